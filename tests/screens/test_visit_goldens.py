"""The rooms of visits and schools as text, in both languages and sizes: nothing is cut.

Where a change was meant, tests/screens/golden.py says how to renew them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from db.rules.roster_line import RosterLine
from db.store.store import Store, open_store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.add_residents import add_residents
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.send_blanks import SendOrder, send_blanks
from screens.locale import LANGUAGES, Lang
from screens.schools_room import SchoolsRoom
from screens.visits_room import VisitsRoom
from screens.widgets.lines import Lines
from tests.office import call, open_test_office, person
from tests.office_copies import OfficeCopies
from tests.screens.driving import Desk, all_settled, burst, receive, screen_is, screen_text
from tests.screens.golden import difference
from tests.screens.list_rooms import in_room, shift_of
from tests.screens.visit_rooms import in_visit, pupils
from tests.visit_lists import LIST, REF, VAN, listed
from tests.visit_lists import running as begun

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
LANG_AND_SIZE = [(lang, size) for lang in LANGUAGES for size in SIZES]
TWIN = person("PUTRI SALSABILA", date(2006, 9, 9), serial=55)


def open_visiting_office(url: str) -> Store:
    """Make an office with a visit that runs, of every kind of pupil, and a planned one."""
    store = open_test_office(url)
    people = pupils(14)
    store.write(add_residents, call("admin", None), "SIAK", [*people, TWIN])
    for n in range(1, 4):
        school = SchoolOrder(f"SMKN{n}", f"SMKN {n} MATARAM", f"Jl. Latihan {n}", "Drs. Lalu Anom")
        store.write(add_school, call("admin", None), school)
    receive(store, 6_000)
    sent = store.write(send_blanks, call("gudang"), SendOrder(50, "DINAS", VAN))
    store.write(accept_blanks, call(place=VAN), AcceptOrder(sent.ref or ""))
    doubtful = RosterLine("PUTRI SALSABELA", TWIN.birth_date, None, None, "XII IPS 2")
    young = [listed(who, "XI IPS 1") for who in people]
    begun(store, [*LIST, doubtful, *young])
    store.write(enrol, call(place=VAN), EnrolOrder(people[0].nik))
    store.write(enrol, call(place=VAN), EnrolOrder(people[1].nik))
    store.write(note_pupil, call(place=VAN), NotePupilOrder(REF, 12, "TIDAK_HADIR"))
    order = NewVisitOrder("RUMAH_SAKIT", "2024-03-08", site="RSUD KOTA", team="Baiq Rini")
    store.write(new_visit, call(place=VAN), order)
    return store


@pytest.fixture
def visiting(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office."""
    for url in office_copies.copy(open_visiting_office, tmp_path):
        store = open_store(url)
        yield store
        store.close()


async def kept(desk: Desk, name: str, lang: Lang, size: str) -> str:
    """Return how the screen differs from its golden, "" where it doesn't; nothing is cut."""
    await all_settled(desk)
    text = screen_text(desk)
    assert len(text.split("\n")) == SIZES[size][1]
    assert "…" not in text, text
    for part in desk.app.screen.query(Lines):
        lines = part.shown.splitlines()
        assert len(lines) <= part.size.height, part.shown
        assert all(cell_len(line) <= part.size.width for line in lines), part.shown
    return difference(f"{name}-{size}-{lang}", text)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_room_of_a_visit_is_as_it_was(visiting: Store, lang: Lang, size: str) -> None:
    """Someone to record, recorded, absent, from outside, unknown and doubtful; a part; choosing."""
    found = []
    async with in_visit(visiting, REF, lang, size=SIZES[size]) as room:
        for line, name in ((1, "record"), (10, "card"), (12, "absent"), (7, "outside")):
            await room.choose(line)
            found.append(await kept(room.desk, f"visit-{name}", lang, size))
        await room.choose(8)
        found.append(await kept(room.desk, "visit-unknown", lang, size))
        burst(room.desk, "left")
        found.append(await kept(room.desk, "visit-part", lang, size))
        await room.choose(9)
        burst(room.desk, "enter")
        await screen_is(room.desk, "PupilChoice")
        burst(room.desk, "1")
        found.append(await kept(room.desk, "visit-choice", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_its_questions_are_as_they_were(visiting: Store, lang: Lang, size: str) -> None:
    found = []
    async with in_visit(visiting, REF, lang, size=SIZES[size]) as room:
        for key, screen, name in (
            ("f7", "StockForm", "visit-add"),
            ("f11", "Choice", "visit-close"),
            ("f1", "Help", "visit-help"),
        ):
            burst(room.desk, key)
            await screen_is(room.desk, screen)
            found.append(await kept(room.desk, name, lang, size))
            burst(room.desk, "escape")
            await all_settled(room.desk)
        burst(room.desk, "f11")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "2", "enter")
        await room.shows("JEMPUT")
        found.append(await kept(room.desk, "visit-closed", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_lists_are_as_they_were(visiting: Store, lang: Lang, size: str) -> None:
    found = []
    shift = shift_of(visiting, "petugas", lang, VAN)
    async with in_room(visiting, VisitsRoom, lang, size=SIZES[size], shift=shift) as room:
        burst(room.desk, "down")
        found.append(await kept(room.desk, "visits", lang, size))
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "enter", "smkn")
        found.append(await kept(room.desk, "visits-new", lang, size))
        burst(room.desk, "escape", "f1")
        await screen_is(room.desk, "Help")
        found.append(await kept(room.desk, "visits-help", lang, size))
    async with in_room(visiting, SchoolsRoom, lang, size=SIZES[size], shift=shift) as room:
        found.append(await kept(room.desk, "schools", lang, size))
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        found.append(await kept(room.desk, "schools-new", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_planned_visit_is_as_it_was(visiting: Store, lang: Lang) -> None:
    async with in_visit(visiting, "JEMPUT-2024-0002", lang) as room:
        difference_to = await kept(room.desk, "visit-planned", lang, "80x24")
    assert not difference_to, difference_to
