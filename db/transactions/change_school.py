"""Ubah sekolah: what the office keeps of a school changes, or the school is closed for good."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import School
from db.rules.refused import Refused
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class ChangeSchoolOrder:
    """Which school, and what of it changes.

    An empty name stays; an address or a principal of None stays, an empty one goes. `closed`
    closes the school or opens it again, None leaves that as it is.
    """

    code: str
    name: str = ""
    address: str | None = None
    principal: str | None = None
    closed: bool | None = None


def change_school(call: Call, order: ChangeSchoolOrder) -> Receipt:
    """Change a school; visits that were planned or made keep the name that it had.

    Raises Refused SCHOOL_NOT_FOUND, TEXT_UNREADABLE, TEXT_TOO_LONG.
    """
    return record(call, Act.CHANGE_SCHOOL, order, _decide)


def known_school(code: str) -> School:
    """Return the school of a code, closed or not; raises Refused SCHOOL_NOT_FOUND."""
    plain = code.strip()
    school = School.get_or_none(School.code == plain) if plain.isprintable() else None
    if school is None:
        raise Refused("SCHOOL_NOT_FOUND", school=plain[:20])
    return school


def _decide(desk: Desk, order: ChangeSchoolOrder) -> Decision:
    school = known_school(order.code)
    columns: dict[str, object] = {}
    if name := checked_text(order.name, "name", needed=False, most=80):
        columns["name"] = name
    if order.address is not None:
        columns["address"] = checked_text(order.address, "address", needed=False)
    if order.principal is not None:
        principal = checked_text(order.principal, "principal", needed=False, most=100)
        columns["principal"] = principal
    if order.closed is not None:
        columns["closed_on"] = (school.closed_on or desk.today) if order.closed else None
    if columns:
        School.update(columns).where(School.code == school.code).execute()
    return Decision([])
