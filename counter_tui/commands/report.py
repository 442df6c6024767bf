"""The reports of a day and of a month: printed, or written to a file."""

import re
from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from counter_tui.commands.desk import open_office, viewer
from counter_tui.commands.out_file import write_out, write_whole
from counter_tui.output import show
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.reads.reports.daily import Daily, daily
from db.reads.reports.monthly import Monthly, monthly
from db.reads.today import office_now
from db.rules.indonesian import read_date
from screens.locale import Lang
from screens.reports.day import day_lines, day_tables, day_title
from screens.reports.long_table import HEADINGS, Cells, day_cells, month_cells
from screens.reports.month import month_lines, month_notes, month_tables, month_title

_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>0?[1-9]|1[0-2])")
_MONTH_FIRST = re.compile(r"(?P<month>0?[1-9]|1[0-2])[-/](?P<year>[0-9]{4})")
# The files go to the province: in Indonesian, whatever the screens speak.
_OF_FILES: Lang = "id"


def day(settings: Settings, asked: Namespace) -> None:
    """Print the report of a day, today's without one. Raises Refused as `daily`."""
    chosen = _day(asked.day) if asked.day else None
    _checked_file(asked.out)
    with open_office(settings) as store:
        viewer(store, settings)
        found = store.read(_daily, chosen)
    if asked.out:
        _write(settings, Path(asked.out), day_cells(found), _day_book(found))
    else:
        show(settings, found, day_lines(found, settings.lang))


def month(settings: Settings, asked: Namespace) -> None:
    """Print the report of a month. Raises Refused as `monthly`."""
    year, number = _month(asked.month)
    _checked_file(asked.out)
    with open_office(settings) as store:
        viewer(store, settings)
        found = store.read(monthly, year, number)
    if asked.out:
        _write(settings, Path(asked.out), month_cells(found), _month_book(found))
    else:
        show(settings, found, month_lines(found, settings.lang))


def _daily(chosen: date | None) -> Daily:
    return daily(chosen or office_now(office_settings()).today)


def _day(text: str) -> date:
    found = read_date(text)
    if found is None:
        raise WrongUsage("usage.day", name="report day", value=text[:40])
    return found


def _month(text: str) -> tuple[int, int]:
    found = _MONTH.fullmatch(text.strip()) or _MONTH_FIRST.fullmatch(text.strip())
    if found is None or found["year"] == "0000":
        raise WrongUsage("usage.month", value=text[:40])
    return int(found["year"]), int(found["month"])


def _checked_file(out: str | None) -> None:
    if out and Path(out).suffix.lower() not in (".csv", ".xlsx"):
        raise WrongUsage("usage.report_file", value=out[-60:])


def _write(
    settings: Settings, path: Path, cells: Iterable[Cells], book: Callable[[], bytes]
) -> None:
    if path.suffix.lower() == ".csv":
        write_out(settings, path, HEADINGS, cells)
    else:
        write_whole(settings, path, book())


def _day_book(found: Daily) -> Callable[[], bytes]:
    from screens.reports.workbook import workbook

    title = day_title(found, _OF_FILES)
    return lambda: workbook(title, day_tables(found, _OF_FILES), found.day)


def _month_book(found: Monthly) -> Callable[[], bytes]:
    from screens.reports.workbook import workbook

    title = [*month_title(found, _OF_FILES), *month_notes(found, _OF_FILES)]
    return lambda: workbook(title, month_tables(found, _OF_FILES), found.last)
