"""The acts from the command line: receipts, refusals, retries, who acts and where."""

from __future__ import annotations

import uuid
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path

import pytest

from db.contacts import contact_of
from db.journal.receipt import Receipt
from db.store.store import Store, open_store
from db.transactions.change_setting import SettingOrder, change_setting
from tests.cli.conftest import Ran, Run, behind_its_back, on_one_engine
from tests.dump import entry_of
from tests.office import (
    ADULT,
    CHILD,
    ISSUED,
    PASSWORD,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    call,
)

RECEIPT_FIELDS = {field.name for field in fields(Receipt)}


def blanks(ask: Run, quantity: int = 5, place: str = "DINAS") -> Ran:
    return ask("stock", "receive", str(quantity), "--document", "BA 1", "--place", place,
               "--json", by="gudang")  # fmt: skip


def on_hand(ask: Run) -> dict[str, int]:
    found = ask("stock", "--json", by=None).json
    return {line["code"]: line["on_hand"] for line in found["places"]}


def status_of(ask: Run, nik: str) -> str:
    status: str = ask("show", nik, "--json").json["status"]
    return status


def test_the_street_from_the_recording_to_the_card(ask: Run) -> None:
    assert blanks(ask, 2).json["blanks_left"] == 2
    assert ask("enrol", ADULT.nik, "--json").json["status"] == "PRINT_READY_RECORD"
    receipt = ask("issue", ADULT.nik, "--json").json
    assert (receipt["status"], receipt["blanks_left"], receipt["card_issue"]) == (
        "CARD_ISSUED", 1, 1,
    )  # fmt: skip
    card = ask("show", ADULT.nik, "--json").json["card"]
    assert (card["state"], card["place"]) == ("ISSUED", "DINAS")


def test_without_blanks_it_is_a_suket_that_the_card_takes_back(ask: Run) -> None:
    given = ask("suket", READY.nik, "--json").json
    assert given["suket_state"] == "AKTIF"
    assert date.fromisoformat(given["suket_until"]) > date.fromisoformat(given["day"])
    shown = ask("show", READY.nik, "--json").json["suket"]
    assert (shown["number"], shown["lapsed"]) == (given["suket_number"], False)
    blanks(ask)
    taken = ask("issue", READY.nik, "--json").json
    assert (taken["suket_number"], taken["suket_state"]) == (given["suket_number"], "DITARIK")


def test_a_card_that_waits_is_handed_over_to_someone_else(ask: Run) -> None:
    ask("suket", READY.nik)
    blanks(ask)
    assert ask("issue", READY.nik, "--wait", "--json").json["status"] == "CARD_PRINTED"
    receipt = ask("hand-over", READY.nik, "--to", "SALEH", "--relation", "ayah",
                  "--suket", "lost", "--json").json  # fmt: skip
    assert (receipt["status"], receipt["suket_state"]) == ("CARD_ISSUED", "DITARIK")


def test_a_card_issued_at_once_says_who_took_it_and_why_no_finger_matched(ask: Run) -> None:
    blanks(ask)
    proxy = ("--to", "I WAYAN", "--handed-to", "proxy", "--document", "KUASA 3")
    refused = ask("issue", READY.nik, *proxy[:4], "--json").json
    assert refused["refused"] == "TEXT_MISSING"
    assert ask("issue", READY.nik, "--wait", *proxy, "--json").json["refused"] == (
        "COLLECTOR_OF_WAITING"
    )
    assert ask("issue", READY.nik, *proxy, "--json").json["status"] == "CARD_ISSUED"
    assert ask("hand-over", PRINTED.nik, "--no-match", "FINGERS_WORN").status == 0


def test_a_card_is_voided_for_a_cause(ask: Run) -> None:
    blanks(ask)
    ask("issue", READY.nik)
    assert ask("cards", "void", READY.nik, "--cause", "bosan", "--json").json["refused"] == (
        "CAUSE_UNKNOWN"
    )
    receipt = ask("cards", "void", READY.nik, "--cause", "chip_rusak", "--json").json
    assert (receipt["kind"], receipt["old_card"]) == ("void-card", "CHIP_RUSAK")


