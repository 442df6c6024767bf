"""The pace kept against the pace needed, as plain arithmetic."""

from __future__ import annotations

from db.rules.target_pace import TargetPace


def pace(recorded: int, worked: int, left: int, days_left: int) -> TargetPace:
    return TargetPace(recorded, worked, left, days_left, estimated=False, is_over=days_left == 0)


def test_a_pace_that_reaches_the_target_is_short_by_nobody() -> None:
    kept = pace(recorded=40, worked=20, left=60, days_left=30)
    assert (kept.kept, kept.needed, kept.days_needed, kept.short_by) == (2.0, 2.0, 30, 0)


def test_a_pace_that_does_not_reach_it_says_by_how_many() -> None:
    kept = pace(recorded=39, worked=20, left=60, days_left=30)
    assert (kept.kept, kept.days_needed, kept.short_by) == (1.95, 31, 2)


def test_who_records_nobody_never_gets_there() -> None:
    for worked in (0, 20):
        kept = pace(recorded=0, worked=worked, left=60, days_left=30)
        assert (kept.kept, kept.days_needed, kept.short_by) == (0.0, None, 60)


def test_a_list_that_is_done_needs_nothing() -> None:
    done = pace(recorded=40, worked=20, left=0, days_left=0)
    assert (done.needed, done.days_needed, done.short_by) == (0.0, 0, 0)


def test_a_year_that_is_over_needs_a_pace_that_nobody_can_keep() -> None:
    over = pace(recorded=40, worked=20, left=5, days_left=0)
    assert (over.needed, over.short_by, over.is_over) == (None, 5, True)
