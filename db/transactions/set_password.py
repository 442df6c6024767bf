"""An operator gets a new password."""

from dataclasses import dataclass
from functools import partial

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import Login
from db.office import operator_named
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class PasswordOrder:
    """Whose password; the password itself is in no order and no entry."""

    name: str


def set_password(call: Call, order: PasswordOrder, password_hash: str) -> Receipt:
    """Set a new password; the entry says that it was set, not what it is."""
    decide = partial(_decide, password_hash=password_hash)
    return record(call, Act.CHANGE_OPERATOR, order, decide)


def _decide(_desk: Desk, order: PasswordOrder, *, password_hash: str) -> Decision:
    operator_named(order.name)
    Login.update(password_hash=password_hash).where(Login.operator == order.name).execute()
    return Decision([], decided={"password": "set"})
