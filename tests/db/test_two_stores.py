"""An office that one program opens twice: SQLite's locks are the process's, not the store's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.journal.replay import replay
from db.models import StockBalance
from db.store.store import Store, open_store
from tests.db.acts.every_act import BLANKS
from tests.db.processes import started_processes


def on_hand() -> int:
    """Return what lies at DINAS."""
    return int(StockBalance.get_by_id("DINAS").on_hand)


def open_and_close(url: str) -> None:
    """Open an office a second time and leave it."""
    open_store(url).close()


@pytest.mark.parametrize("job", [open_and_close, replay])
def test_another_program_that_leaves_the_office_takes_nothing_from_who_stays(
    office: Store, office_url: str, job: Callable[[str], object]
) -> None:
    received = BLANKS.order.quantity
    BLANKS.done(office)
    assert office.read(on_hand) == received
    job(office_url)
    with started_processes() as processes:
        for times in (2, 3, 4):
            [[outcome]] = processes.race(office_url, [[BLANKS]])
            assert outcome.receipt
            assert office.read(on_hand) == times * received
    BLANKS.done(office)
    assert office.read(on_hand) == 5 * received
    assert replay(office_url) is None
