"""The print queue: who waits for a card, in the order of printing."""

from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.reads.print_queue import ALL, QueueCounts, QueueLine, queue_counts, queue_page
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.nik import mask_nik
from db.rules.print_queue import QueueClass
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written

HEADINGS = (
    "URUTAN",
    "NIK",
    "NAMA_LGKP",
    "TGL_LHR",
    "KELURAHAN",
    "GOLONGAN",
    "KELAS_CETAK",
    "SEJAK",
    "SUKET",
    "SUKET_SAMPAI",
    "BOLEH_CETAK",
    "CETAKAN",
)
SHOWN = 100
Found = tuple[QueueCounts, tuple[QueueLine, ...], bool]


def queue(settings: Settings, asked: Namespace) -> None:
    """Print who waits, NIKs masked for those without the right to export; or write the list."""
    if asked.cls and asked.month:
        raise WrongUsage("usage.queue_one")
    if asked.cls and asked.cls not in tuple(QueueClass):
        accepted = ", ".join(QueueClass)
        raise WrongUsage("usage.choice", name="--class", value=asked.cls, accepted=accepted)
    view = asked.cls or asked.month or ALL
    with open_office(settings) as store:
        who = viewer(store, settings)
        most = asked.limit or (None if asked.out else SHOWN)
        counts, lines, whole = store.read(_read, who, view, most, export=bool(asked.out))
        query = f"queue {view}" + (" out" if asked.out else "")
        store.write(record_look, who, "LIST", query=query, hits=len(lines))
    if asked.out:
        cells = (_cells(number, line) for number, line in enumerate(lines, start=1))
        write_out(settings, Path(asked.out), HEADINGS, cells)
    else:
        told = _told(counts, lines, whole=whole)
        print_found(settings, told, _lines(counts, lines, settings.lang, whole=whole))


def _read(who: Viewer, view: str, most: int | None, *, export: bool) -> Found:
    whole = shows_whole_niks(who, export=export)
    page = partial(queue_page, view, "", clock=who.clock)
    return queue_counts(who.clock), all_rows(page, most), whole


def _cells(number: int, line: QueueLine) -> tuple[Any, ...]:
    return (
        number,
        line.nik,
        line.name,
        line.birth_date,
        line.kelurahan,
        str(line.cls),
        str(line.print_class),
        line.since or "",
        line.suket or "",
        line.suket_until or "",
        line.may_print_on or "",
        line.run or "",
    )


def _told(counts: QueueCounts, lines: tuple[QueueLine, ...], *, whole: bool) -> dict[str, Any]:
    return {
        "total": counts.total,
        "by_class": counts.by_class,
        "admitted": counts.admitted,
        "in_runs": counts.in_runs,
        "cohorts": dict(counts.cohorts),
        "days_to_clear": counts.days_to_clear,
        "queue": [_line(line, whole=whole) for line in lines],
    }


def _line(line: QueueLine, *, whole: bool) -> dict[str, Any]:
    return {
        "nik": line.nik if whole else mask_nik(line.nik),
        "name": line.name,
        "birth_date": line.birth_date,
        "kelurahan": line.kelurahan,
        "class": line.cls,
        "print_class": line.print_class,
        "since": line.since,
        "suket": line.suket,
        "suket_until": line.suket_until,
        "may_print_on": line.may_print_on,
        "run": line.run,
    }


def _lines(
    counts: QueueCounts, lines: tuple[QueueLine, ...], lang: Lang, *, whole: bool
) -> list[str]:
    if not counts.total:
        return [say("queue.nobody", lang)]
    told = [say("queue.waits", lang, total=counts.total, count=counts.admitted)]
    if counts.days_to_clear is not None:
        told.append(say("queue.clear", lang, days=counts.days_to_clear))
    classes = [
        (say("cli.value", lang, value=each), written(count))
        for each, count in counts.by_class.items()
    ]
    names = ("queue.class", "queue.since", "hits.name")
    heading = (*(say(name, lang) for name in names), "NIK", say("card.suket", lang))
    rows = [
        (
            say("cli.value", lang, value=line.cls),
            written(line.since),
            written(line.name),
            line.nik if whole else mask_nik(line.nik),
            " ".join(filter(None, (line.suket, line.run))),
        )
        for line in lines
    ]
    return [*told, *(f"  {line}" for line in table(classes)), "", *table([heading, *rows])]
