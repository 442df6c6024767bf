"""The sheet of a place is counted once for each state of the record."""

from __future__ import annotations

from db.store.store import Store
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from screens.day_reader import DayReader
from tests.office import call
from tests.tampering import behind_the_back


def test_a_sheet_that_is_read_anew_counts_as_seen_until_then(office: Store) -> None:
    reader = DayReader("DINAS")
    assert reader.seen() == 0
    first = office.read(reader.read)
    reader.forget()
    reader.forget()
    assert reader.latest() is first
    assert reader.seen() == first.to_n
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    assert office.read(reader.read).to_n == reader.seen() == first.to_n + 1


def test_a_changed_record_was_not_seen_whole(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    reader = DayReader("DINAS")
    with behind_the_back(office.url) as hands:
        hands.do("UPDATE stock_balance SET on_hand = 4 WHERE place = 'DINAS'")
    assert office.read(reader.read).fault is not None
    assert reader.seen() == 0
