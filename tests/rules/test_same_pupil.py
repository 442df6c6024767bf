"""A line that is on a list already isn't taken twice; two people are never taken for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.rules.roster_line import RosterLine
from db.rules.same_pupil import PupilsListed

LINE = RosterLine("DEWI LESTARI", date(2009, 9, 1), "0091234567", "5271014109090001", "XI")
BARE = replace(LINE, nisn=None, nik=None)


def listed(line: RosterLine, nik: str | None = None) -> PupilsListed:
    """Return a list with one line, number 7."""
    pupils = PupilsListed()
    pupils.add(7, line, nik)
    return pupils


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        replace(LINE, class_name="XII"),
        replace(LINE, nik=None, birth_date=None),
        replace(LINE, nisn=None, birth_date=None),
        replace(LINE, name="DEWI LESTRAI"),
        replace(LINE, nisn=None, nik=None, name="Dewi  Lestari"),
        replace(LINE, name="", birth_date=None, nisn=None),
        replace(LINE, nisn="0099999999"),
    ],
)
def test_a_line_that_is_there(line: RosterLine) -> None:
    assert listed(LINE).line_of(line) == 7


@pytest.mark.parametrize(
    "line",
    [
        # A twin who was given the other's number.
        replace(LINE, name="DIAN LESTARI", nisn="0091234568"),
        replace(LINE, name="RATNA SARI"),
        replace(LINE, name="DEWI LESTARA", nisn="0091234568"),
        # A namesake of the same day.
        replace(BARE, nisn="0091234568"),
        replace(BARE, nik="5271034109090002"),
        replace(BARE, birth_date=date(2009, 9, 2)),
        replace(BARE, name="DEWI LESTRAI"),
    ],
)
def test_a_line_that_only_seems_to_be_there(line: RosterLine) -> None:
    assert listed(LINE).line_of(line) is None


def test_a_line_is_found_by_the_resident_that_it_is_told_to_be() -> None:
    numbered = replace(LINE, nisn=None)
    assert listed(BARE, LINE.nik).line_of(replace(numbered, birth_date=None)) == 7
    assert listed(BARE).line_of(replace(numbered, birth_date=None)) is None
