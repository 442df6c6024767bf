"""The live line on every terminal: blanks, today's work, open sukets, the year's target."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from peewee import SQL, fn

from db.journal.clock import Clock
from db.models import Card, GivenInstead, Ktp, Shipment, StockEntry, Suket
from db.models.kept import Kept, slot
from db.models.store_room import SHIPMENT_UNDER_WAY
from db.office import PlaceLine, office_settings, places
from db.reads.paper_list import papers_late
from db.reads.siak_line import SiakLine, siak_line
from db.reads.target import Target, target
from db.reads.today import office_now
from db.rules.instead import Instead
from db.rules.need import alarm
from db.rules.stock import StockMove
from db.rules.suket import SuketState


@dataclass(frozen=True, slots=True)
class Today:
    """What was done today in the whole office; spoiled in pieces.

    `ikd` and `biodata` are what was given in place of a card.
    """

    enrolled: int
    cards: int
    suket: int
    spoiled: int
    ikd: int = 0
    biodata: int = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of the live strip, read in one snapshot.

    `blanks` lie at the places, `under_way` are on their way to one. `level` is "red", "amber"
    or "" for what lies at all places together; `seconds_left` until the office's day ends and
    every figure of today starts again. `papers` is how many wait for a printer, by place.
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
    siak: SiakLine
    under_way: int = 0
    papers: Mapping[str, int] = field(default_factory=dict)


def strip(clock: Clock | None = None) -> Strip:
    """Return the figures as they stand."""
    settings = office_settings()
    now = office_now(settings, clock)
    lines = places()
    blanks = sum(line.on_hand for line in lines)
    return Strip(
        places=lines,
        blanks=blanks,
        level=alarm(blanks, amber=settings.amber_level, red=settings.red_level),
        today=done_on(now.today),
        suket_open=_number(_OPEN_SUKETS),
        target=target(settings.target_for(now.today), settings.region),
        day=now.today,
        seconds_left=now.seconds_left,
        training=settings.training,
        office_name=settings.office_name,
        idle_lock_minutes=settings.idle_lock_minutes,
        siak=siak_line(settings),
        under_way=under_way(),
        papers=papers_late(now.moment),
    )


def under_way() -> int:
    """Return how many blanks were sent to a place and neither arrived nor are lost."""
    return _number(_UNDER_WAY)


def done_on(day: date) -> Today:
    """Return what was done on a day, without what was corrected.

    A card counts for the blank it took, also when it was replaced or void the same day.
    """
    written = day.isoformat()
    instead = {str(kind): int(count) for kind, count in _INSTEAD.rows(day=written)}
    return Today(
        enrolled=_number(_ENROLLED, day=written),
        cards=_number(_PRINTED, day=written),
        suket=_number(_GIVEN, day=written),
        spoiled=-_number(_SPOILED, day=written),
        ikd=instead.get(Instead.IKD, 0),
        biodata=instead.get(Instead.BIODATA, 0),
    )


def _number(query: Kept, **values: object) -> int:
    row = query.row(**values)
    return int(row[0] or 0) if row else 0


# Every terminal asks these after every act, so their SQL is kept.
# Written as the partial index on open sukets is, or SQLite would count the whole register.
_OPEN_SUKETS = Kept(Suket, lambda: Suket.select(fn.COUNT(Suket.nik)).where(SQL("state = 'AKTIF'")))
_UNDER_WAY = Kept(
    Shipment,
    lambda: Shipment.select(fn.SUM(Shipment.quantity - Shipment.arrived - Shipment.lost)).where(
        SHIPMENT_UNDER_WAY
    ),
)
_INSTEAD = Kept(
    GivenInstead,
    lambda: (
        GivenInstead.select(GivenInstead.kind, fn.COUNT(SQL("1")))
        .where(GivenInstead.day == slot("day"))
        .group_by(GivenInstead.kind)
    ),
)
_ENROLLED = Kept(Ktp, lambda: Ktp.select(fn.COUNT(SQL("1"))).where(Ktp.enrolled_on == slot("day")))
_PRINTED = Kept(Card, lambda: Card.select(fn.COUNT(SQL("1"))).where(Card.printed_on == slot("day")))
_GIVEN = Kept(
    Suket,
    lambda: Suket.select(fn.COUNT(Suket.nik)).where(
        (Suket.issued_on == slot("day")) & (Suket.state != str(SuketState.BATAL))
    ),
)
_SPOILED = Kept(
    StockEntry,
    lambda: StockEntry.select(fn.SUM(StockEntry.quantity)).where(
        (StockEntry.day == slot("day"))
        & StockEntry.cause.is_null(False)
        & StockEntry.kind.in_([str(StockMove.RUSAK), str(StockMove.PEMBATALAN)])
    ),
)
