"""The moment of an act: the database's, never before the act before it; and the office's day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from db.journal.clock import DatabaseClock, office_day, read_moment, written_moment
from db.models import Setting
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import ADULT, FAILED, MORNING, SIXTEEN, FixedClock, call

WITA = ZoneInfo("Asia/Makassar")
WITA_BY_HAND = timezone(timedelta(hours=8))
# A database on another machine may have a clock that differs by so much.
SKEW = timedelta(minutes=5)


def test_the_database_says_what_time_it_is_in_utc(office: Store) -> None:
    before = datetime.now(UTC)
    at = office.read(lambda: DatabaseClock().now(Setting._meta.database))
    after = datetime.now(UTC)
    assert at.utcoffset() == timedelta(0)
    assert before - SKEW <= at <= after + SKEW


def test_the_database_s_clock_goes_on_within_a_transaction(office: Store) -> None:
    def two_moments() -> tuple[datetime, datetime]:
        clock, database = DatabaseClock(), Setting._meta.database
        first = clock.now(database)
        while (second := clock.now(database)) == first:
            pass
        return first, second

    first, second = office.write(two_moments)
    assert first < second


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2024, 3, 4, 1, 0, tzinfo=UTC), "2024-03-04T01:00:00.000000Z"),
        (datetime(2024, 3, 4, 9, 0, 0, 7, WITA_BY_HAND), "2024-03-04T01:00:00.000007Z"),
        (datetime(2024, 1, 1, 3, 0, tzinfo=WITA_BY_HAND), "2023-12-31T19:00:00.000000Z"),
    ],
)
def test_a_moment_is_written_in_utc_and_read_again(moment: datetime, text: str) -> None:
    assert written_moment(moment) == text
    assert read_moment(text) == moment
    assert len(text) == 27


def test_written_moments_sort_as_the_moments_do() -> None:
    moments = [MORNING + timedelta(microseconds=9**n) for n in range(15)]
    assert sorted(map(written_moment, moments)) == [written_moment(each) for each in moments]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2024, 3, 4, 15, 59, 59, 999999, UTC), date(2024, 3, 4)),
        (datetime(2024, 3, 4, 16, 0, tzinfo=UTC), date(2024, 3, 5)),
        (datetime(2023, 12, 31, 16, 0, tzinfo=UTC), date(2024, 1, 1)),
        (datetime(2024, 2, 28, 16, 0, tzinfo=UTC), date(2024, 2, 29)),
    ],
)
def test_the_office_s_day_begins_at_midnight_in_mataram(moment: datetime, day: date) -> None:
    assert office_day(moment, WITA) == day


def test_an_act_has_the_moment_and_the_day_of_its_clock(office: Store) -> None:
    clock = FixedClock(datetime(2024, 3, 4, 16, 0, tzinfo=UTC))
    receipt = office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    assert receipt.at == "2024-03-04T16:00:00.000000Z"
    assert receipt.day == date(2024, 3, 5)


def test_a_clock_that_was_set_back_does_not_turn_the_record_back(office: Store) -> None:
    clock = FixedClock(MORNING + timedelta(days=2))
    ahead = office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    clock.forward(days=-1)
    behind = office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik))
    assert (behind.at, behind.day) == (ahead.at, ahead.day)
    clock.forward(days=1, seconds=1)
    after = office.write(enrol, call(clock=clock), EnrolOrder(FAILED.nik))
    assert after.at > ahead.at


def test_an_act_without_a_clock_of_its_own_asks_the_database(office: Store) -> None:
    before = datetime.now(UTC)
    receipt = office.write(enrol, call(clock=DatabaseClock()), EnrolOrder(ADULT.nik))
    at = read_moment(receipt.at)
    assert before - SKEW <= at <= datetime.now(UTC) + SKEW
    assert receipt.day == at.astimezone(WITA).date()
