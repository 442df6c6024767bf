"""What is tried with print runs, with cards that wait, and with what is given instead of one."""

from __future__ import annotations

from db.rules.ktp_status import KtpStatus
from db.rules.roles import Act
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from db.transactions.shelve_card import ShelveOrder, shelve_card
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.take_item import NextOrder, take_item
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.chance_office import able, places_of
from tests.db.random_acts.floor import Floor

_AT_PRINTERS = (
    "SELECT b.ref, b.place, i.nik, i.clerk FROM batch_item i JOIN batch b ON b.ref = i.batch "
    "WHERE i.state = 'TAKEN' ORDER BY b.ref, i.seq"
)


def try_release(floor: Floor) -> Attempt | None:
    spoken_for = dict(
        floor.rows(
            "SELECT b.place, COUNT(*) FROM batch_item i JOIN batch b ON b.ref = i.batch "
            "WHERE i.state IN ('WAITS', 'TAKEN') AND b.state = 'OPEN' GROUP BY b.place"
        )
    )
    blanks = floor.rows("SELECT place, on_hand FROM stock_balance ORDER BY place")
    free = [(place, left - spoken_for.get(place, 0)) for place, left in blanks]
    chosen = floor.any_of([(place, left) for place, left in free if left > 0])
    if chosen is None:
        return None
    place, left = chosen
    keep = floor.lots.number(0, min(left, 3))
    count = floor.lots.number(1, max(min(left - keep, 5), 1))
    return floor.attempt(
        Act.RELEASE_BATCH, release_batch, ReleaseOrder(count, keep), places=(place,)
    )


def try_next(floor: Floor) -> Attempt | None:
    run = floor.any_of(floor.rows("SELECT ref, place FROM batch WHERE state = 'OPEN' ORDER BY ref"))
    if run is None:
        return None
    ref, place = run
    busy = {row[3] for row in floor.rows(_AT_PRINTERS) if row[0] == ref}
    clerks = [name for name in able(Act.BATCH_NEXT) if place in places_of(name)]
    free = [name for name in clerks if name not in busy] or clerks
    take_over = floor.lots.one_of(sorted(busy)) if busy and floor.lots.one_in(4) else ""
    order = NextOrder(ref, take_over)
    return floor.attempt(Act.BATCH_NEXT, take_item, order, places=(place,), by=free)


def try_printed(floor: Floor) -> Attempt | None:
    taken = floor.any_of(floor.rows(_AT_PRINTERS))
    if taken is None:
        return None
    ref, place, nik, clerk = taken
    order = PrintedOrder(ref, nik, floor.lots.one_of(("", "A1", "B2")))
    return floor.attempt(Act.BATCH_PRINTED, print_batch_card, order, places=(place,), by=(clerk,))


def try_skip(floor: Floor) -> Attempt | None:
    taken = floor.any_of(floor.rows(_AT_PRINTERS))
    if taken is None:
        return None
    ref, place, nik, clerk = taken
    order = SkipOrder(ref, nik, "foto buram")
    return floor.attempt(Act.BATCH_SKIP, skip_item, order, places=(place,), by=(clerk,))


def try_close(floor: Floor) -> Attempt | None:
    run = floor.any_of(floor.rows("SELECT ref, place FROM batch WHERE state = 'OPEN' ORDER BY ref"))
    if run is None:
        return None
    ref, place = run
    holders = {row[3] for row in floor.rows(_AT_PRINTERS) if row[0] == ref}
    by = sorted(holders) if len(holders) == 1 else None
    order = CloseBatchOrder(ref, "printer rusak")
    return floor.attempt(Act.BATCH_CLOSE, close_batch, order, places=(place,), by=by)


def _waiting(floor: Floor) -> list[tuple[str, str, str]]:
    """Return NIK, place and kelurahan of the cards that lie on a shelf of this office."""
    return [
        (each.nik, str(each.card_place), each.kelurahan)
        for each in floor.people
        if each.card == "PRINTED" and each.delivery is None and each.alive_here
    ]


def try_shelve(floor: Floor) -> Attempt | None:
    card = floor.any_of(_waiting(floor))
    if card is None:
        return None
    order = ShelveOrder(card[0], floor.lots.one_of(("A1", "C3", "lemari 2")))
    return floor.attempt(Act.SHELVE, shelve_card, order, places=(card[1],))


def try_deliver(floor: Floor) -> Attempt | None:
    card = floor.any_of(_waiting(floor))
    if card is None:
        return None
    nik, place, kelurahan = card
    niks = (nik,) if floor.lots.one_in(3) else ()
    order = DeliverOrder(kelurahan, "SUHARDI", niks)
    return floor.attempt(Act.DELIVER, deliver_cards, order, places=(place,))


def try_returned(floor: Floor) -> Attempt | None:
    out = (
        "SELECT d.ref, d.place, i.nik FROM delivery d JOIN delivery_item i ON i.delivery = d.ref "
        "WHERE i.state = 'OUT' ORDER BY d.ref, i.nik"
    )
    card = floor.any_of(floor.rows(out))
    if card is None:
        return None
    ref, place, nik = card
    order = ReturnDeliveredOrder(ref, (nik,) if floor.lots.one_in(2) else ())
    return floor.attempt(Act.RETURN_DELIVERED, return_delivered, order, places=(place,))


def try_signed(floor: Floor) -> Attempt | None:
    """Try the hand-over of a card at its kelurahan, against a signature on the list."""
    who = floor.any_of([each for each in floor.people if each.delivery])
    if who is None:
        return None
    order = HandOverOrder(who.nik, delivery=str(who.delivery))
    return floor.attempt(Act.HAND_OVER, hand_over_card, order)


def try_instead(floor: Floor) -> Attempt | None:
    recorded = (KtpStatus.PRINT_READY_RECORD, KtpStatus.SENT_FOR_ENROLLMENT)
    who = floor.any_of(
        [
            each
            for each in floor.people
            if each.alive_here and each.status in recorded and each.age(floor.today) >= 17
        ]
    )
    if who is None:
        return None
    kind = floor.lots.one_of(("IKD", "BIODATA"))
    places = floor.without_blanks() if kind == "IKD" else None
    return floor.attempt(
        Act.GIVE_INSTEAD, give_instead, GiveInsteadOrder(who.nik, kind), places=places or None
    )


RUNS = {
    Act.RELEASE_BATCH: try_release,
    Act.BATCH_NEXT: try_next,
    Act.BATCH_PRINTED: try_printed,
    Act.BATCH_SKIP: try_skip,
    Act.BATCH_CLOSE: try_close,
    Act.SHELVE: try_shelve,
    Act.DELIVER: try_deliver,
    Act.RETURN_DELIVERED: try_returned,
    Act.GIVE_INSTEAD: try_instead,
}
