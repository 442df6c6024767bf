"""SIAK down or back: the state as everybody sees it, and the report of it."""

from argparse import Namespace

from counter_tui.commands.desk import call, open_office
from counter_tui.commands.receipts import print_done
from counter_tui.output import show
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.reads.siak_line import SiakLine, siak_line
from db.transactions.report_siak import SiakOrder, report_siak
from screens.locale import Lang, say

DOWN, UP = "down", "up"


def siak(settings: Settings, asked: Namespace) -> None:
    """Show whether SIAK is down, or report that it is (`down`) or is back (`up`)."""
    if asked.change is None:
        if asked.since:
            raise WrongUsage("usage.siak_since")
        _show(settings)
        return
    order = SiakOrder(asked.change == DOWN, asked.since)
    with open_office(settings) as store:
        print_done(store, settings, report_siak, call(store, settings), order)


def _show(settings: Settings) -> None:
    with open_office(settings, read_only=True) as store:
        line = store.read(_line)
    down = line.down
    found = {
        "down": down is not None,
        "since": down.since if down else None,
        "clock": down.clock if down else None,
        "by": down.by if down else None,
        "to_catch_up": line.to_catch_up,
    }
    show(settings, found, _lines(line, settings.lang))


def _line() -> SiakLine:
    return siak_line(office_settings())


def _lines(line: SiakLine, lang: Lang) -> list[str]:
    told = say("siak.up", lang)
    if down := line.down:
        told = say("siak.down", lang, day=down.day, clock=down.clock, operator=down.by)
    if not line.to_catch_up:
        return [told]
    return [told, say("siak.catch_up", lang, count=line.to_catch_up)]
