"""The run room: one card at a time from the print queue; one key says printed, and the next."""

from typing import Any

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from db.reads.runs import Run
from screens.header_text import header_text
from screens.help import HelpText
from screens.locale import RefusalWords, say
from screens.outcome import Ended
from screens.painted_keys import PaintedKeys
from screens.room_acts import RoomActs
from screens.room_keys import HELP, bar_words, permitted, room_legend
from screens.run_deeds import RunDeeds
from screens.run_help import run_help
from screens.run_keys import KEYS, bars
from screens.run_reading import RunReading
from screens.run_step import Step, step_of
from screens.run_text import RunShown, not_printed, run_lines, run_text
from screens.scanned import Scanned
from screens.session import Shift
from screens.text_lines import joined
from screens.widgets.lines import Lines
from screens.widgets.message_line import MessageLine
from screens.widgets.pane import Pane
from screens.widgets.room_field import RoomField

_SCROLLS = {"rows": 1, "pages": 4, "ends": 9_999}


class RunRoom(Screen[None]):
    """One run of the print queue, as one operator prints it; it stops and goes on anywhere.

    What is recorded is always for the card that was painted when the key was pressed. A number
    that a reader sends is held against that card, and told; it prints nothing and leaves nothing.
    """

    CSS_PATH = "run_room.tcss"
    AUTO_FOCUS = "#filter"

    def __init__(self, shift: Shift, ref: str) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.ref = ref
        self.run: Run | None = None
        self.looks_back = False
        self.shelf: str | None = shift.bookmarks.get(f"shelf {ref}")
        self.keys = PaintedKeys()
        self.reading = RunReading(self, ref)
        self.acts = RoomActs(self, self, shift)
        self.deeds = RunDeeds(self)
        self._office = self._lost = ""
        self._first = 0

    def compose(self) -> ComposeResult:
        yield Lines(id="header")
        yield Lines(id="summary")
        with Horizontal(id="search"):
            yield Lines(id="search-label")
            yield RoomField(KEYS, text="", placeholder=say("run.placeholder", self.lang))
        yield Pane()
        yield MessageLine()
        yield Lines(id="legend")

    def on_mount(self) -> None:
        self.show_line("search-label", Text(f" {say('run.check', self.lang)}"))
        self.reading.open()
        self.draw()

    def on_resize(self) -> None:
        self._show_lines()

    @property
    def step(self) -> Step | None:
        """Return what Enter does, None before the run was read."""
        if self.run is None:
            return None
        return Step.BACK if self.looks_back and self.run.last else step_of(self.run)

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait for an act under way, or for what stands there after it."""
        return self.acts.busy or self.deeds.waits

    def help_text(self) -> HelpText:
        """Return the help for this room at this moment."""
        return run_help(bars(self.run, self.step), self.shift.operator.role, self.lang)

    # What the field sends.

    @on(RoomField.Typed)
    def _typed(self, event: RoomField.Typed) -> None:
        event.stop()
        self.keys.typed()
        self.draw()

    @on(RoomField.Moved)
    def _moved(self, event: RoomField.Moved) -> None:
        event.stop()
        steps = sum(size * getattr(event, name) for name, size in _SCROLLS.items())
        last = len(not_printed(self.run)) - 1 if self.run else 0
        self._first = min(max(self._first + steps, 0), max(last, 0))
        self.draw()

    @on(RoomField.Came)
    def _came(self, event: RoomField.Came) -> None:
        event.stop()
        self.keys.typed()
        self.deeds.compare(event.scanned)
        self.draw()

    @on(RoomField.Entered)
    def _entered(self, event: RoomField.Entered) -> None:
        event.stop()
        if event.text:
            self.tell(say("run.typed", self.lang))
        elif self.acts.sends_again():
            return
        elif self.keys.enter_counts(event.at):
            self.deeds.enter()
        else:
            self.tell(say("run.early", self.lang))
            self.reading.once_more()

    @on(RoomField.Pressed)
    def _pressed(self, event: RoomField.Pressed) -> None:
        event.stop()
        key = event.key
        barred = bars(self.run, self.step).get(key.id)
        if key is HELP:
            self.app.call_later(self.app.run_action, "help_here")
        elif not permitted(key, self.shift.operator.role):
            self.tell(f"! {bar_words(key, self.shift.operator.role, self.lang)}", "bold")
        elif barred:
            self.tell(f"! {say(barred, self.lang)}", "bold")
        elif self.acts.comes_first():
            return
        elif self.keys.counts(event.at):
            self.deeds.press(key)
        else:
            self.tell(say("run.early", self.lang))

    @on(RoomField.Left)
    def _left(self, event: RoomField.Left) -> None:
        event.stop()
        if self.looks_back:
            self.looks_back = False
            self.draw()
        elif not self.acts.warns_before_leaving():
            self.dismiss(None)

    @on(Pane.Painted)
    def _painted(self, event: Pane.Painted) -> None:
        event.stop()
        if event.version == self.query_one(Pane).version:
            self.keys.painted(event.time)

    def ask(self, dialog: Screen[Any], then: Any) -> None:
        """Open a dialog; go on with its answer, and check what was scanned into it."""

        def answered(answer: Any) -> None:
            self.keys.typed()
            self.draw()
            if isinstance(answer, Scanned):
                self.field.post_message(events.Paste(answer.text))
            elif answer is not None:
                then(answer)

        self.app.push_screen(dialog, answered)

    # What the office answers.

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        if event.name == RunReading.LOOK:
            self.reading.looked(event)
        elif event.name == RunReading.NAME:
            self.reading.ended(event)
        elif event.name == RoomActs.NAME:
            self.acts.ended(event)

    def show_run(self, run: Run, office: str, number: int) -> None:
        """Show the run that reading `number` found."""
        self._office, self._lost = office, ""
        first = self.run is None
        before, self.run = self.run, run
        if self.shelf is None and run.last:
            self.shelf = run.last.shelf
        self.deeds.was_read(before, number)
        if not self.holds_keys:
            self.draw()
        if first and run.at_printer:
            self.tell(say("run.resumed", self.lang), "bold")

    def acted(self) -> None:
        """Read again what an act may have changed."""
        self.deeds.acted(self.reading.changed())

    def figures_changed(self) -> None:
        """Read the run again: a colleague may print it too."""
        self.reading.changed()

    def figures_lost(self) -> None:
        """Say that what is shown is old."""
        self._lost = say("board.lost", self.lang)
        self._show_lines()

    # What is on the screen.

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence in the line that stays until the next one."""
        self.query_one(MessageLine).tell(words, style)

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""
        self.tell(f"! {words.line}", "bold")

    def draw(self) -> None:
        """Draw the card; keys count once that was painted."""
        item = self.run.at_printer if self.run else None
        self.keys.drawn((self.step, item, self.run.last if self.looks_back and self.run else None))
        self.query_one(Pane).show(self._body)
        self._show_lines()

    def show_line(self, name: str, text: Text) -> None:
        """Show a text in one of the lines around the card."""
        self.query_one(f"#{name}", Lines).show(text)

    @property
    def field(self) -> RoomField:
        """Return the field in which scans arrive."""
        return self.query_one(RoomField)

    def _body(self, width: int, height: int) -> Text:
        if self.run is None or self.step is None:
            return Text(say("room.reading", self.lang))
        shown = RunShown(self.run, self.step, self.shelf or "", self._first)
        return run_text(shown, self.lang, width, height)

    def _show_lines(self) -> None:
        width, role = self.size.width, self.shift.operator.role
        title = say("room.title.run", self.lang)
        header = header_text(title, self._office, self.shift, width, self._lost)
        self.show_line("header", joined([header], width, 1))
        lines = run_lines(self.run, self.lang) if self.run else []
        self.show_line("summary", joined([Text(" ") + line for line in lines], width, 2))
        grey = frozenset(bars(self.run, self.step))
        legend = room_legend(KEYS, role, self.lang, "", "", width, grey)
        self.show_line("legend", joined(legend, width, 1))
