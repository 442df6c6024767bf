"""Someone may sign in to the office from now on."""

import pytest

from db.models import Login
from db.office import operator_named
from db.rules.roles import Role
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from tests.dump import did, entry_of, rows
from tests.office import call
from tests.refusals import refused

NEW = OperatorOrder("baiq_lale", " Baiq Lale ", "clerk", ("MPP", "DINAS", "MPP"), True)


def test_an_operator_is_added_with_places_and_a_login(office: Store) -> None:
    calling = call("admin", None)
    changed = did(office, lambda: office.write(add_operator, calling, NEW, "a hash"))
    operator = {
        "name": "baiq_lale",
        "full_name": "Baiq Lale",
        "role": "clerk",
        "active": True,
        "may_export": True,
    }
    assert changed == {
        "login": ([], [{"operator": "baiq_lale", "password_hash": "a hash", "last_place": None}]),
        "operator": ([], [operator]),
        "operator_place": (
            [],
            [
                {"operator": "baiq_lale", "place": "DINAS"},
                {"operator": "baiq_lale", "place": "MPP"},
            ],
        ),
    }
    assert office.read(operator_named, "baiq_lale").places == ("DINAS", "MPP")


def test_the_journal_never_sees_the_password(office: Store) -> None:
    calling = call("admin", None)
    office.write(add_operator, calling, NEW, "a hash")
    assert "hash" not in str(entry_of(office, calling.act_id))


def test_a_retry_does_not_change_the_password(office: Store) -> None:
    calling = call("admin", None)
    office.write(add_operator, calling, NEW, "a hash")
    office.write(add_operator, calling, NEW, "another hash")
    assert [row["password_hash"] for row in rows(office, Login, operator="baiq_lale")] == ["a hash"]


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.ADMIN])
def test_who_serves_nobody_needs_no_place(office: Store, role: Role) -> None:
    office.write(add_operator, call("admin", None), OperatorOrder("lain", "Lain", role, ()), "hash")
    assert office.read(operator_named, "lain").role is role


@pytest.mark.parametrize("name", ["", "dua kata", "é", "1abc", "x" * 33, "a;b", "a\x00"])
def test_a_name_that_can_not_be_typed_everywhere_is_refused(calm: Store, name: str) -> None:
    order = OperatorOrder(name, "Siapa", "clerk", ("DINAS",))
    refusal = refused(calm, add_operator, call("admin", None), order, "hash")
    assert (refusal.code, refusal.values) == ("OPERATOR_NAME", {"name": name})


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (OperatorOrder("petugas", "X", "clerk", ("DINAS",)), "OPERATOR_EXISTS", None),
        (OperatorOrder("lain", "", "clerk", ("DINAS",)), "TEXT_MISSING", {"field": "full_name"}),
        (
            OperatorOrder("lain", "X" * 61, "clerk", ("DINAS",)),
            "TEXT_TOO_LONG",
            {"field": "full_name", "most": 60},
        ),
        (OperatorOrder("lain", "X", "clerk", ()), "PLACE_UNKNOWN", {"place": "-"}),
        (OperatorOrder("lain", "X", "store_keeper", ()), "PLACE_UNKNOWN", {"place": "-"}),
        (OperatorOrder("lain", "X", "clerk", ("PASAR",)), "PLACE_UNKNOWN", {"place": "PASAR"}),
        (
            OperatorOrder("lain", "X", "chef", ("DINAS",)),
            "ROLE_UNKNOWN",
            {"role": "chef", "accepted": tuple(Role)},
        ),
    ],
)
def test_an_operator_that_may_not_be_is_refused(
    calm: Store, order: OperatorOrder, code: str, values: dict[str, object] | None
) -> None:
    refusal = refused(calm, add_operator, call("admin", None), order, "hash")
    assert refusal.code == code
    assert values is None or refusal.values == values


def test_the_widest_names_fit(office: Store) -> None:
    order = OperatorOrder("n" * 32, "N" * 60, "clerk", ("DINAS",))
    office.write(add_operator, call("admin", None), order, "h" * 200)
    assert office.read(operator_named, "n" * 32).full_name == "N" * 60
