"""The one search line: whom it finds, in which order, how many, and at what cost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from db.models import Resident
from db.reads import search_vocabulary
from db.reads.search import Found, search
from db.rules import name_variants
from db.rules.refused import Refused
from db.rules.search_line import typing
from db.store.store import Store, open_store
from tests.db.search_crowd import (
    DRS,
    IDA,
    SRI,
    SRI_ELSEWHERE,
    SRI_MOVED,
    SRI_OF_1906,
    SRI_OUTSIDE,
    namesakes,
    open_crowded_office,
)
from tests.engines import only_sqlite
from tests.office_copies import OfficeCopies


@pytest.fixture
def crowded(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give an office full of namesakes, open."""
    for url in office_copies.copy(open_crowded_office, tmp_path):
        store = open_store(url)
        yield store
        store.close()


def names(store: Store, line: str, limit: int = 20) -> list[str]:
    return [hit.name for hit in store.read(search, line, limit).hits]


def niks(store: Store, line: str) -> list[str]:
    return [hit.nik for hit in store.read(search, line).hits]


@pytest.mark.parametrize("limit", [10, 20])
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("khaerul anwar", "CHAIRUL ANWAR"),
        ("bq nur hayati", "BAIQ NURHAYATI"),
        ("djoko soetjipto", "JOKO SUCIPTO"),
        ("abdul rahman", "ABDURRAHMAN HAKIM"),
        ("l m zulkarnain", "LALU MUHAMMAD ZULKARNAIN"),
        ("anwar khaerul", "CHAIRUL ANWAR"),
        ("nurhayati baiq", "BAIQ NURHAYATI"),
        ("baiq nurhayati", "BQ. NUR HAYATI LESTARI"),
        ("abdurrahman", "ABDUL RAHMAN"),
        ("nurhayati", "NUR HAYATI"),
        ("nur hayati", "BAIQ NURHAYATI"),
        ("sucipto", "SOETJIPTO"),
        ("muhammad zulkarnain", "M. ZULKARNAIN"),
    ],
)
def test_a_crowd_of_one_spelling_hides_no_other(
    crowded: Store, line: str, name: str, limit: int
) -> None:
    assert name in names(crowded, line, limit)[:10]


def test_the_closest_spelling_comes_first(crowded: Store) -> None:
    assert names(crowded, "abdul rahman")[:5] == ["ABDUL RAHMAN"] * 5
    assert names(crowded, "hairul anwar")[:5] == ["HAIRUL ANWAR"] * 5
    assert names(crowded, "soetjipto")[0] == "SOETJIPTO"


def test_fewer_other_words_come_first(crowded: Store) -> None:
    found = names(crowded, "sahnun", 40)
    assert found[:30] == ["SAHNUN"] * 30
    assert found[30:] == ["RADEN SAHNUN"] * 10


@pytest.mark.parametrize(
    "words",
    [
        "SRI 170806 AMPENAN",
        "sri 17-08-2006 ampenan",
        "sri wah 2006",
        "wahyuni 17-08-2006 taman sari",
        "sri tamansari 17/08/06",
    ],
)
def test_the_words_stand_in_any_order(crowded: Store, words: str) -> None:
    for order in permutations(words.split()):
        line = " ".join(order)
        if "sari taman" not in line and not ("taman" in words and "taman sari" not in line):
            assert niks(crowded, line)[0] == SRI.nik, line


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("sri 17082006", {SRI, SRI_ELSEWHERE, SRI_OUTSIDE}),
        ("sri 170806", {SRI, SRI_ELSEWHERE, SRI_OUTSIDE, SRI_OF_1906}),
        ("sri 2006", {SRI, SRI_ELSEWHERE, SRI_OUTSIDE, SRI_MOVED}),
        ("2006-08-17 sri", {SRI, SRI_ELSEWHERE, SRI_OUTSIDE}),
        ("sri gomong", {SRI_ELSEWHERE}),
        ("sri selaparang 2006", {SRI_ELSEWHERE}),
        ("sri selaprang", {SRI_ELSEWHERE}),
        ("sri ampenan", {SRI, SRI_OF_1906, SRI_MOVED}),
        ("sri ampenan selatan", {SRI_OF_1906, SRI_MOVED}),
        ("sri taman sari", {SRI}),
        ("sri wahyuni taman sari", {SRI}),
        ("wahyuni sri ampen", {SRI}),
        ("sri 1999", set()),
        ("170806 ampenan", {SRI, SRI_OF_1906}),
        ("17/08/2006", {SRI, SRI_ELSEWHERE, SRI_OUTSIDE}),
        (f"sri {SRI.nik[-9:]}", {SRI}),
        ("gomong", {SRI_ELSEWHERE}),
        ("sayang", {IDA}),
        ("sayang-sayang", {IDA}),
        ("ida sayang sayang", {IDA}),
        ("ida cakra", {IDA}),
        ("amran", {DRS}),
        ("h amran", {DRS}),
        ("drs amran", {DRS}),
        ("hj amran", {DRS}),
        ("prof amran", {DRS}),
        ("drs. h. amran, s.pd", {DRS}),
        ("amran pagutan 1960", {DRS}),
        ("amran mataram", {DRS}),
        (DRS.nik, {DRS}),
        (f"amran {DRS.nik}", {DRS}),
    ],
)
def test_a_line_finds_these_people(crowded: Store, line: str, found: set[Any]) -> None:
    assert set(niks(crowded, line)) == {each.nik for each in found}
    assert crowded.read(search, line).count == len(found)


