"""The stock card of a place from the command line: shown, or written to a file."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import places
from db.reads.stock_card import LedgerLine, StockPeriod, stock_card, stock_period
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.indonesian import read_date
from db.rules.nik import mask_nik
from db.rules.refused import Refused
from db.rules.stock import StockMove
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written
from screens.locale.formats import written_signed

HEADINGS = (
    "TANGGAL",
    "JAM",
    "MUTASI",
    "KEPING",
    "SALDO",
    "NOMOR",
    "SURAT",
    "SEBAB",
    "NIK",
    "OLEH",
    "TINDAKAN",
)
SHOWN = 100
Found = tuple[str, StockPeriod, tuple[LedgerLine, ...], bool]


def card(settings: Settings, asked: Namespace) -> None:
    """Print a place's stock card, the latest move first, NIKs masked; or write the whole of it.

    --place says whose card, any of the office's; without it one's own place.
    """
    since, until = _day("--from", asked.since), _day("--to", asked.until)
    kinds = _kinds(asked.kind)
    with open_office(settings) as store:
        who = viewer(store, replace(settings, place=None))
        most = asked.limit or (None if asked.out else SHOWN)
        of = settings.place or who.place
        read = partial(_read, who, of, since, until, kinds, most, export=bool(asked.out))
        place, period, lines, whole = store.read(read)
        query = f"stock card {place}" + (" out" if asked.out else "")
        store.write(record_look, who, "LIST", query=query, hits=len(lines))
    if asked.out:
        write_out(settings, Path(asked.out), HEADINGS, map(_cells, lines))
    else:
        told = _told(place, period, lines, whole=whole)
        print_found(settings, told, _lines(place, period, lines, settings.lang, whole=whole))


def _read(
    who: Viewer,
    of: str | None,
    since: date | None,
    until: date | None,
    kinds: frozenset[str],
    most: int | None,
    *,
    export: bool,
) -> Found:
    whole = shows_whole_niks(who, export=export)
    codes = [line.code for line in places()]
    place = of or codes[0]
    if place not in codes:
        raise Refused("PLACE_UNKNOWN", place=place[:40])
    page = partial(stock_card, place, since, until, kinds, "")
    return place, stock_period(place, since, until), all_rows(page, most), whole


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    day = read_date(text)
    if day is None:
        raise WrongUsage("usage.day", name=option, value=text[:40])
    return day


def _kinds(text: str) -> frozenset[str]:
    kinds = frozenset(part.strip() for part in text.split(",") if part.strip())
    for unknown in sorted(kinds - set(StockMove)):
        accepted = ", ".join(StockMove)
        raise WrongUsage("usage.choice", name="--kind", value=unknown, accepted=accepted)
    return kinds


def _cells(line: LedgerLine) -> tuple[Any, ...]:
    return (
        line.day,
        line.clock,
        line.kind,
        line.quantity,
        line.balance,
        line.ref or "",
        line.document or "",
        line.cause or "",
        line.nik or "",
        line.by,
        line.act,
    )


def _told(
    place: str, period: StockPeriod, lines: Iterable[LedgerLine], *, whole: bool
) -> dict[str, Any]:
    return {
        "place": place,
        "opening": period.opening,
        "closing": period.closing,
        "moved": dict(period.moved),
        "lines": [_line(line, whole=whole) for line in lines],
    }


def _line(line: LedgerLine, *, whole: bool) -> dict[str, Any]:
    return {
        "act": line.act,
        "act_kind": line.act_kind,
        "day": line.day,
        "clock": line.clock,
        "kind": line.kind,
        "quantity": line.quantity,
        "balance": line.balance,
        "ref": line.ref,
        "document": line.document,
        "cause": line.cause,
        "nik": _nik(line, whole=whole),
        "by": line.by,
        "corrected": line.is_corrected,
    }


def _nik(line: LedgerLine, *, whole: bool) -> str | None:
    return line.nik if whole or line.nik is None else mask_nik(line.nik)


def _lines(
    place: str, period: StockPeriod, lines: tuple[LedgerLine, ...], lang: Lang, *, whole: bool
) -> list[str]:
    opening, closing = period.opening, period.closing
    head = say("stock.card.period", lang, place=place, opening=opening, closing=closing)
    rows = [
        (
            written(line.day),
            line.clock,
            say(f"stock.kind.{line.kind}", lang),
            written_signed(line.quantity),
            written(line.balance),
            written(line.ref or line.document or _nik(line, whole=whole) or line.cause),
            line.by,
        )
        for line in lines
    ]
    return [head, *(table(rows) if rows else [])]
