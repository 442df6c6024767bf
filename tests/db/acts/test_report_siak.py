"""SIAK is down or back: one report for the office, whoever sees it first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db.models import SiakOutage
from db.office import office_settings
from db.reads.board import board
from db.reads.resident_view import resident_view
from db.reads.siak_line import SiakLine, siak_line
from db.reads.strip import strip
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.set_status import StatusOrder, set_status
from tests.dump import did, rows
from tests.office import ADULT, MARRIED_16, MORNING, SIXTEEN, FixedClock, call
from tests.refusals import refused

DOWN, UP = SiakOrder(True), SiakOrder(False)


def line(store: Store) -> SiakLine:
    return store.read(lambda: siak_line(office_settings()))


@pytest.mark.parametrize("operator", ["petugas", "gudang", "admin"])
def test_it_is_down_from_the_act_on_and_back_by_another(office: Store, operator: str) -> None:
    clock, place = FixedClock(), None if operator == "admin" else "DINAS"
    first = call(operator, place, clock=clock)
    changed = did(office, lambda: office.write(report_siak, first, DOWN))
    at = "2024-03-04T01:00:00.000000Z"
    row = {"act": first.act_id, "down_at": at, "up_act": None, "up_at": None}
    assert changed == {"siak_outage": ([], [row])}
    down = line(office).down
    assert down
    assert (down.act, down.since, down.clock, down.by) == (first.act_id, at, "09.00", operator)

    clock.forward(hours=2)
    second = call("petugas2", clock=clock)
    over = row | {"up_act": second.act_id, "up_at": "2024-03-04T03:00:00.000000Z"}
    changed = did(office, lambda: office.write(report_siak, second, UP))
    assert changed == {"siak_outage": ([row], [over])}
    assert line(office) == SiakLine(None, 0)


def test_it_may_be_down_since_an_hour_of_today(office: Store) -> None:
    office.write(report_siak, call(), SiakOrder(True, " 08.30 "))
    down = line(office).down
    assert down
    assert (down.since, down.clock) == ("2024-03-04T00:30:00.000000Z", "08.30")


def test_the_second_who_reports_the_same_is_told_what_is_known(office: Store) -> None:
    office.write(report_siak, call(), SiakOrder(True, "08.30"))
    refusal = refused(office, report_siak, call("gudang"), DOWN)
    assert (refusal.code, refusal.values) == (
        "SIAK_DOWN_ALREADY",
        {"clock": "08.30", "operator": "petugas"},
    )
    office.write(report_siak, call(), UP)
    assert refused(office, report_siak, call("gudang"), UP).code == "SIAK_UP_ALREADY"


def test_who_means_an_outage_that_is_over_does_not_end_the_next_one(office: Store) -> None:
    clock = FixedClock()
    first = office.write(report_siak, call(clock=clock), DOWN)
    office.write(report_siak, call(clock=clock), UP)
    clock.forward(hours=1)
    second = office.write(report_siak, call(clock=clock), DOWN)
    late = SiakOrder(False, outage=first.act)
    assert refused(office, report_siak, call("gudang", clock=clock), late).code == (
        "SIAK_DOWN_ALREADY"
    )
    office.write(report_siak, call(clock=clock), SiakOrder(False, outage=second.act))


@pytest.mark.parametrize("since", ["9.01", "25.00", "kemarin", "8", "x" * 200])
def test_a_time_that_cannot_be_is_refused(office: Store, since: str) -> None:
    refusal = refused(office, report_siak, call(), SiakOrder(True, since))
    assert (refusal.code, refusal.values) == ("SIAK_TIME", {"time": since[:12]})


def test_an_outage_begins_after_the_last_and_ends_after_it_began(office: Store) -> None:
    clock = FixedClock()
    office.write(report_siak, call(clock=clock), SiakOrder(True, "08.30"))
    assert refused(office, report_siak, call(clock=clock), SiakOrder(False, "08.29")).code == (
        "SIAK_TIME"
    )
    office.write(report_siak, call(clock=clock), SiakOrder(False, "08.45"))
    assert refused(office, report_siak, call(clock=clock), SiakOrder(True, "08.44")).code == (
        "SIAK_TIME"
    )
    office.write(report_siak, call(clock=clock), SiakOrder(True, "08.50"))


def test_while_it_is_down_an_enrolment_proposes_that_it_waits_to_be_sent(office: Store) -> None:
    clock = FixedClock()
    assert office.read(resident_view, ADULT.nik, "DINAS").siak_proposal == "PRINT_READY_RECORD"
    office.write(report_siak, call(clock=clock), DOWN)
    assert office.read(resident_view, ADULT.nik, "DINAS").siak_proposal == "BIO_CAPTURED"
    receipt = office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    assert receipt.status == "BIO_CAPTURED"
    office.write(report_siak, call(clock=clock), UP)
    receipt = office.write(enrol, call(clock=clock), EnrolOrder(MARRIED_16.nik))
    assert receipt.status == "PRINT_READY_RECORD"


def test_what_was_taken_meanwhile_is_to_be_caught_up_on_until_it_is_sent(office: Store) -> None:
    clock = FixedClock()
    taken = EnrolOrder(MARRIED_16.nik, "BIO_CAPTURED")
    office.write(enrol, call(clock=clock), taken)
    clock.forward(hours=1)
    office.write(report_siak, call(clock=clock), DOWN)
    clock.forward(minutes=5)
    for who in (ADULT, SIXTEEN):
        office.write(enrol, call(clock=clock), EnrolOrder(who.nik))
    assert office.read(strip).siak.to_catch_up == 2
    clock.forward(minutes=5)
    office.write(report_siak, call(clock=clock), UP)
    assert line(office) == SiakLine(None, 2)
    assert office.read(board).backlog.to_catch_up == 2
    clock.forward(minutes=5)
    office.write(set_status, call(clock=clock), StatusOrder(ADULT.nik, "SENT_FOR_ENROLLMENT"))
    assert line(office).to_catch_up == 1
    office.write(depart, call(clock=clock), DepartOrder(SIXTEEN.nik, "PINDAH"))
    assert line(office).to_catch_up == 0


def test_a_report_by_mistake_is_taken_back(office: Store) -> None:
    clock = FixedClock()
    mistake = office.write(report_siak, call(clock=clock), DOWN)
    office.write(correct_act, call(clock=clock), CorrectOrder(mistake.act, "salah tekan"))
    assert rows(office, SiakOutage) == []
    down = office.write(report_siak, call(clock=clock), DOWN)
    up = office.write(report_siak, call(clock=clock), UP)
    refusal = refused(office, correct_act, call(clock=clock), CorrectOrder(down.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"report-siak {up.act}",)},
    )
    office.write(correct_act, call(clock=clock), CorrectOrder(up.act, "belum pulih"))
    found = line(office).down
    assert found
    assert found.act == down.act


def test_the_end_of_an_outage_stands_once_there_is_another(office: Store) -> None:
    clock = FixedClock()
    office.write(report_siak, call(clock=clock), DOWN)
    up = office.write(report_siak, call(clock=clock), UP)
    later = office.write(report_siak, call(clock=clock), DOWN)
    refusal = refused(office, correct_act, call(clock=clock), CorrectOrder(up.act, "salah"))
    assert refusal.values == {"acts": (f"report-siak {later.act}",)}


def test_the_day_of_an_outage_is_the_offices(office: Store) -> None:
    clock = FixedClock(datetime(2024, 3, 4, 16, 30, tzinfo=UTC))
    office.write(report_siak, call(clock=clock), DOWN)
    down = line(office).down
    assert down
    assert (down.day, down.clock) == (datetime(2024, 3, 5).date(), "00.30")
    assert clock.moment > MORNING
