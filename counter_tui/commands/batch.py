"""The print run: release, next, printed, spoiled, skip, close, and what it looks like."""

import uuid
from argparse import Namespace
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from counter_tui.commands.batch_text import (
    CALL_HEADINGS,
    call_cells,
    item_told,
    listed_lines,
    others_lines,
    others_told,
    run_lines,
    run_told,
)
from counter_tui.commands.desk import call, checked_nik, open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.commands.receipts import do_and_print, done, receipt_lines
from counter_tui.output import as_json
from counter_tui.output import show as print_found
from counter_tui.settings import Settings
from counter_tui.troubles import Unsure
from db.journal.call import Call
from db.journal.canonical import parsed
from db.journal.chain import entry_of
from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.call_list import CallLine, call_list
from db.reads.run_items import OPEN, open_refs
from db.reads.runs import ALL, Run, batches_page, run_state
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.numbered import Series, read_ref
from db.rules.refused import Refused
from db.rules.settings import OfficeSettings
from db.store.errors import OfficeUnavailable
from db.store.store import Store
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_item import NextOrder, take_item
from db.viewer import Viewer, record_look
from screens.locale import refusal_words


@dataclass(frozen=True, slots=True)
class _Desk:
    """The open office, who acts, and on which run; `nik` is whose card the act is about."""

    store: Store
    settings: Settings
    office: OfficeSettings
    call: Call
    ref: str
    nik: str = ""


def release(settings: Settings, asked: Namespace) -> None:
    """Release the first of the queue as a run."""
    order = ReleaseOrder(asked.count, asked.keep, asked.month or "")
    do_and_print(settings, release_batch, order)


def following(settings: Settings, asked: Namespace) -> None:
    """Take the next of a run, or show whom the operator has at the printer already."""
    with open_office(settings) as store:
        desk = _desk(store, settings, asked)
        run = _run(desk)
        if run.at_printer and not run.at_printer.bar and not asked.take_over:
            _print(desk, None, run, "")
            return
        receipt = done(store, take_item, desk.call, NextOrder(desk.ref, asked.take_over))
        receipt = _until_taken(desk, receipt)
        _print(desk, receipt, _run(desk), "")


def printed(settings: Settings, asked: Namespace) -> None:
    """Record the card of whom the operator has at the printer, and take the next."""
    with open_office(settings) as store:
        desk = _at_printer(_desk(store, settings, asked), asked)
        order = PrintedOrder(desk.ref, desk.nik, asked.shelf)
        receipt = done(store, print_batch_card, desk.call, order)
        _go_on(desk, receipt)


def skip(settings: Settings, asked: Namespace) -> None:
    """Leave out whom the operator has at the printer, and take the next."""
    with open_office(settings) as store:
        desk = _at_printer(_desk(store, settings, asked), asked)
        order = SkipOrder(desk.ref, desk.nik, asked.reason)
        receipt = done(store, skip_item, desk.call, order)
        _go_on(desk, receipt)


def spoiled(settings: Settings, asked: Namespace) -> None:
    """Write off the blank that failed for whom the operator has at the printer; they stay."""
    with open_office(settings) as store:
        desk = _at_printer(_desk(store, settings, asked), asked)
        order = SpoilOrder(1, asked.cause, desk.nik)
        receipt = done(store, spoil_blanks, desk.call, order)
        _print(desk, receipt, _run(desk), "")


def close(settings: Settings, asked: Namespace) -> None:
    """End a run early."""
    with open_office(settings) as store:
        desk = _desk(store, settings, asked)
        order = CloseBatchOrder(desk.ref, asked.reason)
        receipt = done(store, close_batch, desk.call, order)
        _print(desk, receipt, _run(desk), "")


def listed(settings: Settings, asked: Namespace) -> None:
    """Print the runs that are open, or all of them; no person in it."""
    with open_office(settings, read_only=True) as store:
        page = partial(batches_page, ALL if asked.all else OPEN, "")
        lines = store.read(all_rows, page)
    print_found(settings, lines, listed_lines(lines, settings.lang))


