"""F9 on a person's card: moved away, died, moved in, data put right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.models import Card, OldCard, Resident, Suket
from db.reads.resident_view import resident_view
from db.store.store import Store
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from tests.dump import rows
from tests.office import ADULT, DECEASED, ISSUED, MOVED, OUTSIDER, READY, READY_TOO, call
from tests.screens.driving import (
    Desk,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    receive,
    screen_is,
    screen_text,
    shown,
    told,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

MOVES, DIES, COMES, CORRECTS = (
    "Orang ini pindah keluar kota",
    "Orang ini meninggal",
    "Orang ini pindah datang ke kota",
    "Perbaiki data orang ini",
)


async def offered(desk: Desk, nik: str) -> str:
    """Open the rooms over a person's card and return what is offered."""
    await look_up(desk, nik)
    burst(desk, "f9")
    await screen_is(desk, "Choice")
    await until(desk, lambda: "Papan angka" in screen_text(desk))
    return screen_text(desk)


async def choose(desk: Desk, words: str) -> None:
    """Choose one of what is offered by its digit."""
    (line,) = [line for line in screen_text(desk).splitlines() if words in line]
    burst(desk, line.partition(words)[0].split()[-1], "enter")


async def test_what_is_lawful_for_the_person_is_offered(office: Store) -> None:
    async with counter(office) as desk:
        for who, there, missing in (
            (ADULT, (MOVES, DIES, CORRECTS), (COMES,)),
            (MOVED, (COMES, CORRECTS), (MOVES, DIES)),
            (OUTSIDER, (COMES, CORRECTS), ()),
            (DECEASED, (CORRECTS,), (MOVES, DIES, COMES)),
        ):
            text = await offered(desk, who.nik)
            assert who.name in text
            assert all(words in text for words in there)
            assert not any(words in text for words in missing)
            burst(desk, "escape")
            await until(desk, lambda: desk.app.screen is desk.counter)


async def test_a_card_that_wasn_t_seen_offers_rooms_alone(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, READY.nik, "enter", "f9")
        await screen_is(desk, "Choice")
        await all_settled(desk)
        assert MOVES not in screen_text(desk)
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        await look_up(desk, READY.nik)
        burst(desk, "baiq")
        await until(desk, lambda: desk.counter.live.covers)
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        await all_settled(desk)
        assert MOVES not in screen_text(desk)


async def test_a_departure_asks_once_names_what_it_closes_and_closes_it(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY_TOO.nik, wait=True))
    async with counter(office) as desk:
        await offered(desk, READY.nik)
        await choose(desk, MOVES)
        await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
        text = screen_text(desk)
        assert READY.name in text
        assert "menjadi BATAL" in text
        burst(desk, "enter")
        await shown(desk, READY.name)
        assert "depart" not in acts(office)
        await offered(desk, READY.nik)
        await choose(desk, MOVES)
        await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
        burst(desk, "2", "enter")
        await shown(desk, "SELESAI: Pindah keluar dicatat.", "BATAL", "PINDAH")
        await offered(desk, READY_TOO.nik)
        await choose(desk, DIES)
        await until(desk, lambda: "Kartu yang menunggu di DINAS batal" in screen_text(desk))
        burst(desk, "2", "enter")
        await shown(desk, "SELESAI: Meninggal dicatat.", "rak DINAS", "MENINGGAL")
    assert acts(office)[-2:] == ["depart", "depart"]
    assert [row["state"] for row in rows(office, Suket, nik=READY.nik)] == ["BATAL"]
    assert [row["state"] for row in rows(office, Card, nik=READY_TOO.nik)] == ["VOID"]
    assert [row["cause"] for row in rows(office, OldCard, nik=READY_TOO.nik)] == ["MENINGGAL"]


async def test_a_scan_answers_no_departure(office: Store) -> None:
    async with counter(office) as desk:
        await offered(desk, READY.nik)
        await choose(desk, MOVES)
        await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
        burst(desk, "down", ADULT.nik, "enter")
        await shown(desk, ADULT.name)
    assert acts(office) == []


async def test_a_code_with_letters_answers_no_departure(office: Store) -> None:
    async with counter(office) as desk:
        await offered(desk, READY.nik)
        await choose(desk, MOVES)
        await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
        burst(desk, "https://tte.example.go.id/verify/a2c", "enter")
        await all_settled(desk)
        await screen_is(desk, "Choice")
        burst(desk, "enter")
        await screen_is(desk, "Counter")
        await all_settled(desk)
    assert acts(office) == []


