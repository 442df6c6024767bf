"""Which words of names meet: the tables of docs/search.md, as a search would compare them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.name_closeness import Close, closeness
from db.rules.name_fold import fold, folds
from db.rules.search_terms import halves
from tests.architecture.source import ROOT

TEXT = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
NAME = re.compile(r"\| ([A-Z ]+) \| ([A-Z ]+) \|")


def pairs_under(beginning: str) -> list[tuple[str, str]]:
    """Return the pairs of the table that follows a line of the document."""
    after = TEXT.partition(f"\n{beginning}")[2]
    table = after[: after.index("\n\n", after.index("| | |"))]
    found = [pair.groups() for pair in NAME.finditer(table)]
    return [(str(one), str(other)) for one, other in found]


MEET = pairs_under("These must meet")
APART = pairs_under("These must not")


def meets(typed: str, name: str) -> bool:
    """Return whether a search for `typed` finds `name` as a whole, not as a beginning."""
    asked, words = typed.split(), name.split()
    if len(asked) > len(words):
        return meets("".join(asked), name)
    if len(asked) < len(words):
        return any(meets(f"{one} {other}", name) for one, other in halves(typed))
    close = [closeness(one, word) for one, word in zip(asked, words, strict=True)]
    return all(each is not None and each < Close.BEGINNING for each in close)


def test_the_document_has_both_tables() -> None:
    assert len(MEET) > 60
    assert len(APART) > 40
    assert len({frozenset(pair) for pair in MEET + APART}) == len(MEET) + len(APART)


@pytest.mark.parametrize(("one", "other"), MEET)
def test_names_that_must_meet_do(one: str, other: str) -> None:
    assert meets(one, other)
    assert meets(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_that_must_not_meet_do_not(one: str, other: str) -> None:
    assert not meets(one, other)
    assert not meets(other, one)


words = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=14)


@given(words)
def test_a_word_meets_itself_and_keeps_its_fold(word: str) -> None:
    assert closeness(word, word) == Close.SAME
    assert fold(word) in folds(word)


@given(words, st.integers(1, 14))
def test_a_beginning_is_found(word: str, letters: int) -> None:
    assert closeness(word[:letters], word) is not None


def test_the_closest_come_first() -> None:
    typed = "KHAERUL"
    found = ["KHAERUL", "KHAIRUL", "CHAIRUL", "KHAERULLAH", "HAIRULLAH"]
    far = [each for word in found if (each := closeness(typed, word)) is not None]
    assert far == sorted(far)
    assert len(set(far)) == len(found)


def test_what_is_too_short_is_not_heard_in_another_spelling() -> None:
    assert closeness("HA", "KHAIRUL") is None
    assert closeness("CHA", "HASANAH") is None
    assert closeness("ZZZ", "JOKO") is None
