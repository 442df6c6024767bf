"""The board's days: what counts today, by hour and by place, and how a day that is over stood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from db.journal.receipt import Receipt
from db.reads.board import board
from db.reads.day_sheet import day_sheet
from db.rules.board_figures import DAYS_SHOWN, HOURS, BoardFigures, Counts, DayStand
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket
from tests.office import ADULT, MARRIED_16, READY, READY_TOO, SIXTEEN, TODAY, FixedClock, call

NOTHING = Counts()
FAILED = "ENROLL_FAILURE"


class Days:
    """An office through some days, with a clock that acts and readings share."""

    def __init__(self, office: Store) -> None:
        self.office = office
        self.clock = FixedClock()

    def act(
        self, do: Callable[..., Receipt], order: Any, place: str = "DINAS", by: str = "petugas"
    ) -> Receipt:
        """Do an act a minute later."""
        self.clock.forward(minutes=1)
        return self.office.write(do, call(by, place, clock=self.clock), order)

    def back(self, receipt: Receipt, by: str = "petugas") -> Receipt:
        """Take an act back."""
        return self.act(correct_act, CorrectOrder(receipt.act, "keliru"), by=by)

    def blanks(self, pieces: int, place: str = "DINAS") -> None:
        """Have blanks arrive."""
        self.act(receive_blanks, ReceiveOrder(pieces, "BA 1"), place, by="gudang")

    def read(self) -> BoardFigures:
        """Return the board's figures."""
        return self.office.read(board, self.clock)

    def today(self) -> Counts:
        """Return today as the strip has it, which is also what its hours and places come to."""
        read = self.read()
        assert read.by_day[-1].counts == total(read.by_hour) == read.today
        assert total([place.today for place in read.places]) == read.today
        return read.today

    def day(self, day: date) -> DayStand:
        """Return how a day stands among those shown."""
        (found,) = [each for each in self.read().by_day if each.day == day]
        return found

    def close(self, place: str = "DINAS") -> None:
        """Close a place's day."""
        sheet = self.office.read(day_sheet, place, self.clock)
        self.act(close_day, CloseDayOrder(sheet.on_hand), place)


@pytest.fixture
def days(office: Store) -> Days:
    """Give the office in the morning of TODAY."""
    return Days(office)


def total(counts: Any) -> Counts:
    return Counts(
        *(
            sum(getattr(each, name) for each in counts)
            for name in ("enrolled", "cards", "suket", "spoiled")
        )
    )


def test_each_act_counts_once_in_its_hour_and_at_its_place(days: Days) -> None:
    days.blanks(10)
    days.blanks(5, "MPP")
    days.act(enrol, EnrolOrder(ADULT.nik))
    days.act(issue_card, IssueOrder(ADULT.nik))
    days.clock.forward(hours=3)
    days.act(issue_card, IssueOrder(READY.nik), "MPP")
    days.act(spoil_blanks, SpoilOrder(2, "CACAT_PABRIK"), "MPP")
    assert days.today() == Counts(1, 2, 0, 2)
    read = days.read()
    assert len(read.by_hour) == HOURS
    done = {hour: counts for hour, counts in enumerate(read.by_hour) if counts != NOTHING}
    assert done == {9: Counts(1, 1, 0, 0), 12: Counts(0, 1, 0, 2)}
    assert [(place.code, place.today) for place in read.places] == [
        ("DINAS", Counts(1, 1, 0, 0)),
        ("MPP", Counts(0, 1, 0, 2)),
        ("MOBIL-1", NOTHING),
    ]


def test_hours_are_those_of_the_offices_clock(days: Days) -> None:
    days.act(enrol, EnrolOrder(ADULT.nik))
    assert days.read().by_hour[9] == Counts(enrolled=1)
    admin = call("admin", None, clock=days.clock)
    days.office.write(change_setting, admin, SettingOrder("time_zone", "Asia/Jakarta"))
    assert days.read().by_hour[8] == Counts(enrolled=1)


def test_what_is_taken_back_the_same_day_counts_nowhere(days: Days) -> None:
    days.blanks(9)
    done = [
        days.act(enrol, EnrolOrder(ADULT.nik)),
        days.act(issue_card, IssueOrder(READY.nik)),
        days.act(spoil_blanks, SpoilOrder(1, "GAGAL_CETAK")),
    ]
    assert days.today() == Counts(1, 1, 0, 1)
    for each in done:
        days.back(each)
    assert days.today() == NOTHING


