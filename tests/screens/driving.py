"""Driving a terminal of the counter in this process: keys in bursts, pastes, waiting for states.

Keys go in as a terminal's driver sends them, back to back and without a pause between them.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual import events
from textual._compositor import LayoutUpdate
from textual.keys import _character_to_key
from textual.message import Message
from textual.pilot import Pilot

from counter_tui.app import CounterApp
from db.journal.call import Terminal
from db.models import JournalEntry, Look, StockBalance
from db.office import office_settings, operator_named
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import READING_LINES, Store
from db.transactions.keep_draft import keep_draft
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from screens.counter import Counter
from screens.locale import Lang
from screens.outcome import Ended
from screens.session import Session, Shift
from screens.sign_in import SignIn
from screens.widgets.lines import Lines
from screens.widgets.pane import Pane
from screens.widgets.scan_field import ScanField
from tests.office import call

# How long a state may take before it is called missing: no measure of speed.
PATIENCE = 20.0
LOST = OfficeUnavailable(Trouble.UNREACHABLE, "server closed the connection")
# How readers end what they read.
SUFFIXES = {"CR": ("enter",), "LF": ("ctrl+j",), "CR LF": ("enter", "ctrl+j")}
# Goes through the form of an enrolment: every document shown, everything taken, no telephone.
ENROL_THROUGH = ("enter", " ", "enter", "enter", "enter", "enter")
LINE_ENDS = {"LF": "\n", "CR": "\r", "CR LF": "\r\n"}
_EDITING = {"backspace", "delete", "left", "right", "home", "end", "ctrl+u", "ctrl+w"}
_MOVING = {"up", "down", "pageup", "pagedown", "tab", "shift+tab"}
_FUNCTION_KEYS = {f"f{number}" for number in range(1, 13)}
_KEYS = {"enter", "ctrl+j", "ctrl+r", "ctrl+s", "escape", *_EDITING, *_MOVING, *_FUNCTION_KEYS}


@dataclass
class Desk:
    """A terminal under test.

    `painted` are the versions of the pane that went out to it, `answers` counts the lookups
    that the counter was answered.
    """

    app: CounterApp
    pilot: Pilot[None]
    store: Store
    painted: list[int] = field(default_factory=list)
    answers: int = 0

    def note(self, message: Message) -> None:
        """Note what the program's parts tell each other, right before they deal with it."""
        if isinstance(message, Pane.Painted):
            self.painted.append(message.version)
        elif isinstance(message, Ended) and message.name == "look":
            self.answers += 1

    @property
    def counter(self) -> Counter:
        """Return the counter, also from under a dialog."""
        return next(each for each in self.app.screen_stack if isinstance(each, Counter))

    @property
    def pane(self) -> str:
        """Return the card, the list or the greeting."""
        return self.counter.query_one(Pane).shown

    @property
    def version(self) -> int:
        """Return the version of what the pane shows."""
        return self.counter.query_one(Pane).version

    @property
    def message(self) -> str:
        """Return the sentence above the legend."""
        return self.line("message")

    @property
    def strip(self) -> str:
        """Return the live strip."""
        return self.line("strip")

    @property
    def typed(self) -> str:
        """Return what stands in the search field."""
        return self.counter.query_one(ScanField).value

    def line(self, name: str) -> str:
        """Return the text of a line of the counter, its breaks as blanks."""
        shown = self.counter.query_one(f"#{name}", Lines).shown
        return " ".join(shown.split())


def session_on(store: Store, lang: Lang = "id", *, place: str | None = None) -> Session:
    """Return a session of a terminal on an open office."""
    training = store.read(office_settings).training
    return Session(store, lang, Terminal("loket-1"), place, training)


class SignedInApp(CounterApp):
    """A terminal whose operator has signed in already."""

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift.session)
        self._shift: Shift | None = shift

    def _sign_in(self, note: str = "") -> None:
        shift, self._shift = self._shift, None
        if shift:
            self._signed_in(shift)
        else:
            super()._sign_in(note)


@asynccontextmanager
async def terminal(
    store: Store, lang: Lang = "id", *, size: tuple[int, int] = (80, 24), place: str | None = None
) -> AsyncIterator[Desk]:
    """Give a terminal that asks who is there."""
    async with running(CounterApp(session_on(store, lang, place=place)), size) as desk:
        yield desk


@asynccontextmanager
async def counter(
    store: Store,
    lang: Lang = "id",
    *,
    size: tuple[int, int] = (80, 24),
    operator: str = "petugas",
    place: str = "DINAS",
) -> AsyncIterator[Desk]:
    """Give a terminal with a clerk signed in at a place and the counter shown."""
    session = session_on(store, lang, place=None if place == "DINAS" else place)
    shift = Shift(session, store.read(operator_named, operator), place)
    async with running(SignedInApp(shift), size) as desk:
        await counter_opened(desk)
        yield desk


@asynccontextmanager
async def running(app: CounterApp, size: tuple[int, int]) -> AsyncIterator[Desk]:
    """Give the terminal on which a program runs."""
    desk = Desk(app, Pilot(app), app.session.store)
    async with app.run_test(size=size, message_hook=desk.note) as pilot:
        desk.pilot = pilot
        yield desk


async def counter_opened(desk: Desk) -> None:
    """Wait until the counter is on the screen with its strip read."""
    await until(desk, lambda: isinstance(desk.app.screen, Counter) and desk.app.screen.is_mounted)
    await until(desk, lambda: bool(desk.strip))


