"""The page that says when to ask for more blanks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.reads.blank_requests import blank_requests
from db.reads.need import need
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_card import IssueOrder, issue_card
from screens.locale import LANGUAGES, Lang
from screens.need_room import NeedRoom
from screens.need_text import need_text, public_line, written_mean
from screens.scanned import Scanned
from tests.office import READY, RESIDENTS, FixedClock, call, crowd
from tests.screens.driving import (
    Desk,
    all_settled,
    burst,
    counter,
    paste,
    receive,
    screen_is,
    screen_text,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def opened(desk: Desk, words: str) -> list[Scanned | None]:
    """Open the page over the counter and return what it is left with."""
    left: list[Scanned | None] = []
    desk.app.push_screen(NeedRoom(desk.counter.shift), left.append)
    await until(desk, lambda: words in screen_text(desk))
    return left


async def test_the_page_says_what_there_is_and_what_to_ask_for(
    office: Store, clock: FixedClock
) -> None:
    office.write(add_residents, call("admin", None), "SIAK", crowd(3))
    receive(office, 703)
    for who in crowd(3):
        office.write(issue_card, call(), IssueOrder(who.nik))
    clock.forward(days=1)
    async with counter(office, operator="gudang") as desk:
        await opened(desk, "700 keping  MENIPIS")
        text = screen_text(desk)
        for words in ("rata-rata cetak selama 1 hari kerja terakhir", "3,0 sehari", "233 hari"):
            assert words in text
        assert not any(who.nik in text or who.name in text for who in RESIDENTS)


async def test_new_figures_come_by_themselves_after_a_rest(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.need_room.CALM", 0.05)
    async with counter(office) as desk:
        await opened(desk, "HABIS")
        receive(office, 600)
        await until(desk, lambda: "600 keping" in screen_text(desk))
        receive(office, 5000)
        await until(desk, lambda: "5.600 keping" in screen_text(desk))


async def test_escape_goes_back_and_other_keys_do_nothing(office: Store) -> None:
    async with counter(office) as desk:
        left = await opened(desk, "Usul permintaan")
        burst(desk, "enter", "x", "f3", "1234", "enter")
        await all_settled(desk)
        assert isinstance(desk.app.screen, NeedRoom)
        burst(desk, "f1")
        await screen_is(desk, "Help")
        assert "Setiap orang dihitung sekali" in screen_text(desk)
        burst(desk, "escape")
        await until(desk, lambda: isinstance(desk.app.screen, NeedRoom))
        burst(desk, "escape")
        await until(desk, lambda: left == [None])


async def test_a_request_is_recorded_with_the_figures_of_the_page(office: Store) -> None:
    receive(office, 700)
    async with counter(office, operator="gudang") as desk:
        await opened(desk, "Usul permintaan")
        burst(desk, "f2")
        await screen_is(desk, "StockForm")
        assert "Minta blangko ke pusat, dari DINAS" in screen_text(desk)
        burst(desk, "4000", "enter", "dua bulan", "enter")
        await until(desk, lambda: "MINTA-2024-0001 dicatat: 4.000 keping" in screen_text(desk))
        (line,) = office.read(blank_requests, 10)
        assert (line.asked, line.note, line.made_by) == (4000, "DUA BULAN", "gudang")
        # The letter does the same on a terminal without function keys.
        burst(desk, "t", "enter")
        await screen_is(desk, "StockForm")
        burst(desk, "escape")
        await until(desk, lambda: isinstance(desk.app.screen, NeedRoom))


async def test_without_a_number_as_many_as_suggested_are_asked_for(office: Store) -> None:
    suggested = office.read(need, FixedClock()).suggested
    assert suggested > 0
    async with counter(office, operator="gudang") as desk:
        await opened(desk, "Usul permintaan")
        burst(desk, "f2", "enter", "enter")
        await until(desk, lambda: "MINTA-2024-0001" in screen_text(desk))
        assert office.read(blank_requests, 10)[0].asked == suggested


async def test_a_clerk_is_told_who_asks_for_blanks(office: Store) -> None:
    async with counter(office, operator="petugas") as desk:
        await opened(desk, "Usul permintaan")
        assert "F2 minta" not in screen_text(desk)
        burst(desk, "f2")
        await until(desk, lambda: "gudang" in screen_text(desk))
        assert isinstance(desk.app.screen, NeedRoom)


async def test_a_code_that_ends_with_the_letter_asks_for_nothing(office: Store) -> None:
    async with counter(office, operator="gudang") as desk:
        await opened(desk, "Usul permintaan")
        burst(desk, "a", "t", "enter")
        await all_settled(desk)
        assert isinstance(desk.app.screen, NeedRoom)


async def test_what_a_reader_sends_leaves_the_page_to_be_looked_up(office: Store) -> None:
    async with counter(office) as desk:
        left = await opened(desk, "Usul permintaan")
        burst(desk, READY.nik, "enter")
        await until(desk, lambda: left == [Scanned(f"{READY.nik}\n")])
        left = await opened(desk, "Usul permintaan")
        paste(desk, f"{READY.nik}\r")
        await until(desk, lambda: left == [Scanned(f"{READY.nik}\r")])


async def test_a_lost_database_marks_the_figures_as_old(office: Store) -> None:
    async with counter(office) as desk:
        await opened(desk, "Usul permintaan")
        room = desk.app.screen
        assert isinstance(room, NeedRoom)
        room.figures_lost()
        await until(desk, lambda: "ANGKA LAMA" in screen_text(desk))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_is_longer_than_the_page_and_all_fit(office: Store, lang: Lang) -> None:
    receive(office, 1_000_000)
    clock = FixedClock(FixedClock().moment + timedelta(days=4000))
    lines = need_text(office.read(need, clock), lang, 76)
    assert all(line.cell_len <= 76 for line in lines)
    # 2035: the holidays are estimates, and a line says so.
    assert len([line for line in lines if line.plain]) <= 22
    assert "SKB 3 Menteri" in " ".join(line.plain for line in lines)


def test_the_public_line_tells_office_day_clock_and_pieces(office: Store) -> None:
    receive(office, 5000)
    stock = office.read(need, FixedClock()).public
    assert public_line(stock, "id") == (
        "Disdukcapil Kota Mataram, 04-03-2024 pukul 09.00 WITA: tersedia 5.000 keping "
        "blangko KTP-el."
    )


@pytest.mark.parametrize(
    ("mean", "shown"), [(0.0, "0,0"), (185.15, "185,2"), (1234.5, "1.234,5"), (9.96, "10,0")]
)
def test_a_mean_has_one_decimal(engine: str, mean: float, shown: str) -> None:
    assert written_mean(mean) == shown
