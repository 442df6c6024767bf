"""A resident served at a terminal of 80 by 24, and the office's figures on every other one."""

from __future__ import annotations

import pytest

from db.store.store import Store
from tests.office import PASSWORD
from tests.terminal.counter_terminal import COUNTER
from tests.terminal.serving import BOARD, DONE, GREETING, SIGN_IN, STRIP
from tests.terminal.stocked_office import READY, UNRECORDED, acts, grouped
from tests.terminal.tmux import Tmux, Window


def opened(tmux: Tmux, name: str, url: str) -> Window:
    window = tmux.open(name, [*COUNTER, "--db", url])
    window.wait_for(SIGN_IN)
    window.type("petugas")
    window.press("Enter")
    window.type(PASSWORD)
    window.press("Enter")
    return window


def look_up(window: Window, nik: str, name: str) -> str:
    window.type(nik)
    window.press("Enter")
    return window.wait_for_card(name)


def test_a_card_is_issued_and_every_terminal_says_one_blank_less(
    tmux: Tmux, office_url: str, office: Store
) -> None:
    window, other = (opened(tmux, name, office_url) for name in ("one", "two"))
    before = acts(office)
    for terminal in (window, other):
        assert "DINAS 5.000" in terminal.wait_for(GREETING, STRIP, "DINAS")

    card = look_up(window, READY[0].nik, READY[0].name)
    assert grouped(READY[0]) in card
    window.press("Enter")
    window.wait_for(DONE, "DINAS 4.999")
    other.wait_for(GREETING, "DINAS 4.999")
    assert acts(office) == [*before, "issue"]

    look_up(window, UNRECORDED[0].nik, UNRECORDED[0].name)
    window.press("F2")
    window.wait_for_card("◂")
    window.press("Enter", "Space", "Enter", "Enter", "Enter", "Enter")
    window.wait_for_card("(PRR)", "petugas DINAS")
    window.press("Enter")
    window.wait_for(DONE, "DINAS 4.998")
    other.wait_for(GREETING, "DINAS 4.998")
    assert acts(office) == [*before, "issue", "enrol", "issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_counter_fills_80_by_24_and_cuts_nothing(tmux: Tmux, office_url: str) -> None:
    window = opened(tmux, "one", office_url)
    window.wait_for(GREETING, STRIP, "DINAS")
    text = look_up(window, READY[0].nik, READY[0].name)
    lines = text.split("\n")
    assert len(lines) == 24
    assert lines[0].endswith("petugas")
    assert lines[23].startswith("F1")
    assert lines[23].endswith("F9 LAIN")
    assert "…" not in text
    window.press("F9")
    window.wait_for("6  ")
    window.press("6", "Enter")
    assert "…" not in window.wait_for(BOARD)
