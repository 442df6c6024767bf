"""A change of some cells paints these, and nothing beside them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.geometry import Region

from screens.widgets.cell_lines import CellLines

SIZE = (40, 5)


class Painting(App[None]):
    """A terminal of nothing but lines, which notes the regions that it is asked to paint."""

    def compose(self) -> ComposeResult:
        """Show the lines."""
        yield Noting()


class Noting(CellLines):
    """Lines that note which of their cells are to be painted; None is all of them."""

    DEFAULT_CSS = "Noting { width: 1fr; height: 1fr; }"

    def on_mount(self) -> None:
        """Begin to note."""
        self.noted: list[Region | None] = []

    def refresh(self, *regions: Region, **options: bool) -> Noting:
        """Note what is to be painted."""
        if hasattr(self, "noted"):
            self.noted += regions or [None]
        super().refresh(*regions, **options)
        return self


@asynccontextmanager
async def shown(*lines: Text | str) -> AsyncIterator[tuple[Painting, Noting]]:
    """Give a terminal that shows these lines."""
    app = Painting()
    async with app.run_test(size=SIZE) as pilot:
        widget = app.query_one(Noting)
        widget.show(texts(*lines))
        await pilot.pause()
        widget.noted.clear()
        yield app, widget


def texts(*lines: Text | str) -> list[Text]:
    return [line if isinstance(line, Text) else Text(line) for line in lines]


def painted(app: Painting) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


async def test_the_same_lines_again_paint_nothing() -> None:
    async with shown("satu", "dua") as (_app, widget):
        widget.show(texts("satu", "dua"))
        assert widget.noted == []


async def test_one_digit_is_one_cell() -> None:
    async with shown("blangko 12", "rusak 3") as (app, widget):
        widget.show(texts("blangko 11", "rusak 3"))
        assert widget.noted == [Region(9, 0, 1, 1)]
        assert painted(app)[:2] == ["blangko 11", "rusak 3"]


async def test_changes_near_each_other_are_one_and_far_ones_are_apart() -> None:
    async with shown("1 2" + " " * 30 + "3") as (_app, widget):
        widget.show(texts("4 5" + " " * 30 + "6"))
        assert widget.noted == [Region(0, 0, 3, 1), Region(33, 0, 1, 1)]


async def test_another_style_is_a_change() -> None:
    async with shown(Text("habis 0")) as (_app, widget):
        line = Text("habis 0")
        line.stylize("reverse", 6, 7)
        widget.show([line])
        assert widget.noted == [Region(6, 0, 1, 1)]


async def test_a_line_that_goes_leaves_nothing_behind() -> None:
    async with shown("satu", "dua") as (app, widget):
        widget.show(texts("satu"))
        assert widget.noted == [Region(0, 1, 3, 1)]
        assert painted(app)[:2] == ["satu", ""]


@pytest.mark.parametrize("wide", ["東京", "e\u0301e\u0301"])
async def test_wide_signs_and_marks_are_changes_where_they_stand(wide: str) -> None:
    async with shown(f"ab {wide} 1") as (app, widget):
        widget.show(texts(f"ab {wide} 2"))
        (region,) = [each for each in widget.noted if each]
        assert (region.width, region.x) == (1, Text(f"ab {wide} ").cell_len)
        widget.show(texts("ab ee 2"))
        assert painted(app)[0] == "ab ee 2"


async def test_what_would_steer_the_terminal_is_shown_as_a_sign() -> None:
    async with shown("a\x1b[2Jb") as (app, widget):
        assert painted(app)[0] == "a\ufffd[2Jb"
        widget.show(texts("a\x1b[2Jc"))
        assert widget.noted == [Region(5, 0, 1, 1)]


async def test_a_new_size_shows_the_lines_at_it() -> None:
    app = Painting()
    async with app.run_test(size=SIZE) as pilot:
        app.query_one(Noting).show(texts("x" * 60))
        await pilot.pause()
        assert painted(app)[0] == "x" * 39 + "…"
        await pilot.resize_terminal(70, 5)
        assert painted(app)[0] == "x" * 60
