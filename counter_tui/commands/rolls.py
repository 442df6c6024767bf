"""Ribbon and film from the command line, in rolls."""

from argparse import Namespace

from counter_tui.commands.desk import open_office
from counter_tui.commands.receipts import do_and_print
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from db.reads.store_room import RollLine, store_room
from db.transactions.count_rolls import CountRollsOrder, count_rolls
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from screens.locale import Lang, say, written


def show(settings: Settings, _asked: Namespace) -> None:
    """Print the rolls at each place, and for how many cards the one in the printer still does."""
    with open_office(settings, read_only=True) as store:
        found = store.read(store_room).rolls
    rows = [_row(line, settings.lang) for line in found]
    none = [say("rolls.cli.none", settings.lang)]
    print_found(settings, {"rolls": found}, table(rows) if rows else none)


def receive(settings: Settings, asked: Namespace) -> None:
    """Record rolls that arrived."""
    do_and_print(settings, receive_rolls, RollsOrder(asked.item, asked.quantity, asked.document))


def mount(settings: Settings, asked: Namespace) -> None:
    """Record that a roll was put into the printer."""
    do_and_print(settings, mount_roll, MountOrder(asked.item))


def count(settings: Settings, asked: Namespace) -> None:
    """Post the rolls counted."""
    order = CountRollsOrder(asked.item, asked.quantity, asked.reason)
    do_and_print(settings, count_rolls, order)


def _row(line: RollLine, lang: Lang) -> tuple[str, str, str, str]:
    left = "" if line.cards_left is None else say("rolls.left", lang, cards=line.cards_left)
    return line.place, say("cli.value", lang, value=line.item), written(line.rolls), left
