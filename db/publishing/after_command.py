"""The page after a command that recorded something, where no counter runs that publishes."""

from pathlib import Path

from db.publishing.office import page_of, withdraw_unwanted
from db.store.store import Store


def publish_if_behind(store: Store, board_file: Path | None) -> bool:
    """Publish an open office's page if it is behind the journal and nobody has the turn.

    Returns whether it was written. Raises what UNPUBLISHED in db.publishing.publisher names.
    """
    page = page_of(store, board_file)
    if page is None:
        withdraw_unwanted(store)
        return False
    # Reading figures takes more than most commands load; most find the page up to date.
    from db.publishing.reading import publisher_of

    return publisher_of(store, page).publish_once()
