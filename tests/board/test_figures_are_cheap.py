"""A reading right after an act walks through no table of people, cards or sukets."""

from __future__ import annotations

from typing import Any

from db.models import JournalEntry
from db.reads.board import board
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.engines import only_sqlite
from tests.office import ADULT, SIXTEEN, FixedClock, call

LARGE = ("resident", "ktp", "card", "suket", "journal_entry", "stock_entry", "visit_outcome")


def plans_after_an_act() -> list[tuple[str, str]]:
    """Read, act, read again; return how SQLite answers each statement of that reading."""
    clock = FixedClock()
    board(clock)
    enrol(call(clock=clock), EnrolOrder(SIXTEEN.nik))
    database = JournalEntry._meta.database
    sent: list[tuple[str, Any]] = []
    database.query_hooks.append(lambda event: sent.append((event.sql, event.params)))
    try:
        board(clock)
    finally:
        database.query_hooks.pop()
    return [
        (row[-1], sql)
        for sql, params in sent
        for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()
    ]


@only_sqlite
def test_no_large_table_is_walked_row_by_row(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    plans = office.write(plans_after_an_act)
    walked = [(plan, sql) for plan, sql in plans if plan.startswith("SCAN") and "INDEX" not in plan]
    # The settings are read whole, so that nothing found here would say that nothing was looked at.
    assert any('FROM "setting"' in sql for _, sql in walked)
    for plan, sql in walked:
        alias = plan.split()[1]
        assert not [name for name in LARGE if f'"{name}" AS "{alias}"' in sql], sql


@only_sqlite
def test_the_list_of_the_year_is_asked_about_one_person_after_an_act(office: Store) -> None:
    plans = office.write(plans_after_an_act)
    asked = [plan for plan, sql in plans if '"kelurahan"' in sql and '"resident"' in sql]
    assert any("(nik=?)" in plan for plan in asked)
    assert not [plan for plan in asked if "birth_date" in plan]
