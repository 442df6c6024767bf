"""The form of an enrolment as text, at 80 and at 120 columns, in both languages: nothing is cut."""

from __future__ import annotations

import pytest

from db.store.store import Store
from screens.locale import LANGUAGES, Lang
from tests.office import ADULT, SIXTEEN
from tests.screens.driving import Desk, all_settled, burst, counter, look_up, screen_is, until
from tests.screens.test_goldens import SIZES, Album

# What is pressed after the golden before it, and the name of the next one.
STATES = (
    ("enrol/opened", ()),
    ("enrol/documents", ("enter", "enter")),
    ("enrol/foreigners", ("up", "d", "enter")),
    ("enrol/moved-in", ("b", "enter", "1", "enter", "down", "2", "3", "down", "jari terluka")),
    ("enrol/telephone", ("enter", "12", "enter")),
)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_form_is_as_it_was(office: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    async with counter(office, lang, size=SIZES[size]) as desk:
        album = Album(desk, lang, size)
        await open_form(desk, ADULT.nik)
        for name, keys in STATES:
            burst(desk, *keys)
            await all_settled(desk)
            await album.keep(name)
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        await open_form(desk, SIXTEEN.nik)
        await album.keep("enrol/early")
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        await open_form(desk, ADULT.nik)
        await album.keep("enrol/again")
    assert not album.differences, "\n".join(album.differences)


async def open_form(desk: Desk, nik: str) -> None:
    await look_up(desk, nik)
    burst(desk, "f2")
    await screen_is(desk, "Enrol")
    await until(desk, lambda: desk.app.screen.is_mounted)
    await all_settled(desk)
