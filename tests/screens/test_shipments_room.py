"""Shipments and loans on the terminal: sending, accepting, what is lost, what is given back."""

from __future__ import annotations

import pytest

from db.store.store import Store
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.send_blanks import SendOrder, send_blanks
from screens.locale import LANGUAGES, Lang
from screens.shipments_room import ShipmentsRoom
from screens.stock_room import StockRoom
from tests.office import PASSWORD, READY, call, open_test_office
from tests.screens.driving import blanks, burst, receive, screen_is, screen_text, until
from tests.screens.list_rooms import Room, in_room, shift_of

REF = "KIRIM-2024-0001"
LOAN = "PINJAM-2024-0001"


async def filled(room: Room, key: str, *parts: str) -> None:
    """Open a form by its key and go through its lines."""
    burst(room.desk, key)
    await screen_is(room.desk, "StockForm")
    for part in parts:
        burst(room.desk, part, "enter")


def sent(store: Store, quantity: int = 200, sent_to: str = "MPP") -> None:
    """Let the store keeper send blanks from DINAS."""
    receive(store, 500)
    store.write(send_blanks, call("gudang"), SendOrder(quantity, "DINAS", sent_to))


async def test_blanks_are_sent_and_accepted_in_full_and_in_part(office: Store) -> None:
    receive(office, 500)
    async with in_room(office, ShipmentsRoom, operator="gudang") as room:
        await filled(room, "f2", "200", "", "sj 7")
        await room.shows(f"200 blangko dikirim ke MPP: {REF}. Sisa di sini: 300.", f"▶ {REF}")
        await room.shows("200 blangko di jalan.", "[Di jalan 1]")
        assert "SJ 7" in room.line("detail")
        burst(room.desk, "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "150", "enter")
        await room.shows(f"150 blangko dari {REF} diterima. Sisa blangko di MPP: 150.")
        await until(room.desk, lambda: room.chosen.split()[-2:] == ["200", "50"])
        await filled(room, "f3", "")
        await room.shows(f"50 blangko dari {REF} diterima. Sisa blangko di MPP: 200.")
        await room.shows("Tidak ada blangko di jalan.")
    assert (blanks(office), blanks(office, "MPP")) == (300, 200)


async def test_the_rest_of_a_shipment_is_lost_with_a_reason(office: Store) -> None:
    sent(office)
    async with in_room(office, ShipmentsRoom, operator="gudang") as room:
        await room.shows(REF)
        burst(room.desk, "f8")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "200 blangko tidak akan tiba" in screen_text(room.desk))
        burst(room.desk, "enter")
        await until(room.desk, lambda: "! belum diisi" in screen_text(room.desk))
        burst(room.desk, "dus hilang", "enter")
        await room.shows(f"200 blangko dari {REF} dicatat hilang.", "Tidak ada blangko di jalan.")
    assert (blanks(office), blanks(office, "MPP")) == (300, 0)


async def test_more_than_was_sent_is_refused_and_the_form_stands_as_it_was(office: Store) -> None:
    sent(office)
    async with in_room(office, ShipmentsRoom, operator="gudang") as room:
        await room.shows(REF)
        await filled(room, "f3", "201")
        await room.shows("! ", "201")
        burst(room.desk, "f3")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "201" in screen_text(room.desk))
        burst(room.desk, "ctrl+u", "199", "enter")
        await room.shows(f"199 blangko dari {REF} diterima.")
    assert blanks(office, "MPP") == 199


async def test_who_works_elsewhere_accepts_nothing_and_a_clerk_sends_nothing(
    office: Store,
) -> None:
    sent(office, sent_to="MOBIL-1")
    async with in_room(office, ShipmentsRoom, operator="petugas2") as room:
        await room.shows(REF)
        burst(room.desk, "enter")
        await room.shows("! Kiriman ini diterima oleh petugas di MOBIL-1.")
        burst(room.desk, "f2")
        await room.shows("petugas tidak dapat")
        grey = {line.key for line in room.screen.help_text().lines if line.grey}
        assert grey == {"F2  t", "F4  s", "F5  d", "F6  g", "F8  x"}
    assert blanks(office, "MOBIL-1") == 0


async def test_loans_are_made_and_given_back(office: Store) -> None:
    receive(office, 500)
    async with in_room(office, ShipmentsRoom, operator="gudang") as room:
        await filled(room, "f5", "100", "dukcapil lombok barat", "ba 3")
        told = f"100 blangko dipinjamkan ke DUKCAPIL LOMBOK BARAT: {LOAN}. Sisa di sini: 400."
        await room.shows(told, "[Pinjaman 1]", f"▶ {LOAN}")
        assert "Enter LUNASI" in room.line("legend")
        burst(room.desk, "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "ctrl+u", "40", "enter", "ba 4", "enter")
        await room.shows(f"40 blangko dari {LOAN} dikembalikan. Sisa blangko di DINAS: 440.", "60")
        await filled(room, "f4", "30", "dukcapil sumbawa", "ba 5")
        await room.shows("30 blangko dipinjam dari DUKCAPIL SUMBAWA", " dari DUKCAPIL")
        await room.shows("[Pinjaman 2]")
    assert blanks(office) == 470


async def test_a_key_of_the_other_view_says_so(office: Store) -> None:
    sent(office, 50)
    office.write(lend_blanks, call("gudang"), LendOrder(10, "SUMBAWA", "BA 1"))
    async with in_room(office, ShipmentsRoom, operator="gudang") as room:
        await room.shows(REF)
        burst(room.desk, "f6")
        await room.shows("! Tombol ini untuk tampilan yang satu lagi.")
        burst(room.desk, "right")
        await room.shows(LOAN)
        for key in ("f3", "f8"):
            room.screen.tell("")
            burst(room.desk, key)
            await room.shows("! Tombol ini untuk tampilan yang satu lagi.")
    assert blanks(office) == 440


async def test_the_sender_accepts_with_a_second_person_only(database_url: str) -> None:
    store = open_test_office(database_url, settings={"second_person": ("accept",)})
    sent(store)
    async with in_room(store, ShipmentsRoom, operator="gudang") as room:
        await room.shows(REF)
        await filled(room, "f3", "")
        await screen_is(room.desk, "SecondPerson")
        burst(room.desk, "petugas", "enter")
        burst(room.desk, PASSWORD, "enter")
        await room.shows(f"200 blangko dari {REF} diterima.")
    assert blanks(store, "MPP") == 200
    store.close()


async def test_it_is_opened_from_the_stock_room_and_a_scan_goes_to_the_counter(
    office: Store,
) -> None:
    sent(office)
    async with in_room(office, StockRoom) as room:
        await room.shows("Di jalan 200.")
        burst(room.desk, "f5")
        await screen_is(room.desk, "ShipmentsRoom")
        burst(room.desk, "escape")
        await room.shows("Di jalan 200.")
        burst(room.desk, "d", "enter")
        await screen_is(room.desk, "ShipmentsRoom")
        burst(room.desk, READY.nik, "enter")
        scanned = await room.is_left()
        assert scanned.text == f"{READY.nik}\n"


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_legend_fits_two_lines_of_eighty_columns(office: Store, lang: Lang) -> None:
    for operator in ("petugas", "gudang"):
        shift = shift_of(office, operator, lang)
        async with in_room(office, ShipmentsRoom, shift=shift) as room:
            for turned in ("left", "right"):
                legend = room.legend
                assert len(legend) <= 2
                assert all(len(line) <= 80 for line in legend)
                assert legend[-1].endswith(("KEMBALI", "BACK"))
                burst(room.desk, turned)
