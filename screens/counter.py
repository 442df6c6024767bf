"""The counter: look a resident up, see the one thing to do next, do it."""

from collections.abc import Callable
from typing import Any

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from db.reads.resident_view import ResidentView
from screens.card_text import Done, card_text
from screens.counter_acts import CounterActs
from screens.counter_adding import CounterAdding
from screens.counter_answers import CounterAnswers
from screens.counter_deeds import CounterDeeds
from screens.counter_figures import CounterFigures
from screens.counter_forms import CounterForms
from screens.counter_keys import CounterKeys
from screens.counter_rooms import CounterRooms
from screens.counter_siak import CounterSiak
from screens.greeting_text import greeting_text
from screens.hit_list import HitList
from screens.hits_text import hits_text
from screens.legend_text import legend_text, whose_next
from screens.live_search import LiveSearch
from screens.locale import RefusalWords, say
from screens.missing_text import missing_text
from screens.outcome import Ended, words_of
from screens.scanned import Scanned
from screens.session import Shift
from screens.widgets.lines import Lines
from screens.widgets.message_line import MessageLine
from screens.widgets.pane import Pane
from screens.widgets.scan_field import ScanField


class Counter(Screen[None]):
    """One field, one card. It ends when the operator signs out; other rooms lie over it.

    The pane shows a card, the list of a search that was sent, or the greeting; while a name
    is typed, what it finds lies over that.
    """

    CSS_PATH = "counter.tcss"
    AUTO_FOCUS = "#scan"

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.acts = CounterActs(self, shift)
        self.forms = CounterForms(self, self.acts, shift)
        self.adding = CounterAdding(self, self.acts, self.forms, shift)
        self.deeds = CounterDeeds(self, self.acts, self.forms, shift)
        self.rooms = CounterRooms(self, self.acts, self.forms, self.deeds, shift)
        self.answers = CounterAnswers(self, shift)
        self.figures = CounterFigures(self, shift, self._day_turned)
        self.siak = CounterSiak(self, shift)
        self.live = LiveSearch(self, shift.session.store, self._search_failed)
        self.view: ResidentView | None = None
        self.done: Done | None = None
        self.list: HitList | None = None
        self.missing: str | None = None
        self._search_said = ""
        self.keys = CounterKeys(self)

    def compose(self) -> ComposeResult:
        yield Lines(id="header")
        yield Lines(id="strip")
        with Horizontal(id="search"):
            yield Lines(id="search-label")
            yield ScanField(placeholder=say("counter.placeholder", self.lang))
        yield Pane()
        yield MessageLine()
        yield Lines(id="legend")

    def on_mount(self) -> None:
        self.show_line("search-label", Text(f" {say('counter.search', self.lang)}"))
        self.show_nobody()
        self.figures_changed()
        self.forms.read_ground()

    def on_resize(self) -> None:
        self.figures.show()

    # What the field sends.

    @on(ScanField.Typed)
    def _typed(self, event: ScanField.Typed) -> None:
        event.stop()
        over = self.live.typed(event.text)
        if over and not self.answers.waiting:
            self.live.drop()
            self._show_again()
        elif self.live.list and self.live.list.chosen is not None:
            # Enter sends the line again, whatever row an arrow chose before this letter.
            self.live.list.chosen = None
            self.draw()

    @on(ScanField.Sent)
    def _look_up(self, event: ScanField.Sent) -> None:
        event.stop()
        if self.keys.was_seen(event.at):
            self.answers.seen()
        self.answers.look_up(event.line)

    @on(ScanField.Moved)
    def _move(self, event: ScanField.Moved) -> None:
        event.stop()
        moved = self.live.list or self.list
        if moved and moved.found.hits and not self.answers.waiting:
            moved.move(event.rows)
            self.field.choose_by_enter(moved.live)
            self.draw()

    @on(ScanField.Took)
    def _take(self, event: ScanField.Took) -> None:
        event.stop()
        self.keys.take(event)

    @on(ScanField.Pressed)
    def _pressed(self, event: ScanField.Pressed) -> None:
        event.stop()
        self.keys.press(event)

    @on(Pane.Painted)
    def _painted(self, event: Pane.Painted) -> None:
        event.stop()
        if event.version == self.query_one(Pane).version and not self.answers.waiting:
            self.keys.painted_at = event.time
            self.field.declare_clean(event.time)

    def open_dialog(self, dialog: Screen[Any], then: Callable[[Any], None]) -> None:
        """Open a dialog; its answer goes to `then`, and what was scanned into it is looked up."""

        def answered(answer: Any) -> None:
            if isinstance(answer, Scanned):
                then(None)
                self.field.post_message(events.Paste(answer.text))
            else:
                then(answer)
            if not self.acts.busy and self.is_current:
                self._show_again()

        self.app.push_screen(dialog, answered)

    # What the office answers.

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        if event.name == "strip":
            self.figures.ended(event)
        elif event.name == "act":
            self.acts.ended(event)
        elif event.name == CounterSiak.NAME:
            self.siak.ended(event)
        elif event.name == CounterForms.NAME:
            self.forms.ended(event)
        elif event.name != LiveSearch.NAME:
            self.answers.ended(event)
        elif self.live.ended(event):
            self.field.choose_by_enter(bool(self.live.list and self.live.list.nik))
            self.draw()

    def _search_failed(self, error: BaseException | None) -> None:
        """Tell why nothing is found while one types; that sentence goes once it isn't so."""
        message = self.query_one(MessageLine)
        if error:
            self.tell_refused(words_of(error, self.lang))
            self._search_said = message.shown
        elif self._search_said:
            if message.shown == self._search_said:
                self.say("")
            self._search_said = ""

    def _day_turned(self) -> None:
        """Show what holds today, and with SIAK as it is, where an older card is still shown."""
        self.forms.read_ground()
        if self.view and not self.done and not self.answers.waiting and not self.acts.busy:
            self.answers.read_again(self.view)

    # What is on the screen.

    def show_resident(self, view: ResidentView, done: str | None = None) -> None:
        """Show a resident's card, marked `done` by these words; Enter counts once it is painted."""
        self.show_nobody()
        self.view, self.done = view, Done(done) if done else None
        self.forms.drop_needless(view)
        self.draw()

    def show_list(self, found: HitList) -> None:
        """Show the list of a search that was sent."""
        self.show_nobody()
        self.list = found
        self.draw()

    def show_missing(self, nik: str) -> None:
        """Show that a NIK isn't in the register, and that Enter adds its holder."""
        self.show_nobody()
        self.missing = nik
        self.draw()

    def show_nobody(self) -> None:
        """Show the greeting."""
        self.view = self.done = self.list = self.missing = None
        self.draw()

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence in the line that stays until the next one, and beside what follows."""
        self.answers.keep(words, style)
        self.say(words, style)

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""
        self.tell(f"! {words.line}", "bold")

    def say(self, words: str, style: str = "") -> None:
        """Show a sentence until the next one."""
        self.query_one(MessageLine).tell(words, style)

    def show_line(self, name: str, text: Text) -> None:
        """Show a text in one of the lines around the pane."""
        self.query_one(f"#{name}", Lines).show(text)

    def figures_changed(self) -> None:
        """Read the strip again."""
        self.figures.changed()

    def figures_lost(self) -> None:
        """Say that the figures can't be read any more."""
        self.figures.lost()

    @property
    def shows_nobody(self) -> bool:
        """Return whether the greeting is shown."""
        return not (self.view or self.list or self.missing)

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait for a form that is about to open."""
        return self.forms.waits

    @property
    def field(self) -> ScanField:
        """Return the search field."""
        return self.query_one(ScanField)

    def _show_again(self) -> None:
        """Show anew what was covered: keys count once it was seen."""
        stale = self.view and not self.done and self.view.today != self.figures.day
        if stale and self.view and not self.acts.busy:
            self.answers.read_again(self.view)
        else:
            self.draw()

    def draw(self) -> None:
        """Draw the pane and the legend; keys count once that was painted."""
        self.keys.painted_at = None
        self.query_one(Pane).show(self._body)
        shown = None if self.live.covers else self.view
        self.show_line("legend", legend_text(shown, self.lang, self.shift.operator.role))

    def _body(self, width: int, height: int) -> Text:
        if people := self.live.list or self.list:
            return hits_text(people, self.lang, width, height)
        if self.missing:
            return missing_text(self.adding.missing(self.missing), self.lang, width, height)
        if self.view:
            return self._card(self.view, width, height)
        return greeting_text(self.lang, width, height, len(self.shift.drafts))

    def _card(self, view: ResidentView, width: int, height: int) -> Text:
        return card_text(
            view,
            self.shift.place or "",
            self.lang,
            width,
            height,
            self.done,
            whose=whose_next(view, self.shift.operator.role),
            unfinished=", ".join(
                say(f"form.left.{form}", self.lang) for form in self.shift.drafts.forms(view.nik)
            ),
        )
