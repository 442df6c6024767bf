"""What was done for a person, newest first: one act is chosen, to be taken back."""

from zoneinfo import ZoneInfo

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import Widget

from db.reads.acts_to_correct import ActLine, acts_to_correct
from db.reads.resident_view import ResidentView
from db.rules.roles import Act
from screens.help import HelpLine, HelpText
from screens.keys_in_turn import TakesKeys
from screens.locale import Lang, refusal_words, say, written
from screens.locale.formats import written_clock
from screens.outcome import Ended, report, words_of
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.session import Shift
from screens.text_lines import fitted, harmless, joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 68
ROWS = 9
_MESSAGE_HEIGHT = 3
_MOVES = {"up": -1, "down": 1, "pageup": -ROWS, "pagedown": ROWS, "home": -999, "end": 999}
_WHAT_WIDTH = 26


def act_line_words(line: ActLine, lang: Lang, time_zone: str) -> str:
    """Return an act in a line: when, what, by whom, where."""
    clock = written_clock(line.at, ZoneInfo(time_zone))
    by = f"{line.by} {line.place or ''}".strip()
    return f"{written(line.day)} {clock}  {_what(line, lang)}  {by}"


def _about(line: ActLine) -> str:
    if line.second:
        return "correct.second"
    return "correct.about.blank" if line.kind in (Act.ISSUE, Act.SPOIL) else "correct.about.plain"


def _what(line: ActLine, lang: Lang) -> str:
    told = say(f"act.{line.kind}", lang)
    return f"{told} {line.suket_number}" if line.suket_number and "suket" in line.kind else told


class ActLines(Widget, can_focus=True):
    """The acts; those that can't be taken back have no number, and say why in a word or two."""

    def __init__(self, lang: Lang, time_zone: str) -> None:
        super().__init__(id="acts")
        self.lang = lang
        self.time_zone = time_zone
        self.acts: tuple[ActLine, ...] = ()
        self.chosen = 0

    def show(self, acts: tuple[ActLine, ...]) -> None:
        """Show the acts; the newest that can be taken back is chosen."""
        self.acts = acts
        self.styles.height = min(max(len(acts), 1), ROWS)
        free = [n for n, act in enumerate(acts) if act.bar is None]
        self.choose(free[0] if free else 0)

    def choose(self, at: int) -> None:
        """Choose the act at `at`, or the nearest."""
        self.chosen = min(max(at, 0), max(len(self.acts) - 1, 0))
        self.refresh()

    def numbered(self, digit: str) -> int | None:
        """Return which act has this digit."""
        free = [n for n, act in enumerate(self.acts) if act.bar is None]
        number = int(digit) - 1
        return free[number] if 0 <= number < min(len(free), 9) else None

    @property
    def first(self) -> int:
        """Return the first act that is seen."""
        return min(max(self.chosen - ROWS + 1, 0), max(len(self.acts) - ROWS, 0))

    def chosen_cell(self) -> Offset:
        """Return where the chosen act stands, for the terminal's own cursor."""
        return Offset(0, self.chosen - self.first)

    def render(self) -> Text:
        free = [n for n, act in enumerate(self.acts) if act.bar is None]
        lines = []
        for at in range(self.first, min(self.first + ROWS, len(self.acts))):
            number = str(free.index(at) + 1) if at in free[:9] else "-"
            lines.append(self._line(at, number))
        return harmless(joined(lines, WIDTH, ROWS))

    def _line(self, at: int, number: str) -> Text:
        act, here = self.acts[at], at == self.chosen
        clock = written_clock(act.at, ZoneInfo(self.time_zone))
        when = f"{written(act.day)} {clock}"
        what = fitted(say(f"act.{act.kind}", self.lang), _WHAT_WIDTH)
        right = act.by if act.bar is None else say(f"correct.bar.{act.bar.code}", self.lang)
        style = "reverse" if here else "dim" if act.bar else ""
        return Text(f"{'▶' if here else ' '} {number}  {when}  {what}  {right}", style)


class CorrectActs(ModalScreen[str | Scanned | None]):
    """Its result is the id of the act to take back, None for Esc, or a scan, to look up."""

    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = "#acts"
    HELP_SIGN = True

    def __init__(self, view: ResidentView, shift: Shift) -> None:
        super().__init__()
        self.view = view
        self.shift = shift
        self.lang = shift.session.lang
        self._watch = ScanWatch()
        self._lines: tuple[ActLine, ...] = ()
        self._reading = True
        self._before = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            question = Lines(classes="line")
            name = self.view.register.name
            question.show(Text(say("correct.which", self.lang, name=name[:40]), "bold"))
            yield question
            yield ActLines(self.lang, self.view.time_zone)
            yield Lines(id="acts-message")
            keys = Lines(classes="line")
            keys.show(Text(say("dialog.keys", self.lang), "dim"))
            yield keys

    def on_mount(self) -> None:
        store = self.shift.session.store
        future = store.send_read(acts_to_correct, self.view.nik, self.shift.operator)
        report(self, future, "to-correct")

    @property
    def holds_keys(self) -> bool:
        """Return whether the acts are still being read: keys wait until they are seen."""
        return self._reading

    def line_of(self, act: str) -> ActLine:
        """Return the line of an act that was shown."""
        return next(line for line in self._lines if line.act == act)

    def help_text(self) -> HelpText:
        """Return the help for this list."""
        lang = self.lang
        lines = (
            HelpLine("1-9 ↑ ↓", say("correct.help.choose", lang)),
            HelpLine("Enter", say("correct.help.enter", lang)),
            HelpLine("Esc", say("correct.help.esc", lang)),
        )
        return HelpText(say("correct.help", lang), lines, say("correct.help.about", lang))

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._reading = False
        if event.error:
            self._tell(words_of(event.error, self.lang).line)
        else:
            self._lines = event.value
            self.query_one(ActLines).show(self._lines)
            self._told_of_chosen()
        self.post_message(TakesKeys(drop=False))

    async def on_key(self, event: events.Key) -> None:
        acts = self.query_one(ActLines)
        event.stop()
        digits = self._watch.digits_before(event)
        if self._watch.run == 0:
            self._before = acts.chosen
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in ENTER:
            self._enter(acts, digits)
        elif event.key in _MOVES:
            acts.choose(acts.chosen + _MOVES[event.key])
            self._told_of_chosen()
        elif event.character and event.character in "123456789":
            at = acts.numbered(event.character)
            if at is not None:
                acts.choose(at)
                self._told_of_chosen()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)

    def _enter(self, acts: ActLines, digits: str) -> None:
        if number := scanned_number(digits):
            self.dismiss(number)
        elif self._watch.run > 1:
            acts.choose(self._before)
        elif acts.acts and acts.acts[acts.chosen].bar is None:
            self.dismiss(acts.acts[acts.chosen].act)

    def _told_of_chosen(self) -> None:
        """Say why the chosen act can't be taken back, or what becomes of it."""
        acts = self.query_one(ActLines)
        if not acts.acts:
            self._tell(say("correct.nothing", self.lang))
            return
        line = acts.acts[acts.chosen]
        if line.bar:
            words = refusal_words(line.bar.code, line.bar.values, self.lang)
            later = line.bar.code == "LATER_ACTS_REST_ON_IT"
            self._tell(f"! {say('correct.later', self.lang) if later else words.line}")
        else:
            self._tell(say(_about(line), self.lang))

    def _tell(self, words: str) -> None:
        lines = wrapped(words, WIDTH, "")
        self.query_one("#acts-message", Lines).show(joined(lines, WIDTH, _MESSAGE_HEIGHT))