@on_one_engine
def test_a_replacement_says_what_was_shown(ask: Run) -> None:
    replace = ("replace", ISSUED.nik, "--reason", "HILANG", "--document", "LP/1", "--json")
    assert ask(*replace, "--shown", "kk").json["refused"] == "EXCEPTION_NEEDED"
    assert ask(*replace, "--shown", "kk,surat").json["refused"] == "DOCUMENT_UNKNOWN"
    assert ask(*replace, "--shown", "kk, police_letter").json["kind"] == "replace"


@on_one_engine
def test_a_damaged_card_needs_no_document(ask: Run) -> None:
    assert ask("replace", ISSUED.nik, "--reason", "rusak", "--json").json["kind"] == "replace"


def test_a_suket_is_voided_by_its_number(ask: Run) -> None:
    number = ask("suket", READY.nik, "--json").json["suket_number"]
    receipt = ask("suket", "void", number, "--reason", "salah orang", "--json").json
    assert (receipt["kind"], receipt["suket_state"]) == ("void-suket", "BATAL")
    assert ask("show", READY.nik, "--json").json["suket"] is None


def test_a_suket_while_there_are_blanks_needs_the_store_keepers_reason(ask: Run) -> None:
    blanks(ask)
    assert ask("suket", READY.nik, "--json").json["refused"] == "BLANKS_AVAILABLE"
    assert ask("suket", READY.nik, "--override", "printer rusak", "--json").json["refused"] == (
        "NOT_PERMITTED"
    )
    given = ask("suket", READY.nik, "--override", "printer rusak", "--json", by="gudang").json
    assert given["kind"] == "override-suket"


@on_one_engine
def test_codes_are_understood_in_either_case(ask: Run) -> None:
    assert ask("replace", ISSUED.nik, "--reason", "hilang", "--document", "LP/1").status == 0
    assert ask("status", SENT.nik, "print_ready_record").status == 0
    blanks(ask)
    assert ask("stock", "spoil", "1", "--cause", "gagal_cetak", "--nik", SENT.nik).status == 0
    assert on_hand(ask)["DINAS"] == 4


def test_a_mistake_is_taken_back_by_its_id(ask: Run) -> None:
    blanks(ask)
    act = ask("issue", READY.nik, "--json").json["act"]
    receipt = ask("correct", act, "--reason", "orang lain", "--json").json
    assert receipt["corrects"] == act
    assert (status_of(ask, READY.nik), on_hand(ask)["DINAS"]) == ("PRINT_READY_RECORD", 5)


@on_one_engine
def test_a_nik_may_be_typed_in_groups(ask: Run) -> None:
    grouped = f"{ADULT.nik[:4]} {ADULT.nik[4:8]}.{ADULT.nik[8:12]}-{ADULT.nik[12:]}"
    assert ask("enrol", grouped, "--json").json["nik"] == ADULT.nik


@on_one_engine
def test_a_receipt_in_json_has_every_field_with_iso_dates(ask: Run) -> None:
    receipt = ask("enrol", ADULT.nik, "--json").json
    assert set(receipt) == RECEIPT_FIELDS
    uuid.UUID(receipt["act"])
    day = datetime.fromisoformat(receipt["at"]).date()
    assert abs((date.fromisoformat(receipt["day"]) - day).days) <= 1


@on_one_engine
@pytest.mark.parametrize(("lang", "words"), [("id", "Perekaman"), ("en", "Enrolment")])
def test_a_receipt_for_people_names_the_act_and_its_id(ask: Run, lang: str, words: str) -> None:
    act = str(uuid.uuid4())
    told = ask("enrol", ADULT.nik, "--id", act, "--lang", lang).out
    assert told.startswith(words)
    assert ADULT.nik in told
    assert act in told


