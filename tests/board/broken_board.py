"""The viewer's program with a fault in it: its board can't be drawn."""

from __future__ import annotations

import sys
from typing import Any

from counter_tui.__main__ import main
from screens import board


def _broken(*_: Any, **__: Any) -> None:
    raise ValueError("cannot draw")


if __name__ == "__main__":
    vars(board)["board_text"] = _broken
    sys.exit(main())
