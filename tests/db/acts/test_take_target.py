"""A year's list is noted once, and the journal keeps how many and a digest."""

from __future__ import annotations

import pytest

from db.journal.target_list import list_digest
from db.models import TargetMember, TargetSnapshot
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.take_target import TargetOrder, take_target
from tests.dump import entry_of, rows
from tests.office import MARRIED_16, SIXTEEN, SIXTEEN_READY, TODAY, call
from tests.refusals import refused

ORDER = TargetOrder(2024, "DP4")
LISTED = sorted(each.nik for each in (SIXTEEN, SIXTEEN_READY, MARRIED_16))


def test_the_list_is_noted_as_it_stands(office: Store) -> None:
    receipt = office.write(take_target, call("admin", None), ORDER)
    assert rows(office, TargetSnapshot) == [
        {
            "year": 2024,
            "number": 3,
            "source": "DP4",
            "taken_on": TODAY.isoformat(),
            "digest": list_digest(LISTED)[1],
        }
    ]
    assert [row["nik"] for row in rows(office, TargetMember)] == LISTED
    for nik in LISTED:
        assert nik not in str(entry_of(office, receipt.act))


def test_a_year_is_noted_once(office: Store) -> None:
    office.write(take_target, call("admin", None), ORDER)
    refusal = refused(office, take_target, call("admin", None), TargetOrder(2024, "SIAK"))
    assert (refusal.code, refusal.values) == ("TARGET_TAKEN", {"year": "2024", "day": TODAY})
    office.write(take_target, call("admin", None), TargetOrder(2025, "SIAK"))


def test_a_list_noted_by_mistake_is_taken_back_and_noted_again(office: Store) -> None:
    mistake = office.write(take_target, call("admin", None), ORDER)
    order = CorrectOrder(mistake.act, "sumber salah")
    assert refused(office, correct_act, call(), order).code == "NOT_PERMITTED"
    office.write(correct_act, call(second="admin"), order)
    assert rows(office, TargetSnapshot) == rows(office, TargetMember) == []
    office.write(take_target, call("admin", None), TargetOrder(2024, "SIAK"))


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (TargetOrder(1999, "DP4"), "TARGET_YEAR"),
        (TargetOrder(10**30, "DP4"), "TARGET_YEAR"),
        (TargetOrder(2024, " "), "TEXT_MISSING"),
        (TargetOrder(2024, "x" * 41), "TEXT_TOO_LONG"),
    ],
)
def test_what_is_no_target_is_refused(calm: Store, order: TargetOrder, code: str) -> None:
    assert refused(calm, take_target, call("admin", None), order).code == code
