"""Row changes that the acts of a print run share, and what they ask of the run."""

from collections.abc import Sequence

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row
from db.reads.run_items import OPEN, TAKEN, WAITS, Row, counted_items, items_in, run_row
from db.rules.issuing_policy import PolicyMode
from db.rules.refused import Refused


def open_run(desk: Desk, number: str) -> Row:
    """Return the row of the run that is worked on at the desk's place.

    Raises Refused BATCH_UNKNOWN, BATCH_NOT_OPEN, BATCH_ELSEWHERE.
    """
    run = run_row(number)
    if run["state"] != OPEN:
        raise Refused("BATCH_NOT_OPEN", number=run["ref"], state=run["state"])
    if run["place"] != desk.place:
        raise Refused("BATCH_ELSEWHERE", number=run["ref"], place=run["place"])
    return run


def ask_blanks(desk: Desk, run: Row) -> None:
    """Refuse to print while the policy prints for nobody, or where only kept blanks are left."""
    if desk.settings.policy_mode == PolicyMode.HABIS:
        raise Refused("POLICY_STOPS_RUNS")
    if desk.stand.on_hand <= run["kept"]:
        on_hand, kept = desk.stand.on_hand, run["kept"]
        raise Refused("BATCH_KEEPS_BACK", place=desk.place, on_hand=on_hand, kept=kept)


def held_item(desk: Desk, run: Row, nik: str) -> Row:
    """Return the item that the operator has at the printer; raises Refused NOT_AT_THE_PRINTER."""
    for item in items_in(run["ref"], [TAKEN]):
        if item["clerk"] == desk.operator.name and item["nik"] == nik:
            return item
    raise Refused("NOT_AT_THE_PRINTER", nik=nik[:40], number=run["ref"])


def item_change(item: Row, **now: object) -> RowChange:
    """Return the change of an item of a run."""
    return changed_row("batch_item", {"batch": item["batch"], "seq": item["seq"]}, item, **now)


def done_with(desk: Desk, run: Row, items: Sequence[Row]) -> list[RowChange]:
    """Return the change that ends the run where these were the last; they are WAITS or TAKEN."""
    counts = counted_items([run["ref"]])[run["ref"]]
    if counts.get(WAITS, 0) + counts.get(TAKEN, 0) > len(items):
        return []
    return [run_change(desk, run, "DONE")]


def run_change(desk: Desk, run: Row, state: str) -> RowChange:
    """Return the change of a run to a state, by this act."""
    key = {"ref": run["ref"]}
    return changed_row("batch", key, run, state=state, changed_by=str(desk.call.act_id))
