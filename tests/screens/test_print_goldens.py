"""The print queue, the run room and the deliveries as text, in both languages: nothing is cut.

Where a change was meant, tests/screens/golden.py says how to renew them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from db.journal.call import Call
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.take_item import NextOrder, take_item
from screens.deliveries_room import DeliveriesRoom
from screens.locale import LANGUAGES, Lang
from screens.print_queue import PrintQueue
from screens.waiting_cards import WaitingCards
from screens.widgets.lines import Lines
from tests.office import born, call, crowd, open_test_office, person
from tests.office_copies import OfficeCopies
from tests.screens.driving import Desk, burst, receive, screen_is, screen_text
from tests.screens.golden import difference
from tests.screens.list_rooms import in_room
from tests.screens.run_rooms import REF, in_run

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
LANG_AND_SIZE = [(lang, size) for lang in LANGUAGES for size in SIZES]
AMPENAN = "52.71.01.1004"


def open_printing_office(url: str) -> Store:
    """Make an office in which a run is printed by two clerks, and cards are out."""
    store = open_test_office(url)
    people = crowd(40)
    young = [
        person(f"SITI BARU {n}", born(17, days=n), serial=n, siak="PRINT_READY_RECORD")
        for n in range(1, 4)
    ]
    store.write(add_residents, call("admin", None), "SIAK", [*people, *young])
    for who in people[:30]:
        store.write(issue_suket, call(), SuketOrder(who.nik))
    receive(store, 6_000)
    store.write(release_batch, call(), ReleaseOrder(20, 1_000))
    for n in range(6):
        _print_next(store, call(), f"A-{n // 3 + 1}")
    skipped = store.write(take_item, call(), NextOrder(REF)).nik
    store.write(skip_item, call(), SkipOrder(REF, skipped or "", "minta ditunda"))
    for nik, reason in ((people[4].nik, "PINDAH"), (people[5].nik, "MENINGGAL")):
        store.write(depart, call(), DepartOrder(nik, reason))
    store.write(take_item, call("petugas2"), NextOrder(REF))
    store.write(deliver_cards, call(), DeliverOrder(AMPENAN, "Pak Amin"))
    _print_next(store, call(), "A-9")
    return store


def _print_next(store: Store, by: Call, shelf: str) -> None:
    nik = store.write(take_item, by, NextOrder(REF)).nik or ""
    store.write(print_batch_card, call(), PrintedOrder(REF, nik, shelf))


@pytest.fixture
def printing(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office."""
    for url in office_copies.copy(open_printing_office, tmp_path):
        store = open_store(url)
        yield store
        store.close()


async def kept(desk: Desk, name: str, lang: Lang, size: str) -> str:
    """Return how the screen differs from its golden, "" where it doesn't; nothing is cut."""
    await desk.pilot.pause()
    text = screen_text(desk)
    assert len(text.split("\n")) == SIZES[size][1]
    assert "…" not in text, text
    for part in desk.app.screen.query(Lines):
        lines = part.shown.splitlines()
        assert len(lines) <= part.size.height, part.shown
        assert all(cell_len(line) <= part.size.width for line in lines), part.shown
    return difference(f"{name}-{size}-{lang}", text)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_run_room_is_as_it_was(printing: Store, lang: Lang, size: str) -> None:
    found = []
    async with in_run(printing, lang=lang, size=SIZES[size]) as room:
        found.append(await kept(room.desk, "run-next", lang, size))
        burst(room.desk, "enter")
        await room.shows("LALU WIRA 9")
        found.append(await kept(room.desk, "run-card", lang, size))
        burst(room.desk, "f12")
        await room.shows("LALU WIRA 8")
        found.append(await kept(room.desk, "run-back", lang, size))
        burst(room.desk, "escape")
        await room.shows("LALU WIRA 9")
        printing.write(depart, call("petugas2"), DepartOrder("5271010706850009", "PINDAH"))
        await room.shows("LALU WIRA 9", "! ")
        found.append(await kept(room.desk, "run-barred", lang, size))
        if size == "80x24":
            burst(room.desk, "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(room.desk, "run-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_queue_and_deliveries_are_as_they_were(
    printing: Store, lang: Lang, size: str
) -> None:
    found = []
    for kind in (PrintQueue, DeliveriesRoom):
        async with in_room(printing, kind, lang, size=SIZES[size]) as room:
            found.append(await kept(room.desk, f"room-{kind.NAME}", lang, size))
            if size == "80x24":
                burst(room.desk, "f1")
                await screen_is(room.desk, "Help")
                found.append(await kept(room.desk, f"room-{kind.NAME}-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_forms_of_cards_are_as_they_were(printing: Store, lang: Lang) -> None:
    found = []
    for kind, key, name, typed in (
        (PrintQueue, "f2", "queue-release", ("500", "enter")),
        (WaitingCards, "f2", "waiting-shelve", ()),
        (WaitingCards, "f5", "waiting-deliver", ("enter",)),
        (DeliveriesRoom, "enter", "deliveries-signed", ("right", "ctrl+s")),
        (DeliveriesRoom, "f8", "deliveries-rest", ()),
    ):
        async with in_room(printing, kind, lang) as room:
            burst(room.desk, key)
            await screen_is(room.desk, "Choice" if name == "deliveries-rest" else "StockForm")
            burst(room.desk, *typed)
            found.append(await kept(room.desk, f"room-{name}", lang, "80x24"))
    assert not any(found), "\n".join(found)
