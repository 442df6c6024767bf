"""The day's closing on the terminal: the sheet, what keeps it open, the count, past closings."""

from __future__ import annotations

from db.reads.day_closing import closings
from db.store.store import Store
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from screens.day_room import DayRoom
from tests.office import READY, READY_TOO, call
from tests.screens.driving import burst, receive, screen_is, until
from tests.screens.list_rooms import Room, in_room
from tests.tampering import behind_the_back

FIRST = "TUTUP-2024-0001"


async def count(room: Room, pieces: str, key: str = "f2") -> None:
    """Enter what was counted."""
    burst(room.desk, key)
    await screen_is(room.desk, "StockForm")
    burst(room.desk, pieces, "enter")


async def test_the_sheet_adds_up_and_the_day_is_closed(office: Store) -> None:
    receive(office, 40)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    async with in_room(office, DayRoom) as room:
        await room.shows("Saldo awal: belum pernah ditutup", "Seharusnya ada di tempat ini", "39")
        await room.shows("petugas: kartu 1, suket 0, rekam 0")
        assert ": 39 keping" in room.line("summary")
        await count(room, "39", "enter")
        await room.shows(f"{FIRST}: hari di DINAS ditutup, 39 keping.")
        await room.shows(f"▶ {FIRST} · DINAS")
        await until(room.desk, lambda: "sudah ditutup hari ini" in room.line("summary"))
        burst(room.desk, "left")
        await room.shows(f"Saldo awal: hitungan {FIRST}")
    [line] = office.read(closings, "DINAS")
    assert (line.opening, line.moved_in, line.moved_out, line.counted) == (0, 40, 1, 39)


async def test_other_pieces_than_on_record_close_nothing_and_stand_in_the_form_again(
    office: Store,
) -> None:
    receive(office, 40)
    async with in_room(office, DayRoom) as room:
        await room.shows("Saldo awal")
        await count(room, "38")
        await room.shows("Hitungan tidak cocok.", "Dihitung 38, tercatat 40, selisih -2")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "ctrl+u", "40", "enter")
        await room.shows(f"{FIRST}: hari di DINAS ditutup, 40 keping.")
    assert len(office.read(closings, None)) == 1


async def test_what_is_unfinished_stands_first_and_says_what_to_do(office: Store) -> None:
    receive(office, 40)
    office.write(open_count, call("gudang"), OpenCountOrder("BA 1"))
    office.write(give_tray, call("gudang"), GiveTrayOrder("petugas2", 15))
    async with in_room(office, DayRoom) as room:
        await room.shows("! Opname OPNAME-2024-0001 belum selesai", "! 15 blangko di meja petugas2")
        assert "belum selesai di DINAS: 2." in room.line("summary")
        assert "F9 1, lalu F10" in room.line("detail")
        burst(room.desk, "down")
        await until(room.desk, lambda: "F9 1, lalu F9" in room.line("detail"))
        burst(room.desk, "f2")
        await room.shows("Hari di DINAS belum bisa ditutup.", "petugas2 15")
        office.write(return_tray, call("gudang"), ReturnTrayOrder("petugas2", 15))
        await until(room.desk, lambda: "belum selesai di DINAS: 1." in room.line("summary"))
    assert office.read(closings, None) == ()


async def test_past_closings_are_the_second_view(office: Store) -> None:
    receive(office, 40)
    office.write(close_day, call(), CloseDayOrder(40))
    office.write(close_day, call(place="MPP"), CloseDayOrder(0))
    [line] = office.read(closings, "DINAS")
    async with in_room(office, DayRoom) as room:
        await room.shows(f"Saldo awal: hitungan {FIRST}")
        burst(room.desk, "f3")
        await room.shows("Belum ditutup: pilih penutupan")
        burst(room.desk, "right")
        await room.shows(f"▶ {FIRST} · DINAS", "40")
        assert "TUTUP-2024-0002" not in room.rows
        assert line.head in room.line("detail")


async def test_a_late_act_stands_on_the_next_sheet(office: Store) -> None:
    receive(office, 40)
    office.write(close_day, call(), CloseDayOrder(40))
    async with in_room(office, DayRoom) as room:
        await until(room.desk, lambda: "sudah ditutup hari ini" in room.line("summary"))
        burst(room.desk, "f2")
        await room.shows("sudah ditutup.")
        office.write(issue_card, call(), IssueOrder(READY_TOO.nik))
        await room.shows("Sesudah ditutup 04-03-2024, tindakan: 1")


async def test_a_record_that_was_changed_is_said_and_not_closed(office: Store) -> None:
    receive(office, 40)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    with behind_the_back(office.url) as hands:
        hands.do("UPDATE card SET printed_on = '2024-01-01'")
    async with in_room(office, DayRoom) as room:
        await room.shows("! Data yang ditulis entri 8 diubah.")
        assert "diubah di luar program" in room.line("summary")
        burst(room.desk, "f2")
        await room.shows("Catatan berubah di luar program.", "printed_on")
    assert office.read(closings, None) == ()


async def test_what_is_changed_while_the_blanks_are_counted_keeps_the_day_open(
    office: Store,
) -> None:
    receive(office, 40)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    async with in_room(office, DayRoom) as room:
        await room.shows("Saldo awal")
        with behind_the_back(office.url) as hands:
            hands.do("UPDATE card SET printed_on = '2024-01-01'")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        reader = room.screen._reader  # type: ignore[attr-defined]
        await until(room.desk, lambda: reader.sheet is not None)
        burst(room.desk, "39", "enter")
        await room.shows("Catatan berubah di luar program.")
    assert office.read(closings, None) == ()


async def test_the_digit_leads_there_from_the_counter(office: Store) -> None:
    from tests.screens.driving import counter

    async with counter(office) as desk:
        burst(desk, "f9", "8", "enter")
        await screen_is(desk, "DayRoom")
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
