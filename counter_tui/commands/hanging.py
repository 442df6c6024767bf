"""The recordings that hang at SIAK: shown, written for the centre, and noted."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import checked_nik, open_office, viewer
from counter_tui.commands.receipts import do_and_print
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.resident_files.side_file import SideFile
from counter_tui.settings import Settings
from db.reads.hanging_cases import HangingCase
from db.reads.hanging_list import HangingList, hanging_list
from db.rules.nik import mask_nik
from db.transactions.note_case import NoteCaseOrder, note_case
from db.viewer import record_look
from screens.locale import Lang, say, written

HEADINGS = (
    "TANGGAL",
    "NIK",
    "NO_KK",
    "NAMA_LGKP",
    "TGL_LHR",
    "STATUS",
    "SEJAK",
    "HARI",
    "JENIS",
    "NIK_LAIN",
    "CATATAN",
)


def hanging(settings: Settings, asked: Namespace) -> None:
    """Print who hangs, NIKs masked for those without the right to export; or write the list."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        # Read in one snapshot that keeps nobody waiting, and shown once the look is recorded.
        found = store.read(hanging_list, who, export=bool(asked.out))
        query = "hanging out" if asked.out else "hanging"
        store.write(record_look, who, "LIST", query=query, hits=len(found.cases))
    if asked.out:
        _write(settings, found, Path(asked.out))
    else:
        print_found(settings, _told(found), _lines(found, settings.lang))


def note(settings: Settings, asked: Namespace) -> None:
    """Note something about a case."""
    order = NoteCaseOrder(checked_nik(asked.nik), asked.kind, asked.note, asked.other)
    do_and_print(settings, note_case, order)


def _write(settings: Settings, found: HangingList, path: Path) -> None:
    today = found.counts.today
    # A list without a row replaces last month's too.
    with SideFile(path, ";", HEADINGS, always=True) as file:
        file.write((today.isoformat(), *_cells(case)) for case in found.cases)
    words = say("hanging.written", settings.lang, count=len(found.cases), file=str(path))
    print_found(settings, {"rows": len(found.cases), "file": str(path)}, [words])


def _cells(case: HangingCase) -> tuple[str, ...]:
    note = case.note
    return (
        case.nik,
        case.no_kk,
        case.name,
        case.birth_date.isoformat(),
        str(case.status),
        case.since.isoformat() if case.since else "",
        "" if case.days is None else str(case.days),
        str(note.kind) if note else "",
        (note.other_nik or "") if note else "",
        note.note if note else "",
    )


def _told(found: HangingList) -> dict[str, Any]:
    return {
        "total": found.counts.total,
        "by_class": found.counts.by_class,
        "wait_days": found.counts.wait_days,
        "cases": [_case(case, whole=found.whole) for case in found.cases],
    }


def _case(case: HangingCase, *, whole: bool) -> dict[str, Any]:
    note = case.note
    other = note.other_nik if note else None
    return {
        "nik": case.nik if whole else mask_nik(case.nik),
        "name": case.name,
        "kelurahan": case.kelurahan,
        "status": case.status,
        "class": case.hang,
        "since": case.since,
        "days": case.days,
        "kind": note.kind if note else None,
        "other_nik": other if whole or other is None else mask_nik(other),
        "note": note.note if note else None,
        "noted_on": note.day if note else None,
        "step": case.step,
    }


def _lines(found: HangingList, lang: Lang) -> Iterable[str]:
    if not found.cases:
        return [say("hanging.nobody", lang)]
    counts = found.counts
    told = [(say("cli.value", lang, value=each), written(n)) for each, n in counts.by_class.items()]
    names = ("hits.status", "hanging.since", "hanging.days", "hits.name")
    heading = (*(say(name, lang) for name in names), "NIK", say("hanging.note", lang))
    rows = [_row(case, lang, whole=found.whole) for case in found.cases]
    total = say("hanging.total", lang, total=counts.total)
    return [total, *(f"  {line}" for line in table(told)), "", *table([heading, *rows])]


def _row(case: HangingCase, lang: Lang, *, whole: bool) -> tuple[str, ...]:
    note = ""
    if case.note:
        note = say("cli.value", lang, value=case.note.kind)
        note += f": {written(case.note.note)}" if case.note.note else ""
    return (
        say(f"status.short.{case.status}", lang),
        written(case.since) if case.since else say("hanging.before", lang),
        written(case.days),
        written(case.name),
        case.nik if whole else mask_nik(case.nik),
        note,
    )
