"""The board's page, as the counter and the commands of an office keep it up to date."""

import sys
from pathlib import Path
from typing import Protocol

from counter_tui.output import print_lines, without_passwords
from counter_tui.settings import Settings
from db.store.engine import sqlite_path
from db.store.store import Store
from screens.locale import say


class Publishing(Protocol):
    """What keeps an office's page up to date until it is stopped."""

    def stop(self) -> None:
        """Publish what is new and end."""
        ...


def start_publishing(store: Store, board_file: Path | None) -> Publishing | None:
    """Begin to keep an open office's page up to date; None where it can't have one.

    Returns at once; nothing that goes wrong with the page is ever raised. On Windows nothing is
    published: there is no turn to be had.
    """
    if not _can_have_page(store.url, board_file):
        return None
    from db.publishing.holder import Holder

    holder = Holder(store, board_file)
    holder.start()
    return holder


def publish_after_command(store: Store, settings: Settings) -> None:
    """Publish what a command recorded, unless a counter does; say on stderr if that fails."""
    if not _can_have_page(store.url, settings.board_file):
        return
    from db.publishing import after_command

    try:
        after_command.publish_if_behind(store, settings.board_file)
    except Exception as error:  # what was done is done: no page turns its answer into a fault
        lines = [say("publishing.failed", settings.lang, why=_why(error, settings))]
        if isinstance(error, PermissionError) and settings.board_file:
            folder = settings.board_file.parent
            lines.append(say("publishing.owner", settings.lang, folder=str(folder)))
        print_lines(lines, sys.stderr)


def _why(error: Exception, settings: Settings) -> str:
    """Return what is wrong in one line, of a file with its path."""
    if isinstance(error, OSError) and error.strerror:
        return f"{_file_of(error, settings)}: {error.strerror}"
    from db.publishing.causes import NoFigures
    from db.publishing.publisher import UNPUBLISHED

    if isinstance(error, NoFigures):
        return say(f"page.cause.{error.cause}", settings.lang, detail=error.detail)
    # Of a fault of the program only its kind: its words may hold a resident's data.
    why = str(error) if isinstance(error, UNPUBLISHED) else type(error).__name__
    return without_passwords(" ".join(why.split()), settings.url)


def _file_of(error: OSError, settings: Settings) -> object:
    """Return the file that an error is about; of a page half written, the page's own."""
    found = error.filename
    return found if isinstance(found, str) and Path(found).is_absolute() else settings.board_file


def _can_have_page(url: str, board_file: Path | None) -> bool:
    """Return whether an office may have a page, before anything that publishes is loaded."""
    if sys.platform == "win32":
        return False
    return board_file is not None or sqlite_path(url) is None
