"""What every room with a long list is made of: figures, a field that narrows it, its rows, keys."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from db.reads.paging import Ask, Where
from screens.columns import Column
from screens.help import HelpText
from screens.list_help import list_help
from screens.list_keys import ListKeys
from screens.list_reading import ListReading, PageJob
from screens.list_surround import ListSurround
from screens.locale import RefusalWords, say
from screens.outcome import Ended, words_of
from screens.room_acts import RoomActs
from screens.room_keys import RoomKey
from screens.row_window import RowWindow
from screens.scanned import Scanned
from screens.session import Shift
from screens.text_lines import joined
from screens.widgets.lines import Lines
from screens.widgets.message_line import MessageLine
from screens.widgets.pane import Pane
from screens.widgets.room_field import RoomField
from screens.widgets.row_list import RowList

T = TypeVar("T")


class ListRoom(Screen[str | Scanned | None], Generic[T]):
    """A room over the counter; its result is a NIK to open, a scan to look up, or None.

    `NAME` begins its sentences and marks its bookmark; `VIEWS` are turned by Left and Right;
    `DETAIL` is how many lines below the list tell more of the chosen row. Enter opens a person,
    or does what `ENTER` does, a key for a row.
    """

    CSS_PATH = "list_room.tcss"
    AUTO_FOCUS = "#filter"
    NAME: ClassVar[str]
    VIEWS: ClassVar[tuple[str, ...]] = ("",)
    KEYS: ClassVar[tuple[RoomKey, ...]] = ()
    DETAIL: ClassVar[int] = 0
    ENTER: ClassVar[RoomKey | None] = None

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.views = self.VIEWS
        self.window: RowWindow[T] = RowWindow()
        self.reading = ListReading(self, shift, self.NAME, self.page_job(), self.window)
        self.acts = RoomActs(self, self, shift)
        self.surround = ListSurround(self)
        self.keys = ListKeys(self)
        self._text = ""

    # What a room gives.

    @abstractmethod
    def page_job(self) -> PageJob[T]:
        """Return the function that reads a page of a view, narrowed by a text."""

    @abstractmethod
    def columns(self) -> Sequence[Column[T]]:
        """Return the columns, their headings in this language."""

    def nik(self, row: T) -> str | None:
        """Return whom Enter opens, None where a row is nobody's."""
        return None

    def enter_key(self) -> RoomKey | None:
        """Return the key whose work Enter does on the chosen row, None where it opens a person."""
        return self.ENTER

    def none_words(self) -> str:
        """Return what stands in place of rows where there are none."""
        return say(f"room.none.{self.NAME}", self.lang)

    def clears(self) -> bool:
        """Let Esc clear what else narrows the list; return whether anything did."""
        return False

    def figures_job(self) -> Callable[[], Any]:
        """Return the function that reads the figures above the list."""
        return lambda: None

    def take_figures(self, figures: Any) -> None:
        """Take the figures that were read, before they are shown."""

    def figures_line(self, figures: Any) -> Text:
        """Return the line of figures above the list."""
        return Text()

    def view_words(self, view: str, figures: Any) -> str:
        """Return a view's name, with its figure; `figures` is None before they were read."""
        return view

    def detail(self, row: T, width: int) -> list[Text]:
        """Return what the lines below the list say of the chosen row."""
        return []

    def press(self, key: RoomKey, row: T | None) -> None:
        """Do what a key asks for; `row` is the chosen one where the key is for a row."""

    # The screen.

    def compose(self) -> ComposeResult:
        mark = self.shift.bookmarks.get(self.NAME)
        self._text = mark[1] if mark else ""
        yield Lines(id="header")
        yield Lines(id="summary")
        with Horizontal(id="search"):
            yield Lines(id="search-label")
            hint = say("room.placeholder", self.lang)
            yield RoomField(self.KEYS, text=self._text, placeholder=hint)
        yield RowList(self.window, self.columns)
        if self.DETAIL:
            detail = Lines(id="detail")
            detail.styles.height = self.DETAIL
            yield detail
        yield MessageLine()
        yield Lines(id="legend")

    def on_mount(self) -> None:
        self.show_line("search-label", Text(f" {say('room.filter', self.lang)}"))
        view, _, key = self.shift.bookmarks.get(self.NAME) or (self.views[0], "", None)
        view = view if view in self.views else self.views[0]
        ask = Ask() if key is None else Ask(Where.AROUND, key)
        self.reading.open(view, self._text, ask)
        self.surround.changed()
        self.surround.show()
        self.draw()

    def on_resize(self) -> None:
        self.surround.show()

    def help_text(self) -> HelpText:
        """Return the help for this room."""
        return list_help(self)

    @property
    def field(self) -> RoomField:
        """Return the field that narrows the list."""
        return self.query_one(RoomField)

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait for an act that is under way."""
        return self.acts.busy

    # What the field sends.

    @on(RoomField.Typed)
    def _typed(self, event: RoomField.Typed) -> None:
        event.stop()
        self._text = event.text
        if self.reading.narrow(event.text):
            self.draw()

    @on(RoomField.Moved)
    def _move(self, event: RoomField.Moved) -> None:
        event.stop()
        self.keys.move(event)

    @on(RoomField.Turned)
    def _turn(self, event: RoomField.Turned) -> None:
        event.stop()
        if len(self.views) < 2:
            return
        at = self.views.index(self.reading.view) + event.step
        self.show_view(self.views[at % len(self.views)])

    def show_view(self, view: str) -> None:
        """Show another view of the room, from its beginning."""
        self.window.clear()
        self.reading.open(view, self._text, Ask())
        self.surround.show()
        self.draw()

    @on(RoomField.Pressed)
    def _pressed(self, event: RoomField.Pressed) -> None:
        event.stop()
        self.keys.press(event)

    @on(RoomField.Entered)
    def _entered(self, event: RoomField.Entered) -> None:
        event.stop()
        self.keys.enter(event)

    @on(RoomField.Came)
    def _came(self, event: RoomField.Came) -> None:
        event.stop()
        if not self.acts.warns_before_leaving():
            self.leave(event.scanned)

    @on(RoomField.Left)
    def _left(self, event: RoomField.Left) -> None:
        event.stop()
        if not self.clears() and not self.acts.warns_before_leaving():
            self.leave(None)

    def leave(self, result: str | Scanned | None) -> None:
        """Leave the room; it opens again where it was left."""
        text = self._text if isinstance(result, str) else ""
        self.shift.bookmarks[self.NAME] = (self.reading.view, text, self.window.key)
        self.dismiss(result)

    @on(Pane.Painted)
    def _painted(self, event: Pane.Painted) -> None:
        event.stop()
        if event.version == self.query_one(RowList).version:
            self.keys.painted(event.time)

    def ask(self, dialog: Screen[Any], then: Callable[[Any], None]) -> None:
        """Open a dialog; go on with its answer, and look up what was scanned into it."""

        def answered(answer: Any) -> None:
            self.draw()
            if isinstance(answer, Scanned):
                self.field.post_message(events.Paste(answer.text))
            elif answer is not None:
                then(answer)

        self.app.push_screen(dialog, answered)

    def open_room(self, room: Screen[Any], then: Callable[[Any], None]) -> None:
        """Open another room over this one; once it is left, what was told here is old."""
        if self.acts.unsent is None:
            self.tell("")
        self.ask(room, then)

    # What the office answers.

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        if event.name == ListSurround.NAME:
            self.surround.ended(event)
        elif event.name == RoomActs.NAME:
            self.acts.ended(event)
        elif event.name in (ListReading.NAME, ListReading.LOOK):
            self._list_ended(event)

    def _list_ended(self, event: Ended) -> None:
        """Take a page of the list, or that the list may be shown."""
        if event.error:
            self.tell_refused(words_of(event.error, self.lang))
        take = self.reading.ended if event.name == ListReading.NAME else self.reading.looked
        if take(event):
            self.draw()

    def figures_changed(self) -> None:
        """Read figures and rows again; the chosen row stays chosen."""
        self.surround.changed()
        self.reading.refresh()

    def figures_lost(self) -> None:
        """Say that what is shown is old."""
        self.surround.lost()

    def acted(self) -> None:
        """Read again what an act may have changed."""
        self.figures_changed()

    # What is on the screen.

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence in the line that stays until the next one."""
        self.query_one(MessageLine).tell(words, style)

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""
        self.tell(f"! {words.line}", "bold")

    def draw(self) -> None:
        """Draw the rows; keys count once that was painted."""
        self.keys.drawn()
        self.query_one(RowList).show_rows(self.surround.instead_of_rows())
        if self.DETAIL:
            row = self.window.row
            lines = self.detail(row, self.size.width - 2) if row is not None else []
            self.show_line("detail", joined(lines, self.size.width - 2, self.DETAIL))

    def show_line(self, name: str, text: Text) -> None:
        """Show a text in one of the lines around the list."""
        self.query_one(f"#{name}", Lines).show(text)
