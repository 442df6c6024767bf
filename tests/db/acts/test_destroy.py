"""Pemusnahan: old cards and spoiled blanks end by a record that names exactly them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.journal.receipt import Receipt
from db.journal.replay import replay
from db.journal.rows import RowChange
from db.journal.verify import verify
from db.models import DestroyedBlank, Destruction, OldCard, StockBalance
from db.rules.destruction import MOST_IN_A_DESTRUCTION
from db.store.store import Store
from db.transactions import replace_card as replacing
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.changes import old_card_in
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.void_card import VoidCardOrder, void_card
from tests.dump import did, dump, entry_of, rows
from tests.office import ISSUED, MORNING, READY, TODAY, FixedClock, call
from tests.refusals import refused

WITNESSES = (("I Made Arta", "Satpol PP"), ("Baiq Nurul", "Inspektorat"))
FIRST = "MUSNAH-2024-0001"
CARD = f"{ISSUED.nik}/1"


def damaged(office: Store, nik: str = ISSUED.nik) -> Receipt:
    return office.write(replace_card, call(), ReplaceOrder(nik, "RUSAK"))


def spoiled(office: Store, pieces: int = 3, place: str = "DINAS") -> Receipt:
    office.write(receive_blanks, call("gudang", place), ReceiveOrder(pieces + 2, "BA 1"))
    return office.write(spoil_blanks, call(place=place), SpoilOrder(pieces, "GAGAL_ENCODE"))


def order(
    cards: tuple[str, ...] = (CARD,), blanks: tuple[str, ...] = (), **more: object
) -> DestroyOrder:
    return replace(DestroyOrder(cards, blanks, WITNESSES), **more)  # type: ignore[arg-type]


def many_old_cards() -> None:
    """Write rows behind the program's back: so many acts would take long."""
    row = {"nik": ISSUED.nik, "cause": "RUSAK", "taken_on": TODAY, "place": "DINAS"}
    numbered = [row | {"issue": n} for n in range(1, MOST_IN_A_DESTRUCTION + 1)]
    OldCard.insert_many(numbered).execute()


def test_a_destruction_closes_exactly_the_rows_it_names(office: Store) -> None:
    damaged(office)
    act = spoiled(office).act
    office.write(issue_card, call(), IssueOrder(READY.nik))
    damaged(office, READY.nik)
    (named,) = rows(office, OldCard, nik=ISSUED.nik)
    calling = call("gudang")
    asked = order(blanks=(f"{act}/1",), document="BA 9/2024")
    changed = did(office, lambda: office.write(destroy, calling, asked))
    changed.pop("numbering")
    changed.pop("paper_due", None)
    record = {
        "ref": FIRST,
        "place": "DINAS",
        "day": "2024-03-04",
        "method": "DIBAKAR",
        "document": "BA 9/2024",
        "witnesses": json.dumps([list(each) for each in WITNESSES]),
        "cards": 1,
        "blanks": 3,
        "made_by": "gudang",
        "state": "DONE",
        "changed_by": calling.act_id,
    }
    blanks = {
        "act": act,
        "line": 1,
        "destruction": FIRST,
        "quantity": 3,
        "cause": "GAGAL_ENCODE",
    }
    assert changed == {
        "old_card": ([named], [named | {"destroyed": FIRST}]),
        "destruction": ([], [record]),
        "destroyed_blank": ([], [blanks]),
    }
    counts = {"cards": {"RUSAK": 1}, "blanks": {"GAGAL_ENCODE": 3}}
    assert entry_of(office, calling.act_id)["decided"] == {"counts": counts}


def test_the_stock_does_not_move_and_the_receipt_bears_the_number(office: Store) -> None:
    act = spoiled(office).act
    before = rows(office, StockBalance)
    receipt = office.write(destroy, call("gudang"), order((), (f"{act}/1",)))
    assert rows(office, StockBalance) == before
    assert (receipt.ref, receipt.nik, receipt.old_card_issue) == (FIRST, None, None)


