"""How many cards a working day the office prints, cheap enough to be read after every act."""

from dataclasses import dataclass
from datetime import date

from peewee import SQL, fn

from db.journal.canonical import CHAIN, parsed
from db.models import Card, JournalEntry
from db.models.kept import Kept, slot
from db.rules.need import MEAN_OVER, Pace, pace
from db.rules.settings import OfficeSettings
from db.working_days import last_working_days

# Counted without naming a column, and so from the index alone.
_PRINTED = Kept(
    Card,
    lambda: Card.select(fn.COUNT(SQL("1"))).where(
        (Card.printed_on >= slot("first")) & (Card.printed_on < slot("today"))
    ),
)
_FIRST_ENTRY = Kept(
    JournalEntry,
    lambda: JournalEntry.select(JournalEntry.body).where(
        (JournalEntry.chain == CHAIN) & (JournalEntry.n == 1)
    ),
)


@dataclass(frozen=True, slots=True)
class Lately:
    """Cards printed from the day `since` on and before `today`, and the working days of that time.

    `since` is None before the office's first working day is over.
    """

    since: date | None
    today: date
    working_days: int
    printed: int


def printed_lately(settings: OfficeSettings, today: date) -> Lately:
    """Return what was printed in the last working days before `today`, which isn't over.

    A day is known from the office's first act on. A card that a correction took back isn't
    counted.
    """
    opened = opened_on()
    days = last_working_days(today, MEAN_OVER, settings.closed_days)
    known = [day for day in days if opened and opened <= day]
    if not known:
        return Lately(None, today, 0, 0)
    row = _PRINTED.row(first=known[0].isoformat(), today=today.isoformat())
    return Lately(known[0], today, len(known), int(row[0]) if row else 0)


def printing_pace(settings: OfficeSettings, today: date, on_hand: int) -> Pace:
    """Return the pace of the last working days before `today`, and how long `on_hand` lasts."""
    lately = printed_lately(settings, today)
    return pace(lately.printed, lately.working_days, on_hand)


def opened_on() -> date | None:
    """Return the day of the office's first act."""
    row = _FIRST_ENTRY.row()
    return date.fromisoformat(parsed(row[0])["day"]) if row else None
