"""A layout that was learned reads an entry exactly as parsing it does, whatever its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from db.journal import layouts
from db.journal.canonical import canonical
from db.journal.layouts import EntryReader, Values

OFTEN = 3
ERRORS = (ValueError, LookupError, TypeError, AttributeError)

texts = st.text(max_size=8)
numbers = st.integers(min_value=-(10**12), max_value=10**12)
plain = st.none() | st.booleans() | numbers | texts
orders = st.recursive(
    plain,
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(texts, inside, min_size=1, max_size=3)
    ),
    max_leaves=6,
)
moves = st.fixed_dictionaries(
    {
        "t": st.just("stock_entry"),
        "k": st.fixed_dictionaries({"act": texts, "line": numbers}),
        "was": st.none(),
        "now": st.fixed_dictionaries(
            {
                "cause": st.none() | texts,
                "day": texts,
                "document": st.none() | texts,
                "kind": texts,
                "nik": st.none() | texts,
                "place": texts,
                "quantity": numbers,
            }
        ),
    }
)
other_rows = st.fixed_dictionaries(
    {
        "t": st.sampled_from(["ktp", "card"]),
        "k": st.fixed_dictionaries({"nik": texts}),
        "was": st.none() | st.dictionaries(texts, plain, max_size=2),
        "now": st.dictionaries(texts, plain, max_size=3),
    }
)
entries = st.fixed_dictionaries(
    {
        "v": numbers,
        "chain": texts,
        "n": numbers,
        "act": texts,
        "kind": st.sampled_from(["issue", "spoil"]),
        "at": texts,
        "day": texts,
        "by": texts,
        "with": st.none() | texts,
        "place": st.none() | texts,
        "terminal": st.fixed_dictionaries({"name": texts}),
        "nik": st.none() | texts,
        "order": orders,
        "decided": orders,
        "rows": st.lists(moves | other_rows, max_size=3),
        "corrects": st.none() | texts,
    }
)


ENTRY: dict[str, Any] = {
    "v": 1,
    "chain": "c",
    "n": 7,
    "act": "a",
    "kind": "issue",
    "at": "t",
    "day": "d",
    "by": "x",
    "with": None,
    "place": None,
    "terminal": {},
    "nik": None,
    "order": {},
    "decided": {},
    "rows": [
        {
            "t": "stock_entry",
            "k": {"act": "a", "line": 1},
            "was": None,
            "now": {
                "cause": None,
                "day": "d",
                "document": None,
                "kind": "k",
                "nik": "n",
                "place": "p",
                "quantity": -1,
            },
        }
    ],
    "corrects": None,
}


@pytest.fixture(scope="module", autouse=True)
def _layouts_are_learned_soon() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setattr(layouts, "_OFTEN", OFTEN - 1)
        yield


def said(entry: dict[str, Any]) -> Values:
    """Return what a reader should find in an entry, said a second time and by hand."""
    values = [entry[name] for name in ("act", "at", "chain", "corrects", "kind", "n", "nik")]
    for row in entry["rows"]:
        if row["t"] == "stock_entry":
            now = row["now"]
            values += [row["k"]["act"], row["k"]["line"], now["cause"], now["day"]]
            values += [now["document"], now["kind"], now["nik"], now["place"], now["quantity"]]
    return (*values, entry["v"])


def taught(body: str, kind: str) -> EntryReader:
    """Return a reader that has seen this entry often enough to know its layout."""
    reader = EntryReader()
    for _ in range(OFTEN):
        reader.read(body, kind)
    return reader


def result(reader: EntryReader, body: str, kind: str) -> Values | str:
    try:
        return reader.read(body, kind)
    except ERRORS:
        return "refused"


@given(entries)
def test_an_entry_reads_the_same_the_first_time_and_the_hundredth(entry: dict[str, Any]) -> None:
    body, kind = canonical(entry), entry["kind"]
    assert taught(body, kind).read(body, kind) == EntryReader().read(body, kind) == said(entry)


@given(entries, entries)
def test_a_learned_layout_takes_no_entry_for_another(
    known: dict[str, Any], other: dict[str, Any]
) -> None:
    reader = taught(canonical(known), known["kind"])
    assert reader.read(canonical(other), known["kind"]) == said(other)


@given(entries, st.data())
def test_a_text_that_was_touched_is_judged_as_by_parsing_it(
    entry: dict[str, Any], data: st.DataObject
) -> None:
    body, kind = canonical(entry), entry["kind"]
    start = data.draw(st.integers(0, len(body)))
    end = min(len(body), start + data.draw(st.integers(0, 3)))
    put = data.draw(
        st.text(alphabet=' \n\t"\\{}[]:,0123456789.-+eEnulltrfa\x00\x1f\u2028', max_size=3)
    )
    touched = body[:start] + put + body[end:]
    assume(touched != body)
    assert result(taught(body, kind), touched, kind) == result(EntryReader(), touched, kind)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"n":7', '"n":07'),
        ('"n":7', '"n":-0'),
        ('"n":7', '"n":7.0'),
        ('"n":7', '"n":7e0'),
        ('"n":7', '"n":"7"'),
        ('"n":7', '"n":null'),
        ('"n":7', '"n":true'),
        ('"n":7', '"n": 7'),
        ('"n":7', '"n":7,"n":7'),
        ('"n":7', '"n":NaN'),
        ('"n":7', '"m":7'),
        ('"by":"x"', '"by":"x\n"'),
        ('"by":"x"', '"by":"\\u0078"'),
        ('"by":"x"', '"by":"\\/"'),
        ('"quantity":-1', '"quantity":-01'),
        ('"line":1', '"line":1.0'),
    ],
)
def test_a_learned_layout_takes_no_text_that_is_not_canonical(old: str, new: str) -> None:
    body = canonical(ENTRY)
    assert old in body
    reader = taught(body, "issue")
    with pytest.raises(ERRORS):
        reader.read(body.replace(old, new), "issue")
    assert reader.read(body.replace('"n":7', '"n":123456'), "issue")[5] == 123456


def test_rows_of_another_table_are_no_moves_of_blanks() -> None:
    reader = taught(canonical(ENTRY), "issue")
    other = {**ENTRY, "rows": [{**ENTRY["rows"][0], "t": "stock_balance"}]}
    assert reader.read(canonical(other), "issue") == said(other) != said(ENTRY)


@pytest.mark.parametrize("part", ["k", "now"])
@pytest.mark.parametrize("more", [True, False])
def test_a_move_of_blanks_has_all_its_columns_and_no_other(part: str, more: bool) -> None:
    row = {**ENTRY["rows"][0], part: dict(ENTRY["rows"][0][part])}
    if more:
        row[part]["colour"] = "red"
    else:
        row[part].popitem()
    with pytest.raises(ERRORS):
        EntryReader().read(canonical({**ENTRY, "rows": [row]}), "issue")


def test_a_journal_of_ever_new_layouts_takes_no_more_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layouts, "_MOST_SIGHTED", 10)
    monkeypatch.setattr(layouts, "_MOST_LAYOUTS_A_KIND", 3)
    reader = EntryReader()
    for number in range(40):
        entry = {**ENTRY, "order": {f"name{number}": 1}}
        for _ in range(OFTEN):
            assert reader.read(canonical(entry), "issue") == said(entry)
    assert len(reader._layouts["issue"]) == 3
    assert len(reader._sighted) <= 10
