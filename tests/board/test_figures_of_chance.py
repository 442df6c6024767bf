"""Through random acts the board's figures stay those of the record, and past days as they stood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path

import pytest

from db.reads.board import board
from db.rules.board_figures import DAYS_SHOWN, BoardFigures, Counts
from db.store.engine import reading_database
from db.store.line import Line
from db.store.store import Store, open_store
from tests.db.random_acts.chance_office import OFFICES
from tests.db.random_acts.history import History
from tests.db.random_acts.lots import Lots
from tests.db.random_acts.twin import empty_twin
from tests.office_copies import OfficeCopies

STEPS = 150


def anew(url: str, history: History) -> BoardFigures:
    """Read in a thread that remembers nothing."""
    store = open_store(url, read_only=True)
    try:
        return store.read(board, history._clock)
    finally:
        store.close()


@pytest.mark.slow
@pytest.mark.parametrize("office_of_chance", OFFICES)
def test_whatever_is_done_memory_and_record_agree(
    office_of_chance: Callable[[str], Store], office_copies: OfficeCopies, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.db"
    empty_twin(empty)
    ended: dict[date, Counts] = {}
    for url in office_copies.copy(office_of_chance, tmp_path):
        reader = Line(reading_database(url), "one-reader")
        with History.opened(url, empty, tmp_path, Counter()) as history:
            for number in range(STEPS):
                history.step(Lots(number))
                figures = reader.submit(board, history._clock).result()
                if number % 5 == 0:
                    assert figures == anew(url, history)
                _holds(figures, ended)
        assert len(ended) > DAYS_SHOWN
        reader.close()


def _holds(figures: BoardFigures, ended: dict[date, Counts]) -> None:
    """Check that today adds up, and that no day that was over has changed."""
    today = figures.by_day[-1].counts
    # Pieces that were spoiled on another day and are back are taken from the strip's alone.
    assert replace(figures.today, spoiled=0) == replace(today, spoiled=0)
    assert figures.today.spoiled <= today.spoiled
    for parts in (figures.by_hour, [place.today for place in figures.places]):
        assert tuple(map(sum, zip(*map(astuple, parts), strict=True))) == astuple(today)
    assert all(min(astuple(each.counts)) >= 0 for each in figures.by_day)
    for each in figures.by_day[:-1]:
        assert ended.setdefault(each.day, each.counts) == each.counts
