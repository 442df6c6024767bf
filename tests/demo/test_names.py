"""Names in a training office."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from counter_tui.demo.names import COMMON_NAMES
from counter_tui.demo.plan import Group
from tests.demo.populations import living_here, people, rows

TWO_WORDS_FROM = date(2022, 4, 21)
LETTERS = re.compile(r"[A-Z][A-Z '.,]*[A-Z]")

NOT_ADULT = {
    Group.TARGET,
    Group.TARGET_RECORDED,
    Group.TARGET_CARD,
    Group.SIXTEEN,
    Group.CHILD,
    Group.MOVED,
    Group.DECEASED,
    Group.OUTSIDER,
}


@pytest.mark.parametrize("residents", [16_000, 20_000])
@pytest.mark.parametrize(
    "wanted",
    [
        "CHAIRUL ANWAR",
        "BAIQ NURHAYATI",
        "JOKO SUCIPTO",
        r"ABDURRAHMAN [A-Z]+",
        "LALU MUHAMMAD ZULKARNAIN",
    ],
)
def test_adults_bear_the_names_that_searches_are_tried_with(residents: int, wanted: str) -> None:
    names = {row.name for group, row in people(residents) if group not in NOT_ADULT}
    assert any(re.fullmatch(wanted, name) for name in names)


@pytest.mark.parametrize("group", [Group.READY, Group.UNRECORDED])
def test_the_ready_and_the_unrecorded_bear_common_names_and_each_name_is_borne(
    group: Group,
) -> None:
    borne = {row.name for found, row in people() if found is group}
    assert borne == set(COMMON_NAMES)


def test_the_words_of_the_common_names_are_common_among_the_others_too() -> None:
    others = Counter(
        word
        for group, row in people(20_000)
        if group not in (Group.READY, Group.UNRECORDED)
        for word in row.name.split()
    )
    for word in ("MUHAMMAD", "SITI", "ABDUL", "LALU", "BAIQ", "WAYAN", "NI", "AHMAD", "SRI"):
        assert others[word] > 50


def test_names_are_upper_case_and_at_most_60_letters() -> None:
    for row in rows(people(20_000)):
        for name in (row.name, row.mother_name):
            assert LETTERS.fullmatch(name), name
            assert len(name) <= 60
            assert "  " not in name


def test_names_registered_since_2022_have_two_words_without_signs() -> None:
    young = [row for row in living_here(people(20_000)) if row.birth_date >= TWO_WORDS_FROM]
    assert len(young) > 100
    assert all(re.fullmatch(r"[A-Z]+( [A-Z]+)+", row.name) for row in young)


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("one word", r"[A-Z]+"),
        ("apostrophe inside", r".*[A-Z]'[A-Z].*"),
        ("short form of Muhammad", r"(M|MUH|MOH|MHD)\. .*"),
        ("hajj", r"HJ?\. .*"),
        ("scholar", r"TGH\. .*"),
        ("degree after the name", r".*, S\.PD"),
        ("degree before the name", r"(DRS|DRA|IR|DR)\. .*"),
        ("old spelling", r".*(SOE|DJO|TJI).*"),
        ("joined", r".*\bNURHAYATI\b.*"),
        ("split", r".*\bNUR HAYATI\b.*"),
        ("Balinese", r"NI (WAYAN|MADE|NYOMAN|KETUT) .*"),
        ("Balinese rank", r"(IDA BAGUS|IDA AYU|I GUSTI) .*"),
        ("Sasak rank", r"(RADEN|DENDA|LALE) .*"),
        ("Chinese-Indonesian", r".* (WIJAYA|HALIM|SALIM)"),
        ("eastern islands", r"(MARIA|YOHANES) .*"),
    ],
)
def test_names_come_in_the_kinds_of_the_city(what: str, pattern: str) -> None:
    names = [row.name for row in living_here(people(20_000))]
    assert any(re.fullmatch(pattern, name) for name in names), what
