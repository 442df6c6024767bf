"""Who a line is told to be: nobody whom the register isn't sure of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.rules.pupil_match import (
    DOUBTED,
    NOBODY,
    Found,
    Known,
    by_name,
    by_number,
    by_other_day,
    days_of,
    needs_company,
    other_days,
)
from db.rules.roster_line import RosterLine
from db.rules.visits import Match

BORN = date(2009, 4, 7)
NIK, TWINS_NIK = "5271010704090001", "5271010704090002"
FAHRI = Known(NIK, "LALU FAHRI", BORN, alive=True)
FAHMI = Known(TWINS_NIK, "LALU FAHMI", BORN, alive=True)
LINE = RosterLine("LALU FAHRI", BORN, None, NIK, "XI")
WITHOUT = replace(LINE, nik=None)
ELSEWHERES = "5203150704090123"


def numbered(line: RosterLine, *others: Known) -> Found:
    return by_number(line, FAHRI, (FAHRI, *others))


def test_nik_name_and_birth_date_are_enough() -> None:
    assert numbered(LINE, FAHMI) == Found(NIK, Match.NIK, 0)


def test_a_nik_alone_is_enough_where_nothing_else_is_said() -> None:
    assert numbered(RosterLine("", None, None, NIK, "")) == Found(NIK, Match.NIK, 0)
    assert numbered(RosterLine("", BORN, None, NIK, "")) == Found(NIK, Match.NIK, 0)
    assert numbered(RosterLine("", date(1990, 1, 1), None, NIK, "")) == DOUBTED


def test_the_nik_of_a_twin_is_in_doubt() -> None:
    twin = replace(LINE, name="LALU FAHMI")
    assert needs_company(twin, FAHRI)
    assert numbered(twin, FAHMI) == DOUBTED


def test_a_slip_in_the_name_is_let_pass_where_nobody_else_is_called_so() -> None:
    slip = replace(LINE, name="LALU FAHRY I")
    assert numbered(replace(LINE, name="L. FAHRII")).nik == NIK
    assert numbered(slip, FAHMI).how in (Match.NIK, Match.DOUBT)
    assert numbered(replace(LINE, name="LALU FAKRI")) == Found(NIK, Match.NIK, 2)


def test_a_name_with_a_slip_and_another_birth_date_is_in_doubt() -> None:
    assert numbered(replace(LINE, name="LALU FAKRI", birth_date=date(2009, 4, 8))) == DOUBTED


def test_a_nik_of_somebody_of_another_name_is_in_doubt() -> None:
    assert numbered(replace(LINE, name="BAIQ KIRANA")) == DOUBTED


@pytest.mark.parametrize(
    ("born", "how"),
    [
        (date(2009, 7, 4), Match.NIK),
        (date(2009, 4, 17), Match.NIK),
        (date(2008, 4, 7), Match.NIK),
        (date(2008, 5, 7), Match.DOUBT),
        (date(1985, 1, 2), Match.DOUBT),
        (None, Match.NIK),
    ],
)
def test_a_birth_date_may_have_one_slip_beside_nik_and_name(born: date | None, how: Match) -> None:
    assert numbered(replace(LINE, birth_date=born)).how is how


def test_one_of_the_name_and_birth_date_is_meant() -> None:
    assert by_name(WITHOUT, [FAHRI, FAHMI]) == Found(NIK, Match.NAME, 0)
    assert by_name(replace(WITHOUT, name="L. FAHRI"), [FAHRI]) == Found(NIK, Match.NAME, 1)


def test_two_of_the_name_and_birth_date_are_in_doubt() -> None:
    namesake = replace(FAHRI, nik="5271030704090001")
    assert by_name(WITHOUT, [FAHRI, namesake]) == DOUBTED


def test_a_name_that_is_nearly_theirs_is_in_doubt() -> None:
    assert by_name(replace(WITHOUT, name="LALU FAKRI"), [FAHRI]) == DOUBTED
    assert by_name(replace(WITHOUT, name="BAIQ FAHRI"), [FAHRI]) == DOUBTED


def test_a_slip_that_may_be_either_of_two_is_in_doubt() -> None:
    """The number of one and a name between both: two slips at once mislead nobody."""
    between = replace(LINE, name="LALU FAHKI")
    assert numbered(between) == Found(NIK, Match.NIK, 2)
    assert numbered(between, FAHMI) == DOUBTED


def test_a_name_that_may_be_short_for_another_is_in_doubt() -> None:
    short = Known("5271014109090001", "SAFITRI", BORN, alive=True)
    longer = Known("5271034109090002", "SAFITRI AZZAHRA KAMILA", BORN, alive=True)
    line = RosterLine("SAFITRI", BORN, None, None, "XI")
    assert by_name(line, [short]) == Found(short.nik, Match.NAME, 0)
    assert by_name(line, [short, longer]) == DOUBTED
    numbered_line = replace(line, nik=short.nik)
    assert by_number(numbered_line, short, [short, longer]) == Found(short.nik, Match.NIK, 0)


def test_a_name_in_another_spelling_is_in_doubt_beside_one_that_is_near() -> None:
    spelt = replace(WITHOUT, name="L. FAHRI")
    assert by_name(spelt, [FAHRI, FAHMI]) == DOUBTED
    assert by_name(WITHOUT, [FAHRI, FAHMI]) == Found(NIK, Match.NAME, 0)


def test_who_died_isnt_meant_without_a_question() -> None:
    assert by_name(WITHOUT, [replace(FAHRI, alive=False)]) == DOUBTED


def test_a_nik_with_a_slip_doesnt_stand_against_name_and_birth_date() -> None:
    slip = replace(LINE, nik="5271010704090010")
    assert by_name(slip, [FAHRI]) == Found(NIK, Match.NAME, 0)


def test_another_nik_does() -> None:
    assert by_name(replace(LINE, nik=ELSEWHERES), [FAHRI]) == DOUBTED


def test_somebody_elsewhere_isnt_in_doubt_for_a_name_that_is_nearly_a_residents() -> None:
    assert by_name(replace(LINE, nik=ELSEWHERES, name="LALU FAKRI"), [FAHRI]) == NOBODY


def test_nobody_of_the_name_is_nobody() -> None:
    assert by_name(WITHOUT, []) == NOBODY
    assert by_name(replace(WITHOUT, name="BAIQ KIRANA"), [FAHRI]) == NOBODY
    assert by_name(replace(LINE, name=""), [FAHRI]) == NOBODY


def test_day_and_month_swapped_or_a_year_off_is_in_doubt() -> None:
    assert other_days(date(2009, 7, 4)) == (BORN, date(2008, 7, 4), date(2010, 7, 4))
    assert other_days(date(2008, 2, 29)) == ()
    assert by_other_day(replace(WITHOUT, birth_date=date(2009, 7, 4)), [FAHRI]) == DOUBTED
    assert by_other_day(replace(WITHOUT, name="LALU FAKRI"), [FAHRI]) == NOBODY
    assert by_other_day(replace(LINE, nik=ELSEWHERES), [FAHRI]) == NOBODY


def test_without_a_birth_date_the_nik_tells_one_but_a_clerk_decides() -> None:
    line = replace(LINE, birth_date=None, nik="5271010704090010")
    assert days_of(line) == (date(1909, 4, 7), BORN)
    assert by_name(line, [FAHRI]) == DOUBTED
    assert days_of(replace(line, nik=None)) == ()
