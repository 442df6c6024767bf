"""Tutup hari: a place's blanks are counted, and what was done since the last closing is closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.fault import Fault
from db.journal.looks import looks_since_the_last_closing
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, new_row
from db.models import JournalEntry
from db.paper_list import paper_due
from db.reads.day_open import COUNT, PRINTER, TRAY, OpenThing, open_at
from db.reads.day_window import DayWindow, day_window, window_fault
from db.rules.numbered import Series
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.numbers import next_ref
from db.transactions.quantities import checked_quantity


@dataclass(frozen=True, slots=True)
class CloseDayOrder:
    """The blanks that lie at the place, counted."""

    counted: int


def close_day(call: Call, order: CloseDayOrder, seen: int = 0) -> Receipt:
    """Close the day of the place: every entry since its last closing, however long ago.

    `seen` is the entry up to which the record was looked through before the act, as
    db.reads.day_sheet does: only what came after is looked through while nobody else can act.
    What is done after the closing falls into the next one. Refused DAY_OPEN with what is open
    at the place, DAY_CLOSED_ALREADY where nothing was done since a closing of the same day,
    DAY_RECORD_CHANGED where a row or an entry was changed behind the program's back,
    DAY_COUNT_DIFFERS where the pieces counted aren't the ones on record.
    """
    return record(call, Act.CLOSE_DAY, order, partial(_decide, seen))


def _decide(seen: int, desk: Desk, order: CloseDayOrder) -> Decision:
    counted = checked_quantity(order.counted, least=0)
    place = desk.place
    if things := open_at(place):
        raise still_open(place, things)
    window = day_window(place)
    _ask_for_news(desk, window)
    if fault := window_fault(window, seen):
        raise changed_record(fault)
    if counted != window.on_hand:
        raise Refused(
            "DAY_COUNT_DIFFERS",
            place=place,
            counted=counted,
            expected=window.on_hand,
            difference=counted - window.on_hand,
        )
    ref, numbering = next_ref(desk, Series.TUTUP)
    paper_due(desk, PaperKind.DAY, ref)
    return Decision([numbering, _closing(desk, ref, window)])


def still_open(place: str, things: Sequence[OpenThing]) -> Refused:
    """Return the refusal that lists what is unfinished at a place."""
    return Refused(
        "DAY_OPEN",
        place=place,
        counts=tuple(each.ref for each in things if each.kind == COUNT),
        trays=tuple(f"{each.ref} {each.pieces}" for each in things if each.kind == TRAY),
        printers=tuple(f"{each.ref} {each.who}" for each in things if each.kind == PRINTER),
    )


def changed_record(fault: Fault) -> Refused:
    """Return the refusal that tells what was changed, and at which entry."""
    return Refused(
        "DAY_RECORD_CHANGED",
        entry=fault.n if fault.n is not None else "-",
        fault=str(fault.code),
        what=fault.detail,
    )


def _ask_for_news(desk: Desk, window: DayWindow) -> None:
    """Refuse to close the same day again where nothing was done at the place since."""
    closed_today = window.last is not None and window.since >= desk.today
    if not closed_today or window.moved_in or window.moved_out:
        return
    done = JournalEntry.n > window.from_n
    here = JournalEntry.body.contains(f'"place":"{desk.place}","rows"')
    if not JournalEntry.select().where(done & here).exists():
        raise Refused("DAY_CLOSED_ALREADY", place=desk.place, ref=window.since_ref)


def _closing(desk: Desk, ref: str, window: DayWindow) -> RowChange:
    looks = looks_since_the_last_closing()
    return new_row(
        "day_closing",
        {"ref": ref},
        place=desk.place,
        day=desk.today.isoformat(),
        since=window.since.isoformat(),
        from_n=window.from_n,
        to_n=window.to_n,
        head=window.head,
        opening=window.opening,
        moved_in=window.moved_in,
        moved_out=window.moved_out,
        counted=window.on_hand,
        looks_from=looks.first,
        looks_to=looks.last,
        looks_digest=looks.digest,
        closed_by=desk.operator.name,
    )
