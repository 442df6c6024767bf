"""A list knows who isn't of the city for a month; the record never knows who stands on a list."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.journal.replay import replay
from db.journal.verify import verify
from db.models import JournalEntry, VisitOutcome, VisitPupil
from db.reads.visits.sheet import visit_sheet
from db.rules.refused import Refused
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.rules.visits import PupilClass
from db.store.store import Store
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.record_sign_in import record_sign_in
from db.transactions.start_visit import start_visit
from db.transactions.take_roster import roster_order, take_roster
from db.transactions.visit_order import VisitOrder
from db.viewer import Viewer
from tests.db.visits_made import (
    NOBODY,
    STRANGER,
    VAN,
    as_listed,
    closed,
    done,
    outcomes,
    planned,
    running,
)
from tests.dump import Row, did, dump, rows
from tests.office import ADULT, MORNING, MOVED, OUTSIDER, READY, SIXTEEN, FixedClock, call
from tests.refusals import refused

PUPILS = (
    as_listed(ADULT),
    RosterLine("SAHABUDDIN TERDAFTAR", OUTSIDER.birth_date, "0087654321", OUTSIDER.nik, "XI"),
    RosterLine("MOHAMAD SEKALI", date(2007, 4, 5), "0011223344", "5201080504070003", "XI"),
    RosterLine("BAIQ ENTAHSIAPA", date(2007, 1, 2), "0099887766", None, "X"),
    RosterLine(MOVED.name, MOVED.birth_date, "0055667788", MOVED.nik, "X"),
    as_listed(READY),
)
# What only the list knew of those who aren't of the city: nothing else in the office says it.
ONLY_LISTED = (
    "TERDAFTAR",
    "SEKALI",
    "ENTAHSIAPA",
    "0087654321",
    "0011223344",
    "0099887766",
    "0055667788",
)
OF_THE_CITY = (1, 6)
FORGOTTEN = (2, 3, 4, 5)


def signed_in(store: Store, days: int) -> None:
    """Let a day begin, some days after TODAY."""
    viewer = Viewer("petugas", VAN, clock=FixedClock(MORNING + timedelta(days=days)))
    store.write(record_sign_in, viewer, good=True)


def a_list(store: Store, *, days: int = 0) -> str:
    """Plan a visit and take a file with PUPILS for it; return its number."""
    ref = planned(store, days=days)
    order = roster_order(ref, RosterRead(PUPILS, (), "0" * 64))
    done(store, take_roster, order, PUPILS, days=days)
    return ref


def named(store: Store) -> list[object]:
    """Return the numbers of the lines that say who they are."""
    return [row["line"] for row in rows(store, VisitPupil) if row["name"]]


def test_on_the_thirtieth_day_the_first_sign_in_erases_who_is_not_of_the_city(
    office: Store,
) -> None:
    ref = a_list(office)
    before = rows(office, VisitPupil)
    signed_in(office, 29)
    assert rows(office, VisitPupil) == before
    signed_in(office, 30)
    nothing = dict.fromkeys(("birth_date", "nisn", "nik_given", "nik"))
    gone = {**nothing, "name": "", "erased_on": "2024-04-03"}
    assert rows(office, VisitPupil) == [
        {**row, **gone, "outside": row["line"] in (2, 3, 5)} if row["line"] in FORGOTTEN else row
        for row in before
    ]
    assert {row["visit"] for row in before} == {ref}


def test_outcomes_and_classes_stay_after_erasing(office: Store) -> None:
    ref = a_list(office)
    done(office, start_visit, VisitOrder(ref))
    done(office, enrol, EnrolOrder(OUTSIDER.nik))
    done(office, note_pupil, NotePupilOrder(ref, 1, "PKL_IZIN"))
    closed(office, ref)
    became = outcomes(office, ref)
    sheet = office.read(visit_sheet, ref, FixedClock())
    signed_in(office, 30)
    assert outcomes(office, ref) == became
    after = office.read(visit_sheet, ref, FixedClock(MORNING + timedelta(days=30)))
    assert after.classes == sheet.classes
    assert after.outcomes == sheet.outcomes
    assert (after.erased, sheet.erased) == (len(FORGOTTEN), 0)
    assert after.classes[PupilClass.OUTSIDE] == 3
    assert [pupil.class_name for pupil in after.pupils] == [line.class_name for line in PUPILS]


def test_nothing_that_only_the_list_said_is_left_anywhere(office: Store) -> None:
    a_list(office)
    there = json.dumps(dump(office))
    assert [word for word in ONLY_LISTED if word not in there] == []
    signed_in(office, 30)
    left = json.dumps(dump(office))
    assert [word for word in ONLY_LISTED if word in left] == []


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_not_even_the_file_holds_it_once_its_log_is_copied_back(office: Store) -> None:
    a_list(office)
    path = Path(office.url.removeprefix("sqlite:///"))
    assert [word for word in ONLY_LISTED if word not in _held(office, path)] == []
    signed_in(office, 30)
    assert [word for word in ONLY_LISTED if word in _held(office, path)] == []


def _held(office: Store, path: Path) -> str:
    """Return the bytes of the database's file and of its log, as far as they are text."""
    office.write(_copied_back)
    log = path.with_name(f"{path.name}-wal")
    return b"".join(each.read_bytes() for each in (path, log) if each.exists()).decode("latin-1")


