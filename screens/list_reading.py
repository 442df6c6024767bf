"""Reading a list room's pages: one at a time, the latest wish next; showing it is recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from textual.message_pump import MessagePump

from db.office import office_settings
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page, Where
from db.reads.today import office_now
from db.transactions.look_at_list import look_at_list
from screens.outcome import Ended, report
from screens.row_window import RowWindow
from screens.session import Shift

T = TypeVar("T")
# Reads a page of a view, narrowed by a text, on a reading thread of the store.
PageJob = Callable[[str, str, Ask], Page[T]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands above a list: the office, its day and how long it lasts, the room's figures."""

    office_name: str
    today: date
    seconds_left: float
    figures: Any


def ground(figures: Callable[[], Any]) -> Ground:
    """Read what stands above a list."""
    settings = office_settings()
    now = office_now(settings)
    return Ground(settings.office_name, now.today, now.seconds_left, figures())


@dataclass(frozen=True, slots=True)
class _Wish:
    view: str
    text: str
    ask: Ask
    again: bool = False
    sieve: int = 0


class ListReading(Generic[T]):
    """Fills a window with the rows of `view`, narrowed by `text`.

    Nothing is shown before it is recorded that this operator looks at the list. A narrowed
    list is recorded once someone does something with it, not at each letter.
    """

    NAME, LOOK = "page", "look-at-list"

    def __init__(
        self, pump: MessagePump, shift: Shift, room: str, job: PageJob[T], window: RowWindow[T]
    ) -> None:
        self._pump = pump
        self._store = shift.session.store
        self._viewer = shift.viewer()
        self._room = room
        self._job = job
        self._window = window
        self._under_way: _Wish | None = None
        self._next: _Wish | None = None
        self._looked: tuple[str, str] | None = None
        self._shown: tuple[str, str] | None = None
        self._whole = Ask()
        self.view = self.text = ""
        self._sieve = 0
        self.allowed = False

    @property
    def is_shown(self) -> bool:
        """Return whether the rows at hand are those of the present view and text."""
        return self._shown == (self.view, self.text) and self.allowed

    @property
    def awaits(self) -> bool:
        """Return whether a page is being read, or will be."""
        return self._under_way is not None or self._next is not None

    @property
    def searching(self) -> bool:
        """Return whether a list is awaited."""
        return self._shown != (self.view, self.text)

    def open(self, view: str, text: str, ask: Ask) -> None:
        """Read another view or another text's list; another view is recorded at once."""
        recorded = self._looked is not None and self._looked[0] == view
        self._whole = Ask()
        self.view, self.text = view, " ".join(narrowing(text))
        if not recorded:
            self.settle()
        self._wish(ask)

    def narrow(self, text: str) -> bool:
        """Read the list of a text that was typed; return whether it is another list.

        What was narrowed and is whole again goes back to the row that was chosen before.
        """
        words = " ".join(narrowing(text))
        if words == self.text:
            return False
        if not self.text and self._window.key is not None:
            self._whole = Ask(Where.AROUND, self._window.key)
        self.text = words
        self._wish(Ask() if words else self._whole)
        return True

    def read(self, ask: Ask) -> None:
        """Read a page of the present list."""
        self._wish(ask)

    def sift(self) -> None:
        """Read the list anew where the room sifts it otherwise, and drop what was read before."""
        self._sieve += 1
        self._shown = None
        self._wish(Ask())

    def refresh(self) -> None:
        """Read the list again around the chosen row, unless something else is awaited."""
        if self._next is None and self._shown == (self.view, self.text):
            key = self._window.key
            self._wish(Ask() if key is None else Ask(Where.AROUND, key), again=True)

    def settle(self) -> None:
        """Record that the list was looked at, where it wasn't yet."""
        if self._looked != (self.view, self.text):
            self._looked = (self.view, self.text)
            future = self._store.send_write(
                look_at_list, self._viewer, self._room, self.view, self.text
            )
            report(self._pump, future, self.LOOK)

    def looked(self, event: Ended) -> bool:
        """Take the answer of the record; return whether rows may be shown that couldn't before."""
        if event.error:
            self._looked = None
            return False
        before, self.allowed = self.allowed, True
        return not before

    def ended(self, event: Ended) -> bool:
        """Take a page; return whether what is seen may be another."""
        wish, self._under_way = self._under_way, None
        changed = False
        if wish and event.error is None and self._is_present(wish):
            fresh = self._shown != (wish.view, wish.text)
            self._shown = (wish.view, wish.text)
            if self._is_beside(wish, event.value):
                self.refresh()
            else:
                changed = self._window.take(wish.ask, event.value, again=wish.again) or fresh
                self.read_on()
        self._go()
        return changed

    def read_on(self) -> None:
        """Read the next page where the rows at hand come to an end, unless one is awaited."""
        ask = self._window.wanted()
        if ask and self._next is None and self._under_way is None and not self.searching:
            self._wish(ask)

    def _is_present(self, wish: _Wish) -> bool:
        present = (self.view, self.text, self._sieve)
        return (wish.view, wish.text, wish.sieve) == present

    def _is_beside(self, wish: _Wish, page: Page[T]) -> bool:
        """Return whether what was read again lies off the row that was chosen meanwhile."""
        key = self._window.key
        return wish.again and key not in (None, wish.ask.key) and key not in page.keys

    def _wish(self, ask: Ask, *, again: bool = False) -> None:
        self._next = _Wish(self.view, self.text, ask, again, self._sieve)
        self._go()

    def _go(self) -> None:
        if self._under_way is None and self._next is not None:
            self._under_way, self._next = self._next, None
            wish = self._under_way
            future = self._store.send_read(self._job, wish.view, wish.text, wish.ask)
            report(self._pump, future, self.NAME)
