"""The year's target: its figures and parts, who came and went, and the list noted as it stands."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import call_by, open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.commands.receipts import print_done
from counter_tui.commands.sign_in import passwords_for, signed_in
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import office_settings, operator_named
from db.reads.target_people import DriftPerson
from db.reads.target_report import Part, TargetReport, target_report
from db.reads.today import office_now
from db.rules.nik import mask_nik
from db.rules.target_pace import TargetPace
from db.transactions.look_at_drift import look_at_drift
from db.transactions.take_target import TargetOrder, take_target
from screens.locale import Lang, say, written
from screens.target_text import pace_words

# The file goes to others: in Indonesian, whatever the screens speak.
HEADINGS = ("BAGIAN", "KODE", "NAMA", "TARGET", "SUDAH_REKAM", "BELUM_REKAM")
_PERSON = ("name", "birth_date", "kelurahan", "reason", "day")


def show(settings: Settings, asked: Namespace) -> None:
    """Print a year's target; with --names who joined and left its list, which is recorded.

    With --out its figures and parts go to a file, in which nobody is named.
    """
    if asked.names and asked.out:
        raise WrongUsage("usage.target_out")
    with open_office(settings, read_only=not asked.names) as store:
        report = store.read(target_report, asked.year)
        people, whole = None, False
        if asked.names:
            who = viewer(store, settings)
            people = store.write(look_at_drift, who, report.figures.year)
            whole = store.read(_sees_whole_niks, who.operator)
    if asked.out:
        write_out(settings, Path(asked.out), HEADINGS, _cells(report))
        return
    found = figures(report)
    lines = _lines(report, settings.lang)
    if people is not None:
        found |= {
            "arrived_people": _told(people.arrived, whole=whole),
            "departed_people": _told(people.departed, whole=whole),
        }
        lines += _people_lines(found, settings.lang)
    print_found(settings, found, lines)


def snapshot(settings: Settings, asked: Namespace) -> None:
    """Note the list of a year as it stands."""
    with open_office(settings) as store:
        who = signed_in(store, settings, passwords_for(store, settings))
        year = store.read(target_year) if asked.year is None else asked.year
        call = call_by(settings, who.operator.name, who.place)
        print_done(store, settings, take_target, call, TargetOrder(year, asked.source))


def figures(report: TargetReport) -> dict[str, Any]:
    """Return a report as the command line promises it."""
    year, drift = report.figures, report.drift
    return {
        "year": year.year,
        "baseline": drift.baseline,
        "target": year.target,
        "recorded": year.recorded,
        "left": year.left,
        "arrived": drift.arrived,
        "departed": drift.departed,
        "snapshot": drift.snapshot,
        "by_kecamatan": [_part(part) for part in report.by_kecamatan],
        "by_kelurahan": [_part(part) for part in report.by_kelurahan],
        "by_month": [{"month": int(part.code), **_counts(part)} for part in report.by_month],
        "by_school": [_part(part) for part in report.by_school],
        "pace": _pace(report.pace),
    }


def target_year() -> int:
    """Return the office's target year."""
    settings = office_settings()
    return settings.target_for(office_now(settings).today)


def _sees_whole_niks(operator: str) -> bool:
    return office_settings().training or operator_named(operator).may_export


def _part(part: Part) -> dict[str, Any]:
    return {"code": part.code, "name": part.name, **_counts(part)}


def _counts(part: Part) -> dict[str, int]:
    return {"target": part.target, "recorded": part.recorded, "left": part.left}


def _pace(pace: TargetPace) -> dict[str, Any]:
    needed = pace.needed
    return {
        "recorded": pace.recorded,
        "days_worked": pace.days_worked,
        "kept": round(pace.kept, 2),
        "needed": None if needed is None else round(needed, 2),
        "days_left": pace.days_left,
        "estimated": pace.estimated,
        "short_by": pace.short_by,
        "done_by": pace.done_by,
        "is_over": pace.is_over,
    }


def _cells(report: TargetReport) -> Iterator[tuple[str, str, str, int, int, int]]:
    """Yield the figures and parts as a file has them; the year's own line is the first."""
    year = report.figures
    yield "TAHUN", str(year.year), "", year.target, year.recorded, year.left
    for name, parts in (
        ("KECAMATAN", report.by_kecamatan),
        ("KELURAHAN", report.by_kelurahan),
        ("SEKOLAH", report.by_school),
        ("BULAN_LAHIR", report.by_month),
    ):
        for part in parts:
            yield name, part.code, part.name, part.target, part.recorded, part.left


def _told(people: Iterable[DriftPerson], *, whole: bool) -> list[dict[str, Any]]:
    return [
        {
            "nik": each.nik if whole else mask_nik(each.nik),
            **{name: getattr(each, name) for name in _PERSON},
        }
        for each in people
    ]


def _lines(report: TargetReport, lang: Lang) -> list[str]:
    year = report.figures
    areas = [(part.name, part) for part in report.by_kecamatan]
    none = say("target.no_school", lang)
    schools = [(part.name or none, part) for part in report.by_school]
    months = [(say("target.month", lang, month=part.code), part) for part in report.by_month]
    pace = [line for line in pace_words(report.pace, year.year, lang) if line]
    return [
        *_year_lines(report, lang),
        "",
        *([*pace, ""] if year.target else []),
        *_breakdown(say("target.kecamatan", lang), areas, lang),
        "",
        *_breakdown(say("target.school", lang), schools, lang),
        "",
        *_breakdown(say("target.born", lang), months, lang),
    ]


def _year_lines(report: TargetReport, lang: Lang) -> list[str]:
    year, drift = report.figures, report.drift
    taken = drift.snapshot
    began = (
        say("target.baseline", lang, source=taken.source, day=taken.taken_on)
        if taken
        else say("target.no_snapshot", lang)
    )
    return _figures(
        (
            (began, written(drift.baseline)),
            (say("target.arrived", lang), f"+{written(drift.arrived)}"),
            (say("target.departed", lang), f"-{written(drift.departed)}"),
            (say("target.target", lang, year=str(year.year)), written(year.target)),
            (say("target.recorded", lang), written(year.recorded)),
            (say("target.left", lang), written(year.left)),
        )
    )


def _figures(told: Iterable[tuple[str, str]]) -> list[str]:
    rows = list(told)
    width = max(len(figure) for _, figure in rows)
    return table([(label, figure.rjust(width)) for label, figure in rows])


def _breakdown(heading: str, parts: list[tuple[str, Part]], lang: Lang) -> list[str]:
    names = tuple(say(f"target.short.{name}", lang) for name in ("target", "recorded", "left"))
    rows = [(label, *map(written, _counts(part).values())) for label, part in parts]
    width = max(len(cell) for _, *cells in [("", *names), *rows] for cell in cells)
    aligned = [(label, *(cell.rjust(width) for cell in cells)) for label, *cells in rows]
    return table([(heading, *(name.rjust(width) for name in names)), *aligned])


def _people_lines(found: dict[str, Any], lang: Lang) -> list[str]:
    lines: list[str] = []
    for key, heading in (
        ("arrived_people", say("target.arrived", lang)),
        ("departed_people", say("target.departed", lang)),
    ):
        rows = [
            (
                each["nik"],
                written(each["name"]),
                written(each["birth_date"]),
                written(each["kelurahan"]),
                say("cli.value", lang, value=str(each["reason"])),
                written(each["day"]),
            )
            for each in found[key]
        ]
        nobody = [say("target.nobody", lang)]
        lines += ["", heading, *(table(rows) if rows else nobody)]
    return lines
