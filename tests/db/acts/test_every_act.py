"""What holds for every act: an entry that tells it whole, once, and for the same order only."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from db.journal.call import Terminal
from db.journal.canonical import GENESIS, canonical, chained
from db.journal.clock import written_moment
from db.models import ChainHead, JournalEntry, Place, StockBalance
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.db.acts.every_act import BLANKS, EVERY_ACT, EveryAct
from tests.dump import JOURNAL, Dump, Row, changes, dump, entry_of, rows
from tests.office import ADULT, MORNING, READY, FixedClock, call
from tests.refusals import refused

# Beside the journal: what isn't the office's own, and passwords.
NOT_IN_THE_JOURNAL = {
    "residents": {"resident", "name_word"},
    "school": {"school", "roster_pupil"},
    "operator add": {"login"},
    "operator password": {"login"},
}


@pytest.fixture(params=list(EVERY_ACT))
def name(request: pytest.FixtureRequest) -> str:
    """Give the name of each act in turn."""
    each: str = request.param
    return each


@pytest.fixture
def each(name: str, office: Store) -> EveryAct:
    """Give each act in turn, in an office where it is lawful."""
    act = EVERY_ACT[name]
    act.prepare(office)
    return act


def test_no_act_is_left_out() -> None:
    beside = {Act.LOOK_UP, Act.READ_VIEWS, Act.OPEN_OFFICE}
    assert {each.kind for each in EVERY_ACT.values()} == set(Act) - beside


def test_the_entry_tells_the_whole_act(office: Store, name: str, each: EveryAct) -> None:
    before = dump(office)
    receipt = each.step.done(office)
    after = dump(office)
    entry = entry_of(office, receipt.act)

    assert _replayed(before, entry["rows"]) == {
        table: after[table] for table in after.keys() - JOURNAL - NOT_IN_THE_JOURNAL.get(name, set())
    } | {table: before[table] for table in NOT_IN_THE_JOURNAL.get(name, set())}
    at = MORNING + timedelta(days=each.step.days)
    assert {key: entry[key] for key in ("v", "chain", "kind", "at", "by", "with", "place")} == {
        "v": 1,
        "chain": "office",
        "kind": each.kind,
        "at": written_moment(at),
        "by": each.step.operator,
        "with": None,
        "place": each.step.place,
    }
    assert (receipt.kind, receipt.n, receipt.by, receipt.place) == (
        each.kind,
        entry["n"],
        each.step.operator,
        each.step.place,
    )


def test_one_entry_is_added_to_the_chain(office: Store, each: EveryAct) -> None:
    before = dump(office)
    receipt = each.step.done(office)
    after = dump(office)
    (added,) = [row for row in after["journal_entry"] if row not in before["journal_entry"]]
    assert len(after["journal_entry"]) == len(before["journal_entry"]) + 1
    (head,), (last) = after["chain_head"], before["chain_head"][0]
    body = str(added["body"])
    assert (added["n"], head["n"]) == (last["n"] + 1, added["n"])  # type: ignore[operator]
    assert added["hash"] == head["hash"] == chained(str(last["hash"]), body)
    assert body == canonical(json.loads(body))
    entry = json.loads(body)
    assert (added["act_id"], added["kind"], added["nik"], added["corrects"]) == (
        receipt.act,
        entry["kind"],
        entry["nik"],
        entry["corrects"],
    )


def test_the_same_id_again_gives_the_same_receipt_and_changes_nothing(
    office: Store, each: EveryAct
) -> None:
    act_id = str(uuid.uuid4())
    receipt = each.step.done(office, act_id)
    before = dump(office)
    assert each.step.done(office, act_id) == receipt
    # A retry after midnight, written in capitals, is the same act too.
    late = replace(each.step, days=each.step.days + 1)
    assert late.done(office, act_id.upper()) == receipt
    assert dump(office) == before


def test_the_same_id_with_another_order_is_refused(office: Store, each: EveryAct) -> None:
    receipt = each.step.done(office)
    other = replace(each.step, order=each.other)
    refusal = refused(office, other.do, other.call(receipt.act), other.order, *other.more)
    assert refusal.code == "ACT_ID_REUSED"
    assert refusal.values == {"act": receipt.act, "kind": each.kind}


def test_the_same_id_for_another_kind_of_act_is_refused(office: Store, each: EveryAct) -> None:
    receipt = each.step.done(office)
    do, order, who = receive_blanks, ReceiveOrder(7, "BA 7"), "gudang"
    if each.kind is Act.RECEIVE:
        do, order, who = enrol, EnrolOrder(ADULT.nik), "petugas"  # type: ignore[assignment]
    refusal = refused(office, do, call(who, act_id=receipt.act), order)
    assert (refusal.code, refusal.values["kind"]) == ("ACT_ID_REUSED", each.kind)


def _replayed(before: Dump, written: list[dict[str, Any]]) -> Dump:
    """Return the office after an entry's rows, done on plain rows and without a database."""
    state = {table: list(each) for table, each in before.items() if table not in JOURNAL}
    for change in written:
        table = state[change["t"]]
        if change["was"] is not None:
            (row,) = (r for r in table if change["k"].items() <= r.items())
            assert change["was"].items() <= row.items()
            table.remove(row)
        else:
            row = dict(change["k"])
            assert not any(change["k"].items() <= r.items() for r in table)
        if change["now"] is not None:
            table.append({**row, **change["now"]})
    return {table: sorted(each, key=_as_dumped(before, table)) for table, each in state.items()}


