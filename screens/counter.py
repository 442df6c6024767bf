"""The counter: look a resident up, see the one thing to do next, do it."""

from collections.abc import Callable
from typing import Any

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from db.reads.resident_view import ResidentView, resident_view
from db.reads.search import Found
from db.transactions.look_up import LookUp, look_up
from db.transactions.open_record import open_record
from screens.card_text import Done, card_text
from screens.counter_acts import FINISHING, CounterActs, Deal
from screens.counter_figures import CounterFigures
from screens.greeting_text import greeting_text
from screens.help import Help
from screens.hits_text import hits_text
from screens.keys import BY_DEED, HELP, ROOMS, CounterKey
from screens.legend_text import bar_against, legend_text
from screens.locale import RefusalWords, refusal_words, say
from screens.outcome import Ended, report, words_of
from screens.scanned import Scanned
from screens.session import Shift
from screens.widgets.lines import Lines
from screens.widgets.message_line import MessageLine
from screens.widgets.pane import Pane
from screens.widgets.scan_field import ScanField

NOTHING_SAID = ("", "")


class Counter(Screen[str]):
    """One field, one card. Its result is what to open next: "board" or "sign-out"."""

    CSS_PATH = "counter.tcss"
    AUTO_FOCUS = "#scan"

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.acts = CounterActs(self, shift)
        self.figures = CounterFigures(self, shift, self._day_turned)
        self.view: ResidentView | None = None
        self.done: Done | None = None
        self.found: Found | None = None
        self.line = ""
        self.chosen = 0
        self._latest = 0
        self._waiting = False
        self._painted_at: float | None = None
        self._unseen = NOTHING_SAID

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

    def on_resize(self) -> None:
        self.figures.show()

    # What the field sends.

    @on(ScanField.Sent)
    def _look_up(self, event: ScanField.Sent) -> None:
        event.stop()
        if self._was_seen(event.at):
            self._unseen = NOTHING_SAID
        self._message.tell(say("counter.searching", self.lang, line=event.line[:40]))
        self._hand_in("look", look_up, self.shift.viewer(), event.line)

    @on(ScanField.Moved)
    def _move(self, event: ScanField.Moved) -> None:
        event.stop()
        if self.found and self.found.hits:
            last = len(self.found.hits) - 1
            self.chosen = min(max(self.chosen + event.rows, 0), last)
            self._draw()

    @on(ScanField.Pressed)
    def _pressed(self, event: ScanField.Pressed) -> None:
        event.stop()
        if event.command is HELP:
            self.open_dialog(Help(self.view, self.lang), lambda _: None)
        elif event.command is ROOMS:
            self.acts.offer_rooms()
        elif problem := self._not_counted(event):
            self.tell(say(problem, self.lang))
        elif self.acts.sends_again(event.command):
            return
        elif self.view:
            self._press_on(self.view, event.command)
        elif event.command:
            self.tell(say("say.choose", self.lang))
        elif self.found:
            self._unseen = NOTHING_SAID
            nik = self.found.hits[self.chosen].nik
            self._hand_in("open", open_record, self.shift.viewer(), nik)

    @on(Pane.Painted)
    def _painted(self, event: Pane.Painted) -> None:
        event.stop()
        if event.version == self.query_one(Pane).version and not self._waiting:
            self._painted_at = event.time
            self.query_one(ScanField).declare_clean()

    def _not_counted(self, event: ScanField.Pressed) -> str | None:
        """Return why a key doesn't count: nobody is shown, or it wasn't meant for this card."""
        if self.acts.busy:
            return "say.busy"
        if self._waiting:
            return "say.early"
        if not self.view and not (self.found and self.found.hits):
            return "say.nobody"
        if not self._was_seen(event.at):
            return "say.early"
        return None if event.clean else "say.typed"

    def _was_seen(self, at: float) -> bool:
        """Return whether a key was pressed after what is shown went out to the terminal."""
        return self._painted_at is not None and at > self._painted_at

    def _press_on(self, view: ResidentView, command: CounterKey | None) -> None:
        if command is None and self.done:
            self.tell(say("say.done", self.lang))
            return
        deed = view.next.deed
        key = command or (BY_DEED[deed] if deed else None)
        if key is None:
            self.tell_refused(refusal_words(view.next.why, view.next.values, self.lang))
        elif bar := bar_against(key, view):
            self.tell_refused(refusal_words(bar.code, bar.values, self.lang))
        else:
            self.acts.start(key, view)

    def open_dialog(self, dialog: Screen[Any], then: Callable[[Any], None]) -> None:
        """Open a dialog; its answer goes to `then`, and what was scanned into it is looked up."""

        def answered(answer: Any) -> None:
            if isinstance(answer, Scanned):
                then(None)
                self.query_one(ScanField).post_message(events.Paste(answer.text))
            else:
                then(answer)
            if not self.acts.busy and self.is_current:
                self._show_again()

        self.app.push_screen(dialog, answered)

    # What the office answers.

    def _hand_in(self, name: str, job: Any, *args: Any) -> None:
        """Hand a writing job in; from now on no key counts for what is still on the screen."""
        self.acts.unsent = None
        self._latest += 1
        self._waiting = True
        self._painted_at = None
        report(self, self.shift.session.store.send_write(job, *args), name, self._latest)

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        if event.name == "strip":
            self.figures.ended(event)
        elif event.name == "act":
            self.acts.ended(event)
        elif event.token == self._latest:
            self._waiting = False
            self._answered(event)

    def _answered(self, event: Ended) -> None:
        """Show what was looked up; what nobody can have seen yet stays beside it."""
        answer = event.value
        refusal = answer.refused if isinstance(answer, LookUp) else event.error
        opened = answer.opened if isinstance(answer, LookUp) else answer
        if refusal:
            self.show_nobody()
            self.tell_refused(words_of(refusal, self.lang))
        elif opened:
            self.show_resident(opened)
        else:
            self.view = self.done = None
            self.found, self.line, self.chosen = answer.found, answer.line, 0
            self._draw()
        if not refusal and event.name != "again":
            self._message.tell(*self._unseen)

    def read_again(self, view: ResidentView) -> None:
        """Read the resident shown again, after a refusal or at midnight."""
        self._latest += 1
        self._waiting = True
        self._painted_at = None
        future = self.shift.session.store.send_read(resident_view, view.nik, self.shift.place)
        report(self, future, "again", self._latest)

    def acted(self, deal: Deal, view: ResidentView, words: str) -> None:
        """Show the resident after an act; once the service is finished, Enter has no effect."""
        if not self._next_is_asked_for(view, words, ""):
            self.show_resident(view, Done(words) if deal.key in FINISHING else None)
            self.tell("" if self.done else words)

    def act_refused(self, view: ResidentView, words: RefusalWords) -> None:
        """Tell why an act was refused, and read the resident again: their card was an old one."""
        if not self._next_is_asked_for(view, f"! {words.what} {words.why}", "bold"):
            self.tell_refused(words)
            self.read_again(view)

    def act_unsure(self, view: ResidentView, trouble: str) -> bool:
        """Tell that nobody knows whether an act was recorded; return whether Enter may send it."""
        look = f"! {trouble} {say('say.unsure.look', self.lang)}"
        if self._next_is_asked_for(view, look, "bold"):
            return False
        self.tell(f"! {trouble} {say('say.unsure', self.lang)}", "bold")
        self._draw()
        return True

    def _next_is_asked_for(self, view: ResidentView, words: str, style: str) -> bool:
        """Keep an act's outcome for the next card; return whether that is looked up already."""
        self._unseen = (f"{view.register.name}: {words}", style)
        if self._waiting:
            self._message.tell(*self._unseen)
        return self._waiting

    def _day_turned(self) -> None:
        """Show what holds today, where the card of yesterday is still shown."""
        if self.view and not self.done and not self._waiting and not self.acts.busy:
            self.read_again(self.view)

    # What is on the screen.

    def show_resident(self, view: ResidentView, done: Done | None = None) -> None:
        """Show a resident's card; it counts for Enter once it is painted."""
        self.view, self.done, self.found = view, done, None
        self._draw()

    def show_nobody(self) -> None:
        """Show the greeting."""
        self.view = self.done = self.found = None
        self._draw()

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence in the line that stays until the next one."""
        if self._waiting:
            self._unseen = (words, style)
        self._message.tell(words, style)

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""
        self.tell(f"! {words.line}", "bold")

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
    def _message(self) -> MessageLine:
        return self.query_one(MessageLine)

    def _show_again(self) -> None:
        """Show anew what a dialog covered: keys count once it was seen."""
        if self.view and not self.done and self.view.today != self.figures.day:
            self.read_again(self.view)
        else:
            self._draw()

    def _draw(self) -> None:
        self._painted_at = None
        self.query_one(Pane).show(self._body)
        self.show_line("legend", legend_text(self.view, self.lang))

    def _body(self, width: int, height: int) -> Text:
        if self.view:
            place = self.shift.place or ""
            return card_text(self.view, place, self.lang, width, height, self.done)
        if self.found:
            return hits_text(self.found, self.line, self.chosen, self.lang, width, height)
        return greeting_text(self.lang, width, height)
