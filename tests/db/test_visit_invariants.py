"""What must hold of every entry about visits: checked by replaying and by verifying."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.journal.canonical import parsed
from db.journal.fault import FaultCode
from db.journal.replay import replay
from db.journal.verify import verify
from db.models import JournalEntry
from db.store.store import Store, open_store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.db.test_store_room_invariants import (
    Entry,
    found_by_verify,
    gone,
    number,
    set_now,
    watched,
)
from tests.db.visits_made import closed, done, planned, running
from tests.dump import rows
from tests.office import ADULT, CHILD, OUTSIDER, READY, SIXTEEN, open_test_office
from tests.office_copies import OfficeCopies
from tests.tampering import behind_the_back


def a_day(url: str) -> Store:
    """Make an office with a visit that is done, one that runs, and one that was called off."""
    office = open_test_office(url)

    def mistaken(act: str) -> None:
        done(office, correct_act, CorrectOrder(act, "salah"))

    done(office, receive_blanks, ReceiveOrder(9, "BA 1"), operator="gudang")
    first = running(office, ADULT, SIXTEEN, CHILD, OUTSIDER, READY)
    done(office, note_pupil, NotePupilOrder(first, 2, "PKL_IZIN"))
    card = done(office, issue_card, IssueOrder(READY.nik)).act
    mistaken(done(office, enrol, EnrolOrder(ADULT.nik)).act)
    done(office, enrol, EnrolOrder(OUTSIDER.nik))
    mistaken(closed(office, first).act)
    closed(office, first)
    mistaken(card)
    mistaken(done(office, cancel_visit, CancelVisitOrder(planned(office), "keliru")).act)
    second = running(office, ADULT)
    done(office, enrol, EnrolOrder(ADULT.nik))
    done(office, cancel_visit, CancelVisitOrder(planned(office), "hujan"))
    assert second == "JEMPUT-2024-0003"
    return office


@pytest.fixture
def day_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an office in which such a day went by."""
    yield from office_copies.copy(a_day, tmp_path)


@pytest.fixture
def entries(day_url: str) -> list[Entry]:
    """Give the entries of such a day, in their order."""
    office = open_store(day_url)
    bodies = [str(row["body"]) for row in sorted(rows(office, JournalEntry), key=_number)]
    office.close()
    return [parsed(body) for body in bodies]


def _number(row: dict[str, object]) -> int:
    return int(str(row["n"]))


def test_a_day_with_visits_verifies_and_replays(day_url: str) -> None:
    assert found_by_verify(day_url) is None
    assert replay(day_url) is None


def without_one(kind: str, table: str) -> Callable[[list[Entry]], None]:
    """Return what takes the last such row out of the last entry of this kind."""

    def change(entries: list[Entry]) -> None:
        entry = [each for each in entries if each["kind"] == kind][-1]
        entry["rows"].remove([row for row in entry["rows"] if row["t"] == table][-1])

    return change


def of_line(line: int) -> Callable[[list[Entry]], None]:
    def change(entries: list[Entry]) -> None:
        note = next(each for each in entries if each["kind"] == "note-pupil")
        note["rows"][0]["k"]["line"] = line

    return change


def in_the_done_visit(entries: list[Entry]) -> None:
    """Let the last recording be marked at the visit that is done."""
    entry = [each for each in entries if each["kind"] == "enrol"][-1]
    mark = next(row for row in entry["rows"] if row["t"] == "visit_outcome")
    mark["k"] = {"visit": "JEMPUT-2024-0001", "line": 1}


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("change", "table"),
    [
        (without_one("close-visit", "visit_outcome"), "visit"),
        (set_now("close-visit", "visit", state="TERJADWAL"), "visit"),
        (set_now("new-visit", "visit", state="BERJALAN"), "visit"),
        (set_now("new-visit", "visit", started_on="2024-03-04"), "visit"),
        (set_now("add-pupil", "visit", listed=-1), "visit"),
        (set_now("start-visit", "visit", state="SELESAI"), "visit"),
        (set_now("enrol", "visit_outcome", outcome="SUDAH"), "visit_outcome"),
        (set_now("cancel-visit", "visit", state="SELESAI"), "visit"),
        (number("new-visit", "visit", "JEMPUT-2024-0009"), "visit"),
        (gone("cancel-visit", "visit"), "visit"),
        (of_line(9), "visit_outcome"),
        (of_line(0), "visit_outcome"),
        (in_the_done_visit, "visit_outcome"),
    ],
)
def test_an_entry_that_breaks_what_must_hold_is_found(
    entries: list[Entry], change: Callable[[list[Entry]], None], table: str
) -> None:
    assert watched(entries) is None
    changed = copy.deepcopy(entries)
    change(changed)
    assert watched(changed) == table


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM visit_outcome WHERE line = 3",
        "DELETE FROM visit_pupil WHERE line = 3",
        "UPDATE visit SET listed = listed + 1",
        "DELETE FROM visit_outcome",
        "UPDATE visit_pupil SET line = line + 20, visit = 'JEMPUT-2024-0003' WHERE line = 5",
    ],
)
def test_a_check_of_the_record_sees_a_visit_that_was_changed(day_url: str, statement: str) -> None:
    office = open_store(day_url)
    with behind_the_back(day_url) as hands:
        hands.do(statement)
    fault = office.read(verify).fault
    office.close()
    assert fault is not None
    assert fault.code is FaultCode.VISIT_DIFFERS
    assert "JEMPUT-2024-000" in fault.detail
