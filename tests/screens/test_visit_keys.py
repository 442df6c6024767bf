"""A class of a hundred through the whole program, at the keys that docs/keys.md promises."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from db.journal.verify import verify
from db.office import office_settings, places
from db.reads.target import target
from db.rules.register_row import RegisterRow
from db.rules.visits import Outcome
from db.store.store import Store
from screens.visit_room import VisitRoom
from tests.engines import only_sqlite
from tests.office import TODAY
from tests.screens.driving import (
    Desk,
    SignedInApp,
    acts,
    all_settled,
    blanks,
    burst,
    counter_opened,
    running,
    screen_is,
    until,
)
from tests.screens.list_rooms import shift_of
from tests.screens.rooms_to_misuse import settled
from tests.screens.visit_rooms import class_visit, sheet_of
from tests.visit_lists import VAN

DOCUMENT = Path(__file__).parents[2] / "docs" / "keys.md"
_ROW = re.compile(r"\| (by [a-z ]+) \| ([^|]+) \| (\d+) \|")
_NAMED = {"Enter": "enter", "Down": "down", "F10": "f10"}
MOST_KEYS = 5
CLASS, BLANKS = 100, 60


def ways() -> dict[str, tuple[tuple[str, ...], int]]:
    """Return how docs/keys.md says a pupil is served: the keys, and how many they are."""
    rows = _ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    return {name: (tuple(re.findall(r"`([^`]+)`", keys)), int(told)) for name, keys, told in rows}


def test_every_way_takes_as_many_keys_as_the_document_says() -> None:
    told = ways()
    assert set(told) == {"by number", "by the next key", "by an arrow", "by a scan"}
    for name, (keys, count) in told.items():
        pressed = sum(1 if key in _NAMED else len(key) for key in keys)
        assert pressed == count <= MOST_KEYS, name


@asynccontextmanager
async def at_school(office: Store) -> AsyncIterator[Desk]:
    """Give the terminal of the van with its visit opened from the counter."""
    async with running(SignedInApp(shift_of(office, "petugas", "id", VAN)), (80, 24)) as desk:
        await counter_opened(desk)
        burst(desk, "f9", "7", "enter")
        await screen_is(desk, "VisitsRoom")
        await settled(desk)
        burst(desk, "enter")
        await screen_is(desk, "VisitRoom")
        yield desk


def room_of(desk: Desk) -> VisitRoom:
    """Return the room of the visit."""
    room = desk.app.screen
    assert isinstance(room, VisitRoom)
    return room


async def shown(desk: Desk, line: int) -> None:
    """Wait, as somebody does who looks, until a pupil is painted and keys count for them."""

    def there() -> bool:
        room = room_of(desk)
        seen = room.keys.painted_at is not None and room.keys.calm_at is not None
        return seen and not room.holds_keys and room.pupil is not None and room.pupil.line == line

    await desk.pilot.pause()
    await until(desk, there)


async def served(desk: Desk, line: int, person: RegisterRow, *, card: bool) -> int:
    """Serve a pupil in the way that costs least from where the list stands; return the keys."""
    room = room_of(desk)
    at = room.pupil.line if room.pupil else 0
    keys = 0
    if line == at:
        pass
    elif line == at + 1:
        burst(desk, "down")
        keys += 1
    elif line % 10 == 0:
        # A reader's own keys are not the clerk's.
        burst(desk, person.nik, "enter")
    else:
        burst(desk, str(line), "enter")
        keys += len(str(line)) + 1
    await shown(desk, line)
    for _ in range(2 if card else 1):
        burst(desk, "enter")
        keys += 1
        await shown(desk, line)
    return keys


@only_sqlite
async def test_a_hundred_pupils_take_five_keys_each_and_every_number_is_right(
    office: Store,
) -> None:
    people = class_visit(office, CLASS, blanks=BLANKS)
    year = TODAY.year
    region = office.read(office_settings).region
    before = office.read(target, year, region)
    queue = list(range(1, CLASS + 1))
    random.Random("class").shuffle(queue)
    pressed = []
    async with at_school(office) as desk:
        await shown(desk, 1)
        for number, line in enumerate(queue):
            card = number < BLANKS
            pressed.append(await served(desk, line, people[line - 1], card=card))
        await all_settled(desk)
        summary = " ".join(str(room_of(desk).query_one("#summary").render()).split())
    assert max(pressed) <= MOST_KEYS
    assert f"direkam {CLASS}, KTP-el {BLANKS}" in summary
    assert acts(office).count("enrol") == CLASS
    assert blanks(office, VAN) == 0
    of_year = sum(who.birth_date.year == year - 17 for who in people)
    after = office.read(target, year, region)
    assert (after.target, after.recorded) == (before.target, before.recorded + of_year)
    sheet = sheet_of(office)
    assert (sheet.recorded, sheet.cards) == (CLASS, BLANKS)
    assert sheet.outcomes[Outcome.TEREKAM] == CLASS
    assert {line.code: line.on_hand for line in office.read(places)}[VAN] == 0
    assert office.read(verify).fault is None


@only_sqlite
@pytest.mark.parametrize("way", ["by number", "by the next key", "by an arrow", "by a scan"])
async def test_a_pupil_is_served_by_the_keys_of_the_document(office: Store, way: str) -> None:
    people = class_visit(office, 15, blanks=5)
    keys, _ = ways()[way]
    line = int(keys[0]) if keys[0].isdecimal() else 2
    async with at_school(office) as desk:
        await shown(desk, 1)
        if way == "by a scan":
            burst(desk, people[line - 1].nik, "enter")
            await shown(desk, line)
        for key in keys:
            burst(desk, _NAMED.get(key, key))
            await desk.pilot.pause()
            await all_settled(desk)
    pupil = sheet_of(office).pupils[line - 1]
    assert (pupil.recorded, pupil.card) == (True, True)
    assert acts(office) == ["enrol", "issue"]
