"""A page is read for what it says, or refused: nothing else comes of one, whoever wrote it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.publishing.causes import BadPage, PageCause
from db.publishing.document import MOST_BYTES, page_text, read_page
from db.rules.board_figures import BoardFigures, Counts, KelurahanStand
from db.rules.visits import VisitKind
from tests.board.some_figures import some_figures

FIGURES = some_figures()
PAGE = json.loads(page_text(FIGURES))

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
COUNTS = st.builds(Counts, *[st.integers(0, 999_999_999)] * 4)
TEXTS = st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=120)
OTHERS = st.builds(
    lambda office, today, hours, n, mean: replace(
        FIGURES,
        office=office,
        today=today,
        by_hour=tuple(hours),
        head_n=n,
        stock=replace(FIGURES.stock, mean=mean, cover_days=None),
    ),
    TEXTS,
    COUNTS,
    st.lists(COUNTS, min_size=24, max_size=24),
    st.integers(0, 999_999_999),
    st.floats(0, 100_000),
)


def paths(value: Any, before: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every part of a plain value."""
    yield before
    if isinstance(value, dict):
        for name, each in value.items():
            yield from paths(each, (*before, name))
    if isinstance(value, list):
        for n, each in enumerate(value):
            yield from paths(each, (*before, n))


PATHS = list(paths(PAGE))


def with_part(path: tuple[str | int, ...], part: Any) -> Any:
    """Return the page with another part in one place."""
    if not path:
        return part
    page = json.loads(json.dumps(PAGE))
    at = page
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = part
    return page


