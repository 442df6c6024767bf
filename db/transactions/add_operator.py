"""Someone may sign in to the office from now on."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.models import Login, Operator
from db.rules.operator_name import is_operator_name
from db.rules.refused import Refused
from db.rules.roles import Act, Role


@dataclass(frozen=True, slots=True)
class OperatorOrder:
    """A new operator: sign-in name (letters, digits, _), full name, role and places."""

    name: str
    full_name: str
    role: str
    places: tuple[str, ...]
    may_export: bool = False


def add_operator(call: Call, order: OperatorOrder, password_hash: str) -> Receipt:
    """Add an operator; the password is kept beside the journal, never in it."""
    receipt = record(call, Act.CHANGE_OPERATOR, order, _decide)
    Login.insert(operator=order.name, password_hash=password_hash).on_conflict_ignore().execute()
    return receipt


def _decide(desk: Desk, order: OperatorOrder) -> Decision:
    if not is_operator_name(order.name):
        raise Refused("OPERATOR_NAME", name=order.name[:40])
    if order.role not in tuple(Role):
        raise Refused("ROLE_UNKNOWN", role=order.role[:40], accepted=tuple(Role))
    if Operator.select().where(Operator.name == order.name).exists():
        raise Refused("OPERATOR_EXISTS", operator=order.name)
    known = {place.code for place in desk.places}
    for place in order.places:
        if place not in known:
            raise Refused("PLACE_UNKNOWN", place=place[:40])
    if not order.places and order.role in (Role.CLERK, Role.STORE_KEEPER):
        raise Refused("PLACE_UNKNOWN", place="-")
    operator = new_row(
        "operator",
        {"name": order.name},
        full_name=checked_text(order.full_name, "full_name", needed=True, most=60),
        role=order.role,
        active=True,
        may_export=order.may_export,
    )
    at = [
        new_row("operator_place", {"operator": order.name, "place": place})
        for place in dict.fromkeys(order.places)
    ]
    return Decision([operator, *at])
