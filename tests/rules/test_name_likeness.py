"""How alike two names are: the same, perhaps one person's, or another's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.name_likeness import (
    Likeness,
    is_short_for,
    letters_apart,
    likely_words,
    likeness,
)

SAME, CLOSE, OTHER = Likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M. RIZKI", "MUHAMMAD RIZKI"),
        ("L. RIZKI", "LALU RIZKI"),
        ("BAIQ SRI WAHYUNI", "SRI WAHYUNI"),
        ("H. MUHAMMAD ALI", "ALI"),
        ("Nur'aini", "NURAINI"),
        ("NUR AINI", "NURAINI"),
        ("ZAENAB", "ZAINAB"),
        ("RIZKY RAMADHAN", "RIZKI RAMADAN"),
        ("PUTRI AYU", "AYU PUTRI"),
        ("SAHNUN, S.PD", "SAHNUN"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert likeness(one, other) is SAME
    assert likeness(other, one) is SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DEWI LESTRAI", "DEWI LESTARI"),
        ("DEWI LESTAR", "DEWI LESTARI"),
        ("DEWI", "DEWI LESTARI"),
        ("ANISA", "ANNISA RAHMA"),
        # An initial is short for any word, and words are joined or parted with a slip in them.
        ("SAMSUL A", "SAMSUL ARIFIN"),
        ("S. ARIFIN", "SAMSUL ARIFIN"),
        ("NUR AINI NABILLA", "NOR'AINI NABILLA"),
        # Twins' names are told apart by a letter: never more than a doubt.
        ("LALU FAHRI", "LALU FAHMI"),
        ("NURUL AINI", "NURUL AINA"),
        ("RINA", "RINI"),
        # Titles and first names that contradict each other.
        ("LALU RIZKI", "BAIQ RIZKI"),
        ("SITI RIZKI", "MUHAMMAD RIZKI"),
        ("I GEDE ARTA", "NI GEDE ARTA"),
    ],
)
def test_a_slip_or_a_word_left_out_is_a_doubt(one: str, other: str) -> None:
    assert likeness(one, other) is CLOSE
    assert likeness(other, one) is CLOSE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HASAN", "HUSEN"),
        ("KOMANG AYU", "KADEK AYU"),
        ("AHMAD FAUZI", "AHMAD FAUZAN"),
        ("SAMSUL A", "SAMSUL BAHRI"),
        ("ADI SARI", "EDI SARI DEWI"),
        # One word of many is no name.
        ("AYU", "NI LUH AYU LESTARI PUTRI"),
        ("SITI", "BUDI"),
        ("", "BUDI"),
        ("...", "BUDI"),
    ],
)
def test_other_names_are_others(one: str, other: str) -> None:
    assert likeness(one, other) is OTHER
    assert likeness(other, one) is OTHER


def test_an_initial_alone_makes_nobody_likely() -> None:
    assert likely_words("SAMSUL A", "SAMSUL BAHRI")
    assert not likely_words("SAMSUL A", "ARIFIN HAKIM")


def test_a_name_is_short_for_a_longer_one_only() -> None:
    assert is_short_for("SAFITRI", "SAFITRI AZZAHRA KAMILA")
    assert is_short_for("SAFITRY KAMILA", "SAFITRI AZZAHRA KAMILA")
    assert not is_short_for("SAFITRI AZZAHRA", "SAFITRI")
    assert not is_short_for("SAFITRI", "SAFITRI")
    assert not is_short_for("DEWI", "SAFITRI AZZAHRA")
    assert not is_short_for("", "SAFITRI")


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert likeness(one, other) is likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("LESTARI", "LESTARI", 0),
        ("LESTARI", "LESTRAI", 1),
        ("LESTARI", "LESTAR", 1),
        ("LESTARI", "LESTERI", 1),
        ("LESTARI", "XLESTARY", 2),
        ("AB", "BA", 1),
        ("", "AB", 2),
    ],
)
def test_letters_that_were_swapped_are_one_slip(one: str, other: str, letters: int) -> None:
    assert letters_apart(one, other, 2) == letters
    assert letters_apart(other, one, 2) == letters


@given(st.text("AB", max_size=7), st.text("AB", max_size=7))
def test_beyond_the_most_there_is_only_more(one: str, other: str) -> None:
    apart = letters_apart(one, other, 10)
    assert (letters_apart(one, other, 1) <= 1) == (apart <= 1)
    assert (apart == 0) == (one == other)
