"""Checking a letter's text: only a genuine one of an open suket passes."""

from __future__ import annotations

import json
import string
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.reads.letter_keys import letter_keys
from db.rules.letter import LetterText, read_payload, signed_bytes, written_payload
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.retire_letter_key import RetireKeyOrder, retire_letter_key
from db.transactions.void_suket import VoidSuketOrder, void_suket
from screens.papers.check_letter import (
    checked_by_keys,
    checked_on_record,
    keys_as_file,
    keys_in_file,
)
from screens.papers.letter_key import new_key, sign
from tests.office import READY, READY_TOO, FixedClock, call
from tests.papers.letters import with_key
from tests.refusals import assert_has_words

on_one_engine = pytest.mark.parametrize("engine", ["sqlite"])
NUMBER = "471.13/1/Dukcapil/III/2024"


def letter_of(key_id: str, **other: Any) -> LetterText:
    """Return what the first suket's letter says, but for `other`."""
    said = LetterText(
        training=False,
        region="52.71",
        key_id=key_id,
        number=NUMBER,
        nik=READY.nik,
        name="LALU MUHAMMAD IQBAL",
        issued_on=date(2024, 3, 4),
        valid_until=date(2024, 9, 4),
    )
    return replace(said, **other)


def signed(keys: Path, letter: LetterText) -> str:
    return written_payload(letter, sign(keys, letter.key_id, signed_bytes(letter)))


@pytest.fixture
def key(signing: Store, keys: Path) -> str:
    """Give the id of the key of an office that has given one suket."""
    signing.write(issue_suket, call(), SuketOrder(READY.nik))
    [file] = keys.iterdir()
    return file.stem


def refusal(store: Store, text: str, clock: FixedClock | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        checked_on_record(text, store, clock or FixedClock())
    assert_has_words(caught.value)
    return caught.value


def test_a_genuine_letter_of_an_open_suket_passes(signing: Store, keys: Path, key: str) -> None:
    letter = letter_of(key)
    text = signed(keys, letter)
    assert checked_on_record(text, signing, FixedClock()) == letter
    assert checked_on_record(f" {text}\r\n", signing, FixedClock()) == letter


@on_one_engine
def test_no_letter_passes_with_any_sign_changed(signing: Store, keys: Path, key: str) -> None:
    text = signed(keys, letter_of(key))
    checked_on_record(text, signing, FixedClock())
    ways = string.ascii_letters + string.digits + "-_%|./ "
    passed = []
    for at, sign_there in enumerate(text):
        changed = [text[:at] + other + text[at + 1 :] for other in ways if other != sign_there]
        changed += [text[:at] + text[at + 1 :], text[:at] + sign_there + text[at:]]
        for each in changed:
            if each == text:
                continue
            with suppress(Refused):
                checked_on_record(each, signing, FixedClock())
                passed.append(each)
    assert not passed


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"number": "471.13/2/Dukcapil/III/2024"}, "REGISTER_DIFFERS"),
        ({"nik": READY_TOO.nik}, "REGISTER_DIFFERS"),
        ({"issued_on": date(2024, 3, 5)}, "REGISTER_DIFFERS"),
        ({"valid_until": date(2034, 9, 4)}, "REGISTER_DIFFERS"),
    ],
)
def test_a_signed_letter_that_the_register_doesnt_know_is_forged(
    signing: Store, keys: Path, key: str, other: dict[str, object], why: str
) -> None:
    found = refusal(signing, signed(keys, letter_of(key, **other)))
    assert (found.code, found.values["why"]) == ("FORGED", why)


def test_a_letter_signed_by_another_key_is_forged(
    signing: Store, keys: Path, tmp_path: Path, key: str
) -> None:
    thief = new_key(tmp_path / "thief")
    own = signed(thief.file.parent, letter_of(thief.key_id))
    assert refusal(signing, own).values["why"] == "KEY_UNKNOWN"
    letter = letter_of(key)
    false = written_payload(letter, sign(thief.file.parent, thief.key_id, signed_bytes(letter)))
    assert refusal(signing, false).values["why"] == "NOT_SIGNED"


def test_a_letter_of_another_office_is_told_apart(signing: Store, keys: Path, key: str) -> None:
    found = refusal(signing, signed(keys, letter_of(key, region="52.01")))
    assert (found.code, found.values["region"]) == ("OTHER_OFFICE", "52.01")


