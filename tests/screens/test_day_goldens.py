"""The day's closing as text, at 80 and at 120 columns, in both languages: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from db.store.store import Store, open_store
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from screens.day_room import DayRoom
from screens.locale import LANGUAGES, Lang
from tests.office import ADULT, ISSUED, READY, READY_TOO, FixedClock, call, open_test_office
from tests.office_copies import OfficeCopies
from tests.screens.driving import burst, receive, screen_is
from tests.screens.list_rooms import in_room, shift_of
from tests.screens.rooms_to_misuse import settled
from tests.screens.test_list_room_goldens import LANG_AND_SIZE, SIZES, kept
from tests.tampering import behind_the_back

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def a_day_to_close(url: str) -> Store:
    """Open an office with two days since its last closing, and something of every kind."""
    store = open_test_office(url)
    clock = FixedClock()
    at = partial(call, clock=clock)
    receive(store, 6_500)
    store.write(close_day, at(), CloseDayOrder(6_500))
    store.write(issue_card, at(), IssueOrder(READY.nik))
    clock.forward(days=1)
    store.write(issue_card, at(), IssueOrder(READY_TOO.nik))
    store.write(enrol, at("petugas2"), EnrolOrder(ADULT.nik, "PRINT_READY_RECORD"))
    store.write(issue_suket, at("gudang"), SuketOrder(ADULT.nik, "printer rusak"))
    store.write(replace_card, at(), ReplaceOrder(ISSUED.nik, "RUSAK", "kartu retak"))
    store.write(spoil_blanks, at("petugas2"), SpoilOrder(2, "GAGAL_CETAK"))
    store.write(send_blanks, at("gudang"), SendOrder(500, "DINAS", "MPP", "SJ 7"))
    return store


@pytest.fixture
def store(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office with a day to close."""
    for url in office_copies.copy(a_day_to_close, tmp_path):
        store = open_store(url)
        yield store
        store.close()


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_days_room_is_as_it_was(store: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    shift = shift_of(store, "gudang", lang)
    async with in_room(store, DayRoom, shift=shift, size=SIZES[size]) as room:
        found = [await kept(room, "room-day", lang, size)]
        burst(room.desk, "end")
        await settled(room.desk)
        found.append(await kept(room, "room-day-end", lang, size))
        burst(room.desk, "right")
        await room.shows("TUTUP-2024-0001 · DINAS")
        found.append(await kept(room, "room-day-turned", lang, size))
        if size == "80x24":
            burst(room.desk, "left")
            await room.shows("TUTUP-2024-0001 (04-03-2024)")
            burst(room.desk, "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(room, "room-day-help", lang, size))
            burst(room.desk, "escape", "f2")
            await screen_is(room.desk, "StockForm")
            await settled(room.desk)
            found.append(await kept(room, "room-day-close", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_day_that_can_not_be_closed_is_as_it_was(store: Store, lang: Lang) -> None:
    keeper = partial(call, "gudang")
    store.write(open_count, keeper(), OpenCountOrder("BA 1"))
    store.write(give_tray, keeper(), GiveTrayOrder("petugas2", 15))
    async with in_room(store, DayRoom, shift=shift_of(store, "gudang", lang)) as room:
        found = [await kept(room, "room-day-open", lang, "80x24")]
        burst(room.desk, "f2")
        await room.shows("petugas2 15")
        found.append(await kept(room, "room-day-refused", lang, "80x24"))
    with behind_the_back(store.url) as hands:
        hands.do("UPDATE card SET printed_on = '2024-01-01'")
    async with in_room(store, DayRoom, shift=shift_of(store, "gudang", lang)) as room:
        found.append(await kept(room, "room-day-fault", lang, "80x24"))
    assert not any(found), "\n".join(found)
