"""The stock room on the terminal: receiving, writing off, taking back, each place's ledger."""

from __future__ import annotations

import pytest

from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from screens.locale import LANGUAGES, Lang
from screens.scanned import Scanned
from screens.stock_form import StockForm
from screens.stock_room import StockRoom
from tests.office import PASSWORD, READY, FixedClock, call, open_test_office
from tests.screens.driving import (
    all_settled,
    blanks,
    burst,
    lose_once,
    receive,
    screen_is,
    screen_text,
    until,
)
from tests.screens.list_rooms import Room, in_room, shift_of

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def received(room: Room, pieces: str, document: str, *end: str) -> None:
    """Fill the form for blanks that arrived."""
    burst(room.desk, "f2")
    await screen_is(room.desk, "StockForm")
    burst(room.desk, pieces, "enter", document, *(end or ("ctrl+s",)))


@pytest.mark.parametrize(("typed", "pieces"), [("6000", 6000), ("6.000", 6000), ("1", 1)])
async def test_blanks_are_received_in_one_form(office: Store, typed: str, pieces: int) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        await received(room, typed, "ba 470/12")
        await room.shows("blangko diterima. Sisa blangko di DINAS:", "BA 470/12", "[DINAS ")
        kind, quantity, balance, *document = room.chosen.split()[2:-1]
        assert (kind, quantity.replace(".", "")) == ("terima", f"+{pieces}")
        assert balance.replace(".", "") == str(pieces)
        assert document == ["BA", "470/12"]
    assert blanks(office) == pieces


@pytest.mark.parametrize("typed", ["", "x", "0", "-5", "6,5", "6.00", "1000001", "60.00"])
async def test_what_is_no_number_of_pieces_is_not_recorded(office: Store, typed: str) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, typed, "enter", "ctrl+s")
        await until(room.desk, lambda: "bukan jumlah keping" in screen_text(room.desk))
        await until(room.desk, lambda: "6000 dan 6.000 sama" in screen_text(room.desk))
        burst(room.desk, "escape")
        await room.shows("Di tempat ini belum pernah ada blangko.")
    assert blanks(office) == 0


async def test_a_scan_into_the_form_is_looked_up(office: Store) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, READY.nik, "enter")
        assert await room.is_left() == Scanned(f"{READY.nik}\n")
    assert blanks(office) == 0


async def test_spoiled_blanks_are_written_off_with_their_cause(office: Store) -> None:
    receive(office, 10)
    async with in_room(office, StockRoom) as room:
        burst(room.desk, "x", "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "3", "enter", "right", "enter")
        await room.shows("3 blangko rusak dicatat. Sisa blangko di DINAS: 7.", "gagal encode")
    assert blanks(office) == 7


async def test_more_than_there_are_can_not_be_written_off(office: Store) -> None:
    receive(office, 2)
    async with in_room(office, StockRoom) as room:
        burst(room.desk, "f8")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "3", "enter", "enter")
        await room.shows("! ")
    assert blanks(office) == 2


async def test_the_chosen_act_is_taken_back_once_with_a_reason(office: Store) -> None:
    receive(office, 10)
    receive(office, 5)
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f12")
        await screen_is(room.desk, "AskReason")
        await until(room.desk, lambda: "+5 keping" in screen_text(room.desk))
        burst(room.desk, "2", "enter")
        await room.shows("Tindakan dibatalkan. Sisa blangko di tempat itu: 10.", "pembatalan")
        await until(room.desk, lambda: "pembatalan" in room.chosen)
        await room.shows("(batal)")
        burst(room.desk, "f12")
        await room.shows("Tindakan ini sudah dibatalkan, atau baris ini pembatalannya.")
        burst(room.desk, "down")
        await until(room.desk, lambda: "(batal)" in room.chosen)
        await room.shows("▶")
        burst(room.desk, "k", "enter")
        await room.shows("Tindakan ini sudah dibatalkan")
    assert blanks(office) == 10


async def test_a_key_that_the_role_may_not_press_is_grey_and_says_who_may(office: Store) -> None:
    receive(office, 10)
    async with in_room(office, StockRoom) as room:
        assert "F2 terima F3 JENIS" in room.line("legend")
        assert "F6 aturan F7 BUTUH F8 RUSAK" in room.line("legend")
        for keys in (["f2"], ["t", "enter"]):
            room.screen.tell("")
            burst(room.desk, *keys)
            await room.shows("petugas tidak dapat: terima blangko")
        grey = [line for line in room.screen.help_text().lines if line.grey]
        assert [line.key for line in grey] == ["F2  t", "F6  p"]


