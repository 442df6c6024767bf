"""Status: what SIAK answers some time after a recording."""

import pytest

from db.journal.clock import written_moment
from db.models import Ktp
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT, KtpStatus, answers_after
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.set_status import StatusOrder, set_status
from tests.dump import did, entry_of, rows
from tests.office import (
    ADULT,
    DECEASED,
    DUPLICATE,
    FAILED,
    ISSUED,
    MORNING,
    PRINTED,
    READY,
    SENT,
    FixedClock,
    call,
    counted,
)
from tests.refusals import refused


def test_siaks_answer_becomes_the_residents_state(office: Store) -> None:
    calling = call()
    order = StatusOrder(SENT.nik, "ADJUDICATE_RECORD")
    changed = did(office, lambda: office.write(set_status, calling, order))
    row = {
        "nik": SENT.nik,
        "status": "ADJUDICATE_RECORD",
        "since": written_moment(MORNING),
        "attempt": 0,
        "issue": 1,
        "reason": "BARU",
        "enrolled_on": None,
        "enrolled_at": None,
        "request_kind": None,
    }
    assert changed == {"ktp": ([], [row])}
    entry = entry_of(office, calling.act_id)
    assert (entry["nik"], entry["decided"]) == (
        SENT.nik,
        {"from": "SENT_FOR_ENROLLMENT", **counted(SENT)},
    )


def test_a_recording_of_this_counter_keeps_its_day_and_place(office: Store) -> None:
    office.write(enrol, call(place="MPP"), EnrolOrder(ADULT.nik, "SENT_FOR_ENROLLMENT"))
    (before,) = rows(office, Ktp)
    clock = FixedClock()
    clock.forward(days=3)
    order = StatusOrder(ADULT.nik, "PRINT_READY_RECORD")
    receipt = office.write(set_status, call(clock=clock), order)
    (after,) = rows(office, Ktp)
    assert receipt.status == "PRINT_READY_RECORD"
    assert after == before | {
        "status": "PRINT_READY_RECORD",
        "since": written_moment(clock.moment),
    }


@pytest.mark.parametrize("before", [each for each in ANSWERS_TO_ENROLMENT if answers_after(each)])
def test_siak_is_taken_at_its_word_only_where_it_can_follow(
    office: Store, before: KtpStatus
) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik, before))
    for after in set(KtpStatus) - set(answers_after(before)):
        refusal = refused(office, set_status, call(), StatusOrder(ADULT.nik, after))
        assert (refusal.code, refusal.values) == (
            "STATUS_CANT_FOLLOW",
            {"status": before, "to": after},
        )
    answer = answers_after(before)[0]
    office.write(set_status, call(), StatusOrder(ADULT.nik, answer))
    assert [row["status"] for row in rows(office, Ktp)] == [answer]


def test_who_was_deleted_at_the_centre_may_be_recorded_again(office: Store) -> None:
    office.write(set_status, call(), StatusOrder(DUPLICATE.nik, "BELUM_REKAM"))
    receipt = office.write(enrol, call(), EnrolOrder(DUPLICATE.nik))
    assert receipt.status == "PRINT_READY_RECORD"


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (StatusOrder(SENT.nik, "SIAP"), "STATUS_UNKNOWN", {"status": "SIAP"}),
        (StatusOrder(SENT.nik, ""), "STATUS_UNKNOWN", {"status": ""}),
        (StatusOrder("1", "BELUM_REKAM"), "NIK_NOT_16_DIGITS", {"nik": "1"}),
        (StatusOrder(ADULT.nik, "BIO_CAPTURED"), "NO_ANSWER_DUE", {"status": "BELUM_REKAM"}),
        (
            StatusOrder(READY.nik, "DUPLICATE_RECORD"),
            "NO_ANSWER_DUE",
            {"status": "PRINT_READY_RECORD"},
        ),
        (StatusOrder(PRINTED.nik, "CARD_ISSUED"), "NO_ANSWER_DUE", {"status": "CARD_PRINTED"}),
        (StatusOrder(ISSUED.nik, "PRINT_READY_RECORD"), "NO_ANSWER_DUE", {"status": "CARD_ISSUED"}),
        (
            StatusOrder(FAILED.nik, "PRINT_READY_RECORD"),
            "STATUS_CANT_FOLLOW",
            {"status": "ENROLL_FAILURE", "to": "PRINT_READY_RECORD"},
        ),
        (StatusOrder(DECEASED.nik, "BIO_CAPTURED"), "NOT_SERVED", {"base_status": "MATI"}),
    ],
)
def test_a_status_that_siak_can_not_have_given_is_refused(
    calm: Store, order: StatusOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, set_status, call(), order)
    assert (refusal.code, refusal.values) == (code, values)
