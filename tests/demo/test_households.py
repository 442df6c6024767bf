"""Families of a training office: who shares a family card, and how it looks as a city."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from counter_tui.demo.places import AWKWARD_ADDRESSES
from db.rules.calendar_dates import age_on
from db.rules.register_row import RegisterRow
from tests.demo.populations import DAYS, ORDINARY_DAY, living_here, people, rows

TITLES_BEFORE = re.compile(r"^((HJ|DRA|IR|DR)\. )+")
RT_BY_KECAMATAN = {
    "Ampenan": 302,
    "Mataram": 295,
    "Cakranegara": 288,
    "Sekarbela": 227,
    "Selaparang": 286,
    "Sandubaya": 275,
}


def families(today: date = ORDINARY_DAY, residents: int = 16_000) -> list[list[RegisterRow]]:
    by_card: dict[str, list[RegisterRow]] = defaultdict(list)
    for row in rows(people(residents, today)):
        by_card[row.no_kk].append(row)
    return list(by_card.values())


def without_titles(name: str) -> str:
    return TITLES_BEFORE.sub("", name).split(",")[0]


def test_a_family_card_holds_one_to_six_people_of_one_home_and_religion() -> None:
    sizes = Counter(len(family) for family in families())
    assert set(sizes) == {1, 2, 3, 4, 5, 6}
    for family in families():
        assert len({(row.address, row.rt, row.rw, row.kelurahan_code) for row in family}) == 1
        assert len({row.religion for row in family}) == 1


@pytest.mark.parametrize("today", [*DAYS, ORDINARY_DAY], ids=str)
def test_a_mother_is_17_to_45_years_older_than_the_children_with_her(today: date) -> None:
    pairs = 0
    for family in families(today):
        women = {
            without_titles(row.name): row
            for row in family
            if row.sex == "P" and row.marital != "BELUM_KAWIN"
        }
        for child in family:
            mother = women.get(child.mother_name)
            if mother is not None and child.marital == "BELUM_KAWIN":
                pairs += 1
                assert 17 <= age_on(mother.birth_date, child.birth_date) <= 45
    assert pairs > 2_000


def test_a_couple_is_a_man_and_a_woman_of_like_age() -> None:
    couples = 0
    for family in families():
        married = [row for row in family if row.marital == "KAWIN" and row.citizenship == "WNI"]
        if married:
            man, woman = sorted(married, key=lambda row: row.sex)
            couples += 1
            assert (man.sex, woman.sex) == ("L", "P")
            assert abs((man.birth_date - woman.birth_date).days) < 10 * 366
    assert couples > 2_000


def test_children_who_share_a_mother_at_home_are_twins_or_ten_months_apart() -> None:
    for family in families(residents=20_000):
        at_home = {without_titles(row.name) for row in family if row.marital != "BELUM_KAWIN"}
        births = defaultdict(list)
        for row in family:
            if row.mother_name in at_home and row.marital == "BELUM_KAWIN":
                births[row.mother_name].append(row.birth_date.toordinal())
        for days in births.values():
            days.sort()
            gaps = [later - earlier for earlier, later in pairwise(days)]
            assert all(gap == 0 or gap >= 270 for gap in gaps)


def test_religions_are_in_the_proportion_of_the_city() -> None:
    here = living_here(people(20_000))
    share = {religion: 100 * n / len(here) for religion, n in religions(here).items()}
    assert share["ISLAM"] == pytest.approx(82.5, abs=2)
    assert share["HINDU"] == pytest.approx(13.7, abs=2)
    assert 0.4 < share["BUDHA"] < 1.6
    assert set(share) <= {"ISLAM", "HINDU", "BUDHA", "KRISTEN", "KATHOLIK", "KHONGHUCU"}


def religions(found: list[RegisterRow]) -> Counter[str]:
    return Counter(row.religion for row in found)


def test_names_fit_the_religion() -> None:
    muslim = ("LALU ", "BAIQ ", "MUHAMMAD ", "SITI ", "ABDUL ", "H. ", "HJ. ")
    for row in living_here(people(20_000)):
        if row.citizenship == "WNI" and row.name.startswith(muslim):
            assert row.religion == "ISLAM"
        if row.name.startswith(("I ", "NI ", "IDA ", "ANAK AGUNG ")):
            assert row.religion in ("HINDU", "KRISTEN")


def test_kelurahan_have_their_share_of_the_residents() -> None:
    here = living_here(people(20_000))
    assert len({row.kelurahan_code for row in here}) == 50
    by_kecamatan = Counter(row.kecamatan_name for row in here)
    for name, rt in RT_BY_KECAMATAN.items():
        assert by_kecamatan[name] / len(here) == pytest.approx(rt / 1_673, abs=0.02)


def test_men_and_women_are_about_as_many() -> None:
    here = living_here(people(20_000))
    assert sum(row.sex == "P" for row in here) / len(here) == pytest.approx(0.5, abs=0.02)


def test_awkward_addresses_are_among_the_others() -> None:
    addresses = Counter(row.address for row in living_here(people()))
    assert all(0 < addresses[awkward] < 200 for awkward in AWKWARD_ADDRESSES)


def test_codes_are_those_of_the_register() -> None:
    for row in rows(people()):
        assert row.sex in ("L", "P")
        assert row.marital in ("BELUM_KAWIN", "KAWIN", "CERAI_HIDUP", "CERAI_MATI")
        assert row.blood in ("", "A", "B", "AB", "O")
        assert re.fullmatch(r"\d{3}", row.rt)
        assert re.fullmatch(r"(\d{3})?", row.rw)
        assert re.fullmatch(r"52\.\d\d\.\d\d\.[12]\d{3}", row.kelurahan_code)
        assert row.occupation == row.occupation.upper() != ""
        assert row.birth_place == row.birth_place.upper() != ""