def _copied_back() -> None:
    database = JournalEntry._meta.database
    database.commit()
    database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.begin()


def test_no_entry_ever_holds_who_stands_on_a_list(office: Store) -> None:
    """Of whom an act is done the entry has the NIK, as of anyone; never what the list said."""
    ref = a_list(office)
    done(office, add_pupil, AddPupilOrder(ref), as_listed(SIXTEEN))
    done(office, match_pupil, MatchOrder(ref, 4), None)
    done(office, start_visit, VisitOrder(ref))
    done(office, enrol, EnrolOrder(ADULT.nik))
    done(office, note_pupil, NotePupilOrder(ref, 7, "TIDAK_HADIR", "sakit"))
    closed(office, ref)
    done(office, cancel_visit, CancelVisitOrder(planned(office), "hujan"))
    for row in rows(office, JournalEntry):
        _assert_tells_of_nobody(row)


def _assert_tells_of_nobody(row: Row) -> None:
    body = str(row["body"])
    listed = (*PUPILS, as_listed(SIXTEEN))
    told = (*ONLY_LISTED, *(line.name for line in listed))
    assert [word for word in told if word in body] == []
    niks = {line.nik for line in listed if line.nik}
    subjects = {row["nik"]} if row["kind"] == "enrol" else set()
    assert {nik for nik in niks if nik in body} <= subjects


def test_who_moves_away_later_is_erased_when_the_next_day_begins(office: Store) -> None:
    a_list(office)
    signed_in(office, 30)
    assert named(office) == [*OF_THE_CITY]
    done(office, depart, DepartOrder(READY.nik, "PINDAH"), place="DINAS", days=400)
    signed_in(office, 400)
    assert named(office) == [1]
    done(office, depart, DepartOrder(ADULT.nik, "MENINGGAL"), place="DINAS", days=400)
    signed_in(office, 400)
    assert named(office) == [1]
    signed_in(office, 401)
    assert named(office) == []
    outside = {row["line"]: row["outside"] for row in rows(office, VisitPupil)}
    assert (outside[6], outside[1]) == (True, False)


def test_planning_and_closing_a_visit_erase_too(office: Store) -> None:
    a_list(office)
    planned(office, days=29)
    assert len(named(office)) == len(PUPILS)
    planned(office, days=30)
    assert named(office) == [*OF_THE_CITY]
    late = a_list(office, days=31)
    done(office, start_visit, VisitOrder(late), days=31)
    closed(office, late, days=62)
    assert sorted(map(str, named(office))) == ["1", "1", "6", "6"]


def test_erasing_is_beside_the_record(office: Store) -> None:
    ref = a_list(office)
    done(office, start_visit, VisitOrder(ref))
    done(office, enrol, EnrolOrder(OUTSIDER.nik))
    closed(office, ref)
    changed = did(office, lambda: signed_in(office, 30))
    assert set(changed) == {"visit_pupil", "look", "login"}
    assert did(office, lambda: signed_in(office, 30)).keys() == {"look"}
    assert office.read(verify).fault is None
    assert replay(office.url) is None


def test_an_act_at_a_visit_is_taken_back_after_its_line_was_erased(office: Store) -> None:
    ref = a_list(office)
    done(office, start_visit, VisitOrder(ref))
    recorded = done(office, enrol, EnrolOrder(OUTSIDER.nik))
    close = closed(office, ref)
    signed_in(office, 30)
    done(office, correct_act, CorrectOrder(recorded.act, "salah orang"), days=30)
    assert outcomes(office, ref)[2] == "LUAR_DOMISILI"
    done(office, correct_act, CorrectOrder(close.act, "keliru"), days=30)
    closed(office, ref, days=30)
    # The lines that closing gave their outcomes have the same ones again.
    assert outcomes(office, ref) == {
        1: "TIDAK_HADIR",
        2: "LUAR_DOMISILI",
        3: "LUAR_DOMISILI",
        4: "TIDAK_DIKENAL",
        5: "LUAR_DOMISILI",
        6: "SUDAH",
    }


def test_nothing_is_said_of_a_line_that_was_erased(office: Store) -> None:
    ref = running(office, NOBODY, STRANGER, ADULT)
    signed_in(office, 30)
    order = NotePupilOrder(ref, 1, "TIDAK_HADIR")
    assert refused(office, note_pupil, call(place=VAN), order).code == "PUPIL_NOT_FOUND"
    with pytest.raises(Refused, match="PUPIL_NOT_FOUND"):
        done(office, match_pupil, MatchOrder(ref, 2), ADULT.nik)
    assert rows(office, VisitOutcome) == []
