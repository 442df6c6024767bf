"""A terminal left open past midnight: the strip and the person shown are of the new day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.models import Card
from db.reads.strip import strip
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from screens.board import Board
from tests.dump import rows
from tests.office import ADULT, READY, READY_TOO, SIXTEEN_READY, FixedClock, call
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
    until,
    writing_held,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

EVE = SIXTEEN_READY.birth_date.replace(year=2024) - timedelta(days=1)


def set_clock(clock: FixedClock, day: date) -> None:
    """Set the clock to a day's last minute."""
    clock.forward(days=(day - clock.moment.date()).days, hours=14, minutes=59)


def midnight_timers(desk: Desk) -> list[float]:
    """Return the intervals, in seconds, of the timers that wait for midnight on this screen."""
    running = [timer for timer in desk.app.screen._timers if timer.name == "midnight"]
    return [timer._interval for timer in running]


async def test_strip_and_card_turn_over_at_midnight(office: Store, clock: FixedClock) -> None:
    receive(office, 5)
    set_clock(clock, EVE)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    async with counter(office) as desk:
        await look_up(desk, SIXTEEN_READY.nik)
        await shown(desk, "16 tahun", "Cetak mulai 02-09-2024.")
        assert "01-09-2024" in desk.strip
        assert "KTP 1" in desk.strip
        assert midnight_timers(desk) == [pytest.approx(61)]
        clock.forward(seconds=61)
        desk.counter.figures_changed()
        await shown(desk, "17 tahun", "Enter: cetak KTP-el ke-1")
        assert "02-09-2024" in desk.strip
        assert "KTP 0" in desk.strip
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert rows(office, Card, nik=SIXTEEN_READY.nik)[0]["printed_on"] == "2024-09-02"
    assert looks(office) == [("OPEN", SIXTEEN_READY.nik)]


async def test_the_timer_of_midnight_reads_the_figures(office: Store, clock: FixedClock) -> None:
    set_clock(clock, EVE)
    left = office.read(strip).seconds_left
    clock.forward(seconds=left - 0.001)
    async with counter(office) as desk:
        # A second and a thousandth from now the timer goes off by itself.
        clock.forward(seconds=1)
        await until(desk, lambda: "02-09-2024" in desk.strip)


async def test_one_timer_waits_however_often_the_figures_change(office: Store) -> None:
    async with counter(office) as desk:
        for _ in range(5):
            desk.counter.figures_changed()
            await all_settled(desk)
        assert len(midnight_timers(desk)) == 1
        burst(desk, "f9", "6", "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Board))
        await until(desk, lambda: "Kantor Dinas" in screen_text(desk))
        board = desk.app.screen
        assert isinstance(board, Board)
        for _ in range(5):
            board.figures_changed()
            await all_settled(desk)
        assert len(midnight_timers(desk)) == 1


async def test_the_board_turns_over_too(office: Store, clock: FixedClock) -> None:
    set_clock(clock, EVE)
    async with counter(office) as desk:
        burst(desk, "f9", "6", "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Board))
        await until(desk, lambda: "01-09-2024" in screen_text(desk))
        clock.forward(minutes=2)
        board = desk.app.screen
        assert isinstance(board, Board)
        board.figures_changed()
        await until(desk, lambda: "02-09-2024" in screen_text(desk))


async def test_a_card_under_a_dialog_turns_over_when_it_is_left(
    office: Store, clock: FixedClock
) -> None:
    receive(office, 5)
    set_clock(clock, EVE)
    async with counter(office) as desk:
        await look_up(desk, SIXTEEN_READY.nik)
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        clock.forward(minutes=2)
        desk.counter.figures_changed()
        await until(desk, lambda: "02-09-2024" in desk.strip)
        assert "16 tahun" in desk.pane
        burst(desk, "escape")
        await shown(desk, "17 tahun", "Enter: cetak KTP-el ke-1")


async def test_midnight_takes_no_lookup_away(office: Store, clock: FixedClock) -> None:
    set_clock(clock, EVE)
    async with counter(office) as desk:
        await look_up(desk, SIXTEEN_READY.nik)
        with writing_held(office):
            burst(desk, READY_TOO.nik, "enter")
            clock.forward(minutes=2)
            desk.counter.figures_changed()
            await until(desk, lambda: "02-09-2024" in desk.strip)
        await shown(desk, READY_TOO.name)
        await all_settled(desk)
        assert READY_TOO.name in desk.pane


async def test_a_service_that_is_finished_stays_finished_at_midnight(
    office: Store, clock: FixedClock
) -> None:
    set_clock(clock, EVE)
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI: Suket")
        clock.forward(minutes=2)
        desk.counter.figures_changed()
        await until(desk, lambda: "02-09-2024" in desk.strip)
        await all_settled(desk)
        assert "SELESAI: Suket" in desk.pane
    assert acts(office) == ["enrol", "suket"]
