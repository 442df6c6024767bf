"""Waiting cards on the terminal: where they lie, carrying them out, the signed list."""

from __future__ import annotations

import pytest

from db.models import Card, DeliveryItem
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from screens.deliveries_room import DeliveriesRoom
from screens.locale import LANGUAGES, Lang
from screens.waiting_cards import WaitingCards
from tests.engines import only_sqlite
from tests.office import READY, FixedClock, call, crowd, person
from tests.screens.driving import acts, burst, receive, screen_is, screen_text, until
from tests.screens.list_rooms import Room, in_room

AMPENAN = "52.71.01.1004"
CARRIER = "Pak Amin"


def printed(store: Store, count: int = 3, *, clock: FixedClock | None = None) -> list[str]:
    """Let so many cards of Ampenan Selatan wait at DINAS; return their NIKs."""
    people = crowd(count)
    store.write(add_residents, call("admin", None), "SIAK", people)
    store.write(issue_suket, call(clock=clock), SuketOrder(people[0].nik))
    receive(store, 50)
    for who in people:
        store.write(issue_card, call(clock=clock), IssueOrder(who.nik, wait=True))
    return [who.nik for who in people]


def states(store: Store) -> dict[str, str]:
    """Return what became of each card of the deliveries, by NIK."""
    return store.read(_states)


def _states() -> dict[str, str]:
    return {str(row.__data__["nik"]): row.state for row in DeliveryItem.select()}


def card(store: Store, nik: str) -> Card:
    """Return someone's card."""
    return store.read(lambda: Card.get(Card.nik == nik))


async def stands_last(room: Room, name: str) -> None:
    """Wait until the rows themselves, which are read apart from the figures, end with a name."""
    await until(room.desk, lambda: name in room.rows.splitlines()[-1])


async def test_a_card_is_shelved_and_the_list_says_where_it_lies(office: Store) -> None:
    niks = printed(office)
    async with in_room(office, WaitingCards) as room:
        await room.shows("[Semua 3]", "Di DINAS 3")
        burst(room.desk, "t", "enter")
        await screen_is(room.desk, "StockForm")
        assert "LALU WIRA 1" in screen_text(room.desk)
        burst(room.desk, "b-7", "enter")
        await room.shows("Kartu LALU WIRA 1 ditaruh di rak B-7.")
        await until(room.desk, lambda: "B-7" in room.chosen)
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "B-7" in screen_text(room.desk))
        burst(room.desk, "ctrl+u", "x" * 21, "enter")
        await until(room.desk, lambda: "terlalu panjang" in screen_text(room.desk))
    assert card(office, niks[0]).shelf == "B-7"


async def test_old_cards_have_views_of_their_own(office: Store, clock: FixedClock) -> None:
    printed(office, 2)
    clock.forward(days=31)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik, wait=True))
    async with in_room(office, WaitingCards) as room:
        await room.shows("[Semua 3]", "30+ hari 2", "90+ hari 0")
        burst(room.desk, "right", "right")
        await room.shows("[30+ hari 2]", "LALU WIRA 1")
        assert READY.name not in room.rows