async def test_each_place_has_its_own_ledger_and_only_ones_own_is_written(office: Store) -> None:
    receive(office, 10)
    receive(office, 70, "MPP")
    async with in_room(office, StockRoom, operator="gudang") as room:
        await room.shows("[DINAS 10]", "MPP 70", "80 blangko di semua tempat.")
        burst(room.desk, "right")
        await room.shows("[MPP 70]", "+70")
        burst(room.desk, "f2")
        await room.shows("Anda bertugas di DINAS: hanya di sana Anda mencatat.")
        burst(room.desk, "left")
        await room.shows("[DINAS 10]", "+10")
        await received(room, "5", "BA 9")
        await room.shows("[DINAS 15]")
    assert blanks(office, "MPP") == 70


async def test_what_is_issued_elsewhere_shows_in_the_ledger_at_once(office: Store) -> None:
    receive(office, 10)
    async with in_room(office, StockRoom) as room:
        office.write(issue_card, call(), IssueOrder(READY.nik))
        await room.shows("[DINAS 9]", "cetak", "-1", "527101******0001")
        assert "terima" in room.chosen
        burst(room.desk, "home")
        await until(room.desk, lambda: "cetak" in room.chosen)
        await room.shows("▶")
        burst(room.desk, "enter")
        assert await room.is_left() == READY.nik


async def test_a_row_of_nobody_opens_nobody(office: Store) -> None:
    receive(office, 10)
    async with in_room(office, StockRoom) as room:
        burst(room.desk, "enter")
        await room.shows("Baris ini bukan milik siapa pun")
        assert not room.results


async def test_the_form_says_what_to_type_and_its_help_promises_no_draft(office: Store) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "Isi jumlah keping" in screen_text(room.desk))
        form = room.desk.app.screen
        assert isinstance(form, StockForm)
        keys = [line.key for line in form.help_text().lines]
        assert "Esc" in keys
        assert "Ctrl+R" not in keys


async def test_a_second_person_is_asked_for_and_the_act_is_recorded_once(database_url: str) -> None:
    store = open_test_office(database_url, settings={"second_person": ("receive",)})
    async with in_room(store, StockRoom, operator="gudang") as room:
        await received(room, "6.000", "BA 1")
        await screen_is(room.desk, "SecondPerson")
        burst(room.desk, "admin", "enter")
        burst(room.desk, PASSWORD, "enter")
        await room.shows("6.000 blangko diterima.")
    assert blanks(store) == 6000
    async with in_room(store, StockRoom, operator="gudang") as room:
        await received(room, "5", "BA 2")
        await screen_is(room.desk, "SecondPerson")
        burst(room.desk, "escape")
        await room.shows("[DINAS 6.000]", "! Perlu orang kedua.")
    assert blanks(store) == 6000
    store.close()


async def test_who_works_at_no_place_reads_and_writes_nothing(office: Store) -> None:
    receive(office, 10)
    shift = shift_of(office, "gudang", place=None)
    async with in_room(office, StockRoom, shift=shift) as room:
        await room.shows("[DINAS 10]", "+10")
        burst(room.desk, "f2")
        await room.shows("Anda bertugas di -")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_legend_fits_eighty_columns_for_every_role(office: Store, lang: Lang) -> None:
    for operator in ("petugas", "gudang"):
        async with in_room(office, StockRoom, lang, operator=operator) as room:
            assert len(room.legend) <= 2
            assert all(len(line) <= 80 for line in room.legend)
            assert room.legend[-1].endswith(("KEMBALI", "BACK"))


async def test_a_receipt_that_differs_from_its_letter_demands_to_say_why(office: Store) -> None:
    receive(office, 1)
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "5.998", "enter", "ba 7", "enter", "6.000", "enter")
        await until(room.desk, lambda: "Surat dan hitungan berbeda" in screen_text(room.desk))
        burst(room.desk, "ctrl+s")
        await until(room.desk, lambda: "! belum diisi" in screen_text(room.desk))
        assert blanks(office) == 1
        burst(room.desk, "dus terbuka", "enter", "provinsi", "ctrl+s")
        await room.shows("5.998 blangko diterima. Sisa blangko di DINAS: 5.999.", "BA 7")
    assert blanks(office) == 5_999


