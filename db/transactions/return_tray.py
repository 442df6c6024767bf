"""Kembali dari meja: a clerk's blanks are counted and go back to the place's loose ones."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import operator_named
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove, TrayMove
from db.transactions.ledgers import BlankLine, TrayLine, booked, tray_of
from db.transactions.quantities import checked_quantity

# What the ledger has room for.
PAPER_LENGTH = 80


@dataclass(frozen=True, slots=True)
class ReturnTrayOrder:
    """Whose tray, the pieces counted, and why that isn't what the clerk holds on record."""

    clerk: str
    counted: int
    reason: str = ""


def return_tray(call: Call, order: ReturnTrayOrder) -> Receipt:
    """Empty a clerk's tray into the place's loose blanks.

    Where the pieces counted aren't those on record, the difference is a KOREKSI in both
    ledgers and the receipt's `difference`; it needs a reason, and a second person where the
    office asks one. Refused TRAY_EMPTY, and TRAY_DIFFERS where the reason is missing.
    """
    return record(call, Act.RETURN_TRAY, order, _decide)


def _decide(desk: Desk, order: ReturnTrayOrder) -> Decision:
    counted = checked_quantity(order.counted, least=0)
    reason = checked_text(order.reason, "reason", needed=False)
    place, clerk = desk.place, operator_named(order.clerk).name
    held = tray_of(place, clerk)
    if not held:
        raise Refused("TRAY_EMPTY", operator=clerk, place=place)
    difference = counted - held
    blanks: list[BlankLine] = []
    trays: list[TrayLine] = []
    if difference:
        if reason is None:
            raise Refused(
                "TRAY_DIFFERS", operator=clerk, on_hand=held, counted=counted, difference=difference
            )
        desk.ask_second("count", Act.RETURN_TRAY)
        # The place's stock card says at whose desk, and why.
        why = f"{clerk}: {reason}"[:PAPER_LENGTH]
        blanks = [BlankLine(place, StockMove.KOREKSI, difference, document=why)]
        trays = [TrayLine(place, clerk, TrayMove.KOREKSI, difference)]
    if counted:
        trays.append(TrayLine(place, clerk, TrayMove.KEMBALI, -counted))
    decided = {"reason": reason, "difference": difference}
    return Decision(booked(desk, blanks, trays), decided=decided)
