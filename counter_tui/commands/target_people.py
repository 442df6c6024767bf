"""The people behind a number of the year's target, printed or written to a file."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.commands.target import target_year
from counter_tui.output import show, table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.reads.areas import kecamatan_code, kelurahan_code
from db.reads.target_people import TargetPerson, target_people
from db.reads.target_schools import NO_SCHOOL
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.nik import mask_nik
from db.rules.target_year import TargetPart
from db.transactions.change_school import known_school
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written

HEADINGS = (
    "NIK",
    "NAMA_LGKP",
    "TGL_LHR",
    "KELURAHAN",
    "ALAMAT",
    "SEKOLAH",
    "STATUS",
    "TGL_REKAM",
    "TEMPAT_REKAM",
    "KUNJUNGAN",
    "SEBAB",
    "SEJAK",
)
_DRIFTS = (TargetPart.ARRIVED, TargetPart.DEPARTED)


@dataclass(frozen=True, slots=True)
class _Found:
    """A year's people of one number; `asked` names what was asked of them."""

    year: int
    asked: dict[str, Any]
    people: tuple[TargetPerson, ...]
    whole: bool


def people(settings: Settings, asked: Namespace) -> None:
    """Print the people of a number, or write them; showing them is recorded.

    NIKs are masked and addresses left out for those without the right to export, who can't
    write the file. Raises Refused as `shows_whole_niks`, and where a part is unknown.
    """
    if asked.part not in list(TargetPart):
        accepted = ", ".join(TargetPart)
        raise WrongUsage("usage.choice", name="--part", value=asked.part[:20], accepted=accepted)
    if not 0 <= asked.month <= 12:
        raise WrongUsage("usage.target_month")
    if (asked.school and asked.no_school) or (asked.kelurahan and asked.kecamatan):
        raise WrongUsage("usage.target_one")
    with open_office(settings) as store:
        who = viewer(store, settings)
        found = store.read(_read, who, asked)
        told = " ".join(str(each) for each in found.asked.values() if each)
        query = f"target {found.year} {told}" + (" out" if asked.out else "")
        store.write(record_look, who, "LIST", query=query, hits=len(found.people))
    if asked.out:
        write_out(settings, Path(asked.out), HEADINGS, map(_cells, found.people))
        return
    listed = [_told(each, whole=found.whole) for each in found.people]
    answer = {"year": found.year, **found.asked, "count": len(listed), "people": listed}
    show(settings, answer, _lines(found, settings.lang))


def _read(who: Viewer, asked: Namespace) -> _Found:
    whole = shows_whole_niks(who, export=bool(asked.out))
    year = target_year() if asked.year is None else asked.year
    area = ""
    if asked.kecamatan:
        area = kecamatan_code(asked.kecamatan)
    elif asked.kelurahan:
        area = kelurahan_code(asked.kelurahan)
    school = NO_SCHOOL if asked.no_school else None
    if asked.school:
        school = str(known_school(asked.school).code)
    which = {"area": area, "school": school, "month": asked.month}
    page = partial(target_people, year, asked.part, "", clock=who.clock, **which)
    named = {"part": asked.part, **which, "month": asked.month or None, "area": area or None}
    return _Found(year, named, all_rows(page), whole)


def _told(who: TargetPerson, *, whole: bool) -> dict[str, Any]:
    return {
        "nik": who.nik if whole else mask_nik(who.nik),
        "name": who.name,
        "birth_date": who.birth_date,
        "kelurahan": who.kelurahan,
        "address": who.address if whole else None,
        "school": who.school or None,
        "status": who.status,
        "recorded_on": who.recorded_on,
        "recorded_at": who.recorded_at,
        "visit": who.visit,
        "reason": who.reason,
        "day": who.day,
    }


def _cells(who: TargetPerson) -> tuple[Any, ...]:
    return (
        who.nik,
        who.name,
        who.birth_date,
        who.kelurahan,
        who.address,
        who.school,
        who.status,
        who.recorded_on or "",
        who.recorded_at or "",
        who.visit or "",
        str(who.reason or ""),
        who.day or "",
    )


def _lines(found: _Found, lang: Lang) -> Iterable[str]:
    if not found.people:
        return [say("target.people.nobody", lang)]
    drifts = found.asked["part"] in _DRIFTS
    names = ["hits.name", "hits.birth", "hits.kelurahan", "target.column.school", "hits.status"]
    names[2:2] = ["target.column.address"] if found.whole else []
    names.append("target.column.reason" if drifts else "target.column.recorded")
    heading = ["NIK", *(say(name, lang) for name in names)]
    rows = [_row(each, lang, whole=found.whole, drifts=drifts) for each in found.people]
    count = say("target.people.count", lang, count=len(rows))
    return [*table([heading, *rows]), count]


def _row(who: TargetPerson, lang: Lang, *, whole: bool, drifts: bool) -> list[str]:
    row = [
        who.nik if whole else mask_nik(who.nik),
        written(who.name),
        written(who.birth_date),
        *([written(who.address)] if whole else []),
        written(who.kelurahan),
        written(who.school or None),
        say(f"status.short.{who.status}", lang),
    ]
    if drifts:
        reason = say("cli.value", lang, value=str(who.reason))
        return [*row, f"{reason} {written(who.day)}" if who.day else reason]
    when = (who.recorded_on, who.recorded_at, who.visit)
    return [*row, " ".join(written(each) for each in when if each) or "-"]
