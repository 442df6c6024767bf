"""A fault of the program ends it with words; no resident's data is left anywhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from counter_tui.program import FAULT
from db.journal.verify import verify
from db.store.store import Store
from screens.locale import say
from tests.terminal.conftest import OpenTerminal
from tests.terminal.serving import ENTER, sign_in
from tests.terminal.stocked_office import READY, grouped

BROKEN = (sys.executable, "-m", "tests.terminal.broken_counter")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_fault_is_told_in_words_and_logged_without_values(
    open_terminal: OpenTerminal, office: Store, home: Path
) -> None:
    counter = open_terminal(program=BROKEN)
    sign_in(counter)
    counter.write(READY[0].nik + ENTER)
    assert counter.wait_for_end() == FAULT

    log = home / ".local/state/counter-tui/log/faults.log"
    told = " ".join(counter.display.text.split())
    assert say("fault.words", "id", path=str(log)).replace(" ", "") in told.replace(" ", "")
    assert counter.display.modes == {"cursor"}
    assert b"Traceback" not in counter.sent
    logged = log.read_text()
    assert "ValueError" in logged
    assert "broken_counter.py" in logged
    for text in (logged, counter.display.text):
        for secret in (READY[0].nik, grouped(READY[0]), READY[0].name, READY[0].mother_name):
            assert secret not in text
    assert log.stat().st_mode & 0o077 == 0
    assert office.read(verify).fault is None