@on_one_engine
def test_a_refusal_is_told_on_stderr_and_changes_nothing(ask: Run) -> None:
    ran = ask("enrol", CHILD.nik)
    assert (ran.status, ran.out) == (1, "")
    what, why, now = ran.err.splitlines()
    assert what
    assert "2031" in why
    assert now
    assert status_of(ask, CHILD.nik) == "BELUM_WAJIB"


@on_one_engine
def test_a_refusal_in_json_is_its_code_and_why_on_stdout(ask: Run) -> None:
    ran = ask("issue", PRINTED.nik, "--json", "--lang", "en")
    assert (ran.status, ran.err) == (1, "")
    assert ran.json["refused"] == "CARD_WAITS"
    assert ran.json["why"].startswith("The card is already printed.")


@on_one_engine
def test_dates_of_a_refusal_are_iso_in_json(ask: Run) -> None:
    values = ask("enrol", CHILD.nik, "--json").json["values"]
    assert values["from_day"] == "2031-04-21"


def test_the_same_id_twice_gives_the_same_receipt_and_one_card(ask: Run) -> None:
    blanks(ask)
    act = str(uuid.uuid4())
    first = ask("issue", READY.nik, "--id", act, "--json")
    again = ask("issue", READY.nik, "--id", act, "--json")
    assert (again.status, again.json) == (0, first.json)
    assert on_hand(ask)["DINAS"] == 4
    other = ask("issue", READY_TOO.nik, "--id", act, "--json")
    assert other.json["refused"] == "ACT_ID_REUSED"


@on_one_engine
def test_an_id_that_is_no_uuid_is_refused(ask: Run) -> None:
    assert ask("enrol", ADULT.nik, "--id", "satu", "--json").json["refused"] == "ACT_ID_INVALID"


@on_one_engine
def test_without_as_nobody_acts(ask: Run) -> None:
    ran = ask("enrol", ADULT.nik, by=None)
    assert (ran.status, ran.out) == (2, "")
    assert "--as" in ran.err


@on_one_engine
@pytest.mark.parametrize("by", ["petugas", "bukan-siapa-siapa"])
def test_a_wrong_password_and_an_unknown_name_are_the_same_refusal(ask: Run, by: str) -> None:
    ran = ask("enrol", ADULT.nik, "--json", by=by, passwords=["salah"])
    assert (ran.status, ran.json["refused"]) == (1, "WRONG_PASSWORD")
    assert status_of(ask, ADULT.nik) == "BELUM_REKAM"


@on_one_engine
@pytest.mark.parametrize("by", ["pengawas", "admin"])
def test_who_may_not_act_is_refused(ask: Run, by: str) -> None:
    assert ask("enrol", ADULT.nik, "--json", by=by).json["refused"] == "NOT_PERMITTED"


def test_the_password_of_the_second_person_is_the_second_line(ask: Run, office: Store) -> None:
    office.write(change_setting, call("admin", None), SettingOrder("second_person", "receive"))
    receive = ("stock", "receive", "5", "--document", "BA", "--json")
    assert ask(*receive, by="gudang").json["refused"] == "SECOND_PERSON_NEEDED"
    wrong = ask(*receive, "--with", "admin", by="gudang", passwords=[PASSWORD, "salah"])
    assert wrong.json["refused"] == "WRONG_PASSWORD"
    missing = ask(*receive, "--with", "admin", by="gudang", passwords=[PASSWORD])
    assert missing.status == 2
    both = ask(*receive, "--with", "admin", by="gudang", passwords=[PASSWORD, PASSWORD])
    assert both.json["blanks_left"] == 5


def test_an_act_is_done_at_the_place_asked(ask: Run) -> None:
    blanks(ask, 3, "MPP")
    assert on_hand(ask) == {"DINAS": 0, "MPP": 3, "MOBIL-1": 0}
    assert ask("issue", READY.nik, "--place", "MPP", "--json").json["place"] == "MPP"


