"""2023 at the counter: the strip's target moves with every recording, arrival and departure."""

from __future__ import annotations

import pytest

from db.store.store import open_store
from tests.screens.driving import (
    ENROL_THROUGH,
    Desk,
    burst,
    counter,
    look_up,
    screen_is,
    screen_text,
    shown,
    until,
)
from tests.screens.test_people_leave import MOVES, choose, offered
from tests.stories.conftest import Ask
from tests.stories.test_2023_target import (
    came_and_went,
    of_another_city,
    pupils,
    target,
    unrecorded,
)

pytestmark = pytest.mark.slow

# Not in the register: born on 9 June 2006, first registered in Lombok Barat.
NEW = "5201014906060777"
NEW_NAME = "BAIQ SAFIRA LESTARI"


@pytest.fixture(autouse=True)
def _the_year_is_2023(ask: Ask) -> None:
    assert ask("settings", "target_year", "2023", by="admin").status == 0


async def test_recordings_arrivals_and_departures_move_the_strip_and_outsiders_do_not(
    ask: Ask, url_2023: str
) -> None:
    [(leaver, leavers_name), (pupil, _)] = pupils(url_2023, unrecorded, 2)
    [(outsider, _)] = pupils(url_2023, of_another_city, 1)
    store = open_store(url_2023)
    async with counter(store) as desk:
        await strip_says(desk, "55/7.768")
        await record(desk, pupil)
        await strip_says(desk, "56/7.768")

        # Someone who lives in another city is served, and isn't counted.
        await record(desk, outsider)
        await strip_says(desk, "56/7.768")

        # One moves away.
        await offered(desk, leaver)
        await choose(desk, MOVES)
        await until(desk, lambda: "Catat pindah keluar kota?" in screen_text(desk))
        burst(desk, "2", "enter")
        await shown(desk, "SELESAI: Pindah keluar dicatat.")
        await strip_says(desk, "56/7.767")

        # One isn't in the register yet: added from the family's KK, then recorded.
        burst(desk, NEW, "enter")
        await shown(desk, f"NIK {NEW} tidak ditemukan.")
        burst(desk, "enter")
        await screen_is(desk, "ResidentForm")
        burst(desk, NEW_NAME, "enter", "enter", "enter", "pejanggik", "enter", "ctrl+s")
        await shown(desk, NEW_NAME, "Enter: rekam")
        await strip_says(desk, "56/7.768")
        await record(desk, NEW)
        await strip_says(desk, "57/7.768")
    store.close()

    assert target(ask) == {
        "year": 2023, "baseline": 7768, "target": 7768, "recorded": 57, "left": 7711,
        "arrived": 1, "departed": 1,
    }  # fmt: skip
    assert came_and_went(ask) == ([(NEW_NAME, "ADDED")], [(leavers_name, "PINDAH")])


async def strip_says(desk: Desk, recorded_of_target: str) -> None:
    await until(desk, lambda: f"Target 2023: {recorded_of_target}" in desk.strip)


async def record(desk: Desk, nik: str) -> None:
    """Record an enrolment through the form."""
    await look_up(desk, nik)
    burst(desk, "f2")
    await screen_is(desk, "Enrol")
    burst(desk, *ENROL_THROUGH)
    await shown(desk, "petugas DINAS", "(PRR)")
