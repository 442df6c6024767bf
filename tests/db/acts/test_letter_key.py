"""Keys that sign letters: their public halves on record, each once, and retired."""

from __future__ import annotations

import pytest

from db.models import LetterKey
from db.reads.letter_keys import letter_keys
from db.rules.letter import key_id_of
from db.store.store import Store
from db.transactions.add_letter_key import LetterKeyOrder, add_letter_key
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.retire_letter_key import RetireKeyOrder, retire_letter_key
from tests.dump import rows
from tests.office import TODAY, call
from tests.refusals import refused

PUBLIC, OTHER = "a1" * 32, "b2" * 32
KEY, OTHER_KEY = key_id_of(PUBLIC), key_id_of(OTHER)


def added(store: Store, public: str = PUBLIC) -> str:
    return store.write(add_letter_key, call("admin", None), LetterKeyOrder(public)).act


def retired(store: Store, key: str = KEY) -> None:
    store.write(retire_letter_key, call("admin", None), RetireKeyOrder(key))


def test_a_key_is_on_record_with_who_brought_it(office: Store) -> None:
    added(office)
    [row] = rows(office, LetterKey)
    assert (row["key_id"], row["public"], row["state"]) == (KEY, PUBLIC, "ACTIVE")
    assert (row["made_by"], row["made_on"]) == ("admin", TODAY.isoformat())


def test_several_machines_have_a_key_each(office: Store) -> None:
    added(office)
    added(office, OTHER)
    assert {key.key_id for key in office.read(letter_keys)} == {KEY, OTHER_KEY}


def test_a_retired_key_stays_known(office: Store) -> None:
    added(office)
    retired(office, f" {KEY.upper()} ")
    [key] = office.read(letter_keys)
    assert (key.key_id, key.public, key.state) == (KEY, PUBLIC, "RETIRED")


@pytest.mark.parametrize("public", ["", "a1" * 31, "A1" * 32, "g1" * 32, "a1" * 32 + "\n"])
def test_what_is_no_key_is_refused(office: Store, public: str) -> None:
    order = LetterKeyOrder(public)
    assert refused(office, add_letter_key, call("admin", None), order).code == "LETTER_KEY_INVALID"


@pytest.mark.parametrize("state", ["ACTIVE", "RETIRED"])
def test_a_key_is_brought_once(office: Store, state: str) -> None:
    added(office)
    if state == "RETIRED":
        retired(office)
    refusal = refused(office, add_letter_key, call("admin", None), LetterKeyOrder(PUBLIC))
    assert (refusal.code, refusal.values["state"]) == ("LETTER_KEY_KNOWN", state)


def test_only_a_key_in_use_is_retired(office: Store) -> None:
    unknown = refused(office, retire_letter_key, call("admin", None), RetireKeyOrder("x" * 90))
    assert unknown.code == "LETTER_KEY_UNKNOWN"
    added(office)
    retired(office)
    again = refused(office, retire_letter_key, call("admin", None), RetireKeyOrder(KEY))
    assert again.code == "LETTER_KEY_RETIRED"


def test_a_key_is_not_taken_back(office: Store) -> None:
    act = added(office)
    order = CorrectOrder(act, "salah mesin")
    assert refused(office, correct_act, call("gudang"), order).code == "ACT_NOT_CORRECTABLE"
