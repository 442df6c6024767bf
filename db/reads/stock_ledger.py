"""The ledger of blanks of one place, the latest move first."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from peewee import JOIN

from db.journal.canonical import parsed
from db.journal.clock import read_moment
from db.models import JournalEntry, Resident, StockEntry
from db.office import PlaceLine, office_settings, places
from db.reads.list_filter import narrowed, narrowing
from db.reads.paging import Ask, Page, page_of
from db.rules.settings import OfficeSettings

_Correction = JournalEntry.alias()


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A move of blanks: signed pieces, by whose act and when on the office's clock.

    `nik` is whose card the blank was for; `act_kind` what was done; `is_corrected` whether
    the act was taken back since.
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


@dataclass(frozen=True, slots=True)
class Blanks:
    """What lies at every place; `level` is "red", "amber" or "" for all together."""

    places: tuple[PlaceLine, ...]
    total: int
    level: str


def ledger_page(place: str, text: str, ask: Ask) -> Page[LedgerLine]:
    """Return a page of a place's ledger; `text` narrows it to a person, document or NIK."""
    query = (
        StockEntry.select(
            StockEntry.act,
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
        .where(StockEntry.place == place)
    )
    if narrowing(text):
        query = query.switch(StockEntry).join(
            Resident, JOIN.LEFT_OUTER, on=(Resident.nik == StockEntry.nik)
        )
        query = narrowed(query, text, StockEntry.nik, texts=[StockEntry.document])
    columns = [StockEntry.day, JournalEntry.n, StockEntry.line]
    line = partial(_line, office_settings())
    return page_of(query, columns, ask, line, descending=True)


def blanks() -> Blanks:
    """Return the balances, and how near the end they are."""
    settings = office_settings()
    lines = places()
    total = sum(line.on_hand for line in lines)
    level = "red" if total <= settings.red_level else ""
    if not level and total <= settings.amber_level:
        level = "amber"
    return Blanks(lines, total, level)


def _line(
    settings: OfficeSettings,
    act: str,
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
    )
