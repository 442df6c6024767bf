"""Lists are matched with the register all at once, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.roster_match import Matched, match_roster
from db.rules.register_row import RegisterRow
from db.rules.roster_line import RosterLine
from db.rules.visits import Match
from db.store.store import Store
from db.transactions.add_residents import add_residents
from tests.db.test_query_counts import statements
from tests.office import ADULT, DECEASED, SIXTEEN, call, person
from tests.visit_lists import NOBODY, STRANGER, listed

BORN = date(2007, 6, 5)
FAHRI = person("LALU FAHRI", BORN, sex="L", serial=1)
FAHMI = person("LALU FAHMI", BORN, sex="L", serial=2)
AYU = person("AYU PUTRI", BORN, serial=1)
AYU_TOO = person("AYU PUTRI", BORN, serial=1, kelurahan=("52.71.06.1007", "Mandalika", "Sandubaya"))
RINA = person("RINA", date(2007, 3, 9), serial=4)


@pytest.fixture
def town(office: Store) -> Store:
    """Give the office with twins, namesakes and RINA among its people."""
    people = (FAHRI, FAHMI, AYU, AYU_TOO, RINA)
    office.write(add_residents, call("admin", None), "SIAK", people)
    return office


def matched(store: Store, *lines: RosterLine) -> list[tuple[str | None, Match]]:
    found: tuple[Matched, ...] = store.read(match_roster, lines)
    return [(each.nik, each.how) for each in found]


def named(who: RegisterRow) -> RosterLine:
    return replace(listed(who), nik=None)


def test_by_nik_by_name_and_nobody(town: Store) -> None:
    found = matched(town, listed(ADULT), named(SIXTEEN), STRANGER, NOBODY)
    assert found == [
        (ADULT.nik, Match.NIK),
        (SIXTEEN.nik, Match.NAME),
        (None, Match.NONE),
        (None, Match.NONE),
    ]


def test_twins_whose_numbers_were_mixed_up_are_in_doubt(town: Store) -> None:
    mixed = (replace(listed(FAHRI), nik=FAHMI.nik), replace(listed(FAHMI), nik=FAHRI.nik))
    assert matched(town, *mixed) == [(None, Match.DOUBT)] * 2
    assert matched(town, listed(FAHRI), listed(FAHMI)) == [
        (FAHRI.nik, Match.NIK),
        (FAHMI.nik, Match.NIK),
    ]


def test_namesakes_on_a_list_of_whom_the_register_has_one_are_in_doubt(town: Store) -> None:
    one, other = (replace(named(RINA), nisn=nisn) for nisn in ("0071234501", "0071234502"))
    assert matched(town, one, other) == [(None, Match.DOUBT)] * 2
    assert matched(town, other, replace(one, nik=RINA.nik)) == [
        (None, Match.DOUBT),
        (RINA.nik, Match.NIK),
    ]
    assert matched(town, one, one) == [(RINA.nik, Match.NAME), (None, Match.DOUBT)]


def test_namesakes_born_the_same_day_are_in_doubt_unless_numbered(town: Store) -> None:
    assert matched(town, named(AYU)) == [(None, Match.DOUBT)]
    assert matched(town, listed(AYU), listed(AYU_TOO)) == [
        (AYU.nik, Match.NIK),
        (AYU_TOO.nik, Match.NIK),
    ]


def test_misspelt_or_born_another_day_is_in_doubt(town: Store) -> None:
    assert matched(
        town,
        replace(named(RINA), name="RIMA"),
        replace(named(RINA), birth_date=date(2007, 9, 3)),
        replace(named(RINA), birth_date=date(2008, 3, 9)),
        replace(named(RINA), birth_date=date(2007, 3, 10)),
    ) == [(None, Match.DOUBT)] * 3 + [(None, Match.NONE)]


def test_the_second_line_of_one_resident_is_in_doubt(town: Store) -> None:
    assert matched(town, named(RINA), listed(RINA)) == [(None, Match.DOUBT), (RINA.nik, Match.NIK)]
    assert matched(town, named(RINA), named(RINA)) == [(RINA.nik, Match.NAME), (None, Match.DOUBT)]


def test_where_the_second_line_fits_better_both_are_in_doubt(town: Store) -> None:
    worse = replace(listed(RINA), name="RIMA")
    assert matched(town, worse) == [(RINA.nik, Match.NIK)]
    assert matched(town, worse, named(RINA)) == [(None, Match.DOUBT)] * 2


def test_who_died_is_in_doubt(town: Store) -> None:
    assert matched(town, named(DECEASED)) == [(None, Match.DOUBT)]
    assert matched(town, listed(DECEASED)) == [(DECEASED.nik, Match.NIK)]


def test_a_long_list_takes_few_queries(town: Store) -> None:
    lines = [
        RosterLine(f"MURID {n}", date(2007, 1 + n % 12, 1 + n % 28), None, None, "")
        for n in range(400)
    ]
    assert len(town.write(statements, match_roster, lines)) <= 4


def test_nothing_is_asked_for_an_empty_list(town: Store) -> None:
    assert matched(town) == []
