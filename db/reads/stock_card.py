"""The stock card of a place: every move of its blanks and the balance after it, latest first."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from peewee import JOIN, fn

from db.journal.canonical import parsed
from db.journal.clock import read_moment
from db.journal.receipt import receipt_from
from db.models import JournalEntry, Resident, StockEntry
from db.models.base import rows_of
from db.office import office_settings
from db.reads.list_filter import narrowed, narrowing
from db.reads.paging import Ask, Page, page_of
from db.rules.settings import OfficeSettings

if TYPE_CHECKING:
    from peewee import ModelSelect

_Correction = JournalEntry.alias()
ALL_KINDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A move of blanks: signed pieces, by whose act and when on the office's clock.

    `balance` is what the place had after it; `ref` the number of the shipment, loan or count
    it belongs to. `nik` is whose card the blank was for; `act_kind` what was done;
    `is_corrected` whether the act was taken back since.
    """

    act: str
    act_kind: str
    day: date
    clock: str
    kind: str
    quantity: int
    cause: str | None
    document: str | None
    nik: str | None
    by: str
    is_corrected: bool
    balance: int
    ref: str | None


@dataclass(frozen=True, slots=True)
class StockPeriod:
    """What a place had before a period and after it, and what moved between by kind, signed."""

    opening: int
    closing: int
    moved: tuple[tuple[str, int], ...]


def stock_card(
    place: str,
    since: date | None,
    until: date | None,
    kinds: frozenset[str],
    text: str,
    ask: Ask,
) -> Page[LedgerLine]:
    """Return a page of a place's stock card from one day to another, both included.

    None is no bound; `kinds` are the kinds of move asked for, none for all; `text` narrows it
    to a person, document or NIK. The balance is always that of all moves, and costs no sum:
    each act's entry in the journal tells it.
    """
    query = _moves(place, since, until)
    if kinds:
        query = query.where(StockEntry.kind.in_(sorted(kinds)))
    if narrowing(text):
        query = query.switch(StockEntry).join(
            Resident, JOIN.LEFT_OUTER, on=(Resident.nik == StockEntry.nik)
        )
        query = narrowed(query, text, StockEntry.nik, texts=[StockEntry.document])
    columns = [StockEntry.day, JournalEntry.n, StockEntry.line]
    line = partial(_line, office_settings(), place)
    return page_of(query, columns, ask, line, descending=True)


def stock_period(place: str, since: date | None, until: date | None) -> StockPeriod:
    """Return what a place's stock was at the ends of a period, and what moved in it."""
    kind = StockEntry.kind
    query = (
        StockEntry.select(kind, fn.SUM(StockEntry.quantity))
        .where(_within(place, since, until))
        .group_by(kind)
        .order_by(kind)
    )
    moved = tuple((str(name), int(pieces)) for name, pieces in rows_of(query))
    opening = _balance_before(place, since) if since else 0
    return StockPeriod(opening, opening + sum(pieces for _, pieces in moved), moved)


def _moves(place: str, since: date | None, until: date | None) -> "ModelSelect[Any]":
    return (
        StockEntry.select(
            StockEntry.act,
            StockEntry.line,
            JournalEntry.body,
            StockEntry.day,
            StockEntry.kind,
            StockEntry.quantity,
            StockEntry.cause,
            StockEntry.document,
            StockEntry.nik,
            _Correction.act_id,
        )
        .join(JournalEntry, on=(JournalEntry.act_id == StockEntry.act))
        .switch(StockEntry)
        .join(_Correction, JOIN.LEFT_OUTER, on=(_Correction.corrects == StockEntry.act))
        .where(_within(place, since, until))
    )


def _within(place: str, since: date | None, until: date | None) -> Any:
    found = StockEntry.place == place
    if since:
        found &= StockEntry.day >= since
    if until:
        found &= StockEntry.day <= until
    return found


def _balance_before(place: str, day: date) -> int:
    """Return what a place had when the day began, from the last entry before it."""
    last = (
        StockEntry.select(JournalEntry.body, StockEntry.line)
        .join(JournalEntry, on=(JournalEntry.act_id == StockEntry.act))
        .where((StockEntry.place == place) & (StockEntry.day < day))
        .order_by(StockEntry.day.desc(), JournalEntry.n.desc(), StockEntry.line.desc())
        .limit(1)
    )
    for body, line in rows_of(last):
        return _balance_after(parsed(body), place, line)
    return 0


def _balance_after(entry: dict[str, Any], place: str, line: int) -> int:
    """Return what an entry says the place had after its line: the balance less later lines."""
    balance = 0
    for row in entry["rows"]:
        now = row["now"] or {}
        if row["t"] == "stock_balance" and row["k"]["place"] == place:
            balance += now.get("on_hand", 0)
        elif row["t"] == "stock_entry" and now["place"] == place and row["k"]["line"] > line:
            balance -= now["quantity"]
    return balance


def _line(
    settings: OfficeSettings,
    place: str,
    act: str,
    number: int,
    body: str,
    day: date,
    kind: str,
    quantity: int,
    cause: str | None,
    document: str | None,
    nik: str | None,
    corrected_by: str | None,
) -> LedgerLine:
    entry: dict[str, Any] = parsed(body)
    clock = read_moment(entry["at"]).astimezone(settings.zone).strftime("%H.%M")
    return LedgerLine(
        act=act,
        act_kind=entry["kind"],
        day=day,
        clock=clock,
        kind=kind,
        quantity=quantity,
        cause=cause,
        document=document,
        nik=nik,
        by=entry["by"],
        is_corrected=corrected_by is not None,
        balance=_balance_after(entry, place, number),
        ref=None if nik else receipt_from(entry).ref,
    )