def show(settings: Settings, asked: Namespace) -> None:
    """Print how a run stands, who was stopped and why, and who is at which printer."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        run, whole = store.read(_seen, who, asked)
        store.write(record_look, who, "LIST", query=f"batch {run.ref}", hits=run.people)
    others = (*run.others_taken, *run.stopped_items, *run.skipped_items)
    told = {
        **run_told(run),
        "at_printer": item_told(run.at_printer),
        "others": [others_told(each, whole=whole) for each in others],
    }
    lines = run_lines(run, settings.lang) + others_lines(run, settings.lang, whole=whole)
    print_found(settings, told, lines)


def calls(settings: Settings, asked: Namespace) -> None:
    """Write whom to call for their card of a run, as CSV."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        ref, lines = store.read(_to_call, who, asked)
        query = f"batch calls {ref}"
        store.write(record_look, who, "LIST", query=query, hits=len(lines))
    write_out(settings, Path(asked.out), CALL_HEADINGS, map(call_cells, lines))


def _seen(who: Viewer, asked: Namespace) -> tuple[Run, bool]:
    whole = shows_whole_niks(who, export=False)
    return run_state(_ref(asked.run, who.place), who.operator, who.clock), whole


def _to_call(who: Viewer, asked: Namespace) -> tuple[str, tuple[CallLine, ...]]:
    shows_whole_niks(who, export=True)
    ref = _ref(asked.run, who.place)
    return ref, call_list(ref)


def _ref(named: str | None, place: str | None) -> str:
    """Return the run that is named, else the one open run of a place.

    Raises Refused BATCH_WHICH, with the open ones.
    """
    if named:
        return named
    found = open_refs(place)
    if len(found) != 1:
        raise Refused("BATCH_WHICH", numbers=tuple(found[:3]))
    return found[0]


def _desk(store: Store, settings: Settings, asked: Namespace) -> _Desk:
    """Sign in and find the run; what an act that is sent again was about stays the same."""
    office = store.read(office_settings)
    mine = call(store, settings)
    named, nik = asked.run, getattr(asked, "nik", None)
    if named and not read_ref(named, Series.CETAK) and not nik:
        named, nik = None, named
    if again := store.read(_order_of, settings.act_id):
        named, nik = named or again.get("batch"), nik or again.get("nik")
    ref = store.read(_ref, named, mine.place)
    return _Desk(store, settings, office, mine, ref, checked_nik(nik) if nik else "")


def _order_of(act_id: str | None) -> dict[str, Any]:
    """Return the order of an act that was recorded under this id, with its NIK."""
    try:
        body = entry_of(str(uuid.UUID(act_id))) if act_id else None
    except ValueError:
        return {}
    return {**parsed(body)["order"], "nik": parsed(body)["nik"]} if body else {}


def _at_printer(desk: _Desk, asked: Namespace) -> _Desk:
    """Return the desk with whom the operator has at the printer, unless one was named."""
    if desk.nik:
        return desk
    item = _run(desk).at_printer
    if item is None:
        raise Refused("NOT_AT_THE_PRINTER", nik="-", number=desk.ref)
    return replace(desk, nik=item.nik)


def _run(desk: _Desk) -> Run:
    return desk.store.read(run_state, desk.ref, desk.call.operator, desk.call.clock)


def _go_on(desk: _Desk, receipt: Receipt) -> None:
    """Take the next and print what was done and who is next; a refusal of that is told too."""
    run = _run(desk)
    why = ""
    if run.state == OPEN and run.at_printer is None:
        try:
            _until_taken(desk, _next(desk, receipt))
        except Refused as refused:
            why = refusal_words(refused.code, refused.values, desk.settings.lang).line
        run = _run(desk)
    _print(desk, receipt, run, why)


def _until_taken(desk: _Desk, receipt: Receipt) -> Receipt:
    """Go on until someone is taken or the run is over: very many may have to be stopped."""
    while receipt.nik is None and _run(desk).waits:
        receipt = _next(desk, receipt)
    return receipt


def _next(desk: _Desk, after: Receipt) -> Receipt:
    """Take the next after an act, under an id made from that act's.

    Where the office goes away Unsure names the command's own id, which alone can be sent again.
    """
    call = replace(desk.call, act_id=str(uuid.uuid5(uuid.UUID(after.act), "next")))
    try:
        return desk.store.write(take_item, call, NextOrder(desk.ref))
    except OfficeUnavailable as away:
        raise Unsure(desk.call.act_id, away) from away


def _print(desk: _Desk, receipt: Receipt | None, run: Run, why: str) -> None:
    told = {
        **(as_json(receipt) if receipt else {}),
        "next": item_told(run.at_printer),
        "why": why or None,
        "run": run_told(run),
    }
    lang = desk.settings.lang
    lines = receipt_lines(receipt, desk.office, lang) if receipt else []
    print_found(desk.settings, told, [*lines, *run_lines(run, lang), *([why] if why else [])])
