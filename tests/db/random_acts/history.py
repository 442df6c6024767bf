"""A random history of one office: acts tried, and after each of them every proof."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from db.journal.clock import office_day
from db.journal.receipt import Receipt
from db.journal.replay import replay
from db.journal.verify import verify
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.settings import DEFAULTS
from db.store.store import open_store
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.carried_acts import CARRIED
from tests.db.random_acts.chance_office import OPERATOR_NAMES
from tests.db.random_acts.closing_acts import CLOSING
from tests.db.random_acts.counter_acts import COUNTER
from tests.db.random_acts.floor import EVERY_PLACE, Floor, new_id
from tests.db.random_acts.lots import Lots
from tests.db.random_acts.old_card_acts import OLD_CARDS
from tests.db.random_acts.register_acts import REGISTER
from tests.db.random_acts.roll_acts import ROLLS
from tests.db.random_acts.run_acts import RUNS, try_signed
from tests.db.random_acts.store_acts import STORE
from tests.db.random_acts.twin import Twin
from tests.db.random_acts.visit_acts import VISITS, try_served
from tests.office import FixedClock
from tests.refusals import assert_has_words

Try = Callable[[Floor], Attempt | None]
TRIES: dict[Act, Try] = {
    **COUNTER,
    **REGISTER,
    **STORE,
    **CARRIED,
    **ROLLS,
    **RUNS,
    **CLOSING,
    **OLD_CARDS,
    **VISITS,
}
# How often each is tried: what fills an office and what is done all day more than the rest.
_OFTEN: dict[Act, int] = {
    Act.RECEIVE: 3,
    Act.ENROL: 3,
    Act.SET_STATUS: 3,
    Act.ISSUE: 5,
    Act.CORRECT: 6,
    Act.BATCH_NEXT: 5,
    Act.BATCH_PRINTED: 5,
    Act.RELEASE_BATCH: 3,
    Act.BATCH_CLOSE: 3,
    Act.BATCH_SKIP: 2,
    Act.RETURN_TRAY: 2,
    Act.VOID_CARD: 2,
    Act.GIVE_TRAY: 2,
    Act.SEND: 3,
    Act.ACCEPT: 3,
    Act.COUNT: 2,
    Act.DELIVER: 2,
    Act.ARRIVE: 2,
    Act.TAKE_BACK: 6,
    Act.DESTROY: 2,
    Act.NEW_VISIT: 2,
    Act.START_VISIT: 3,
    Act.TAKE_ROSTER: 2,
    Act.NOTE_PUPIL: 2,
}
_DRAWN: tuple[Try, ...] = (
    *(tried for kind, tried in TRIES.items() for _ in range(_OFTEN.get(kind, 1))),
    try_signed,
    *(try_served,) * 5,
)
# What someone might type, or a program might send, instead of what is asked for.
ODD_WORDS = ("", " ", "x" * 200, "BA\u202e1", "5271016501900001", "KIRIM-2024-0001", "NORMAL")
ODD_NUMBERS = (0, -1, -1000, 1_000_000_000)
Outcome = Receipt | Refused


class History:
    """One office as it lives, with two terminals on it, and its twin."""

    def __init__(self, url: str, empty: Path, folder: Path, done: Counter[str]) -> None:
        self._url = url
        self._clock = FixedClock()
        self._terminals = [open_store(url) for _ in range(2)]
        self._twin = Twin(url, empty, folder / "twin.db")
        self._numbers: Iterator[int] = itertools.count(1)
        self._tried: list[tuple[Attempt, Receipt | None]] = []
        self._done = done

    @classmethod
    @contextmanager
    def opened(cls, url: str, empty: Path, folder: Path, done: Counter[str]) -> Iterator[History]:
        """Give the history of an office; both databases are closed when it ends."""
        history = cls(url, empty, folder, done)
        try:
            yield history
        finally:
            history.close()

    def close(self) -> None:
        """Let the terminals go and both databases close."""
        for terminal in self._terminals:
            terminal.close()
        self._twin.close()

    def step(self, lots: Lots) -> None:
        """Let some time go by and someone try an act, in one of the ways acts are tried."""
        self._clock.forward(**lots.one_of(_TIMES))
        ways = (self._plainly,) * 12 + (self._again, self._late, self._oddly, self._both_at_once)
        lots.one_of(ways)(lots)

    def assert_it_adds_up(self) -> None:
        """Check the whole record as `journal verify --replay` does."""
        verified = self._terminals[0].read(verify)
        assert verified.fault is None
        assert replay(self._url) is None

    def _plainly(self, lots: Lots) -> None:
        if attempt := self._chosen(lots):
            self._send(attempt)

    def _again(self, lots: Lots) -> None:
        """Send an act a second time under its own id, as a terminal does that lost its answer."""
        if not self._tried:
            return
        attempt, receipt = lots.one_of(self._tried[::-1][:20])
        if receipt is None:
            return
        assert self._outcome(self._sent(attempt)) == receipt
        assert self._twin.follow() == []
        self._done["sent twice"] += 1

    def _late(self, lots: Lots) -> None:
        """Send the order of an earlier act as a new one."""
        if self._tried:
            attempt, _ = lots.one_of(self._tried[::-1][:50])
            self._send(replace(attempt, act_id=new_id(self._numbers)))

    def _oddly(self, lots: Lots) -> None:
        """Send an act with something in it that nobody would send in their right mind."""
        attempt = self._chosen(lots)
        if attempt is None:
            return
        names = [each.name for each in fields(attempt.order)]
        name = lots.one_of(("operator", "place", "second", *names))
        if name == "operator":
            odd = replace(attempt, operator=lots.one_of(OPERATOR_NAMES))
        elif name == "place":
            odd = replace(attempt, place=lots.one_of((None, *EVERY_PLACE)))
        elif name == "second":
            odd = replace(attempt, second=lots.one_of((None, attempt.operator)))
        else:
            odd = replace(attempt, order=_with_odd(attempt.order, name, lots))
        self._send(odd)

    def _both_at_once(self, lots: Lots) -> None:
        """Let two terminals send an act at the same moment."""
        found = [attempt for _ in range(2) if (attempt := self._chosen(lots))]
        sent = [(attempt, self._sent(attempt, terminal)) for terminal, attempt in enumerate(found)]
        outcomes = [(attempt, self._outcome(future)) for attempt, future in sent]
        receipts = [each for _, each in outcomes if isinstance(each, Receipt)]
        entries = self._twin.follow()
        assert {each["act"] for each in entries} == {each.act for each in receipts}
        for attempt, outcome in outcomes:
            self._note(attempt, outcome)

    def _chosen(self, lots: Lots) -> Attempt | None:
        today = office_day(self._clock.moment, DEFAULTS.zone)
        tried = lots.one_of(_DRAWN)
        return tried(Floor(self._terminals[0], lots, today, self._numbers))

    def _sent(self, attempt: Attempt, terminal: int = 0) -> Future[Receipt]:
        call = attempt.call(self._clock)
        store = self._terminals[terminal]
        return store.send_write(attempt.do, call, attempt.order, **attempt.named)

    @staticmethod
    def _outcome(future: Future[Receipt]) -> Outcome:
        try:
            return future.result()
        except Refused as refusal:
            return refusal

    def _send(self, attempt: Attempt) -> None:
        """Send an act and check what it did: one entry and its rows, or nothing at all."""
        self._twin.remember()
        outcome = self._outcome(self._sent(attempt))
        if isinstance(outcome, Refused):
            assert_has_words(outcome)
            self._twin.assert_unchanged()
        else:
            (entry,) = self._twin.follow()
            assert entry["act"] == outcome.act == attempt.act_id
        self._note(attempt, outcome)

    def _note(self, attempt: Attempt, outcome: Outcome) -> None:
        done = isinstance(outcome, Receipt)
        self._tried.append((attempt, outcome if isinstance(outcome, Receipt) else None))
        self._done[str(attempt.kind) if done else f"refused {attempt.kind}"] += 1
        if isinstance(outcome, Refused):
            self._done[f"for {outcome.code}"] += 1


_TIMES: tuple[Mapping[str, float], ...] = (
    {"minutes": 2},
    {"minutes": 2},
    {"minutes": 2},
    {"hours": 3},
    {"days": 1},
    {"days": 40},
    {"minutes": -30},
)


def _with_odd(order: Any, name: str, lots: Lots) -> Any:
    """Return an order in which one field says something that nobody asked for."""
    value = getattr(order, name)
    if isinstance(value, bool):
        return replace(order, **{name: not value})
    if isinstance(value, int):
        return replace(order, **{name: lots.one_of(ODD_NUMBERS)})
    if isinstance(value, str):
        return replace(order, **{name: lots.one_of(ODD_WORDS)})
    return order
