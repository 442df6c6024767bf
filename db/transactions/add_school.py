"""A school that the van goes to is added to the office's list."""

import re
from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import School
from db.rules.refused import Refused
from db.rules.roles import Act

_CODE = re.compile("[A-Za-z0-9-]{1,20}")


@dataclass(frozen=True, slots=True)
class SchoolOrder:
    """A school: the office's own code for it, its name, where it is and who heads it."""

    code: str
    name: str
    address: str = ""
    principal: str = ""


def add_school(call: Call, order: SchoolOrder) -> Receipt:
    """Add a school; raises Refused SCHOOL_EXISTS, TEXT_UNREADABLE, TEXT_MISSING, TEXT_TOO_LONG."""
    return record(call, Act.ADD_SCHOOL, order, _decide)


def _decide(_desk: Desk, order: SchoolOrder) -> Decision:
    name = checked_text(order.name, "name", needed=True, most=80)
    address = checked_text(order.address, "address", needed=False)
    principal = checked_text(order.principal, "principal", needed=False, most=100)
    if not _CODE.fullmatch(order.code):
        raise Refused("TEXT_UNREADABLE", field="code")
    if School.select().where(School.code == order.code).exists():
        raise Refused("SCHOOL_EXISTS", school=order.code)
    School.insert(
        code=order.code, name=name, address=address or None, principal=principal or None
    ).execute()
    return Decision([])
