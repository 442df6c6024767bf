"""What is tried with blanks that are carried: between places, offices and the clerks' trays."""

from __future__ import annotations

from db.rules.roles import Act, Role
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.settle_loan import SettleLoanOrder, settle_loan
from db.transactions.write_off_shipment import WriteOffOrder, write_off_shipment
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.chance_office import able, places_of, role_of
from tests.db.random_acts.floor import EVERY_PLACE, Floor

_UNDER_WAY = (
    "SELECT ref, sent_from, sent_to, quantity - arrived - lost FROM shipment "
    "WHERE state = 'UNDER_WAY' ORDER BY ref"
)


def _some_of(floor: Floor, pieces: int) -> int:
    """Return some of so many pieces, now and then one too many."""
    return floor.lots.number(1, pieces) + floor.lots.one_in(20)


def try_send(floor: Floor) -> Attempt | None:
    loose = [(place, pieces) for place, pieces in floor.loose().items() if pieces]
    if not loose:
        return None
    sent_from, pieces = floor.lots.one_of(loose)
    sent_to = floor.lots.one_of([place for place in EVERY_PLACE if place != sent_from])
    order = SendOrder(_some_of(floor, pieces), sent_from, sent_to)
    return floor.attempt(Act.SEND, send_blanks, order, places=(sent_from,))


def try_accept(floor: Floor) -> Attempt | None:
    shipment = floor.any_of(floor.rows(_UNDER_WAY))
    if shipment is None:
        return None
    ref, _, sent_to, left = shipment
    counted = None if floor.lots.one_in(2) else _some_of(floor, left)
    return floor.attempt(Act.ACCEPT, accept_blanks, AcceptOrder(ref, counted), places=(sent_to,))


def try_write_off(floor: Floor) -> Attempt | None:
    shipment = floor.any_of(floor.rows(_UNDER_WAY))
    if shipment is None:
        return None
    order = WriteOffOrder(shipment[0], "hilang di jalan")
    return floor.attempt(Act.WRITE_OFF, write_off_shipment, order, places=shipment[1:3])


def try_borrow(floor: Floor) -> Attempt | None:
    order = BorrowOrder(floor.lots.number(1, 9), "Kab. Lombok Barat", "BA pinjam 1")
    return floor.attempt(Act.BORROW, borrow_blanks, order)


def try_lend(floor: Floor) -> Attempt | None:
    loose = [(place, pieces) for place, pieces in floor.loose().items() if pieces]
    if not loose:
        return None
    place, pieces = floor.lots.one_of(loose)
    order = LendOrder(_some_of(floor, pieces), "Kab. Lombok Tengah", "BA pinjam 2")
    return floor.attempt(Act.LEND, lend_blanks, order, places=(place,))


def try_settle(floor: Floor) -> Attempt | None:
    open_loans = "SELECT ref, direction, quantity - returned FROM loan WHERE state = 'OPEN'"
    loan = floor.any_of(floor.rows(f"{open_loans} ORDER BY ref"))
    if loan is None:
        return None
    ref, direction, left = loan
    places = tuple(place for place, pieces in floor.loose().items() if pieces)
    if direction == "IN" and not places:
        return None
    order = SettleLoanOrder(ref, _some_of(floor, min(left, 6)), "BA kembali")
    return floor.attempt(
        Act.SETTLE_LOAN, settle_loan, order, places=places if direction == "IN" else None
    )


def try_give_tray(floor: Floor) -> Attempt | None:
    loose = [(place, pieces) for place, pieces in floor.loose().items() if pieces]
    if not loose:
        return None
    place, pieces = floor.lots.one_of(loose)
    clerks = [
        name
        for name in able(Act.BATCH_PRINTED)
        if role_of(name) is Role.CLERK and place in places_of(name)
    ]
    order = GiveTrayOrder(floor.lots.one_of(clerks), _some_of(floor, pieces))
    return floor.attempt(Act.GIVE_TRAY, give_tray, order, places=(place,))


def try_return_tray(floor: Floor) -> Attempt | None:
    held = "SELECT place, clerk, on_hand FROM tray_balance WHERE on_hand > 0"
    tray = floor.any_of(floor.rows(f"{held} ORDER BY place, clerk"))
    if tray is None:
        return None
    place, clerk, pieces = tray
    other = floor.lots.one_in(3)
    counted = max(pieces + floor.lots.one_of((-1, 1, 2)), 0) if other else pieces
    reason = "salah hitung" if other and not floor.lots.one_in(4) else ""
    order = ReturnTrayOrder(clerk, counted, reason)
    return floor.attempt(Act.RETURN_TRAY, return_tray, order, places=(place,))


def try_open_count(floor: Floor) -> Attempt | None:
    busy = {
        place
        for (place,) in floor.rows(
            "SELECT place FROM stock_count WHERE state IN ('OPEN', 'COUNTED')"
        )
    }
    places = [place for place in EVERY_PLACE if place not in busy]
    order = OpenCountOrder("BA opname")
    return floor.attempt(Act.OPEN_COUNT, open_count, order, places=places) if places else None


def try_count(floor: Floor) -> Attempt | None:
    going_on = "SELECT ref, place, expected FROM stock_count WHERE state IN ('OPEN', 'COUNTED')"
    count = floor.any_of(floor.rows(f"{going_on} ORDER BY ref"))
    if count is None:
        return None
    ref, place, expected = count
    counted = max(expected + floor.lots.one_of((0, -1, -2, 1)), 0)
    reason = "" if floor.lots.one_in(3) else "terselip"
    order = EnterCountOrder(ref, counted, reason)
    return floor.attempt(Act.COUNT, enter_count, order, places=(place,))


CARRIED = {
    Act.SEND: try_send,
    Act.ACCEPT: try_accept,
    Act.WRITE_OFF: try_write_off,
    Act.BORROW: try_borrow,
    Act.LEND: try_lend,
    Act.SETTLE_LOAN: try_settle,
    Act.GIVE_TRAY: try_give_tray,
    Act.RETURN_TRAY: try_return_tray,
    Act.OPEN_COUNT: try_open_count,
    Act.COUNT: try_count,
}
