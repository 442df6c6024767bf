"""A visit's list: who each line is, what they are, what became of them; the sums are the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from db.models import VisitPupil
from db.reads.visits.sheet import Pupil, VisitSheet, visit_sheet
from db.rules.next_act import Next
from db.rules.roster_line import RosterLine
from db.rules.visits import Outcome, PupilClass
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.close_visit import close_visit
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.visit_order import VisitOrder
from tests.db.test_query_counts import statements
from tests.dump import rows
from tests.office import (
    ADULT,
    CHILD,
    ISSUED,
    OUTSIDER,
    READY,
    SIXTEEN,
    TODAY,
    FixedClock,
    call,
    person,
)
from tests.visit_lists import LIST, NOBODY, REF, STRANGER, VAN, again, listed, planned, running

SOON = person("MURID MUDA", date(2008, 3, 13), serial=3)
DOUBTFUL = RosterLine("DEWI LESTARA", SIXTEEN.birth_date, None, None, "XI")


def sheet(store: Store, days: int = 0, operator: str | None = None) -> VisitSheet:
    clock = FixedClock()
    clock.forward(days=days)
    found: VisitSheet = store.read(visit_sheet, REF, clock, operator)
    return found


def pupil(store: Store, line: int, days: int = 0) -> Pupil:
    return sheet(store, days).pupils[line - 1]


def assert_adds_up(found: VisitSheet) -> None:
    """Check that every line is counted once, whatever it is and whatever became of it."""
    assert sum(found.classes.values()) == len(found.pupils) == found.visit.listed
    assert sum(found.outcomes.values()) + found.open == found.visit.listed
    assert [each.line for each in found.pupils] == list(range(1, found.visit.listed + 1))


def test_every_line_is_in_its_class_and_the_sums_are_the_list(office: Store) -> None:
    planned(office, (*LIST, DOUBTFUL))
    found = sheet(office)
    assert_adds_up(found)
    assert [each.what for each in found.pupils] == [
        PupilClass.TO_RECORD,
        PupilClass.TO_RECORD,
        PupilClass.RECORDED,
        PupilClass.HAS_CARD,
        PupilClass.UNDER_16,
        PupilClass.OUTSIDE,
        PupilClass.OUTSIDE,
        PupilClass.UNKNOWN,
        PupilClass.UNKNOWN,
    ]
    assert (found.doubtful, found.open, found.recorded, found.erased) == (1, 9, 0, 0)


def test_a_line_tells_the_lists_words_beside_the_registers(office: Store) -> None:
    planned(office, (replace(listed(ADULT, "XI 2"), name="BQ. SRI WAHYUNI", nisn="0012345678"),))
    line = pupil(office, 1)
    assert (line.name, line.registered_name) == ("BQ. SRI WAHYUNI", ADULT.name)
    assert (line.nik, line.nik_given, line.nisn) == (ADULT.nik, ADULT.nik, "0012345678")
    assert (line.kelurahan, line.class_name) == ("Ampenan Selatan", "XI 2")
    assert line.registered_birth_date == line.birth_date == ADULT.birth_date
    assert line.next is not None
    assert line.next.act is Next.ENROL


def test_who_is_nobody_has_no_next_act(office: Store) -> None:
    planned(office, (NOBODY,))
    line = pupil(office, 1)
    assert (line.nik, line.registered_name, line.status, line.next) == (None, None, None, None)
    assert line.kelurahan == ""


def test_a_planned_visit_is_judged_on_its_own_day(office: Store) -> None:
    planned(office, (listed(SOON),), day=TODAY + timedelta(days=10))
    office.write(add_residents, call("admin", None), "SIAK", [SOON])
    office.write(match_pupil, call(place=VAN), MatchOrder(REF, 1), SOON.nik)
    line = pupil(office, 1)
    assert line.what is PupilClass.TO_RECORD
    assert line.next is not None
    assert (line.next.act, line.next.from_day) == (Next.NONE, TODAY + timedelta(days=9))


def test_what_was_done_at_the_visit_is_told(office: Store) -> None:
    running(office)
    office.write(receive_blanks, call("gudang", VAN), ReceiveOrder(2, "BA 1/2024"))
    office.write(enrol, call(place=VAN), EnrolOrder(ADULT.nik, "PRINT_READY_RECORD"))
    office.write(issue_card, call(place=VAN), IssueOrder(ADULT.nik))
    found = sheet(office)
    assert_adds_up(found)
    line = found.pupils[0]
    assert (line.outcome, line.recorded, line.card) == (Outcome.TEREKAM, True, True)
    assert line.what is PupilClass.HAS_CARD
    assert (found.recorded, found.cards, found.open, found.on_hand) == (1, 1, 7, 1)
    assert found.outsiders_recorded == 0


def test_outsiders_who_were_recorded_are_counted_apart(office: Store) -> None:
    running(office)
    office.write(enrol, call(place=VAN), EnrolOrder(OUTSIDER.nik))
    found = sheet(office)
    line = found.pupils[5]
    assert (line.outcome, line.recorded) == (Outcome.LUAR_DOMISILI, True)
    assert line.what is PupilClass.OUTSIDE
    assert (found.recorded, found.outsiders_recorded) == (1, 1)


def test_a_done_visit_says_what_became_of_everyone(office: Store) -> None:
    running(office, (*LIST, DOUBTFUL))
    office.write(close_visit, call(place=VAN), VisitOrder(REF))
    found = sheet(office)
    assert_adds_up(found)
    assert found.open == 0
    assert {name: count for name, count in found.outcomes.items() if count} == {
        Outcome.TIDAK_HADIR: 2,
        Outcome.SUDAH: 2,
        Outcome.DI_BAWAH_16: 1,
        Outcome.LUAR_DOMISILI: 2,
        Outcome.TIDAK_DIKENAL: 2,
    }


def test_blanks_in_another_clerks_tray_are_out_of_reach(office: Store) -> None:
    running(office, (listed(READY),))
    office.write(receive_blanks, call("gudang", VAN), ReceiveOrder(1, "BA 1/2024"))
    office.write(give_tray, call("gudang", VAN), GiveTrayOrder("petugas", 1))
    mine, others = (sheet(office, operator=who).pupils[0].next for who in ("petugas", "admin"))
    assert mine is not None
    assert others is not None
    assert (mine.act, others.act) == (Next.ISSUE, Next.WAIT)


def test_a_strangers_number_counts_only_while_nobody_has_it(office: Store) -> None:
    planned(office, (STRANGER,))
    assert pupil(office, 1).what is PupilClass.OUTSIDE
    newcomer = replace(person("BARU PINDAH", date(2006, 5, 6), sex="L"), nik=STRANGER.nik or "")
    office.write(add_residents, call("admin", None), "SIAK", [newcomer])
    assert pupil(office, 1).what is PupilClass.UNKNOWN


def test_who_moves_away_after_being_matched_is_outside(office: Store) -> None:
    planned(office, (listed(ADULT),))
    office.write(depart, call(), DepartOrder(ADULT.nik, "PINDAH"))
    assert pupil(office, 1).what is PupilClass.OUTSIDE
    assert_adds_up(sheet(office))


def test_a_month_later_only_the_citys_people_are_named(office: Store) -> None:
    """Nobody signed in since: the list forgets though nothing was erased yet."""
    running(office, (*LIST, DOUBTFUL))
    office.write(close_visit, call(place=VAN), VisitOrder(REF))
    before, after = sheet(office, days=29), sheet(office, days=30)
    assert before.erased == 0
    assert_adds_up(after)
    assert after.erased == 4
    assert (after.outcomes, after.classes) == (before.outcomes, before.classes)
    assert [each.line for each in after.pupils if each.erased] == [6, 7, 8, 9]
    for each in after.pupils:
        told = (each.name, each.birth_date, each.nik, each.nik_given, each.registered_name)
        assert (told == ("", None, None, None, None)) is each.erased
    assert len(rows(office, VisitPupil, name="")) == 0


def test_a_sheet_of_many_takes_as_few_queries_as_one_of_few(office: Store) -> None:
    planned(office, LIST)
    few = office.write(statements, visit_sheet, REF, FixedClock())
    many = tuple(
        RosterLine(f"MURID {n}", date(2008, 1, 1), f"{n:010}", None, "X") for n in range(300)
    )
    again(office, many)
    sent = office.write(statements, visit_sheet, "JEMPUT-2024-0002", FixedClock())
    assert len(sent) <= len(few) <= 8


def test_children_and_who_has_a_card_are_told_why(office: Store) -> None:
    planned(office, (listed(CHILD), listed(ISSUED)))
    child, holder = sheet(office).pupils
    assert child.next is not None
    assert child.next.from_day is not None
    assert holder.next is not None
    assert holder.next.act is Next.NONE


def test_a_visit_may_be_planned_for_the_calendars_last_day(office: Store) -> None:
    planned(office, (NOBODY,), day=date.max)
    assert [each.name for each in sheet(office).pupils] == [NOBODY.name]
