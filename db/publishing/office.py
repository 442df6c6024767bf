"""Which page an office has: a file that this machine names, or a row of its own database."""

from pathlib import Path

from db.office import office_settings
from db.publishing.file_page import FilePage
from db.publishing.page import Page
from db.publishing.table_page import TablePage
from db.store.engine import sqlite_path
from db.store.store import Store

TRAINING = ".training"


def page_of(store: Store, board_file: Path | None) -> Page | None:
    """Return the page of an open office, None where it publishes none.

    On SQLite it is `board_file`; a training office on the same machine has one beside it, so
    that what is tried out there never stands on the board. On PostgreSQL the office's own
    setting decides. Raises OfficeUnavailable.
    """
    settings = store.read(office_settings)
    if sqlite_path(store.url) is None:
        return TablePage(store) if settings.board_page else None
    return FilePage(file_of(board_file, training=settings.training)) if board_file else None


def withdraw_unwanted(store: Store) -> None:
    """Take away what stands in the database of an office that publishes none. Raises as a page."""
    if sqlite_path(store.url) is None:
        TablePage(store).withdraw()


def file_of(board_file: Path, *, training: bool) -> Path:
    """Return the file that is an office's page on a machine that publishes in `board_file`."""
    return board_file.with_name(board_file.name + TRAINING) if training else board_file
