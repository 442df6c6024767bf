"""The rooms of the store as text, at 80 and at 120 columns, in both languages: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from db.store.store import Store, open_store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from db.transactions.send_blanks import SendOrder, send_blanks
from screens.count_room import CountRoom
from screens.list_room import ListRoom
from screens.locale import LANGUAGES, Lang
from screens.rolls_room import RollsRoom
from screens.shipments_room import ShipmentsRoom
from screens.stock_room import StockRoom
from screens.trays_room import TraysRoom
from tests.office import READY, call, open_test_office
from tests.office_copies import OfficeCopies
from tests.screens.driving import burst, receive, screen_is
from tests.screens.list_rooms import in_room, shift_of
from tests.screens.rooms_to_misuse import settled
from tests.screens.test_list_room_goldens import LANG_AND_SIZE, SIZES, kept

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
ROOMS: tuple[type[ListRoom[Any]], ...] = (ShipmentsRoom, TraysRoom, CountRoom, RollsRoom)
_DIFFERS = ("f2", "5.998", "enter", "ba 7", "enter", "6.000", "ctrl+s")
# What is pressed in a room, the dialog that it opens, and the golden's name.
DIALOGS: tuple[tuple[type[ListRoom[Any]], tuple[str, ...], str, str], ...] = (
    (StockRoom, _DIFFERS, "StockForm", "differs"),
    (ShipmentsRoom, ("f2",), "StockForm", "send"),
    (ShipmentsRoom, ("enter",), "StockForm", "accept"),
    (ShipmentsRoom, ("f8", "ctrl+s"), "StockForm", "lost"),
    (ShipmentsRoom, ("f4",), "StockForm", "borrow"),
    (ShipmentsRoom, ("f5",), "StockForm", "lend"),
    (ShipmentsRoom, ("right", "enter"), "StockForm", "settle"),
    (TraysRoom, ("down", "enter"), "StockForm", "give"),
    (TraysRoom, ("down", "f3", "38", "enter"), "StockForm", "take-back"),
    (CountRoom, ("f2",), "StockForm", "open-count"),
    (CountRoom, ("enter",), "StockForm", "enter-count"),
    (CountRoom, ("enter", "6.300", "enter"), "Choice", "count-differs"),
    (CountRoom, ("enter", "6.300", "enter", "2", "enter"), "AskReason", "count-reason"),
    (RollsRoom, ("f2",), "StockForm", "receive-rolls"),
    (RollsRoom, ("enter",), "Choice", "mount-roll"),
    (RollsRoom, ("f4", "2", "enter"), "StockForm", "count-rolls"),
)


def open_kept_store(url: str) -> Store:
    """Make an office whose store has something of every kind."""
    store = open_test_office(url)
    keeper = partial(call, "gudang")
    receive(store, 6_499)
    store.write(open_count, keeper(), OpenCountOrder("BA OPNAME 1/2024"))
    store.write(enter_count, keeper(), EnterCountOrder("OPNAME-2024-0001", 6_498))
    posted = EnterCountOrder("OPNAME-2024-0001", 6_498, "blangko hilang")
    store.write(enter_count, keeper(), posted)
    store.write(send_blanks, keeper(), SendOrder(200, "DINAS", "MPP", "SJ 7/2024"))
    store.write(accept_blanks, keeper("MPP"), AcceptOrder("KIRIM-2024-0001", 150))
    store.write(send_blanks, keeper(), SendOrder(40, "DINAS", "MOBIL-1"))
    store.write(borrow_blanks, keeper(), BorrowOrder(100, "DUKCAPIL LOMBOK BARAT", "BA 3"))
    store.write(lend_blanks, keeper(), LendOrder(50, "DUKCAPIL SUMBAWA", "BA 4"))
    store.write(give_tray, keeper(), GiveTrayOrder("petugas", 40))
    for item, rolls in (("RIBBON", 12), ("FILM", 3)):
        store.write(receive_rolls, keeper(), RollsOrder(item, rolls, "BA 5"))
        store.write(mount_roll, call(), MountOrder(item))
    store.write(issue_card, call(), IssueOrder(READY.nik))
    store.write(open_count, keeper("MPP"), OpenCountOrder("BA OPNAME 2/2024"))
    store.write(enter_count, keeper("MPP"), EnterCountOrder("OPNAME-2024-0002", 149))
    store.write(open_count, keeper(), OpenCountOrder("BA OPNAME 3/2024"))
    return store


@pytest.fixture
def kept_store(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office with a busy store."""
    for url in office_copies.copy(open_kept_store, tmp_path):
        store = open_store(url)
        yield store
        store.close()


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
@pytest.mark.parametrize("kind", ROOMS, ids=lambda kind: kind.NAME)
async def test_a_room_of_the_store_is_as_it_was(
    kept_store: Store, kind: type[ListRoom[Any]], lang: Lang, size: str
) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    shift = shift_of(kept_store, "gudang", lang)
    async with in_room(kept_store, kind, shift=shift, size=SIZES[size]) as room:
        found = [await kept(room, f"room-{kind.NAME}", lang, size)]
        if kind is ShipmentsRoom:
            burst(room.desk, "left")
            await room.shows("PINJAM-2024-0001")
            found.append(await kept(room, f"room-{kind.NAME}-turned", lang, size))
        if size == "80x24":
            burst(room.desk, "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(room, f"room-{kind.NAME}-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "keys", "dialog", "name"), DIALOGS, ids=[each[-1] for each in DIALOGS]
)
async def test_a_dialog_of_the_store_is_as_it_was(
    kept_store: Store,
    kind: type[ListRoom[Any]],
    keys: tuple[str, ...],
    dialog: str,
    name: str,
    lang: Lang,
) -> None:
    async with in_room(kept_store, kind, shift=shift_of(kept_store, "gudang", lang)) as room:
        for key in keys:
            await settled(room.desk)
            burst(room.desk, key)
        await screen_is(room.desk, dialog)
        await settled(room.desk)
        assert not await kept(room, f"room-store-{name}", lang, "80x24")


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_a_card_that_is_sifted_is_as_it_was(kept_store: Store, lang: Lang, size: str) -> None:
    shift = shift_of(kept_store, "gudang", lang)
    async with in_room(kept_store, StockRoom, shift=shift, size=SIZES[size]) as room:
        found = [await kept(room, "room-stock-moves", lang, size)]
        burst(room.desk, "f3", "f3", "f4", "f4", "f4")
        await room.shows("-240", "KIRIM-2024-0002")
        await settled(room.desk)
        found.append(await kept(room, "room-stock-sifted", lang, size))
    assert not any(found), "\n".join(found)
