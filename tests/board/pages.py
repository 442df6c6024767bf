"""Pages of the board that tests publish by hand, and terminals that show them."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from db.journal.clock import written_moment
from db.publishing.document import page_text
from db.rules.board_figures import BoardFigures, Counts, DayStand
from screens.locale import say
from tests.board.some_figures import some_figures
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

TITLE = say("board.title", "id")
HELP = say("help.close", "id")
CTRL_Q = "\x11"
OFFICE = "Disdukcapil Kota Mataram"


def put(page: Path, text: str | bytes) -> None:
    """Put a text in a page's place at once, as a publisher does."""
    fresh = page.with_suffix(".fresh")
    fresh.write_bytes(text.encode() if isinstance(text, str) else text)
    fresh.replace(page)


def publish(page: Path, figures: BoardFigures) -> None:
    """Put a page with these figures in its place."""
    put(page, page_text(figures))


def figures_now(*, hours_left: float = 12.0) -> BoardFigures:
    """Return figures that were read just now, on a day that goes on for so many hours."""
    now = datetime.now(UTC)
    made = some_figures()
    today = now.astimezone(ZoneInfo(made.time_zone)).date()
    days = today - made.day
    return replace(
        made,
        day=today,
        as_of=written_moment(now),
        day_ends=written_moment(now + timedelta(hours=hours_left)),
        by_day=tuple(replace(each, day=each.day + days) for each in made.by_day),
        visits=tuple(replace(each, day=each.day + days) for each in made.visits),
    )


def one_card_more(figures: BoardFigures, *, seconds: float = 1.0) -> BoardFigures:
    """Return the figures after one more card was made of a blank and handed over."""
    today = _plus_card(figures.today)
    hours = list(figures.by_hour)
    hours[10] = _plus_card(hours[10])
    first, *places = figures.places
    first = replace(first, on_hand=first.on_hand - 1, today=_plus_card(first.today))
    last: DayStand = replace(figures.by_day[-1], counts=today)
    moment = datetime.fromisoformat(figures.as_of) + timedelta(seconds=seconds)
    return replace(
        figures,
        as_of=written_moment(moment),
        stock=replace(figures.stock, on_hand=figures.stock.on_hand - 1),
        places=(first, *places),
        today=today,
        by_hour=tuple(hours),
        by_day=(*figures.by_day[:-1], last),
        head_n=figures.head_n + 1,
        head_hash=f"{(figures.head_n * 2654435761) % 16**12:012x}" + "0" * 52,
    )


def _plus_card(counts: Counts) -> Counts:
    return replace(counts, cards=counts.cards + 1)


def page_board(
    page: Path | str,
    *words: str,
    columns: int = 80,
    rows: int = 24,
    environment: dict[str, str] | None = None,
    program: tuple[str, ...] = COUNTER,
) -> CounterTerminal:
    """Open the board of a page on a terminal of its own."""
    command = (*program, "board", f"--page={page}", *words)
    assert not any(name.startswith("TEXTUAL") for name in os.environ)
    return CounterTerminal(command, columns=columns, rows=rows, environment=environment)
