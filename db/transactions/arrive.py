"""Pindah datang: someone moves into the city, whom the register may know from before."""

from dataclasses import dataclass, replace

from db.case import Case, case_of
from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import Resident
from db.register import add_rows
from db.rules.lawful import Deed
from db.rules.person import BaseStatus
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.residence import ResidenceCause
from db.rules.roles import Act
from db.transactions.changes import lawful_case_anywhere
from db.transactions.register_data import (
    checked_row,
    give_new_data,
    home_of,
    residence_change,
    row_digest,
    was_taken_back,
)

# What is never taken over from before: the home that was left, and that one wasn't here.
_NEW_BY_ARRIVING = frozenset({"base_status", "no_kk", "address", "rt", "rw"})


@dataclass(frozen=True, slots=True)
class ArriveOrder:
    """Who arrives, with their data at the new address.

    `untold` names the fields of `row` of which nobody told anything: who is known keeps
    theirs, but those of the home that was left.
    """

    row: RegisterRow
    untold: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KeptArrival:
    """What the journal keeps of the order: whose line, and its digest."""

    nik: str
    digest: str


def arrive(call: Call, order: ArriveOrder, *, right: Act | None = None) -> Receipt:
    """Enter someone who moves in, known or not; not confirmed until a file tells of them.

    Who is known keeps the state of their KTP-el, since biometrics are recorded once for
    life. Refused ALREADY_RESIDENT, DECEASED, NOT_SERVED (SIAK calls their line not valid), or
    ARRIVES_ELSEWHERE. `right` is as in `record`.
    """
    kept = KeptArrival(order.row.nik, row_digest(order.row))

    def decide(desk: Desk, _kept: KeptArrival) -> Decision:
        told = checked_row(order.row, desk.today)
        if told.base_status == BaseStatus.MATI:
            raise Refused("DECEASED")
        if told.base_status == BaseStatus.TIDAK_VALID:
            raise Refused("NOT_SERVED", base_status=told.base_status)
        row = replace(told, base_status=str(BaseStatus.HIDUP))
        if home_of(row) != desk.settings.region:
            raise Refused("ARRIVES_ELSEWHERE", kelurahan=row.kelurahan_name)
        known = bool(Resident.select().where(Resident.nik == row.nik).exists())
        decided: dict[str, object] = {"known": known}
        if known:
            case = lawful_case_anywhere(desk, row.nik, Deed.ARRIVE)
            _ask_whether_valid(case)
            row = _with_what_is_known(order, row, case.register)
            decided["from"] = case.register.base_status
            decided["data"] = row_digest(_at_the_new_address(desk, case, row))
        else:
            add_rows([row], confirmed=False)
        change = residence_change(desk, row.nik, ResidenceCause.ARRIVED)
        return Decision([change], row.nik, decided)

    return record(call, Act.ARRIVE, kept, decide, right=right)


def _ask_whether_valid(case: Case) -> None:
    """Refuse a person whose line SIAK calls not valid; one whom the counter took back is sound."""
    state = case.register.base_status
    if state == BaseStatus.TIDAK_VALID and not was_taken_back(case.nik):
        raise Refused("NOT_SERVED", base_status=state)


def _with_what_is_known(order: ArriveOrder, row: RegisterRow, was: RegisterRow) -> RegisterRow:
    kept = {name: getattr(was, name) for name in order.untold - _NEW_BY_ARRIVING}
    return replace(row, **kept)


def _at_the_new_address(desk: Desk, case: Case, row: RegisterRow) -> RegisterRow:
    """Give a known person the new data and return their line as it then is in the register."""
    stays = case.register.siak_status or row.siak_status
    give_new_data(desk, replace(row, siak_status=stays), case.register, confirmed=case.confirmed)
    return case_of(row.nik).register