def test_who_lives_here_comes_first(crowded: Store) -> None:
    found = niks(crowded, "sri")
    assert set(found) == {
        each.nik for each in (SRI, SRI_ELSEWHERE, SRI_OF_1906, SRI_OUTSIDE, SRI_MOVED)
    }
    assert set(found[-2:]) == {SRI_OUTSIDE.nik, SRI_MOVED.nik}


def test_digits_alone_are_last_digits_first_and_then_a_birth_date(crowded: Store) -> None:
    found = crowded.read(search, "2006")
    ending = [hit.nik.endswith("2006") for hit in found.hits]
    assert ending == sorted(ending, reverse=True)
    assert SRI.nik in [hit.nik for hit in found.hits]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("chairul anwar", 118 + 92 + 86 + 98),
        ("abdul rahman", 376 + 40),
        ("joko", 36),
        ("zulkarnain", 63),
        ("lalu zulkarnain", 36),
        ("zzz", 0),
    ],
)
def test_everybody_who_fits_is_counted(crowded: Store, line: str, count: int) -> None:
    found = crowded.read(search, line)
    assert (found.count, found.counted_all) == (count, True)
    assert len(found.hits) == min(count, 20)
    assert found.more is (count > 20)


def test_counting_stops_at_a_thousand(crowded: Store) -> None:
    found = crowded.read(search, "ampenan")
    assert (found.count, found.counted_all, found.more) == (1_000, False, True)


def test_a_list_can_be_longer(crowded: Store) -> None:
    assert len(crowded.read(search, "abdul rahman", 200).hits) == 200


@pytest.mark.parametrize("line", ["", "x", "12", "i.", "a" * 201])
def test_what_asks_for_nothing_is_refused(crowded: Store, line: str) -> None:
    with pytest.raises(Refused):
        crowded.read(search, line)


TYPED = ("s", "su", "sri wah", "abdul r", "l m z", "khaerul anwar 1990", "nur h", "ampen", "m")


def beginnings() -> list[str]:
    every = {line[:n] for line in TYPED for n in range(len(line) + 1)}
    return sorted(filter(typing, every))


def read_for(line: str) -> tuple[Found, list[tuple[str, Any]]]:
    """Search on the store's own thread and return what was found and the statements sent."""
    database = Resident._meta.database
    sent: list[tuple[str, Any]] = []

    def note(event: Any) -> None:
        sent.append((event.sql, event.params))

    database.query_hooks.append(note)
    try:
        return search(line), sent
    finally:
        database.query_hooks.remove(note)


def walks(line: str) -> list[str]:
    """Return the tables that a search would read from end to end."""
    _, sent = read_for(line)
    execute = Resident._meta.database.execute_sql
    tables = ("resident", "name_key", "name_pair", "t1", "t2", "t3")
    return [
        f"{line}: {step} in {sql}"
        for sql, params in sent
        if '"setting"' not in sql and '"kelurahan" AS "t1" WHERE' not in sql
        for *_, step in execute(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()
        if step.startswith("SCAN") and step.split()[1] in tables
    ]


@only_sqlite
def test_a_search_walks_no_table(crowded: Store) -> None:
    for line in beginnings():
        assert crowded.read(walks, line) == []


def keys_read(line: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many rows a search fetches."""
    from db.models.kept import Kept

    fetched = 0
    rows = Kept.rows

    def counting(self: Kept, **values: object) -> list[tuple[Any, ...]]:
        nonlocal fetched
        found = rows(self, **values)
        fetched += len(found)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Kept, "rows", counting)
        search(line)
    return fetched


def test_a_search_reads_a_bounded_number_of_rows(
    crowded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(namesakes()) > 1_000
    for line in beginnings():
        assert crowded.read(keys_read, line, monkeypatch) < 3_000, line


def test_every_other_spelling_of_a_class_is_asked_for() -> None:
    assert max(map(len, name_variants._OTHERS.values())) <= search_vocabulary._OTHERS
