"""The program with a fault in it: its card can't be drawn, and the error names the resident."""

from __future__ import annotations

import sys
from typing import Any

from counter_tui.__main__ import main
from screens import counter


def _broken(view: Any, *_: object, **__: object) -> None:
    raise ValueError(f"cannot draw {view.register.name} {view.nik}")


if __name__ == "__main__":
    vars(counter)["card_text"] = _broken
    sys.exit(main())