def test_nothing_is_destroyed_twice(office: Store) -> None:
    damaged(office)
    act = spoiled(office).act
    both = order(blanks=(f"{act}/1",))
    office.write(destroy, call("gudang"), both)
    for asked, item in (
        (order(), "527101******0001/1"),
        (order((), (f"{act}/1",)), f"{act[:8]}/1"),
    ):
        refusal = refused(office, destroy, call("gudang"), asked)
        assert refusal.code == "NOT_TO_DESTROY"
        assert refusal.values == {"items": (item,), "count": 1, "gone": "ALREADY_DESTROYED"}


def test_one_named_twice_is_destroyed_once(office: Store) -> None:
    damaged(office)
    office.write(destroy, call("gudang"), order((CARD, CARD)))
    assert [row["cards"] for row in rows(office, Destruction)] == [1]


@pytest.mark.parametrize(
    "name",
    ["", "x", f"{ISSUED.nik}", f"{ISSUED.nik}/2", f"{READY.nik}/1", f"{ISSUED.nik}/1\n", "١/1"],
)
def test_a_card_that_is_not_in_the_register_is_refused(office: Store, name: str) -> None:
    damaged(office)
    refusal = refused(office, destroy, call("gudang"), order((CARD, name)))
    assert (refusal.code, refusal.values["gone"]) == ("NOT_TO_DESTROY", "NOT_IN_REGISTER")


def test_only_blanks_that_were_spoiled_are_destroyed(office: Store) -> None:
    spoiled(office)
    card = office.write(issue_card, call(), IssueOrder(READY.nik))
    refusal = refused(office, destroy, call("gudang"), order((), (f"{card.act}/1",)))
    assert (refusal.code, refusal.values["gone"]) == ("NOT_TO_DESTROY", "NOT_IN_REGISTER")


def test_what_lies_elsewhere_is_destroyed_there(office: Store) -> None:
    damaged(office)
    act = spoiled(office, place="MPP").act
    for asked in (order((), (f"{act}/1",)), order(blanks=(f"{act}/1",))):
        refusal = refused(office, destroy, call("gudang"), asked)
        assert (refusal.code, refusal.values["gone"]) == ("NOT_TO_DESTROY", "AT_OTHER_PLACE")
    receipt = office.write(destroy, call("gudang", "MPP"), order((), (f"{act}/1",)))
    assert receipt.place == "MPP"


def test_a_spoiling_that_was_taken_back_is_not_destroyed(office: Store) -> None:
    act = spoiled(office).act
    office.write(correct_act, call(), CorrectOrder(act, "ternyata baik"))
    refusal = refused(office, destroy, call("gudang"), order((), (f"{act}/1",)))
    assert (refusal.code, refusal.values["gone"]) == ("NOT_TO_DESTROY", "SPOILING_CORRECTED")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (order(()), "NOTHING_TO_DESTROY"),
        (order(witnesses=()), "WITNESS_MISSING"),
        (order(witnesses=(("I Made Arta", " "),)), "WITNESS_MISSING"),
        (order(witnesses=(("", "Polri"),)), "WITNESS_MISSING"),
        (order(witnesses=WITNESSES * 4), "WITNESSES_MANY"),
        (order(witnesses=(("x" * 61, "Polri"),)), "TEXT_TOO_LONG"),
        (order(method=" "), "TEXT_MISSING"),
        (order(day="kemarin"), "DAY_UNREADABLE"),
        (order(day="2024-03-05"), "DESTRUCTION_DAY"),
        (order(day="2024-03-03"), "DESTRUCTION_DAY"),
        (order((CARD,) * (MOST_IN_A_DESTRUCTION + 1)), "DESTRUCTION_SIZE"),
    ],
)
def test_a_record_that_could_not_be_signed_is_refused(
    office: Store, asked: DestroyOrder, code: str
) -> None:
    damaged(office)
    assert refused(office, destroy, call("gudang"), asked).code == code


