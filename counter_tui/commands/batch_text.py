"""A print run as the command line tells it: values for JSON, lines for people, cells for calls."""

from typing import Any

from counter_tui.output import table
from db.reads.call_list import CallLine
from db.reads.runs import BatchLine, Run, RunItem
from db.rules.nik import mask_nik
from screens.locale import Lang, say, written

CALL_HEADINGS = (
    "NIK",
    "NAMA_LGKP",
    "TELEPON",
    "KELURAHAN",
    "ALAMAT",
    "NO_RT",
    "NO_RW",
    "TGL_CETAK",
    "TEMPAT",
    "RAK",
    "ANTARAN",
    "SUKET",
)
_COUNTED = ("asked", "people", "printed", "skipped", "stopped", "left", "waits", "kept", "on_hand")


def run_told(run: Run) -> dict[str, Any]:
    """Return how a run stands, without a person."""
    counted = {name: getattr(run, name) for name in _COUNTED}
    return {"ref": run.ref, "place": run.place, "state": run.state, **counted}


def item_told(item: RunItem | None) -> dict[str, Any] | None:
    """Return who is at the printer, whole: it is the card to make."""
    if item is None:
        return None
    return {
        "seq": item.seq,
        "nik": item.nik,
        "name": item.name,
        "birth_date": item.birth_date,
        "kelurahan": item.kelurahan,
        "class": item.cls,
        "suket": item.suket,
        "bar": item.bar.code if item.bar else None,
    }


def others_told(item: RunItem, *, whole: bool) -> dict[str, Any]:
    """Return someone else in the run, and why they aren't printed."""
    return {
        "seq": item.seq,
        "nik": item.nik if whole else mask_nik(item.nik),
        "name": item.name,
        "state": item.state,
        "reason": item.reason,
        "clerk": item.clerk,
    }


def run_lines(run: Run, lang: Lang) -> list[str]:
    """Return how a run stands, and who is at the operator's printer."""
    told = say(
        "batch.stands",
        lang,
        number=run.ref,
        state=run.state,
        printed=run.printed,
        people=run.people,
        waits=run.waits,
    )
    blanks = say("batch.blanks", lang, place=run.place, on_hand=run.on_hand, kept=run.kept)
    item = run.at_printer
    if item is None:
        return [told, blanks]
    at_printer = say(
        "batch.at_printer",
        lang,
        seq=item.seq,
        name=item.name,
        nik=item.nik,
        born=item.birth_date,
        kelurahan=item.kelurahan,
    )
    return [told, blanks, at_printer]


def others_lines(run: Run, lang: Lang, *, whole: bool) -> list[str]:
    """Return who was stopped or skipped and why, and who is at other printers."""
    rows = [
        (
            str(item.seq),
            say("cli.value", lang, value=item.state),
            item.name,
            item.nik if whole else mask_nik(item.nik),
            say("cli.value", lang, value=item.reason or item.clerk or ""),
        )
        for item in (*run.others_taken, *run.stopped_items, *run.skipped_items)
    ]
    return ["", *(f"  {line}" for line in table(rows))] if rows else []


def listed_lines(lines: tuple[BatchLine, ...], lang: Lang) -> list[str]:
    """Return the runs as a table."""
    if not lines:
        return [say("batch.none", lang)]
    rows = [
        (
            line.ref,
            line.place,
            written(line.released_on),
            say("cli.value", lang, value=line.state),
            say("batch.far", lang, printed=line.printed, people=line.people, waits=line.waits),
        )
        for line in lines
    ]
    return table(rows)


def call_cells(line: CallLine) -> tuple[Any, ...]:
    """Return someone to call as a row of CALL_HEADINGS."""
    return (
        line.nik,
        line.name,
        line.phone or "",
        line.kelurahan,
        line.address,
        line.rt,
        line.rw,
        line.printed_on,
        line.place,
        line.shelf or "",
        line.delivery or "",
        line.suket or "",
    )
