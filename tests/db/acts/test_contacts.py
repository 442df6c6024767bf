"""The telephone of someone who waits: beside the record, and gone when it has served."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from db.contacts import contact_of, erase_contact, keep_contact
from db.journal.verify import verify
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.keep_draft import keep_draft
from db.viewer import Viewer
from screens.enrol import PURPOSE
from tests.dump import dump, entry_of
from tests.office import ADULT, READY, TODAY, FixedClock, call
from tests.refusals import refused
from tests.screens.driving import receive

SAID, PHONE = "+62 812-3456-7890", "081234567890"


def enrolled(office: Store, said: str = SAID) -> str:
    """Record an enrolment with a telephone; return the act's id."""
    receive(office, 5)
    return office.write(partial(enrol, phone=said), call(), EnrolOrder(ADULT.nik)).act


def tables_with(office: Store, text: str) -> set[str]:
    """Return the tables in any of whose values this text stands."""
    found = dump(office).items()
    return {name for name, rows in found if any(text in str(row.values()) for row in rows)}


def test_the_telephone_stands_beside_the_record_only(office: Store) -> None:
    act = enrolled(office)
    assert office.read(contact_of, ADULT.nik) == PHONE
    assert tables_with(office, PHONE) == {"contact"}
    assert "34567890" not in str(entry_of(office, act))


@pytest.mark.parametrize(
    "ends",
    [
        lambda office, _: office.write(issue_card, call(), IssueOrder(ADULT.nik)),
        lambda office, _: office.write(depart, call(), DepartOrder(ADULT.nik, "PINDAH")),
        lambda office, act: office.write(correct_act, call(), CorrectOrder(act, "salah orang")),
    ],
    ids=["issued", "departed", "corrected"],
)
def test_the_telephone_is_nowhere_once_it_has_served(
    office: Store, ends: Callable[[Store, str], object]
) -> None:
    ends(office, enrolled(office))
    assert tables_with(office, PHONE) == set()
    assert office.read(verify).fault is None


def test_the_telephone_stays_while_the_card_waits_and_goes_with_it(office: Store) -> None:
    enrolled(office)
    office.write(issue_card, call(), IssueOrder(ADULT.nik, wait=True))
    assert office.read(contact_of, ADULT.nik) == PHONE
    office.write(hand_over_card, call(), HandOverOrder(ADULT.nik))
    assert tables_with(office, PHONE) == set()


def test_a_telephone_that_a_colleague_typed_too_goes_with_the_enrolment(office: Store) -> None:
    colleague = Viewer("petugas2", "DINAS", clock=FixedClock())
    for nik in (ADULT.nik, READY.nik):
        office.write(keep_draft, colleague, PURPOSE, nik, {"TELEPON": PHONE})
    enrolled(office)
    office.write(depart, call(), DepartOrder(READY.nik, "PINDAH"))
    assert tables_with(office, PHONE) == {"contact"}


def test_an_enrolment_without_a_telephone_keeps_none(office: Store) -> None:
    enrolled(office, "")
    assert office.read(contact_of, ADULT.nik) is None


def test_a_wrong_telephone_refuses_the_whole_enrolment(office: Store) -> None:
    before = dump(office)
    refusal = refused(office, partial(enrol, phone="12"), call(), EnrolOrder(ADULT.nik))
    assert (refusal.code, refusal.values) == ("PHONE_INVALID", {"number": "12"})
    assert dump(office) == before


def test_an_enrolment_sent_twice_keeps_the_first_telephone(office: Store) -> None:
    calling = call()
    for phone in (SAID, "0370631123"):
        office.write(partial(enrol, phone=phone), calling, EnrolOrder(ADULT.nik))
    assert office.read(contact_of, ADULT.nik) == PHONE


def test_a_later_telephone_takes_the_place_of_the_first(office: Store) -> None:
    office.write(keep_contact, ADULT.nik, PHONE, TODAY)
    office.write(keep_contact, ADULT.nik, "0370631123", TODAY)
    assert office.read(contact_of, ADULT.nik) == "0370631123"
    office.write(erase_contact, ADULT.nik)
    office.write(erase_contact, ADULT.nik)
    assert office.read(contact_of, ADULT.nik) is None
