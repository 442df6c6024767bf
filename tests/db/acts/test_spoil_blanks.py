"""Rusak: blanks consumed without a valid card."""

import pytest

from db.rules.stock import SpoilCause
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.acts.conftest import Calm
from tests.dump import did, entry_of
from tests.office import READY, call, open_test_office
from tests.refusals import refused


def with_five_blanks(url: str) -> Store:
    office = open_test_office(url)
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    return office


@pytest.fixture
def stocked(office: Store) -> Store:
    """Give an office with five blanks at DINAS."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    return office


@pytest.mark.parametrize(
    ("operator", "cause"), list(zip(("petugas", "gudang", "petugas"), SpoilCause, strict=True))
)
def test_blanks_are_written_off_the_place(stocked: Store, operator: str, cause: str) -> None:
    calling = call(operator)
    order = SpoilOrder(2, cause)
    changed = did(stocked, lambda: stocked.write(spoil_blanks, calling, order))
    move = {
        "act": calling.act_id,
        "line": 1,
        "place": "DINAS",
        "kind": "RUSAK",
        "quantity": -2,
        "day": "2024-03-04",
        "cause": cause,
        "document": None,
        "nik": None,
    }
    assert changed == {
        "stock_balance": (
            [{"place": "DINAS", "on_hand": 5, "at_trays": 0}],
            [{"place": "DINAS", "on_hand": 3, "at_trays": 0}],
        ),
        "stock_entry": ([], [move]),
    }
    assert entry_of(stocked, calling.act_id)["nik"] is None


def test_a_spoiled_card_leaves_the_residents_state_and_issue_follows(stocked: Store) -> None:
    order = SpoilOrder(1, "GAGAL_CETAK", READY.nik)
    changed = did(stocked, lambda: stocked.write(spoil_blanks, call(), order))
    assert changed.keys() == {"stock_balance", "stock_entry"}
    assert [row["nik"] for row in changed["stock_entry"][1]] == [READY.nik]
    receipt = stocked.write(issue_card, call(), IssueOrder(READY.nik))
    assert (receipt.card_issue, receipt.blanks_left) == (1, 3)


RANGE = {"least": 1, "most": 5}


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (SpoilOrder(0, "GAGAL_CETAK"), "QUANTITY_OUT_OF_RANGE", {"quantity": 0, **RANGE}),
        (SpoilOrder(-3, "GAGAL_CETAK"), "QUANTITY_OUT_OF_RANGE", {"quantity": -3, **RANGE}),
        (
            SpoilOrder(6, "GAGAL_CETAK"),
            "NOT_ENOUGH_BLANKS",
            {"place": "DINAS", "on_hand": 5, "asked": 6},
        ),
        (
            SpoilOrder(10**30, "GAGAL_CETAK"),
            "NOT_ENOUGH_BLANKS",
            {"place": "DINAS", "on_hand": 5, "asked": 10**30},
        ),
        (
            SpoilOrder(1, "DICURI"),
            "CAUSE_UNKNOWN",
            {"cause": "DICURI", "accepted": tuple(SpoilCause)},
        ),
        (SpoilOrder(1, "CACAT_PABRIK", "5271014405900999"), "NIK_NOT_FOUND", None),
        (SpoilOrder(1, "CACAT_PABRIK", "abc"), "NIK_NOT_16_DIGITS", {"nik": "abc"}),
    ],
)
def test_what_can_not_be_spoiled_is_refused(
    calm_as: Calm, order: SpoilOrder, code: str, values: dict[str, object] | None
) -> None:
    refusal = refused(calm_as(with_five_blanks), spoil_blanks, call(), order)
    assert refusal.code == code
    assert values is None or refusal.values == values


def test_more_than_three_at_once_may_need_a_second_person(stocked: Store) -> None:
    order = SettingOrder("second_person", "spoil-many")
    stocked.write(change_setting, call("admin", None), order)
    many = SpoilOrder(4, "CACAT_PABRIK")
    refusal = refused(stocked, spoil_blanks, call(), many)
    assert (refusal.code, refusal.values) == ("SECOND_PERSON_NEEDED", {"act": "spoil-many"})
    stocked.write(spoil_blanks, call(second="gudang"), many)
    stocked.write(spoil_blanks, call(), SpoilOrder(1, "CACAT_PABRIK"))