def _as_dumped(before: Dump, table: str) -> Any:
    columns = list(before[table][0]) if before[table] else None
    return lambda row: repr({name: row[name] for name in columns or row})


@pytest.mark.parametrize("act_id", ["", "7", "not a uuid", "0" * 33, "{}", "x" * 4000])
def test_an_id_that_is_no_uuid_is_refused(office: Store, act_id: str) -> None:
    refusal = refused(office, enrol, call(act_id=act_id or " "), EnrolOrder(ADULT.nik))
    assert refusal.code == "ACT_ID_INVALID"
    assert len(str(refusal.values["act"])) <= 40


@pytest.mark.parametrize(
    ("operator", "place", "second", "code", "values"),
    [
        ("siapa", "DINAS", None, "OPERATOR_UNKNOWN", {"operator": "siapa"}),
        ("petugas", "DINAS", "siapa", "OPERATOR_UNKNOWN", {"operator": "siapa"}),
        (
            "petugas2",
            "MOBIL-1",
            None,
            "PLACE_NOT_YOURS",
            {"place": "MOBIL-1", "places": ("DINAS", "MPP")},
        ),
        (
            "petugas2",
            "NOWHERE",
            None,
            "PLACE_NOT_YOURS",
            {"place": "NOWHERE", "places": ("DINAS", "MPP")},
        ),
        ("petugas", None, None, "PLACE_UNKNOWN", {"place": "-"}),
    ],
)
def test_who_acts_and_where_is_asked_of_every_act(
    office: Store, operator: str, place: str | None, second: str | None, code: str, values: Row
) -> None:
    refusal = refused(office, enrol, call(operator, place, second=second), EnrolOrder(ADULT.nik))
    assert (refusal.code, refusal.values) == (code, values)


@pytest.mark.parametrize("disabled", ["petugas", "petugas2"])
def test_a_disabled_operator_neither_acts_nor_stands_by(office: Store, disabled: str) -> None:
    office.write(disable_operator, call("admin", None), DisableOrder(disabled))
    refusal = refused(office, enrol, call("petugas", second="petugas2"), EnrolOrder(ADULT.nik))
    assert (refusal.code, refusal.values) == ("OPERATOR_DISABLED", {"operator": disabled})


def test_a_row_changed_behind_the_programs_back_stops_the_act(office: Store) -> None:
    BLANKS.done(office)

    def steal_a_card() -> None:
        insert = {"nik": READY.nik, "issue": 1, "state": "VOID", "printed_on": "2024-01-01"}
        office_place = Place.get(Place.code == "DINAS")
        from db.models import Card

        Card.insert(**insert, place=office_place).execute()

    office.write(steal_a_card)
    refusal = refused(office, issue_card, call(), IssueOrder(READY.nik))
    assert refusal.code == "RECORD_DIFFERS"
    assert "card" in str(refusal.values["detail"])


def test_the_entry_names_the_terminal_as_it_claims_to_be(office: Store) -> None:
    at = Terminal("LOKET-2", "counter", "/dev/pts/3", "10.0.0.9")
    receipt = office.write(enrol, replace(call(), terminal=at), EnrolOrder(ADULT.nik))
    assert entry_of(office, receipt.act)["terminal"] == at.__str__()
