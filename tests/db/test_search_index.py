"""The keys of the search follow the register, whoever writes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from peewee import Database
from playhouse.db_url import connect
from playhouse.migrations import Runner

from db.models import Kelurahan, NameForm, NameKey, NamePair, Resident
from db.models.base import rows_of
from db.reads.search import search
from db.register import add_rows, change_rows, set_base_status
from db.rules.name_fold import fold
from db.rules.name_words import searched_words
from db.rules.person import BaseStatus
from db.rules.search_keys import ELSEWHERE_TIER
from db.store.create import upgrade_database
from db.store.schema import MIGRATIONS
from db.store.store import Store, open_store
from tests.db.search_crowd import GOMONG, open_crowded_office
from tests.office import RESIDENTS, person
from tests.office_copies import OfficeCopies

SAHDAN = person("LALU SAHDAN, S.PD", date(1971, 2, 3), sex="L", serial=8)


def words_of(number: int) -> str:
    word: str = NameForm.get_by_id(number).word
    return word


def keys_of(nik: str) -> dict[str, Any]:
    """Return a resident's keys with words in place of their numbers."""
    keys = NameKey.select().where(NameKey.nik == nik)
    pairs = NamePair.select().where(NamePair.nik == nik)
    return {
        "words": {(words_of(key.word), key.tier, key.area, key.born) for key in keys},
        "pairs": {
            (frozenset({words_of(pair.first), words_of(pair.second)}), pair.tier, pair.area)
            for pair in pairs
        },
    }


def vocabulary() -> dict[str, int]:
    return dict(rows_of(NameForm.select(NameForm.word, NameForm.people)))


def borne(names: Iterable[str]) -> Counter[str]:
    return Counter(word for name in names for word in searched_words(name))


def found(office: Store, line: str) -> list[str]:
    return [hit.nik for hit in office.read(search, line).hits]


def test_a_resident_has_a_key_a_word_and_one_for_each_two(office: Store) -> None:
    office.write(add_rows, [replace(SAHDAN, name="LALU MUH. SAHDAN, S.PD")])
    keys = office.read(keys_of, SAHDAN.nik)
    place = (3, 11004, 19710203)
    assert keys["words"] == {(word, *place) for word in ("LALU", "MUH", "SAHDAN")}
    couples = ({"LALU", "MUH"}, {"LALU", "SAHDAN"}, {"MUH", "SAHDAN"})
    assert keys["pairs"] == {(frozenset(couple), 3, 11004) for couple in couples}


def test_the_vocabulary_counts_who_bears_a_word(office: Store) -> None:
    names = [each.name for each in RESIDENTS]
    assert +Counter(office.read(vocabulary)) == borne(names)
    folds = office.read(lambda: dict(rows_of(NameForm.select(NameForm.word, NameForm.fold))))
    assert folds == {word: fold(word) for word in borne(names)}


def test_a_changed_name_is_found_and_the_old_one_no_more(office: Store) -> None:
    office.write(add_rows, [SAHDAN])
    renamed = replace(SAHDAN, name="ZUHRIADI")
    office.write(change_rows, [renamed])
    assert found(office, "zuhriadi") == [SAHDAN.nik]
    assert found(office, "sahdan") == []
    assert found(office, "lalu sahdan") == []
    counted = office.read(vocabulary)
    assert (counted["SAHDAN"], counted["ZUHRIADI"]) == (0, 1)


@pytest.mark.parametrize(
    ("change", "now_found", "no_more"),
    [
        ({"birth_date": date(1972, 4, 5)}, "sahdan 1972", "sahdan 1971"),
        (
            {"kelurahan_code": GOMONG[0], "kelurahan_name": GOMONG[1], "kecamatan_name": GOMONG[2]},
            "lalu sahdan gomong",
            "lalu sahdan ampenan",
        ),
    ],
)
def test_a_changed_birth_date_or_place_is_found(
    office: Store, change: dict[str, Any], now_found: str, no_more: str
) -> None:
    office.write(add_rows, [SAHDAN])
    assert found(office, no_more) == [SAHDAN.nik]
    office.write(change_rows, [replace(SAHDAN, **change)])
    assert found(office, now_found) == [SAHDAN.nik]
    assert found(office, no_more) == []


