"""Leaving the PostgreSQL driver out where the office is a SQLite file.

Peewee loads psycopg as soon as it is imported, wherever it is installed, and that is about a
sixth of what the counter's start takes. A process works on one office, whose URL is named
before Peewee is needed.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from counter_tui.page_viewing import views_page
from counter_tui.settings_files import ETC, ETC_VARIABLE

_DRIVERS = ("psycopg2cffi", "psycopg2", "psycopg")
_SCHEME = "postgres"


def load_peewee(argv: Sequence[str]) -> None:
    """Import Peewee, without the driver where nothing that names the office names PostgreSQL."""
    if "peewee" in sys.modules or _may_be_on_postgres(argv):
        return
    kept_away = [name for name in _DRIVERS if name not in sys.modules]
    for name in kept_away:
        sys.modules[name] = None  # type: ignore[assignment] # the import fails, as if not there
    try:
        import peewee  # noqa: F401 - it looks for its drivers now, and never again
    finally:
        for name in kept_away:
            del sys.modules[name]


def _may_be_on_postgres(argv: Sequence[str]) -> bool:
    """Return whether --db, the environment or the machine's file may name such an office."""
    if views_page(argv):
        return any(_SCHEME in word.lower() for word in argv)
    # The variable that counter_tui/settings.py reads, which can't be imported before Peewee.
    told = [*argv, os.environ.get("COUNTER_TUI_DB", "")]
    return any(_SCHEME in word.lower() for word in told) or _SCHEME in _machine_file()


def _machine_file() -> str:
    try:
        path = Path(os.environ.get(ETC_VARIABLE) or ETC)
        return path.read_text(encoding="utf-8", errors="replace").lower()
    except OSError:
        return ""