def test_a_training_letter_is_none_of_this_office(signing: Store, keys: Path, key: str) -> None:
    found = refusal(signing, signed(keys, letter_of(key, training=True)))
    assert (found.code, found.values["region"]) == ("OTHER_OFFICE", "52.71 LATIHAN")


def test_a_retired_keys_letters_still_pass(signing: Store, keys: Path, key: str) -> None:
    text = signed(keys, letter_of(key))
    signing.write(retire_letter_key, call("admin", None), RetireKeyOrder(key))
    with_key(signing, keys)
    assert checked_on_record(text, signing, FixedClock()).number == NUMBER


def test_a_void_suket_says_since_when(signing: Store, keys: Path, key: str) -> None:
    signing.write(void_suket, call(), VoidSuketOrder(NUMBER, "salah nama"))
    found = refusal(signing, signed(keys, letter_of(key)))
    assert (found.code, found.values["since"]) == ("VOID", date(2024, 3, 4))


def test_a_suket_that_the_card_replaced_says_since_when(
    signing: Store, keys: Path, key: str
) -> None:
    later = FixedClock()
    later.forward(days=9)
    signing.write(receive_blanks, call("gudang", clock=later), ReceiveOrder(3, "BA 1"))
    signing.write(issue_card, call(clock=later), IssueOrder(READY.nik))
    found = refusal(signing, signed(keys, letter_of(key)), later)
    assert found.code == "WITHDRAWN"
    assert (found.values["state"], found.values["since"]) == ("DITARIK", date(2024, 3, 13))


def test_a_suket_that_a_newer_one_replaced_is_withdrawn(
    signing: Store, keys: Path, key: str
) -> None:
    later = FixedClock()
    later.forward(days=200)
    signing.write(issue_suket, call(clock=later), SuketOrder(READY.nik))
    found = refusal(signing, signed(keys, letter_of(key)), later)
    assert (found.code, found.values["state"]) == ("WITHDRAWN", "DIGANTI")


def test_a_suket_runs_to_the_end_of_its_last_day(signing: Store, keys: Path, key: str) -> None:
    text = signed(keys, letter_of(key))
    last = FixedClock()
    last.forward(days=(date(2024, 9, 4) - date(2024, 3, 4)).days)
    assert checked_on_record(text, signing, last).valid_until == date(2024, 9, 4)
    last.forward(days=1)
    found = refusal(signing, text, last)
    assert (found.code, found.values["until"]) == ("LAPSED", date(2024, 9, 4))


def test_a_suket_that_was_a_mistake_is_void(signing: Store, keys: Path) -> None:
    receipt = signing.write(issue_suket, call(), SuketOrder(READY.nik))
    [file] = keys.iterdir()
    text = signed(keys, letter_of(file.stem))
    signing.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert refusal(signing, text).code == "VOID"


@on_one_engine
def test_public_keys_alone_tell_a_genuine_letter_from_a_forged_one(
    signing: Store, keys: Path, key: str, tmp_path: Path
) -> None:
    file = tmp_path / "keys.json"
    file.write_text(keys_as_file("52.71", signing.read(letter_keys)))
    known = keys_in_file(file)
    letter = letter_of(key, valid_until=date(2020, 1, 1))
    assert checked_by_keys(signed(keys, letter), known) == letter
    payload = read_payload(signed(keys, letter))
    assert payload is not None
    forged = written_payload(replace(letter, name="LAIN"), payload.signature)
    with pytest.raises(Refused, match="NOT_SIGNED"):
        checked_by_keys(forged, known)
    with pytest.raises(Refused, match="KEY_UNKNOWN"):
        checked_by_keys(signed(keys, letter), {})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"keys": 7}',
        json.dumps({"keys": [{"id": "0123456789abcdef"}]}),
        json.dumps({"keys": [{"id": "0123456789abcdef", "public": "zz"}]}),
        "\udcff",
        "[" * 200_000,
    ],
)
def test_a_file_that_holds_no_keys_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys.json"
    file.write_text(text, "utf-8", errors="surrogateescape")
    with pytest.raises(Refused) as caught:
        keys_in_file(file)
    assert caught.value.code == "KEYS_FILE_UNREADABLE"
    assert_has_words(caught.value)


def test_the_ids_in_a_file_are_not_believed(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    file.write_text(json.dumps({"keys": [{"id": "0" * 16, "public": public}]}))
    assert keys_in_file(file) == {"21fe31dfa154a261": public}
