"""Rekam: recording that a resident's biometrics were taken."""

from functools import partial

import pytest

from db.journal.clock import written_moment
from db.models import Ktp
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.enrol import EnrolOrder, enrol
from tests.db.acts.test_any_text import TEXTS
from tests.dump import did, entry_of, rows
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    DUPLICATE,
    FAILED,
    FOREIGNER,
    ISSUED,
    MARRIED_16,
    MORNING,
    MOVED,
    OUTSIDER,
    READY,
    SENT,
    SIXTEEN,
    born,
    call,
    counted,
    crowd,
)
from tests.refusals import assert_has_words, refused


def test_an_enrolment_is_recorded_with_siaks_answer(office: Store) -> None:
    calling = call(place="MPP")
    changed = did(office, lambda: office.write(enrol, calling, EnrolOrder(ADULT.nik)))
    row = {
        "nik": ADULT.nik,
        "status": "PRINT_READY_RECORD",
        "since": written_moment(MORNING),
        "attempt": 1,
        "issue": 1,
        "reason": "BARU",
        "enrolled_on": "2024-03-04",
        "enrolled_at": "MPP",
        "request_kind": "A",
    }
    assert changed == {"ktp": ([], [row])}
    entry = entry_of(office, calling.act_id)
    assert entry["nik"] == ADULT.nik
    order = {"nik": ADULT.nik, "siak_answer": "", "request_kind": ""}
    assert entry["order"] == {**order, "documents": None, "not_taken": [], "exception": ""}
    assert entry["decided"] == {"answer": "PRINT_READY_RECORD", **counted(ADULT)}


def test_siak_may_answer_each_of_its_words(office: Store) -> None:
    people = crowd(len(ANSWERS_TO_ENROLMENT), siak=None)
    office.write(add_residents, call("admin", None), "SIAK", people)
    for person, answer in zip(people, ANSWERS_TO_ENROLMENT, strict=True):
        receipt = office.write(enrol, call(), EnrolOrder(person.nik, answer))
        assert receipt.status == answer
        assert [row["status"] for row in rows(office, Ktp, nik=person.nik)] == [answer]


def test_the_office_sets_what_is_proposed_as_siaks_answer(office: Store) -> None:
    order = SettingOrder("siak_proposal", "SENT_FOR_ENROLLMENT")
    office.write(change_setting, call("admin", None), order)
    assert office.write(enrol, call(), EnrolOrder(ADULT.nik)).status == "SENT_FOR_ENROLLMENT"
    given = EnrolOrder(SIXTEEN.nik, "PRINT_READY_RECORD")
    assert office.write(enrol, call(), given).status == "PRINT_READY_RECORD"


@pytest.mark.parametrize("person", [SIXTEEN, MARRIED_16], ids=["sixteen", "married at 16"])
def test_a_sixteen_year_old_is_recorded_early(office: Store, person: RegisterRow) -> None:
    assert office.write(enrol, call(), EnrolOrder(person.nik)).status == "PRINT_READY_RECORD"


def test_someone_of_another_city_is_recorded_as_luar_domisili(office: Store) -> None:
    receipt = office.write(enrol, call(), EnrolOrder(OUTSIDER.nik))
    assert entry_of(office, receipt.act)["decided"]["outsider"] is True
    assert [row["request_kind"] for row in rows(office, Ktp)] == ["F"]


def test_the_kind_of_request_can_be_given(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik, request_kind="E"))
    assert [row["request_kind"] for row in rows(office, Ktp)] == ["E"]


