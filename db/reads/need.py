"""When to ask for more blanks: how long they last, and what to ask for.

Nobody counts twice. Who holds an open suket and waits is a suket, whatever SIAK says of them,
and is no part of the backlog; who holds one and whose card is printed already needs no blank any
more. Who can't be given a card yet, because they are sixteen or SIAK hasn't answered, is in
neither: they are a part of the mean of some later day, and would be counted a second time there.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peewee import fn

from db.journal.clock import Clock, written_moment
from db.models import Ktp, Suket
from db.models.ktp import SUKET_OPEN
from db.office import office_settings, places
from db.reads.centre_counts import Centre, centre_counts, ready
from db.reads.printing_pace import printing_pace
from db.reads.strip import under_way
from db.reads.today import OfficeNow, office_now
from db.rules.calendar_dates import add_months
from db.rules.issuing_policy import IssuingPolicy
from db.rules.ktp_status import KtpStatus
from db.rules.need import MONTHS_AHEAD, Demand, alarm, need_of
from db.rules.settings import OfficeSettings
from db.working_days import rests_on_estimates, working_days_between


@dataclass(frozen=True, slots=True)
class PublicStock:
    """What is announced of the blanks: whose, how many pieces at which UTC moment; no person."""

    office: str
    day: date
    at: str
    time_zone: str
    pieces: int


@dataclass(frozen=True, slots=True)
class Need:
    """What a request for blanks rests on; counts are people or pieces, `mean` cards a working day.

    `mean` is that of the last `mean_days` working days (20, fewer where the office knows no
    more), with what was printed on the days between. `cover_days` are the whole working days
    that `on_hand` lasts, None where nothing was printed. `level` is "red", "amber" or "" for
    what lies at the places. `backlog` are those who could be given a card today and hold no
    suket, `suket_open` the open sukets, `suket_printed` those of them whose card is printed
    and waits. `working_days` are those of the coming two months, `two_months` what they take;
    `estimated` says that no decree has set all holidays of that time yet.
    """

    day: date
    mean: float
    mean_days: int
    cover_days: int | None
    level: str
    amber: int
    red: int
    on_hand: int
    under_way: int
    backlog: int
    suket_open: int
    suket_printed: int
    working_days: int
    two_months: int
    suggested: int
    counts: Centre
    estimated: bool
    policy: IssuingPolicy
    public: PublicStock
    seconds_left: float


def need(clock: Clock | None = None) -> Need:
    """Return the figures as they stand, read in one snapshot."""
    settings = office_settings()
    now = office_now(settings, clock)
    on_hand = sum(line.on_hand for line in places())
    on_its_way = under_way()
    pace = printing_pace(settings, now.today, on_hand)
    first, last = now.today + timedelta(days=1), add_months(now.today, MONTHS_AHEAD)
    days = working_days_between(first, last, settings.closed_days)
    waiting = ready(settings, now.today)
    open_sukets, printed = _sukets()
    demand = Demand(
        two_months=need_of(pace.mean, days),
        backlog=waiting.without_suket,
        sukets=open_sukets - printed,
        stock=on_hand + on_its_way,
    )
    return Need(
        day=now.today,
        mean=pace.mean,
        mean_days=pace.mean_days,
        cover_days=pace.cover_days,
        level=alarm(on_hand, amber=settings.amber_level, red=settings.red_level),
        amber=settings.amber_level,
        red=settings.red_level,
        on_hand=on_hand,
        under_way=on_its_way,
        backlog=demand.backlog,
        suket_open=open_sukets,
        suket_printed=printed,
        working_days=days,
        two_months=demand.two_months,
        suggested=demand.suggested,
        counts=centre_counts(settings, now.today, waiting.of_the_city),
        estimated=rests_on_estimates(first, last),
        policy=settings.policy,
        public=_public(settings, now, on_hand),
        seconds_left=now.seconds_left,
    )


def public_stock(clock: Clock | None = None) -> PublicStock:
    """Return the day's stock as it is told to the public (a duty since 2022)."""
    settings = office_settings()
    now = office_now(settings, clock)
    return _public(settings, now, sum(line.on_hand for line in places()))


def _public(settings: OfficeSettings, now: OfficeNow, on_hand: int) -> PublicStock:
    at = written_moment(now.moment)
    return PublicStock(settings.office_name, now.today, at, settings.time_zone, on_hand)


def _sukets() -> tuple[int, int]:
    """Return how many sukets are open, and of how many the card is printed and waits."""
    open_ones: Any = Suket.select(fn.COUNT(Suket.nik)).where(SUKET_OPEN)
    holds = Suket.select(Suket.nik).where((Suket.nik == Ktp.nik) & SUKET_OPEN)
    printed = Ktp.select().where((Ktp.status == str(KtpStatus.CARD_PRINTED)) & fn.EXISTS(holds))
    return int(open_ones.scalar() or 0), int(printed.count())