def texts(value: Any) -> Iterator[str]:
    """Yield every text in figures."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def read_or_refused(page: str | bytes) -> BoardFigures | None:
    try:
        found = read_page(page)
    except BadPage as bad:
        detail, found = bad.detail, None
    else:
        detail = ""
    assert all(text.isprintable() for text in (detail, *texts(found)))
    return found


def test_figures_come_back_as_they_went_out() -> None:
    assert read_page(page_text(FIGURES)) == FIGURES
    assert read_page(page_text(FIGURES).encode()) == FIGURES


@given(OTHERS)
def test_any_figures_come_back_as_they_went_out(figures: BoardFigures) -> None:
    assert read_page(page_text(figures)) == figures


def test_the_same_figures_are_the_same_bytes() -> None:
    assert page_text(some_figures()) == page_text(some_figures())


def test_what_was_spoiled_before_may_be_taken_back_today() -> None:
    figures = replace(FIGURES, today=replace(FIGURES.today, spoiled=-2))
    assert read_page(page_text(figures)) == figures


@given(st.binary())
@example(b"\xff\xfe{}")
@example(b"[" * 100_000)
@example(b"9" * 10_000)
@example(b"NaN")
def test_no_bytes_do_anything_but_be_refused(page: bytes) -> None:
    assert read_or_refused(page) is None


@given(ANY_JSON)
def test_no_other_json_does_anything_but_be_refused(document: Any) -> None:
    assert read_or_refused(json.dumps(document)) is None


@given(st.sampled_from(PATHS), ANY_JSON)
def test_a_page_with_any_part_changed_is_read_or_refused(
    path: tuple[str | int, ...], part: Any
) -> None:
    read_or_refused(json.dumps(with_part(path, part)))


HOSTILE = {
    "an escape sequence": (("office",), "Dinas\x1b[2J"),
    "a line's end": (("office",), "Dinas\nDinas"),
    "letters that run backwards": (("places", 0, "name"), "\u202ekantor"),
    "half a character": (("visits", 0, "site"), "\ud800"),
    "a long text": (("office",), "x" * 121),
    "a negative number": (("stock", "on_hand"), -1),
    "a huge number": (("stock", "on_hand"), 10**9),
    "a number with a point": (("stock", "on_hand"), 5.5),
    "a truth for a number": (("stock", "on_hand"), True),
    "a number for a text": (("office",), 5),
    "a text for a truth": (("training",), "no"),
    "no zone": (("time_zone",), "../../etc/passwd"),
    "a folder for a zone": (("time_zone",), "Asia"),
    "no moment": (("as_of",), "today"),
    "a moment at the end of time": (("day_ends",), "9999-12-31T23:59:59.999999Z"),
    "no moment of an outage": (("siak_down_since",), ""),
    "a day at the end of time": (("policy_since",), "9999-12-31"),
    "a day in words": (("day",), "Monday"),
    "a week for a day": (("day",), "2026-W11-4"),
    "a day too many": (("by_day", 3, "day"), "2026-01-01"),
    "no level": (("stock", "level"), "purple"),
    "no policy": (("policy",), "LENIENT"),
    "no kind of visit": (("visits", 0, "kind"), "PESTA"),
    "no state of a visit": (("visits", 0, "state"), "GONE"),
    "an hour too few": (("by_hour",), PAGE["figures"]["by_hour"][1:]),
    "many places": (("places",), PAGE["figures"]["places"] * 200),
    "no hash": (("head_hash",), "not one"),
    "more recorded than there are": (("target", "recorded"), 8_215),
}


@pytest.mark.parametrize(("path", "part"), HOSTILE.values(), ids=HOSTILE)
def test_what_no_office_says_is_refused(path: tuple[str | int, ...], part: Any) -> None:
    with pytest.raises(BadPage):
        read_page(json.dumps(with_part(("figures", *path), part)))


def test_a_page_of_another_version_is_refused() -> None:
    with pytest.raises(BadPage) as bad:
        read_page(json.dumps({**PAGE, "format": 2}))
    assert bad.value.cause is PageCause.OTHER_VERSION


def test_a_name_more_or_less_is_refused() -> None:
    more = {**PAGE["figures"], "names": ["LALU"]}
    less = {name: part for name, part in PAGE["figures"].items() if name != "policy"}
    for figures in (more, less):
        with pytest.raises(BadPage):
            read_page(json.dumps({**PAGE, "figures": figures}))


def test_a_name_twice_is_refused() -> None:
    with pytest.raises(BadPage):
        read_page('{"format": 1, ' + json.dumps(PAGE)[1:])


def test_a_page_too_long_is_refused_unread() -> None:
    with pytest.raises(BadPage) as bad:
        read_page(page_text(FIGURES) + " " * MOST_BYTES)
    assert bad.value.cause is PageCause.TOO_LONG


@pytest.mark.parametrize(
    ("page", "cause", "detail"),
    [
        ("hello", PageCause.NOT_JSON, ""),
        ("[]", PageCause.NO_PAGE, ""),
        (with_part(("figures", "stock", "on_hand"), "5"), PageCause.MISSHAPEN, "stock.on_hand"),
        (with_part(("figures", "stock", "on_hand"), -5), PageCause.OUT_OF_RANGE, "stock.on_hand"),
    ],
)
def test_what_is_refused_says_why_and_where(page: Any, cause: PageCause, detail: str) -> None:
    with pytest.raises(BadPage) as bad:
        read_page(page if isinstance(page, str) else json.dumps(page))
    assert bad.value.cause is cause
    assert bad.value.detail.endswith(detail)
    assert bool(bad.value.detail) == bool(detail)


@pytest.mark.parametrize(("target", "recorded"), [(100, 4), (100, 96), (4, 0), (100, 0)])
def test_a_kelurahan_with_a_small_number_is_never_published(target: int, recorded: int) -> None:
    small = KelurahanStand("52.71.01.1002", "Ampenan Utara", target, recorded)
    of_year = replace(FIGURES.target, kelurahan=(*FIGURES.target.kelurahan, small))
    with pytest.raises(BadPage):
        page_text(replace(FIGURES, target=of_year))


def test_a_visit_to_a_kelurahan_with_a_small_number_is_never_published() -> None:
    there = [visit for visit in FIGURES.visits if visit.kind == VisitKind.KELURAHAN]
    assert there
    small = tuple(replace(visit, listed=20, recorded=4, cards=0) for visit in there)
    with pytest.raises(BadPage):
        page_text(replace(FIGURES, visits=small))


def with_kelurahan(count: int) -> BoardFigures:
    rows = [KelurahanStand(f"52.01.01.{n}", f"Desa {n}", 900, 450) for n in range(count)]
    return replace(FIGURES, target=replace(FIGURES.target, kelurahan=tuple(rows)))


def test_the_largest_kabupaten_has_a_page() -> None:
    assert read_page(page_text(with_kelurahan(900))) == with_kelurahan(900)
    with pytest.raises(BadPage):
        page_text(with_kelurahan(2_001))


def test_a_name_that_no_screen_shows_is_published_with_question_marks() -> None:
    page = page_text(replace(FIGURES, office="Dinas\tKota \x1b[1mMataram"))
    assert read_page(page).office == "Dinas?Kota ?[1mMataram"
