"""The papers that wait for a printer: listed, printed again, dropped."""

from argparse import Namespace
from functools import partial
from typing import Any

from counter_tui.commands.desk import open_office, viewer
from counter_tui.output import show, table
from counter_tui.settings import Settings, papers_of
from counter_tui.troubles import WrongUsage
from db.journal.clock import office_day, read_moment
from db.office import office_settings
from db.reads.paper_list import ALL, HERE, PaperLine, paper_page
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.nik import mask_nik
from db.rules.papers import PaperKind
from db.rules.settings import OfficeSettings
from db.store.store import Store
from db.transactions.drop_paper import drop_paper
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written
from screens.locale.formats import written_clock
from screens.papers.jobs import Ending, Outcome, print_listed, print_paper, settle
from screens.papers.outcome_words import outcome_words, paper_words, why_words

# A terminal without a screen waits this long for a job before it leaves it to the list.
SECONDS = 5.0


def waiting(settings: Settings, asked: Namespace) -> None:
    """Print which papers wait here, or everywhere; what printers finished meanwhile is gone."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        whole = store.read(shows_whole_niks, who, export=False)
        settle(store, who)
        lines = store.read(_listed, who, ALL if asked.all else HERE)
        store.write(record_look, who, "LIST", query="papers", hits=len(lines))
        office = store.read(office_settings)
    told = [_told(line, whole=whole) for line in lines]
    show(settings, told, _rows(lines, office, settings.lang, whole=whole))


def print_waiting(settings: Settings, asked: Namespace) -> int:
    """Print one paper, or all that wait here; 1 where one of them wasn't printed."""
    if (asked.kind is None) != (asked.ref is None):
        raise WrongUsage("usage.papers_print")
    with open_office(settings) as store:
        who = viewer(store, settings)
        tools = papers_of(settings, training=store.read(office_settings).training)
        if asked.kind is None:
            chosen = _no_printer_has(store, who)
            outcomes = [print_listed(store, who, line, tools, SECONDS) for line in chosen]
        else:
            kind = PaperKind(asked.kind)
            outcomes = [print_paper(store, who, kind, asked.ref, tools, SECONDS)]
    told = [_outcome(each) for each in outcomes]
    lines = [outcome_words(each, settings.lang) for each in outcomes]
    show(settings, told, lines or [say("papers.none", settings.lang)])
    return 1 if any(each.ending is Ending.FAILED for each in outcomes) else 0


def drop(settings: Settings, asked: Namespace) -> None:
    """Take a paper off the list that nobody needs."""
    kind = PaperKind(asked.kind)
    with open_office(settings) as store:
        store.write(drop_paper, viewer(store, settings), kind, asked.ref)
    words = say("papers.dropped", settings.lang, paper=paper_words(kind, asked.ref, settings.lang))
    show(settings, {"kind": kind, "ref": asked.ref}, [words])


def _no_printer_has(store: Store, who: Viewer) -> list[PaperLine]:
    """Return the papers that wait here and that no printer has."""
    settle(store, who)
    return [line for line in store.read(_listed, who, HERE) if line.state != "SENT"]


def _listed(who: Viewer, view: str) -> tuple[PaperLine, ...]:
    return all_rows(partial(paper_page, who.place, view, ""))


def _told(line: PaperLine, *, whole: bool) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "ref": line.ref,
        "nik": line.nik if whole or line.nik is None else mask_nik(line.nik),
        "place": line.place,
        "made_at": line.made_at,
        "made_by": line.made_by,
        "state": line.state,
        "printer": line.printer,
        "tries": line.tries,
        "why": why_words(line.why, "en") or None,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "kind": outcome.kind,
        "ref": outcome.ref,
        "ending": outcome.ending,
        "printer": outcome.printer or None,
        "file": None if outcome.file is None else str(outcome.file),
        "refused": outcome.why and outcome.why.code,
    }


def _rows(
    lines: tuple[PaperLine, ...], office: OfficeSettings, lang: Lang, *, whole: bool
) -> list[str]:
    if not lines:
        return [say("papers.none", lang)]
    heading = tuple(
        say(f"papers.column.{name}", lang)
        for name in ("since", "kind", "ref", "whose", "place", "by", "state")
    )
    rows = [
        (
            f"{written(office_day(read_moment(line.made_at), office.zone))} "
            f"{written_clock(line.made_at, office.zone)}",
            say(f"paper.kind.{line.kind}", lang),
            line.ref,
            (line.nik if whole else mask_nik(line.nik)) if line.nik else "-",
            line.place,
            line.made_by,
            why_words(line.why, lang) or say(f"papers.state.{line.state}", lang),
        )
        for line in lines
    ]
    return table([heading, *rows])
