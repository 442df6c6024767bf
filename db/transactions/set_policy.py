"""Kebijakan: whom the office prints for while blanks are scarce."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.issuing_policy import PolicyMode
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.settings import read_setting
from db.transactions.changes import setting_changed


@dataclass(frozen=True, slots=True)
class PolicyOrder:
    """NORMAL, SELEKTIF or HABIS, the classes SELEKTIF prints (comma between; empty: as they are).

    The classes are printed in the order given. `reason` is the order or the shortage that the
    change rests on. `kept_back` is how many blanks a print run leaves for the counter, None
    where that stays as it is.
    """

    mode: str
    reason: str
    classes: str = ""
    kept_back: int | None = None


def set_policy(call: Call, order: PolicyOrder) -> Receipt:
    """Set the issuing policy, dated today; the store keeper's right.

    Raises Refused POLICY_WITHOUT_CLASSES for SELEKTIF that would print for nobody.
    """
    return record(call, Act.SET_POLICY, order, _decide)


def _decide(desk: Desk, order: PolicyOrder) -> Decision:
    reason = checked_text(order.reason, "reason", needed=True)
    mode = read_setting("policy_mode", order.mode)
    values: dict[str, object] = {"policy_mode": mode}
    classes: object = desk.settings.policy_classes
    if order.classes.strip():
        classes = values["policy_classes"] = read_setting("policy_classes", order.classes)
    if mode == PolicyMode.SELEKTIF and not classes:
        raise Refused("POLICY_WITHOUT_CLASSES")
    values |= {
        "policy_reason": reason,
        "policy_since": desk.today.isoformat(),
        "policy_by": desk.operator.name,
    }
    if order.kept_back is not None:
        values["kept_back"] = read_setting("kept_back", str(order.kept_back))
    changes = [setting_changed(name, value) for name, value in values.items()]
    return Decision(changes, decided={"reason": reason})
