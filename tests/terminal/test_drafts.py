"""However a terminal ends, the form that was being filled in is there again."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from db.reads.drafts import DraftLine, drafts_of
from db.store.store import Store
from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import PATIENCE, CounterTerminal
from tests.terminal.serving import CTRL_Q, ENTER, F2, FORM, look_up, sign_in
from tests.terminal.stocked_office import UNRECORDED, acts

WHO = UNRECORDED[0]
DOWN = "\x1b[B"
REASON = "SKP MENYUSUL"


Ends = Callable[[CounterTerminal, Store], None]


def quit_at_once(counter: CounterTerminal, _office: Store) -> None:
    counter.write(CTRL_Q)


def kept_and_killed(counter: CounterTerminal, office: Store) -> None:
    wait_until_kept(office)
    counter.kill()


def kept_and_hung_up(counter: CounterTerminal, office: Store) -> None:
    wait_until_kept(office)
    counter.hang_up()


def wait_until_kept(office: Store) -> None:
    """Wait until the database has what was typed."""
    deadline = time.monotonic() + PATIENCE
    while not any(each.fields.get("EXCEPTION") == REASON for each in kept(office)):
        assert time.monotonic() < deadline, kept(office)
        time.sleep(0.05)


def kept(office: Store) -> tuple[DraftLine, ...]:
    return office.read(drafts_of, "petugas")


@pytest.mark.parametrize(
    ("engine", "ends"),
    [
        pytest.param("sqlite", kept_and_killed, id="kill -9"),
        pytest.param("postgres", kept_and_killed, marks=pytest.mark.postgres, id="kill -9 too"),
        pytest.param("sqlite", kept_and_hung_up, id="lost line"),
        pytest.param("sqlite", quit_at_once, id="Ctrl+Q"),
    ],
    indirect=["engine"],
)
def test_a_form_is_there_again_after_the_terminal_ended(
    open_terminal: OpenTerminal, office: Store, engine: str, ends: Ends
) -> None:
    before = acts(office)
    counter = open_terminal()
    sign_in(counter)
    look_up(counter, WHO)
    counter.write(F2)
    counter.wait_for(FORM)
    counter.write(f"b{DOWN}1{DOWN}{DOWN}{REASON.lower()}")
    counter.wait_for(REASON)
    ends(counter, office)
    counter.wait_for_end()

    again = open_terminal()
    sign_in(again)
    again.wait_for("1 isian Anda belum dicatat")
    look_up(again, WHO)
    again.write(F2)
    again.wait_for("[x] 1 KK", "[ ] 2 surat pindah", REASON, "Di sini lagi")
    again.write(f"{DOWN * 5}{ENTER}")
    again.wait_for("Perekaman dicatat")
    assert acts(office) == [*before, "enrol"]
    assert kept(office) == ()
