"""The sentence that stays until the next one: what was done, what can't be done and why."""

from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines

HEIGHT = 3


class MessageLine(Lines):
    """One sentence in up to three lines, broken anew when the terminal's size changes."""

    def __init__(self) -> None:
        super().__init__(id="message")
        self._words = self._style = ""

    @property
    def words(self) -> str:
        """Return the sentence as it was told, on one line."""
        return self._words

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence in a Rich style; an empty one clears the line."""
        self._words, self._style = words, style
        self.on_resize()

    def on_resize(self) -> None:
        width = max(self.size.width, 20)
        self.show(joined(wrapped(self._words, width, self._style), width, HEIGHT))
