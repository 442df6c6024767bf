"""Pengganti: the digital identity, or a sheet of biodata, for someone who gets no card now."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.models import GivenInstead
from db.rules.instead import Instead
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.changes import counted_as, lawful_case

_DEEDS = {Instead.IKD: Deed.GIVE_IKD, Instead.BIODATA: Deed.GIVE_BIODATA}


@dataclass(frozen=True, slots=True)
class GiveInsteadOrder:
    """To whom, and what: IKD or BIODATA."""

    nik: str
    kind: str


def give_instead(call: Call, order: GiveInsteadOrder) -> Receipt:
    """Record that the person was given IKD or a sheet of biodata; no state changes by it.

    IKD is for those who are recorded, may hold a card and can't be given one now:
    CARD_AT_HAND where they can. Of each kind one a day: INSTEAD_GIVEN.
    """
    return record(call, Act.GIVE_INSTEAD, order, _decide)


def _decide(desk: Desk, order: GiveInsteadOrder) -> Decision:
    if order.kind not in tuple(Instead):
        raise Refused("INSTEAD_UNKNOWN", kind=order.kind[:40], accepted=tuple(Instead))
    kind = Instead(order.kind)
    case = lawful_case(desk, order.nik, _DEEDS[kind])
    given = GivenInstead.select().where(
        (GivenInstead.nik == case.nik)
        & (GivenInstead.day == desk.today)
        & (GivenInstead.kind == str(kind))
    )
    if given.exists():
        raise Refused("INSTEAD_GIVEN", kind=kind)
    columns = {
        "nik": case.nik,
        "kind": str(kind),
        "day": desk.today.isoformat(),
        "place": desk.place,
    }
    change = new_row("given_instead", {"act": str(desk.call.act_id)}, **columns)
    return Decision([change], case.nik, counted_as(desk, case))
