"""Files of statuses: each moves forward by an act, or is listed."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from counter_tui.resident_files import bring_in
from db.journal.replay import replay
from db.models import Suket
from db.reads.import_preview import Incoming, Judged, judge_now
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.cli.conftest import Bring
from tests.cli.register_by_file import SIGN_IN, enrolled, kinds, listed, resident, status_of
from tests.dump import changes, dump, rows
from tests.office import (
    ADULT,
    DUPLICATE,
    READY,
    READY_TOO,
    SENT,
    call,
    crowd,
)


def test_statuses_of_many_move_forward_each_by_an_act(
    statuses: Bring, office: Store, office_url: str
) -> None:
    people = crowd(40, siak=None)
    office.write(add_residents, call("admin", None), "SIAK", people)
    for person in people:
        enrolled(office, person, "SENT_FOR_ENROLLMENT")
    before = len(kinds(office))
    ran = statuses(*((person.nik, "PRR") for person in people))
    assert (ran.json["updated"], ran.json["statuses"]) == (40, 40)
    assert kinds(office)[before:] == ["status"] * 40
    assert {status_of(office, person.nik) for person in people} == {"PRINT_READY_RECORD"}
    assert replay(office_url) is None
    again = statuses(*((person.nik, "PRR") for person in people))
    assert (again.json["unchanged"], len(kinds(office))) == (40, before + 40)


def test_statuses_that_lead_back_or_nowhere_are_listed(statuses: Bring, office: Store) -> None:
    enrolled(office, ADULT, "ENROLL_FAILURE")
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    before = dump(office)
    ran = statuses(
        (ADULT.nik, "BELUM_REKAM"),
        (READY.nik, "PRINT_READY_RECORD"),
        (READY_TOO.nik, "SENT_FOR_ENROLLMENT"),
        (SENT.nik, "SENT_FOR_ENROLLMENT"),
    )
    assert (ran.json["unchanged"], ran.json["differences"]) == (4, 3)
    assert [row["NIK"] for row in listed(ran)] == [ADULT.nik, READY.nik, READY_TOO.nik]
    assert all(row["REASON"] for row in listed(ran))
    assert changes(before, dump(office)).keys() == SIGN_IN


def test_a_status_of_nobody_here_is_rejected(statuses: Bring) -> None:
    ran = statuses((crowd(1)[0].nik, "PRR"), (DUPLICATE.nik, "PRR"), ("123", "8"))
    assert (ran.json["rejected"], ran.json["updated"]) == (2, 1)
    with Path(ran.json["rejects_file"]).open(encoding="utf-8-sig", newline="") as file:
        assert {row["LINE"] for row in csv.DictReader(file, delimiter=";")} == {"2", "4"}


def test_who_is_entered_while_a_file_is_judged_is_counted_once(
    statuses: Bring, office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stranger,) = crowd(1)

    def judged_then_entered(batch: Sequence[Incoming]) -> Judged:
        found = judge_now(batch)
        office.write(add_residents, call("admin", None), "SIAK", [stranger])
        return found

    monkeypatch.setattr(bring_in, "judge_now", judged_then_entered)
    ran = statuses((stranger.nik, "PRR"), (DUPLICATE.nik, "PRR"))
    assert (ran.json["read"], ran.json["rejected"], ran.json["updated"]) == (2, 1, 1)
    assert ran.json["unchanged"] == 0


def test_a_card_that_the_counter_didnt_make_leaves_an_open_suket_alone(
    statuses: Bring, office: Store
) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    ran = statuses((READY.nik, "CARD_ISSUED"), (READY_TOO.nik, "CARD_ISSUED"))
    assert (ran.json["updated"], ran.json["differences"]) == (1, 1)
    assert resident(office, READY.nik)["siak_status"] == "PRINT_READY_RECORD"
    assert rows(office, Suket, nik=READY.nik)[0]["state"] == "AKTIF"
