"""Opening the counter itself, or the board alone."""

import os
from argparse import Namespace
from datetime import date
from pathlib import Path

from counter_tui.commands.desk import store_at
from counter_tui.settings import Settings, papers_of
from counter_tui.terminal_identity import ask_for_terminal
from db.office import office_settings
from db.rules.roster_file import RosterRead
from screens.locale import Lang
from screens.roster_tools import RosterTools
from screens.session import Session

# How often Textual paints at most; it reads this once, when it is first imported. What a search
# found is painted at the next of these moments after the echo of the key; while nothing changes
# nothing is painted.
FPS_VARIABLE, PAINTS_A_SECOND = "TEXTUAL_FPS", "240"


def counter(settings: Settings, _asked: Namespace) -> int:
    """Open the counter on the office's database."""
    ask_for_terminal("usage.counter_terminal")
    return run(settings)


def run(settings: Settings) -> int:
    """Run the counter until it is quit."""
    session = session_at(settings)
    os.environ.setdefault(FPS_VARIABLE, PAINTS_A_SECOND)
    from counter_tui.app import run_session

    return run_session(session, settings.board_file)


def session_at(settings: Settings, *, read_only: bool = False) -> Session:
    """Open the office for a full-screen program, which closes it.

    An office out of reach is told before the screen is taken. Raises as `store_at`.
    """
    store = store_at(settings.url, read_only=read_only)
    try:
        training = store.read(office_settings).training
    except BaseException:
        store.close()
        raise
    return Session(
        store,
        settings.lang,
        settings.terminal,
        settings.place,
        training,
        settings.plain,
        settings.terminal_place,
        papers_of(settings, training=training),
        ROSTERS,
    )


def _read_roster(path: Path, today: date) -> RosterRead:
    """Read a list's file; what that needs is loaded when it is first wanted."""
    from counter_tui.roster_files.read_roster import read_roster

    return read_roster(path, today)


def _write_rejects(read: RosterRead, path: Path, lang: Lang) -> Path | None:
    """Write the rows that can't be taken beside the file they came from."""
    from counter_tui.resident_files.side_file import free_path
    from counter_tui.roster_files.rejects import write_rejects

    return write_rejects(read, free_path(path, "rejects"), lang) if read.rejects else None


# What the rooms read lists' files with.
ROSTERS = RosterTools(_read_roster, _write_rejects)
