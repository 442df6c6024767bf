"""Says on a terminal that is too small that it is, and how large it has to be."""

from typing import Any

from rich.text import Text
from textual.screen import Screen

from screens.locale import Lang, say
from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines

COLUMNS, ROWS = 80, 24


class SmallNotice(Lines):
    """Lies over the top of a room; the rest of the room goes on working as far as it is seen."""

    DEFAULT_CSS = """
    SmallNotice {
        overlay: screen;
        position: absolute;
        width: 100%;
        height: 2;
        background: $background;
    }
    """

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang

    def tell(self, columns: int, rows: int) -> None:
        """Say how large the terminal is and should be."""
        words = say("small.notice", self._lang, columns=columns, rows=rows)
        self.show(joined(wrapped(words, columns, "reverse") or [Text()], columns, 2))


def mind_size(room: Screen[Any], lang: Lang, columns: int, rows: int) -> None:
    """Tell in a room whether the terminal is too small for it to be seen whole."""
    small = columns < COLUMNS or rows < ROWS
    if small and room.is_mounted and not room.query(SmallNotice):
        room.mount(SmallNotice(lang))
    for notice in room.query(SmallNotice):
        notice.display = small
        notice.tell(columns, rows)
