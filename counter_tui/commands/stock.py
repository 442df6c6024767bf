"""The stock of blanks: what lies where, what arrives, what is spoiled."""

from argparse import Namespace

from counter_tui.commands.desk import checked_nik, open_office
from counter_tui.commands.receipts import do_and_print
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from db.office import places
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from screens.locale import say, written


def show(settings: Settings, _asked: Namespace) -> None:
    """Print how many blanks there are, in all and at each place."""
    with open_office(settings, read_only=True) as store:
        lines = store.read(places)
    total = sum(line.on_hand for line in lines)
    found = {
        "total": total,
        "under_way": 0,
        "places": [{"code": line.code, "on_hand": line.on_hand} for line in lines],
    }
    rows = [(line.code, written(line.on_hand), line.name) for line in lines]
    total_row = (say("stock.total", settings.lang), written(total), "")
    print_found(settings, found, table([*rows, total_row]))


def receive(settings: Settings, asked: Namespace) -> None:
    """Record blanks that arrived."""
    do_and_print(settings, receive_blanks, ReceiveOrder(asked.quantity, asked.document))


def spoil(settings: Settings, asked: Namespace) -> None:
    """Write spoiled blanks off."""
    nik = checked_nik(asked.nik) if asked.nik else ""
    do_and_print(settings, spoil_blanks, SpoilOrder(asked.quantity, asked.cause, nik))
