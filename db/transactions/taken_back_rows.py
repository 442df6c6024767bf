"""How the rows that an act wrote are taken back, table by table."""

from collections.abc import Callable, Mapping
from typing import Any

from peewee import fn

from db.journal.act import Desk
from db.journal.rows import TABLES, RowChange, changed_row, image
from db.models import JournalEntry, RollEntry
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import RollItem, RollMove, StockMove, TrayMove
from db.rules.suket import SuketState
from db.transactions.ledgers import BlankLine, RollLine, TrayLine, booked
from db.transactions.old_cards_taken_back import blank_line_stays, old_card_taken_back
from db.transactions.register_taken_back import addition_taken_back, was_entered
from db.transactions.runs_taken_back import (
    card_taken_back,
    delivered_taken_back,
    delivery_taken_back,
    item_taken_back,
    run_taken_back,
)
from db.transactions.visits_taken_back import outcome_taken_back, visit_taken_back

Entry = dict[str, Any]
# Gives the changes that take one change of an entry back.
Undo = Callable[[Desk, Entry, RowChange], list[RowChange]]


def rows_taken_back(desk: Desk, entry: Entry) -> list[RowChange]:
    """Return the changes that take back what an entry did, its last change first.

    The ledgers' lines are booked back together, and the balances follow them. Raises Refused
    LATER_ACTS_REST_ON_IT where another act has changed a row since, and as `booked` does.
    """
    changes: list[RowChange] = []
    for written in reversed(entry["rows"]):
        change = RowChange.from_entry(written)
        changes += _UNDO.get(change.table, _as_it_was)(desk, entry, change)
    return [*changes, *_ledgers_booked_back(desk, entry)]


def _ledgers_booked_back(desk: Desk, entry: Entry) -> list[RowChange]:
    def lines(table: str) -> list[Entry]:
        return [row["now"] for row in reversed(entry["rows"]) if row["t"] == table]

    return booked(
        desk,
        [
            BlankLine(
                now["place"],
                StockMove.PEMBATALAN,
                -now["quantity"],
                now["cause"],
                now["document"],
                now["nik"],
            )
            for now in lines("stock_entry")
        ],
        [
            TrayLine(now["place"], now["clerk"], TrayMove.PEMBATALAN, -now["quantity"])
            for now in lines("tray_entry")
        ],
        [
            RollLine(
                now["place"],
                RollItem(now["item"]),
                RollMove.PEMBATALAN,
                -now["quantity"],
                now["document"],
            )
            for now in lines("roll_entry")
        ],
    )


def stays(_desk: Desk, _entry: Entry, _change: RowChange) -> list[RowChange]:
    """Leave a row: a number is never given twice, and what is booked follows its ledger."""
    return []


def _as_it_was(_desk: Desk, _entry: Entry, change: RowChange) -> list[RowChange]:
    return [change.reversed()]


def numbered(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back a change of a row that bears a number and says which act changed it last.

    A row that the act made stays as CANCELLED; one that it changed is as it was. Raises
    Refused LATER_ACTS_REST_ON_IT, naming the act, where another has changed it since.
    """
    row = untouched(entry, change)
    if change.was is not None:
        return [change.reversed()]
    return [cancelled(desk, change, row)]


def cancelled(desk: Desk, change: RowChange, row: Mapping[str, object]) -> RowChange:
    """Return the change of a numbered row, as it is, to CANCELLED."""
    act = str(desk.call.act_id)
    return changed_row(change.table, change.key, row, state="CANCELLED", changed_by=act)


def untouched(entry: Entry, change: RowChange) -> dict[str, object]:
    """Return the row of a change as it is; raises Refused where another act changed it since."""
    row = present(change)
    if row["changed_by"] != entry["act"]:
        raise Refused("LATER_ACTS_REST_ON_IT", acts=(_told(str(row["changed_by"])),))
    return row


def present(change: RowChange) -> dict[str, object]:
    """Return the row that a change is about, as it is."""
    model = TABLES[change.table]
    columns = model._meta.columns
    where = [columns[name] == value for name, value in change.key.items()]
    row = model.get_or_none(*where)
    if row is None:
        raise Refused("RECORD_DIFFERS", table=change.table)
    return image(row)


def _later_mounts(entry: Entry, change: RowChange) -> tuple[str, ...]:
    """Return the acts that put a roll into the same printer since and stand, as "kind id"."""
    e, r, correction = JournalEntry, RollEntry, JournalEntry.alias()
    taken_back = correction.select(correction.corrects).where(correction.corrects == e.act_id)
    query = (
        e.select(e.kind, e.act_id)
        .join(r, on=(r.act == e.act_id))
        .where(
            (r.place == change.key["place"])
            & (r.item == change.key["item"])
            & (r.kind == str(RollMove.PASANG))
            & (e.n > entry["n"])
            & ~fn.EXISTS(taken_back)
        )
        .order_by(e.n.desc())
    )
    return tuple(f"{each.kind} {each.act_id}" for each in query)


def _told(act: str) -> str:
    """Return an act as a refusal names it: "kind id"."""
    entry = JournalEntry.get_or_none(JournalEntry.act_id == act)
    return f"{entry.kind} {act}" if entry else act


def _suket(desk: Desk, _entry: Entry, change: RowChange) -> list[RowChange]:
    if change.was is not None:
        return [change.reversed()]
    state = {"state": str(SuketState.AKTIF), "closed_on": None}
    now = {"state": str(SuketState.BATAL), "closed_on": desk.today.isoformat()}
    return [changed_row("suket", change.key, state, **now)]


def _residence(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    if change.was is None and was_entered(entry):
        return [addition_taken_back(desk, change)]
    return [change.reversed()]


def _count(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Cancel a count, whichever act on it is taken back: another is opened instead.

    The opening can be taken back until the count is posted; a posted count's difference is
    booked back.
    """
    row = present(change)
    opened_and_unfinished = change.was is None and row["state"] in ("OPEN", "COUNTED")
    if not opened_and_unfinished:
        untouched(entry, change)
    return [cancelled(desk, change, row)]


def _mounted_roll(_desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Put the roll before back into the printer; the number of rolls follows its ledger."""
    if entry["kind"] != Act.MOUNT_ROLL:
        return []
    if later := _later_mounts(entry, change):
        raise Refused("LATER_ACTS_REST_ON_IT", acts=later)
    now = {name: value for name, value in (change.now or {}).items() if name != "rolls"}
    was = {name: value for name, value in (change.was or {}).items() if name != "rolls"}
    return [RowChange(change.table, change.key, now, was)] if now else []


# What isn't named here is put back as it was before the act.
_UNDO: dict[str, Undo] = {
    "stock_entry": blank_line_stays,
    "stock_balance": stays,
    "tray_entry": stays,
    "tray_balance": stays,
    "roll_entry": stays,
    "roll_balance": _mounted_roll,
    "suket_counter": stays,
    "numbering": stays,
    "suket": _suket,
    "residence": _residence,
    "shipment": numbered,
    "loan": numbered,
    "stock_count": _count,
    "blank_request": numbered,
    "batch": run_taken_back,
    "batch_item": item_taken_back,
    "card": card_taken_back,
    "old_card": old_card_taken_back,
    "destruction": numbered,
    "delivery": delivery_taken_back,
    "delivery_item": delivered_taken_back,
    "visit": visit_taken_back,
    "visit_outcome": outcome_taken_back,
}
