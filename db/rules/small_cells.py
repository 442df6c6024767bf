"""Which parts of a whole may be shown, so that no small number can be read or subtracted."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from db.rules.board_figures import SMALLEST_CELL

T = TypeVar("T")


def shown_cells(parts: Sequence[T], numbers: Callable[[T], Sequence[int]]) -> tuple[T, ...]:
    """Return the parts that may be shown beside the sum of all, in their order.

    A part is shown with all its numbers or not at all, and never with one below SMALLEST_CELL.
    What isn't shown is at least two parts, and comes to no number below it either: the least
    parts are left out until that is so, and where nothing is left, nothing is shown.
    """
    told = [tuple(numbers(part)) for part in parts]
    # The least first; which of two alike doesn't matter, but it is always the same.
    order = sorted(range(len(parts)), key=lambda at: (min(told[at]), told[at], at))
    small = sum(min(told[at]) < SMALLEST_CELL for at in order)
    hidden = small
    while 0 < hidden < len(order) and not _hides(told, order[:hidden]):
        hidden += 1
    kept = set(order[hidden:])
    return tuple(part for at, part in enumerate(parts) if at in kept)


def _hides(told: Sequence[Sequence[int]], hidden: Sequence[int]) -> bool:
    sums = map(sum, zip(*(told[at] for at in hidden), strict=True))
    return len(hidden) > 1 and min(sums) >= SMALLEST_CELL
