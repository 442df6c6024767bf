"""A setting of the office is changed."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.settings import POLICY_SETTINGS, read_setting
from db.transactions.changes import setting_changed


@dataclass(frozen=True, slots=True)
class SettingOrder:
    """A setting's name and its new value as it was typed."""

    name: str
    value: str


def change_setting(call: Call, order: SettingOrder) -> Receipt:
    """Change one setting; the admin's right. The policy has an act of its own."""
    return record(call, Act.CHANGE_SETTING, order, _decide)


def _decide(_desk: Desk, order: SettingOrder) -> Decision:
    if order.name in POLICY_SETTINGS:
        raise Refused("SETTING_IS_POLICY", name=order.name)
    return Decision([setting_changed(order.name, read_setting(order.name, order.value))])
