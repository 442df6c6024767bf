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
from db.reads.strip import Strip, strip
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable
from db.transactions.look_up import LookUp, look_up
from db.transactions.open_record import open_record
from screens.card_text import Done, card_text
from screens.counter_acts import FINISHING, CounterActs, Deal
from screens.help import Help
from screens.hits_text import hits_text
from screens.keys import BY_DEED, HELP, ROOMS, CounterKey
from screens.legend_text import legend_text
from screens.locale import RefusalWords, refusal_words, say
from screens.outcome import Ended, report, words_of
from screens.scanned import Scanned
from screens.session import Shift
from screens.strip_text import strip_lines
from screens.text_lines import both_ends, joined, wrapped
from screens.widgets.lines import Lines
from screens.widgets.pane import Pane
from screens.widgets.scan_field import ScanField


class Counter(Screen[str]):
    """One field, one card. Its result is what to open next: "board" or "sign-out"."""

    CSS_PATH = "counter.tcss"
    AUTO_FOCUS = "#scan"

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.acts = CounterActs(self, shift)
        self.view: ResidentView | None = None
        self.done: Done | None = None
        self.found: Found | None = None
        self.line = ""
        self.chosen = 0
        self._latest = 0
        self._waiting = False
        self._painted_at: float | None = None
        self._strip: Strip | None = None
        self._strip_asked = self._strip_stale = False

    def compose(self) -> ComposeResult:
        yield Lines(id="header")
        yield Lines(id="strip")
        with Horizontal(id="search"):
            yield Lines(id="search-label")
            yield ScanField(placeholder=say("counter.placeholder", self.lang))
        yield Pane()
        yield Lines(id="message")
        yield Lines(id="legend")

    def on_mount(self) -> None:
        self._lines("search-label").show(Text(f" {say('counter.search', self.lang)}"))
        self.show_nobody()
        self.figures_changed()

    def on_resize(self) -> None:
        self._show_header()
        self._show_strip()

    # What the field sends.

    @on(ScanField.Sent)
    def _look_up(self, event: ScanField.Sent) -> None:
        event.stop()
        self._hand_in("look", look_up, self.shift.viewer(), event.line)
        self.tell(say("counter.searching", self.lang, line=event.line[:40]))

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
        elif self.acts.unsent and event.command is None:
            self.acts.send_again()
        elif self.view:
            self._press_on(self.view, event.command)
        elif self.found and event.command is None:
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
        if not event.clean:
            return "say.typed"
        if self._painted_at is None or event.at <= self._painted_at:
            return "say.early"
        return None

    def _press_on(self, view: ResidentView, command: CounterKey | None) -> None:
        if command is None and self.done:
            self.tell(say("say.done", self.lang))
            return
        deed = command.deed if command else view.next.deed
        if command and not command.deed:
            self.acts.spoil(view)
        elif deed is None:
            self.tell_refused(refusal_words(view.next.why, view.next.values, self.lang))
        elif bar := view.hindrances[deed]:
            self.tell_refused(refusal_words(bar.code, bar.values, self.lang))
        else:
            self.acts.start(BY_DEED[deed], view)

    def open_dialog(self, dialog: Screen[Any], then: Callable[[Any], None]) -> None:
        """Open a dialog; its answer goes to `then`, and what was scanned into it is looked up."""

        def answered(answer: Any) -> None:
            if isinstance(answer, Scanned):
                then(None)
                self.query_one(ScanField).post_message(events.Paste(answer.text))
            else:
                then(answer)

        self.app.push_screen(dialog, answered)

    # What the office answers.

    def _hand_in(self, name: str, job: Any, *args: Any) -> None:
        """Hand a writing job in; from now on no key counts for what is still on the screen."""
        self._latest += 1
        self._waiting = True
        self._painted_at = None
        report(self, self.shift.session.store.send_write(job, *args), name, self._latest)

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        if event.name == "strip":
            self._strip_read(event)
        elif event.name == "act":
            self.acts.ended(event)
        elif event.token == self._latest:
            self._waiting = False
            self._answered(event)

    def _answered(self, event: Ended) -> None:
        if event.error:
            self.show_nobody()
            self.tell_refused(words_of(event.error, self.lang))
        elif isinstance(event.value, LookUp):
            self._found(event.value)
        else:
            self.show_resident(event.value)
            if event.name == "open":
                self.tell("")

    def _found(self, answer: LookUp) -> None:
        self.tell("")
        if answer.opened:
            self.show_resident(answer.opened)
        elif answer.refused:
            self.show_nobody()
            self.tell_refused(words_of(answer.refused, self.lang))
        else:
            self.view = self.done = None
            self.found, self.line, self.chosen = answer.found, answer.line, 0
            self._draw()

    def read_again(self, view: ResidentView) -> None:
        """Read the resident shown again, after a refusal or at midnight."""
        self._latest += 1
        self._waiting = True
        self._painted_at = None
        future = self.shift.session.store.send_read(resident_view, view.nik, self.shift.place)
        report(self, future, "again", self._latest)

    def acted(self, deal: Deal, view: ResidentView, words: str) -> None:
        """Show the resident after an act; once the service is finished, Enter has no effect."""
        self.show_resident(view, Done(words) if deal.key in FINISHING else None)
        self.tell("" if self.done else words)

    # What is on the screen.

    def show_resident(self, view: ResidentView, done: Done | None = None) -> None:
        """Show a resident's card; it counts for Enter once it is painted."""
        self.view, self.done, self.found = view, done, None
        self._draw()

    def show_nobody(self) -> None:
        """Show the greeting."""
        self.view = self.done = self.found = None
        self._draw()

    def tell(self, words: str) -> None:
        """Show a sentence in the line that stays until the next one."""
        width = max(self.size.width - 2, 20)
        self._lines("message").show(joined(wrapped(words, width, ""), width, 3))

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""
        width = max(self.size.width - 2, 20)
        lines = wrapped(f"! {words.line}", width, "bold")
        self._lines("message").show(joined(lines, width, 3))

    def figures_changed(self) -> None:
        """Read the strip again; a change while a reading is under way is read right after it."""
        if self._strip_asked:
            self._strip_stale = True
            return
        self._strip_asked = True
        report(self, self.shift.session.store.send_read(strip), "strip")

    def figures_lost(self) -> None:
        """Say that the figures can't be read any more."""
        width = self.size.width
        lost = Text(f" {say('strip.lost', self.lang)}", "bold reverse")
        rest = strip_lines(self._strip, self.shift.place, self.lang, width) if self._strip else []
        self._lines("strip").show(joined([lost, *rest[:1]], width, 2))

    def _draw(self) -> None:
        self._painted_at = None
        self.query_one(Pane).show(self._body)
        self._lines("legend").show(legend_text(self.view, self.lang))

    def _body(self, width: int, height: int) -> Text:
        if self.view:
            place = self.shift.place or ""
            return card_text(self.view, place, self.lang, width, height, self.done)
        if self.found:
            return hits_text(self.found, self.line, self.chosen, self.lang, width, height)
        greeting = ("counter.hello", "counter.hello.more", "", "counter.hello.keys")
        lines = [Text(say(key, self.lang) if key else "") for key in greeting]
        return joined(lines, width, height)

    def _strip_read(self, event: Ended) -> None:
        self._strip_asked = False
        if isinstance(event.value, Strip):
            turned = self._strip is not None and self._strip.day != event.value.day
            self._strip = event.value
            self._show_header()
            self._show_strip()
            self.set_timer(event.value.seconds_left + 1, self.figures_changed, name="midnight")
            if turned and self.view and not self.acts.busy:
                self.read_again(self.view)
        elif isinstance(event.error, OfficeUnavailable | Refused):
            self.figures_lost()
        if self._strip_stale:
            self._strip_stale = False
            self.figures_changed()

    def _show_strip(self) -> None:
        if self._strip:
            width = self.size.width
            lines = strip_lines(self._strip, self.shift.place, self.lang, width - 2)
            padded = [Text(" ").append_text(line) for line in lines]
            self._lines("strip").show(joined(padded, width, 2))

    def _show_header(self) -> None:
        office = self._strip.office_name if self._strip else ""
        left = Text(f" {say('counter.title', self.lang)} · {office}")
        right = Text(f"{self.shift.place or '-'} · {self.shift.operator.name} ")
        if self.shift.session.training:
            right.append(f" {say('counter.training', self.lang)} ", "reverse")
        self._lines("header").show(joined([both_ends(left, right, self.size.width)], 400, 1))

    def _lines(self, name: str) -> Lines:
        return self.query_one(f"#{name}", Lines)
