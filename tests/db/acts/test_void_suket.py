"""Batal: a suket that should not have been given."""

import pytest

from db.models import Suket
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.void_suket import VoidSuketOrder, void_suket
from tests.db.acts.conftest import Calm
from tests.dump import did, entry_of, rows
from tests.office import READY, FixedClock, call, counted, open_test_office
from tests.refusals import refused

FIRST = "471.13/1/Dukcapil/III/2024"


def with_a_suket(url: str) -> Store:
    office = open_test_office(url)
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    return office


@pytest.fixture
def given(office: Store) -> Store:
    """Give an office where READY holds the first suket."""
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    return office


@pytest.mark.parametrize("operator", ["petugas2", "gudang"])
def test_it_is_void_and_its_number_stays(given: Store, operator: str) -> None:
    (suket,) = rows(given, Suket)
    clock = FixedClock()
    clock.forward(days=1)
    calling = call(operator, clock=clock)
    order = VoidSuketOrder(f" {FIRST} ", " salah nama ")
    changed = did(given, lambda: given.write(void_suket, calling, order))
    void = suket | {"state": "BATAL", "closed_on": "2024-03-05"}
    assert changed == {"suket": ([suket], [void])}
    entry = entry_of(given, calling.act_id)
    assert (entry["nik"], entry["decided"]) == (
        READY.nik,
        {"reason": "salah nama", **counted(READY)},
    )


def test_the_resident_gets_the_next_number(given: Store) -> None:
    receipt = given.write(void_suket, call(), VoidSuketOrder(FIRST, "salah nama"))
    assert (receipt.suket_number, receipt.suket_state, receipt.suket_until) == (
        FIRST,
        "BATAL",
        None,
    )
    receipt = given.write(issue_suket, call(), SuketOrder(READY.nik))
    assert receipt.suket_number == "471.13/2/Dukcapil/III/2024"
    assert [row["replaces"] for row in rows(given, Suket, state="AKTIF")] == [None]


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (VoidSuketOrder(FIRST, ""), "TEXT_MISSING", {"field": "reason"}),
        (VoidSuketOrder(FIRST, "x" * 121), "TEXT_TOO_LONG", {"field": "reason", "most": 120}),
        (VoidSuketOrder("471.13/2", "salah"), "SUKET_NOT_FOUND", {"number": "471.13/2"}),
        (VoidSuketOrder("9" * 200, "salah"), "SUKET_NOT_FOUND", {"number": "9" * 80}),
    ],
)
def test_one_that_may_not_be_void_is_refused(
    calm_as: Calm, order: VoidSuketOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm_as(with_a_suket), void_suket, call(), order)
    assert (refusal.code, refusal.values) == (code, values)


def test_a_closed_one_is_refused_with_what_became_of_it(given: Store) -> None:
    given.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA"))
    given.write(issue_card, call(), IssueOrder(READY.nik))
    refusal = refused(given, void_suket, call(), VoidSuketOrder(FIRST, "salah"))
    assert (refusal.code, refusal.values) == (
        "SUKET_CLOSED",
        {"number": FIRST, "state": "DITARIK"},
    )