async def test_a_scan_right_after_a_pressed_digit_is_looked_up(office: Store) -> None:
    async with counter(office) as desk:
        await offered(desk, READY.nik)
        await choose(desk, MOVES)
        await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
        burst(desk, "2", ADULT.nik, "enter")
        await shown(desk, ADULT.name)
    assert acts(office) == []


async def test_who_comes_back_gets_a_new_address_and_keeps_the_rest(office: Store) -> None:
    async with counter(office) as desk:
        for who in (MOVED, OUTSIDER):
            await offered(desk, who.nik)
            await choose(desk, COMES)
            await screen_is(desk, "ResidentForm")
            await until(desk, lambda: "PINDAH DATANG" in screen_text(desk))
            assert who.address not in screen_text(desk)
            burst(desk, "ctrl+s")
            await until(desk, lambda: "! kosong" in screen_text(desk))
            burst(desk, "ampenan sel", "enter", "ctrl+s")
            await shown(desk, who.name, "Kedatangan dicatat.", "Enter: rekam")
    assert acts(office) == ["arrive", "arrive"]
    for who in (MOVED, OUTSIDER):
        (row,) = rows(office, Resident, nik=who.nik)
        assert (row["base_status"], row["kelurahan"]) == ("HIDUP", "52.71.01.1004")
        assert (row["name"], row["mother_name"]) == (who.name, who.mother_name)


async def test_corrected_data_need_a_reason_and_are_marked(office: Store) -> None:
    async with counter(office) as desk:
        await offered(desk, ISSUED.nik)
        await choose(desk, CORRECTS)
        await screen_is(desk, "ResidentForm")
        await until(desk, lambda: ISSUED.address in screen_text(desk))
        burst(desk, "ctrl+u", "muhammad nur hidayat", "ctrl+s")
        await until(desk, lambda: "! kosong" in screen_text(desk))
        burst(desk, "akta lahir", "ctrl+s")
        await shown(desk, "MUHAMMAD NUR HIDAYAT", "belum dikonfirmasi SIAK", "Data diperbaiki")
        await look_up(desk, READY.nik)
        await offered(desk, ISSUED.nik)
        await choose(desk, CORRECTS)
        await screen_is(desk, "ResidentForm")
        await until(desk, lambda: "MUHAMMAD NUR HIDAYAT" in screen_text(desk))
        assert "AKTA LAHIR" not in screen_text(desk)
    assert acts(office) == ["correct-resident"]


async def test_a_correction_left_by_esc_is_named_and_reverts_nothing_recorded_since(
    office: Store,
) -> None:
    async with counter(office) as desk:
        await offered(desk, ISSUED.nik)
        await choose(desk, CORRECTS)
        await screen_is(desk, "ResidentForm")
        burst(desk, *["down"] * 4, "salah ketik", "escape")
        await shown(desk, ISSUED.name)
        row = office.read(resident_view, ISSUED.nik, "DINAS").register
        order = CorrectResidentOrder(replace(row, name="MUHAMMAD NURDIN"), "akta")
        office.write(correct_resident, call("petugas2"), order)
        await look_up(desk, ISSUED.nik)
        await offered(desk, ISSUED.nik)
        await choose(desk, CORRECTS)
        await screen_is(desk, "ResidentForm")
        await until(desk, lambda: "Di sini lagi" in screen_text(desk))
        assert "SALAH KETIK" in screen_text(desk)
        assert "MUHAMMAD NURDIN" in screen_text(desk)


async def test_a_refused_correction_keeps_what_was_typed(office: Store) -> None:
    async with counter(office) as desk:
        await offered(desk, ISSUED.nik)
        await choose(desk, CORRECTS)
        await screen_is(desk, "ResidentForm")
        burst(desk, *["down"] * 4, "salah ketik", "ctrl+s")
        await told(desk, "Tidak ada yang berubah.")
        await shown(desk, ISSUED.name)
        await offered(desk, ISSUED.nik)
        await choose(desk, CORRECTS)
        await screen_is(desk, "ResidentForm")
        await until(desk, lambda: "SALAH KETIK" in screen_text(desk))
    assert acts(office) == []
    assert {kind for kind, _ in looks(office)} == {"OPEN"}
