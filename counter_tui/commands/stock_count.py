"""A physical count from the command line: opened, entered blind, posted with a reason."""

import uuid
from argparse import Namespace
from dataclasses import replace

from counter_tui.commands.desk import call, open_office
from counter_tui.commands.receipts import print_called_for, print_done, print_receipt
from counter_tui.settings import Settings
from counter_tui.troubles import Unsure, WrongUsage
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.store_room import count_entered_by, open_count_at
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable
from db.store.store import Store
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.open_count import OpenCountOrder, open_count


def count(settings: Settings, asked: Namespace) -> None:
    """Open a count, or enter what was counted; where none is open, both in one go.

    Raises Refused COUNT_DIFFERS where the pieces entered differ and no reason was given; they
    are on record then, and the count stays open.
    """
    if asked.open == (asked.quantity is not None) or (asked.open and not asked.document):
        raise WrongUsage("usage.count")
    with open_office(settings) as store:
        calling = call(store, settings)
        if asked.open:
            print_done(store, settings, open_count, calling, OpenCountOrder(asked.document))
            return
        office = store.read(office_settings)  # before the act: after it nothing may go wrong
        try:
            receipt = _entered(store, calling, asked)
        except OfficeUnavailable as away:
            raise Unsure(calling.act_id, away) from away
        if receipt.difference and not asked.reason.strip():
            raise _differs(receipt, asked.quantity)
        print_receipt(settings, receipt, office)
        print_called_for(store, settings, calling, receipt)


def _entered(store: Store, calling: Call, asked: Namespace) -> Receipt:
    """Enter the pieces into the place's open count; open one first where there is none.

    The entering has an id of its own, made from the call's, so that a retry with that one does
    neither act twice: what was entered before is entered into the same count.
    """
    entering = replace(calling, act_id=_derived(calling.act_id))
    entered = store.read(count_entered_by, entering.act_id)
    ref = entered or store.read(open_count_at, calling.place)
    if ref is None:
        if not asked.document:
            raise WrongUsage("usage.count_document")
        ref = store.write(open_count, calling, OpenCountOrder(asked.document)).ref
    return store.write(
        enter_count, entering, EnterCountOrder(str(ref), asked.quantity, asked.reason)
    )


def _derived(act_id: str) -> str:
    try:
        return str(uuid.uuid5(uuid.UUID(act_id), "enter"))
    except ValueError as error:
        raise Refused("ACT_ID_INVALID", act=act_id[:40]) from error


def _differs(receipt: Receipt, counted: int) -> Refused:
    difference = receipt.difference or 0
    return Refused(
        "COUNT_DIFFERS",
        ref=receipt.ref,
        expected=counted - difference,
        counted=counted,
        difference=difference,
    )
