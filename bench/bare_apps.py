"""What a bare Textual app costs: the floors of the figures that end on a screen.

Run as `python -m bench.bare_apps input` or `... frame`.
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input


class BareInput(App[None]):
    """One field that shows what is typed."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """Show the field."""
        yield Input(placeholder="ready")


class BareFrame(App[None]):
    """Header, field and footer."""

    def compose(self) -> ComposeResult:
        """Show the three."""
        yield Header()
        yield Input(placeholder="ready")
        yield Footer()


if __name__ == "__main__":
    ({"input": BareInput, "frame": BareFrame}[sys.argv[1]])().run(mouse=False)
