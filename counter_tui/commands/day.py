"""The day's closing from the command line: the sheet, the closing, and past pages."""

from argparse import Namespace

from counter_tui.commands.desk import call, open_office, viewer
from counter_tui.commands.receipts import print_done
from counter_tui.output import show, table
from counter_tui.settings import Settings
from db.office import places
from db.reads.day_closing import ClosedDay, ClosingLine, closing, closings
from db.reads.day_sheet import day_sheet
from db.transactions.close_day import CloseDayOrder, changed_record, close_day
from screens.day_rows import SheetRow, figures_rows, sheet_rows
from screens.locale import Lang, say, written


def sheet(settings: Settings, _asked: Namespace) -> None:
    """Print what a closing of the operator's place would cover, and what is unfinished there.

    Who has no place, as a supervisor, sees the office's first.
    """
    with open_office(settings) as store:
        place = viewer(store, settings).place or store.read(places)[0].code
        found = store.read(day_sheet, place)
    lang = settings.lang
    show(settings, found, [found.place_name, *_lines(sheet_rows(found, lang), lang)])


def close(settings: Settings, asked: Namespace) -> None:
    """Close the day of the operator's place; the record is looked through before the act.

    Raises Refused DAY_RECORD_CHANGED where something was changed, and as the act does.
    """
    with open_office(settings) as store:
        calling = call(store, settings)
        # Without a place the act itself says what is lacking: the right, or the place.
        seen = store.read(day_sheet, calling.place) if calling.place else None
        if seen and seen.fault:
            raise changed_record(seen.fault)
        order = CloseDayOrder(asked.counted)
        print_done(store, settings, close_day, calling, order, seen.to_n if seen else 0)


def listed(settings: Settings, _asked: Namespace) -> None:
    """Print the past closings of the operator's place, or of every place, the newest first."""
    with open_office(settings) as store:
        found = store.read(closings, viewer(store, settings).place)
    rows = [_row(line) for line in found]
    none = [say("room.none.day", settings.lang)]
    show(settings, {"closings": found}, table(rows) if rows else none)


def shown(settings: Settings, asked: Namespace) -> None:
    """Print a past closing as its page tells it, counted anew from the journal."""
    with open_office(settings) as store:
        viewer(store, settings)
        found = store.read(closing, asked.ref)
    show(settings, found, _page(found, settings.lang))


def _row(line: ClosingLine) -> tuple[str, ...]:
    pieces = (line.opening, line.moved_in, line.moved_out, line.counted)
    day = written(line.day)
    return line.ref, line.place, day, *(written(each) for each in pieces), line.closed_by, line.head


def _page(found: ClosedDay, lang: Lang) -> list[str]:
    moment = f"{written(found.day)} {found.clock}"
    title = " · ".join((found.ref, found.place_name, moment, found.closed_by_name))
    opening = say("day.row.opening.first", lang)
    if found.since_ref:
        opening = say("day.row.opening", lang, ref=found.since_ref, day=found.since)
    before = found.since if found.since_ref else None
    rows = tuple(figures_rows(found.figures, opening, lang, before))
    return [
        title,
        *_lines(rows, lang),
        say("day.looks", lang, count=found.looks, digest=found.looks_digest),
        say("day.head", lang, head=found.head),
        say("day.check", lang, head=found.head),
    ]


def _lines(rows: tuple[SheetRow, ...], lang: Lang) -> list[str]:
    """Return the rows as a table; what else there is to know of a row stands below it."""
    names = ("what", "in", "out", "left")
    head = tuple(say(f"day.column.{name}", lang) for name in names)
    told = [(row.what, _pieces(row.moved_in), _pieces(row.moved_out), _pieces(row.left))
            for row in rows]  # fmt: skip
    lines = table([head, *told])
    for at, row in reversed(list(enumerate(rows, start=1))):
        if row.advice and row.key != "total":
            lines.insert(at + 1, f"    {row.advice}")
    return lines


def _pieces(number: int | None) -> str:
    return "" if number is None else written(number)
