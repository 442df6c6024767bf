"""Blanks asked of the centre: a request recorded, and those that were."""

from argparse import Namespace

from counter_tui.commands.desk import call, open_office
from counter_tui.commands.receipts import print_done
from counter_tui.output import show, table
from counter_tui.settings import Settings
from db.reads.blank_requests import RequestLine, blank_requests
from db.reads.need import need
from db.transactions.request_blanks import RequestOrder, request_blanks
from screens.locale import Lang, say, written

SHOWN = 100


def request(settings: Settings, asked: Namespace) -> None:
    """Record a request for blanks; the need is read before, so that nobody waits for it."""
    order = RequestOrder(asked.quantity or 0, asked.note)
    with open_office(settings) as store:
        calling = call(store, settings)
        print_done(store, settings, request_blanks, calling, order, store.read(need))


def requests(settings: Settings, _asked: Namespace) -> None:
    """Print the requests, the latest first."""
    with open_office(settings, read_only=True) as store:
        found = store.read(blank_requests, SHOWN)
    none = [say("requests.none", settings.lang)]
    rows = [_row(line, settings.lang) for line in found]
    show(settings, {"requests": found}, table(rows) if rows else none)


def _row(line: RequestLine, lang: Lang) -> tuple[str, ...]:
    asked = say("need.pieces", lang, pieces=line.asked)
    state = say(f"requests.{line.state}", lang)
    day, note = written(line.day), written(line.note)
    return line.ref, day, asked, state, line.place, line.made_by, note
