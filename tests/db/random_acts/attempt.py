"""An act that someone tries: what, by whom, where, with which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from tests.office import FixedClock, call


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try of an act; `named` is what the act takes by name beside its order."""

    kind: Act
    do: Callable[..., Receipt]
    order: Any
    operator: str
    place: str | None
    act_id: str
    second: str | None = None
    named: Mapping[str, Any] = field(default_factory=dict)

    def call(self, clock: FixedClock) -> Call:
        """Return the call of this try."""
        return call(self.operator, self.place, clock=clock, second=self.second, act_id=self.act_id)
