"""The process that publishes an office's page, beside the counters and in none of them.

Run as a program by a counter that has the turn, or finds that nobody has it. Its standard input
is a line of JSON, what to publish, and then open as long as the counter lives.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from db.feed import Feed
from db.publishing.file_page import FilePage
from db.publishing.order import Order, read_order
from db.publishing.page import Page, Turn
from db.publishing.publisher import Bell
from db.publishing.reading import publisher_of
from db.publishing.table_page import TablePage
from db.publishing.turns import FileTurn
from db.store.errors import OfficeUnavailable
from db.store.store import Store, open_store

# Counters go first where the machine has too little time for all.
NICENESS = 10
NO_OFFICE = 3
# A last page that hangs on a database or a disk isn't waited for longer.
_LAST_SECONDS = 15.0
_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def main() -> int:
    """Publish until the input ends, a signal comes, or somebody else has the turn."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    order = read_order(sys.stdin.buffer.readline())
    bell = Bell()
    for wait in (_until_input_ends, _until_signalled):
        threading.Thread(target=_ends, args=(wait, bell), daemon=True).start()
    try:
        store = open_store(order.url, read_only=order.file is not None)
    except OfficeUnavailable:
        return NO_OFFICE
    feed = Feed(order.url, bell.ring)
    feed.start()
    try:
        publisher_of(store, *_page(order, store)).keep(bell)
    finally:
        feed.stop()
        store.close()
    return 0


def _page(order: Order, store: Store) -> tuple[Page, Turn | None]:
    if order.file is None:
        return TablePage(store), None
    page = FilePage(Path(order.file))
    return page, FileTurn(page.lock, order.lock)


def _ends(wait: Callable[[], None], bell: Bell) -> None:
    wait()
    bell.end()
    late = threading.Timer(_LAST_SECONDS, os._exit, (1,))
    late.daemon = True
    late.start()


def _until_input_ends() -> None:
    with suppress(OSError, ValueError):
        while os.read(0, 4096):
            pass


def _until_signalled() -> None:
    signal.sigwait(_ENDING)


if __name__ == "__main__":
    os.nice(NICENESS)
    sys.exit(main())
