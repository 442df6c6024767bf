"""The keys under which residents are found: made from the register, and kept in step with it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from peewee import EXCLUDED, Database

from db.models import NameForm, NameKey, NamePair, Resident, Setting
from db.models.base import rows_of
from db.models.kept import Kept, slot
from db.office import office_settings
from db.rules.name_fold import fold
from db.rules.name_words import searched_words
from db.rules.person import BaseStatus
from db.rules.search_keys import area_number, born_number, tier_of

_EVERYONE_BY = 2_000
# Words whose numbers one statement asks for; where there are fewer, the rest ask for nothing.
_WORDS_BY = 100


@dataclass(frozen=True, slots=True)
class Indexed:
    """What a resident is found by."""

    nik: str
    name: str
    birth_date: date
    kelurahan_code: str
    base_status: str


def _matched(table: Any) -> Any:
    """Return the condition that names one row of `table` by its whole key."""
    fields = table._meta.get_primary_keys()
    condition = fields[0] == slot(fields[0].name)
    for field in fields[1:]:
        condition &= field == slot(field.name)
    return condition


def _columns(table: Any) -> dict[str, Any]:
    return {field.name: slot(field.name) for field in table._meta.sorted_fields}


_ADD_KEY = Kept(NameKey, lambda: NameKey.insert(_columns(NameKey)))
_ADD_PAIR = Kept(NamePair, lambda: NamePair.insert(_columns(NamePair)))
_DROP_KEY = Kept(NameKey, lambda: NameKey.delete().where(_matched(NameKey)))
_DROP_PAIR = Kept(NamePair, lambda: NamePair.delete().where(_matched(NamePair)))
_COUNT_FORM = Kept(
    NameForm,
    lambda: NameForm.insert(
        word=slot("word"), fold=slot("fold"), people=slot("people")
    ).on_conflict(
        conflict_target=[NameForm.word],
        update={NameForm.people: NameForm.people + EXCLUDED.people},
    ),
)
_NUMBERS = Kept(
    NameForm,
    lambda: NameForm.select(NameForm.word, NameForm.id).where(
        NameForm.word.in_([slot(f"word{at}") for at in range(_WORDS_BY)])
    ),
)
# The columns of the rows that `_keys` makes.
_KEY = ("word", "tier", "area", "born", "nik")
_PAIR = ("first", "second", "tier", "nik", "area", "born", "others")
Row = tuple[Any, ...]


def add_keys(people: Sequence[Indexed]) -> None:
    """Make the keys of people who have none."""
    change_keys((), people)


def change_keys(before: Sequence[Indexed], after: Sequence[Indexed]) -> None:
    """Bring keys into step with people; `before` is how they were when the keys were made."""
    counts = Counter(word for each in after for word in searched_words(each.name))
    counts.subtract(word for each in before for word in searched_words(each.name))
    numbers = _numbers(counts)
    old_keys, old_pairs = _keys(before, numbers)
    keys, pairs = _keys(after, numbers)
    _DROP_KEY.run_rows(_KEY, sorted(old_keys - keys))
    _DROP_PAIR.run_rows(_PAIR, sorted(old_pairs - pairs))
    # In the order of the tables: neighbours come to lie on one page.
    _ADD_KEY.run_rows(_KEY, sorted(keys - old_keys))
    _ADD_PAIR.run_rows(_PAIR, sorted(pairs - old_pairs))


def indexed(niks: Sequence[str]) -> list[Indexed]:
    """Return people of the register as their keys were made."""
    return [Indexed(*row) for row in rows_of(_people().where(Resident.nik.in_(list(niks))))]


def index_everyone(database: Database) -> None:
    """Make the keys of a register that has none; a connected database, in its transaction."""
    with database.bind_ctx([Setting, Resident, NameForm, NameKey, NamePair], False, False):
        last = ""
        while batch := [
            Indexed(*row)
            for row in rows_of(
                _people().where(Resident.nik > last).order_by(Resident.nik).limit(_EVERYONE_BY)
            )
        ]:
            add_keys(batch)
            last = batch[-1].nik


def _people() -> Any:
    return Resident.select(
        Resident.nik, Resident.name, Resident.birth_date, Resident.kelurahan, Resident.base_status
    )


def _numbers(counts: Mapping[str, int]) -> dict[str, int]:
    """Count who bears each word up or down; return the words' numbers."""
    # In one order, so that two terminals can't wait for each other's rows.
    words = sorted(counts)
    _COUNT_FORM.run_many(
        {"word": word, "fold": fold(word), "people": counts[word]} for word in words if counts[word]
    )
    numbers: dict[str, int] = {}
    for start in range(0, len(words), _WORDS_BY):
        asked = dict.fromkeys((f"word{at}" for at in range(_WORDS_BY)), "")
        asked.update((f"word{at}", word) for at, word in enumerate(words[start:][:_WORDS_BY]))
        numbers.update((word, number) for word, number in _NUMBERS.rows(**asked))
    return numbers


def _keys(people: Sequence[Indexed], numbers: Mapping[str, int]) -> tuple[set[Row], set[Row]]:
    """Return the rows of both tables."""
    keys: set[Row] = set()
    pairs: set[Row] = set()
    region = office_settings().region if people else ""
    for each in people:
        words = sorted(numbers[word] for word in searched_words(each.name))
        here = each.base_status == BaseStatus.HIDUP and each.kelurahan_code.startswith(region)
        tier = tier_of(len(words), here=here)
        area, born = area_number(each.kelurahan_code, region), born_number(each.birth_date)
        keys.update((word, tier, area, born, each.nik) for word in words)
        pairs.update(
            (*two, tier, each.nik, area, born, " ".join(str(n) for n in words if n not in two))
            for two in combinations(words, 2)
        )
    return keys, pairs
