"""What the one search field understands."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.rules.name_words import LONGEST_WORD, name_words
from db.rules.search_line import (
    LONGEST_LINE,
    FullNumber,
    LastDigits,
    NameWords,
    NothingToSearch,
    Search,
    SearchFault,
    parse_search,
    typing,
)
from db.rules.typed_dates import typed_dates

FULL_WIDTH = "".join(chr(0xFF10 + int(digit)) for digit in "5271014103070002")
EMPTY = NothingToSearch(SearchFault.SEARCH_EMPTY)
YEAR_2007 = ((20070101, 20071231),)
AUGUST_17 = ((20060817, 20060817),)
AUGUST_17_OR_1906 = (*AUGUST_17, (19060817, 19060817))
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
        ("52710101011500015271014103070002", FullNumber("5271014103070002")),
        ("1503025271014103070002", FullNumber("5271014103070002")),
        ("99".rjust(40, "9"), TOO_LONG),
        ("zaini5271014103070002", FullNumber("5271014103070002")),
        ("sri 17085271014103070002", FullNumber("5271014103070002")),
        ("5271014103070002 5271014103070003", TOO_LONG),
        ("lalu ahmad", NameWords(("LALU", "AHMAD"))),
        ("Nur'aini", NameWords(("NURAINI",))),
        ("M. Zulkarnain", NameWords(("M", "ZULKARNAIN"))),
        ("ni", NameWords(("NI",))),
        ("I W", NameWords(("I", "W"))),
        ("i", TOO_SHORT),
        ("i.", TOO_SHORT),
        ("A a", TOO_SHORT),
        ("lalu ahmad 2007", NameWords(("LALU", "AHMAD"), YEAR_2007)),
        ("2007 lalu", NameWords(("LALU",), YEAR_2007)),
        ("sri 170806 ampenan", NameWords(("SRI", "AMPENAN"), AUGUST_17_OR_1906)),
        ("sri 17-08-2006", NameWords(("SRI",), AUGUST_17)),
        ("17/08/2006 sri", NameWords(("SRI",), AUGUST_17)),
        ("sri (2006-08-17)", NameWords(("SRI",), AUGUST_17)),
        ("sri 17.8.2006", NameWords(("SRI",), AUGUST_17)),
        ("sri 17 08 2006", NameWords(("SRI",), AUGUST_17)),
        ("sri 17082006", NameWords(("SRI",), AUGUST_17)),
        ("sri 2006 170806", NameWords(("SRI",), AUGUST_17)),
        ("sri 310206", NameWords(("SRI",), ends="310206")),
        ("sri 1834", NameWords(("SRI",), ends="1834")),
        ("sri 0002", NameWords(("SRI",), ends="0002")),
        ("5271014103070002 Baiq", FullNumber("5271014103070002")),
        ("Baiq, 5271 0141 0307 0002", FullNumber("5271014103070002")),
        ("RT 05", NameWords(("RT",))),
        ("x 0002", NameWords(("X",), ends="0002")),
        ("x 17", TOO_SHORT),
        ("Jl. [Mawar]'; --", NameWords(("JL", "MAWAR"))),
        ("", EMPTY),
        (" \t\r\n", EMPTY),
        (".-'/;[]", EMPTY),
        ("___", EMPTY),
        ("17/08/2006", NameWords((), AUGUST_17)),
        ("17-08-2006", LastDigits("17082006", AUGUST_17)),
        ("170806", LastDigits("170806", AUGUST_17_OR_1906)),
        ("2007", LastDigits("2007", YEAR_2007)),
        ("31/02/2007", EMPTY),
        (FULL_WIDTH, EMPTY),
        ("a" * LONGEST_LINE, NameWords(("A" * LONGEST_WORD,))),
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
            assert digits in _ascii_digits(line)
        case LastDigits(digits):
            assert 3 <= len(digits) <= 15
            assert digits == _ascii_digits(line)
        case NameWords(words, born, ends):
            assert set(words) <= set(name_words(line))
            assert all(any(map(str.isalpha, word)) for word in words)
            assert sum(map(len, words)) >= 2 or born or ends
            assert all(19000101 <= first <= last <= 20991231 for first, last in born)
            assert ends in _ascii_digits(line)
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
def test_two_digits_beside_a_name_change_nothing(words: list[str]) -> None:
    name = " ".join(words)
    assert parse_search(f"17 {name} 05") == parse_search(name) == NameWords(name_words(name))


@given(
    st.lists(st.text("abcdefgh", min_size=2, max_size=8), min_size=1, max_size=4, unique=True),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d", "%d%m%Y"]),
    st.data(),
)
def test_a_birth_date_stands_anywhere_in_the_line(
    words: list[str], born: date, written: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words)))
    line = " ".join([*words[:at], born.strftime(written), *words[at:]])
    day = int(born.strftime("%Y%m%d"))
    assert parse_search(line) == NameWords(tuple(map(str.upper, words)), ((day, day),))


@pytest.mark.parametrize("text", ["", "17", "1834", "310206", "2006-13-01", "17-08", "99992006"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert typed_dates(text) == ()


@pytest.mark.parametrize(
    ("line", "searched"),
    [
        ("s", False),
        ("sr", True),
        ("s r", True),
        ("170806", False),
        ("5271014103070002", False),
        ("170806 sr", True),
        ("s" * (LONGEST_LINE + 1), False),
    ],
)
def test_a_line_is_searched_while_it_is_typed_from_two_letters_on(
    line: str, searched: bool
) -> None:
    assert typing(line) is searched


@given(st.text() | signs)
def test_blanks_around_a_line_change_nothing(line: str) -> None:
    assert parse_search(f"  {line}\r\n") == parse_search(line)
