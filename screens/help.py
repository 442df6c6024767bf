"""Help for where one is: what each key does, and why a grey one is grey."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from screens.locale import Lang, say
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.text_lines import fitted, joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 68
# What the frame takes of the terminal's height, and the lines above and below it: the first of
# the terminal stays in sight, it says whether this is the training office.
_FRAME = 4
_ROWS = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10, "home": -1000, "end": 1000}


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One key: its cap as it is printed on a keyboard, and what it does.

    A `grey` key does nothing at this moment; `what` says why.
    """

    key: str
    what: str
    grey: bool = False


@dataclass(frozen=True, slots=True)
class HelpText:
    """The help of one place: where one is, what it is for, its keys, and what else to know."""

    title: str
    lines: tuple[HelpLine, ...]
    about: str = ""
    notes: tuple[str, ...] = ()


@runtime_checkable
class HasHelp(Protocol):
    """A room, a form or a dialog that F1 helps with.

    Where no text is typed, its attribute HELP_SIGN is True, and "?" opens the help as well.
    """

    def help_text(self) -> HelpText:
        """Return the help for what is on the screen at this moment."""
        ...


class Help(ModalScreen[Scanned | None]):
    """The keys of a place, from their one declaration; Esc, F1, ? or Enter closes it.

    Where the terminal is too low for all lines, the arrows go through them.
    """

    CSS_PATH = "dialog.tcss"

    def __init__(self, text: HelpText, lang: Lang) -> None:
        super().__init__()
        self.text = text
        self.lang = lang
        self._first = 0
        self._watch = ScanWatch()

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Lines(id="help-lines")

    def on_mount(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self._show()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        digits = self._watch.digits_before(event)
        if event.key in _ROWS:
            self._first += _ROWS[event.key]
            self._show()
        elif event.key in ("escape", "f1", *ENTER):
            self.dismiss(scanned_number(digits) if event.key in ENTER else None)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)

    def _show(self) -> None:
        width = min(WIDTH, max(self.app.size.width - 6, 10))
        room = max(self.app.size.height - _FRAME, 3)
        title, *body = help_lines(self.text, self.lang, width)
        close = say("help.close", self.lang)
        if len(body) + 2 > room:
            close = say("help.more", self.lang)
        shown = min(len(body), room - 2)
        self._first = min(max(self._first, 0), len(body) - shown)
        seen = body[self._first : self._first + shown]
        lines = joined([title, *seen, Text(close, "dim")], width, shown + 2)
        widget = self.query_one("#help-lines", Lines)
        widget.styles.height = shown + 2
        widget.show(lines)


def help_lines(text: HelpText, lang: Lang, width: int) -> list[Text]:
    """Return the help as lines of at most `width` cells, the title first."""
    keys = max((cell_len(line.key) for line in text.lines), default=0) + 2
    lines = [Text(f"{say('help.title', lang)}: {text.title}", "bold")]
    lines += wrapped(text.about, width, "")
    for line in text.lines:
        lines += _key_lines(line, keys, width)
    notes = [part for note in text.notes for part in wrapped(note, width, "dim")]
    return [*lines, *([Text()] if notes else []), *notes]


def _key_lines(line: HelpLine, keys: int, width: int) -> list[Text]:
    """Return a key's lines: those after the first stand under what it does."""
    style = "dim" if line.grey else ""
    first, *rest = wrapped(line.what, width - keys, style) or [Text()]
    lines = [Text(fitted(line.key, keys), "bold").append_text(first)]
    return [*lines, *(Text(" " * keys).append_text(part) for part in rest)]


def choice_lines(lang: Lang, *, letters: bool = False) -> tuple[HelpLine, ...]:
    """Return what the keys of a question do; `letters` where some answers have one."""
    return (
        HelpLine("a 1", say("help.choice.letter", lang))
        if letters
        else HelpLine("1 2 3", say("help.choice.digit", lang)),
        HelpLine("↑ ↓", say("help.choice.arrows", lang)),
        HelpLine("Enter", say("help.choice.enter", lang)),
        HelpLine("Esc", say("help.choice.esc", lang)),
    )


def text_lines(lang: Lang) -> tuple[HelpLine, ...]:
    """Return what the keys of a question that is answered by a text do."""
    return (
        HelpLine("Enter", say("help.text.enter", lang)),
        HelpLine("Esc", say("help.choice.esc", lang)),
    )


def form_lines(lang: Lang, *, ticks: bool = False, keeps: bool = True) -> tuple[HelpLine, ...]:
    """Return what the keys of a form do; `ticks` where it has things to tick.

    `keeps` says that what was typed is kept when the form is left.
    """
    told: Sequence[tuple[str, str]] = (
        ("Enter", "enter"),
        ("Ctrl+S", "save"),
        *((("Space", "all"), ("1 2 3", "tick")) if ticks else ()),
        ("↑ ↓", "rows"),
        ("← →", "answers"),
        *((("Ctrl+R", "anew"), ("Esc", "esc")) if keeps else ()),
    )
    lines = tuple(HelpLine(key, say(f"help.form.{name}", lang)) for key, name in told)
    return lines if keeps else (*lines, HelpLine("Esc", say("help.choice.esc", lang)))
