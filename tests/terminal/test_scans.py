"""Ten scans in one burst, at any moment: ten look-ups in their order, and never an act."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from db.store.store import Store
from tests.office import PASSWORD
from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import PATIENCE
from tests.terminal.moments import (
    ENDINGS,
    MOMENTS,
    SEARCHED,
    Counter,
    Moment,
    another_being_opened,
)
from tests.terminal.serving import ENTER, GREETING, SIGN_IN, WRONG_PASSWORD, sign_in
from tests.terminal.stocked_office import SCANNED, acts, grouped, looks

# On SQLite every moment in a single write, then some more with a pause drawn from a seed.
BURSTS = {"sqlite": 25, "postgres": 9}
# Without a common divisor with the number of moments: all are met, and none beside its like.
STRIDE = 7


def wait_for_looks(office: Store, before: list[str], expected: list[str], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while len(seen := looks(office)[len(before) :]) < len(expected):
        assert time.monotonic() < deadline, f"{what}: only {len(seen)} look-ups"
        time.sleep(0.02)
    assert seen == expected, what


def send_burst(
    counter: Counter, office: Store, moment: Callable[[Counter], Moment], ending: str, pause: float
) -> None:
    """Bring the counter to a moment, send ten scans, and see what came of them."""
    first, expected_acts = moment(counter)
    scanned = random.Random(f"{moment.__name__} {ending} {pause}").sample(SCANNED, 10)
    niks = [resident.nik for resident in scanned]
    acts_before, looks_before = acts(office), looks(office)
    keys = ENDINGS[ending](niks)
    if pause:
        counter.terminal.write(first)
        time.sleep(pause)
        counter.terminal.write(keys)
    else:
        counter.terminal.write(first + keys)
    what = f"{moment.__name__}, {ending}, {pause * 1000:.1f} ms"
    expected = [SEARCHED, *niks] if moment is another_being_opened else niks
    wait_for_looks(office, looks_before, expected, what)
    counter.terminal.wait_for(scanned[-1].name, grouped(scanned[-1]))
    assert acts(office) == [*acts_before, *expected_acts], what


def test_ten_scans_at_any_moment_are_ten_look_ups_in_order(
    open_terminal: OpenTerminal, office: Store, engine: str
) -> None:
    counter = Counter(open_terminal())
    sign_in(counter.terminal)
    chance = random.Random(71)
    endings = list(ENDINGS)
    for number in range(BURSTS[engine]):
        moment = MOMENTS[number * STRIDE % len(MOMENTS)]
        pause = chance.uniform(0.0005, 0.04) if number >= len(MOMENTS) else 0.0
        send_burst(counter, office, moment, endings[number % len(endings)], pause)
    assert "Traceback" not in counter.terminal.display.text


@pytest.mark.parametrize("engine", ["sqlite"])
def test_scans_typed_ahead_of_a_wrong_password_are_nobodys(
    open_terminal: OpenTerminal, office: Store
) -> None:
    terminal = open_terminal()
    terminal.wait_for(SIGN_IN)
    before = looks(office)
    scans = ENDINGS["CR"]([resident.nik for resident in SCANNED])
    terminal.write(f"petugas{ENTER}wrong{ENTER}{scans}")
    terminal.wait_for(WRONG_PASSWORD)
    terminal.write(f"{PASSWORD}{ENTER}")
    terminal.wait_for(GREETING)
    assert looks(office) == before
