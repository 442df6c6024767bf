"""The office as it stands before one step: who is there, what lies where, and whose turn it is."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.store.store import Store
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.chance_office import able, places_of
from tests.db.random_acts.lots import Lots
from tests.db.random_acts.seen import Seen, people, rows

T = TypeVar("T")
EVERY_PLACE = ("DINAS", "MPP", "MOBIL-1")


def new_id(numbers: Iterator[int]) -> str:
    """Return the id of an act of its own, the same when a history is lived again."""
    return str(uuid.UUID(int=next(numbers), version=4))


class Floor:
    """What attempts are chosen from, good for one step."""

    def __init__(self, store: Store, lots: Lots, today: date, numbers: Iterator[int]) -> None:
        self.lots = lots
        self.today = today
        self.store = store
        self._numbers = numbers
        self._people: list[Seen] | None = None

    @property
    def people(self) -> list[Seen]:
        """Return everyone in the register as they stand now."""
        if self._people is None:
            self._people = self.store.read(people)
        return self._people

    def any_of(self, choices: Sequence[T]) -> T | None:
        """Return one of the choices, None where there is none."""
        return self.lots.one_of(choices) if choices else None

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return a query's rows."""
        return self.store.read(rows, query)

    def count(self, query: str) -> int:
        """Return the number that a query asks for."""
        return int(self.rows(query)[0][0] or 0)

    def loose(self) -> dict[str, int]:
        """Return how many blanks lie at each place in nobody's hands."""
        query = "SELECT place, on_hand - at_trays FROM stock_balance ORDER BY place"
        return {str(place): int(left) for place, left in self.rows(query)}

    def with_blanks(self) -> tuple[str, ...]:
        """Return the places at which blanks lie, all places where none has any."""
        query = "SELECT place FROM stock_balance WHERE on_hand > 0 ORDER BY place"
        return tuple(str(place) for (place,) in self.rows(query)) or EVERY_PLACE

    def without_blanks(self) -> tuple[str, ...]:
        """Return the places at which no blank lies."""
        query = "SELECT place FROM stock_balance WHERE on_hand = 0 ORDER BY place"
        return tuple(str(place) for (place,) in self.rows(query))

    def new_number(self) -> int:
        """Return a number that this history hasn't used yet."""
        return next(self._numbers)

    def new_id(self) -> str:
        """Return the id of an act of its own."""
        return new_id(self._numbers)

    def attempt(
        self,
        kind: Act,
        do: Callable[..., Receipt],
        order: object,
        *,
        places: Sequence[str] | None = None,
        by: Sequence[str] | None = None,
        alone: bool = False,
        **named: object,
    ) -> Attempt | None:
        """Return the attempt of one who may do it, at one of `places` where they serve.

        A second person who may do it too stands by, unless `alone`. `by`: only these.
        """
        fit = [
            (name, place)
            for name in (by or able(kind))
            for place in (places_of(name) or (None,))
            if places is None or place in places
        ]
        if not fit:
            return None
        operator, place = self.lots.one_of(fit)
        others = [name for name in (*able(kind), "admin", "admin2") if name != operator]
        second = None if alone or not others else self.lots.one_of(others)
        return Attempt(kind, do, order, operator, place, self.new_id(), second, named)
