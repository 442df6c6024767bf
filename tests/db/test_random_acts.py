"""Random acts of every kind by several people: whatever they do, everything still adds up.

An ordinary run lives the same few thousand acts on each engine every time.
COUNTER_TUI_RANDOM_ACTS=200000 lives that many, and others each time.
"""

from __future__ import annotations

import itertools
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from db.rules.roles import Act
from db.store import engine as sqlite_engine
from db.store.store import Store
from tests.db.random_acts.chance_office import OFFICES
from tests.db.random_acts.history import TRIES, History
from tests.db.random_acts.lots import Lots
from tests.db.random_acts.twin import empty_twin
from tests.office_copies import OfficeCopies

LONGER = int(os.environ.get("COUNTER_TUI_RANDOM_ACTS", "0"))
STEPS = 300
# Of ten steps five to six are acts that are done; others are refused, repeated or find nothing.
HISTORIES = {"sqlite": 50, "postgres": 22}
LEAST = {"sqlite": 7_200, "postgres": 2_800}
LEAST_OF_A_KIND = 2
# Who opens an office and who signs in is another matter, and files have their own proofs.
SET_UP = {
    Act.LOOK_UP,
    Act.READ_VIEWS,
    Act.OPEN_OFFICE,
    Act.CHANGE_OPERATOR,
    Act.ADD_RESIDENTS,
    Act.ADD_SCHOOL,
    Act.LETTER_KEY,
}


def machine(open_history: Callable[[Callable[[str], Store]], Iterator[History]]) -> type:
    """Return the state machine whose one rule is that someone tries something."""

    class Office(RuleBasedStateMachine):
        @initialize(office=st.sampled_from(OFFICES))
        def opened(self, office: Callable[[str], Store]) -> None:
            self.opening = open_history(office)
            self.history = next(self.opening)

        @rule(number=st.integers(0, 2**32 - 1))
        def someone_tries_something(self, number: int) -> None:
            self.history.step(Lots(number))

        def teardown(self) -> None:
            if hasattr(self, "history"):
                next(self.opening, None)

    return Office


@pytest.mark.slow
def test_whatever_is_done_everything_adds_up_and_the_journal_tells_it_all(
    engine: str, office_copies: OfficeCopies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What a loss of power takes is no question here, and to wait for the disk takes half the time.
    monkeypatch.setitem(sqlite_engine._WRITING, "synchronous", "off")
    empty = tmp_path / "empty.db"
    empty_twin(empty)
    done: Counter[str] = Counter()
    numbers = itertools.count(1)

    def open_history(office: Callable[[str], Store]) -> Iterator[History]:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        for url in office_copies.copy(office, folder):
            with History.opened(url, empty, folder, done) as history:
                yield history
                history.assert_it_adds_up()

    histories = LONGER * 2 // STEPS + 1 if LONGER else HISTORIES[engine]
    run_state_machine_as_test(
        machine(open_history),
        settings=settings(
            max_examples=histories,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=not LONGER,
            database=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )
    tell(engine, done)
    assert sum(done[act] for act in TRIES) >= (LONGER or LEAST[engine])
    assert {act: done[act] for act in TRIES if done[act] < LEAST_OF_A_KIND} == {}


def test_every_kind_of_act_is_among_those_that_are_tried() -> None:
    assert set(TRIES) == set(Act) - SET_UP


def tell(engine: str, done: Counter[str]) -> None:
    """Write what was done how often, for who asked for a longer run."""
    if not LONGER:
        return
    for name, times in done.most_common():
        print(f"{engine} {times:7,} {name}", file=sys.stderr)
