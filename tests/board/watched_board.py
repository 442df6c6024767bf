"""The viewer's program, and what it opens: `python -m tests.board.watched_board LIST board ...`.

LIST is opened before anything else and gets a line for each file, connection or program that is
opened, made, moved or removed once the program runs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

LIST = Path(sys.argv.pop(1)).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115 - to the end
_EVENTS = ("sqlite3.", "socket.", "subprocess.", "shutil.", "ctypes.", "os.")
_HARMLESS = ("os.listdir", "os.scandir", "os.putenv", "os.unsetenv", "socket.__new__")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _note(event: str, given: tuple[object, ...]) -> None:
    if event == "open":
        path, _mode, flags = given
        if isinstance(path, int):  # what was opened before
            return
        kind = "write" if isinstance(flags, int) and flags & _WRITES else "read"
        LIST.write(f"{kind} {path}\n")
    elif event.startswith(_EVENTS) and event not in _HARMLESS:
        LIST.write(f"{event} {given}\n")


if __name__ == "__main__":
    from counter_tui.__main__ import main

    sys.addaudithook(_note)
    sys.exit(main())
