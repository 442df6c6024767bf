"""The room of papers as text, at 80 and at 120 columns, in both languages: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.paper_tries import paper_failed, paper_sent, take_paper
from db.viewer import Viewer
from screens.locale import LANGUAGES, Lang
from screens.papers_room import PapersRoom
from tests.office import ADULT, FixedClock, call, crowd, open_test_office
from tests.office_copies import OfficeCopies
from tests.screens.driving import burst, screen_is
from tests.screens.list_rooms import in_room, shift_of
from tests.screens.rooms_to_misuse import settled
from tests.screens.test_list_room_goldens import LANG_AND_SIZE, SIZES, kept

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
CLERK = Viewer("petugas", "DINAS", clock=FixedClock())


def open_office_with_papers(url: str) -> Store:
    """Make an office in which papers of several kinds wait, for every reason."""
    store = open_test_office(url, settings={"papers": tuple(PaperKind)})
    people = crowd(4)
    store.write(add_residents, call("admin", None), "SIAK", people)
    numbers = [
        store.write(issue_suket, call(), SuketOrder(who.nik)).suket_number or "" for who in people
    ]
    stopped = Refused("PRINTER_STOPPED", printer="loket-1", detail="paper is out")
    store.write(paper_failed, CLERK, PaperKind.SUKET, numbers[0], people[0].nik, stopped)
    sent = (numbers[1], people[1].nik, "loket-1", "12@loket-1")
    store.write(paper_sent, CLERK, PaperKind.SUKET, *sent)
    store.write(take_paper, PaperKind.SUKET, numbers[2], 0, "loket-1")
    store.write(enrol, call(act_id="0" * 8 + "-0000-4000-8000-" + "0" * 12), EnrolOrder(ADULT.nik))
    ref = store.write(open_count, call("gudang", "MPP"), OpenCountOrder("BA 7")).ref or ""
    store.write(enter_count, call("gudang", "MPP"), EnterCountOrder(ref, 0))
    return store


@pytest.fixture
def papers(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office with papers that wait."""
    for url in office_copies.copy(open_office_with_papers, tmp_path):
        store = open_store(url)
        yield store
        store.close()


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_room_of_papers_is_as_it_was(papers: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    shift = shift_of(papers, "petugas", lang)
    async with in_room(papers, PapersRoom, shift=shift, size=SIZES[size]) as room:
        found = []
        rows = sum(bool(line.strip()) for line in room.rows.splitlines()[1:])
        for row in range(rows):
            found.append(await kept(room, f"room-papers-{row}", lang, size))
            burst(room.desk, "down")
            await settled(room.desk)
        burst(room.desk, "right")
        await room.shows(f"[{room.screen.view_words('all', None)}")
        found.append(await kept(room, "room-papers-all", lang, size))
        if size == "80x24":
            burst(room.desk, "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(room, "room-papers-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_question_before_a_paper_is_dropped_is_as_it_was(
    papers: Store, lang: Lang
) -> None:
    async with in_room(papers, PapersRoom, lang) as room:
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        assert not await kept(room, "room-papers-drop", lang, "80x24")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_form_for_a_number_is_as_it_was(papers: Store, lang: Lang) -> None:
    async with in_room(papers, PapersRoom, lang) as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        assert not await kept(room, "room-papers-number", lang, "80x24")
