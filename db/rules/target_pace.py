"""How fast a year's target is recorded, and how fast it would have to be. Pure arithmetic."""

from dataclasses import dataclass
from datetime import date
from math import ceil

# As the mean of printed cards is: the working days of about a month.
PACE_OVER = 20


@dataclass(frozen=True, slots=True)
class TargetPace:
    """Recordings of the target's people a working day: kept, and needed until 31 December.

    `recorded` of them were made in the last `days_worked` working days. `days_left` are working
    days, today among them; `estimated` where no decree has set all holidays of that time yet.
    `days_needed` is how many working days those left take at the pace kept, None where nothing
    is kept and somebody left. `is_over`: the year has ended.
    """

    recorded: int
    days_worked: int
    left: int
    days_left: int
    estimated: bool
    is_over: bool
    done_by: date | None = None

    @property
    def kept(self) -> float:
        """Return the recordings a working day, 0 where no day is known."""
        return self.recorded / self.days_worked if self.days_worked else 0.0

    @property
    def needed(self) -> float | None:
        """Return the recordings a working day that reach the target, None where no day is left."""
        if not self.left:
            return 0.0
        return self.left / self.days_left if self.days_left else None

    @property
    def days_needed(self) -> int | None:
        """Return how many working days those left take at the pace kept, None where it is 0."""
        if not self.left:
            return 0
        return ceil(self.left * self.days_worked / self.recorded) if self.recorded else None

    @property
    def short_by(self) -> int:
        """Return how many of those left the pace kept will not reach by the year's end."""
        if not self.days_worked:
            return self.left
        return max(self.left - self.recorded * self.days_left // self.days_worked, 0)
