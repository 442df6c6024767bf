"""Where someone print-ready stands in the queue of cards, and what stops them in a print run."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from db.rules.calendar_dates import latest_birth
from db.rules.eligibility import CARD_AGE, must_hold_card
from db.rules.issuing_policy import PrintClass, PrintReason, print_classes
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, Hindrance, hindrance
from db.rules.person import BaseStatus
from db.rules.situation import Situation, Stand


class QueueClass(StrEnum):
    """The parts of the queue in the order in which they are printed.

    PEMULA17: a first card at 17; SUKET: who holds an open suket, by the day of their first one
    (orders of January 2020); READY: everyone else who may have a card; SIXTEEN: recorded early,
    to be printed from their 17th birthday on.
    """

    PEMULA17 = "PEMULA17"
    SUKET = "SUKET"
    READY = "READY"
    SIXTEEN = "SIXTEEN"


def queue_class(case: Situation) -> QueueClass | None:
    """Return someone's class in the queue; None for who doesn't wait for a card or isn't served."""
    if case.recorded_status is not KtpStatus.PRINT_READY_RECORD or not case.eligibility.may_enrol:
        return None
    if not must_hold_card(case.person, case.today):
        return QueueClass.SIXTEEN
    born = case.person.birth_date
    is_17 = latest_birth(CARD_AGE + 1, case.today) < born <= latest_birth(CARD_AGE, case.today)
    if is_17 and case.reason is PrintReason.BARU:
        return QueueClass.PEMULA17
    return QueueClass.SUKET if case.suket else QueueClass.READY


def print_class(
    reason: PrintReason, order: Sequence[PrintClass], *, holds_suket: bool
) -> PrintClass:
    """Return the class in which someone is printed: the first of `order` that they are in.

    Where they are in none of these it is the class of their `reason`.
    """
    theirs = print_classes(reason, holds_suket=holds_suket)
    own = next(iter(print_classes(reason, holds_suket=False)))
    return next((each for each in order if each in theirs), own)


class StopReason(StrEnum):
    """Why someone in a print run is stopped, and not the run.

    The first ones are where the person now belongs; DATA_CHANGED: the card would show something
    else than when the run was released; STATUS_CHANGED: they no longer are print-ready.
    """

    MATI = BaseStatus.MATI
    PINDAH = BaseStatus.PINDAH
    HILANG = BaseStatus.HILANG
    PERGI = BaseStatus.PERGI
    TIDAK_VALID = BaseStatus.TIDAK_VALID
    DATA_CHANGED = "DATA_CHANGED"
    STATUS_CHANGED = "STATUS_CHANGED"
    NOT_OF_AGE = "NOT_OF_AGE"
    NOT_ADMITTED = "NOT_ADMITTED"
    NOT_SERVED_HERE = "NOT_SERVED_HERE"


class RunState(StrEnum):
    """Of a print run: DONE when everyone was printed, skipped or stopped, CLOSED when ended early.

    A run whose release was taken back is CANCELLED; so are deliveries and the store room's papers.
    """

    OPEN = "OPEN"
    DONE = "DONE"
    CLOSED = "CLOSED"
    CANCELLED = "CANCELLED"


class ItemState(StrEnum):
    """Of someone in a print run; LEFT when it ended before their turn."""

    WAITS = "WAITS"
    TAKEN = "TAKEN"
    PRINTED = "PRINTED"
    SKIPPED = "SKIPPED"
    STOPPED = "STOPPED"
    LEFT = "LEFT"


class DeliveredState(StrEnum):
    """Of a card that was carried to a kelurahan."""

    OUT = "OUT"
    HANDED = "HANDED"
    RETURNED = "RETURNED"


# A place where blanks bar nobody: in a run they are counted for all together.
PLENTY = Stand("-", visits=False, on_hand=1, usable=1, elsewhere={})
_REASONS = {
    "FOREIGNER": StopReason.NOT_SERVED_HERE,
    "OUTSIDER_NOT_SERVED": StopReason.NOT_SERVED_HERE,
    "POLICY_KEEPS_BLANKS": StopReason.NOT_ADMITTED,
    "PRINT_DATA_CHANGED": StopReason.DATA_CHANGED,
    "NOT_YET_17": StopReason.NOT_OF_AGE,
    "UNDER_16": StopReason.NOT_OF_AGE,
}


def bar_to_printing(case: Situation, *, was: str, now: str) -> Hindrance | None:
    """Return why the card of someone in a print run may not be printed, None where it may.

    `was` and `now` are the digests (`print_data`) of what the card would have shown when the
    run was released and shows today.
    """
    bar = hindrance(replace(case, stand=PLENTY), Deed.ISSUE)
    if bar is None and was != now:
        return Hindrance("PRINT_DATA_CHANGED", {"nik": case.person.nik})
    return bar


def stop_reason(case: Situation, bar: Hindrance) -> StopReason:
    """Return the word under which a print run keeps that someone was stopped."""
    if bar.code == "NOT_SERVED":
        return StopReason(case.person.base_status)
    return _REASONS.get(bar.code, StopReason.STATUS_CHANGED)