@on_one_engine
def test_the_terminals_place_goes_before_the_last_one(ask: Run) -> None:
    ask("find", "nur", "--place", "MPP")
    assert ask("enrol", ADULT.nik, "--json").json["place"] == "MPP"
    ask("terminal", "MOBIL", "--place", "MOBIL-1", by=None)
    assert ask("suket", READY.nik, "--json").json["place"] == "MOBIL-1"
    assert ask("suket", READY_TOO.nik, "--place", "DINAS", "--json").json["place"] == "DINAS"


@on_one_engine
def test_a_place_where_one_does_not_serve_is_refused(ask: Run) -> None:
    ran = ask("enrol", ADULT.nik, "--place", "MOBIL-1", "--json", by="petugas2")
    assert ran.json["refused"] == "PLACE_NOT_YOURS"
    ask("terminal", "MOBIL", "--place", "MOBIL-1", by=None)
    assert ask("enrol", ADULT.nik, "--json", by="petugas2").json["refused"] == "PLACE_NOT_YOURS"


@on_one_engine
def test_who_serves_at_no_place_acts_at_any_terminal(ask: Run) -> None:
    ask("terminal", "LOKET-1", "--place", "DINAS", by=None)
    assert ask("settings", "red_level", "400", by="admin").status == 0


@on_one_engine
def test_a_terminal_of_another_office_has_no_place_here(ask: Run, etc: Path) -> None:
    etc.write_text('place = "BULAN"\n')
    assert ask("enrol", ADULT.nik, "--json").json["place"] == "DINAS"


def test_the_record_names_the_terminal(ask: Run, office_url: str) -> None:
    ask("terminal", "LOKET-7", by=None)
    act = ask("enrol", ADULT.nik, "--json").json["act"]
    assert '"name":"LOKET-7"' in entry_body(office_url, act)


CUT_THE_LINE = (
    "CREATE FUNCTION cut_the_line() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
    "CREATE TRIGGER cut BEFORE INSERT ON journal_entry "
    "FOR EACH ROW EXECUTE FUNCTION cut_the_line()",
)


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"])
def test_an_act_cut_off_in_the_middle_tells_the_id_for_a_safe_retry(
    ask: Run, office_url: str
) -> None:
    behind_its_back(office_url, *CUT_THE_LINE)
    ran = ask("enrol", ADULT.nik, "--json")
    assert (ran.status, ran.json["refused"]) == (3, "UNREACHABLE")
    act = ran.json["values"]["act"]
    assert f"--id {act}" in ask("enrol", ADULT.nik, "--id", act).err
    behind_its_back(office_url, "DROP TRIGGER cut ON journal_entry")
    assert ask("enrol", ADULT.nik, "--id", act, "--json").json["act"] == act


def entry_body(url: str, act: str) -> str:
    from db.journal.chain import entry_of

    store = open_store(url)
    try:
        return store.read(entry_of, act) or ""
    finally:
        store.close()


def test_an_enrolment_names_documents_and_exceptions_and_keeps_a_telephone(
    office: Store, ask: Run
) -> None:
    words = ("--kind", "b", "--shown", "kk", "--not-taken", "iris", "--phone", "0812-345-678")
    refused = ask("enrol", ADULT.nik, *words, "--json").json
    assert refused["refused"] == "EXCEPTION_NEEDED"
    assert refused["values"]["lacking"] == ["SKP", "IRIS"]
    receipt = ask("enrol", ADULT.nik, *words, "--exception", "mata dirawat", "--json").json
    order = entry_of(office, receipt["act"])["order"]
    assert (order["documents"], order["not_taken"]) == (["KK"], ["IRIS"])
    assert order["exception"] == "mata dirawat"
    assert office.read(contact_of, ADULT.nik) == "0812345678"


def test_a_wrong_telephone_on_the_command_line_is_refused(ask: Run) -> None:
    assert ask("enrol", ADULT.nik, "--phone", "12", "--json").json["refused"] == "PHONE_INVALID"
