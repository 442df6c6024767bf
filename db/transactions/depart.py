"""Pindah keluar, meninggal: someone leaves the register of the living of this city."""

from dataclasses import dataclass

from db.case import Case
from db.contacts import erase_contact
from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row
from db.register import set_base_status
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.residence import DEPARTURES, STATE_OF, ResidenceCause
from db.rules.roles import Act
from db.rules.stock import OldCardCause
from db.rules.suket import SuketState
from db.transactions.changes import (
    counted_as,
    ktp_change,
    lawful_case_anywhere,
    old_card_in,
    suket_closed,
)
from db.transactions.drop_draft import drop_enrolment_drafts
from db.transactions.register_data import residence_change

_OLD_CARD = {
    ResidenceCause.PINDAH: OldCardCause.PINDAH_KELUAR,
    ResidenceCause.MENINGGAL: OldCardCause.MENINGGAL,
}


@dataclass(frozen=True, slots=True)
class DepartOrder:
    """Who departs, and why: PINDAH or MENINGGAL."""

    nik: str
    reason: str


def depart(call: Call, order: DepartOrder, *, right: Act | None = None) -> Receipt:
    """Record that someone moved away or died.

    An open suket is void, its number kept; a card that waits to be handed over enters the
    register of old cards, and the next one would be the next issue. A card that the person
    holds stays theirs, and their telephone is forgotten. `right` is as in `record`.
    """
    return record(call, Act.DEPART, order, _decide, right=right)


def _decide(desk: Desk, order: DepartOrder) -> Decision:
    if order.reason not in DEPARTURES:
        accepted = tuple(str(each) for each in DEPARTURES)
        raise Refused("REASON_UNKNOWN", reason=order.reason[:40], accepted=accepted)
    cause = ResidenceCause(order.reason)
    case = lawful_case_anywhere(desk, order.nik, Deed.DEPART)
    changes = [residence_change(desk, case.nik, cause)]
    if case.suket:
        changes.append(suket_closed(desk, case.suket, SuketState.BATAL, paper=None))
    if case.status is KtpStatus.CARD_PRINTED:
        changes += _waiting_card_taken(desk, case, _OLD_CARD[cause])
    set_base_status(case.nik, STATE_OF[cause])
    erase_contact(case.nik)
    drop_enrolment_drafts(case.nik)
    decided = {"from": case.register.base_status, **counted_as(desk, case)}
    return Decision(changes, case.nik, decided)


def _waiting_card_taken(desk: Desk, case: Case, cause: OldCardCause) -> list[RowChange]:
    """Return the changes that take the card from the shelf where it waits."""
    issue = case.card["issue"] if case.card else case.issue
    key = {"nik": case.nik, "issue": issue}
    voided = [changed_row("card", key, case.card, state="VOID")] if case.card else []
    # A card from before this program lies where the office keeps its cards.
    place = case.card["place"] if case.card else desk.call.place or desk.places[0].code
    old = old_card_in(desk, key, cause, place=place)
    ready = ktp_change(desk, case, KtpStatus.PRINT_READY_RECORD, issue=case.issue + 1)
    return [*voided, old, ready]
