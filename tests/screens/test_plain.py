"""The plain screen and NO_COLOR: every room says the same without colours and drawn signs."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Offset
from textual.screen import ModalScreen

from db.office import operator_named
from db.store.store import Store
from screens.plain import PlainFilter
from screens.session import Shift
from screens.widgets.scan_field import ScanField
from tests.engines import only_sqlite
from tests.office import READY
from tests.screens.driving import (
    Desk,
    SignedInApp,
    burst,
    counter,
    counter_opened,
    look_up,
    running,
    screen_text,
    session_on,
    shown,
    until,
)
from tests.screens.rooms_to_misuse import ROOMS, Room, enter_room, settled, stock_rooms

MARKS = "▶◂!"
SIZES = ((120, 40), (60, 15), (200, 60), (20, 4), (80, 24))


@asynccontextmanager
async def plain_counter(store: Store, operator: str = "petugas") -> AsyncIterator[Desk]:
    """Give a counter on a plain screen."""
    session = replace(session_on(store), plain=True)
    shift = Shift(session, store.read(operator_named, operator), "DINAS")
    async with running(SignedInApp(shift), (80, 24)) as desk:
        await counter_opened(desk)
        yield desk


def painted(desk: Desk) -> list[list[Segment]]:
    """Return what the terminal shows as styled parts, line by line."""
    app = desk.app
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    return [[part for strip in row for part in strip] for row in update.strips]


def coloured(style: Style | None) -> bool:
    return style is not None and any(
        colour is not None and not colour.is_default for colour in (style.color, style.bgcolor)
    )


def told_by_reverse_alone(line: list[Segment]) -> list[str]:
    """Return the parts of a line that only their reversed colours tell from the rest.

    A caret is one cell; a notice is in capital letters, or the whole line.
    """
    text = "".join(part.text for part in line)
    if any(mark in text for mark in MARKS):
        return []
    found = [part.text.strip() for part in line if part.style and part.style.reverse]
    return [
        each for each in found if len(each) > 1 and each != each.upper() and each != text.strip()
    ]


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text; a letter alone may be a sign."""
    return re.findall(r"[^\W_]{2,}", text)


@only_sqlite
@pytest.mark.parametrize("room", ROOMS, ids=str)
async def test_a_plain_room_says_the_same_in_plain_signs(office: Store, room: Room) -> None:
    stock_rooms(office, room)
    async with plain_counter(office, room.operator) as desk:
        await enter_room(desk, room)
        plain, lines = screen_text(desk), painted(desk)
        cursor, question = desk.app.cursor_position, isinstance(desk.app.screen, ModalScreen)
        desk.app._filters = [
            each for each in desk.app._filters if not isinstance(each, PlainFilter)
        ]
        usual, styled = screen_text(desk), painted(desk)
    assert plain.isascii(), plain
    assert not [part for line in lines for part in line if coloured(part.style)]
    assert not [told for line in styled for told in told_by_reverse_alone(line)], usual
    if not question:
        # Behind a question a plain screen shows nothing.
        assert words_of(plain) == words_of(usual)
    marked = [y for y, line in enumerate(usual.split("\n")) if "▶ " in line]
    if marked and room.screen not in ("Counter", "Help", "Board"):
        assert cursor.y in marked, (cursor, plain)


@only_sqlite
async def test_the_cursor_of_a_plain_terminal_is_where_one_types_or_chooses(office: Store) -> None:
    async with plain_counter(office) as desk:
        field = desk.counter.query_one(ScanField)
        home = field.content_region.offset
        assert desk.app.cursor_position == home
        burst(desk, "lal")
        await shown(desk, READY.name)
        await until(desk, lambda: desk.app.cursor_position == home + Offset(3, 0))
        burst(desk, "down")
        await settled(desk)
        row = screen_text(desk).split("\n")[desk.app.cursor_position.y]
        assert row.strip().startswith("> "), row
        burst(desk, "u")
        await until(desk, lambda: desk.app.cursor_position == home + Offset(4, 0))


@only_sqlite
async def test_no_color_sends_no_colour(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        parts = [part for line in painted(desk) for part in line]
        assert any("▶" in part.text for part in parts)
        assert not [part for part in parts if coloured(part.style)]


@only_sqlite
@pytest.mark.parametrize("room", ROOMS, ids=str)
async def test_a_room_comes_through_every_size_as_it_was(office: Store, room: Room) -> None:
    stock_rooms(office, room)
    async with counter(office, operator=room.operator) as desk:
        await enter_room(desk, room)
        before = screen_text(desk)
        for width, height in SIZES:
            await desk.pilot.resize_terminal(width, height)
            await settled(desk)
            text = screen_text(desk)
            assert all(len(line) <= width for line in text.split("\n")), text
            assert text.count("\n") == height - 1
            small = (width, height) < (80, 24)
            assert (f"Terminal {width}x{height}" in text) == small, text
        assert screen_text(desk) == before
