"""A visit's figures, and with --names or --out the lines of its list, which is recorded."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.commands.visit_cells import HEADINGS, pupil_cells
from counter_tui.commands.visits import chosen_visit
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from db.reads.visits.sheet import Pupil, VisitSheet, visit_sheet
from db.reads.whole_lists import shows_whole_niks
from db.rules.next_act import NextAct
from db.rules.nik import mask_nik
from db.transactions.look_at_visit import look_at_visit
from screens.locale import Lang, say, written

_COLUMNS = ("line", "name", "class", "what", "outcome")


def shown(settings: Settings, asked: Namespace) -> None:
    """Print a visit's figures; with --names its list, NIKs masked for whoever may not export.

    With --out the list goes to a file. Raises Refused EXPORT_NOT_PERMITTED.
    """
    with open_office(settings) as store:
        who = viewer(store, settings)
        whole = store.read(shows_whole_niks, who, export=bool(asked.out))
        ref = chosen_visit(store, who.place, asked.ref)
        if asked.names or asked.out:
            store.write(look_at_visit, who, ref)
        sheet = store.read(visit_sheet, ref, who.clock, who.operator)
    if asked.out:
        write_out(settings, Path(asked.out), HEADINGS, map(pupil_cells, sheet.pupils))
        return
    found, lines = figures(sheet), _figure_lines(sheet, settings.lang)
    if asked.names:
        found |= {"pupils": [_told(each, whole=whole) for each in sheet.pupils]}
        lines += ["", *_pupil_lines(sheet, settings.lang, whole=whole)]
    print_found(settings, found, lines)


def figures(sheet: VisitSheet) -> dict[str, Any]:
    """Return a visit without its pupils, as the command line promises it."""
    visit = sheet.visit
    return {
        "ref": visit.ref,
        "kind": visit.kind,
        "school": visit.school,
        "site": visit.site,
        "day": visit.day,
        "team": visit.team,
        "place": visit.place,
        "state": visit.state,
        "started_on": visit.started_on,
        "closed_on": visit.closed_on,
        "listed": visit.listed,
        "classes": _by_code(sheet.classes),
        "doubtful": sheet.doubtful,
        "outcomes": _by_code(sheet.outcomes),
        "open": sheet.open,
        "recorded": sheet.recorded,
        "cards": sheet.cards,
        "outsiders_recorded": sheet.outsiders_recorded,
        "on_hand": sheet.on_hand,
        "erased": sheet.erased,
    }


def what_words(pupil: Pupil, lang: Lang) -> str:
    """Return in words what a line is, or that a clerk has to decide who it is."""
    if pupil.doubtful:
        return say("visits.cli.pupil.doubtful", lang)
    return say(f"visit.class.{pupil.what}", lang)


def _by_code(counts: Mapping[Any, int]) -> dict[str, int]:
    return {str(code): count for code, count in counts.items()}


def _figure_lines(sheet: VisitSheet, lang: Lang) -> list[str]:
    visit = sheet.visit
    state = say("cli.value", lang, value=str(visit.state))
    title = " · ".join((visit.ref, written(visit.site), written(visit.day), visit.place, state))
    classes = [(say(f"visit.class.{code}", lang), count) for code, count in sheet.classes.items()]
    outcomes = [
        (say("cli.value", lang, value=str(code)), count)
        for code, count in sheet.outcomes.items()
        if count
    ]
    others = (
        ("doubtful", sheet.doubtful),
        ("recorded", sheet.recorded),
        ("cards", sheet.cards),
        ("outsiders", sheet.outsiders_recorded),
        ("erased", sheet.erased),
        ("on_hand", sheet.on_hand),
    )
    total = (say("visits.cli.figure.listed", lang), visit.listed)
    still_open = (say("visits.cli.figure.open", lang), sheet.open)
    told = [(say(f"visits.cli.figure.{name}", lang), count) for name, count in others]
    parts = ([*classes, total], [*outcomes, still_open, total], told)
    width = max(len(label) for part in parts for label, _ in part)
    lines = [title]
    for part in parts:
        rows = [(label.ljust(width), written(count).rjust(6)) for label, count in part]
        lines += ["", *table(rows)]
    return lines


def _told(pupil: Pupil, *, whole: bool) -> dict[str, Any]:
    return {
        "line": pupil.line,
        "name": pupil.name,
        "class_name": pupil.class_name,
        "birth_date": pupil.birth_date,
        "nisn": pupil.nisn,
        "nik": _nik(pupil.nik, whole=whole),
        "nik_given": _nik(pupil.nik_given, whole=whole),
        "registered_name": pupil.registered_name,
        "kelurahan": pupil.kelurahan,
        "status": pupil.status,
        "class": pupil.what,
        "matched": pupil.matched,
        "doubtful": pupil.doubtful,
        "outcome": pupil.outcome,
        "recorded": pupil.recorded,
        "card": pupil.card,
        "reason": pupil.reason,
        "next": _next(pupil.next),
        "erased": pupil.erased,
    }


def _nik(nik: str | None, *, whole: bool) -> str | None:
    """Return a NIK as it may be shown; what a list gave for one may be no sixteen digits."""
    if nik is None or whole:
        return nik
    return mask_nik(nik)


def _next(act: NextAct | None) -> dict[str, Any] | None:
    if act is None:
        return None
    found: dict[str, Any] = {"act": act.act, "why": act.why}
    return found | ({"from": act.from_day} if act.from_day else {})


def _pupil_lines(sheet: VisitSheet, lang: Lang, *, whole: bool) -> list[str]:
    heading = (*(say(f"visits.cli.pupil.{name}", lang) for name in _COLUMNS), "NIK")
    rows = [
        (
            str(each.line).rjust(4),
            _name(each, lang),
            written(each.class_name),
            what_words(each, lang),
            say("cli.value", lang, value=str(each.outcome)) if each.outcome else "-",
            _nik(each.nik or each.nik_given, whole=whole) or "-",
        )
        for each in sheet.pupils
    ]
    return table([heading, *rows]) if rows else [say("visits.cli.nobody", lang)]


def _name(pupil: Pupil, lang: Lang) -> str:
    if pupil.erased:
        return say("visits.cli.pupil.erased", lang)
    return written(pupil.name or pupil.registered_name)
