"""What a publisher reads of an open office."""

from db.models import ChainHead
from db.office import office_settings
from db.publishing.page import Head, Page, Turn
from db.publishing.publisher import Publisher
from db.reads.board import board
from db.rules.board_figures import BoardFigures
from db.store.engine import sqlite_path
from db.store.store import Store


def publisher_of(store: Store, page: Page, turn: Turn | None = None) -> Publisher:
    """Return what publishes an open office's figures as `page`; its jobs are the store's."""
    always = sqlite_path(store.url) is not None
    return Publisher(
        lambda: store.read(_figures, always=always), lambda: store.read(_head), page, turn
    )


def _figures(*, always: bool) -> BoardFigures | None:
    return board() if always or office_settings().board_page else None


def _head() -> Head:
    head = ChainHead.select(ChainHead.n, ChainHead.hash).first()
    return (head.n, head.hash) if head else (0, "")