async def test_cards_are_carried_out_signed_for_and_brought_back(office: Store) -> None:
    niks = printed(office)
    other = person(
        "ORANG MATARAM",
        READY.birth_date,
        serial=9,
        siak="PRINT_READY_RECORD",
        kelurahan=("52.71.02.1001", "Pagesangan", "Mataram"),
    )
    office.write(add_residents, call("admin", None), "SIAK", [other])
    office.write(issue_card, call(), IssueOrder(other.nik, wait=True))
    async with in_room(office, WaitingCards) as room:
        burst(room.desk, "f5")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "Ampenan Selatan" in screen_text(room.desk))
        burst(room.desk, "enter", "pak amin", "enter")
        await room.shows("ANTAR-2024-0001: kartu dibawa keluar oleh PAK AMIN.")
        await until(room.desk, lambda: room.rows.count("diantar") == 3)
        burst(room.desk, "f6")
        await screen_is(room.desk, "DeliveriesRoom")
        await until(room.desk, lambda: "3 di luar, 0 diterima" in screen_text(room.desk))
    async with in_room(office, DeliveriesRoom) as room:
        await room.shows("3 di luar, 0 diterima, 0 retur · Ampenan Selatan", "471.13/1/")
        assert room.line("detail") == "Daftar ANTAR-2024-0001. Lahir 07-06-1985, telepon -."
        burst(room.desk, "enter")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "471.13/1/" in screen_text(room.desk))
        burst(room.desk, "enter", "enter")
        await room.shows("Diterima: LALU WIRA 1.", "2 di luar, 1 diterima")
        await until(room.desk, lambda: "LALU WIRA 2" in room.chosen)
        await room.shows("▶")
        burst(room.desk, "f7")
        await room.shows("Kembali ke rak: LALU WIRA 2.", "1 di luar, 1 diterima, 1 retur")
        await until(room.desk, lambda: "LALU WIRA 3" in room.chosen)
        await room.shows("▶")
        burst(room.desk, "d", "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "right")
        # Who took it is asked as soon as it isn't the holder.
        await until(room.desk, lambda: "Hubungan" in screen_text(room.desk))
        burst(room.desk, "enter", "ibu inaq", "enter", "right", "enter")
        await room.shows("Diterima: LALU WIRA 3.", "Tidak ada kartu yang di luar.")
    assert states(office) == dict(zip(niks, ["HANDED", "RETURNED", "HANDED"], strict=True))
    third = card(office, niks[2])
    assert (third.handed_to, third.collector, third.relation, third.document) == (
        "FAMILY",
        "IBU INAQ",
        "ayah atau ibu",
        "ANTAR-2024-0001",
    )
    assert acts(office)[-3:] == ["hand-over", "return-delivered", "hand-over"]
    assert card(office, other.nik).delivery is None


@only_sqlite
async def test_what_was_recorded_of_a_card_is_not_recorded_again(office: Store) -> None:
    printed(office)
    office.write(deliver_cards, call(), DeliverOrder(AMPENAN, CARRIER))
    async with in_room(office, DeliveriesRoom) as room:
        burst(room.desk, "f7")
        await room.shows("Kembali ke rak: LALU WIRA 1.", "2 di luar")
        await stands_last(room, "LALU WIRA 1")
        burst(room.desk, "end")
        await until(room.desk, lambda: "LALU WIRA 1" in room.chosen)
        await room.shows("▶")
        burst(room.desk, "enter")
        await room.shows("! Kartu ini sudah dicatat: retur.")


@only_sqlite
async def test_the_rest_is_brought_back_after_one_question(office: Store) -> None:
    niks = printed(office)
    office.write(deliver_cards, call(), DeliverOrder(AMPENAN, CARRIER))
    async with in_room(office, DeliveriesRoom) as room:
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "enter")
        await room.shows("3 di luar")
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "2", "enter")
        await room.shows("3 kartu kembali ke rak.", "Tidak ada kartu yang di luar.")
    assert states(office) == dict.fromkeys(niks, "RETURNED")


@only_sqlite
async def test_the_last_card_that_is_out_goes_by_its_own_row(office: Store) -> None:
    printed(office, 2)
    office.write(deliver_cards, call(), DeliverOrder(AMPENAN, CARRIER))
    async with in_room(office, DeliveriesRoom) as room:
        burst(room.desk, "f7")
        await room.shows("1 di luar", "retur")
        await stands_last(room, "LALU WIRA 1")
        burst(room.desk, "end")
        await until(room.desk, lambda: "LALU WIRA 1" in room.chosen)
        await room.shows("▶")
        burst(room.desk, "f8")
        await room.shows("! Hanya kartu LALU WIRA 2 yang masih di luar.")


@only_sqlite
async def test_a_scan_never_acts_in_the_forms_of_a_delivery(office: Store) -> None:
    niks = printed(office)
    office.write(deliver_cards, call(), DeliverOrder(AMPENAN, CARRIER))
    async with in_room(office, DeliveriesRoom) as room:
        burst(room.desk, "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, niks[1], "enter")
        await room.is_left()
    assert set(states(office).values()) == {"OUT"}


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", [WaitingCards, DeliveriesRoom], ids=lambda kind: kind.NAME)
async def test_the_legends_fit_eighty_columns(
    office: Store, lang: Lang, kind: type[WaitingCards] | type[DeliveriesRoom]
) -> None:
    async with in_room(office, kind, lang) as room:
        assert len(room.line("legend")) <= 80
