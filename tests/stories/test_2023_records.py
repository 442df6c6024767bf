"""What a newcomer finds in the training office's records, each with its paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from db.journal.verify import verify
from db.models import OldCard
from db.reads.day_closing import closings
from db.reads.destructions import destruction_of, items_of
from db.rules.papers import PaperKind
from db.store.store import Store, open_store
from tests.dump import rows
from tests.office import FixedClock
from tests.papers.printed import Printed, printed

pytestmark = pytest.mark.slow

# Monday morning; the last working day was the eleventh.
TODAY = FixedClock(datetime(2023, 8, 14, 0, 30, tzinfo=UTC))


@pytest.fixture
def past(url_2023: str) -> Iterator[Store]:
    """Give the training office, open."""
    store = open_store(url_2023)
    yield store
    store.close()


def paper(store: Store, kind: PaperKind, ref: str) -> Printed:
    made = printed(store, kind, ref, clock=TODAY)
    assert all("LATIHAN, TIDAK BERLAKU" in page for page in made.pages)
    return made


def test_the_last_working_day_was_counted_and_closed(past: Store) -> None:
    [closed] = past.read(closings, "DINAS")
    assert (closed.day.isoformat(), closed.moved_in, closed.moved_out) == ("2023-08-11", 6000, 1100)
    assert past.read(verify, closed.head).fault is None
    text = paper(past, PaperKind.DAY, closed.ref).text
    assert "Saldo akhir, dihitung 4.900" in text
    count = paper(past, PaperKind.COUNT, "OPNAME-2023-0001").text
    assert "Jumlah fisik sama dengan catatan." in count


def test_some_old_cards_were_destroyed_and_others_lie_there(past: Store) -> None:
    destroyed = past.read(destruction_of, "MUSNAH-2023-0001")
    items = past.read(items_of, destroyed.ref)
    assert destroyed.cards == len(items.cards) > 0
    assert [row for row in rows(past, OldCard) if row["destroyed"] is None]
    text = paper(past, PaperKind.DESTRUCTION, destroyed.ref).text
    assert all(f"{card.name} {card.nik}" in text for card in items.cards)
    assert all(name in text for name, _ in destroyed.witnesses)
