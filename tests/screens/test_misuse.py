"""Any keys in any room: no fault, no total that the journal doesn't explain, nobody else's act."""

from __future__ import annotations

import os

import pytest

from db.store.store import Store
from tests.engines import only_postgres, only_sqlite
from tests.office import RESIDENTS
from tests.screens.driving import counter, look_up
from tests.screens.misuse import Hands, entries, record_holds, watch
from tests.screens.rooms_to_misuse import ROOMS, Room, enter_room, go_home, stock_rooms

# A longer run is asked for by COUNTER_TUI_MISUSE_SEEDS=9.
SEEDS = range(1, 1 + int(os.environ.get("COUNTER_TUI_MISUSE_SEEDS", "1")))
KEYS = 300
KEYS_A_BURST = 50
# The rooms whose acts take rows of every kind, once more on the other engine.
ON_POSTGRES = ("card", "enrol", "replace", "correct-act", "stock-keeper", "case-note", "run-card")
# The next of a print run comes to the screen by an act of its own, which names them.
BRINGS_TO_THE_SCREEN = "batch-next"


async def misuse(office: Store, room: Room, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press keys in a room, open it again and again, and look at what became of it."""
    stock_rooms(office, room)
    before = entries(office)
    eyes = watch(office, monkeypatch)
    async with counter(office, operator=room.operator, place=room.place) as desk:
        hands = Hands(desk, f"{room.name} {seed}")
        try:
            for visit in range(KEYS // KEYS_A_BURST):
                if visit % 4 == 0:
                    await desk.pilot.resize_terminal(80, 24)
                    await go_home(desk, room.operator)
                    await enter_room(desk, room, visit // 4)
                await hands.press(KEYS_A_BURST)
            await desk.pilot.resize_terminal(80, 24)
            await go_home(desk, room.operator)
            await look_up(desk, RESIDENTS[0].nik)
        except BaseException:
            print("the last keys:", " ".join(hands.pressed[-300:]))
            raise
    asked = {act: each for act, each in eyes.asked.items() if act not in hands.elsewhere}
    for each in asked.values():
        assert each.nik in (None, each.painted), each
    for act, (kind, nik) in entries(office).items():
        ours = act not in {*before, *hands.elsewhere} and kind != BRINGS_TO_THE_SCREEN
        if ours and nik is not None:
            assert nik == asked[act].painted, (kind, asked[act])
    record_holds(office)


@pytest.mark.slow
@only_sqlite
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("room", ROOMS, ids=str)
async def test_any_keys_in_a_room_do_nothing_unexplained(
    office: Store, room: Room, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    await misuse(office, room, seed, monkeypatch)


@pytest.mark.slow
@only_postgres
@pytest.mark.parametrize("room", [each for each in ROOMS if each.name in ON_POSTGRES], ids=str)
async def test_any_keys_on_postgresql_do_nothing_unexplained(
    office: Store, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await misuse(office, room, 1, monkeypatch)
