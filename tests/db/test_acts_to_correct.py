"""What was done for a resident, as the counter lists it to take one act back."""

from __future__ import annotations

from db.office import OperatorLine, operator_named
from db.reads.acts_to_correct import ActLine, acts_to_correct
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.office import ADULT, READY, FixedClock, call
from tests.refusals import refused


def listed(office: Store, operator: str, clock: FixedClock | None = None) -> list[ActLine]:
    who: OperatorLine = office.read(operator_named, operator)
    return list(office.read(acts_to_correct, ADULT.nik, who, clock or FixedClock()))


def bars(lines: list[ActLine]) -> list[tuple[str, str | None]]:
    return [(line.kind, line.bar.code if line.bar else None) for line in lines]


def test_the_acts_are_listed_newest_first_with_what_stands_against_each(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    office.write(spoil_blanks, call(), SpoilOrder(1, "GAGAL_CETAK", ADULT.nik))
    issued = office.write(issue_card, call(), IssueOrder(ADULT.nik))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    assert bars(listed(office, "petugas")) == [
        ("issue", None),
        ("spoil", None),
        ("enrol", "LATER_ACTS_REST_ON_IT"),
    ]
    office.write(correct_act, call(), CorrectOrder(issued.act, "salah"))
    assert bars(listed(office, "petugas")) == [
        ("issue", "ACT_CORRECTED"),
        ("spoil", None),
        ("enrol", None),
    ]
    assert bars(listed(office, "gudang")) == [
        ("issue", "ACT_CORRECTED"),
        ("spoil", None),
        ("enrol", "NOT_PERMITTED"),
    ]


def test_what_the_list_says_is_what_the_act_does(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    office.write(issue_suket, call(), SuketOrder(ADULT.nik))
    for operator in ("petugas", "gudang"):
        for line in listed(office, operator):
            order = CorrectOrder(line.act, "salah")
            if line.bar:
                refusal = refused(office, correct_act, call(operator), order)
                assert refusal.code == line.bar.code
                assert refusal.values == line.bar.values
    for line in listed(office, "petugas"):
        office.write(correct_act, call(), CorrectOrder(line.act, "salah"))
    assert {bar for _, bar in bars(listed(office, "petugas"))} == {"ACT_CORRECTED"}


def test_it_says_where_the_office_asks_a_second_person(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    assert [line.second for line in listed(office, "petugas2")] == [False]
    order = SettingOrder("second_person", "correct-other")
    office.write(change_setting, call("admin", None), order)
    tomorrow = FixedClock()
    tomorrow.forward(days=1)
    assert [line.second for line in listed(office, "petugas")] == [False]
    assert [line.second for line in listed(office, "petugas2")] == [True]
    assert [line.second for line in listed(office, "petugas", tomorrow)] == [True]


def test_someone_for_whom_nothing_was_done_has_no_acts(office: Store) -> None:
    assert listed(office, "petugas") == []
