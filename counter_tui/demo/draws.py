"""Drawing from a random source."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Choice = TypeVar("Choice")


def pick(rng: Random, choices: Sequence[Choice]) -> Choice:
    """Draw one of the choices, each as likely as the others."""
    return choices[int(rng.random() * len(choices))]


class Shares(Generic[Choice]):
    """Choices with their shares, given in pairs; the shares need not add up to anything."""

    def __init__(self, choices: Iterable[tuple[Choice, float]]) -> None:
        self._choices, shares = zip(*choices, strict=True)
        self._up_to = tuple(accumulate(shares))

    def draw(self, rng: Random) -> Choice:
        """Draw one of the choices by its share."""
        choice: Choice = self._choices[bisect(self._up_to, rng.random() * self._up_to[-1])]
        return choice
