"""The supervisors' figures, read in one snapshot: no name, no NIK."""

from datetime import date, timedelta

from peewee import fn

from db.journal.clock import Clock, written_moment
from db.models import Card, DayClosing
from db.models.kept import Kept, slot
from db.office import PlaceLine, office_settings, places
from db.reads.board_backlog import backlog
from db.reads.board_days import DayBook
from db.reads.board_memory import Memory, remembered
from db.reads.board_target import target_stand
from db.reads.board_visits import visit_stands
from db.reads.printing_pace import Lately, printed_lately
from db.reads.siak_line import siak_line
from db.reads.strip import done_on, under_way
from db.reads.today import OfficeNow, office_now
from db.rules.board_figures import (
    DAYS_SHOWN,
    BoardFigures,
    Counts,
    DayStand,
    PlaceStand,
    StockStand,
)
from db.rules.need import alarm, pace
from db.rules.settings import OfficeSettings
from db.working_days import is_working_day


def board(clock: Clock | None = None) -> BoardFigures:
    """Return the board's figures as they stand; call it in one snapshot.

    A thread's first reading of an office counts the days shown from their entries; later ones
    take in what was added since.
    """
    settings = office_settings()
    now = office_now(settings, clock)
    memory = remembered(now.today - timedelta(days=DAYS_SHOWN - 1), settings.time_zone)
    lately = printed_lately(settings, now.today)
    lines = places()
    day = memory.days.get(now.today, DayBook())
    done = done_on(now.today)
    siak = siak_line(settings)
    return BoardFigures(
        office=settings.office_name,
        training=settings.training,
        time_zone=settings.time_zone,
        day=now.today,
        as_of=written_moment(now.moment),
        day_ends=_day_ends(now),
        stock=_stock(settings, lines, lately),
        places=_places(lines, day, lately, memory),
        today=Counts(done.enrolled, done.cards, done.suket, done.spoiled),
        ikd=done.ikd,
        biodata=done.biodata,
        by_hour=day.by_hour(),
        by_day=_days(memory, now.today, settings),
        backlog=backlog(now.today, settings.zone, siak.to_catch_up),
        target=target_stand(memory, settings, now.today),
        visits=visit_stands(now.today),
        policy=str(settings.policy.mode),
        policy_since=settings.policy.since,
        siak_down_since=siak.down.since if siak.down else None,
        head_n=memory.n,
        head_hash=memory.hash,
    )


def _day_ends(now: OfficeNow) -> str:
    return written_moment(now.moment + timedelta(seconds=now.seconds_left))


def _stock(settings: OfficeSettings, lines: tuple[PlaceLine, ...], lately: Lately) -> StockStand:
    on_hand = sum(line.on_hand for line in lines)
    printed = pace(lately.printed, lately.working_days, on_hand)
    return StockStand(
        on_hand=on_hand,
        under_way=under_way(),
        level=alarm(on_hand, amber=settings.amber_level, red=settings.red_level),
        amber=settings.amber_level,
        red=settings.red_level,
        mean=printed.mean,
        mean_days=printed.mean_days,
        cover_days=printed.cover_days,
    )


def _places(
    lines: tuple[PlaceLine, ...], day: DayBook, lately: Lately, memory: Memory
) -> tuple[PlaceStand, ...]:
    # Cards of days that are over only ever become fewer, and then there are fewer in all.
    printed = memory.once("printed", lately, lambda: _printed_at(lately))
    return tuple(
        PlaceStand(
            code=line.code,
            name=line.name,
            on_hand=line.on_hand,
            cover_days=pace(
                printed.get(line.code, 0), lately.working_days, line.on_hand
            ).cover_days,
            today=day.at_place(line.code),
            visits=line.visits,
            at_trays=line.at_trays,
        )
        for line in lines
    )


def _printed_at(lately: Lately) -> dict[str, int]:
    """Return how many of the cards printed lately each place printed."""
    if lately.since is None:
        return {}
    rows = _PRINTED_AT.rows(since=lately.since.isoformat(), today=lately.today.isoformat())
    return {place: int(count) for place, count in rows}


def _days(memory: Memory, today: date, settings: OfficeSettings) -> tuple[DayStand, ...]:
    closings = {place: int(n) for place, n in _CLOSINGS.rows()}
    found = []
    for back in reversed(range(DAYS_SHOWN)):
        day = today - timedelta(days=back)
        book = memory.days.get(day, DayBook())
        # A day that is over and on which nothing was done leaves nothing to close.
        closed = book.is_closed(closings) and (day < today or bool(book.last))
        works = is_working_day(day, settings.closed_days)
        found.append(DayStand(day, book.counts(), closed, works))
    return tuple(found)


_PRINTED_AT = Kept(
    Card,
    lambda: (
        Card.select(Card.place, fn.COUNT(Card.nik))
        .where((Card.printed_on >= slot("since")) & (Card.printed_on < slot("today")))
        .group_by(Card.place)
    ),
)
_CLOSINGS = Kept(
    DayClosing,
    lambda: DayClosing.select(DayClosing.place, fn.MAX(DayClosing.to_n)).group_by(DayClosing.place),
)
