"""An operator may no longer sign in or act; their acts stay theirs."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.models import Operator
from db.office import operator_named
from db.rules.refused import Refused
from db.rules.roles import Act, Role


@dataclass(frozen=True, slots=True)
class DisableOrder:
    """Which operator; `active` True lets them in again."""

    name: str
    active: bool = False


def disable_operator(call: Call, order: DisableOrder) -> Receipt:
    """Disable an operator (or let them in again); the last active admin stays."""
    return record(call, Act.CHANGE_OPERATOR, order, _decide)


def _decide(_desk: Desk, order: DisableOrder) -> Decision:
    operator = operator_named(order.name)
    if operator.role is Role.ADMIN and not order.active and _other_admins(order.name) == 0:
        raise Refused("LAST_ADMIN", operator=order.name)
    was = {"active": operator.active}
    return Decision([changed_row("operator", {"name": order.name}, was, active=order.active)])


def _other_admins(name: str) -> int:
    return (
        Operator.select()
        .where((Operator.role == Role.ADMIN) & Operator.active & (Operator.name != name))
        .count()
    )
