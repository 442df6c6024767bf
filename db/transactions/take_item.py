"""Berikutnya: the next of a print run comes to a clerk's printer."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.case import Case, cases_of
from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange
from db.reads.run_items import STOPPED, TAKEN, WAITS, Row, bar_of, items_in
from db.rules.lawful import Hindrance
from db.rules.print_queue import PLENTY, stop_reason
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.run_changes import ask_blanks, done_with, item_change, open_run

# So many are stopped by one act at the most; whoever finds nobody taken by it does another.
MOST_STOPPED = 200
_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class NextOrder:
    """From which run; `take_over` names a clerk whose person at the printer is taken over."""

    batch: str
    take_over: str = ""


def take_item(call: Call, order: NextOrder) -> Receipt:
    """Bring the next of a run to the operator's printer; the receipt's NIK says who it is.

    Who died, moved, changed or can't have a card now is stopped, one by one, and the next one
    is taken; also whom the operator holds, where they can't be printed any more. Nobody is taken
    (no NIK) where the run ends by that, or where very many had to be stopped. Raises Refused
    ONE_AT_THE_PRINTER where the operator holds one who can be printed, NOTHING_TO_TAKE_OVER,
    BATCH_ALL_TAKEN where the last ones are at other printers.
    """
    return record(call, Act.BATCH_NEXT, order, _decide)


def _decide(desk: Desk, order: NextOrder) -> Decision:
    run = open_run(desk, order.batch)
    ask_blanks(desk, run)
    taken = items_in(run["ref"], [TAKEN])
    changes: list[RowChange] = []
    handled: list[Row] = []
    for item, case, bar in _looked_at(desk, [each for each in taken if _is_mine(desk, each)]):
        if bar is None:
            raise Refused("ONE_AT_THE_PRINTER", name=case.register.name)
        changes.append(_stopped(desk, item, case, bar))
        handled.append(item)
    for item, case, bar in _in_turn(desk, run, order, taken):
        if bar is None:
            changes.append(item_change(item, state=TAKEN, clerk=desk.operator.name))
            return Decision(changes, item["nik"], {"batch": run["ref"]})
        changes.append(_stopped(desk, item, case, bar))
        handled.append(item)
        if len(handled) >= MOST_STOPPED:
            break
    ended = done_with(desk, run, handled)
    if not changes and not ended:
        raise Refused("BATCH_ALL_TAKEN", clerks=tuple(sorted({each["clerk"] for each in taken})))
    return Decision([*changes, *ended], decided={"batch": run["ref"]})


def _is_mine(desk: Desk, item: Row) -> bool:
    return bool(item["clerk"] == desk.operator.name)


def _in_turn(
    desk: Desk, run: Row, order: NextOrder, taken: list[Row]
) -> Iterator[tuple[Row, Case, Hindrance | None]]:
    """Give whom to take, in order: whom another clerk has at the printer, or who waits."""
    if order.take_over:
        theirs = [each for each in taken if each["clerk"] == order.take_over]
        if not theirs or order.take_over == desk.operator.name:
            raise Refused("NOTHING_TO_TAKE_OVER", operator=order.take_over[:40])
        yield from _looked_at(desk, theirs)
        return
    waits = items_in(run["ref"], [WAITS], MOST_STOPPED)
    for begin in range(0, len(waits), _AT_ONCE):
        yield from _looked_at(desk, waits[begin : begin + _AT_ONCE])


def _looked_at(desk: Desk, items: list[Row]) -> Iterator[tuple[Row, Case, Hindrance | None]]:
    cases = cases_of([item["nik"] for item in items])
    for item in items:
        case = cases[item["nik"]]
        yield item, case, bar_of(case, item, desk.settings, desk.today)


def _stopped(desk: Desk, item: Row, case: Case, bar: Hindrance) -> RowChange:
    situation = case.situation(PLENTY, desk.settings, desk.today)
    return item_change(item, state=STOPPED, reason=str(stop_reason(situation, bar)))
