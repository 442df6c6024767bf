"""The day of a place as it would be closed at this moment."""

from dataclasses import dataclass
from datetime import date

from db.journal.canonical import CHAIN
from db.journal.clock import Clock
from db.journal.fault import Fault, FaultCode
from db.models import ChainHead, Place
from db.office import office_settings
from db.reads.day_figures import DayFigures, day_figures
from db.reads.day_open import OpenThing, open_at, under_way_at
from db.reads.day_window import DayWindow, day_window, window_fault
from db.reads.today import office_now
from db.rules.refused import Refused


@dataclass(frozen=True, slots=True)
class DaySheet:
    """What a closing would cover and count, what is open, and what was changed.

    `open` keeps the day from being closed, `under_way` doesn't. `fault` is the first thing
    that isn't as the journal says, None where all is, up to entry `to_n`; where something was
    changed, the figures count nothing. `closed_today` is the number of a closing of this day
    since which nothing was done.
    """

    place: str
    place_name: str
    today: date
    since_ref: str | None
    since: date
    from_n: int
    to_n: int
    head: str
    on_hand: int
    figures: DayFigures
    open: tuple[OpenThing, ...]
    under_way: tuple[OpenThing, ...]
    fault: Fault | None
    closed_today: str | None


def day_sheet(place: str, clock: Clock | None = None) -> DaySheet:
    """Return the sheet of a place, read in one snapshot; raises Refused PLACE_UNKNOWN.

    Every entry since the last closing is read, and every row that they wrote.
    """
    known = Place.get_or_none(Place.code == place)
    if known is None:
        raise Refused("PLACE_UNKNOWN", place=place[:40])
    today = office_now(office_settings(), clock).today
    window = day_window(place)
    fault = window_fault(window)
    closed_on = window.since if window.since_ref else None
    # Of a record that was changed, nothing is counted.
    to_n = window.to_n if fault is None else window.from_n - 1
    figures = day_figures(place, window.from_n, to_n, window.opening, closed_on)
    if fault is None:
        fault = _ledger_fault(window, figures)
    nothing_new = fault is None and not figures.acts and not figures.moves
    return DaySheet(
        place=place,
        place_name=known.name,
        today=today,
        since_ref=window.since_ref,
        since=window.since,
        from_n=window.from_n,
        to_n=window.to_n,
        head=window.head,
        on_hand=window.on_hand,
        figures=figures,
        open=open_at(place),
        under_way=under_way_at(place),
        fault=fault,
        closed_today=window.since_ref if nothing_new and window.since == today else None,
    )


def is_latest(sheet: DaySheet, clock: Clock | None = None) -> bool:
    """Return whether nothing was recorded since a sheet was read, and its day goes on."""
    head = ChainHead.get(ChainHead.chain == CHAIN)
    today = office_now(office_settings(), clock).today
    return (head.n, head.hash, today) == (sheet.to_n, sheet.head, sheet.today)


def _ledger_fault(window: DayWindow, figures: DayFigures) -> Fault | None:
    """Return whether the ledger has more or less at the place than the entries say."""
    ledger = (window.moved_in, window.moved_out)
    said = (figures.moved_in, figures.moved_out)
    if ledger == said:
        return None
    return Fault(None, FaultCode.STOCK_SUM, f"{window.place}: {ledger} / {said}")
