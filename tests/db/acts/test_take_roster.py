"""Daftar: a list is taken onto a visit's own, beside a record that knows nobody on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from db.models import JournalEntry, Visit, VisitPupil
from db.reads.visits.roster_taken import roster_taken
from db.roster_match import Matched, match_roster
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.rules.visits import MOST_PUPILS, Match
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.take_roster import RosterOrder, roster_order, take_roster
from tests.dump import did, dump, rows
from tests.office import ADULT, READY, SIXTEEN, call
from tests.refusals import refused
from tests.visit_lists import LIST, NOBODY, REF, STRANGER, VAN, listed, planned, running

SHA = "ab" * 32


def read(lines: Sequence[RosterLine]) -> RosterRead:
    return RosterRead(tuple(lines), (), SHA)


def take(store: Store, lines: Sequence[RosterLine], place: str = VAN) -> dict[str, int]:
    """Take lines onto the visit's list and return what was counted."""
    receipt = store.write(take_roster, call(place=place), roster_order(REF, read(lines)), lines)
    taken = store.read(roster_taken, receipt.act)
    return {
        name: getattr(taken, name) for name in ("added", "there", "matched", "doubtful", "unknown")
    }


def pupils(store: Store) -> list[tuple[object, ...]]:
    found = rows(store, VisitPupil, visit=REF)
    return [(row["line"], row["name"], row["nik"], row["matched"]) for row in found]


@pytest.fixture
def empty(office: Store) -> Store:
    """Give an office with a planned visit whose list is empty."""
    planned(office, ())
    return office


def test_the_lines_are_on_the_list_in_their_order_and_counted(empty: Store) -> None:
    slip = RosterLine("DEWI LESTARA", SIXTEEN.birth_date, None, None, "XI")
    taken = take(empty, (listed(READY), replace(listed(ADULT), nik=None), slip, STRANGER, NOBODY))
    assert taken == {"added": 5, "there": 0, "matched": 2, "doubtful": 1, "unknown": 2}
    assert pupils(empty) == [
        (1, READY.name, READY.nik, "NIK"),
        (2, ADULT.name, ADULT.nik, "NAME"),
        (3, "DEWI LESTARA", None, "DOUBT"),
        (4, STRANGER.name, None, "NONE"),
        (5, NOBODY.name, None, "NONE"),
    ]
    [visit] = rows(empty, Visit)
    assert visit["listed"] == 5
    [stranger] = rows(empty, VisitPupil, line=4)
    assert (stranger["nik_given"], stranger["birth_date"], stranger["class_name"]) == (
        STRANGER.nik,
        "2006-05-06",
        "XII IPA 2",
    )


def test_a_list_that_comes_again_adds_only_who_is_new(empty: Store) -> None:
    take(empty, LIST)
    again: dict[str, int] = {}
    assert did(empty, lambda: again.update(take(empty, LIST))) == {}
    assert again == {"added": 0, "there": 8, "matched": 0, "doubtful": 0, "unknown": 0}
    longer = (*LIST, RosterLine("MURID BARU", date(2008, 1, 2), None, None, "X"))
    assert take(empty, longer)["added"] == 1
    assert pupils(empty)[-1] == (9, "MURID BARU", None, "NONE")


def test_a_line_that_a_file_has_twice_is_taken_once(empty: Store) -> None:
    taken = take(empty, (listed(ADULT), listed(ADULT), NOBODY, NOBODY))
    assert (taken["added"], taken["there"]) == (2, 2)


def test_a_resident_who_is_another_line_already_is_in_doubt(empty: Store) -> None:
    take(empty, (replace(listed(SIXTEEN), nik=None, nisn="0071111111"),))
    taken = take(empty, (replace(listed(SIXTEEN), nik=None, nisn="0072222222"),))
    assert taken["doubtful"] == 1
    assert [row[2] for row in pupils(empty)] == [SIXTEEN.nik, None]


def test_a_running_visit_takes_a_list_too(office: Store) -> None:
    running(office, (listed(ADULT),))
    assert take(office, LIST)["added"] == 7


def test_matches_found_before_are_used_and_checked(empty: Store) -> None:
    lines = (listed(ADULT), listed(READY), NOBODY)
    gone = Matched("5271014105070009", Match.NIK)
    told = (empty.read(match_roster, lines[:1])[0], gone, Matched(None, Match.DOUBT))
    empty.write(take_roster, call(place=VAN), roster_order(REF, read(lines)), lines, told)
    assert [row[2:] for row in pupils(empty)] == [
        (ADULT.nik, "NIK"),
        (None, "NONE"),
        (None, "DOUBT"),
    ]


