"""The live line on every terminal: blanks, today's work, open sukets, the year's target."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from db.journal.clock import Clock
from db.models import Card, Ktp, StockEntry, Suket
from db.office import PlaceLine, office_settings, places
from db.reads.target import Target, target
from db.reads.today import office_now
from db.rules.stock import StockMove
from db.rules.suket import SuketState


@dataclass(frozen=True, slots=True)
class Today:
    """What was done today in the whole office; spoiled in pieces."""

    enrolled: int
    cards: int
    suket: int
    spoiled: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of the live strip, read in one snapshot.

    `level` is "red", "amber" or "" for all blanks together; `seconds_left` until the
    office's day ends and every figure of today starts again.
    """

    places: tuple[PlaceLine, ...]
    blanks: int
    level: str
    today: Today
    suket_open: int
    target: Target
    day: date
    seconds_left: float
    training: bool
    office_name: str
    idle_lock_minutes: int


def strip(clock: Clock | None = None) -> Strip:
    """Return the figures as they stand."""
    settings = office_settings()
    now = office_now(settings, clock)
    lines = places()
    blanks = sum(line.on_hand for line in lines)
    level = "red" if blanks <= settings.red_level else ""
    if not level and blanks <= settings.amber_level:
        level = "amber"
    return Strip(
        places=lines,
        blanks=blanks,
        level=level,
        today=done_on(now.today),
        suket_open=Suket.select().where(Suket.state == SuketState.AKTIF).count(),
        target=target(settings.target_for(now.today), settings.region),
        day=now.today,
        seconds_left=now.seconds_left,
        training=settings.training,
        office_name=settings.office_name,
        idle_lock_minutes=settings.idle_lock_minutes,
    )


def done_on(day: date) -> Today:
    """Return what was done on a day, without what was corrected.

    A card counts for the blank it took, also when it was replaced or void the same day.
    """
    spoiled = (
        StockEntry.select(fn.SUM(StockEntry.quantity))
        .where(
            (StockEntry.day == day)
            & StockEntry.cause.is_null(False)
            & StockEntry.kind.in_([str(StockMove.RUSAK), str(StockMove.PEMBATALAN)])
        )
        .scalar()
    )
    return Today(
        enrolled=Ktp.select().where(Ktp.enrolled_on == day).count(),
        cards=Card.select().where(Card.printed_on == day).count(),
        suket=Suket.select()
        .where((Suket.issued_on == day) & (Suket.state != SuketState.BATAL))
        .count(),
        spoiled=-int(spoiled or 0),
    )
