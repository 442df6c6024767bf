"""What lies where, in whose hands, under way and owed, and what was counted."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from db.journal.canonical import parsed
from db.journal.chain import entry_of
from db.models import Loan, RollBalance, Shipment, StockCount
from db.models.base import rows_of
from db.models.store_room import SHIPMENT_UNDER_WAY
from db.office import PlaceLine, office_settings, places, trays_at
from db.reads.printed import went_through_printer
from db.reads.strip import under_way
from db.rules.need import alarm
from db.rules.numbered import Series, read_ref
from db.rules.settings import OfficeSettings
from db.rules.stock import RollItem

COUNTS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class PlaceStock:
    """The blanks of a place: `at_trays` of those on hand are in clerks' hands, as `trays` say."""

    code: str
    name: str
    on_hand: int
    at_trays: int
    trays: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ShipmentLine:
    """A shipment of which `left` pieces are under way."""

    ref: str
    sent_from: str
    sent_to: str
    quantity: int
    left: int
    sent_on: date
    sent_by: str
    document: str | None


@dataclass(frozen=True, slots=True)
class LoanLine:
    """Blanks borrowed (IN) or lent (OUT), `left` of which aren't given back."""

    ref: str
    direction: str
    partner: str
    place: str
    quantity: int
    left: int
    made_on: date
    document: str


@dataclass(frozen=True, slots=True)
class CountLine:
    """A physical count; what was expected and found is None until pieces were entered.

    `changed_by` is the last act on it, which a correction takes back.
    """

    ref: str
    place: str
    opened_on: date
    opened_by: str
    document: str
    state: str
    expected: int | None
    counted: int | None
    difference: int | None
    reason: str | None
    changed_by: str


@dataclass(frozen=True, slots=True)
class RollLine:
    """The rolls that lie at a place, and for how many cards the one in its printer still does.

    `cards_left` is None where no roll was put in, or the office doesn't count cards a roll.
    """

    place: str
    item: str
    rolls: int
    cards_left: int | None


@dataclass(frozen=True, slots=True)
class Blanks:
    """What lies at every place; `level` is "red", "amber" or "" for all places together.

    `under_way` is in none of them and in no total of theirs.
    """

    places: tuple[PlaceLine, ...]
    total: int
    under_way: int
    level: str


@dataclass(frozen=True, slots=True)
class StoreRoom:
    """The whole store room; `total` is what lies at the places and what is under way.

    Shipments and loans are those that are open, counts the latest ones. `level` is that of
    what lies at the places.
    """

    places: tuple[PlaceStock, ...]
    under_way: int
    total: int
    level: str
    shipments: tuple[ShipmentLine, ...]
    loans: tuple[LoanLine, ...]
    counts: tuple[CountLine, ...]
    rolls: tuple[RollLine, ...]


def blanks() -> Blanks:
    """Return the balances, what is under way, and how near the end they are."""
    settings = office_settings()
    lines = places()
    total = sum(line.on_hand for line in lines)
    return Blanks(
        lines, total, under_way(), alarm(total, amber=settings.amber_level, red=settings.red_level)
    )


def store_room() -> StoreRoom:
    """Return everything the store room holds and owes, read in one snapshot."""
    settings = office_settings()
    lines = places()
    held = tuple(
        PlaceStock(
            line.code,
            line.name,
            line.on_hand,
            line.at_trays,
            tuple(trays_at(line.code, lines).items()),
        )
        for line in lines
    )
    shipments = _shipments()
    on_the_way = sum(each.left for each in shipments)
    at_places = sum(line.on_hand for line in lines)
    return StoreRoom(
        places=held,
        under_way=on_the_way,
        total=at_places + on_the_way,
        level=alarm(at_places, amber=settings.amber_level, red=settings.red_level),
        shipments=shipments,
        loans=_loans(),
        counts=_counts(),
        rolls=_rolls(lines, settings),
    )


def _shipments() -> tuple[ShipmentLine, ...]:
    s = Shipment
    query = (
        s.select(
            s.ref,
            s.sent_from,
            s.sent_to,
            s.quantity,
            s.quantity - s.arrived - s.lost,
            s.sent_on,
            s.sent_by,
            s.document,
        )
        .where(SHIPMENT_UNDER_WAY)
        .order_by(s.sent_on, s.ref)
    )
    return tuple(ShipmentLine(*row) for row in rows_of(query))


def _loans() -> tuple[LoanLine, ...]:
    query = (
        Loan.select(
            Loan.ref,
            Loan.direction,
            Loan.partner,
            Loan.place,
            Loan.quantity,
            Loan.quantity - Loan.returned,
            Loan.made_on,
            Loan.document,
        )
        .where(Loan.state == "OPEN")
        .order_by(Loan.made_on, Loan.ref)
    )
    return tuple(LoanLine(*row) for row in rows_of(query))


def _counts() -> tuple[CountLine, ...]:
    c = StockCount
    query = (
        c.select(
            c.ref,
            c.place,
            c.opened_on,
            c.opened_by,
            c.document,
            c.state,
            c.expected,
            c.counted,
            c.reason,
            c.changed_by,
        )
        .order_by(c.opened_on.desc(), fn.LENGTH(c.ref).desc(), c.ref.desc())
        .limit(COUNTS_SHOWN)
    )
    return tuple(_count(*row) for row in rows_of(query))


def _count(
    ref: str,
    place: str,
    opened_on: date,
    opened_by: str,
    document: str,
    state: str,
    expected: int,
    counted: int | None,
    reason: str | None,
    changed_by: str,
) -> CountLine:
    """Return a count as it may be seen: blind until pieces are entered."""
    known = None if counted is None else expected
    difference = None if counted is None else counted - expected
    return CountLine(
        ref=ref,
        place=place,
        opened_on=opened_on,
        opened_by=opened_by,
        document=document,
        state=state,
        expected=known,
        counted=counted,
        difference=difference,
        reason=reason,
        changed_by=changed_by,
    )


def _rolls(lines: tuple[PlaceLine, ...], settings: OfficeSettings) -> tuple[RollLine, ...]:
    order = {line.code: at for at, line in enumerate(lines)}
    cards = {
        str(RollItem.RIBBON): settings.ribbon_cards,
        str(RollItem.FILM): settings.film_cards,
    }
    r = RollBalance
    query = r.select(r.place, r.item, r.rolls, r.mounted_on, r.printed_before)
    found = [
        RollLine(place, item, rolls, _cards_left(cards[item], place, mounted_on, before))
        for place, item, rolls, mounted_on, before in rows_of(query)
    ]
    return tuple(sorted(found, key=lambda line: (order[line.place], line.item != "RIBBON")))


def _cards_left(cards: int, place: str, mounted_on: date | None, before: int) -> int | None:
    if not cards or mounted_on is None:
        return None
    return max(0, cards - (went_through_printer(place, mounted_on) - before))


def destination_of(ref: str) -> str | None:
    """Return the place that a shipment was sent to, None where no shipment bears the number."""
    known = read_ref(ref, Series.KIRIM)
    row = Shipment.get_or_none(Shipment.ref == known) if known else None
    return str(row.__data__["sent_to"]) if row else None


def count_entered_by(act_id: str) -> str | None:
    """Return the number of the count into which an act entered pieces, None where none did."""
    body = entry_of(act_id)
    return parsed(body)["order"].get("ref") if body else None


def open_count_at(place: str | None) -> str | None:
    """Return the number of the place's count that isn't finished, None where there is none."""
    open_states = ("OPEN", "COUNTED")
    row = StockCount.get_or_none((StockCount.place == place) & StockCount.state.in_(open_states))
    return str(row.ref) if row else None