async def sign_in_failed(desk: Desk, times: int) -> None:
    """Wait until signing in has failed so many times and the next try may be typed."""
    screen = desk.app.screen
    assert isinstance(screen, SignIn)
    await until(desk, lambda: desk.store.read(_failed_sign_ins) == times)
    await until(desk, lambda: not screen.holds_keys)


def _failed_sign_ins() -> int:
    return Look.select().where(Look.kind == "SIGN_IN_FAILED").count()


def burst(desk: Desk, *parts: str) -> None:
    """Send keys back to back; each part is the name of a key, or text that is typed."""
    for part in parts:
        if part in _KEYS:
            _send(desk, events.Key(part, None))
        else:
            for character in part:
                _send(desk, events.Key(_character_to_key(character), character))


def paste(desk: Desk, text: str) -> None:
    """Send a paste as a terminal with bracketed paste does."""
    _send(desk, events.Paste(text))


def read_already(desk: Desk, key: str) -> Callable[[], None]:
    """Read a key from the terminal; it reaches the program when the function is called."""
    event = events.Key(key, None)
    return lambda: _send(desk, event)


def _send(desk: Desk, event: events.Event) -> None:
    driver = desk.app._driver
    assert driver is not None
    event.set_sender(desk.app)
    driver.send_message(event)


async def until(desk: Desk, true: Callable[[], bool]) -> None:
    """Wait until something is true of the program."""
    deadline = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain, and see:\n{screen_text(desk)}")
        await asyncio.sleep(0.005)


async def shown(desk: Desk, *words: str) -> None:
    """Wait until all of `words` stand on the counter, its pane went out as it is, and it knows."""

    def there() -> bool:
        text = f"{desk.pane}\n{desk.message}"
        if not all(word in text for word in words):
            return False
        return desk.version in desk.painted and desk.counter.keys.painted_at is not None

    await until(desk, there)


async def told(desk: Desk, *words: str) -> None:
    """Wait until all of `words` stand in the line above the legend."""
    await until(desk, lambda: all(word in desk.message for word in words))


async def screen_is(desk: Desk, name: str) -> None:
    """Wait until a screen of this class is open and painted, with its field ready."""

    def there() -> bool:
        screen = desk.app.screen
        ready = screen.focused is not None or name == "Help"
        return type(screen).__name__ == name and ready and bool(screen_text(desk).strip())

    await until(desk, there)


async def look_up(desk: Desk, nik: str) -> None:
    """Type a NIK and wait for its card, a fresh one also where that person is shown already."""
    before = desk.answers
    burst(desk, nik, "enter")
    await until(desk, lambda: desk.answers > before)
    await shown(desk, f"{nik[:6]} {nik[6:12]} {nik[12:]}")


@contextmanager
def writing_held(store: Store) -> Iterator[None]:
    """Keep what is handed in for writing waiting, as a slow database does."""
    release = threading.Event()
    store.send_write(release.wait)
    try:
        yield
    finally:
        release.set()


@contextmanager
def reading_held(store: Store) -> Iterator[None]:
    """Keep what is handed in for reading waiting, as a slow database does."""
    release = threading.Event()
    for _ in range(READING_LINES):
        store.send_read(release.wait)
    try:
        yield
    finally:
        release.set()


def lose_once(office: Store, monkeypatch: pytest.MonkeyPatch, *, recorded: bool) -> None:
    """Let the next act's answer get lost on its way; `recorded` or before it was done.

    A draft that is kept meanwhile is no act.
    """
    really = office.send_write

    def send_write(job: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
        if job is keep_draft:
            return really(job, *args, **kwargs)
        monkeypatch.setattr(office, "send_write", really)
        lost: Future[Any] = Future()
        if recorded:
            done = really(job, *args, **kwargs)
            done.add_done_callback(lambda _: lost.set_exception(LOST))
        else:
            lost.set_exception(LOST)
        return lost

    monkeypatch.setattr(office, "send_write", send_write)


async def all_settled(desk: Desk) -> None:
    """Wait until every key that was sent has had its effect and every job is done."""
    await desk.pilot.pause()
    for _ in range(2):
        desk.store.write(_nothing)
        desk.store.read(_nothing)
        await desk.pilot.pause()


def _nothing() -> None:
    """Stand at the end of the store's lines."""


def screen_text(desk: Desk) -> str:
    """Return what the terminal shows, line by line, without colours."""
    app = desk.app
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    return "\n".join("".join(part.text for part in row).rstrip() for row in update.strips)


def receive(store: Store, quantity: int, place: str = "DINAS") -> None:
    """Put blanks into a place."""
    store.write(receive_blanks, call("gudang", place), ReceiveOrder(quantity, "BA 1"))


def acts(store: Store) -> list[str]:
    """Return the acts on residents, in order."""
    return store.read(_acts)


def _acts() -> list[str]:
    rows = JournalEntry.select(JournalEntry.kind).where(JournalEntry.nik.is_null(False))
    return [row.kind for row in rows.order_by(JournalEntry.n)]


def looks(store: Store) -> list[tuple[str, str]]:
    """Return what was looked at, in order: OPEN with the NIK, SEARCH with what was sent."""
    return store.read(_looks)


def _looks() -> list[tuple[str, str]]:
    rows = Look.select().where(Look.kind.in_(["OPEN", "SEARCH"])).order_by(Look.id)
    return [(row.kind, str(row.nik or row.query)) for row in rows]


def blanks(store: Store, place: str = "DINAS") -> int:
    """Return the blanks on hand at a place."""
    return store.read(_blanks, place)


def _blanks(place: str) -> int:
    row = StockBalance.select().where(StockBalance.place == place).first()
    return row.on_hand if row else 0
