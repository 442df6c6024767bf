"""The body of the counter: a resident's card, a list of hits or the greeting."""

from collections.abc import Callable
from dataclasses import dataclass

from rich.text import Text
from textual.message import Message
from textual.widget import Widget

from screens.text_lines import harmless

Draw = Callable[[int, int], Text]


class Pane(Widget):
    """Draws what it is given for its present size, and tells when that is on the terminal.

    Enter may only count for what a clerk could see. So each content has a version, and
    `Painted` follows once the terminal was sent the drawing of that version.
    """

    @dataclass
    class Painted(Message):
        """The drawing of `version` went out to the terminal when this message was made.

        A message's `time` is of the same clock as a key's.
        """

        version: int

    def __init__(self) -> None:
        super().__init__(id="pane")
        self.can_focus = False
        self.version = 0
        self._told = 0
        self._draw: Draw = lambda _width, _height: Text()

    def show(self, draw: Draw) -> int:
        """Show a drawing and return its version."""
        self._draw = draw
        self.version += 1
        self.refresh()
        return self.version

    @property
    def shown(self) -> str:
        """Return what is drawn, as plain text."""
        return self._draw(self.size.width, self.size.height).plain

    def render(self) -> Text:
        if self._told != self.version:
            self._told = self.version
            # The compositor writes the terminal in the same breath in which it draws.
            self.call_later(self._tell, self.version)
        return harmless(self._draw(self.size.width, self.size.height))

    def _tell(self, version: int) -> None:
        self.post_message(self.Painted(version))
