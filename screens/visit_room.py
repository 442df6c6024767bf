"""The room of a visit: a pupil is chosen by number, NIK or name, and Enter does what comes next."""

from datetime import date
from typing import Any

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from db.reads.visits.sheet import Pupil
from screens.header_text import header_text
from screens.help import HelpText
from screens.list_reading import Ground
from screens.locale import RefusalWords, say
from screens.outcome import Ended
from screens.painted_keys import PaintedKeys
from screens.pupil_list import PupilList
from screens.room_acts import RoomActs
from screens.room_keys import HELP, RoomKey, bar_words, permitted, room_legend
from screens.scanned import Scanned
from screens.session import Shift
from screens.text_lines import joined
from screens.visit_choosing import VisitChoosing
from screens.visit_deeds import VisitDeeds
from screens.visit_help import visit_help
from screens.visit_keys import FOR_NOBODY, KEYS, bars
from screens.visit_reading import Seen, VisitReading
from screens.visit_step import Step, step_of
from screens.visit_text import VisitShown, visit_lines, visit_text
from screens.widgets.lines import Lines
from screens.widgets.message_line import MessageLine
from screens.widgets.pane import Pane
from screens.widgets.room_field import RoomField


class VisitRoom(Screen[str | None]):
    """One visit's list, as one operator works through it; its result is a NIK to open, or None.

    What is recorded is always for the pupil that was painted when the key was pressed, and is
    what was painted of them. A number that a reader sends chooses its pupil and does nothing.
    """

    CSS_PATH = "visit_room.tcss"
    AUTO_FOCUS = "#filter"

    def __init__(self, shift: Shift, ref: str) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.ref = ref
        self.seen: Seen | None = None
        self.today = date.min
        self.rows = PupilList()
        self.keys = PaintedKeys()
        self.reading = VisitReading(self, ref)
        self.acts = RoomActs(self, self, shift)
        self.deeds = VisitDeeds(self)
        self.choosing = VisitChoosing(self)
        self._office = self._lost = ""

    def compose(self) -> ComposeResult:
        yield Lines(id="header")
        yield Lines(id="summary")
        with Horizontal(id="search"):
            yield Lines(id="search-label")
            yield RoomField(KEYS, text="", placeholder=say("visit.placeholder", self.lang))
        yield Pane()
        yield MessageLine()
        yield Lines(id="legend")

    def on_mount(self) -> None:
        self.show_line("search-label", Text(f" {say('visit.whom', self.lang)}"))
        self.reading.open()
        self.draw()

    def on_resize(self) -> None:
        self._show_lines()

    @property
    def pupil(self) -> Pupil | None:
        """Return the pupil who is shown."""
        return self.rows.chosen

    @property
    def step(self) -> Step | None:
        """Return what Enter does, None before the visit was read."""
        if self.seen is None:
            return None
        return step_of(self.seen.sheet, self.pupil, self.shift.place, self.today)

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait: for the visit, an act, or what stands there after it."""
        return self.reading.opening or self.acts.busy or self.deeds.waits

    @property
    def barred(self) -> dict[str, str]:
        """Return which keys do nothing at this moment, by id, with the sentence that says why."""
        sheet = self.seen.sheet if self.seen else None
        return dict(bars(sheet, self.pupil, self.shift.place))

    def help_text(self) -> HelpText:
        """Return the help for this room at this moment."""
        return visit_help(self.barred, self.shift.operator.role, self.lang)

    # What the field sends.

    @on(RoomField.Typed)
    def _typed(self, event: RoomField.Typed) -> None:
        event.stop()
        self.keys.typed()
        self.rows.narrow(event.text)
        self.draw()

    @on(RoomField.Moved)
    def _moved(self, event: RoomField.Moved) -> None:
        event.stop()
        self.choosing.move(event)
        self.draw()

    @on(RoomField.Turned)
    def _turned(self, event: RoomField.Turned) -> None:
        event.stop()
        self.rows.turn(event.step)
        self.draw()

    @on(RoomField.Came)
    def _came(self, event: RoomField.Came) -> None:
        event.stop()
        self.keys.typed()
        self.choosing.came(event.scanned)
        self.draw()

    @on(RoomField.Entered)
    def _entered(self, event: RoomField.Entered) -> None:
        event.stop()
        if event.text:
            self.keys.typed()
            self.choosing.entered(event.text)
            self.draw()
        elif self.acts.sends_again():
            return
        elif self.keys.enter_counts(event.at):
            self.deeds.enter()
        else:
            self.tell(say("visit.early", self.lang))
            self.reading.once_more()

    @on(RoomField.Pressed)
    def _pressed(self, event: RoomField.Pressed) -> None:
        event.stop()
        key, role = event.key, self.shift.operator.role
        if key is HELP:
            self.app.call_later(self.app.run_action, "help_here")
        elif not permitted(key, role):
            self.tell(f"! {bar_words(key, role, self.lang)}", "bold")
        elif barred := self.barred.get(key.id):
            self.tell(f"! {say(barred, self.lang)}", "bold")
        elif key.act is not None and self.acts.comes_first():
            return
        else:
            self._press(key, event.at)

    def _press(self, key: RoomKey, at: float) -> None:
        """Do what a key means, if it was pressed for the pupil shown or means nobody."""
        if key in FOR_NOBODY or self.keys.counts(at):
            self.deeds.press(key)
        else:
            self.tell(say("visit.early", self.lang))

    @on(RoomField.Left)
    def _left(self, event: RoomField.Left) -> None:
        event.stop()
        if not self.acts.warns_before_leaving():
            self.leave(None)

    @on(Pane.Painted)
    def _painted(self, event: Pane.Painted) -> None:
        event.stop()
        if event.version == self.query_one(Pane).version:
            self.keys.painted(event.time)

    def leave(self, nik: str | None) -> None:
        """Leave the room; it opens again at the pupil who was shown."""
        if self.pupil:
            self.shift.bookmarks[f"visit {self.ref}"] = self.pupil.line
        self.dismiss(nik)

    def ask(self, dialog: Screen[Any], then: Any) -> None:
        """Open a dialog; go on with its answer; what was scanned into it chooses its pupil."""

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
        if event.name == VisitReading.LOOK:
            self.reading.looked(event)
        elif event.name == VisitReading.NAME:
            self.reading.ended(event)
        elif event.name == RoomActs.NAME:
            self.acts.ended(event)
        else:
            self.deeds.ended(event)

    def show_visit(self, seen: Seen, found: Ground, number: int) -> None:
        """Show the visit that reading `number` found."""
        self._office, self._lost, self.today = found.office_name, "", found.today
        first = self.seen is None
        self.seen = seen
        self.rows.take(seen.sheet.pupils)
        if first:
            self.choosing.open_at(self.shift.bookmarks.get(f"visit {self.ref}"))
        self.deeds.was_read(number)
        if not self.holds_keys:
            self.draw()

    def acted(self) -> None:
        """Read again what an act may have changed."""
        self.deeds.acted(self.reading.changed())

    def figures_changed(self) -> None:
        """Read the visit again: a colleague may work through its list too."""
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
        """Draw the list and the pupil; keys count once that was painted."""
        pupil = self.pupil
        whom = (pupil.line, pupil.nik, pupil.name, pupil.registered_name) if pupil else None
        self.keys.drawn((self.step, whom, self.seen.proposal if self.seen else ""))
        self.query_one(Pane).show(self._body)
        self._show_lines()

    def show_line(self, name: str, text: Text) -> None:
        """Show a text in one of the lines around the list."""
        self.query_one(f"#{name}", Lines).show(text)

    @property
    def field(self) -> RoomField:
        """Return the field in which keys and scans arrive."""
        return self.query_one(RoomField)

    @property
    def shown(self) -> VisitShown | None:
        """Return what the room shows, None before the visit was read."""
        if self.seen is None or self.step is None:
            return None
        return VisitShown(self.seen, self.rows, self.step, self.today)

    def _body(self, width: int, height: int) -> Text:
        if shown := self.shown:
            return visit_text(shown, self.lang, width, height)
        return Text(say("room.reading", self.lang))

    def _show_lines(self) -> None:
        width, role = self.size.width, self.shift.operator.role
        title = say("room.title.visit", self.lang)
        header = header_text(title, self._office, self.shift, width, self._lost)
        self.show_line("header", joined([header], width, 1))
        lines = visit_lines(self.shown, self.lang, width - 2) if self.shown else []
        self.show_line("summary", joined([Text(" ") + line for line in lines], width, 3))
        turns = say("visit.turn", self.lang)
        legend = room_legend(KEYS, role, self.lang, turns, "", width, frozenset(self.barred))
        self.show_line("legend", joined(legend, width, 2))
