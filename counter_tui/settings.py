"""With what settings the program runs: from the command line, the environment and the files."""

import os
from argparse import Namespace
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from counter_tui.settings_files import APPLICATION, FileSettings
from counter_tui.terminal_identity import this_terminal
from db.journal.call import Terminal
from screens.locale import Lang
from screens.papers.tools import Tools

DB_VARIABLE = "COUNTER_TUI_DB"
DEFAULT_LANG: Lang = "id"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program was called and set up.

    `url` names the office's database, `url_asked` the one that the caller named by --db or
    the environment. `terminal_place` is where this terminal is registered, `place` what
    --place says; `operator` and `second` come from --as and --with, `act_id` from --id.
    `paper` is what papers are made with here; `papers_of` adds what depends on the office.
    `board_file` is where this machine publishes the board's page, None where it doesn't: only
    the office that is the machine's own has a page there, no copy of it and no other.
    """

    url: str
    url_asked: str | None
    lang: Lang
    json: bool
    plain: bool
    terminal: Terminal
    terminal_place: str | None
    place: str | None
    operator: str | None
    second: str | None
    password_fd: int | None
    act_id: str | None
    paper: Tools
    board_file: Path | None = None


def settings_from(asked: Namespace, files: FileSettings) -> Settings:
    """Return the settings: the command line first, then the environment, then the files."""
    url_asked = _given(asked, "db")
    if url_asked is None:
        url_asked = os.environ.get(DB_VARIABLE) or None
    own = files.db or sqlite_url("office.db")
    url = own if url_asked is None else url_asked
    return Settings(
        url=url,
        url_asked=url_asked,
        lang=_given(asked, "lang") or language(files),
        json=bool(_given(asked, "json")),
        plain=bool(_given(asked, "plain")) or files.plain,
        terminal=this_terminal(files.terminal),
        terminal_place=files.place,
        place=_given(asked, "place"),
        operator=_given(asked, "operator"),
        second=_given(asked, "second"),
        password_fd=_given(asked, "password_fd"),
        act_id=_given(asked, "act_id"),
        paper=Tools(
            own=_folder(files.paper_templates),
            keys=_folder(files.letter_keys) or data_folder() / "letter-keys",
            printer=files.printer,
            folder=_folder(files.paper_folder),
        ),
        board_file=_board_file(files, url, own),
    )


def _board_file(files: FileSettings, url: str, own: str) -> Path | None:
    if files.board_file and _is_same_file(url, own):
        return _folder(files.board_file)
    return None


def _is_same_file(url: str, own: str) -> bool:
    """Return whether two URLs name one database; of files also where they are written otherwise."""
    if url == own:
        return True
    from db.store.engine import sqlite_path
    from db.store.errors import OfficeUnavailable

    try:
        path, at_home = sqlite_path(url), sqlite_path(own)
        return path is not None and at_home is not None and path.resolve() == at_home.resolve()
    except (OfficeUnavailable, ValueError, RuntimeError, OSError):
        return False  # what is wrong with it is told where it is opened


def papers_of(settings: Settings, *, training: bool) -> Tools:
    """Return what papers are made with; a training office has a folder for them at once."""
    if settings.paper.folder is None and training:
        return replace(settings.paper, folder=data_folder() / "papers")
    return settings.paper


def language(files: FileSettings) -> Lang:
    """Return the language that the machine is set to."""
    return "en" if files.lang == "en" else DEFAULT_LANG


def sqlite_url(name: str) -> str:
    """Return the URL of a SQLite file in the user's data folder."""
    return f"sqlite:///{data_folder() / name}"


def data_folder() -> Path:
    """Return the folder in which an office lives that has no URL of its own."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def _folder(said: str | None) -> Path | None:
    # An unknown user's home stays as it is written, and is refused where it is used.
    return Path(os.path.expanduser(said)) if said else None  # noqa: PTH111


def _given(asked: Namespace, name: str) -> Any:
    return getattr(asked, name, None)
