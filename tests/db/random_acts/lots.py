"""What chance decides in one step of a random history."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Lots:
    """Draws that follow from one number, so that a step is known by it.

    Hypothesis draws the number and no more: two terminals that act at the same moment leave the
    office in one of two states, and how much is drawn mustn't hang on which.
    """

    def __init__(self, number: int) -> None:
        self._random = Random(number)

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends among them."""
        return self._random.randint(least, most)

    def one_of(self, choices: Sequence[T]) -> T:
        """Return one of the choices, of which there is at least one."""
        return self._random.choice(choices)

    def one_in(self, times: int) -> bool:
        """Return True in one of so many draws."""
        return self._random.randrange(times) == 0