def test_who_left_comes_behind_who_lives_here(office: Store) -> None:
    namesake = replace(SAHDAN, nik=SAHDAN.nik[:-1] + "9", birth_date=date(1990, 1, 1))
    office.write(add_rows, [SAHDAN, namesake])
    assert found(office, "sahdan") == [SAHDAN.nik, namesake.nik]
    office.write(set_base_status, SAHDAN.nik, BaseStatus.PINDAH)
    assert found(office, "sahdan") == [namesake.nik, SAHDAN.nik]
    tiers = {tier for _, tier, *_ in office.read(keys_of, SAHDAN.nik)["words"]}
    assert tiers == {ELSEWHERE_TIER}
    office.write(set_base_status, SAHDAN.nik, BaseStatus.HIDUP)
    assert found(office, "sahdan") == [SAHDAN.nik, namesake.nik]


def test_the_same_data_again_leaves_the_keys(office: Store) -> None:
    before = office.read(keys_of, RESIDENTS[0].nik), office.read(vocabulary)
    office.write(change_rows, [RESIDENTS[0]])
    assert (office.read(keys_of, RESIDENTS[0].nik), office.read(vocabulary)) == before


def test_a_name_of_many_words_has_a_bounded_number_of_keys(office: Store) -> None:
    long = " ".join(f"{chr(65 + n)}{chr(65 + n)}" for n in range(26))
    office.write(add_rows, [replace(SAHDAN, name=long)])
    keys = office.read(keys_of, SAHDAN.nik)
    assert (len(keys["words"]), len(keys["pairs"])) == (12, 66)


def everything() -> tuple[list[Any], ...]:
    """Return the keys of everyone, with words in place of their numbers."""
    words = dict(rows_of(NameForm.select(NameForm.id, NameForm.word)))
    keys = [(words[key.word], key.tier, key.area, key.born, key.nik) for key in NameKey.select()]
    pairs = [
        (
            frozenset({words[pair.first], words[pair.second]}),
            frozenset(words[int(number)] for number in pair.others.split()),
            pair.tier,
            pair.area,
            pair.born,
            pair.nik,
        )
        for pair in NamePair.select()
    ]
    forms = rows_of(NameForm.select(NameForm.word, NameForm.fold, NameForm.people))
    return sorted(keys), sorted(pairs, key=repr), sorted(forms)


@pytest.fixture
def crowded(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give an office full of namesakes, open."""
    for url in office_copies.copy(open_crowded_office, tmp_path):
        store = open_store(url)
        yield store
        store.close()


def test_an_older_office_is_given_its_keys(
    crowded: Store, make_database_url: Callable[[str], str]
) -> None:
    def register() -> list[tuple[type[Any], list[dict[str, Any]]]]:
        tables: tuple[type[Any], ...] = (Kelurahan, Resident)
        return [(table, list(table.select().dicts())) for table in tables]

    url = make_database_url("older")
    database: Database = connect(url, autoconnect=False)
    with database.connection_context():
        Runner(database, str(MIGRATIONS)).up("0001_office")
        for table, lines in crowded.read(register):
            with database.bind_ctx([table], bind_refs=False, bind_backrefs=False):
                for start in range(0, len(lines), 500):
                    table.insert_many(lines[start : start + 500]).execute()
    assert "0002_search" in upgrade_database(url)
    upgraded = open_store(url)
    try:
        assert len(upgraded.read(everything)[0]) > 1_000
        assert upgraded.read(everything) == crowded.read(everything)
    finally:
        upgraded.close()


@pytest.mark.parametrize("name", ["\u00df" * 90, "\ufb03" * 70])
def test_a_name_whose_letters_grow_when_taken_apart_goes_in(office: Store, name: str) -> None:
    office.write(add_rows, [replace(SAHDAN, nik=f"{SAHDAN.nik[:-1]}9", name=name)])
    (word,) = searched_words(name)
    assert len(word) == 100
    assert office.read(lambda: NameForm.get(NameForm.word == word).people) == 1
