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
    return [line.plain for line in board_text(store.read(board, FixedClock()), lang, 76)]


@ON_ONE_ENGINE
@pytest.mark.parametrize(("lang", "began"), [("id", "awal 3  +0 -1"), ("en", "began 3  +0 -1")])
def test_baseline_and_drift_stand_beside_the_bar(office: Store, lang: Lang, began: str) -> None:
    office.write(take_target, call("admin", None), TargetOrder(2024, "DP4"))
    office.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    (bar,) = [line for line in lines(office, lang) if "░" in line]
    assert bar.endswith(began)
    assert len(bar) == 76


@ON_ONE_ENGINE
def test_without_a_snapshot_there_is_no_drift_to_show(office: Store) -> None:
    (bar,) = [line for line in lines(office, "id") if "░" in line]
    assert bar.rstrip().endswith("%")
