"""Whether the ledger of blanks is what the entries say, and every balance what it adds up to."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from peewee import JOIN, Database, Field, fn

from db.journal.fault import Fault, FaultCode
from db.journal.layouts import HEAD, KEY, MOVE, EntryReader, Values
from db.journal.stream import UnreadableRow, entries_in_order, streamed
from db.models import (
    JournalEntry,
    Place,
    RollBalance,
    RollEntry,
    StockBalance,
    StockEntry,
    TrayBalance,
    TrayEntry,
)
from db.models.base import Table, rows_of

_WIDTH = len(KEY) + len(MOVE)
_DAY_AT = len(KEY) + MOVE.index("day")


def moves_digest(moves: Values) -> int:
    """Return a number that stands for an entry's moves, as EntryReader reads them.

    The sum over all entries equals the sum over the ledger's rows if they are the same
    moves, in whatever order. Good within one process, as Python keys its hashes of text
    by chance; those of numbers are too weak (-1 and -2 have the same).
    """
    return sum(hash(repr(moves[at : at + _WIDTH])) for at in range(0, len(moves), _WIDTH))


def ledger_fault(moved: int) -> Fault | None:
    """Compare the ledger with `moved`, the digest of all entries' moves, and with the balances."""
    try:
        found = sum(hash(repr(row)) for row in _ledger_rows())
    except UnreadableRow:
        found = moved - 1
    if found != moved:
        return _first_unlike()
    return _balances()


def _ledger_rows() -> Iterator[Values]:
    database: Database = StockEntry._meta.database
    query = StockEntry.select(*_columns())
    return map(_plain, streamed(database, query))


def _first_unlike() -> Fault:
    """Return the first entry whose moves the ledger has otherwise, or a move of no entry."""
    read = EntryReader().read
    for n, body, _, act, kind, *_ in streamed(JournalEntry._meta.database, entries_in_order()):
        moves = read(body, kind)[len(HEAD) : -1]
        if moves != _moves_of(act):
            return Fault(n, FaultCode.STOCK_ENTRIES, act)
    s, e = StockEntry, JournalEntry
    joined = s.select(s.act).join(e, JOIN.LEFT_OUTER, on=(e.act_id == s.act))
    alien = joined.where(e.n.is_null()).order_by(s.act).limit(1)
    return Fault(None, FaultCode.STOCK_ENTRIES, next((row[0] for row in rows_of(alien)), ""))


def _moves_of(act: str) -> Values:
    query = StockEntry.select(*_columns()).where(StockEntry.act == act).order_by(StockEntry.line)
    try:
        rows = [_plain(row) for row in streamed(StockEntry._meta.database, query)]
    except UnreadableRow:
        return (act,)
    return tuple(value for row in rows for value in row)


def _columns() -> tuple[Any, ...]:
    return tuple(StockEntry._meta.columns[name] for name in (*KEY, *MOVE))


def _plain(row: Values) -> Values:
    """Return a row of the ledger with its day as text, which PostgreSQL gives as a date."""
    day = row[_DAY_AT]
    if not isinstance(day, date):
        return row
    return (*row[:_DAY_AT], day.isoformat(), *row[_DAY_AT + 1 :])


def _balances() -> Fault | None:
    """Compare each balance with the sum of its moves: places, trays, trays of a place, rolls."""
    pairs = (
        _compared(StockBalance, (StockBalance.place,), StockBalance.on_hand, StockEntry),
        _compared(StockBalance, (StockBalance.place,), StockBalance.at_trays, TrayEntry),
        _compared(
            TrayBalance, (TrayBalance.place, TrayBalance.clerk), TrayBalance.on_hand, TrayEntry
        ),
        _compared(RollBalance, (RollBalance.place, RollBalance.item), RollBalance.rolls, RollEntry),
    )
    return _place_without_balance() or next((fault for fault in pairs if fault), None)


def _place_without_balance() -> Fault | None:
    known = StockBalance.select(StockBalance.place)
    alien = Place.select(Place.code).where(Place.code.not_in(known)).order_by(Place.code)
    code = next((row[0] for row in rows_of(alien)), None)
    return _unlike((code,), None, 0) if code else None


def _compared(
    balances: type[Table], key: tuple[Field, ...], kept: Field, ledger: type[Table]
) -> Fault | None:
    """Return the first account whose balance isn't the sum of its lines in a ledger."""
    own = [ledger._meta.columns[field.column_name] for field in key]
    moved = ledger.select(*own, fn.SUM(ledger._meta.columns["quantity"])).group_by(*own)
    sums = {tuple(row[:-1]): int(row[-1]) for row in rows_of(moved)}
    for row in rows_of(balances.select(*key, kept).order_by(*key)):
        account, said = tuple(row[:-1]), row[-1]
        found = sums.pop(account, 0)
        if said != found:
            return _unlike(account, said, found)
    alien = next((each for each in sorted(sums.items()) if each[1]), None)
    return _unlike(alien[0], None, alien[1]) if alien else None


def _unlike(account: Iterable[Any], said: int | None, found: int) -> Fault:
    return Fault(None, FaultCode.STOCK_SUM, f"{' '.join(map(str, account))}: {said} / {found}")
