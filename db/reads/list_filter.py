"""What is typed to narrow a list: words that a name begins with, or parts of a number."""

from collections.abc import Sequence
from typing import Any

from peewee import Value, fn

from db.models import NameForm, NameKey, Resident
from db.rules.name_words import name_words
from db.rules.storable import storable

# A number is told by fewer digits than a person is.
FEWEST_LETTERS, FEWEST_DIGITS = 2, 3
_MOST_WORDS = 6
_MOST_LETTERS = 200
_LAST = "\U0010ffff"
# The bearers of a word that so few bear are taken from the search's keys; the bearers of a
# commoner one are soon met on a walk along the list. Of several words the bearers may be few
# though each is common, so then it is worth more to name them.
_FEW, _FEW_OF_SEVERAL = 10_000, 60_000


def narrowing(text: str) -> tuple[str, ...]:
    """Return the words of a filter that narrow a list; none before one of them is long enough."""
    words = tuple(storable(text, _MOST_LETTERS).upper().split()[:_MOST_WORDS])
    return words if any(len(word) >= _fewest(word) for word in words) else ()


def _fewest(word: str) -> int:
    return FEWEST_DIGITS if _is_number(word) else FEWEST_LETTERS


def _is_number(word: str) -> bool:
    """Return whether a word is looked for in numbers, as digits and 471/ are, or in names."""
    return any(letter.isdecimal() for letter in word) or not name_words(word)


def who_fits(
    text: str,
    nik: Any = Resident.nik,
    *,
    numbers: Sequence[Any] = (),
    texts: Sequence[Any] = (),
) -> list[Any]:
    """Return the conditions that a filter asks of a list's rows, all of which must hold.

    Each word with a digit is a part of the NIK, of one of `numbers` or `texts`; every other is
    the beginning of a word of the resident's name, or a part of one of `texts`. `nik` is the
    column that the list has at hand; its query joins Resident.
    """
    words = narrowing(text)
    parts = [part for word in words if not _is_number(word) for part in name_words(word)]
    few = _FEW if len(parts) < 2 else _FEW_OF_SEVERAL
    called = [
        _any_of([_is_called(part, nik, few), *(column.contains(part) for column in texts)])
        for part in parts
    ]
    return [*called, *(_holds(word, nik, numbers, texts) for word in words if _is_number(word))]


def narrowed(
    query: Any,
    text: str,
    nik: Any = Resident.nik,
    *,
    numbers: Sequence[Any] = (),
    texts: Sequence[Any] = (),
) -> Any:
    """Return the query of a list with what a filter asks of its rows (`who_fits`)."""
    for condition in who_fits(text, nik, numbers=numbers, texts=texts):
        query = query.where(condition)
    return query


def _holds(word: str, nik: Any, numbers: Sequence[Any], texts: Sequence[Any]) -> Any:
    """Return the condition that a number or a text holds a word."""
    columns = [*numbers, *texts, *([nik] if word.isdecimal() else [])]
    return _any_of([column.contains(word) for column in columns])


def _is_called(part: str, nik: Any, few: int) -> Any:
    """Return the condition that a word of the resident's name begins so."""
    begins = (NameForm.word >= part) & (NameForm.word < part + _LAST)
    borne = NameForm.select(fn.SUM(NameForm.people)).where(begins).scalar()
    if int(borne or 0) <= few:
        forms = NameForm.select(NameForm.id).where(begins)
        return nik.in_(NameKey.select(NameKey.nik).where(NameKey.word.in_(forms)))
    # The sign inside a name, as in SA'DIAH, is left out in what is typed.
    called = Value(" ").concat(fn.REPLACE(Resident.name, "'", ""))
    return called.contains(f" {part}")


def _any_of(conditions: Sequence[Any]) -> Any:
    if not conditions:
        # No row of the list holds any number.
        return Value(1) == Value(0)
    found = conditions[0]
    for condition in conditions[1:]:
        found |= condition
    return found
