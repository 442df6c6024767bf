"""What an operator types into forms, kept until it is recorded: here, and in the database."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import CancelledError, Future
from typing import Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.drafts import DraftLine
from db.store.errors import OfficeUnavailable
from db.store.store import Store
from db.transactions.drop_draft import drop_draft
from db.transactions.keep_draft import keep_draft
from db.viewer import Viewer
from screens.scanned import NUMBER_LENGTH

# Seconds: after the last letter, at most after the first one that isn't kept yet, and after the
# database couldn't keep it.
MOMENT = 0.4
AT_MOST = 2.0
AGAIN = 3.0

Form = tuple[str, str]


class Drafts:
    """One operator's unfinished forms by name (`purpose`) and NIK, each by heading.

    Each is written a moment after it changed, one write at a time; where the database is out
    of reach, later. Nobody who signs in after them sees it.
    """

    def __init__(self, store: Store, viewer: Viewer) -> None:
        self._store = store
        self._viewer = viewer
        self._kept: dict[Form, Mapping[str, str]] = {}
        self._unsaved: dict[Form, None] = {}
        self._sent: set[Form] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._due = 0.0
        self._writing = False

    def read_in(self, lines: Iterable[DraftLine]) -> None:
        """Take what the database kept, but for the forms that were typed into since."""
        for line in lines:
            form = (line.purpose, line.nik)
            if form not in self._unsaved and form not in self._sent:
                self._kept.setdefault(form, line.fields)

    def of(self, purpose: str, nik: str) -> Mapping[str, str]:
        """Return what was typed into a form, by heading; nothing where it wasn't begun."""
        return self._kept.get((purpose, nik), {})

    def niks(self) -> frozenset[str]:
        """Return whose forms are unfinished; a form that is for a place is nobody's."""
        return frozenset(nik for _, nik in self._kept if len(nik) == NUMBER_LENGTH)

    def forms(self, nik: str) -> tuple[str, ...]:
        """Return which of this person's forms are unfinished, by name."""
        return tuple(purpose for purpose, whose in self._kept if whose == nik)

    def __len__(self) -> int:
        """Return how many forms are unfinished."""
        return len(self._kept)

    def note(self, purpose: str, nik: str, fields: Mapping[str, str]) -> None:
        """Note what stands in a form; it is written in a moment."""
        form = (purpose, nik)
        if fields == self._kept.get(form, {}):
            return
        self._kept[form] = dict(fields)
        if not fields:
            del self._kept[form]
        self._sent.discard(form)
        self._unsaved[form] = None
        self._write_in_a_moment()

    def sent(self, purpose: str, nik: str) -> None:
        """Note that a form is being recorded: from here on its act erases the draft."""
        self._sent.add((purpose, nik))

    def recorded(self, purpose: str, nik: str) -> None:
        """Forget a form whose act was recorded, and which erased its draft (`recorded_form`)."""
        self._kept.pop((purpose, nik), None)
        self._unsaved.pop((purpose, nik), None)

    def refused(self, purpose: str, nik: str) -> None:
        """Note that a form was not recorded: its draft stays."""
        self._sent.discard((purpose, nik))
        self.save()

    def save(self) -> None:
        """Write what isn't written yet, one form after the other."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        waiting = next((form for form in self._unsaved if form not in self._sent), None)
        if self._writing or waiting is None:
            return
        self._writing = True
        del self._unsaved[waiting]
        loop = asyncio.get_running_loop()
        future = self._store.send_write(keep_draft, self._viewer, *waiting, self.of(*waiting))
        future.add_done_callback(_in_loop(loop, lambda done: self._written(waiting, done)))

    def _written(self, form: Form, future: "Future[None]") -> None:
        self._writing = False
        error = None if future.cancelled() else future.exception()
        if isinstance(error, OfficeUnavailable) and form in self._kept:
            self._unsaved.setdefault(form, None)
            self._write_again()
        elif not isinstance(error, CancelledError):
            self.save()

    def _write_in_a_moment(self) -> None:
        """Write when typing pauses, and now and then while it doesn't."""
        loop = asyncio.get_running_loop()
        if self._timer is None:
            self._due = loop.time() + AT_MOST
        else:
            self._timer.cancel()
        self._timer = loop.call_at(min(loop.time() + MOMENT, self._due), self.save)

    def _write_again(self) -> None:
        loop = asyncio.get_running_loop()
        if self._timer is None:
            self._due = loop.time() + AGAIN
            self._timer = loop.call_at(self._due, self.save)


def recorded_form(
    purpose: str, nik: str, act: Callable[[Call, Any], Receipt]
) -> Callable[[Call, Any], Receipt]:
    """Return the act as one that erases the draft of its form in its own transaction."""

    def done(call: Call, order: Any) -> Receipt:
        receipt = act(call, order)
        drop_draft(call.operator, purpose, nik)
        return receipt

    return done


def _in_loop(
    loop: asyncio.AbstractEventLoop, then: "Callable[[Future[None]], None]"
) -> "Callable[[Future[None]], None]":
    """Return what tells the event loop of a job's end; a loop that is closed needs no telling."""

    def told(future: "Future[None]") -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(then, future)

    return told
