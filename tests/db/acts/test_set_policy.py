"""Kebijakan: whom the office prints for while blanks are scarce."""

import pytest

from db.models import Setting
from db.office import office_settings
from db.rules.issuing_policy import PolicyMode, PrintClass
from db.store.store import Store
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.dump import did, entry_of, rows
from tests.office import call
from tests.refusals import refused


def test_mode_and_classes_are_set(office: Store) -> None:
    calling = call("gudang", None)
    order = PolicyOrder("SELEKTIF", " surat edaran 471 ", "PEMULA, SUKET")
    changed = did(office, lambda: office.write(set_policy, calling, order))
    assert changed == {
        "setting": (
            [],
            [
                {"key": "policy_classes", "value": '["PEMULA", "SUKET"]'},
                {"key": "policy_mode", "value": '"SELEKTIF"'},
            ],
        )
    }
    entry = entry_of(office, calling.act_id)
    assert (entry["decided"], entry["place"]) == ({"reason": "surat edaran 471"}, None)
    policy = office.read(office_settings).policy
    assert policy.mode is PolicyMode.SELEKTIF
    assert policy.classes == {PrintClass.PEMULA, PrintClass.SUKET}


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


@pytest.mark.parametrize(
    ("order", "code", "field"),
    [
        (PolicyOrder("HABIS", ""), "TEXT_MISSING", "reason"),
        (PolicyOrder("HABIS", "x" * 121), "TEXT_TOO_LONG", "reason"),
        (PolicyOrder("SEPI", "edaran"), "SETTING_VALUE", "policy_mode"),
        (PolicyOrder("", "edaran"), "SETTING_VALUE", "policy_mode"),
        (PolicyOrder("SELEKTIF", "edaran", "SEMUA"), "SETTING_VALUE", "policy_classes"),
    ],
)
def test_a_policy_that_is_none_is_refused(
    calm: Store, order: PolicyOrder, code: str, field: str
) -> None:
    refusal = refused(calm, set_policy, call("gudang"), order)
    assert (refusal.code, field in refusal.values.values()) == (code, True)
