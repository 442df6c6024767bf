"""Kebijakan: whom the office prints for while blanks are scarce."""

from datetime import timedelta

import pytest

from db.models import Setting
from db.office import office_settings
from db.rules.issuing_policy import IssuingPolicy, PolicyMode, PrintClass
from db.store.store import Store
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.dump import did, entry_of, rows
from tests.office import TODAY, FixedClock, call
from tests.refusals import refused


def test_mode_and_classes_are_set(office: Store) -> None:
    calling = call("gudang", None)
    order = PolicyOrder("SELEKTIF", " surat edaran 471 ", "SUKET, PEMULA")
    changed = did(office, lambda: office.write(set_policy, calling, order))
    assert changed == {
        "setting": (
            [],
            [
                {"key": "policy_by", "value": '"gudang"'},
                {"key": "policy_classes", "value": '["SUKET", "PEMULA"]'},
                {"key": "policy_mode", "value": '"SELEKTIF"'},
                {"key": "policy_reason", "value": '"surat edaran 471"'},
                {"key": "policy_since", "value": '"2024-03-04"'},
            ],
        )
    }
    entry = entry_of(office, calling.act_id)
    assert (entry["decided"], entry["place"]) == ({"reason": "surat edaran 471"}, None)
    policy = office.read(office_settings).policy
    assert policy == IssuingPolicy(
        PolicyMode.SELEKTIF,
        (PrintClass.SUKET, PrintClass.PEMULA),
        TODAY,
        "surat edaran 471",
        "gudang",
    )


def test_without_classes_they_stay_as_they_are(office: Store) -> None:
    for order in (
        PolicyOrder("SELEKTIF", "edaran", "HILANG"),
        PolicyOrder("NORMAL", "blangko tiba"),
        PolicyOrder("NORMAL", "sekali lagi"),
        PolicyOrder("SELEKTIF", "menipis"),
    ):
        office.write(set_policy, call("gudang"), order)
    assert rows(office, Setting, key="policy_classes") == [
        {"key": "policy_classes", "value": '["HILANG"]'}
    ]
    assert office.read(office_settings).policy.mode is PolicyMode.SELEKTIF


def test_a_policy_is_dated_anew_by_each_change_of_it(office: Store) -> None:
    clock = FixedClock()
    office.write(set_policy, call("gudang", clock=clock), PolicyOrder("HABIS", "habis"))
    clock.forward(days=3)
    office.write(set_policy, call("gudang", clock=clock), PolicyOrder("HABIS", "masih habis"))
    policy = office.read(office_settings).policy
    assert (policy.since, policy.reason) == (TODAY + timedelta(days=3), "masih habis")


def test_what_is_kept_for_the_counter_stays_until_it_is_said_anew(office: Store) -> None:
    for kept, holds in ((1000, 1000), (None, 1000), (0, 0)):
        order = PolicyOrder("NORMAL", "blangko tiba", kept_back=kept)
        office.write(set_policy, call("gudang"), order)
        assert office.read(office_settings).kept_back == holds


def test_selektif_that_would_print_for_nobody_is_refused(office: Store) -> None:
    order = PolicyOrder("SELEKTIF", "edaran", ",")
    refusal = refused(office, set_policy, call("gudang"), order)
    assert refusal.code == "POLICY_WITHOUT_CLASSES"


@pytest.mark.parametrize(
    ("order", "code", "field"),
    [
        (PolicyOrder("HABIS", ""), "TEXT_MISSING", "reason"),
        (PolicyOrder("HABIS", "x" * 121), "TEXT_TOO_LONG", "reason"),
        (PolicyOrder("SEPI", "edaran"), "SETTING_VALUE", "policy_mode"),
        (PolicyOrder("", "edaran"), "SETTING_VALUE", "policy_mode"),
        (PolicyOrder("SELEKTIF", "edaran", "SEMUA"), "SETTING_VALUE", "policy_classes"),
        (PolicyOrder("NORMAL", "edaran", kept_back=-1), "SETTING_VALUE", "kept_back"),
    ],
)
def test_a_policy_that_is_none_is_refused(
    calm: Store, order: PolicyOrder, code: str, field: str
) -> None:
    refusal = refused(calm, set_policy, call("gudang"), order)
    assert (refusal.code, field in refusal.values.values()) == (code, True)
