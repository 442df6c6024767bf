"""The board's line of the year's target: what the list began with, and who came and went."""

from __future__ import annotations

import pytest

from db.reads.board import board
from db.store.store import Store
from db.transactions.depart import DepartOrder, depart
from db.transactions.take_target import TargetOrder, take_target
from screens.board_text import board_text
from screens.locale import Lang
from tests.office import SIXTEEN, FixedClock, call

ON_ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


def lines(store: Store, lang: Lang) -> list[str]:
    figures = store.read(board, FixedClock())
    return [line.plain for line in board_text(figures, lang, 76, 22)]


@ON_ONE_ENGINE
@pytest.mark.parametrize(("lang", "began"), [("id", "awal 3  +0 -1"), ("en", "began 3  +0 -1")])
def test_who_came_and_went_stands_below_the_bar(office: Store, lang: Lang, began: str) -> None:
    office.write(take_target, call("admin", None), TargetOrder(2024, "DP4"))
    office.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    told = lines(office, lang)
    (title,) = [y for y, line in enumerate(told) if "Target 2024" in line]
    column = told[title].index("Target 2024")
    assert told[title + 1][column] in "█░"
    assert told[title + 4][column:].startswith(began)
