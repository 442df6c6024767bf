"""What holds for every act: an entry that tells it whole, once, and for the same order only."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from db.journal.act import Decision, Desk, record
from db.journal.call import Terminal
from db.journal.canonical import canonical, chained
from db.journal.clock import written_moment
from db.journal.receipt import Receipt
from db.models import Card
from db.rules.refused import Refused
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from tests.db.acts.every_act import BLANKS, EVERY_ACT, EveryAct
from tests.dump import Dump, Row, changes, dump, entry_of
from tests.office import ADULT, MORNING, READY, READY_TOO, TODAY, call
from tests.refusals import refused
from tests.screens.driving import receive

# By what people are found follows from the register.
SEARCH = {"name_form", "name_key", "name_pair"}
# Beside the journal: what isn't the office's own, and passwords.
NOT_IN_THE_JOURNAL = {
    "residents": {"resident"},
    "resident add": {"resident"},
    "resident arrive": {"resident"},
    "resident back": {"resident", "former_data"},
    "resident depart": {"resident"},
    "resident correct": {"resident"},
    "target": {"target_member"},
    "school": {"school"},
    "school change": {"school"},
    "visit list": {"visit_pupil"},
    "visit add": {"visit_pupil"},
    "visit match": {"visit_pupil"},
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


def test_one_entry_is_added_that_tells_the_whole_act(
    office: Store, name: str, each: EveryAct
) -> None:
    before = dump(office)
    receipt = each.step.done(office)
    after = dump(office)

    (added,) = [row for row in after["journal_entry"] if row not in before["journal_entry"]]
    (head,), (last,) = after["chain_head"], before["chain_head"]
    body = str(added["body"])
    assert len(after["journal_entry"]) == len(before["journal_entry"]) + 1
    assert added["n"] == head["n"] == len(after["journal_entry"])
    assert added["hash"] == head["hash"] == chained(str(last["hash"]), body)
    assert body == canonical(json.loads(body))

    entry = entry_of(office, receipt.act)
    found_by = {"act_id": entry["act"], **{key: entry[key] for key in ("kind", "nik", "corrects")}}
    assert found_by.items() <= added.items()
    beside = changes(_replayed(before, entry["rows"]), after).keys() - SEARCH
    assert beside == NOT_IN_THE_JOURNAL.get(name, set())
    told = ("v", "chain", "n", "kind", "at", "by", "with", "place", "terminal")
    assert {key: entry[key] for key in told} == {
        "v": 1,
        "chain": "office",
        "n": receipt.n,
        "kind": each.kind,
        "at": written_moment(MORNING + timedelta(days=each.step.days)),
        "by": each.step.operator,
        "with": None,
        "place": each.step.place,
        "terminal": asdict(Terminal()),
    }


def test_an_id_is_for_one_act_however_often_it_is_sent(office: Store, each: EveryAct) -> None:
    act_id = str(uuid.uuid4())
    receipt = each.step.done(office, act_id)
    before = dump(office)
    assert each.step.done(office, act_id) == receipt
    # A retry after midnight, written in capitals, is the same act too.
    late = replace(each.step, days=each.step.days + 1)
    assert late.done(office, act_id.upper()) == receipt
    assert dump(office) == before

    reused = ("ACT_ID_REUSED", {"act": act_id, "kind": each.kind})
    other = replace(each.step, order=each.other)
    refusal = refused(office, other.do, other.call(act_id), other.order, *other.more)
    assert (refusal.code, refusal.values) == reused
    another = EVERY_ACT["policy" if each.kind is Act.CHANGE_SETTING else "setting"].step
    refusal = refused(office, another.do, another.call(act_id), another.order)
    assert (refusal.code, refusal.values) == reused


@dataclass(frozen=True, slots=True)
class _YoungerOrder:
    """IssueOrder as it may be once it has a field more, at the end or not."""

    nik: str
    paid: bool = False
    wait: bool = False
    suket_lost: bool = False
    handed_to: str = ""
    collector: str = ""
    relation: str = ""
    document: str = ""
    match_lacks: str = ""


def test_an_act_that_was_sent_before_its_order_had_more_to_say_is_the_same_act(
    office: Store,
) -> None:
    receive(office, 1)
    calling = call()
    receipt = office.write(issue_card, calling, IssueOrder(READY.nik))
    before = dump(office)

    def again(order: _YoungerOrder) -> Receipt:
        return office.write(record, calling, Act.ISSUE, order, _nothing_to_do)

    assert again(_YoungerOrder(READY.nik)) == receipt
    with pytest.raises(Refused, match="ACT_ID_REUSED"):
        again(_YoungerOrder(READY.nik, paid=True))
    with pytest.raises(Refused, match="ACT_ID_REUSED"):
        again(_YoungerOrder(READY_TOO.nik))
    assert dump(office) == before


def _nothing_to_do(_desk: Desk, _order: _YoungerOrder) -> Decision:
    raise AssertionError("an act that is on record is not decided again")


def _replayed(before: Dump, written: list[dict[str, Any]]) -> Dump:
    """Return the office after an entry's rows, done on plain rows and without a database."""
    state = {table: list(rows) for table, rows in before.items()}
    for change in written:
        table, key = state[change["t"]], change["k"].items()
        found = [row for row in table if key <= row.items()]
        assert len(found) == (0 if change["was"] is None else 1)
        for row in found:
            assert change["was"].items() <= row.items()
            table.remove(row)
        if change["now"] is not None:
            kept = found[0] if found else {}
            table.append({**kept, **change["k"], **change["now"]})
    return state


@pytest.mark.parametrize("act_id", ["", "7", "not a uuid", "0" * 33, "{}", "x" * 4000])
def test_an_id_that_is_no_uuid_is_refused(calm: Store, act_id: str) -> None:
    refusal = refused(calm, enrol, call(act_id=act_id or " "), EnrolOrder(ADULT.nik))
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
    calm: Store, operator: str, place: str | None, second: str | None, code: str, values: Row
) -> None:
    refusal = refused(calm, enrol, call(operator, place, second=second), EnrolOrder(ADULT.nik))
    assert (refusal.code, refusal.values) == (code, values)


@pytest.mark.parametrize("disabled", ["petugas", "petugas2"])
def test_a_disabled_operator_neither_acts_nor_stands_by(office: Store, disabled: str) -> None:
    office.write(disable_operator, call("admin", None), DisableOrder(disabled))
    refusal = refused(office, enrol, call("petugas", second="petugas2"), EnrolOrder(ADULT.nik))
    assert (refusal.code, refusal.values) == ("OPERATOR_DISABLED", {"operator": disabled})


def test_a_row_changed_behind_the_programs_back_stops_the_act(office: Store) -> None:
    BLANKS.done(office)

    unknown = {"nik": READY.nik, "issue": 1, "state": "VOID", "printed_on": TODAY, "place": "MPP"}
    office.write(lambda: Card.insert(unknown).execute())
    refusal = refused(office, issue_card, call(), IssueOrder(READY.nik))
    assert (refusal.code, refusal.values) == ("RECORD_DIFFERS", {"table": "card"})


def test_the_entry_names_the_terminal_as_it_claims_to_be(office: Store) -> None:
    at = Terminal("LOKET-2", "counter", "/dev/pts/3", "10.0.0.9")
    receipt = office.write(enrol, replace(call(), terminal=at), EnrolOrder(ADULT.nik))
    assert entry_of(office, receipt.act)["terminal"] == asdict(at)
