"""What is put into the tables behind the program's back makes no letter genuine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from db.journal.fault import FaultCode
from db.journal.verify import verify
from db.models import LetterKey, Suket
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.viewer import Viewer
from screens.papers.check_letter import checked_on_record
from screens.papers.letter_key import new_key
from screens.papers.make import made
from tests.office import READY, READY_TOO, FixedClock, call
from tests.papers.letters import tools_of
from tests.papers.test_check_letter import letter_of, signed
from tests.refusals import assert_has_words

FALSE = "471.13/2/Dukcapil/III/2024"


@pytest.fixture
def key(signing: Store, keys: Path) -> str:
    """Give the id of the key of an office that has given one suket by an act, one behind it."""
    signing.write(issue_suket, call(), SuketOrder(READY.nik))

    def slip_in() -> None:
        row = Suket.select().dicts().first()
        Suket.insert({**row, "number": FALSE, "seq": 2, "nik": READY_TOO.nik}).execute()

    signing.write(slip_in)
    [file] = keys.iterdir()
    return file.stem


@pytest.mark.usefixtures("key")
def test_no_letter_is_printed_for_a_suket_that_no_act_gave(signing: Store, keys: Path) -> None:
    viewer = Viewer("petugas", "DINAS", clock=FixedClock())
    with pytest.raises(Refused) as caught:
        made(signing, viewer, PaperKind.SUKET, FALSE, tools_of(keys))
    assert (caught.value.code, caught.value.values) == ("RECORD_DIFFERS", {"table": "suket"})
    assert_has_words(caught.value)


def test_no_letter_of_a_suket_that_no_act_gave_is_genuine(
    signing: Store, keys: Path, key: str
) -> None:
    text = signed(keys, letter_of(key, number=FALSE, nik=READY_TOO.nik))
    with pytest.raises(Refused, match="FORGED") as caught:
        checked_on_record(text, signing, FixedClock())
    assert caught.value.values["why"] == "REGISTER_DIFFERS"


def test_a_sukets_days_are_the_ones_that_its_act_gave(signing: Store, keys: Path, key: str) -> None:
    until = date(2034, 9, 4)
    signing.write(lambda: Suket.update(valid_until=until).where(Suket.nik == READY.nik).execute())
    text = signed(keys, letter_of(key, valid_until=until))
    with pytest.raises(Refused, match="FORGED"):
        checked_on_record(text, signing, FixedClock())


@pytest.mark.parametrize("way", ["added", "changed", "gone"])
def test_a_key_that_no_act_put_on_record_is_told(
    signing: Store, keys: Path, tmp_path: Path, way: str
) -> None:
    thief = new_key(tmp_path / "thief")

    def tamper() -> None:
        row = LetterKey.select().dicts().first()
        if way == "added":
            LetterKey.insert({**row, "key_id": thief.key_id, "public": thief.public}).execute()
        elif way == "changed":
            LetterKey.update(public=thief.public).execute()
        else:
            LetterKey.delete().execute()

    assert signing.read(verify).fault is None
    signing.write(tamper)
    fault = signing.read(verify).fault
    assert fault is not None
    assert fault.code == (FaultCode.ROW_GONE if way == "gone" else FaultCode.ROW_CHANGED)
    assert fault.detail.startswith("letter_key · key_id ")
