"""Lines of plain text on the screen: data is never read as markup."""

from rich.text import Text
from textual.widget import Widget

from screens.text_lines import harmless


class Lines(Widget):
    """A widget that shows a Rich text as it is, cut at its width, never wrapped or parsed."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._text = Text()
        self.can_focus = False

    @property
    def shown(self) -> str:
        """Return what is shown, as plain text."""
        return self._text.plain

    def show(self, text: Text | str) -> None:
        """Show a text; nothing is sent to the terminal where it is the same as before."""
        fresh = harmless(text if isinstance(text, Text) else Text(text))
        if fresh != self._text:
            self._text = fresh
            self.refresh()

    def render(self) -> Text:
        return self._text
