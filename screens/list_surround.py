"""What stands around a room's list: header, figures, views and keys; read anew at midnight."""

from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual.timer import Timer

from screens.header_text import header_text
from screens.list_reading import Ground, ground
from screens.locale import say
from screens.outcome import Ended, report
from screens.room_keys import room_legend
from screens.text_lines import joined
from screens.view_tabs import view_tabs
from screens.widgets.lines import Lines

if TYPE_CHECKING:
    from screens.list_room import ListRoom

_LEGEND_LINES = 2


class ListSurround:
    """Reads a list room's figures, and shows what stands around the list."""

    NAME = "ground"

    def __init__(self, room: "ListRoom[Any]") -> None:
        self._room = room
        self._shift = room.shift
        self._lang = room.lang
        self.ground: Ground | None = None
        self._asked = self._stale = self._lost = False
        self._midnight: Timer | None = None

    def changed(self) -> None:
        """Read the figures again; a change while a reading is under way is read right after it."""
        if self._asked:
            self._stale = True
            return
        self._asked = True
        future = self._shift.session.store.send_read(ground, self._room.figures_job())
        report(self._room, future, self.NAME)

    def ended(self, event: Ended) -> None:
        """Show the figures that were read."""
        self._asked = False
        self._lost = event.error is not None
        if isinstance(event.value, Ground):
            self.ground = event.value
            self._wait_for_midnight(event.value.seconds_left)
            self._room.take_figures(event.value.figures)
        self.show()
        if self._stale:
            self._stale = False
            self.changed()

    def lost(self) -> None:
        """Say that what is shown is old."""
        self._lost = True
        self.show()

    def show(self) -> None:
        """Show everything at the present width."""
        width = self._room.size.width
        self._room.show_line("header", joined([self._header(width)], width, 1))
        lines = [Text(" ").append_text(line) for line in self._summary(width - 2)]
        self._room.show_line("summary", joined(lines, width, 2))
        several = len(self._room.views) > 1
        turns = say("room.turn", self._lang) if several else ""
        legend = self._legend(turns, width)
        self._room.query_one("#legend", Lines).styles.height = len(legend)
        self._room.show_line("legend", joined(legend, width, len(legend)))

    def instead_of_rows(self) -> str:
        """Return the words in place of rows, "" where there are rows to show."""
        room = self._room
        if not room.reading.allowed:
            return say("room.reading", self._lang)
        if room.window.row is not None:
            return ""
        if room.reading.searching:
            return say("room.reading", self._lang)
        if room.reading.text:
            return say("room.unfit", self._lang, text=room.reading.text)
        return room.none_words()

    def _header(self, width: int) -> Text:
        office = self.ground.office_name if self.ground else ""
        title = say(f"room.title.{self._room.NAME}", self._lang)
        lost = say("board.lost", self._lang) if self._lost else ""
        return header_text(title, office, self._shift, width, lost)

    def _summary(self, width: int) -> list[Text]:
        room = self._room
        figures = self.ground.figures if self.ground else None
        lines = [room.figures_line(figures) if self.ground else Text()]
        if len(room.views) > 1:
            names = [room.view_words(view, figures) for view in room.views]
            lines.append(view_tabs(names, room.views.index(room.reading.view), width))
        return lines

    def _legend(self, turns: str, width: int) -> list[Text]:
        """Return the lines of keys; Enter does what a room's ENTER says, or opens a person."""
        enter = self._room.enter_key()
        opens = say(f"room.key.{enter.id}" if enter else "room.open", self._lang)
        role = self._shift.operator.role
        lines = room_legend(self._room.KEYS, role, self._lang, turns, opens, width)
        return lines[:_LEGEND_LINES]

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over; one timer, set anew by every reading."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self._room.set_timer(
            seconds_left + 1, self._room.figures_changed, name="midnight"
        )
