"""The search while a line is typed: what it found covers the pane until the line is gone."""

from collections.abc import Callable

from textual.message_pump import MessagePump

from db.reads.search import search
from db.rules.refused import Refused
from db.rules.search_line import typing
from db.store.store import Store
from screens.hit_list import HitList
from screens.outcome import Ended, report


class LiveSearch:
    """Reads what the typed text finds, one search at a time; nothing of it is recorded.

    Only what was found for the text that stands in the field is ever shown: a letter typed
    while a search is under way is searched for as soon as that one is over.
    """

    NAME = "live"

    def __init__(
        self, pump: MessagePump, store: Store, failed: Callable[[BaseException | None], None]
    ) -> None:
        """Search on `store`; `failed` is told of an error, and of None once it works again."""
        self._pump = pump
        self._store = store
        self._failed = failed
        self._text = ""
        self._asked: str | None = None
        self.list: HitList | None = None

    @property
    def covers(self) -> bool:
        """Return whether a list lies over what was shown before."""
        return self.list is not None

    def typed(self, text: str) -> bool:
        """Search for a text that was typed; return whether the search is over with it."""
        before, self._text = self._text, text if typing(text) else ""
        if self._text:
            self._ask()
        return bool(before or self.list) and not self._text

    def sent(self) -> None:
        """Keep the list until the line's own answer is there, and look for no other."""
        self._text = ""

    def drop(self) -> None:
        """Uncover what lies under the list, unless something else is typed already."""
        if not self._text or (self.list and self.list.line != self._text):
            self.list = None

    def ended(self, event: Ended) -> bool:
        """Take what was found; return whether the list is another one."""
        asked, self._asked = self._asked, None
        if not self._text:
            return False
        if self._text != asked:
            self._ask()
            return False
        if event.error is None:
            self._failed(None)
            chosen = self.list.nik if self.list else None
            self.list = HitList(event.value, asked, live=True)
            self.list.choose(chosen)
            return True
        if not isinstance(event.error, Refused):
            self._failed(event.error)
        covered, self.list = self.covers, None
        return covered

    def _ask(self) -> None:
        if self._asked is None:
            self._asked = self._text
            report(self._pump, self._store.send_read(search, self._text), self.NAME)