def test_a_failed_enrolment_is_followed_by_a_new_attempt(office: Store) -> None:
    for attempt, answer in enumerate(("ENROLL_FAILURE", "ENROLL_FAILURE", "BIO_CAPTURED"), 1):
        receipt = office.write(enrol, call(), EnrolOrder(FAILED.nik, answer))
        assert receipt.status == answer
        (row,) = rows(office, Ktp)
        assert (row["attempt"], row["status"]) == (attempt, answer)


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (EnrolOrder("5271"), "NIK_NOT_16_DIGITS", {"nik": "5271"}),
        (EnrolOrder("0071014405900001"), "NIK_PROVINCE_UNKNOWN", {"nik": "0071014405900001"}),
        (EnrolOrder("5271014405900000"), "NIK_SERIAL_ZERO", {"nik": "5271014405900000"}),
        (EnrolOrder("5271017113900001"), "NIK_DATE_IMPOSSIBLE", {"nik": "5271017113900001"}),
        (EnrolOrder("5271004405900001"), "NIK_REGION_ZERO", {"nik": "5271004405900001"}),
        (EnrolOrder("5271014405900999"), "NIK_NOT_FOUND", {"nik": "5271014405900999"}),
        (EnrolOrder(CHILD.nik), "UNDER_16", {"from_day": born(-16, CHILD.birth_date)}),
        (EnrolOrder(READY.nik), "ALREADY_RECORDED", {"status": "PRINT_READY_RECORD"}),
        (EnrolOrder(SENT.nik), "ALREADY_RECORDED", {"status": "SENT_FOR_ENROLLMENT"}),
        (EnrolOrder(DUPLICATE.nik), "ALREADY_RECORDED", {"status": "DUPLICATE_RECORD"}),
        (EnrolOrder(ISSUED.nik), "ALREADY_RECORDED", {"status": "CARD_ISSUED"}),
        (EnrolOrder(MOVED.nik), "NOT_SERVED", {"base_status": "PINDAH"}),
        (EnrolOrder(DECEASED.nik), "NOT_SERVED", {"base_status": "MATI"}),
        (EnrolOrder(FOREIGNER.nik), "FOREIGNER", {}),
        (EnrolOrder(ADULT.nik, "SUDAH"), "STATUS_UNKNOWN", {"status": "SUDAH"}),
        # Words of SIAK, but no answers to a recording.
        (EnrolOrder(ADULT.nik, "CARD_ISSUED"), "STATUS_UNKNOWN", {"status": "CARD_ISSUED"}),
        (EnrolOrder(ADULT.nik, "BELUM_REKAM"), "STATUS_UNKNOWN", {"status": "BELUM_REKAM"}),
        (EnrolOrder(ADULT.nik, "", "Z"), "REQUEST_KIND_UNKNOWN", {"kind": "Z"}),
    ],
)
def test_an_enrolment_that_may_not_be_is_refused(
    calm: Store, order: EnrolOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, enrol, call(), order)
    assert (refusal.code, refusal.values) == (code, values)


def test_an_outsider_is_refused_where_the_office_serves_its_own_only(office: Store) -> None:
    order = SettingOrder("serve_outsiders", "tidak")
    office.write(change_setting, call("admin", None), order)
    assert refused(office, enrol, call(), EnrolOrder(OUTSIDER.nik)).code == "OUTSIDER_NOT_SERVED"


def test_nobody_is_recorded_twice(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    refusal = refused(office, enrol, call("petugas2"), EnrolOrder(ADULT.nik))
    assert (refusal.code, refusal.values) == (
        "ALREADY_RECORDED",
        {"status": "PRINT_READY_RECORD"},
    )


def test_documents_that_were_shown_are_named_in_the_entry(office: Store) -> None:
    order = EnrolOrder(ADULT.nik, request_kind="B", documents=("KK", "SKP"))
    entry = entry_of(office, office.write(enrol, call(), order).act)
    assert entry["order"]["documents"] == ["KK", "SKP"]
    assert entry["decided"]["not_shown"] == []


def test_what_lacks_is_recorded_with_its_reason(office: Store) -> None:
    order = EnrolOrder(
        ADULT.nik,
        request_kind="B",
        documents=("KK",),
        not_taken=("IRIS",),
        exception="mata dirawat, SKP menyusul",
    )
    entry = entry_of(office, office.write(enrol, call(), order).act)
    assert entry["decided"]["not_shown"] == ["SKP"]
    assert entry["order"]["not_taken"] == ["IRIS"]
    assert entry["order"]["exception"] == "mata dirawat, SKP menyusul"


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (EnrolOrder(ADULT.nik, documents=()), "EXCEPTION_NEEDED", {"lacking": ("KK",)}),
        (
            EnrolOrder(ADULT.nik, documents=("KK",), not_taken=("FINGERS",)),
            "EXCEPTION_NEEDED",
            {"lacking": ("FINGERS",)},
        ),
        (
            EnrolOrder(ADULT.nik, documents=("SKP",), exception="x"),
            "DOCUMENT_UNKNOWN",
            {"given": "SKP", "accepted": ("KK",)},
        ),
        (
            EnrolOrder(ADULT.nik, not_taken=("VOICE",), exception="x"),
            "TAKEN_UNKNOWN",
            {"given": "VOICE", "accepted": ("PHOTO", "FINGERS", "IRIS", "SIGNATURE")},
        ),
        (EnrolOrder(ADULT.nik, request_kind="D"), "KIND_FOR_FOREIGNERS", {"kind": "D"}),
        (
            EnrolOrder(ADULT.nik, documents=("KK",), exception="x" * 121),
            "TEXT_TOO_LONG",
            {"field": "exception", "most": 120},
        ),
    ],
)
def test_an_enrolment_that_lacks_something_is_refused(
    calm: Store, order: EnrolOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, enrol, call(), order)
    assert (refusal.code, refusal.values) == (code, values)


@pytest.mark.parametrize("text", [text for text in TEXTS if text])
def test_any_code_and_any_telephone_is_answered_in_words(calm: Store, text: str) -> None:
    for order, phone in (
        (EnrolOrder(ADULT.nik, documents=(text,)), ""),
        (EnrolOrder(ADULT.nik, documents=("KK",), not_taken=(text,), exception="x"), ""),
        (EnrolOrder(ADULT.nik), text),
    ):
        assert_has_words(refused(calm, partial(enrol, phone=phone), call(), order))
