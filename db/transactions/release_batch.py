"""Lepas antrean: so many of the print queue are released as a run, some blanks kept back."""

from dataclasses import dataclass, replace

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, new_row
from db.models import Resident
from db.reads.queue_parts import Cohort, QueueNow, first_to_print, read_cohort
from db.reads.run_items import WAITS, Row, spoken_for
from db.rules.issuing_policy import PolicyMode
from db.rules.numbered import Series
from db.rules.print_data import PRINTED, digest
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.transactions.numbers import next_ref

MOST_IN_A_RUN = 1000
_COLUMNS = {"kelurahan_code": "kelurahan"}
# What a card shows, as the register's columns; a card is looked at again when it is printed.
_SHOWN = tuple(Resident._meta.columns[_COLUMNS.get(name, name)] for name in PRINTED)


@dataclass(frozen=True, slots=True)
class ReleaseOrder:
    """How many of the queue are printed, and how many blanks stay for walk-ins.

    `keep` None: as many as the office's setting says. `month` ("2019-07"): only holders of a
    suket first given in that month. `candidates` are the queue's first, read before, so that
    the act needn't look for them; they are looked at again and aren't part of what is recorded.
    """

    count: int
    keep: int | None = None
    month: str = ""
    candidates: tuple[str, ...] = ()


def release_batch(call: Call, order: ReleaseOrder) -> Receipt:
    """Release the first of the queue whom the policy lets have a card, and who are in no run.

    Fewer are released where fewer wait. Raises Refused BATCH_SIZE, BATCH_TOO_LARGE
    (with how many could be), POLICY_STOPS_RUNS, QUEUE_EMPTY, MONTH_UNKNOWN, and NOT_PERMITTED
    where a clerk would keep fewer blanks than the policy does.
    """
    plain = replace(order, candidates=())
    return record(call, Act.RELEASE_BATCH, plain, lambda desk, _: _decide(desk, order))


def _decide(desk: Desk, order: ReleaseOrder) -> Decision:
    keep = desk.settings.kept_back if order.keep is None else order.keep
    if 0 <= keep < desk.settings.kept_back and not permits(desk.operator.role, Act.SET_POLICY):
        roles = who_may(Act.SET_POLICY)
        raise Refused("NOT_PERMITTED", role=desk.operator.role, act=Act.SET_POLICY, roles=roles)
    _ask_blanks(desk, order.count, keep)
    chosen = _chosen(desk, order)
    if not chosen:
        raise Refused("QUEUE_EMPTY")
    ref, numbering = next_ref(desk, Series.CETAK)
    run = new_row(
        "batch",
        {"ref": ref},
        place=desk.place,
        released_on=desk.today.isoformat(),
        released_by=desk.operator.name,
        asked=order.count,
        kept=keep,
        state="OPEN",
        changed_by=str(desk.call.act_id),
    )
    items = [_item(ref, seq, nik, data) for seq, (nik, data) in enumerate(chosen, start=1)]
    policy = desk.settings.policy_mode
    return Decision([numbering, run, *items], decided={"policy": policy, "released": len(items)})


def _ask_blanks(desk: Desk, count: int, keep: int) -> None:
    if not 0 < count <= MOST_IN_A_RUN or keep < 0:
        raise Refused("BATCH_SIZE", asked=count, kept=keep, most=MOST_IN_A_RUN)
    if desk.settings.policy_mode == PolicyMode.HABIS:
        raise Refused("POLICY_STOPS_RUNS")
    waiting = spoken_for(desk.place)
    possible = desk.stand.on_hand - waiting - keep
    if count > possible:
        raise Refused(
            "BATCH_TOO_LARGE",
            asked=count,
            possible=max(possible, 0),
            on_hand=desk.stand.on_hand,
            released=waiting,
            kept=keep,
        )


def _chosen(desk: Desk, order: ReleaseOrder) -> list[tuple[str, str]]:
    """Return the NIKs to release, in the queue's order, each with the digest of its card."""
    now = QueueNow(desk.settings, desk.today)
    cohort = read_cohort(order.month) if order.month else None
    if order.candidates:
        chosen = _digested(now, order.count, cohort, order.candidates)
        if len(chosen) == order.count:
            return chosen
    return _digested(now, order.count, cohort, None)


def _digested(
    now: QueueNow, count: int, cohort: Cohort | None, among: tuple[str, ...] | None
) -> list[tuple[str, str]]:
    rows = first_to_print(now, count, cohort, among, _SHOWN)
    return [(nik, digest(shown)) for nik, *shown in rows]


def _item(ref: str, seq: int, nik: str, data: str) -> RowChange:
    columns: Row = {"nik": nik, "state": WAITS, "clerk": None, "reason": None, "print_data": data}
    return new_row("batch_item", {"batch": ref, "seq": seq}, **columns)
