"""What this machine reads a list's file with; the program gives it to its rooms."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.rules.roster_file import RosterRead
from screens.locale import Lang


@dataclass(frozen=True, slots=True)
class RosterTools:
    """How a list's file is read, and how the rows that can't be taken are written beside it.

    `read` is told which day it is, and raises OSError and Refused; `write_rejects` returns None
    where nothing was rejected.
    """

    read: Callable[[Path, date], RosterRead]
    write_rejects: Callable[[RosterRead, Path, Lang], Path | None]
