"""Kebijakan: whom the office prints for while blanks are scarce."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.rules.settings import read_setting
from db.transactions.changes import setting_changed


@dataclass(frozen=True, slots=True)
class PolicyOrder:
    """NORMAL, SELEKTIF or HABIS, the classes SELEKTIF prints (comma between; empty: as they are).

    `reason` is the order or the shortage that the change rests on.
    """

    mode: str
    reason: str
    classes: str = ""


def set_policy(call: Call, order: PolicyOrder) -> Receipt:
    """Set the issuing policy; the store keeper's right."""
    return record(call, Act.SET_POLICY, order, _decide)


def _decide(desk: Desk, order: PolicyOrder) -> Decision:
    reason = checked_text(order.reason, "reason", needed=True)
    changes = [setting_changed("policy_mode", read_setting("policy_mode", order.mode))]
    if order.classes.strip():
        value = read_setting("policy_classes", order.classes)
        changes.append(setting_changed("policy_classes", value))
    return Decision(changes, decided={"reason": reason})
