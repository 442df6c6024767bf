"""When to ask for more blanks, and for how many. Pure arithmetic on counted figures."""

from dataclasses import dataclass
from math import ceil

# The mean is taken over so many working days (the offices' own practice: a request is two
# months' mean need, Kota Mataram 2025).
MEAN_OVER = 20
MONTHS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Pace:
    """Cards a working day: the mean, over how many days, and how long the blanks last at it.

    `cover_days` are whole working days; None where nothing was printed, so that nobody knows.
    """

    mean: float
    mean_days: int
    cover_days: int | None


@dataclass(frozen=True, slots=True)
class Demand:
    """What a request for blanks rests on, in pieces; each person is in it once.

    `two_months` is the mean need of the working days to come. `backlog` are those who could be
    given a card today and hold no suket; `sukets` the holders of an open suket for whom no card
    was printed yet. `stock` is what lies at the places and what is on its way there.
    """

    two_months: int
    backlog: int
    sukets: int
    stock: int

    @property
    def suggested(self) -> int:
        """Return how many blanks to ask for, 0 where there are enough."""
        return max(self.two_months + self.backlog + self.sukets - self.stock, 0)


def pace(printed: int, working_days: int, on_hand: int) -> Pace:
    """Return the mean of cards a working day, and how long `on_hand` blanks last.

    `printed` are the cards from the first of so many working days on, those of a Saturday or a
    holiday too: they are part of what the office prints in that time.
    """
    mean = printed / working_days if working_days else 0.0
    return Pace(mean, working_days, on_hand * working_days // printed if mean else None)


def need_of(mean: float, working_days: int) -> int:
    """Return how many blanks so many working days take at a mean, rounded up."""
    # A mean such as 0.1 has no exact binary form: 20 x 0.15 must not become 4.
    return ceil(round(mean * working_days, 6))


def alarm(on_hand: int, *, amber: int, red: int) -> str:
    """Return "red", "amber" or "": how near the end so many blanks are."""
    if on_hand <= red:
        return "red"
    return "amber" if on_hand <= amber else ""
