"""Sending the terminal the cells that changed, nothing beside them, and no style twice."""

from collections.abc import Iterator

from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate
from textual.strip import Strip

_RESET = "\x1b[0m"


class TrimmedUpdate(ChopsUpdate):
    """A partial update whose spans begin where the change begins.

    Textual's own cuts a span at its right alone: one figure at the end of a wide line would send
    the whole line before it. And it says for every span anew how it looks.
    """

    @classmethod
    def of(cls, update: ChopsUpdate) -> "TrimmedUpdate":
        """Return the same update, trimmed at both ends."""
        return cls(update.chops, update.spans, update.chop_ends)

    def render_segments(self, console: Console) -> str:
        """Return what is written to the terminal, whose style is reset before it and after it."""
        written: list[str] = []
        style: Style | None = None
        for x, y, strip in self._spans():
            written.append(f"\x1b[{y + 1};{x + 1}H")
            for text, its_style, _ in strip:
                if its_style != style:
                    written.append(_change(style, its_style, console))
                    style = its_style
                written.append(text)
        return "".join([*written, _RESET if style else ""])

    def _spans(self) -> Iterator[tuple[int, int, Strip]]:
        """Yield each span's column, row and cells."""
        for y, x1, x2 in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is not None and max(x, x1) < min(end, x2):
                    yield max(x, x1), y, strip.crop(max(x, x1) - x, min(end, x2) - x)


def _change(before: Style | None, after: Style | None, console: Console) -> str:
    """Return what turns the terminal's style from one to another."""
    colours = console._color_system or ColorSystem.TRUECOLOR
    codes = Strip.render_ansi(after, colours) if after else ""
    if before:
        return f"\x1b[0;{codes}m" if codes else _RESET
    return f"\x1b[{codes}m" if codes else ""
