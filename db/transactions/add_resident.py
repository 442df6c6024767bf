"""A person who isn't in the register is entered at the counter, until SIAK's file tells of them."""

from dataclasses import dataclass, replace

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import Kelurahan, Resident
from db.models.base import rows_of
from db.register import add_rows, change_rows
from db.rules.nik import mask_nik
from db.rules.person import BaseStatus
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.residence import ResidenceCause
from db.rules.roles import Act
from db.rules.same_name import may_be_one_name
from db.transactions.register_data import (
    checked_row,
    residence_change,
    row_digest,
    was_taken_back,
)

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class AddResidentOrder:
    """Who is entered; `new_person` where a namesake born the same day is somebody else."""

    row: RegisterRow
    new_person: bool = False


@dataclass(frozen=True, slots=True)
class KeptAddition:
    """What the journal keeps of the order: whose line, and its digest."""

    nik: str
    digest: str
    new_person: bool


def add_resident(call: Call, order: AddResidentOrder) -> Receipt:
    """Enter a person as living where the line says; not confirmed until a file tells of them.

    Refused RESIDENT_EXISTS, or SAME_PERSON_PERHAPS where someone of the same name was born
    the same day. One who was entered by mistake and taken back may be entered again.
    """
    kept = KeptAddition(order.row.nik, row_digest(order.row), order.new_person)

    def decide(desk: Desk, _kept: KeptAddition) -> Decision:
        row = replace(checked_row(order.row, desk.today), base_status=str(BaseStatus.HIDUP))
        there = Resident.get_or_none(Resident.nik == row.nik)
        if there:
            if not was_taken_back(row.nik):
                raise Refused("RESIDENT_EXISTS", nik=row.nik)
            # A card that a file told of meanwhile is still theirs.
            row = replace(row, siak_status=there.siak_status or row.siak_status)
        if not order.new_person:
            _ask_whether_new(row)
        write = change_rows if there else add_rows
        write([row], confirmed=False)
        return Decision([residence_change(desk, row.nik, ResidenceCause.ADDED)], row.nik)

    return record(call, Act.ADD_RESIDENT, kept, decide)


def _ask_whether_new(row: RegisterRow) -> None:
    """Refuse where the register has someone of the same name and birth date."""
    born = (
        Resident.select(Resident.name, Resident.nik, Kelurahan.name)
        .join(Kelurahan)
        .where((Resident.birth_date == row.birth_date) & (Resident.nik != row.nik))
        .order_by(Resident.nik)
    )
    found = [each for each in rows_of(born) if may_be_one_name(each[0], row.name)]
    if found:
        niks = tuple(mask_nik(nik) for _, nik, _ in found)
        people = tuple(f"{name} {mask_nik(nik)} {where}" for name, nik, where in found)
        raise Refused(
            "SAME_PERSON_PERHAPS", people=people[:_MOST_NAMED], niks=niks, count=len(found)
        )
