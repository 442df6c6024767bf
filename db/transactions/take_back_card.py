"""Kartu lama kembali: a card that is valid no more comes back, and no other is made for it."""

from dataclasses import dataclass

from db.case import Case
from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row
from db.models import OldCard
from db.rules.ktp_status import HAS_VALID_CARD, KtpStatus
from db.rules.person import BaseStatus
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import TAKE_BACK_CAUSES, OldCardCause
from db.transactions.changes import counted_as, known_case, old_card_in

# The card of someone who left the register is brought by the family, or by the new city.
_LEFT = {
    OldCardCause.MENINGGAL: (BaseStatus.MATI,),
    OldCardCause.PINDAH_KELUAR: (BaseStatus.PINDAH, BaseStatus.PERGI),
}


@dataclass(frozen=True, slots=True)
class TakeBackOrder:
    """Whose card came back and why (TAKE_BACK_CAUSES), which issue, and on what paper.

    `issue` 0: for HILANG_DITEMUKAN and RUSAK the newest card that is neither valid nor in the
    register of old cards, for MENINGGAL and PINDAH_KELUAR the one that the person held.
    """

    nik: str
    cause: str
    issue: int = 0
    document: str = ""


def take_back_card(call: Call, order: TakeBackOrder) -> Receipt:
    """Enter a card into the register of old cards; the resident's state stays as it is.

    What replaces a card, voids one or ends a waiting one enters the old card by itself; this
    is for the others. Raises Refused CAUSE_UNKNOWN, OLD_CARD_KNOWN, OLD_CARD_DESTROYED,
    OLD_CARD_NONE (no such card was made), CARD_STILL_VALID, NOT_DEPARTED.
    """
    return record(call, Act.TAKE_BACK, order, _decide)


def _decide(desk: Desk, order: TakeBackOrder) -> Decision:
    if order.cause not in TAKE_BACK_CAUSES:
        raise Refused("CAUSE_UNKNOWN", cause=order.cause[:40], accepted=TAKE_BACK_CAUSES)
    document = checked_text(order.document, "document", needed=False, most=80)
    case = known_case(order.nik)
    cause = OldCardCause(order.cause)
    issue = _held_by_who_left(case, cause, order) if cause in _LEFT else _earlier(case, order)
    key = {"nik": case.nik, "issue": issue}
    voided: list[RowChange] = []
    if case.card and case.card["issue"] == issue:
        voided = [changed_row("card", key, case.card, state="VOID")]
    return Decision(
        [*voided, old_card_in(desk, key, cause, document)], case.nik, counted_as(desk, case)
    )


def _held_by_who_left(case: Case, cause: OldCardCause, order: TakeBackOrder) -> int:
    """Return the issue of the card that someone held who died or moved away."""
    if case.register.base_status not in _LEFT[cause]:
        raise Refused("NOT_DEPARTED", cause=cause, base_status=case.register.base_status)
    known = _register(case.nik)
    asked = order.issue or case.issue
    if asked in known:
        raise _known(known[asked])
    if case.status is not KtpStatus.CARD_ISSUED or asked != case.issue:
        raise Refused("OLD_CARD_NONE", nik=case.nik, issue=asked)
    return asked


def _earlier(case: Case, order: TakeBackOrder) -> int:
    """Return the issue of a card that was made and is valid no more."""
    known = _register(case.nik)
    made = case.issue if case.status in HAS_VALID_CARD else case.issue - 1
    valid = made if made == case.issue and made not in known else 0
    if order.issue in known:
        raise _known(known[order.issue])
    left = [issue for issue in range(1, made + 1) if issue not in known and issue != valid]
    if not order.issue and left:
        return left[-1]
    if order.issue in left:
        return order.issue
    if valid and order.issue in (0, valid):
        raise Refused("CARD_STILL_VALID", issue=valid)
    if known and not order.issue:
        raise _known(known[max(known)])
    raise Refused("OLD_CARD_NONE", nik=case.nik, issue=order.issue or max(made, 1))


def _register(nik: str) -> dict[int, OldCard]:
    """Return the resident's cards that are in the register of old cards, by issue."""
    return {int(row.issue): row for row in OldCard.select().where(OldCard.nik == nik)}


def _known(row: OldCard) -> Refused:
    """Return the refusal of a card that is in the register: it lies somewhere, or is destroyed."""
    day = row.taken_on
    if row.destroyed:
        return Refused("OLD_CARD_DESTROYED", issue=row.issue, day=day, ref=row.destroyed)
    place = row.__data__["place"]
    return Refused("OLD_CARD_KNOWN", issue=row.issue, day=day, place=place)
