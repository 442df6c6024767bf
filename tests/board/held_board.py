"""The viewer's program, held before its first paint and after its last until a file is there.

`python -m tests.board.held_board FOLDER board --page=...`: it waits for FOLDER/begin and for
FOLDER/end, and makes FOLDER/ended when the board has been left.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from counter_tui import __main__ as program

FOLDER = Path(sys.argv.pop(1))
_go_on = program._run


def _held(words: Sequence[str]) -> int:
    _wait_for("begin")
    status = _go_on(words)
    (FOLDER / "ended").touch()
    _wait_for("end")
    return status


def _wait_for(name: str) -> None:
    while not (FOLDER / name).exists():
        time.sleep(0.01)


if __name__ == "__main__":
    program._run = _held
    sys.exit(program.main())
