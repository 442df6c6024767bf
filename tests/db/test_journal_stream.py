"""Long results come row by row, and a row that can't be read is told and not raised at a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from peewee import SQL, Database, DataError

from db.journal.fault import Fault, FaultCode
from db.journal.replay import replay
from db.journal.stream import UnreadableRow, entries_in_order, streamed
from db.journal.verify import verify
from db.models import JournalEntry, Resident
from db.store.store import Store
from tests.engines import only_postgres, only_sqlite
from tests.office import RESIDENTS
from tests.tampering import behind_the_back


def database() -> Database:
    found: Database = JournalEntry._meta.database
    return found


def numbers(rows: Iterator[tuple[Any, ...]]) -> list[int]:
    return [row[0] for row in rows]


def test_entries_come_in_the_order_of_the_chain(lived: Store) -> None:
    found = lived.read(lambda: numbers(streamed(database(), entries_in_order())))
    assert found == list(range(1, len(found) + 1))


def test_two_results_can_be_read_side_by_side(office: Store) -> None:
    def read() -> list[tuple[str, str]]:
        query = Resident.select(Resident.nik).order_by(Resident.nik)
        again = Resident.select(Resident.nik).order_by(Resident.nik)
        one, other = streamed(database(), query), streamed(database(), again)
        return [(a[0], b[0]) for a, b in zip(one, other, strict=True)]

    niks = sorted(resident.nik for resident in RESIDENTS)
    assert office.read(read) == list(zip(niks, niks, strict=True))


@only_postgres
def test_rows_wait_at_the_server(office: Store) -> None:
    def read() -> tuple[int, int]:
        rows = streamed(database(), entries_in_order())
        next(rows)
        [(open_,)] = database().execute_sql("SELECT count(*) FROM pg_cursors").fetchall()
        rows.close()  # type: ignore[attr-defined]
        [(left,)] = database().execute_sql("SELECT count(*) FROM pg_cursors").fetchall()
        return open_, left

    assert office.read(read) == (1, 0)


@only_postgres
def test_an_error_on_the_way_is_one_of_peewee_s(lived: Store) -> None:
    def read() -> list[int]:
        return numbers(streamed(database(), JournalEntry.select(SQL("1 / (n - 5)"))))

    with pytest.raises(DataError, match="zero"):
        lived.read(read)


# A byte that no UTF-8 text can hold.
BROKEN = "CAST(x'ff' AS TEXT)"


@only_sqlite
def test_an_entry_that_is_no_text_any_more_is_found(lived: Store, lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        hands.do(f"UPDATE journal_entry SET body = {BROKEN} WHERE n = 9")
    assert lived.read(verify).fault == Fault(9, FaultCode.JOURNAL_CHANGED)
    assert replay(lived_url) == Fault(9, FaultCode.JOURNAL_CHANGED)


@only_sqlite
def test_a_move_of_blanks_that_is_no_text_any_more_is_found(lived: Store, lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        [(n, act)] = hands.rows(
            "SELECT n, act_id FROM journal_entry WHERE kind = 'receive' ORDER BY n LIMIT 1"
        )
        hands.do(f"UPDATE stock_entry SET document = {BROKEN} WHERE act = ?", act)
    assert lived.read(verify).fault == Fault(n, FaultCode.STOCK_ENTRIES, act)


@only_sqlite
def test_a_row_that_is_no_text_any_more_is_found(lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        hands.do(f"UPDATE card SET collector = {BROKEN} WHERE collector IS NOT NULL")
    assert replay(lived_url) == Fault(None, FaultCode.REPLAY_DIFFERS, "card")


@only_sqlite
def test_what_such_a_row_held_is_not_told(lived: Store, lived_url: str) -> None:
    with behind_the_back(lived_url) as hands:
        hands.do(f"UPDATE resident SET name = 'RAHASIA' || {BROKEN}")
    with pytest.raises(UnreadableRow) as raised:
        lived.read(lambda: list(streamed(database(), Resident.select())))
    assert "RAHASIA" not in str(raised.value)
