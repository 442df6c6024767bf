"""The screen's thread draws and asks the database nothing; the database's threads never draw."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from peewee import Database
from textual.reactive import Reactive
from textual.widget import Widget

from db.store.store import Store
from tests.office import ADULT, READY
from tests.screens.driving import (
    ENROL_THROUGH,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    receive,
    shown,
    until,
)


async def test_drawing_and_asking_have_threads_of_their_own(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    drawing: set[str] = set()
    asking: set[str] = set()

    def noting(seen: set[str], really: Any) -> Any:
        def noted(*args: Any, **kwargs: Any) -> Any:
            seen.add(threading.current_thread().name)
            return really(*args, **kwargs)

        return noted

    monkeypatch.setattr(Widget, "refresh", noting(drawing, Widget.refresh))
    monkeypatch.setattr(Reactive, "__set__", noting(drawing, Reactive.__set__))
    monkeypatch.setattr(Database, "execute_sql", noting(asking, Database.execute_sql))
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "f2", *ENROL_THROUGH)
        await shown(desk, "Perekaman dicatat")
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        await until(desk, lambda: "KTP 1" in desk.strip)
        burst(desk, "baiq", "enter")
        await shown(desk, "2 orang")
        await look_up(desk, READY.nik)
        burst(desk, "f8", "1", "enter")
        await shown(desk, "1 blangko rusak")
        monkeypatch.undo()
        await all_settled(desk)
    main = threading.main_thread().name
    assert drawing == {main}
    assert asking
    assert all(name.startswith("office-") for name in asking), asking
    assert acts(office) == ["enrol", "issue", "spoil"]


async def test_no_thread_is_left_when_the_program_ends(office: Store) -> None:
    receive(office, 5)
    before = {thread.name for thread in threading.enumerate()}
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
    left = {thread.name for thread in threading.enumerate()} - before
    assert all(name.startswith(("office-read", "office-write")) for name in left), left
