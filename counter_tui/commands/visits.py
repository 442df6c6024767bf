"""Visits from the command line: planned, changed, begun, closed, called off, and listed."""

from argparse import Namespace
from collections.abc import Sequence
from functools import partial

from counter_tui.commands.desk import call, open_office, viewer
from counter_tui.commands.receipts import do_and_print, print_done
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.reads.visits.visit_list import DONE, OPEN, VisitLine, running_at
from db.reads.visits.visit_list import visits as visit_page
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.indonesian import read_date
from db.rules.visits import VisitKind
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_visit import ChangeVisitOrder, change_visit
from db.transactions.close_visit import close_visit
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from screens.locale import Lang, say, written

_COLUMNS = ("ref", "day", "state", "kind", "site", "listed", "place", "team")


def new(settings: Settings, asked: Namespace) -> None:
    """Plan a visit; to a school unless another kind is named."""
    order = NewVisitOrder(
        kind=asked.kind or str(VisitKind.SEKOLAH),
        day=_day("--day", asked.day),
        school=asked.school,
        site=asked.site,
        team=asked.team or "",
        van=asked.van,
    )
    do_and_print(settings, new_visit, order)


def change(settings: Settings, asked: Namespace) -> None:
    """Change a planned visit."""
    day = _day("--day", asked.day) if asked.day else ""
    order = ChangeVisitOrder(asked.ref, day, asked.team, asked.van, asked.site)
    do_and_print(settings, change_visit, order)


def start(settings: Settings, asked: Namespace) -> None:
    """Begin a planned visit."""
    do_and_print(settings, start_visit, VisitOrder(asked.ref))


def close(settings: Settings, asked: Namespace) -> None:
    """Close a visit; the page for whoever heads the school is printed as other papers are."""
    with open_office(settings) as store:
        mine = call(store, settings)
        order = VisitOrder(chosen_visit(store, mine.place, asked.ref))
        print_done(store, settings, close_visit, mine, order)


def cancel(settings: Settings, asked: Namespace) -> None:
    """Call a visit off."""
    do_and_print(settings, cancel_visit, CancelVisitOrder(asked.ref, asked.reason))


def listed(settings: Settings, asked: Namespace) -> None:
    """Print the visits that are planned or running, or those that are over; no pupil in it."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        # Whose home is visited is no figure: it is told to those who may look at residents.
        store.read(shows_whole_niks, who, export=False)
        found = store.read(_all_of, DONE if asked.done else OPEN)
    none = [say("visits.cli.none", settings.lang)]
    print_found(settings, {"visits": found}, _lines(found, settings.lang) if found else none)


def chosen_visit(store: Store, place: str | None, ref: str | None) -> str:
    """Return the number that was typed, else the visit that is meant.

    That is the one that runs at the place, else the only open one of the place, else the only
    open one of the office. Raises WrongUsage where there is no such visit.
    """
    if ref is not None:
        return ref
    running = store.read(running_at, place) if place else None
    if running:
        return running.ref
    found = store.read(_all_of, OPEN)
    here = [line for line in found if line.place == place] or list(found)
    if len(here) != 1:
        refs = ", ".join(line.ref for line in here[:5])
        raise WrongUsage("usage.visit_which", visits=refs or "-")
    return here[0].ref


def split_words(words: Sequence[str], usage: str) -> tuple[str | None, str]:
    """Return a visit's number, None without one, and the word after it; raises WrongUsage."""
    match list(words):
        case [word]:
            return None, word
        case [ref, word]:
            return ref, word
    raise WrongUsage(usage)


def _all_of(view: str) -> tuple[VisitLine, ...]:
    return all_rows(partial(visit_page, view, ""))


def _day(option: str, typed: str) -> str:
    found = read_date(typed)
    if found is None:
        raise WrongUsage("usage.day", name=option, value=typed[:40])
    return found.isoformat()


def _lines(found: Sequence[VisitLine], lang: Lang) -> list[str]:
    heading = tuple(say(f"visits.cli.column.{name}", lang) for name in _COLUMNS)
    rows = [
        (
            line.ref,
            written(line.day),
            say("cli.value", lang, value=str(line.state)),
            say("cli.value", lang, value=str(line.kind)),
            written(line.site),
            written(line.listed),
            line.place,
            written(line.team),
        )
        for line in found
    ]
    return table([heading, *rows])
