"""What the counter says and does for someone who gets no card for want of a blank."""

from __future__ import annotations

import pytest

from db.models import GivenInstead
from db.reads.resident_view import resident_view
from db.store.store import Store
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.set_policy import PolicyOrder, set_policy
from screens.locale import LANGUAGES, Lang
from screens.policy_text import class_words, instead_words
from tests.dump import rows
from tests.office import ADULT, ISSUED, READY, READY_TOO, SENT, call
from tests.screens.driving import (
    burst,
    counter,
    look_up,
    receive,
    screen_is,
    screen_text,
    shown,
    told,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def saved(store: Store, mode: str, classes: str = "") -> None:
    order = PolicyOrder(mode, "tipis", classes)
    store.write(set_policy, call("gudang"), order)


def class_of(store: Store, nik: str, lang: Lang = "id") -> str:
    return class_words(store.read(resident_view, nik, "DINAS"), lang)


def test_while_everyone_is_printed_no_class_is_told(office: Store) -> None:
    assert class_of(office, READY.nik) == ""


def test_under_selektif_the_class_and_its_place_in_the_order_are_told(office: Store) -> None:
    saved(office, "SELEKTIF", "HILANG,SUKET")
    assert class_of(office, READY.nik) == "pemula · SELEKTIF: belum dicetak"
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    assert class_of(office, READY.nik) == "pemula, pemegang suket · SELEKTIF: urutan 2 dari 2"
    assert class_of(office, SENT.nik) == "pemula · SELEKTIF: belum dicetak"
    saved(office, "HABIS")
    assert class_of(office, READY.nik) == "pemula, pemegang suket · HABIS: belum dicetak"


def test_who_waits_for_no_card_has_no_class(office: Store) -> None:
    saved(office, "HABIS")
    assert [class_of(office, who.nik) for who in (ADULT, ISSUED)] == ["", ""]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_may_be_given_instead_is_told_while_blanks_are_short(
    office: Store, lang: Lang
) -> None:
    def offered(nik: str) -> bool:
        return "IKD" in instead_words(office.read(resident_view, nik, "DINAS"), lang)

    assert offered(READY.nik)
    # Nobody is told of it who waits for something else than a blank.
    assert not any(offered(who.nik) for who in (ADULT, SENT, ISSUED))
    receive(office, 5)
    assert not offered(READY.nik)
    saved(office, "HABIS")
    assert offered(READY.nik)


async def test_ikd_and_biodata_are_given_from_the_persons_menu(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "h", "enter")
        await shown(desk, "IKD diberikan dan dicatat")
        burst(desk, "f9", "i", "enter")
        await shown(desk, "Lembar biodata diberikan")
        burst(desk, "f9", "i", "enter")
        await told(desk, "Hari ini sudah diberikan: lembar biodata.")
    given = [(row["nik"], row["kind"]) for row in rows(office, GivenInstead)]
    assert sorted(given) == [(READY.nik, "BIODATA"), (READY.nik, "IKD")]


@pytest.mark.parametrize(
    ("operator", "blanks", "letters"),
    [("petugas", 0, (True, True)), ("petugas", 9, (False, True)), ("gudang", 0, (False, False))],
)
async def test_the_menu_offers_what_is_lawful_and_the_roles_own(
    office: Store, operator: str, blanks: int, letters: tuple[bool, bool]
) -> None:
    if blanks:
        receive(office, blanks)
    async with counter(office, operator=operator) as desk:
        await look_up(desk, READY_TOO.nik)
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        text = screen_text(desk)
        assert ("h  Beri IKD" in text, "i  Beri lembar biodata" in text) == letters
