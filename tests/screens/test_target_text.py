"""The target in words: its figures, its pace in every case, bars and shares."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len

from db.reads.target import Drift, Snapshot, Target
from db.rules.target_pace import TargetPace
from screens.locale import LANGUAGES
from screens.target_text import bar, one_decimal, pace_words, share, target_words

# A list room has so many cells for a line at 80 columns.
ROOM = 78
PACE = TargetPace(48, 20, 7_713, 27, estimated=False, is_over=False)


def test_the_pace_kept_stands_beside_the_one_needed() -> None:
    assert pace_words(PACE, 2026, "en") == (
        "Pace over 20 working days: 2,4 a day. Needed: 285,7, 27 days left.",
        "At this pace 7.649 people aren't recorded by 31-12-2026.",
    )


def test_a_pace_that_is_enough_says_when_the_list_is_done() -> None:
    enough = replace(PACE, left=50, done_by=date(2026, 12, 21))
    assert pace_words(enough, 2026, "id")[1] == "Dengan laju ini selesai 21-12-2026."


def test_a_year_that_is_over_and_a_list_that_is_done_need_no_pace() -> None:
    over = replace(PACE, days_left=0, is_over=True)
    assert pace_words(over, 2023, "en") == (
        "The year 2023 is over; 7.713 people were not recorded.",
        "",
    )
    assert pace_words(replace(PACE, left=0), 2026, "id") == ("Semua sudah direkam.", "")


def test_a_year_without_a_working_day_left_says_so() -> None:
    told = pace_words(replace(PACE, days_left=0), 2026, "en")[0]
    assert told.endswith("No working day of the year is left.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_fits_a_small_terminal(lang: str) -> None:
    much = TargetPace(24_680, 20, 77_680, 250, estimated=True, is_over=False)
    taken = Drift(7_768, 321, 321, Snapshot(7_768, "DP4", date(2026, 1, 2)))
    [language] = [each for each in LANGUAGES if each == lang]
    told = (
        *pace_words(PACE, 2026, language),
        *pace_words(much, 2026, language),
        *pace_words(replace(much, recorded=0, days_worked=0), 2026, language),
        target_words(Target(2026, 7_768, 55), taken, language),
    )
    for line in told:
        assert cell_len(line) <= ROOM, line


def test_a_bar_is_full_or_empty_only_where_everybody_or_nobody_is_recorded() -> None:
    assert bar(0, 100, 10) == "░" * 10
    assert bar(1, 1_000, 10) == "█" + "░" * 9
    assert bar(999, 1_000, 10) == "█" * 9 + "░"
    assert bar(100, 100, 10) == "█" * 10
    assert bar(0, 0, 10) == "░" * 10


def test_shares_and_numbers_are_written_the_indonesian_way() -> None:
    assert share(55, 7_768) == "0,7 %"
    assert share(0, 0) == "-"
    assert one_decimal(1_234.56) == "1.234,6"
