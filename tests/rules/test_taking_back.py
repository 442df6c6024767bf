"""Which acts a correction may take back, judged on a resident's history alone."""

from __future__ import annotations

import pytest

from db.rules.roles import Act
from db.rules.taking_back import CORRECTABLE, Done, bar_to_taking_back


def history(*kinds: str) -> list[Done]:
    """Return acts in this order, each with its kind and number as its id."""
    return [Done(n, f"{kind}-{n}", kind, None) for n, kind in enumerate(kinds, 1)]


def code(act: Done, acts: list[Done]) -> str | None:
    bar = bar_to_taking_back(act, acts)
    return bar.code if bar else None


@pytest.mark.parametrize("kind", [act for act in Act if act not in CORRECTABLE])
def test_what_is_done_anew_is_not_taken_back(kind: Act) -> None:
    (act,) = history(kind)
    assert code(act, [act]) == "ACT_NOT_CORRECTABLE"


def test_acts_are_taken_back_from_the_last_one_on() -> None:
    acts = history("enrol", "suket", "issue")
    assert [code(act, acts) for act in acts] == [
        "LATER_ACTS_REST_ON_IT",
        "LATER_ACTS_REST_ON_IT",
        None,
    ]
    bar = bar_to_taking_back(acts[0], acts)
    assert bar is not None
    assert bar.values == {"acts": ("issue issue-3", "suket suket-2")}


def test_what_was_taken_back_bears_and_bars_nothing() -> None:
    acts = [*history("enrol", "issue"), Done(3, "c", "correct", "issue-2")]
    assert [code(act, acts) for act in acts] == [None, "ACT_CORRECTED", "ACT_NOT_CORRECTABLE"]


def test_nothing_rests_on_a_spoiled_blank_or_a_note_and_they_rest_on_nothing() -> None:
    acts = history("enrol", "spoil", "note-case")
    assert [code(act, acts) for act in acts] == [None, None, None]
    acts = history("spoil", "note-case", "issue")
    assert [code(act, acts) for act in acts] == [None, None, None]


@pytest.mark.parametrize("first", ["add-resident", "arrive", "correct-resident"])
def test_a_data_correction_rests_on_the_acts_that_gave_the_data(first: str) -> None:
    acts = history(first, "correct-resident")
    assert code(acts[0], acts) == "LATER_ACTS_REST_ON_IT"
    acts = history("issue", "correct-resident")
    assert code(acts[0], acts) is None
