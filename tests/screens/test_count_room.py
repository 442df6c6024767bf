"""The physical count on the terminal: it is blind, shows the difference, and demands a reason."""

from __future__ import annotations

import re

from db.store.store import Store
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.open_count import OpenCountOrder, open_count
from screens.count_room import CountRoom
from screens.stock_room import StockRoom
from tests.office import PASSWORD, READY, call, open_test_office
from tests.screens.driving import blanks, burst, receive, screen_is, screen_text, until
from tests.screens.list_rooms import Room, in_room

REF = "OPNAME-2024-0001"
# As many as no date, clock or number of a paper has.
HELD, COUNTED = 5_499, 5_498


def tells(text: str, pieces: int) -> bool:
    """Return whether a screen tells a number, with or without its dot."""
    return re.search(rf"(?<!\d){pieces:,}(?!\d)".replace(",", r"\.?"), text) is not None


async def form(room: Room, key: str) -> None:
    """Open a form by its key."""
    burst(room.desk, key)
    await screen_is(room.desk, "StockForm")


async def opened(room: Room) -> None:
    """Open a count."""
    await form(room, "f2")
    burst(room.desk, "ba 9", "enter")
    await room.shows(f"{REF} dibuka di DINAS.", f"▶ {REF}")


async def counted(room: Room, pieces: int) -> None:
    """Enter what was counted."""
    await form(room, "enter")
    burst(room.desk, str(pieces), "enter")


async def test_a_count_is_blind_until_a_number_is_entered(office: Store) -> None:
    receive(office, HELD)
    office.write(open_count, call("gudang"), OpenCountOrder("BA 0"))
    office.write(enter_count, call("gudang"), EnterCountOrder(REF, HELD))
    async with in_room(office, CountRoom, operator="gudang") as room:
        await room.shows(REF, "selesai")
        assert tells(screen_text(room.desk), HELD)
        seen = []
        await form(room, "f2")
        seen.append(screen_text(room.desk))
        burst(room.desk, "ba 9", "enter")
        await room.shows("OPNAME-2024-0002 dibuka di DINAS.", "▶ OPNAME-2024-0002")
        seen.append(screen_text(room.desk))
        burst(room.desk, "f1")
        await screen_is(room.desk, "Help")
        seen.append(screen_text(room.desk))
        burst(room.desk, "escape")
        await room.shows("terbuka")
        await form(room, "enter")
        seen.append(screen_text(room.desk))
        burst(room.desk, "54", "left", "x", "enter")
        await until(room.desk, lambda: "! bukan jumlah keping" in screen_text(room.desk))
        seen.append(screen_text(room.desk))
        assert not [text for text in seen if tells(text, HELD)]


async def test_a_count_that_agrees_is_done(office: Store) -> None:
    receive(office, HELD)
    async with in_room(office, CountRoom, operator="gudang") as room:
        await opened(room)
        await counted(room, HELD)
        await room.shows(f"{REF}: 5.499 dihitung. Cocok dengan catatan.", "selesai")
        burst(room.desk, "enter")
        await room.shows("! Opname ini sudah selesai.")
    assert blanks(office) == HELD


async def test_a_missing_blank_shows_the_difference_and_demands_a_reason(office: Store) -> None:
    receive(office, HELD)
    async with in_room(office, CountRoom, operator="gudang") as room:
        await opened(room)
        await counted(room, COUNTED)
        await screen_is(room.desk, "Choice")
        text = screen_text(room.desk)
        for words in ("Dihitung  5.498", "Catatan   5.499", "Selisih   -1"):
            assert words in text
        burst(room.desk, "2", "enter")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "enter", "enter")
        await until(room.desk, lambda: type(room.desk.app.screen).__name__ == "AskReason")
        assert blanks(office) == HELD
        burst(room.desk, "1", "enter")
        await room.shows(f"{REF}: 5.498 dihitung. Selisih -1 dicatat.", "selesai", "5.499", "-1")
        assert "blangko hilang" in room.line("detail")
    assert blanks(office) == COUNTED


async def test_one_may_count_again_before_a_difference_is_posted(office: Store) -> None:
    receive(office, HELD)
    async with in_room(office, CountRoom, operator="gudang") as room:
        await opened(room)
        await counted(room, COUNTED)
        await screen_is(room.desk, "Choice")
        burst(room.desk, "escape")
        await room.shows("5.498 dihitung, selisih -1. Belum dicatat ke stok.", "berbeda")
        burst(room.desk, "f3")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "1", "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "5.499", "enter")
        await room.shows(f"{REF}: 5.499 dihitung. Cocok dengan catatan.", "selesai")
    assert blanks(office) == HELD


async def test_a_count_that_was_opened_by_mistake_is_cancelled(office: Store) -> None:
    receive(office, HELD)
    async with in_room(office, CountRoom, operator="gudang") as room:
        await opened(room)
        burst(room.desk, "f12")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "2", "enter")
        await room.shows("Opname dibatalkan.", "dibatalkan")
        assert not tells(room.line("message"), HELD)
    assert blanks(office) == HELD


async def test_a_second_person_counts_too_where_the_office_asks_for_one(database_url: str) -> None:
    store = open_test_office(database_url, settings={"second_person": ("count",)})
    receive(store, HELD)
    async with in_room(store, CountRoom, operator="gudang") as room:
        await opened(room)
        await counted(room, HELD)
        await screen_is(room.desk, "SecondPerson")
        assert not tells(screen_text(room.desk).replace("5499", ""), HELD)
        burst(room.desk, "admin", "enter")
        burst(room.desk, PASSWORD, "enter")
        await room.shows("Cocok dengan catatan.")
    store.close()


async def test_a_clerk_looks_at_counts_and_opens_none(office: Store) -> None:
    receive(office, HELD)
    async with in_room(office, CountRoom) as room:
        burst(room.desk, "f2")
        await room.shows("petugas tidak dapat")
        grey = {line.key for line in room.screen.help_text().lines if line.grey}
        assert grey == {"F2  t", "F3  c"}


async def test_a_scan_into_the_count_is_looked_up_and_counts_nothing(office: Store) -> None:
    receive(office, HELD)
    async with in_room(office, StockRoom, operator="gudang") as stock:
        burst(stock.desk, "f10")
        await screen_is(stock.desk, "CountRoom")
        room = Room(stock.desk, stock.desk.app.screen)  # type: ignore[arg-type]
        await opened(room)
        await form(room, "enter")
        burst(room.desk, READY.nik, "enter")
        scanned = await stock.is_left()
        assert scanned.text == f"{READY.nik}\n"
