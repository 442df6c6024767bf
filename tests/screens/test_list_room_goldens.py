"""Every list room as text, at 80 and at 120 columns, in both languages: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from db.contacts import keep_contact
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.open_record import open_record
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.void_suket import VoidSuketOrder, void_suket
from db.viewer import Viewer
from screens.last_residents import LastResidents
from screens.list_room import ListRoom
from screens.locale import LANGUAGES, Lang
from screens.stock_room import StockRoom
from screens.suket_register import SuketRegister
from screens.waiting_cards import WaitingCards
from screens.widgets.lines import Lines
from tests.office import ADULT, ISSUED, READY, TODAY, FixedClock, call, crowd, open_test_office
from tests.office_copies import OfficeCopies
from tests.screens.driving import burst, receive, screen_is, screen_text
from tests.screens.golden import difference
from tests.screens.list_rooms import Room, in_room, shift_of

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
ROOMS: tuple[type[ListRoom[Any]], ...] = (StockRoom, SuketRegister, WaitingCards, LastResidents)
LANG_AND_SIZE = [(lang, size) for lang in LANGUAGES for size in SIZES]


def open_busy_office(url: str) -> Store:
    """Make an office in which each list holds more than a screen, and rows of each kind."""
    store = open_test_office(url)
    people = crowd(60)
    store.write(add_residents, call("admin", None), "SIAK", people)
    given = [store.write(issue_suket, call(), SuketOrder(who.nik)) for who in people[50:]]
    store.write(void_suket, call(), VoidSuketOrder(given[0].suket_number or "", "salah orang"))
    receive(store, 6_000)
    receive(store, 70, "MPP")
    for who in people[:40]:
        store.write(issue_card, call(), IssueOrder(who.nik, wait=True))
    store.write(keep_contact, people[0].nik, "081234567890", TODAY)
    spoiled = store.write(spoil_blanks, call(), SpoilOrder(2, "CACAT_PABRIK"))
    store.write(correct_act, call(), CorrectOrder(spoiled.act, "salah hitung"))
    store.write(spoil_blanks, call(), SpoilOrder(1, "GAGAL_CETAK", READY.nik))
    for who in (ADULT, ISSUED, READY, *people[:9]):
        store.write(open_record, Viewer("gudang", "DINAS", clock=FixedClock()), who.nik)
    return store


@pytest.fixture
def busy(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own busy office."""
    for url in office_copies.copy(open_busy_office, tmp_path):
        store = open_store(url)
        yield store
        store.close()


async def kept(room: Room, name: str, lang: Lang, size: str) -> str:
    """Return how the screen differs from its golden, "" where it doesn't; nothing is cut."""
    await room.desk.pilot.pause()
    text = screen_text(room.desk)
    assert len(text.split("\n")) == SIZES[size][1]
    assert "…" not in text, text
    for part in room.desk.app.screen.query(Lines):
        lines = part.shown.splitlines()
        assert len(lines) <= part.size.height, part.shown
        assert all(cell_len(line) <= part.size.width for line in lines), part.shown
    return difference(f"{name}-{size}-{lang}", text)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
@pytest.mark.parametrize("kind", ROOMS, ids=lambda kind: kind.NAME)
async def test_a_room_is_as_it_was(
    busy: Store, kind: type[ListRoom[Any]], lang: Lang, size: str
) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    shift = shift_of(busy, "gudang", lang)
    async with in_room(busy, kind, shift=shift, size=SIZES[size]) as room:
        found = [await kept(room, f"room-{kind.NAME}", lang, size)]
        if len(room.screen.views) > 1:
            burst(room.desk, "left")
            await room.shows(f"[{room.screen.view_words(room.screen.views[-1], None)}")
            found.append(await kept(room, f"room-{kind.NAME}-turned", lang, size))
        burst(room.desk, "xqx")
        await room.shows('"XQX"')
        found.append(await kept(room, f"room-{kind.NAME}-nobody", lang, size))
        if size == "80x24":
            burst(room.desk, "escape", "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(room, f"room-{kind.NAME}-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_dialogs_of_the_rooms_are_as_they_were(busy: Store, lang: Lang) -> None:
    found = []
    for kind, key, dialog, name in (
        (StockRoom, "f2", "StockForm", "stock-receive"),
        (StockRoom, "f8", "StockForm", "stock-spoil"),
        (StockRoom, "f12", "AskReason", "stock-correct"),
        (SuketRegister, "f8", "AskReason", "suket-void"),
    ):
        async with in_room(busy, kind, shift=shift_of(busy, "gudang", lang)) as room:
            burst(room.desk, key)
            await screen_is(room.desk, dialog)
            found.append(await kept(room, f"room-{name}", lang, "80x24"))
            if dialog == "StockForm":
                burst(room.desk, "x", "ctrl+s")
                found.append(await kept(room, f"room-{name}-faults", lang, "80x24"))
    assert not any(found), "\n".join(found)
