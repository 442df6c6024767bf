"""F11: SIAK is down for every terminal from one key on, and back by the same key."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from db.journal.clock import DatabaseClock
from db.models import JournalEntry, SiakOutage
from db.reads.siak_line import SiakDown, SiakLine
from db.reads.strip import Today, strip
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.report_siak import SiakOrder, report_siak
from screens import counter_siak
from screens.locale import LANGUAGES, Lang
from screens.office_board import office_board
from screens.strip_text import strip_lines
from tests.dump import rows
from tests.office import ADULT, MARRIED_16, call
from tests.screens.driving import (
    LOST,
    Desk,
    burst,
    counter,
    look_up,
    read_already,
    screen_is,
    screen_text,
    shown,
    told,
    until,
    writing_held,
)

ON_ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


def outages(store: Store) -> list[dict[str, object]]:
    return rows(store, SiakOutage)


def reports(store: Store) -> int:
    return len(rows(store, JournalEntry, kind="report-siak"))


async def is_down(desk: Desk) -> None:
    """Wait until the strip says that SIAK is down and F11 counts for that."""
    await until(desk, lambda: "SIAK PUTUS sejak" in desk.strip)
    await until(desk, lambda: desk.counter.figures.siak_seen(1e12) is not None)


async def is_up(desk: Desk) -> None:
    """Wait until the strip doesn't say that SIAK is down and F11 counts for that."""
    await until(desk, lambda: "SIAK PUTUS" not in desk.strip)
    await until(desk, lambda: desk.counter.figures.siak_seen(1e12) is not None)


@pytest.mark.parametrize("key", [["f11"], ["o", "enter"]])
async def test_one_key_says_it_to_every_terminal_and_the_same_key_takes_it_back(
    office: Store, key: list[str]
) -> None:
    async with counter(office) as desk, counter(office, operator="gudang") as other:
        await is_up(desk)
        await is_up(other)
        burst(desk, *key)
        await told(desk, "SIAK dicatat putus", "F11 lagi")
        await is_down(desk)
        await is_down(other)
        burst(other, *key)
        await told(other, "SIAK dicatat pulih")
        await is_up(desk)
        await is_up(other)
    (outage,) = outages(office)
    assert outage["up_at"] is not None
    assert reports(office) == 2


async def test_two_who_press_at_once_report_it_once_and_undo_nothing(office: Store) -> None:
    async with counter(office) as desk, counter(office, operator="gudang") as other:
        await is_up(desk)
        await is_up(other)
        with writing_held(office):
            burst(desk, "f11")
            burst(other, "f11")
            await told(desk, "Melaporkan")
            await told(other, "Melaporkan")
        await until(
            desk, lambda: {"dicatat" in each.message for each in (desk, other)} == {True, False}
        )
        await until(
            desk, lambda: any("sudah dilaporkan putus" in each.message for each in (desk, other))
        )
        await is_down(desk)
    assert reports(office) == 1


@ON_ONE_ENGINE
async def test_a_key_pressed_before_the_strip_showed_it_means_nothing(office: Store) -> None:
    async with counter(office) as desk:
        await is_up(desk)
        late = read_already(desk, "f11")
        office.write(report_siak, call("gudang"), SiakOrder(True))
        await is_down(desk)
        late()
        await told(desk, "baru saja berubah")
        assert reports(office) == 1
        burst(desk, "f11")
        await told(desk, "SIAK dicatat pulih")


@ON_ONE_ENGINE
async def test_the_card_shown_proposes_what_can_be_done_without_siak(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        await shown(desk, "usulan SIAK: siap cetak")
        office.write(report_siak, call("gudang"), SiakOrder(True))
        await shown(desk, "usulan SIAK: biometrik diambil (BIO)")
        burst(desk, "f2")
        await screen_is(desk, "Enrol")
        await until(desk, lambda: "biometrik diambil (BIO)" in screen_text(desk))
        office.write(report_siak, call("gudang"), SiakOrder(False))
        await until(desk, lambda: "PUTUS" not in desk.strip)
        assert "biometrik diambil (BIO)" in screen_text(desk)


@ON_ONE_ENGINE
async def test_when_it_is_back_the_counter_says_what_to_catch_up_on(office: Store) -> None:
    clock = DatabaseClock()
    office.write(report_siak, call(clock=clock), SiakOrder(True))
    for who in (ADULT, MARRIED_16):
        office.write(enrol, call(clock=clock), EnrolOrder(who.nik, "BIO_CAPTURED"))
    async with counter(office) as desk:
        await is_down(desk)
        burst(desk, "f11")
        await told(desk, "2 rekaman belum dikirim: F9 5")
        await until(desk, lambda: "2 belum dikirim: F9 5" in desk.strip)


@ON_ONE_ENGINE
async def test_who_lost_the_line_is_told_that_it_is_not_sure(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with counter(office) as desk:
        await is_up(desk)

        def lost(*_: object) -> object:
            raise LOST

        monkeypatch.setattr(counter_siak, "_report_and_read", lost)
        burst(desk, "f11")
        await told(desk, "Belum pasti tercatat")


@ON_ONE_ENGINE
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [78, 118])
def test_it_stands_whole_on_the_strip_beside_full_figures(
    office: Store, lang: Lang, width: int
) -> None:
    read = office.read(strip)
    full = replace(
        read,
        suket_open=6_000,
        target=replace(read.target, target=7_768, recorded=7_755),
        today=Today(200, 200, 100, 3),
    )
    down = SiakDown("-", "-", read.day - timedelta(days=1), "08.30", "petugas")
    for siak, words in (
        (SiakLine(down, 12), f"{down.day:%d-%m} 08.30"),
        (SiakLine(None, 1_234), "1.234 "),
    ):
        _, second = strip_lines(replace(full, siak=siak), "DINAS", lang, width)
        assert words in second.plain
        assert "…" not in second.plain
        assert "7.755/7.768" in second.plain
        assert ("suket 100" in second.plain) == (width == 118)


@ON_ONE_ENGINE
async def test_the_board_shows_it_live(office: Store) -> None:
    async with counter(office, operator="petugas") as desk:
        desk.app.push_screen(office_board(desk.app.session))
        await until(desk, lambda: "Kantor Dinas" in screen_text(desk))
        assert "PUTUS" not in screen_text(desk)
        office.write(report_siak, call("admin", None), SiakOrder(True))
        await until(desk, lambda: "SIAK PUTUS sejak" in screen_text(desk))
