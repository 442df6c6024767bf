"""The cards that wait: listed, laid on a shelf, carried to a kelurahan, brought back."""

import uuid
from argparse import Namespace
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import call, checked_nik, open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.commands.receipts import do_and_print, done, print_called_for, receipt_lines
from counter_tui.output import as_json, table
from counter_tui.output import show as print_found
from counter_tui.settings import Settings
from counter_tui.troubles import Unsure
from db.office import office_settings
from db.reads.areas import kelurahan_code
from db.reads.deliveries import ALL, DeliveryLine, deliveries, delivery_items
from db.reads.delivery_rows import OUT
from db.reads.waiting_cards import (
    DAYS_30,
    DAYS_90,
    HERE,
    SIAK,
    WaitingCard,
    waiting_cards,
)
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.nik import mask_nik
from db.store.errors import OfficeUnavailable
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from db.transactions.shelve_card import ShelveOrder, shelve_card
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written

HEADINGS = (
    "NIK",
    "NAMA_LGKP",
    "KELURAHAN",
    "TELEPON",
    "TGL_CETAK",
    "HARI",
    "TEMPAT",
    "RAK",
    "ANTARAN",
)
EVERYWHERE = "all"
_VIEWS = (EVERYWHERE, HERE, DAYS_30, DAYS_90, SIAK)


def waiting(settings: Settings, asked: Namespace) -> None:
    """Print the cards that wait, NIKs masked for those without the right to export."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        lines, whole = store.read(_read, who, asked.view, export=bool(asked.out))
        query = f"waiting {asked.view}" + (" out" if asked.out else "")
        store.write(record_look, who, "LIST", query=query, hits=len(lines))
    if asked.out:
        write_out(settings, Path(asked.out), HEADINGS, map(_cells, lines))
        return
    told = [_told(line, whole=whole) for line in lines]
    print_found(settings, told, _lines(lines, settings.lang, whole=whole))


def shelve(settings: Settings, asked: Namespace) -> None:
    """Note on which shelf a waiting card lies."""
    do_and_print(settings, shelve_card, ShelveOrder(checked_nik(asked.nik), asked.shelf))


def deliver(settings: Settings, asked: Namespace) -> None:
    """Record which cards are carried to a kelurahan."""
    niks = tuple(checked_nik(nik) for nik in asked.niks)
    with open_office(settings) as store:
        office = store.read(office_settings)
        mine = call(store, settings)
        order = DeliverOrder(store.read(kelurahan_code, asked.kelurahan), asked.carrier, niks)
        receipt = done(store, deliver_cards, mine, order)
        items = store.read(delivery_items, receipt.ref or "")
        lang = settings.lang
        words = say("deliveries.cards", lang, count=len(items))
        found = {**as_json(receipt), "cards": len(items)}
        print_found(settings, found, [*receipt_lines(receipt, office, lang), f"  {words}"])
        print_called_for(store, settings, mine, receipt)


def returned(settings: Settings, asked: Namespace) -> None:
    """Record which delivered cards came back; without a NIK all that are still out."""
    niks = tuple(checked_nik(nik) for nik in asked.niks)
    do_and_print(settings, return_delivered, ReturnDeliveredOrder(asked.ref, niks))


def handed(settings: Settings, asked: Namespace) -> None:
    """Record the cards of a delivery that were handed over against signatures."""
    niks = [checked_nik(nik) for nik in asked.niks]
    lang = settings.lang
    with open_office(settings) as store:
        office = store.read(office_settings)
        mine = call(store, settings)
        receipts = []
        for number, nik in enumerate(niks):
            # Each card is an act; sent again under the same id, each has the same id again.
            act = str(uuid.uuid5(uuid.UUID(mine.act_id), nik)) if number else mine.act_id
            order = HandOverOrder(nik, delivery=asked.ref)
            try:
                receipts.append(store.write(hand_over_card, replace(mine, act_id=act), order))
            except OfficeUnavailable as away:
                raise Unsure(mine.act_id, away) from away
    lines = [line for each in receipts for line in receipt_lines(each, office, lang)]
    print_found(settings, receipts, lines)


def carried(settings: Settings, asked: Namespace) -> None:
    """Print the deliveries that are out, or all of them; no person in it."""
    with open_office(settings, read_only=True) as store:
        lines = store.read(deliveries, ALL if asked.all else OUT)
    print_found(settings, lines, _deliveries(lines, settings.lang))


def _read(who: Viewer, view: str, *, export: bool) -> tuple[tuple[WaitingCard, ...], bool]:
    whole = shows_whole_niks(who, export=export)
    page = partial(waiting_cards, who.place, view, "", clock=who.clock)
    return all_rows(page), whole


def _told(line: WaitingCard, *, whole: bool) -> dict[str, Any]:
    return {
        "nik": line.nik if whole else mask_nik(line.nik),
        "name": line.name,
        "kelurahan": line.kelurahan,
        "printed_on": line.printed_on,
        "days": line.days,
        "place": line.place,
        "shelf": line.shelf,
        "delivery": line.delivery,
    }


def _cells(line: WaitingCard) -> tuple[Any, ...]:
    return (
        line.nik,
        line.name,
        line.kelurahan,
        line.phone or "",
        line.printed_on or "",
        "" if line.days is None else str(line.days),
        line.place or "",
        line.shelf or "",
        line.delivery or "",
    )


def _lines(lines: tuple[WaitingCard, ...], lang: Lang, *, whole: bool) -> list[str]:
    if not lines:
        return [say("cards.none", lang)]
    names = ("cards.printed", "cards.days", "hits.name")
    lies = ("cards.place", "cards.shelf", "cards.delivery")
    heading = (
        *(say(name, lang) for name in names),
        "NIK",
        say("hits.kelurahan", lang),
        *(say(name, lang) for name in lies),
    )
    rows = [
        (
            written(line.printed_on),
            written(line.days),
            line.name,
            line.nik if whole else mask_nik(line.nik),
            line.kelurahan,
            written(line.place),
            written(line.shelf),
            written(line.delivery),
        )
        for line in lines
    ]
    return table([heading, *rows])


def _deliveries(lines: tuple[DeliveryLine, ...], lang: Lang) -> list[str]:
    if not lines:
        return [say("deliveries.none", lang)]
    rows = [
        (
            line.ref,
            line.place,
            written(line.sent_on),
            line.kelurahan,
            line.carrier,
            say("cli.value", lang, value=line.state),
            say(
                "deliveries.far",
                lang,
                out=line.out,
                handed=line.handed,
                returned=line.returned,
            ),
        )
        for line in lines
    ]
    return table(rows)
