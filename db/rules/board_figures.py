"""The supervisors' figures as values: counts of work, blanks and days, and nobody's name or NIK.

What isn't here can't leave the office: the page that counters publish for the board is made of
these values and of nothing else. No text in them was typed about a person; the only texts are
names of the office, its places, kelurahan and schools, and codes.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Counts:
    """Recordings, cards made, sukets given, and blanks spoiled (in pieces), in some time."""

    enrolled: int = 0
    cards: int = 0
    suket: int = 0
    spoiled: int = 0


@dataclass(frozen=True, slots=True)
class PlaceStand:
    """A place: the blanks there, for how many working days they last at its own pace, its day.

    `cover_days` is None where no card was printed there lately. `today` is net of what was
    taken back today. `visits`: it is a van; `at_trays` of the blanks are in clerks' hands.
    """

    code: str
    name: str
    on_hand: int
    cover_days: int | None
    today: Counts
    visits: bool = False
    at_trays: int = 0


@dataclass(frozen=True, slots=True)
class StockStand:
    """Blanks at the places (`on_hand`) and on their way to one (`under_way`), in pieces.

    `level` is "red", "amber" or "" by the office's alarm levels for `on_hand`. `mean` is cards a
    working day over the last `mean_days` working days; `cover_days` working days until none
    is left at that pace, None where nothing was printed.
    """

    on_hand: int
    under_way: int
    level: str
    amber: int
    red: int
    mean: float
    mean_days: int
    cover_days: int | None


@dataclass(frozen=True, slots=True)
class DayStand:
    """A day as it stood at its end: what was done less what was taken back the same day.

    A later correction doesn't change it. `closed`: every place where something was done that day
    has closed it. `works`: the office is open on such a day.
    """

    day: date
    counts: Counts
    closed: bool
    works: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many wait, the one who waits longest for `oldest_days` days (None where nobody does)."""

    count: int
    oldest_days: int | None = None


@dataclass(frozen=True, slots=True)
class Backlog:
    """Who waits for what: a card with a suket in hand, to collect a card, for SIAK's answer.

    `lapsed` of the open sukets have passed their last day. `to_catch_up` recordings were taken
    in hours without SIAK and aren't sent yet.
    """

    suket_open: Waiting
    lapsed: int
    cards_waiting: Waiting
    waiting_for_siak: Waiting
    to_catch_up: int


@dataclass(frozen=True, slots=True)
class KelurahanStand:
    """A kelurahan's part of the year's target, where no number in it is below five."""

    code: str
    name: str
    target: int
    recorded: int


@dataclass(frozen=True, slots=True)
class TargetStand:
    """The year's target; left = target - recorded, target = baseline + arrived - departed.

    `pace_kept` and `pace_needed` are recordings a working day, None where nobody can know.
    `kelurahan` are those that may be shown, `kept_back` how many are not because a number in
    them, or the difference to the rest, is below five.
    """

    year: int
    baseline: int
    target: int
    recorded: int
    arrived: int
    departed: int
    pace_kept: float | None
    pace_needed: float | None
    kelurahan: tuple[KelurahanStand, ...]
    kept_back: int

    @property
    def left(self) -> int:
        """Return how many are still to be recorded."""
        return self.target - self.recorded


@dataclass(frozen=True, slots=True)
class VisitStand:
    """A visit of the van: kind and state by their codes, and how far its list is.

    `site` is a school's name, or "": to which kelurahan, home or ward a team goes isn't told.
    `listed`, `recorded` and `cards` are None of a home, a ward or a cell block, and of a kelurahan
    where a number is below five.
    """

    ref: str
    kind: str
    site: str
    day: date
    place: str
    state: str
    listed: int | None
    recorded: int | None
    cards: int | None


@dataclass(frozen=True, slots=True)
class BoardFigures:
    """What the office has, did, and still has to do, read in one snapshot.

    `as_of` is the UTC moment of the figures as the record writes it, `day` the office's day then,
    `day_ends` the UTC moment at which that day is over. `by_hour` are today's 24 hours on the
    office's clock, by the hour in which a thing was done, `by_day` the last 30 days, today the
    last of them. `head_n` and `head_hash` are the journal's last entry. `ikd` and `biodata` are
    what was given today in place of a card.
    """

    office: str
    training: bool
    time_zone: str
    day: date
    as_of: str
    day_ends: str
    stock: StockStand
    places: tuple[PlaceStand, ...]
    today: Counts
    ikd: int
    biodata: int
    by_hour: tuple[Counts, ...]
    by_day: tuple[DayStand, ...]
    backlog: Backlog
    target: TargetStand
    visits: tuple[VisitStand, ...]
    policy: str
    policy_since: date | None
    siak_down_since: str | None
    head_n: int
    head_hash: str


DAYS_SHOWN = 30
HOURS = 24
# A kelurahan's number below this could be told to be one family or one person.
SMALLEST_CELL = 5
