"""The suket's states, validity and number."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.suket import (
    OPEN_STATES,
    SuketState,
    SuketValidity,
    has_lapsed,
    template_errors,
    valid_until,
    written_suket_number,
)

OFFICE_TEMPLATE = "471.13/{series}{seq}/Dukcapil/{roman_month}/{year}"
days = st.dates(date(2012, 1, 1), date(2100, 12, 31))
months = st.integers(1, 120)


def test_only_an_active_suket_is_open() -> None:
    assert set(SuketState) - OPEN_STATES == {
        SuketState.DITARIK,
        SuketState.DIGANTI,
        SuketState.BATAL,
    }


@given(days, months)
def test_a_suket_of_months_runs_at_least_to_the_end_of_its_first(issued: date, n: int) -> None:
    last = valid_until(issued, SuketValidity(months=n))
    assert last >= issued + timedelta(days=28 * n)
    assert not has_lapsed(last, issued)


@given(days, days)
def test_a_suket_with_a_fixed_end_never_ends_before_it_begins(issued: date, end: date) -> None:
    validity = SuketValidity(fixed_end=end)
    if end < issued:
        with pytest.raises(ValueError, match="before the day of issue"):
            valid_until(issued, validity)
    else:
        assert valid_until(issued, validity) == end


@given(days, days)
def test_the_last_day_still_counts(last: date, today: date) -> None:
    assert has_lapsed(last, today) == (today > last)
    assert not has_lapsed(last, last)
    assert has_lapsed(last, last + timedelta(days=1))


@pytest.mark.parametrize(
    ("issued", "last"),
    [
        (date(2022, 8, 31), date(2023, 2, 28)),
        (date(2023, 8, 31), date(2024, 2, 29)),
        (date(2023, 6, 12), date(2023, 12, 12)),
    ],
)
def test_six_months_end_on_the_same_day_or_the_last_of_the_month(issued: date, last: date) -> None:
    assert valid_until(issued, SuketValidity(months=6)) == last


def test_the_sukets_of_december_2022_all_ended_in_january() -> None:
    validity = SuketValidity(fixed_end=date(2023, 1, 31))
    assert valid_until(date(2022, 12, 5), validity) == date(2023, 1, 31)
    assert valid_until(date(2023, 1, 31), validity) == date(2023, 1, 31)


@pytest.mark.parametrize(
    ("n", "end"), [(None, None), (6, date(2023, 1, 31)), (0, None), (-6, None)]
)
def test_a_validity_has_months_or_an_end_and_never_both(n: int | None, end: date | None) -> None:
    with pytest.raises(ValueError, match="month"):
        SuketValidity(months=n, fixed_end=end)


def test_a_number_is_written_as_the_office_writes_it() -> None:
    day = date(2023, 6, 12)
    assert template_errors(OFFICE_TEMPLATE) == ()
    number = written_suket_number(OFFICE_TEMPLATE, series="", seq=123, issued_on=day)
    assert number == "471.13/123/Dukcapil/VI/2023"
    number = written_suket_number(
        "{series}/{month}/{year}/{seq}", series="M1", seq=1, issued_on=day
    )
    assert number == "M1/06/2023/1"


@given(st.integers(1, 12))
def test_every_month_has_its_own_roman_number(month: int) -> None:
    def roman(of: int) -> str:
        day = date(2023, of, 1)
        written = written_suket_number(OFFICE_TEMPLATE, series="", seq=1, issued_on=day)
        return written.split("/")[3]

    letters = {"I": 1, "V": 5, "X": 10}
    values = [letters[letter] for letter in roman(month)]
    following = [*values[1:], 0]
    assert sum(-v if v < n else v for v, n in zip(values, following, strict=True)) == month


numbering = st.tuples(st.sampled_from(["A-", "B-"]), st.integers(1, 10_000), days)


@given(numbering, numbering)
def test_two_sukets_share_a_number_only_in_the_same_series_year_and_place_in_it(
    one: tuple[str, int, date], other: tuple[str, int, date]
) -> None:
    def number(series: str, seq: int, day: date) -> str:
        template = "471.13/{series}{seq}/Dukcapil/{year}"
        return written_suket_number(template, series=series, seq=seq, issued_on=day)

    same = (*one[:2], one[2].year) == (*other[:2], other[2].year)
    assert (number(*one) == number(*other)) == same


def test_a_series_that_looks_like_a_placeholder_is_only_text() -> None:
    number = written_suket_number(
        "{series}/{seq}/{year}", series="{seq}", seq=7, issued_on=date(2023, 6, 12)
    )
    assert number == "{seq}/7/2023"


def test_the_sequence_counts_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        written_suket_number(OFFICE_TEMPLATE, series="", seq=0, issued_on=date(2023, 6, 12))


@pytest.mark.parametrize(
    ("template", "errors"),
    [
        ("", ("SUKET_TEMPLATE_MISSING {seq}", "SUKET_TEMPLATE_MISSING {year}")),
        ("471.13/{seq}", ("SUKET_TEMPLATE_MISSING {year}",)),
        ("{seq}/{year}/{nomor}/{nomor}", ("SUKET_TEMPLATE_UNKNOWN {nomor}",)),
        ("{seq}/{year}/{}", ("SUKET_TEMPLATE_UNKNOWN {}",)),
        ("{seq}/{year}/{0}", ("SUKET_TEMPLATE_UNKNOWN {0}",)),
        ("{seq}/{year}/{seq.__class__}", ("SUKET_TEMPLATE_UNKNOWN {seq.__class__}",)),
        ("{seq}/{year}/{series[0]}", ("SUKET_TEMPLATE_UNKNOWN {series[0]}",)),
        ("{seq}/{year}/{ seq }", ("SUKET_TEMPLATE_UNKNOWN { seq }",)),
        (
            "{seq!r}/{year:>9999}",
            (
                "SUKET_TEMPLATE_UNKNOWN {seq!r}",
                "SUKET_TEMPLATE_UNKNOWN {year:>9999}",
                "SUKET_TEMPLATE_MISSING {seq}",
                "SUKET_TEMPLATE_MISSING {year}",
            ),
        ),
        ("{seq}/{year}/{", ("SUKET_TEMPLATE_BRACE",)),
        ("}{seq}/{year}", ("SUKET_TEMPLATE_BRACE",)),
        ("{{seq}}/{seq}/{year}", ("SUKET_TEMPLATE_BRACE",)),
    ],
)
def test_a_template_is_told_all_that_is_wrong_with_it(
    template: str, errors: tuple[str, ...]
) -> None:
    assert template_errors(template) == errors
    with pytest.raises(ValueError, match="SUKET_TEMPLATE"):
        written_suket_number(template, series="", seq=1, issued_on=date(2023, 6, 12))


pieces = st.sampled_from(["{seq}", "{year}", "{month}", "{series}", "{", "}", "{x}", "{seq!r}"])


@given(st.text() | st.lists(pieces | st.text(max_size=3)).map("".join), days)
def test_a_template_without_errors_always_gives_a_number_without_braces(
    template: str, day: date
) -> None:
    if template_errors(template) == ():
        number = written_suket_number(template, series="A", seq=41, issued_on=day)
        assert "41" in number
        assert str(day.year) in number
        assert "{" not in number
        assert "}" not in number
    else:
        with pytest.raises(ValueError, match="SUKET_TEMPLATE"):
            written_suket_number(template, series="A", seq=41, issued_on=day)
