"""Ribbon and film on the terminal: received, mounted in the printer, counted."""

from __future__ import annotations

from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from screens.rolls_room import RollsRoom
from tests.office import READY, call
from tests.screens.driving import burst, receive, screen_is, screen_text, until
from tests.screens.list_rooms import Room, in_room


async def form(room: Room, key: str) -> None:
    """Open a form by its key."""
    burst(room.desk, key)
    await screen_is(room.desk, "StockForm")


def stocked(office: Store) -> None:
    """Put ten ribbons and two films into DINAS."""
    for item, rolls in (("RIBBON", 10), ("FILM", 2)):
        office.write(receive_rolls, call("gudang"), RollsOrder(item, rolls, "BA 1"))


async def test_rolls_are_received_with_their_document(office: Store) -> None:
    async with in_room(office, RollsRoom, operator="gudang") as room:
        await form(room, "f2")
        burst(room.desk, "right", "enter", "12", "enter", "ba 4", "enter")
        await room.shows("12 rol film transfer diterima di DINAS.", "12")


async def test_a_roll_is_mounted_and_its_cards_are_counted(office: Store) -> None:
    stocked(office)
    receive(office, 10)
    async with in_room(office, RollsRoom) as room:
        await room.shows("▶ DINAS      pita")
        burst(room.desk, "enter")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "enter")
        await room.shows("pita")
        assert "10" in room.chosen
        burst(room.desk, "f3")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "2", "enter")
        await room.shows("Dipasang di printer DINAS: pita (ribbon).", "9", "sisa ")
        before = room.chosen
        office.write(issue_card, call(), IssueOrder(READY.nik))
        await until(room.desk, lambda: room.chosen != before)
        assert "sisa " in room.chosen


async def test_rolls_are_counted_and_a_difference_demands_a_reason(office: Store) -> None:
    stocked(office)
    async with in_room(office, RollsRoom, operator="gudang") as room:
        burst(room.desk, "end")
        await until(room.desk, lambda: "film" in room.chosen)
        await room.shows("film")
        await form(room, "f4")
        burst(room.desk, "2", "enter")
        await room.shows("2 rol film transfer dihitung. Cocok dengan catatan.")
        await form(room, "f4")
        burst(room.desk, "1", "enter")
        await until(room.desk, lambda: "Sebab selisih" in screen_text(room.desk))
        burst(room.desk, "rusak", "enter")
        await room.shows("1 rol film transfer dihitung. Selisih -1 dicatat.")


async def test_a_clerk_mounts_and_receives_nothing(office: Store) -> None:
    stocked(office)
    async with in_room(office, RollsRoom) as room:
        grey = {line.key for line in room.screen.help_text().lines if line.grey}
        assert grey == {"F2  t", "F4  s"}
        burst(room.desk, "f2")
        await room.shows("petugas tidak dapat")
