"""Help for the counter: what each key does, and for the person shown why a grey one is grey."""

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from db.reads.resident_view import ResidentView
from screens.keys import LEGEND
from screens.legend_text import bar_against
from screens.locale import Lang, refusal_words, say
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.text_lines import fitted, joined
from screens.widgets.lines import Lines

WIDTH = 68


class Help(ModalScreen[Scanned | None]):
    """The keys, from the one declaration; Esc, F1 or Enter closes it."""

    CSS_PATH = "dialog.tcss"

    def __init__(self, view: ResidentView | None, lang: Lang) -> None:
        super().__init__()
        self.view = view
        self.lang = lang
        self._watch = ScanWatch()

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            lines = Lines(id="help-lines")
            text = help_text(self.view, self.lang)
            lines.styles.height = len(text.plain.splitlines())
            lines.show(text)
            yield lines

    def on_key(self, event: events.Key) -> None:
        event.stop()
        digits = self._watch.digits_before(event)
        if event.key in ("escape", "f1", *ENTER):
            self.dismiss(scanned_number(digits) if event.key in ENTER else None)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)


def help_text(view: ResidentView | None, lang: Lang) -> Text:
    """Return the help as lines; a grey key's line says what stands against it."""
    lines = [Text(say("help.title", lang), "bold"), _line("Enter", say("help.enter", lang))]
    for key in LEGEND:
        bar = bar_against(key, view) if view else None
        what = say(f"help.{key.id}", lang)
        if bar:
            why = refusal_words(bar.code, bar.values, lang).what
            what = f"{say(f'key.{key.id}', lang)}: {why}"
        lines.append(_line(f"{key.cap}  {key.letter}", what, "dim" if bar else ""))
    lines.append(_line("↑ ↓", say("help.arrows", lang)))
    lines.append(_line("Esc", say("help.esc", lang)))
    lines.append(_line("Ctrl+Q", say("help.quit", lang)))
    lines += [
        Text(),
        Text(say("help.letters", lang), "dim"),
        Text(say("help.grey", lang), "dim"),
        Text(say("help.close", lang), "dim"),
    ]
    return joined(lines, WIDTH, len(lines))


def _line(key: str, what: str, style: str = "") -> Text:
    return Text(fitted(key, 8), "bold").append(what, style)
