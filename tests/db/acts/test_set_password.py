"""An operator gets a new password."""

import pytest

from db.models import Login
from db.passwords import LONGEST, SHORTEST, hash_password, password_fits
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.set_password import PasswordOrder, set_password
from tests.dump import did, entry_of, rows
from tests.office import PASSWORD, call, password_hash
from tests.refusals import assert_has_words, refused


def test_the_hash_is_replaced_and_kept_out_of_the_journal(office: Store) -> None:
    calling = call("admin", None)
    order = PasswordOrder("petugas")
    changed = did(office, lambda: office.write(set_password, calling, order, "a new hash"))
    login = {"operator": "petugas", "last_place": None}
    assert changed == {
        "login": (
            [login | {"password_hash": password_hash()}],
            [login | {"password_hash": "a new hash"}],
        )
    }
    entry = entry_of(office, calling.act_id)
    assert (entry["rows"], entry["decided"]) == ([], {"password": "set"})
    assert "hash" not in str(entry)


def test_a_retry_does_not_set_it_again(office: Store) -> None:
    calling = call("admin", None)
    office.write(set_password, calling, PasswordOrder("petugas"), "one")
    office.write(set_password, calling, PasswordOrder("petugas"), "two")
    assert [row["password_hash"] for row in rows(office, Login, operator="petugas")] == ["one"]


def test_an_unknown_operator_has_no_password(calm: Store) -> None:
    refusal = refused(calm, set_password, call("admin", None), PasswordOrder("siapa"), "hash")
    assert refusal.code == "OPERATOR_UNKNOWN"


@pytest.mark.parametrize(
    ("password", "code", "values"),
    [
        ("pendek7", "PASSWORD_TOO_SHORT", {"least": SHORTEST}),
        ("", "PASSWORD_TOO_SHORT", {"least": SHORTEST}),
        ("x" * 201, "PASSWORD_TOO_LONG", {"most": LONGEST}),
    ],
)
def test_a_password_has_its_length(password: str, code: str, values: dict[str, object]) -> None:
    with pytest.raises(Refused) as caught:
        hash_password(password)
    assert (caught.value.code, caught.value.values) == (code, values)
    assert_has_words(caught.value)


def test_a_training_office_may_have_short_ones() -> None:
    assert password_fits(hash_password("demo", training=True), "demo")
    with pytest.raises(Refused, match="PASSWORD_TOO_SHORT"):
        hash_password("", training=True)


def test_only_the_password_itself_fits() -> None:
    assert password_fits(password_hash(), PASSWORD)
    for other in ("", PASSWORD.upper(), PASSWORD + " ", PASSWORD + "\x00", "\ud800"):
        assert not password_fits(password_hash(), other)
    assert not password_fits(None, PASSWORD)
    assert not password_fits("not a hash", PASSWORD)
