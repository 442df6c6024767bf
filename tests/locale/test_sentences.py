"""The catalogue: both languages complete, every value passed, every sentence used."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from screens.locale.sentences import LANGUAGES, Lang, ValueMissing, refusal_words, say
from tests.architecture.source import ROOT
from tests.locale.catalogue import all_words, named_keys, placeholders, spoken

WORDS = all_words()

# What both languages call the same.
SAME_IN_BOTH = {
    "act.suket",
    "board.target",
    "board.work.cards",
    "board.work.suket",
    "card.kk",
    "card.status",
    "card.suket",
    "cli.value",
    "field.kelurahan",
    "field.no_kk",
    "field.rt",
    "field.rw",
    "hits.kelurahan",
    "hits.status",
    "key.status",
    "key.suket",
    "month.11",
    "month.4",
    "month.9",
    "name.admin",
    "paper.kind.suket",
    "room.key.save-paper",
    "room.title.target",
    "strip.suket",
    "strip.target",
    "target.column.kecamatan",
    "target.column.kelurahan",
    "target.view.kecamatan",
    "target.view.kelurahan",
    "target.view.voters",
    "usage.as_is",
}

WITHOUT_ITS_VALUE = """
from screens.locale import refusal_words
print(refusal_words("UNDER_16", {}, "id").why)
"""


def test_every_sentence_is_there_in_both_languages() -> None:
    empty = [key for key, pair in WORDS.items() if not all(told.strip() for told in pair)]
    assert not empty


def test_every_sentence_names_the_same_values_in_both_languages() -> None:
    wrong = [
        key
        for key, (indonesian, english) in WORDS.items()
        if placeholders(indonesian) != placeholders(english)
    ]
    assert not wrong


def test_a_sentence_is_the_same_in_both_languages_only_where_it_is_listed() -> None:
    same = {key for key, (indonesian, english) in WORDS.items() if indonesian == english}
    assert same == SAME_IN_BOTH


def test_whoever_speaks_passes_the_values_of_the_sentence() -> None:
    wrong = [
        f"{place} {key}: {sorted(missing)}"
        for place, pattern, passed in spoken()
        for key, pair in WORDS.items()
        if pattern.fullmatch(key) and (missing := placeholders(pair[0]) - passed)
    ]
    assert not wrong, "\n".join(wrong)


def test_whoever_speaks_has_a_sentence_to_say() -> None:
    wrong = [
        f"{place} {pattern.pattern}"
        for place, pattern, _ in spoken()
        if not any(map(pattern.fullmatch, WORDS))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_sentence_is_left_over() -> None:
    named = named_keys()
    left = [key for key in WORDS if not any(each.fullmatch(key) for each in named)]
    assert not left, "\n".join(left)


def test_a_missing_value_fails_a_test() -> None:
    with pytest.raises(ValueMissing, match="from_day"):
        refusal_words("UNDER_16", {}, "id")
    with pytest.raises(ValueMissing, match="place"):
        say("next.NEXT_ISSUE", "id", issue=1)


def test_a_missing_value_is_a_dash_for_the_person_who_reads() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_ITS_VALUE], cwd=ROOT, capture_output=True, text=True
    )
    assert run.stdout == "Perekaman dapat dilakukan mulai -.\n"
    assert run.stderr == ""


def test_a_value_that_is_none_is_a_dash_and_no_mistake() -> None:
    assert refusal_words("UNDER_16", {"from_day": None}, "en").why.endswith("from -.")


def test_values_that_no_sentence_names_do_no_harm() -> None:
    values = {"from_day": date(2027, 8, 17), "moment": object()}
    assert refusal_words("UNDER_16", values, "en").why.endswith("from 17-08-2027.")


def test_a_value_is_text_and_never_a_sentence_of_its_own() -> None:
    for lang in LANGUAGES:
        assert "{place}" in refusal_words("ROLE_UNKNOWN", _role("{place}"), lang).what


def test_a_value_that_has_a_name_is_shown_by_it() -> None:
    values = {"role": "clerk", "act": "receive", "roles": ("store_keeper",)}
    assert "petugas tidak dapat: terima blangko" in refusal_words("NOT_PERMITTED", values, "id").why
    assert "clerk may not: receive blanks" in refusal_words("NOT_PERMITTED", values, "en").why


def _role(text: str) -> dict[str, object]:
    return {"role": text, "accepted": ("clerk",)}


@pytest.mark.parametrize(("lang", "told"), [("id", "terima kiriman blangko"), ("en", "accept")])
def test_an_act_is_named_beside_its_id(lang: Lang, told: str) -> None:
    act = "81e5f953-f91c-4436-b87a-e8e916d00a4d"
    words = refusal_words("LATER_ACTS_REST_ON_IT", {"acts": (f"accept {act}",)}, lang)
    assert told in words.why
    assert act in words.why
    kept = refusal_words("LATER_ACTS_REST_ON_IT", {"acts": (act, "accept 1")}, lang).why
    assert f"{act}, accept 1" in kept
