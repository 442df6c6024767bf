"""When to ask for more blanks: one calm page of figures, and the request that rests on them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from db.journal.receipt import Receipt
from db.reads.need import Need, need
from db.rules.roles import Act
from db.transactions.request_blanks import RequestOrder, request_blanks
from screens.header_text import header_text
from screens.help import HelpLine, HelpText
from screens.locale import RefusalWords, say
from screens.need_text import need_text
from screens.outcome import Ended, report
from screens.request_ask import request_ask
from screens.room_acts import RoomActs
from screens.room_keys import RoomKey, bar_words, permitted
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.session import Shift
from screens.stock_form import StockForm
from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines
from screens.widgets.message_line import HEIGHT, MessageLine

# Counting looks through a part of the register: after a reading it rests for so many seconds.
CALM = 5.0
REQUEST = RoomKey("request", "f2", "t", Act.REQUEST_BLANKS)


class NeedRoom(Screen[Scanned | None]):
    """Shows what there is, what is needed and what to ask for; F2 records that it was asked for.

    Its result is what a reader sent, to look up, or None for Esc.
    """

    CSS_PATH = "need_room.tcss"
    HELP_SIGN = True
    NAME = "need"

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.acts = RoomActs(self, self, shift)
        self._watch = ScanWatch()
        self._letter = ""
        self._memory: dict[str, str] = {}
        self._figures: Need | None = None
        self._lost = False
        self._asked = self._rests = self._stale = False
        self._midnight: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Lines(id="need-header")
        yield Lines(id="need-figures")
        yield MessageLine()
        yield Lines(id="need-keys")

    def on_mount(self) -> None:
        self.tell("")
        may = permitted(REQUEST, self.shift.operator.role)
        keys = [say("need.keys", self.lang)]
        keys[:0] = [say("need.key.request", self.lang)] if may else []
        self.query_one("#need-keys", Lines).show(Text(f" {'   '.join(keys)}", "dim"))
        self.figures_changed()

    def on_resize(self) -> None:
        self._draw()

    def on_key(self, event: events.Key) -> None:
        digits = self._watch.digits_before(event)
        letter, self._letter = self._letter, event.character or ""
        if event.key == "escape":
            event.stop()
            if not self.acts.warns_before_leaving():
                self.dismiss(None)
        elif event.key == REQUEST.key:
            event.stop()
            self._request()
        elif event.key in ENTER:
            event.stop()
            if number := scanned_number(digits):
                self.dismiss(number)
            elif self._watch.run == 1 and letter == REQUEST.letter:
                self._request()
            elif not self._watch.run:
                self.acts.sends_again()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)

    def help_text(self) -> HelpText:
        """Return what F1 says: what each figure is, and why nobody counts twice."""
        role = self.shift.operator.role
        may = permitted(REQUEST, role)
        asks = say("need.help.request", self.lang) if may else bar_words(REQUEST, role, self.lang)
        lines = (
            HelpLine(f"{REQUEST.cap}  {REQUEST.letter}", asks, grey=not may),
            HelpLine("Esc", say("need.help.back", self.lang)),
            HelpLine("F1  ?", say("room.help.help", self.lang)),
        )
        notes = tuple(say(f"need.help.{name}", self.lang) for name in ("mean", "once", "levels"))
        about = say("need.about", self.lang)
        return HelpText(say("room.title.need", self.lang), lines, about, notes)

    def figures_changed(self) -> None:
        """Read the figures again: at once, or when the rest after the last reading is over."""
        if self._asked or self._rests:
            self._stale = True
            return
        self._asked, self._stale = True, False
        report(self, self.shift.session.store.send_read(need), self.NAME)

    def figures_lost(self) -> None:
        """Say that the figures on the screen are old."""
        self._lost = True
        self._draw()

    # The request.

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait for an act that is under way."""
        return self.acts.busy

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence that stays; the figures make room for it."""
        message = self.query_one(MessageLine)
        lines = wrapped(words, max(self.size.width - 4, 20), "") if words else []
        message.styles.height = min(len(lines), HEIGHT)
        message.tell(words, style)
        self._draw()

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""
        self.tell(f"! {words.line}", "bold")

    def ask(self, dialog: Screen[Any], then: Callable[[Any], None]) -> None:
        """Open a dialog; go on with its answer, and leave with what was scanned into it."""

        def answered(answer: Any) -> None:
            if isinstance(answer, Scanned):
                self.dismiss(answer)
            elif answer is not None:
                then(answer)

        self.app.push_screen(dialog, answered)

    def acted(self) -> None:
        """Read the figures again, which an act doesn't change but others may have."""
        self.figures_changed()

    def _request(self) -> None:
        """Ask for how many; before the figures are there, nobody knows what they would ask."""
        role = self.shift.operator.role
        if not permitted(REQUEST, role):
            self.tell(f"! {bar_words(REQUEST, role, self.lang)}", "bold")
        elif self._figures is None:
            self.tell(say("room.reading", self.lang))
        elif not self.acts.comes_first():
            found = self._figures
            ask = request_ask(found.suggested, self.shift.place, self.lang)
            self.ask(StockForm(ask, self.lang, self._memory), partial(self._send, found))

    def _send(self, found: Need, order: RequestOrder) -> None:
        """Record a request with the figures that stood on the page when it was made."""

        def did(receipt: Receipt) -> str:
            self._memory.clear()
            return say("need.requested", self.lang, pieces=order.quantity, ref=receipt.ref)

        self.acts.send(partial(request_blanks, figures=found), order, did)

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        if event.name == RoomActs.NAME:
            self.acts.ended(event)
            return
        self._asked, self._rests = False, True
        self.set_timer(CALM, self._rested, name="rest")
        if isinstance(event.value, Need):
            if self._figures is None:
                self.tell("")
            self._figures, self._lost = event.value, False
            self._wait_for_midnight(event.value.seconds_left)
        else:
            self._lost = True
        self._draw()

    def _rested(self) -> None:
        self._rests = False
        if self._stale:
            self.figures_changed()

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over; one timer, set anew by every reading."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self.set_timer(seconds_left + 1, self.figures_changed, name="midnight")

    def _draw(self) -> None:
        width, height = self.size
        office = self._figures.public.office if self._figures else ""
        lost = say("board.lost", self.lang) if self._lost else ""
        header = header_text(say("room.title.need", self.lang), office, self.shift, width, lost)
        self.query_one("#need-header", Lines).show(joined([header], width, 1))
        lines = [Text(say("room.reading", self.lang), "dim")]
        if self._figures:
            lines = need_text(self._figures, self.lang, width - 4)
        message = self.query_one(MessageLine).styles.height
        left = height - 2 - int(message.value if message else 0)
        if len(lines) > left:
            lines = [line for line in lines if line.plain]
        self.query_one("#need-figures", Lines).show(joined(lines, width - 4, left))
