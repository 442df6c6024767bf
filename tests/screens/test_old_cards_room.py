"""The room of old cards: what lies here, a card that comes back, a destruction and its record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.models import Destruction, OldCard
from db.store.store import Store, open_store
from db.transactions.depart import DepartOrder, depart
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from screens.locale import LANGUAGES, Lang
from screens.old_cards_room import OldCardsRoom
from screens.scanned import Scanned
from tests.dump import rows
from tests.office import ISSUED, MORNING, FixedClock, call, open_test_office, person
from tests.office_copies import OfficeCopies
from tests.screens.driving import burst, receive, screen_is
from tests.screens.list_rooms import Room, in_room, shift_of
from tests.screens.rooms_to_misuse import settled
from tests.screens.test_list_room_goldens import LANG_AND_SIZE, SIZES, kept

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
LATER = person("LALU ZAINUL MAJDI", ISSUED.birth_date, sex="L", serial=7, siak="CARD_ISSUED")
GONE = person("INAQ SARIAH", ISSUED.birth_date, serial=8, siak="CARD_ISSUED")
WITNESSES = (("I Made Arta", "Satpol PP"), ("Baiq Nurul", "Inspektorat"))


def open_office_with_old_cards(url: str) -> Store:
    """Make an office with a destruction, an old card and spoiled blanks that lie."""
    store = open_test_office(url, residents=(ISSUED, LATER, GONE))
    receive(store, 20)
    clock = FixedClock(MORNING)
    acts = ("00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b")
    store.write(spoil_blanks, call(clock=clock, act_id=acts[0]), SpoilOrder(2, "CACAT_PABRIK"))
    store.write(replace_card, call(clock=clock), ReplaceOrder(LATER.nik, "PERUBAHAN_DATA", "KK"))
    order = DestroyOrder((f"{LATER.nik}/1",), (f"{acts[0]}/1",), WITNESSES, document="BA 7/2024")
    store.write(destroy, call("gudang", clock=clock), order)
    clock.forward(hours=3)
    store.write(replace_card, call(clock=clock), ReplaceOrder(ISSUED.nik, "RUSAK", "kartu patah"))
    store.write(spoil_blanks, call(clock=clock, act_id=acts[1]), SpoilOrder(3, "GAGAL_ENCODE"))
    store.write(depart, call(clock=clock), DepartOrder(GONE.nik, "MENINGGAL"))
    return store


@pytest.fixture
def old_office(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office with old cards."""
    for url in office_copies.copy(open_office_with_old_cards, tmp_path):
        store = open_store(url)
        yield store
        store.close()


async def press(room: Room, *keys: str) -> None:
    for key in keys:
        burst(room.desk, key)
        await settled(room.desk)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_each_view_of_the_room_is_as_it_was(old_office: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    shift = shift_of(old_office, "gudang", lang)
    async with in_room(old_office, OldCardsRoom, shift=shift, size=SIZES[size]) as room:
        found = [await kept(room, "room-old-cards", lang, size)]
        for view in ("blanks", "destructions", "all"):
            await press(room, "right")
            found.append(await kept(room, f"room-old-cards-{view}", lang, size))
        if size == "80x24":
            await press(room, "f1")
            found.append(await kept(room, "room-old-cards-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_forms_fit_a_small_terminal(old_office: Store, lang: Lang) -> None:
    shift = shift_of(old_office, "gudang", lang)
    async with in_room(old_office, OldCardsRoom, shift=shift) as room:
        await press(room, "f2")
        found = [await kept(room, "room-old-cards-back", lang, "80x24")]
        await press(room, "escape", "f2", "12", "ctrl+s")
        found.append(await kept(room, "room-old-cards-back-lacks", lang, "80x24"))
    assert not any(found), "\n".join(found)


async def test_a_card_that_came_back_is_entered(old_office: Store) -> None:
    async with in_room(old_office, OldCardsRoom, operator="petugas") as room:
        await press(room, "f2")
        for letter in GONE.nik:
            await press(room, letter)
        await press(room, "down", "m", "ctrl+s")
        await room.shows("Diterima", "meninggal 1")
    assert [row["nik"] for row in rows(old_office, OldCard, cause="MENINGGAL")] == [GONE.nik]


async def test_a_nik_typed_with_enter_stays_in_the_form(old_office: Store) -> None:
    async with in_room(old_office, OldCardsRoom, operator="petugas") as room:
        await press(room, "f2", GONE.nik, "enter")
        await screen_is(room.desk, "StockForm")
        assert not rows(old_office, OldCard, nik=GONE.nik)
        await press(room, "enter", "m", "ctrl+s")
        await room.shows("Diterima", "meninggal 1")
    assert [row["nik"] for row in rows(old_office, OldCard, cause="MENINGGAL")] == [GONE.nik]


async def test_a_second_number_scanned_into_the_form_is_looked_up(old_office: Store) -> None:
    async with in_room(old_office, OldCardsRoom, operator="petugas") as room:
        await press(room, "f2", GONE.nik, "enter", ISSUED.nik, "enter")
        assert await room.is_left() == Scanned(f"{GONE.nik}\n{ISSUED.nik}\n")
    assert not rows(old_office, OldCard, nik=GONE.nik)


async def test_what_lies_here_is_destroyed_after_a_question_that_counts_it(
    old_office: Store,
) -> None:
    async with in_room(old_office, OldCardsRoom, operator="gudang") as room:
        await press(room, "f3", "down", "down", "i made arta", "enter", "polri", "ctrl+s")
        await screen_is(room.desk, "Choice")
        await press(room, "2", "enter")
        await room.shows("▶ MUSNAH-2024-0002", "MUSNAH-2024-0002: 1 kartu lama")
    made = rows(old_office, Destruction, witnesses='[["I MADE ARTA", "POLRI"]]')
    assert [(row["cards"], row["blanks"]) for row in made] == [(1, 3)]


async def test_no_is_the_first_answer(old_office: Store) -> None:
    async with in_room(old_office, OldCardsRoom, operator="gudang") as room:
        await press(room, "f3", "down", "down", "i made arta", "enter", "polri", "ctrl+s")
        await screen_is(room.desk, "Choice")
        await press(room, "enter")
        await screen_is(room.desk, "OldCardsRoom")
    assert len(rows(old_office, Destruction)) == 1


async def test_a_clerk_reads_why_they_may_not_destroy(old_office: Store) -> None:
    async with in_room(old_office, OldCardsRoom, operator="petugas") as room:
        await press(room, "f3")
        await room.shows("gudang")
    assert len(rows(old_office, Destruction)) == 1


async def test_a_card_that_still_lies_has_no_record_to_print(old_office: Store) -> None:
    async with in_room(old_office, OldCardsRoom, operator="gudang") as room:
        await press(room, "f4")
        await room.shows("belum ada berita acaranya")
