"""A field for one line of text in a dialog."""

from textual import events
from textual.binding import Binding
from textual.widgets import Input

from screens.scanned import scanned_lines


class OneLine(Input):
    """A field ended by CR or LF; more than a line pasted is left to the dialog."""

    BINDINGS = [Binding("ctrl+j", "submit", show=False)]
    cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        if scanned_lines(event):
            event.prevent_default()
