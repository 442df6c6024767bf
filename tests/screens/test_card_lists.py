"""The suket register, the waiting cards and the last residents on the terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.open_record import open_record
from screens.last_residents import LastResidents
from screens.list_room import ListRoom
from screens.scanned import Scanned
from screens.stock_room import StockRoom
from screens.suket_register import SuketRegister
from screens.waiting_cards import WaitingCards
from tests.office import ADULT, ISSUED, PRINTED, READY, READY_TOO, FixedClock, call, crowd
from tests.screens.driving import (
    acts,
    burst,
    counter,
    look_up,
    looks,
    receive,
    screen_is,
    screen_text,
    shown,
    until,
)
from tests.screens.list_rooms import in_room, shift_of

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_the_chosen_suket_is_void_with_a_reason_and_stays_in_the_register(
    office: Store,
) -> None:
    for who in (READY, READY_TOO):
        office.write(issue_suket, call(), SuketOrder(who.nik))
    async with in_room(office, SuketRegister) as room:
        assert READY.name in room.chosen
        burst(room.desk, "f8")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "2", "enter")
        await room.shows(f"atas nama {READY.name} batal.", "[Terbuka 1]")
        await until(room.desk, lambda: READY.name not in room.rows)
        burst(room.desk, "left", "end")
        await until(room.desk, lambda: READY.name in room.chosen)
        await room.shows("▶")
        burst(room.desk, "f8")
        await room.shows("sudah tidak terbuka, jadi tidak perlu dibatalkan.")
    assert acts(office) == ["suket", "suket", "void-suket"]


async def test_where_one_suket_is_void_the_next_is_chosen(office: Store) -> None:
    people = crowd(30)
    office.write(add_residents, call("admin", None), "SIAK", people)
    for who in people:
        office.write(issue_suket, call(), SuketOrder(who.nik))
    async with in_room(office, SuketRegister) as room:
        burst(room.desk, "pagedown")
        await until(room.desk, lambda: " LALU WIRA 13 " in room.chosen)
        await room.shows("▶")
        burst(room.desk, "f8")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "1", "enter")
        await until(room.desk, lambda: " LALU WIRA 14 " in room.chosen)
        await room.shows("[Terbuka 29]", " LALU WIRA 12 ")


async def test_a_reason_left_with_escape_voids_nothing(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    async with in_room(office, SuketRegister) as room:
        burst(room.desk, "f8")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "escape")
        await room.shows("[Terbuka 1]")
    assert acts(office) == ["suket"]


async def test_lapsed_sukets_are_counted_from_the_day_after_their_last(
    office: Store, clock: FixedClock
) -> None:
    receipt = office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert receipt.suket_until is not None
    clock.forward(days=(receipt.suket_until - receipt.day).days)
    async with in_room(office, SuketRegister) as room:
        await room.shows("Tidak ada suket terbuka yang lewat masa berlakunya.", "terbuka")
        clock.forward(days=1)
        room.screen.figures_changed()
        await room.shows("1 suket terbuka sudah lewat masa berlakunya.", "lewat", "Lewat 1")


async def test_a_waiting_card_is_opened_to_be_handed_over(office: Store, clock: FixedClock) -> None:
    receive(office, 5)
    for who in (READY_TOO, READY):
        office.write(issue_card, call(clock=clock), IssueOrder(who.nik, wait=True))
        clock.forward(days=2)
    async with in_room(office, WaitingCards) as room:
        await room.shows("[Semua 2]", "2 kartu sudah tercetak dan belum diambil.")
        assert [" 4 " in room.chosen, READY_TOO.name in room.chosen] == [True, True]
        burst(room.desk, "left")
        await room.shows("[Menurut SIAK 1]", PRINTED.name)
        burst(room.desk, "left", "left", "left")
        await room.shows("[Di DINAS 2]", READY.name)
        burst(room.desk, "sari")
        await until(room.desk, lambda: READY.name not in room.rows)
        await room.shows(READY_TOO.name)
        burst(room.desk, "enter")
        assert await room.is_left() == READY_TOO.nik


async def test_the_last_residents_come_back_by_enter_and_unfinished_forms_are_marked(
    office: Store,
) -> None:
    shift = shift_of(office, "petugas")
    async with in_room(office, LastResidents, shift=shift) as room:
        await room.shows("Anda belum membuka siapa pun.")
    for who in (ADULT, ISSUED, READY, ADULT):
        office.write(open_record, shift.viewer(), who.nik)
    async with in_room(office, LastResidents, shift=shift) as room:
        names = [line[13:38].strip() for line in room.rows.splitlines()[1:]]
        assert names == [ADULT.name, READY.name, ISSUED.name]
        shift.drafts.note("enrol", READY.nik, {"X": "1"})
        burst(room.desk, "down")
        await until(room.desk, lambda: READY.name in room.chosen)
        await room.shows("▶")
        assert room.chosen.rstrip().endswith("draf")
        burst(room.desk, "enter")
        assert await room.is_left() == READY.nik


async def test_the_last_resident_stands_first_again_whoever_was_opened_before(
    office: Store,
) -> None:
    shift = shift_of(office, "petugas")
    for who in (ISSUED, READY):
        office.write(open_record, shift.viewer(), who.nik)
    async with in_room(office, LastResidents, shift=shift) as room:
        await room.shows(READY.name)
        burst(room.desk, "down")
        await until(room.desk, lambda: ISSUED.name in room.chosen)
        burst(room.desk, "escape")
        assert await room.is_left() is None
    office.write(open_record, shift.viewer(), ADULT.nik)
    async with in_room(office, LastResidents, shift=shift) as room:
        await room.shows(ADULT.name)
        assert ADULT.name in room.chosen


async def test_whom_one_began_to_add_is_found_again_by_the_number_in_the_last_room(
    office: Store,
) -> None:
    nik = "5271015501090077"
    shift = shift_of(office, "petugas")
    shift.drafts.note("add", nik, {"NAMA": "SITI"})
    async with in_room(office, LastResidents, shift=shift) as room:
        await room.shows(f"Belum selesai ditambahkan: {nik}. Ketik NIK itu, Enter.")
        burst(room.desk, nik, "enter")
        assert await room.is_left() == Scanned(f"{nik}\n")


async def test_ones_own_list_is_not_shown_to_the_next_operator(office: Store) -> None:
    office.write(open_record, shift_of(office, "petugas").viewer(), READY.nik)
    shift = replace(shift_of(office, "petugas2"))
    async with in_room(office, LastResidents, shift=shift) as room:
        await room.shows("Anda belum membuka siapa pun.")


@pytest.mark.parametrize(
    ("keys", "kind"),
    [(["f9", "1"], StockRoom), (["f9", "3"], SuketRegister), (["f9", "4"], WaitingCards)],
)
async def test_a_room_is_entered_from_the_counter_and_a_scan_comes_back_to_it(
    office: Store, keys: list[str], kind: type[ListRoom[Any]]
) -> None:
    async with counter(office) as desk:
        burst(desk, keys[0])
        await screen_is(desk, "Choice")
        burst(desk, keys[1], "enter")
        await screen_is(desk, kind.__name__)
        burst(desk, READY.nik, "enter")
        await shown(desk, READY.name, "Riwayat")


async def test_the_last_residents_are_one_key_away_and_enter_opens_them_again(
    office: Store,
) -> None:
    async with counter(office) as desk:
        for who in (READY, ISSUED):
            await look_up(desk, who.nik)
        burst(desk, "l", "enter")
        await screen_is(desk, "LastResidents")
        await until(desk, lambda: READY.name in screen_text(desk))
        burst(desk, "down")
        room = desk.app.screen
        assert isinstance(room, LastResidents)
        await until(desk, lambda: room.window.chosen == 1 and room.keys.painted_at is not None)
        burst(desk, "enter")
        await shown(desk, READY.name, "Riwayat")
    assert looks(office) == [("OPEN", each.nik) for each in (READY, ISSUED, READY)]
