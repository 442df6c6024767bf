"""A setting of the office is changed."""

from dataclasses import asdict

import pytest

from db.office import office_settings
from db.rules.settings import FIXED_SETTINGS, POLICY_SETTINGS
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from tests.dump import did, entry_of
from tests.office import call
from tests.refusals import refused


def test_a_setting_is_stored_and_takes_effect(office: Store) -> None:
    calling = call("admin", None)
    order = SettingOrder("amber_level", "2.500")
    changed = did(office, lambda: office.write(change_setting, calling, order))
    assert changed == {"setting": ([], [{"key": "amber_level", "value": "2500"}])}
    assert entry_of(office, calling.act_id)["order"] == {"name": "amber_level", "value": "2.500"}
    assert office.read(office_settings).amber_level == 2500


def test_a_stored_setting_is_changed_and_another_left_alone(office: Store) -> None:
    before = asdict(office.read(office_settings))
    for value in ("receive, correct-other", "receive"):
        order = SettingOrder("second_person", value)
        office.write(change_setting, call("admin", None), order)
    after = asdict(office.read(office_settings))
    assert after == before | {"second_person": ("receive",)}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        *((name, "ya", "SETTING_FIXED") for name in sorted(FIXED_SETTINGS)),
        *((name, "HABIS", "SETTING_IS_POLICY") for name in sorted(POLICY_SETTINGS)),
        ("warna", "merah", "SETTING_UNKNOWN"),
        ("amber_level", "banyak", "SETTING_VALUE"),
        ("suket_template", "{seq}", "SETTING_VALUE"),
    ],
)
def test_a_setting_that_may_not_be_is_refused(
    calm: Store, name: str, value: str, code: str
) -> None:
    refusal = refused(calm, change_setting, call("admin", None), SettingOrder(name, value))
    assert (refusal.code, refusal.values["name"]) == (code, name)
