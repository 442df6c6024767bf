"""A scan is looked up whatever stood in the field, and what a search said goes with its cause."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

import pytest

from db.store.store import Store
from tests.office import READY, READY_TOO
from tests.screens.driving import (
    LOST,
    SUFFIXES,
    acts,
    burst,
    counter,
    look_up,
    looks,
    receive,
    shown,
    told,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.mark.parametrize("suffix", SUFFIXES.values(), ids=SUFFIXES)
@pytest.mark.parametrize("left", ["zaini", "sri 1708", "r", "880001", READY.no_kk])
async def test_a_scan_right_after_what_was_typed_is_looked_up(
    office: Store, left: str, suffix: tuple[str, ...]
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY_TOO.nik)
        burst(desk, left, READY.nik, *suffix)
        await shown(desk, READY.name)
        await until(desk, lambda: desk.typed == "")
    assert looks(office)[-1] == ("OPEN", READY.nik)
    assert acts(office) == []


async def test_what_a_failed_search_said_goes_when_the_next_one_works(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with counter(office) as desk:
        await until(desk, lambda: desk.counter.forms.ground is not None)
        lost: Future[Any] = Future()
        lost.set_exception(LOST)
        with monkeypatch.context() as away:
            away.setattr(office, "send_read", lambda *_: lost)
            burst(desk, "lal")
            await told(desk, "!")
        burst(desk, "u")
        await shown(desk, READY.name)
        await until(desk, lambda: desk.message == "")
