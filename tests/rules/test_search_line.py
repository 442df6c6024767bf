"""What the one search field understands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.rules.name_words import name_words
from db.rules.search_line import (
    LONGEST_LINE,
    FullNumber,
    LastDigits,
    NameWords,
    NothingToSearch,
    Search,
    SearchFault,
    parse_search,
)

FULL_WIDTH = "".join(chr(0xFF10 + int(digit)) for digit in "5271014103070002")
EMPTY = NothingToSearch(SearchFault.SEARCH_EMPTY)
TOO_SHORT = NothingToSearch(SearchFault.SEARCH_TOO_SHORT)
TOO_LONG = NothingToSearch(SearchFault.SEARCH_TOO_LONG)


@pytest.mark.parametrize(
    ("line", "search"),
    [
        ("5271014103070002", FullNumber("5271014103070002")),
        ("3174 0123 4567 0001", FullNumber("3174012345670001")),
        ("3174\u00a00123\u20094567\u202f0001", FullNumber("3174012345670001")),
        ("52.71.01.410307.0002\r\n", FullNumber("5271014103070002")),
        ("'5271014103070002", FullNumber("5271014103070002")),
        ('"5271014103070002",', FullNumber("5271014103070002")),
        ("0002", LastDigits("0002")),
        ("002", LastDigits("002")),
        ("527101410307000", LastDigits("527101410307000")),
        ("02", TOO_SHORT),
        ("7", TOO_SHORT),
        ("52710141030700021", TOO_LONG),
        ("5271014103070002 5271014103070003", TOO_LONG),
        ("lalu ahmad", NameWords(("LALU", "AHMAD"))),
        ("Nur'aini", NameWords(("NURAINI",))),
        ("M. Zulkarnain", NameWords(("M", "ZULKARNAIN"))),
        ("ni", NameWords(("NI",))),
        ("I W", NameWords(("I", "W"))),
        ("i", TOO_SHORT),
        ("i.", TOO_SHORT),
        ("A a", TOO_SHORT),
        ("lalu ahmad 2007", NameWords(("LALU", "AHMAD"))),
        ("5271014103070002 Baiq", NameWords(("BAIQ",))),
        ("RT 05", NameWords(("RT",))),
        ("x 0002", TOO_SHORT),
        ("Jl. [Mawar]'; --", NameWords(("JL", "MAWAR"))),
        ("", EMPTY),
        (" \t\r\n", EMPTY),
        (".-'/;[]", EMPTY),
        ("___", EMPTY),
        ("01/03/2007", EMPTY),
        (FULL_WIDTH, EMPTY),
        ("a" * LONGEST_LINE, NameWords(("A" * LONGEST_LINE,))),
        ("a" * (LONGEST_LINE + 1), TOO_LONG),
        ("." * (LONGEST_LINE + 1), TOO_LONG),
        (" " * 500 + "0002" + " " * 500, LastDigits("0002")),
    ],
)
def test_a_line_is_understood(line: str, search: Search) -> None:
    assert parse_search(line) == search


signs = st.text("0123456789abcXYZ .-'/[];é\u00a0\u2009\n", max_size=40)


@given(st.text() | signs)
@example("\x00")
@example("\ud800")
def test_any_text_has_an_answer_that_holds_what_it_promises(line: str) -> None:
    match parse_search(line):
        case FullNumber(digits):
            assert len(digits) == 16
            assert digits == _ascii_digits(line)
        case LastDigits(digits):
            assert 3 <= len(digits) <= 15
            assert digits == _ascii_digits(line)
        case NameWords(words):
            assert set(words) <= set(name_words(line))
            assert all(any(map(str.isalpha, word)) for word in words)
            assert sum(map(len, words)) >= 2
        case NothingToSearch(why):
            assert why in SearchFault


def _ascii_digits(line: str) -> str:
    return "".join(sign for sign in line if sign in "0123456789")


@given(
    st.text("0123456789", min_size=16, max_size=16), st.integers(1, 16), st.text(" .-", max_size=3)
)
def test_a_number_is_found_however_it_is_grouped(number: str, width: int, between: str) -> None:
    groups = [number[at : at + width] for at in range(0, 16, width)]
    assert parse_search(between.join(groups)) == FullNumber(number)


@given(st.lists(st.text("abcdefgh", min_size=2, max_size=8), min_size=1, max_size=5))
def test_digits_beside_a_name_change_nothing(words: list[str]) -> None:
    name = " ".join(words)
    assert parse_search(f"17 {name} 2007") == parse_search(name) == NameWords(name_words(name))


@given(st.text() | signs)
def test_blanks_around_a_line_change_nothing(line: str) -> None:
    assert parse_search(f"  {line}\r\n") == parse_search(line)
