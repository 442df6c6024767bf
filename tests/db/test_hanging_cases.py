"""Everyone whose recording hangs: all of them once, nobody else, in one order, counted alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from db.case import case_of
from db.models import Ktp, Resident, SiakOutage
from db.reads.hanging_cases import ALL, HangingCase, hanging_counts, hanging_page
from db.reads.paging import Ask, Key, Page, Where
from db.rules.hanging import CaseKind, HangClass, NextStep, hang_class
from db.rules.ktp_status import KtpStatus
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.set_status import StatusOrder, set_status
from tests.office import (
    ADULT,
    DUPLICATE,
    FAILED,
    MARRIED_16,
    OUTSIDER,
    SENT,
    SIXTEEN,
    TODAY,
    FixedClock,
    call,
    person,
)

H = HangClass


def everyone(
    store: Store, clock: FixedClock, view: HangClass | None = None, text: str = ""
) -> list[HangingCase]:
    return list(page(store, Ask(limit=1000), clock, view, text).rows)


def page(
    store: Store,
    ask: Ask,
    clock: FixedClock,
    view: HangClass | None = None,
    text: str = "",
) -> Page[HangingCase]:
    return store.read(hanging_page, view or ALL, text, ask, clock)


def told(cases: Sequence[HangingCase]) -> list[tuple[str, HangClass, int | None]]:
    return [(case.name, case.hang, case.days) for case in cases]


def test_what_the_register_tells_of_stands_there_without_an_age(office: Store) -> None:
    assert told(everyone(office, FixedClock())) == [
        (FAILED.name, H.ENROLL_FAILURE, None),
        (DUPLICATE.name, H.DUPLICATE_RECORD, None),
        (SENT.name, H.UNANSWERED, None),
    ]


def test_the_counters_own_word_counts_before_the_registers(office: Store) -> None:
    clock = FixedClock()
    office.write(set_status, call(clock=clock), StatusOrder(SENT.nik, "ADJUDICATE_RECORD"))
    office.write(set_status, call(clock=clock), StatusOrder(DUPLICATE.nik, "BELUM_REKAM"))
    clock.forward(days=3)
    assert told(everyone(office, clock)) == [
        (FAILED.name, H.ENROLL_FAILURE, None),
        (SENT.name, H.ADJUDICATE_RECORD, 3),
    ]


def test_who_waits_hangs_from_the_day_that_the_setting_says(office: Store) -> None:
    clock = FixedClock()
    clock.forward(hours=14)  # 23.00 at the office
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik, "SENT_FOR_ENROLLMENT"))
    clock.forward(days=6)
    assert ADULT.name not in [case.name for case in everyone(office, clock)]
    clock.forward(hours=2)  # the seventh day begins
    waits = everyone(office, clock, H.UNANSWERED)[-1]
    assert (waits.name, waits.days, waits.since) == (ADULT.name, 7, TODAY)
    order = SettingOrder("siak_wait_days", "8")
    office.write(change_setting, call("admin", None, clock=clock), order)
    assert ADULT.name not in [case.name for case in everyone(office, clock)]


def test_who_departed_or_died_hangs_no_more(office: Store) -> None:
    clock = FixedClock()
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik, "DUPLICATE_RECORD"))
    for who, reason in ((ADULT, "PINDAH"), (FAILED, "MENINGGAL"), (SENT, "PINDAH")):
        office.write(depart, call(clock=clock), DepartOrder(who.nik, reason))
    assert told(everyone(office, clock)) == [(DUPLICATE.name, H.DUPLICATE_RECORD, None)]
    assert office.read(hanging_counts, clock).by_class == {H.DUPLICATE_RECORD: 1}


def test_what_was_taken_without_siak_stands_first_and_once(office: Store) -> None:
    clock = FixedClock()
    office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik, "BIO_CAPTURED"))
    clock.forward(hours=1)
    office.write(report_siak, call(clock=clock), SiakOrder(True))
    clock.forward(minutes=1)
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    first = everyone(office, clock)[0]
    assert (first.name, first.hang, first.step) == (
        ADULT.name,
        H.CATCH_UP,
        NextStep.SEND_WHEN_BACK,
    )
    clock.forward(minutes=1)
    office.write(report_siak, call(clock=clock), SiakOrder(False))
    clock.forward(days=9)
    office.write(enrol, call(clock=clock), EnrolOrder(MARRIED_16.nik, "BIO_CAPTURED"))
    cases = everyone(office, clock)
    assert told(cases)[0] == (ADULT.name, H.CATCH_UP, 9)
    assert cases[0].step is NextStep.SEND
    assert [case.name for case in cases].count(ADULT.name) == 1
    assert told(everyone(office, clock, H.UNANSWERED)) == [
        (SIXTEEN.name, H.UNANSWERED, 9),
        (SENT.name, H.UNANSWERED, None),
    ]


def test_the_last_note_and_the_step_that_follows_from_it_stand_beside_a_case(
    office: Store,
) -> None:
    clock = FixedClock()
    order = NoteCaseOrder(DUPLICATE.nik, "TWO_NIKS", "lihat KK", OUTSIDER.nik)
    office.write(note_case, call(clock=clock), order)
    (case,) = everyone(office, clock, H.DUPLICATE_RECORD)
    assert case.note
    assert (case.note.kind, case.note.other_nik, case.note.note, case.note.day) == (
        CaseKind.TWO_NIKS,
        OUTSIDER.nik,
        "lihat KK",
        TODAY,
    )
    assert case.step is NextStep.DELETE_OTHER_NIK


def test_a_note_is_about_the_recording_that_hung_then(office: Store) -> None:
    clock = FixedClock()
    office.write(note_case, call(clock=clock), NoteCaseOrder(FAILED.nik, "BIOMETRICS_POOR", ""))
    (case,) = everyone(office, clock, H.ENROLL_FAILURE)
    assert case.step is NextStep.RECORD_WITH_CARE
    clock.forward(days=1)
    office.write(enrol, call(clock=clock), EnrolOrder(FAILED.nik, "ENROLL_FAILURE"))
    (case,) = everyone(office, clock, H.ENROLL_FAILURE)
    assert (case.note, case.step) == (None, NextStep.RECORD_AGAIN)
    office.write(note_case, call(clock=clock), NoteCaseOrder(FAILED.nik, "BIOMETRICS_POOR", ""))
    (case,) = everyone(office, clock, H.ENROLL_FAILURE)
    assert case.step is NextStep.RECORD_WITH_CARE


def test_the_list_narrows_by_name_and_number(office: Store) -> None:
    clock = FixedClock()
    assert told(everyone(office, clock, text="zai")) == [(SENT.name, H.UNANSWERED, None)]
    assert told(everyone(office, clock, text=DUPLICATE.nik[-6:])) == [
        (DUPLICATE.name, H.DUPLICATE_RECORD, None)
    ]
    assert everyone(office, clock, H.ENROLL_FAILURE, "zai") == []


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_it_is_read_in_pages_whole_and_in_one_order(office: Store, limit: int) -> None:
    clock = _a_crowd(office)
    whole = everyone(office, clock)
    assert len(whole) == len({case.nik for case in whole}) > 30
    for view in (None, *HangClass):
        expected = [case.key for case in whole if view in (None, case.hang)]
        found: list[Key] = []
        ask = Ask(limit=limit)
        while True:
            part = page(office, ask, clock, view)
            assert list(part.keys) == [case.key for case in part.rows]
            found += part.keys
            if not part.more_after:
                break
            ask = Ask(Where.AFTER, part.keys[-1], limit)
        assert found == expected
    middle = whole[20].key
    around = page(office, Ask(Where.AROUND, middle, limit), clock)
    assert list(around.rows) == whole[20 - limit : 20 + limit]


def test_list_and_counts_are_what_the_rule_says_of_each_resident(office: Store) -> None:
    clock = _a_crowd(office)
    today = (TODAY + timedelta(days=20)).isoformat()
    expected = office.read(_by_the_rule, date.fromisoformat(today))
    cases = everyone(office, clock)
    assert {case.nik: case.hang for case in cases} == expected
    counts = office.read(hanging_counts, clock)
    assert counts.total == len(cases)
    assert counts.by_class == {
        hang: sum(case.hang is hang for case in cases)
        for hang in HangClass
        if any(case.hang is hang for case in cases)
    }


def _a_crowd(office: Store) -> FixedClock:
    """Bring in people of every status, and let the counter act on half of them."""
    statuses = [
        *("BIO_CAPTURED", "SENT_FOR_ENROLLMENT", "ENROLL_FAILURE", "SEARCH_FAILURE"),
        *("ADJUDICATE_RECORD", "DUPLICATE_RECORD", "PRINT_READY_RECORD"),
    ]
    people = [
        person(f"LALU {status[:4]} {n}", date(1985, 6, 7), serial=10 * at + n, siak=status)
        for at, status in enumerate(statuses, 1)
        for n in range(3)
    ]
    new = [person(f"BAIQ BARU {n}", date(1990, 1, 1), serial=500 + n, siak=None) for n in range(20)]
    office.write(add_residents, call("admin", None), "SIAK", [*people, *new])
    clock = FixedClock()
    answers = [*statuses, "BIO_CAPTURED"]
    for n, who in enumerate(new):
        if n == 8:
            office.write(report_siak, call(clock=clock), SiakOrder(True))
        office.write(enrol, call(clock=clock), EnrolOrder(who.nik, answers[n % len(answers)]))
        if n == 16:
            office.write(report_siak, call(clock=clock), SiakOrder(False))
        clock.forward(days=1)
    office.write(depart, call(clock=clock), DepartOrder(people[0].nik, "PINDAH"))
    return clock


def _by_the_rule(today: date) -> dict[str, HangClass]:
    outages = [(each.down_at, each.up_at or "9") for each in SiakOutage.select()]
    since: dict[str, str] = {row.nik.nik: row.since for row in Ktp.select()}
    found = {}
    for row in Resident.select():
        case = case_of(row.nik)
        at = since.get(row.nik)
        days = (today - date.fromisoformat(at[:10])).days if at else None
        while_down = at is not None and any(down <= at <= up for down, up in outages)
        status = case.status or KtpStatus.BELUM_REKAM
        hang = hang_class(status, days, while_down=while_down, wait_days=7)
        if hang and case.register.base_status == "HIDUP":
            found[row.nik] = hang
    return found
