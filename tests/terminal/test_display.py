"""The display that these tests look through shows what a terminal shows."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.serving import F1, look_up, sign_in
from tests.terminal.stocked_office import READY
from tests.terminal.tmux import Tmux


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_display_shows_what_tmux_shows(
    open_terminal: OpenTerminal, tmux: Tmux, tmp_path: Path
) -> None:
    counter = open_terminal()
    sign_in(counter)
    look_up(counter, READY[0])
    counter.write(F1)
    counter.wait_for("Ctrl+Q")
    counter.wait_until_quiet(0.3)
    sent = tmp_path / "sent"
    sent.write_bytes(counter.sent)
    # Raw, so that the terminal changes nothing of it; then wait, so that it stays.
    show = f"stty raw; cat {shlex.quote(str(sent))}; sleep 600"
    window = tmux.open("replay", ["/bin/sh", "-c", show])
    window.wait_until(lambda text: text == counter.display.text, counter.display.text)
