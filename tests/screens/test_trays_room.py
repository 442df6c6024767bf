"""The clerks' desks on the terminal: blanks are given, used, counted and taken back."""

from __future__ import annotations

import pytest

from db.store.store import Store
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from screens.trays_room import TraysRoom
from tests.office import PASSWORD, READY, call, open_test_office
from tests.screens.driving import (
    blanks,
    burst,
    lose_once,
    receive,
    screen_is,
    screen_text,
    until,
)
from tests.screens.list_rooms import Room, in_room


async def form(room: Room, key: str) -> None:
    """Open a form by its key."""
    burst(room.desk, key)
    await screen_is(room.desk, "StockForm")


async def chosen(room: Room, clerk: str) -> None:
    """Go to a clerk's row."""
    while clerk not in room.chosen.split():
        before = room.chosen
        burst(room.desk, "down")

        def moved(before: str = before) -> bool:
            return room.chosen != before

        await until(room.desk, moved)
    await room.shows(clerk)


async def test_blanks_are_given_in_the_morning_and_taken_back_in_the_evening(
    office: Store,
) -> None:
    receive(office, 500)
    async with in_room(office, TraysRoom, operator="gudang") as room:
        await room.shows("petugas2", "Petugas Dua", "Di DINAS: 0 di meja petugas, 500 di gudang.")
        assert "pengawas" not in room.rows
        await chosen(room, "petugas")
        await form(room, "enter")
        burst(room.desk, "100", "enter")
        await room.shows("100 blangko diberikan kepada petugas.")
        await room.shows("Di DINAS: 100 di meja petugas, 400 di gudang.", "[DINAS 100]")
        office.write(issue_card, call(), IssueOrder(READY.nik))
        await until(room.desk, lambda: "99" in room.rows)
        await room.shows("[DINAS 99]")
        await form(room, "f3")
        burst(room.desk, "99", "enter")
        await room.shows("99 blangko diterima kembali dari petugas. Cocok.", "[DINAS 0]")
    assert blanks(office) == 499


async def test_a_desk_that_differs_demands_a_reason(office: Store) -> None:
    receive(office, 500)
    office.write(give_tray, call("gudang"), GiveTrayOrder("petugas", 100))
    async with in_room(office, TraysRoom, operator="gudang") as room:
        await chosen(room, "petugas")
        await form(room, "f3")
        burst(room.desk, "98", "enter")
        await until(room.desk, lambda: "Sebab selisih" in screen_text(room.desk))
        await until(room.desk, lambda: "Berbeda dari catatan" in screen_text(room.desk))
        burst(room.desk, "enter", "enter")
        assert blanks(office) == 500
        burst(room.desk, "dua keping jatuh", "enter")
        await room.shows("98 blangko diterima kembali dari petugas. Selisih -2 dicatat.")
    assert blanks(office) == 498


async def test_a_number_that_is_put_right_needs_no_reason(office: Store) -> None:
    receive(office, 500)
    office.write(give_tray, call("gudang"), GiveTrayOrder("petugas", 100))
    async with in_room(office, TraysRoom, operator="gudang") as room:
        await chosen(room, "petugas")
        await form(room, "f3")
        burst(room.desk, "10", "enter")
        await until(room.desk, lambda: "Sebab selisih" in screen_text(room.desk))
        burst(room.desk, "up", "0", "ctrl+s")
        await room.shows("100 blangko diterima kembali dari petugas. Cocok.")
    assert blanks(office) == 500


async def test_an_empty_desk_gives_nothing_back(office: Store) -> None:
    receive(office, 5)
    async with in_room(office, TraysRoom, operator="gudang") as room:
        await chosen(room, "petugas2")
        burst(room.desk, "f3")
        await room.shows("! Tidak ada blangko di meja petugas2.")


async def test_more_than_the_store_holds_is_refused_and_nothing_is_given(office: Store) -> None:
    receive(office, 5)
    async with in_room(office, TraysRoom, operator="gudang") as room:
        await chosen(room, "petugas")
        await form(room, "f2")
        burst(room.desk, "6", "enter")
        await room.shows("! ", "[DINAS 0]")
    assert blanks(office) == 5


async def test_desks_of_another_place_are_only_looked_at(office: Store) -> None:
    receive(office, 5, "MPP")
    async with in_room(office, TraysRoom, operator="gudang") as room:
        burst(room.desk, "right")
        await room.shows("Di MPP: 0 di meja petugas, 5 di gudang.", "Petugas Dua")
        for key in ("enter", "f3"):
            room.screen.tell("")
            burst(room.desk, key)
            await room.shows("! Anda bertugas di DINAS")


async def test_a_clerk_looks_and_gives_nothing(office: Store) -> None:
    receive(office, 5)
    async with in_room(office, TraysRoom) as room:
        burst(room.desk, "enter")
        await room.shows("petugas tidak dapat")
        assert room.legend == ["F1 BANTU F2 beri F3 ambil Enter BERI ◂ ▸ TAMPILAN Esc KEMBALI"]


async def test_a_difference_asks_for_a_second_person(database_url: str) -> None:
    store = open_test_office(database_url, settings={"second_person": ("count",)})
    receive(store, 500)
    store.write(give_tray, call("gudang"), GiveTrayOrder("petugas", 10))
    async with in_room(store, TraysRoom, operator="gudang") as room:
        await chosen(room, "petugas")
        await form(room, "f3")
        burst(room.desk, "9", "enter", "hilang", "enter")
        await screen_is(room.desk, "SecondPerson")
        burst(room.desk, "admin", "enter")
        burst(room.desk, PASSWORD, "enter")
        await room.shows("Selisih -1 dicatat.")
    assert blanks(store) == 499
    store.close()


@pytest.mark.parametrize("recorded", [False, True])
async def test_what_was_not_confirmed_is_sent_again_by_enter_and_given_once(
    office: Store, monkeypatch: pytest.MonkeyPatch, recorded: bool
) -> None:
    receive(office, 500)
    async with in_room(office, TraysRoom, operator="gudang") as room:
        await chosen(room, "petugas")
        await form(room, "enter")
        lose_once(office, monkeypatch, recorded=recorded)
        burst(room.desk, "100", "enter")
        await room.shows("Belum pasti tercatat. Enter mengirim lagi")
        burst(room.desk, "enter")
        await room.shows("100 blangko diberikan kepada petugas.", "[DINAS 100]")