async def test_what_lay_there_before_records_began_is_an_opening_balance(office: Store) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "800", "enter", "ba 1", "enter", "enter", "enter", "right", "enter")
        await room.shows("800 blangko diterima.", "saldo awal")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        assert "saldo awal" not in screen_text(room.desk).split("Blangko datang")[1]
    assert blanks(office) == 800


async def test_the_card_is_sifted_by_kind_and_period_and_whole_again_by_esc(
    office: Store, clock: FixedClock
) -> None:
    receive(office, 100)
    clock.forward(days=40)
    at = FixedClock(clock.moment)
    office.write(receive_blanks, call("gudang", clock=at), ReceiveOrder(20, "BA 1"))
    office.write(issue_card, call(clock=at), IssueOrder(READY.nik))
    async with in_room(office, StockRoom) as room:
        await room.shows("119 blangko di semua tempat.", "100", "cetak")
        burst(room.desk, "f4")
        await room.shows("Hanya hari ini: +19. Awal 100, akhir 119. Esc: semua.")
        await until(room.desk, lambda: "+100" not in room.rows)
        burst(room.desk, "f3", "f3", "f3", "f3")
        await room.shows("Hanya cetak · hari ini: -1. Awal 100, akhir 119. Esc: semua.")
        await until(room.desk, lambda: "119" in room.chosen and "terima" not in room.rows)
        burst(room.desk, "c", "enter", "s", "enter")
        await room.shows("Hanya rusak · minggu ini: 0.", "Tidak ada perubahan yang cocok.")
        burst(room.desk, "escape")
        await room.shows("119 blangko di semua tempat.", "+100", "cetak")
        assert not room.results
        burst(room.desk, "escape")
        assert await room.is_left() is None


async def test_the_other_rooms_of_the_store_are_opened_from_it(office: Store) -> None:
    receive(office, 10)
    rooms = {
        "f5": "ShipmentsRoom",
        "f6": "PolicyForm",
        "f7": "NeedRoom",
        "f9": "TraysRoom",
        "f10": "CountRoom",
        "f11": "RollsRoom",
    }
    async with in_room(office, StockRoom, operator="gudang") as room:
        for key, name in rooms.items():
            await room.shows("[DINAS 10]", "+10")
            burst(room.desk, key)
            await until(room.desk, lambda: type(room.desk.app.screen).__name__ == name)  # noqa: B023
            await all_settled(room.desk)
            burst(room.desk, "escape")


async def test_a_policy_that_is_set_is_told(office: Store) -> None:
    receive(office, 10)
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f6")
        await screen_is(room.desk, "PolicyForm")
        burst(room.desk, "h", "enter", "stok habis", "ctrl+s")
        await room.shows("Aturan cetak: ")


@pytest.mark.parametrize("recorded", [False, True])
async def test_what_was_not_confirmed_comes_before_any_other_act(
    office: Store, monkeypatch: pytest.MonkeyPatch, recorded: bool
) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        lose_once(office, monkeypatch, recorded=recorded)
        burst(room.desk, "6000", "enter", "ba 1", "ctrl+s")
        await room.shows("Belum pasti tercatat.")
        room.screen.tell("")
        burst(room.desk, "f2")
        await room.shows("! Belum pasti tercatat. Enter mengirim lagi")
        # Another room may be looked at; what is not sure stays said.
        burst(room.desk, "f11")
        await screen_is(room.desk, "RollsRoom")
        burst(room.desk, "escape")
        await room.shows("! Belum pasti tercatat. Enter mengirim lagi")
        burst(room.desk, "enter")
        await room.shows("6.000 blangko diterima.")
        await all_settled(room.desk)
    assert blanks(office) == 6_000


async def test_what_was_told_is_gone_when_one_comes_back_from_another_room(office: Store) -> None:
    async with in_room(office, StockRoom, operator="gudang") as room:
        await received(room, "10", "ba 1")
        await room.shows("10 blangko diterima.")
        burst(room.desk, "f11")
        await screen_is(room.desk, "RollsRoom")
        burst(room.desk, "escape")
        await until(room.desk, lambda: room.desk.app.screen is room.screen)
        assert room.line("message") == ""
