"""A school and its list of pupils; the journal keeps a digest of the list, not the pupils."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.canonical import canonical
from db.journal.receipt import Receipt
from db.models import RosterPupil, School
from db.rules.refused import Refused
from db.rules.roles import Act

_CODE = re.compile("[A-Za-z0-9-]{1,20}")


@dataclass(frozen=True, slots=True)
class PupilLine:
    """A line of a school's list; `nik` None where the school doesn't know it."""

    name: str
    birth_date: date
    nik: str | None
    class_name: str


@dataclass(frozen=True, slots=True)
class SchoolOrder:
    """A school, and what the journal keeps of its list: how many lines, and their digest."""

    code: str
    name: str
    count: int
    digest: str


def add_school(call: Call, code: str, name: str, pupils: Sequence[PupilLine]) -> Receipt:
    """Add a school with its list; the list may name pupils from outside the city."""
    lines = "\n".join(canonical(pupil) for pupil in pupils)
    order = SchoolOrder(code, name, len(pupils), hashlib.sha256(lines.encode()).hexdigest())

    def decide(_desk: Desk, _order: SchoolOrder) -> Decision:
        plain = checked_text(name, "name", needed=True, most=80)
        if not _CODE.fullmatch(code):
            raise Refused("TEXT_UNREADABLE", field="code")
        if School.select().where(School.code == code).exists():
            raise Refused("SCHOOL_EXISTS", school=code)
        School.insert(code=code, name=plain).execute()
        rows = [
            (code, line, pupil.name, pupil.birth_date, pupil.nik, pupil.class_name)
            for line, pupil in enumerate(pupils, 1)
        ]
        if rows:
            RosterPupil.insert_many(rows, fields=RosterPupil._meta.sorted_fields).execute()
        return Decision([])

    return record(call, Act.ADD_SCHOOL, order, decide)
