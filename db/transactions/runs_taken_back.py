"""How the rows of print runs, waiting cards and deliveries are taken back.

The state of a run or a delivery follows its items: one that had ended is open again when one of
its items is taken back.
"""

from collections.abc import Sequence
from typing import Any

from peewee import fn

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, image
from db.models import BatchItem, Card, Delivery, DeliveryItem, JournalEntry
from db.reads.delivery_rows import OUT, Row, delivery_row
from db.reads.run_items import LEFT, PRINTED, SKIPPED, STOPPED, TAKEN, WAITS, in_runs, items_in
from db.reads.run_items import run_row as row_of_run
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.taking_back import RESTS_ON_NOTHING
from db.transactions.delivery_changes import delivery_change
from db.transactions.run_changes import item_change, run_change

Entry = dict[str, Any]
# What a delivery's or a return's cards don't mind.
_NO_MATTER = tuple(
    str(each) for each in (*RESTS_ON_NOTHING - {Act.RETURN_DELIVERED}, Act.CORRECT_RESIDENT)
)
_RUN_KINDS = tuple(str(each) for each in (Act.BATCH_NEXT, Act.BATCH_PRINTED, Act.BATCH_SKIP))


def run_taken_back(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back the release or the early end of a run; that it ended follows its items.

    A released run is cancelled while everyone in it still waits; of a run that was ended early
    everyone left must be in no other run. Raises Refused LATER_ACTS_REST_ON_IT.
    """
    run = row_of_run(str(change.key["ref"]))
    if change.was is None:
        begun = items_in(run["ref"], [TAKEN, PRINTED, SKIPPED, STOPPED, LEFT], 5)
        if begun:
            raise _rest_on(_run_acts(entry, [each["nik"] for each in begun]), run["changed_by"])
        return [run_change(desk, run, "CANCELLED")]
    if (change.now or {}).get("state") != "CLOSED":
        return []
    left = items_in(run["ref"], [LEFT])
    if busy := in_runs([each["nik"] for each in left]):
        other = row_of_run(next(iter(busy.values())))
        raise _rest_on((), other["changed_by"])
    return [run_change(desk, run, "OPEN")]


def item_taken_back(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back what became of someone in a run, and open a run that had ended again.

    Of a run that was ended early they are left, since nobody prints of it any more. Raises
    Refused LATER_ACTS_REST_ON_IT where something else became of them since.
    """
    if change.was is None:
        return [changed_row(change.table, change.key, change.now or {}, state=LEFT)]
    if entry["kind"] == Act.BATCH_CLOSE:
        return [change.reversed()]
    run = row_of_run(str(change.key["batch"]))
    row = image(BatchItem.get(BatchItem.batch == run["ref"], BatchItem.seq == change.key["seq"]))
    _ask_as_left(entry, change, row, run)
    if run["state"] == "CLOSED":
        return [item_change(row, state=LEFT)]
    again = [change.reversed()]
    if run["state"] == "DONE" and _is_first_of_its_table(entry, change):
        again.append(run_change(desk, run, "OPEN"))
    return again


def card_taken_back(_desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back what was done with a card; raises Refused where it was carried out since.

    A card that was carried out was made, even if it came back.
    """
    if change.was is None and (ref := _carried_with(change)):
        raise _rest_on((), Delivery.get(Delivery.ref == ref).changed_by)
    row = Card.get_or_none(Card.nik == change.key["nik"], Card.issue == change.key["issue"])
    left_in = (change.now or {}).get("delivery")
    moves = change.was is None or "delivery" in change.was
    if row is not None and moves and row.delivery != left_in:
        delivery = row.delivery or left_in
        raise _rest_on((), Delivery.get(Delivery.ref == delivery).changed_by)
    return [change.reversed()]


def _carried_with(made: RowChange) -> str | None:
    """Return the latest delivery with which a card went that stands, None where it stayed."""
    item = (
        DeliveryItem.select(DeliveryItem.delivery)
        .where(
            DeliveryItem.nik == made.key["nik"],
            DeliveryItem.issue == made.key["issue"],
            DeliveryItem.state != "CANCELLED",
        )
        .order_by(DeliveryItem.delivery.desc())
        .first()
    )
    return str(item.__data__["delivery"]) if item else None


def delivery_taken_back(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back a delivery of which every card is still out; that it ended follows its cards."""
    if change.was is not None:
        return []
    delivery = delivery_row(str(change.key["ref"]))
    gone = [
        row.__data__["nik"]
        for row in DeliveryItem.select().where(
            DeliveryItem.delivery == delivery["ref"], DeliveryItem.state != OUT
        )
    ]
    if gone:
        acts = _acts_since(entry, gone[:5]) or _returns_since(entry, delivery["ref"])
        raise _rest_on(acts, delivery["changed_by"])
    _ask_nothing_since(entry, "delivery_item")
    return [delivery_change(desk, delivery, "CANCELLED")]


def delivered_taken_back(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back what became of a delivered card, and open a delivery that had ended again."""
    if change.was is None:
        return [changed_row(change.table, change.key, change.now or {}, state="CANCELLED")]
    again = [change.reversed()]
    if not _is_first_of_its_table(entry, change):
        return again
    if entry["kind"] == Act.RETURN_DELIVERED:
        _ask_nothing_since(entry, "delivery_item")
    delivery = delivery_row(str(change.key["delivery"]))
    if delivery["state"] == "DONE":
        again.append(delivery_change(desk, delivery, OUT))
    return again


def _ask_as_left(entry: Entry, change: RowChange, row: Row, run: Row) -> None:
    """Refuse where an item isn't as the act left it, or its person is in another run by now."""
    if any(row[name] != value for name, value in (change.now or {}).items()):
        raise _rest_on(_run_acts(entry, [row["nik"]]), run["changed_by"])
    if row["state"] in (WAITS, TAKEN) or run["state"] == "CLOSED":
        return
    if busy := in_runs([row["nik"]]):
        raise _rest_on((), row_of_run(busy[row["nik"]])["changed_by"])


def _is_first_of_its_table(entry: Entry, change: RowChange) -> bool:
    first = next(row for row in entry["rows"] if row["t"] == change.table)
    return bool(first["k"] == change.key)


def _ask_nothing_since(entry: Entry, table: str) -> None:
    """Refuse where anything was done since for one of the people in an entry's rows."""
    niks = [row["k"]["nik"] for row in entry["rows"] if row["t"] == table]
    if acts := _acts_since(entry, niks):
        raise _rest_on(acts, "")


def _run_acts(entry: Entry, niks: Sequence[str]) -> tuple[str, ...]:
    return _acts_since(entry, niks, _RUN_KINDS)


def _acts_since(
    entry: Entry, niks: Sequence[str], kinds: Sequence[str] | None = None
) -> tuple[str, ...]:
    """Return what was done for these people since an entry and stands, the newest first."""
    e = JournalEntry
    back = e.alias()
    query = (
        e.select(e.kind, e.act_id)
        .where(e.nik.in_(list(niks)), e.n > entry["n"], e.corrects.is_null())
        .where(~fn.EXISTS(back.select(back.n).where(back.corrects == e.act_id)))
        .where(e.kind.in_(kinds) if kinds else e.kind.not_in(_NO_MATTER))
        .order_by(e.n.desc())
        .limit(5)
    )
    return tuple(f"{each.kind} {each.act_id}" for each in query)


def _returns_since(entry: Entry, ref: str) -> tuple[str, ...]:
    """Return the acts by which several cards of a delivery came back; they are on no one NIK."""
    e = JournalEntry
    query = (
        e.select(e.kind, e.act_id)
        .where(e.n > entry["n"], e.kind == str(Act.RETURN_DELIVERED), e.body.contains(ref))
        .order_by(e.n.desc())
        .limit(5)
    )
    return tuple(f"{each.kind} {each.act_id}" for each in query)


def _rest_on(acts: tuple[str, ...], changed_by: object) -> Refused:
    """Return the refusal that names acts, or where none is found the one that changed the row."""
    if not acts:
        row = JournalEntry.get_or_none(JournalEntry.act_id == changed_by)
        acts = (f"{row.kind} {row.act_id}",) if row else (str(changed_by),)
    return Refused("LATER_ACTS_REST_ON_IT", acts=acts)
