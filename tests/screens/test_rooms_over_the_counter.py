"""The other rooms lie over the counter: what is shown there stays, what comes back is opened."""

from __future__ import annotations

import pytest

from db.store.store import Store
from tests.engines import only_sqlite
from tests.office import READY, READY_TOO
from tests.screens.driving import (
    Desk,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    lose_once,
    paste,
    receive,
    screen_text,
    shown,
    told,
    until,
)

pytestmark = only_sqlite


async def open_room(desk: Desk, *keys: str, name: str) -> None:
    """Open a room by its keys and wait for it."""
    burst(desk, *keys)
    await until(desk, lambda: type(desk.app.screen).__name__ == name)
    await all_settled(desk)


async def leave(desk: Desk) -> None:
    """Leave a room and wait until the counter was seen again."""
    desk.painted.clear()
    burst(desk, "escape")
    await until(desk, lambda: desk.app.screen is desk.counter)
    await until(desk, lambda: desk.version in desk.painted)


ROOMS = {
    "1": "StockRoom",
    "3": "SuketRegister",
    "4": "WaitingCards",
    "5": "HangingCases",
    "6": "Board",
}


@pytest.mark.parametrize("digit", ROOMS)
async def test_a_room_lies_over_the_counter_and_the_person_stays(office: Store, digit: str) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        await open_room(desk, "f9", digit, "enter", name=ROOMS[digit])
        await leave(desk)
        await shown(desk, READY.name)
        assert acts(office) == []
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("keys", [["f10"], ["l", "enter"]])
async def test_who_is_chosen_in_a_room_is_opened_and_that_is_recorded(
    office: Store, keys: list[str]
) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY_TOO.nik)
        await look_up(desk, READY.nik)
        await open_room(desk, *keys, name="LastResidents")
        burst(desk, "down")
        await until(desk, lambda: f"▶ 09.00      {READY_TOO.name}" in screen_text(desk))
        await all_settled(desk)
        burst(desk, "enter")
        await shown(desk, READY_TOO.name, f"{READY_TOO.nik[:6]} ")
    assert looks(office)[-1] == ("OPEN", READY_TOO.nik)


async def test_what_is_scanned_in_a_room_is_looked_up_at_the_counter(office: Store) -> None:
    async with counter(office) as desk:
        for digit, name in ROOMS.items():
            if name == "Board":
                continue
            await look_up(desk, READY.nik)
            await open_room(desk, "f9", digit, "enter", name=name)
            burst(desk, READY_TOO.nik, "enter")
            await shown(desk, READY_TOO.name)
            await look_up(desk, READY.nik)
            await open_room(desk, "f9", digit, "enter", name=name)
            paste(desk, f"{READY_TOO.nik}\n")
            await shown(desk, READY_TOO.name)
    assert acts(office) == []


async def test_an_act_that_was_not_confirmed_stays_over_a_room(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        lose_once(office, monkeypatch, recorded=True)
        burst(desk, "enter")
        await shown(desk, "Belum pasti tercatat. Tekan Enter")
        await open_room(desk, "f9", "6", "enter", name="Board")
        await leave(desk)
        await told(desk, "Belum pasti tercatat. Tekan Enter")
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 4.")
    assert acts(office) == ["issue"]
