"""The voters of an election day: counted for anyone, named for those who may take lists out."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.output import show, table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.reads.areas import kelurahan_code
from db.reads.voter_list import Voter, voter_list
from db.reads.voters import Voters, VotersReport, voters_of
from db.reads.whole_lists import shows_whole_niks
from db.rules.indonesian import read_date
from db.store.store import Store
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written

HEADINGS = (
    "NIK",
    "NAMA_LGKP",
    "JENIS_KLMIN",
    "TGL_LHR",
    "ALAMAT",
    "NO_RT",
    "NO_RW",
    "KELURAHAN",
    "KECAMATAN",
    "PEMILIH_PEMULA",
    "SUDAH_REKAM",
)
_COUNTS = ("total", "male", "female", "first_time", "married_young", "recorded", "left", "serve")


def voters(settings: Settings, asked: Namespace) -> None:
    """Print how many voters there are by kelurahan; with --names or --out who they are.

    The names are read kelurahan by kelurahan, so a whole city's list takes no more memory.
    Raises Refused ELECTION_DAY_MISSING, ELECTION_DAY_WRONG, KELURAHAN_UNKNOWN, and as
    `shows_whole_niks` for the names.
    """
    named = bool(asked.names or asked.out)
    if (asked.unrecorded and not named) or (asked.names and asked.out):
        raise WrongUsage("usage.voters_names")
    day = _day(asked.day) if asked.day else None
    with open_office(settings, read_only=not named) as store:
        who = viewer(store, settings) if named else None
        if who:
            store.read(shows_whole_niks, who, export=True)
        found = store.read(_counted, day, asked.kelurahan)
        if who is None:
            show(settings, _told(found), _lines(found, settings.lang))
            return
        _record(store, who, found, asked)
        people = _people(store, found, unrecorded=asked.unrecorded)
        if asked.out:
            write_out(settings, Path(asked.out), HEADINGS, map(_cells, people))
        else:
            names = list(people)
            answer = {**_told(found), "people": names}
            show(settings, answer, _name_lines(found, names, settings.lang))


def _counted(day: date | None, kelurahan: str | None) -> VotersReport:
    return voters_of(day, kelurahan_code(kelurahan) if kelurahan else "")


def _record(store: Store, who: Viewer, found: VotersReport, asked: Namespace) -> None:
    """Record that the list is shown, before it is."""
    which = [found.day.isoformat(), asked.kelurahan, "unrecorded" if asked.unrecorded else ""]
    query = " ".join(("voters", *filter(None, which), "out" if asked.out else "names"))
    hits = found.city.left if asked.unrecorded else found.city.total
    store.write(record_look, who, "LIST", query=query, hits=hits)


def _people(store: Store, found: VotersReport, *, unrecorded: bool) -> Iterator[Voter]:
    for part in found.by_kelurahan:
        yield from store.read(voter_list, found.day, part.code, unrecorded=unrecorded)


def _day(text: str) -> date:
    day = read_date(text)
    if day is None:
        raise WrongUsage("usage.day", name="--day", value=text[:40])
    return day


def _told(found: VotersReport) -> dict[str, Any]:
    parts = [
        {"code": part.code, "name": part.name, "kecamatan": part.kecamatan, **_counts(part)}
        for part in found.by_kelurahan
    ]
    return {"day": found.day, **_counts(found.city), "by_kelurahan": parts}


def _counts(part: Voters) -> dict[str, int]:
    return {name: getattr(part, name) for name in _COUNTS}


def _cells(who: Voter) -> tuple[Any, ...]:
    return (
        who.nik,
        who.name,
        who.sex,
        who.birth_date,
        who.address,
        who.rt,
        who.rw,
        who.kelurahan,
        who.kecamatan,
        "YA" if who.first_time else "",
        "YA" if who.recorded else "",
    )


def _lines(found: VotersReport, lang: Lang) -> list[str]:
    names = ("total", "male", "female", "first_time", "recorded", "left")
    heading = [say(f"voters.column.{name}", lang) for name in names]
    parts = [(part.name, part) for part in found.by_kelurahan]
    city = say("voters.city", lang)
    rows = [
        (label, *(written(getattr(part, name)) for name in names))
        for label, part in (*parts, (city, found.city))
    ]
    widths = [max(len(row[at]) for row in [("", *heading), *rows]) for at in range(1, 7)]
    aligned = [
        (label, *(cell.rjust(width) for cell, width in zip(cells, widths, strict=True)))
        for label, *cells in [(say("hits.kelurahan", lang), *heading), *rows]
    ]
    young, serve = found.city.married_young, found.city.serve
    return [
        say("voters.title", lang, day=found.day),
        "",
        *table(aligned),
        "",
        say("voters.apart", lang, young=young, serve=serve),
    ]


def _name_lines(found: VotersReport, people: Iterable[Voter], lang: Lang) -> list[str]:
    names = ("hits.name", "hits.birth", "target.column.address", "hits.kelurahan")
    heading = ("NIK", *(say(name, lang) for name in names), say("target.recorded", lang))
    rows = [
        (
            who.nik,
            written(who.name),
            written(who.birth_date),
            written(who.address),
            written(who.kelurahan),
            say("cli.yes" if who.recorded else "cli.no", lang),
        )
        for who in people
    ]
    told = say("target.people.count", lang, count=len(rows))
    return [say("voters.title", lang, day=found.day), "", *table([heading, *rows]), told]
