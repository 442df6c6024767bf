"""Screens kept as text, so that a change of what people see is read in a diff.

Where a change was meant, renew them and read the diff:

    COUNTER_TUI_RENEW_GOLDENS=1 .venv/bin/pytest tests/screens/test_goldens.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

FOLDER = Path(__file__).parent / "goldens"
# Read when the tests are collected: later each test has an environment of its own.
RENEW = bool(os.environ.get("COUNTER_TUI_RENEW_GOLDENS"))

# The journal's hash differs in every run, because acts have random ids.
_HASH = re.compile(r"\b(?:[0-9a-f]{12}|[0-9a-f]{64})\b")


def difference(name: str, text: str) -> str:
    """Return how `text` differs from the golden called `name`, "" where it doesn't."""
    path = FOLDER / f"{name}.txt"
    shown = _HASH.sub(lambda found: "0" * len(found[0]), text).rstrip("\n") + "\n"
    if RENEW:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    if kept == shown:
        return ""
    return f"{path.name} shows\n{shown}\ninstead of\n{kept}"


def names_of_goldens(suffix: str) -> set[str]:
    """Return the names of the goldens that end in `suffix`."""
    return {path.stem for path in FOLDER.glob(f"*-{suffix}.txt")}