def test_the_day_may_be_an_earlier_one_once_everything_was_there(office: Store) -> None:
    damaged(office)
    clock = FixedClock(MORNING)
    clock.forward(days=3)
    late = call("gudang", clock=clock)
    refusal = refused(office, destroy, late, order(day="2024-03-03"))
    assert refusal.values["least"] == date(2024, 3, 4)
    office.write(destroy, late, order(day="2024-03-05"))
    assert [row["day"] for row in rows(office, Destruction)] == ["2024-03-05"]


def test_a_second_person_stands_by_where_the_office_asks(office: Store) -> None:
    office.write(change_setting, call("admin", None), SettingOrder("second_person", "destroy"))
    damaged(office)
    refusal = refused(office, destroy, call("gudang"), order())
    assert (refusal.code, refusal.values["act"]) == ("SECOND_PERSON_NEEDED", "destroy")
    refusal = refused(office, destroy, call("gudang", second="petugas"), order())
    assert refusal.code == "SECOND_PERSON_NOT_PERMITTED"
    office.write(destroy, call("gudang", second="admin"), order())


def test_a_destruction_taken_back_lets_everything_lie_again(office: Store) -> None:
    damaged(office)
    act = spoiled(office).act
    before = dump(office)
    receipt = office.write(destroy, call("gudang"), order(blanks=(f"{act}/1",)))
    office.write(correct_act, call("gudang"), CorrectOrder(receipt.act, "belum dibakar"))
    after = dump(office)
    assert [row["state"] for row in after["destruction"]] == ["CANCELLED"]
    for table in ("old_card", "destroyed_blank", "stock_entry", "stock_balance"):
        assert after[table] == before[table]
    again = office.write(destroy, call("gudang"), order(blanks=(f"{act}/1",)))
    assert again.ref == "MUSNAH-2024-0002"
    assert office.read(verify).fault is None
    assert replay(office.url) is None


def test_what_is_destroyed_is_not_taken_back(office: Store) -> None:
    replaced = damaged(office)
    spoil = spoiled(office)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    void = office.write(void_card, call(), VoidCardOrder(READY.nik))
    asked = order((CARD, f"{READY.nik}/1"), (f"{spoil.act}/1",))
    ended = office.write(destroy, call("gudang"), asked)
    for act in (replaced, spoil, void):
        refusal = refused(office, correct_act, call(), CorrectOrder(act.act, "salah"))
        assert refusal.code == "LATER_ACTS_REST_ON_IT"
        assert refusal.values["acts"] == (f"destroy {ended.act}",)
    office.write(correct_act, call("gudang"), CorrectOrder(ended.act, "belum dibakar"))
    for act in (void, spoil, replaced):
        office.write(correct_act, call(), CorrectOrder(act.act, "salah"))
    assert rows(office, OldCard) == rows(office, DestroyedBlank) == []
    assert replay(office.url) is None


def test_a_card_that_an_older_version_entered_is_destroyed_and_taken_back(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_before(*args: Any, **named: Any) -> RowChange:
        change = old_card_in(*args, **named)
        now = {name: value for name, value in (change.now or {}).items() if name != "destroyed"}
        return replace(change, now=now)

    monkeypatch.setattr(replacing, "old_card_in", as_before)
    replaced = damaged(office)
    ended = office.write(destroy, call("gudang"), order())
    assert replay(office.url) is None
    office.write(correct_act, call("gudang"), CorrectOrder(ended.act, "belum dibakar"))
    office.write(correct_act, call(), CorrectOrder(replaced.act, "salah orang"))
    assert rows(office, OldCard) == []
    assert office.read(verify).fault is None
    assert replay(office.url) is None


def test_a_thousand_cards_are_destroyed_by_one_record(office: Store) -> None:
    names = tuple(f"{ISSUED.nik}/{issue}" for issue in range(1, MOST_IN_A_DESTRUCTION + 1))
    office.write(many_old_cards)
    office.write(destroy, call("gudang"), order(names))
    assert [row["cards"] for row in rows(office, Destruction)] == [MOST_IN_A_DESTRUCTION]
