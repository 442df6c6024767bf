"""What an act writes into the ledgers of blanks, trays and rolls, and the balances after it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, new_row
from db.models import RollBalance, TrayBalance
from db.models.kept import Kept, slot
from db.office import trays_at
from db.rules.refused import Refused
from db.rules.stock import RollItem, RollMove, StockMove, TrayMove

_TRAY = Kept(
    TrayBalance,
    lambda: TrayBalance.select(TrayBalance.on_hand).where(
        (TrayBalance.place == slot("place")) & (TrayBalance.clerk == slot("clerk"))
    ),
)
_ROLLS = Kept(
    RollBalance,
    lambda: RollBalance.select(RollBalance.rolls).where(
        (RollBalance.place == slot("place")) & (RollBalance.item == slot("item"))
    ),
)


@dataclass(frozen=True, slots=True)
class BlankLine:
    """A line for the ledger of blanks; `quantity` is signed pieces."""

    place: str
    kind: StockMove
    quantity: int
    cause: str | None = None
    document: str | None = None
    nik: str | None = None


@dataclass(frozen=True, slots=True)
class TrayLine:
    """A line for the ledger of the blanks in clerks' hands; `quantity` is signed pieces."""

    place: str
    clerk: str
    kind: TrayMove
    quantity: int


@dataclass(frozen=True, slots=True)
class RollLine:
    """A line for the ledger of ribbon and film; `quantity` is signed rolls."""

    place: str
    item: RollItem
    kind: RollMove
    quantity: int
    document: str | None = None


def booked(
    desk: Desk,
    blanks: Sequence[BlankLine] = (),
    trays: Sequence[TrayLine] = (),
    rolls: Sequence[RollLine] = (),
) -> list[RowChange]:
    """Return the entries of an act in the ledgers, and every balance that they move, once.

    What a tray gets or gives stays within its place's balance. Raises Refused
    NOT_ENOUGH_BLANKS, TRAY_HOLDS_LESS, NOT_ENOUGH_ROLLS where a balance would fall below
    zero, BLANKS_AT_OTHER_TRAYS where only clerks' trays hold what the place has left.
    """
    return [
        *_entries(desk, "stock_entry", blanks),
        *_place_balances(desk, blanks, trays),
        *_entries(desk, "tray_entry", trays),
        *_tray_balances(trays),
        *_entries(desk, "roll_entry", rolls),
        *_roll_balances(rolls),
    ]


def tray_of(place: str, clerk: str) -> int:
    """Return the blanks in a clerk's hands at a place."""
    row = _TRAY.row(place=place, clerk=clerk)
    return int(row[0]) if row else 0


def rolls_at(place: str, item: RollItem) -> int:
    """Return the rolls that lie at a place, the one in its printer left out."""
    row = _ROLLS.row(place=place, item=str(item))
    return int(row[0]) if row else 0


def _entries(
    desk: Desk, table: str, lines: Sequence[BlankLine | TrayLine | RollLine]
) -> list[RowChange]:
    entries = []
    for number, line in enumerate(lines, start=1):
        columns = {field.name: getattr(line, field.name) for field in fields(line)}
        written = {**columns, "kind": str(line.kind), "day": desk.today.isoformat()}
        if isinstance(line, RollLine):
            written["item"] = str(line.item)
        entries.append(new_row(table, {"act": str(desk.call.act_id), "line": number}, **written))
    return entries


def _place_balances(
    desk: Desk, blanks: Sequence[BlankLine], trays: Sequence[TrayLine]
) -> list[RowChange]:
    moved = Counter[str]()
    held = Counter[str]()
    for blank in blanks:
        moved[blank.place] += blank.quantity
    for tray in trays:
        held[tray.place] += tray.quantity
    changes = []
    for where in dict.fromkeys([*moved, *held]):
        line = next(each for each in desk.places if each.code == where)
        on_hand, at_trays = line.on_hand + moved[where], line.at_trays + held[where]
        if on_hand < 0:
            asked = -moved[where]
            raise Refused("NOT_ENOUGH_BLANKS", place=where, on_hand=line.on_hand, asked=asked)
        if on_hand < at_trays:
            raise Refused(
                "BLANKS_AT_OTHER_TRAYS", place=where, trays=_still_held(desk, trays, where)
            )
        was = {"on_hand": line.on_hand, "at_trays": line.at_trays}
        now = {"on_hand": on_hand, "at_trays": at_trays}
        if was != now:
            changes.append(changed_row("stock_balance", {"place": where}, was, **now))
    return changes


def _still_held(desk: Desk, trays: Sequence[TrayLine], place: str) -> dict[str, int]:
    """Return who at a place holds blanks before an act, without those whose tray it empties."""
    moved = Counter[str]()
    for tray in trays:
        moved[tray.clerk] += tray.quantity
    held = trays_at(place, desk.places)
    return {clerk: pieces for clerk, pieces in held.items() if pieces + moved[clerk] > 0}


def _tray_balances(trays: Sequence[TrayLine]) -> list[RowChange]:
    moved = Counter[tuple[str, str]]()
    for tray in trays:
        moved[tray.place, tray.clerk] += tray.quantity
    changes = []
    for (place, clerk), quantity in moved.items():
        row = _TRAY.row(place=place, clerk=clerk)
        was = int(row[0]) if row else 0
        if was + quantity < 0:
            raise Refused(
                "TRAY_HOLDS_LESS", operator=clerk, place=place, on_hand=was, asked=-quantity
            )
        key = {"place": place, "clerk": clerk}
        if row is None:
            changes.append(new_row("tray_balance", key, on_hand=quantity))
        elif quantity:
            changes.append(
                changed_row("tray_balance", key, {"on_hand": was}, on_hand=was + quantity)
            )
    return changes


def _roll_balances(rolls: Sequence[RollLine]) -> list[RowChange]:
    moved = Counter[tuple[str, RollItem]]()
    for roll in rolls:
        moved[roll.place, roll.item] += roll.quantity
    changes = []
    for (place, item), quantity in moved.items():
        row = _ROLLS.row(place=place, item=str(item))
        was = int(row[0]) if row else 0
        if was + quantity < 0:
            raise Refused(
                "NOT_ENOUGH_ROLLS", item=str(item), place=place, on_hand=was, asked=-quantity
            )
        key = {"place": place, "item": str(item)}
        if row is None:
            fresh = {"rolls": quantity, "mounted_on": None, "printed_before": 0}
            changes.append(new_row("roll_balance", key, **fresh))
        elif quantity:
            changes.append(changed_row("roll_balance", key, {"rolls": was}, rolls=was + quantity))
    return changes