def test_a_line_with_a_nik_only_is_called_what_its_resident_is(empty: Store) -> None:
    alone = (
        RosterLine("", None, None, ADULT.nik, "X"),
        RosterLine("", None, None, STRANGER.nik, "X"),
    )
    take(empty, alone)
    assert [row[1] for row in pupils(empty)] == [ADULT.name, ""]
    assert rows(empty, VisitPupil, line=1)[0]["birth_date"] == ADULT.birth_date.isoformat()


def test_the_entry_names_nobody(empty: Store) -> None:
    calling = call(place=VAN)
    order = roster_order(REF, read(LIST))
    changed = did(empty, lambda: empty.write(take_roster, calling, order, LIST))
    assert set(changed) == {"visit", "visit_pupil"}
    [entry] = rows(empty, JournalEntry, kind="take-roster")
    body = str(entry["body"])
    assert entry["nik"] is None
    for line in LIST:
        assert line.name not in body
        assert str(line.birth_date) not in body
        assert line.nik is None or line.nik not in body
        assert line.nisn is None or line.nisn not in body


def test_the_same_order_again_is_the_same_receipt(empty: Store) -> None:
    calling = call(place=VAN)
    order = roster_order(REF, read(LIST))
    first = empty.write(take_roster, calling, order, LIST)
    before = dump(empty)
    assert empty.write(take_roster, calling, order, LIST) == first
    assert dump(empty) == before


def refusal(store: Store, lines: Sequence[RosterLine], order: RosterOrder | None = None) -> str:
    calling = call(place=VAN)
    return refused(store, take_roster, calling, order or roster_order(REF, read(lines)), lines).code


def test_lines_that_arent_the_orders_are_refused(empty: Store) -> None:
    order = roster_order(REF, read(LIST))
    assert refusal(empty, LIST[:1], order) == "ROSTER_DIFFERS"
    assert refusal(empty, (*LIST[:-1], STRANGER), order) == "ROSTER_DIFFERS"
    assert refusal(empty, LIST, replace(order, sha256="ab")) == "ROSTER_DIFFERS"


def test_a_longer_list_than_a_visit_may_have_is_refused_whole(empty: Store) -> None:
    many = [
        RosterLine(f"MURID KE {n}", date(2008, 1, 1), f"{n:010}", None, "X")
        for n in range(MOST_PUPILS)
    ]
    assert refusal(empty, [*many, NOBODY]) == "ROSTER_SIZE"
    take(empty, many)
    assert refusal(empty, [NOBODY]) == "ROSTER_SIZE"
    assert take(empty, many[:1])["there"] == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (replace(NOBODY, name=""), "TEXT_MISSING"),
        (replace(NOBODY, birth_date=None), "TEXT_MISSING"),
        (replace(NOBODY, name="A\x00B"), "TEXT_UNREADABLE"),
        (replace(NOBODY, name="A\ud800B"), "TEXT_UNREADABLE"),
        (replace(NOBODY, name="X" * 101), "TEXT_TOO_LONG"),
        (replace(NOBODY, class_name="X" * 21), "TEXT_TOO_LONG"),
        (replace(NOBODY, nik="5271"), "NIK_NOT_16_DIGITS"),
        (replace(NOBODY, nisn="12345"), "NISN_NOT_10_DIGITS"),
    ],
)
def test_a_line_that_says_too_little_or_too_much_is_refused(
    empty: Store, line: RosterLine, code: str
) -> None:
    assert refusal(empty, [listed(ADULT), line]) == code


def test_a_visit_that_is_over_takes_no_list(empty: Store) -> None:
    empty.write(cancel_visit, call(place=VAN), CancelVisitOrder(REF, "banjir"))
    assert refusal(empty, LIST) == "VISIT_STATE"
    order = replace(roster_order(REF, read(LIST)), visit="JEMPUT-2024-0099")
    assert refusal(empty, LIST, order) == "REF_NOT_FOUND"


def test_who_may_not_act_at_the_van_may_not_fill_its_list(empty: Store) -> None:
    calling = call("petugas2", "DINAS")
    told = refused(empty, take_roster, calling, roster_order(REF, read(LIST)), LIST)
    assert told.code == "PLACE_NOT_YOURS"


def test_a_line_keeps_its_resident_when_the_register_changes(empty: Store) -> None:
    take(empty, (replace(listed(ADULT), nik=None),))
    moved = replace(ADULT, birth_date=date(1990, 5, 5))
    empty.write(correct_resident, call(), CorrectResidentOrder(moved, "akta lahir"))
    assert pupils(empty) == [(1, ADULT.name, ADULT.nik, "NAME")]
