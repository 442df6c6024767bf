"""The stock of blanks: what lies where, what arrives, is sent, lent, held, counted, spoiled."""

from argparse import Namespace
from dataclasses import replace
from typing import Any

from counter_tui.commands.desk import call, checked_nik, open_office
from counter_tui.commands.receipts import do_and_print, print_done
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from db.reads.store_room import LoanLine, ShipmentLine, StoreRoom, destination_of, store_room
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.settle_loan import SettleLoanOrder, settle_loan
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.write_off_shipment import WriteOffOrder, write_off_shipment
from screens.locale import Lang, say, written


def show(settings: Settings, _asked: Namespace) -> None:
    """Print how many blanks there are, in all, under way and at each place."""
    room = _store_room(settings)
    found = {
        "total": room.total,
        "under_way": room.under_way,
        "level": room.level,
        "places": [
            {
                "code": place.code,
                "on_hand": place.on_hand,
                "at_trays": place.at_trays,
                "trays": dict(place.trays),
            }
            for place in room.places
        ],
    }
    print_found(settings, found, table(_rows(room, settings.lang)))


def shipments(settings: Settings, _asked: Namespace) -> None:
    """Print what is under way between places."""
    found = _store_room(settings).shipments
    none = [say("shipments.none", settings.lang)]
    rows = [_shipment(line, settings.lang) for line in found]
    print_found(settings, {"shipments": found}, table(rows) if rows else none)


def loans(settings: Settings, _asked: Namespace) -> None:
    """Print what is owed to other offices and by them."""
    found = _store_room(settings).loans
    none = [say("loans.none", settings.lang)]
    rows = [_loan(line, settings.lang) for line in found]
    print_found(settings, {"loans": found}, table(rows) if rows else none)


def receive(settings: Settings, asked: Namespace) -> None:
    """Record blanks that arrived."""
    order = ReceiveOrder(
        asked.quantity, asked.document, asked.stated, asked.source, asked.note, asked.opening
    )
    do_and_print(settings, receive_blanks, order)


def spoil(settings: Settings, asked: Namespace) -> None:
    """Write spoiled blanks off."""
    nik = checked_nik(asked.nik) if asked.nik else ""
    do_and_print(settings, spoil_blanks, SpoilOrder(asked.quantity, asked.cause, nik))


def send(settings: Settings, asked: Namespace) -> None:
    """Send blanks to another place; without --place the act is done where they leave."""
    order = SendOrder(asked.quantity, asked.sent_from, asked.sent_to, asked.document)
    here = replace(settings, place=settings.place or asked.sent_from)
    do_and_print(here, send_blanks, order)


def accept(settings: Settings, asked: Namespace) -> None:
    """Accept blanks that were sent; without --place the act is done where they arrive."""
    order = AcceptOrder(asked.ref, asked.counted)
    with open_office(settings) as store:
        there = settings.place or store.read(destination_of, asked.ref)
        at = replace(settings, place=there)
        print_done(store, at, accept_blanks, call(store, at), order)


def write_off(settings: Settings, asked: Namespace) -> None:
    """Write off what is missing of a shipment."""
    do_and_print(settings, write_off_shipment, WriteOffOrder(asked.ref, asked.reason))


def borrow(settings: Settings, asked: Namespace) -> None:
    """Record blanks borrowed from another office."""
    order = BorrowOrder(asked.quantity, asked.partner, asked.document)
    do_and_print(settings, borrow_blanks, order)


def lend(settings: Settings, asked: Namespace) -> None:
    """Lend blanks to another office."""
    order = LendOrder(asked.quantity, asked.partner, asked.document)
    do_and_print(settings, lend_blanks, order)


def settle(settings: Settings, asked: Namespace) -> None:
    """Record that a loan was given back, all or some."""
    do_and_print(settings, settle_loan, SettleLoanOrder(asked.ref, asked.quantity, asked.document))


def give(settings: Settings, asked: Namespace) -> None:
    """Give blanks into a clerk's hands."""
    do_and_print(settings, give_tray, GiveTrayOrder(asked.clerk, asked.quantity))


def give_back(settings: Settings, asked: Namespace) -> None:
    """Take a clerk's blanks back, counted."""
    do_and_print(settings, return_tray, ReturnTrayOrder(asked.clerk, asked.counted, asked.reason))


def _store_room(settings: Settings) -> StoreRoom:
    with open_office(settings, read_only=True) as store:
        return store.read(store_room)


def _rows(room: StoreRoom, lang: Lang) -> list[tuple[str, str, str]]:
    rows = [(place.code, written(place.on_hand), place.name) for place in room.places]
    for place in room.places:
        held = [(f"  {clerk}", written(pieces), "") for clerk, pieces in place.trays]
        at = next(i for i, row in enumerate(rows) if row[0] == place.code)
        rows[at + 1 : at + 1] = held
    if room.under_way:
        rows.append((say("stock.cli.under_way", lang), written(room.under_way), ""))
    return [*rows, (say("stock.total", lang), written(room.total), "")]


def _shipment(line: ShipmentLine, lang: Lang) -> tuple[Any, ...]:
    way = f"{line.sent_from} > {line.sent_to}"
    left = say("shipments.left", lang, left=line.left, quantity=line.quantity)
    return line.ref, way, left, written(line.sent_on), line.sent_by, written(line.document)


def _loan(line: LoanLine, lang: Lang) -> tuple[Any, ...]:
    way = say(f"loans.{line.direction}", lang)
    left = say("shipments.left", lang, left=line.left, quantity=line.quantity)
    day, document = written(line.made_on), written(line.document)
    return line.ref, way, written(line.partner), left, day, line.place, document