def test_who_is_recorded_twice_on_a_day_counts_once_and_on_the_next_day_again(days: Days) -> None:
    days.act(enrol, EnrolOrder(ADULT.nik, FAILED))
    second = days.act(enrol, EnrolOrder(ADULT.nik, FAILED), "MPP")
    assert days.today() == Counts(enrolled=1)
    days.back(second)
    assert days.today() == Counts(enrolled=1)
    days.clock.forward(days=1)
    days.act(enrol, EnrolOrder(ADULT.nik))
    assert days.today() == Counts(enrolled=1)
    assert days.day(TODAY).counts == Counts(enrolled=1)


def test_a_suket_that_is_void_the_same_day_was_not_given(days: Days) -> None:
    suket = days.act(issue_suket, SuketOrder(READY.nik))
    days.act(issue_suket, SuketOrder(READY_TOO.nik))
    assert days.today() == Counts(suket=2)
    void = days.act(void_suket, VoidSuketOrder(str(suket.suket_number), "salah orang"))
    assert days.today() == Counts(suket=1)
    days.back(void)
    assert days.today() == Counts(suket=2)
    gone = days.act(depart, DepartOrder(READY_TOO.nik, "PINDAH"))
    assert days.today() == Counts(suket=1)
    days.back(gone)
    days.clock.forward(days=1)
    days.act(void_suket, VoidSuketOrder(str(suket.suket_number), "salah orang"))
    assert days.today() == NOTHING
    assert days.day(TODAY).counts == Counts(suket=2)


def test_a_card_counts_for_its_blank_though_it_is_void_the_same_day(days: Days) -> None:
    days.blanks(2)
    days.act(issue_card, IssueOrder(READY.nik))
    days.act(void_card, VoidCardOrder(READY.nik))
    assert days.today() == Counts(cards=1)


def test_a_later_correction_or_a_late_act_changes_no_day_that_is_over(days: Days) -> None:
    days.blanks(9)
    recorded = days.act(enrol, EnrolOrder(ADULT.nik, FAILED))
    card = days.act(issue_card, IssueOrder(READY.nik))
    spoiled = days.act(spoil_blanks, SpoilOrder(3, "CACAT_PABRIK"))
    stood = days.day(TODAY).counts
    assert stood == Counts(1, 1, 0, 3)
    days.clock.forward(days=1)
    for each in (recorded, card, spoiled):
        days.back(each)
    days.act(enrol, EnrolOrder(SIXTEEN.nik))
    read = days.read()
    assert days.day(TODAY).counts == stood
    assert read.by_day[-1].counts == total(read.by_hour) == Counts(enrolled=1)
    # As every counter's strip has it: three pieces are back that weren't spoiled today.
    assert read.today == Counts(enrolled=1, spoiled=-3)


def test_the_last_thirty_days_are_told_and_which_of_them_are_worked(days: Days) -> None:
    days.act(enrol, EnrolOrder(ADULT.nik))
    admin = call("admin", None, clock=days.clock)
    days.office.write(change_setting, admin, SettingOrder("extra_holidays", "05-03-2024"))
    days.clock.forward(days=DAYS_SHOWN - 1)
    found = days.read().by_day
    assert [each.day for each in found] == [TODAY + timedelta(days=n) for n in range(DAYS_SHOWN)]
    assert found[0].counts == Counts(enrolled=1)
    week = [each.works for each in found[:8]]
    # Hari Raya Nyepi and its joint leave are 11 and 12 March.
    assert week == [True, False, True, True, True, False, False, False]
    days.clock.forward(days=1)
    assert days.read().by_day[0] == DayStand(date(2024, 3, 5), NOTHING, closed=True, works=False)


def test_a_day_is_closed_once_every_place_that_did_something_has_closed_it(days: Days) -> None:
    assert not days.day(TODAY).closed
    days.blanks(4)
    days.act(enrol, EnrolOrder(ADULT.nik))
    days.act(enrol, EnrolOrder(SIXTEEN.nik), "MPP")
    days.close()
    assert not days.day(TODAY).closed
    days.close("MPP")
    assert days.day(TODAY).closed
    late = days.act(enrol, EnrolOrder(MARRIED_16.nik), "MPP")
    assert not days.day(TODAY).closed
    days.clock.forward(days=1)
    days.close("MPP")
    assert days.day(TODAY).closed
    # Nothing was done yet today, and so nothing is closed.
    assert not days.read().by_day[-1].closed
    days.back(late)
    assert days.day(TODAY).closed


def test_what_counts_for_nothing_opens_no_day_again(days: Days) -> None:
    days.blanks(4)
    days.act(enrol, EnrolOrder(ADULT.nik))
    days.close()
    days.blanks(4)
    order = OperatorOrder("baru", "Petugas Baru", "clerk", ("DINAS",))
    days.office.write(add_operator, call("admin", None, clock=days.clock), order, "hash")
    assert days.day(TODAY).closed
