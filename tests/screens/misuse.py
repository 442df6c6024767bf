"""Hands that press anything, and eyes that note for whom each act was asked.

The same seed presses the same keys.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual import events
from textual.message import Message

from db.journal.call import Call
from db.journal.replay import replay
from db.journal.verify import verify
from db.models import JournalEntry
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_item import NextOrder, take_item
from screens.sign_in import SignIn
from screens.visit_room import VisitRoom
from screens.widgets.pane import Pane
from screens.widgets.row_list import RowList
from tests.office import RESIDENTS, call
from tests.screens.driving import Desk, burst, paste

SIZES = ((80, 24), (80, 24), (120, 40), (200, 60), (60, 15), (30, 6), (100, 24))
FUNCTION_KEYS = tuple(f"f{n}" for n in range(1, 13))
MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab")
EDITING = ("backspace", "delete", "ctrl+u", "ctrl+w", "ctrl+k", "ctrl+a", "ctrl+e")
ODD = ("ctrl+c", "ctrl+d", "ctrl+p", "ctrl+x", "ctrl+v", "ctrl+z", "ctrl+@", "insert", "f13", "f20")
LETTERS = "rcsdgtxmlokabnyzRCSD?"
SIGNS = " .,-/'[]()=+@\\\"%*&éñ漢😀"
STEERING = "\x00\x07\x1b[31m\x9b\u202e\u200f\t\x7f"
NUMBERS = tuple(who.nik for who in RESIDENTS) + tuple(who.no_kk for who in RESIDENTS[:3])
NOBODY = "5271014405900009"
_NIK_ON_CARD = re.compile(r"\b(\d{6}) ?(\d{6}) ?(\d{4})\b")


class Hands:
    """Presses keys by chance; `pressed` is what, to tell where a run went wrong."""

    def __init__(self, desk: Desk, seed: str) -> None:
        self._desk = desk
        self._chance = random.Random(seed)
        self.pressed: list[str] = []
        self.elsewhere: set[str] = set()
        kinds: tuple[tuple[Callable[[], None], float], ...] = (
            (lambda: self._type(self._chance.choice(LETTERS)), 12),
            (lambda: self._type(str(self._chance.randrange(10))), 14),
            (lambda: self._type(self._chance.choice(SIGNS)), 3),
            (lambda: self._key(self._chance.choice(FUNCTION_KEYS)), 14),
            (lambda: self._key(self._chance.choice(("enter", "enter", "enter", "ctrl+j"))), 22),
            (lambda: self._key(self._chance.choice(MOVING)), 14),
            (lambda: self._key(self._chance.choice(EDITING)), 4),
            (lambda: self._key(self._chance.choice(ODD)), 2),
            (lambda: self._key("ctrl+s"), 2),
            (lambda: self._key("escape"), 2),
            (lambda: self._type(self._chance.choice(("lalu", "sri", "12.000", "xx", "BA 1"))), 2),
            (self._scan, 4),
            (self._paste, 2),
            (self._window, 1),
            (self._elsewhere, 1),
            (self._lock, 0.2),
        )
        self._kinds = [kind for kind, _ in kinds]
        self._weights = [weight for _, weight in kinds]

    async def press(self, keys: int) -> None:
        """Press so many keys in bursts, some of them seen before the next one, some not."""
        left = keys
        while left > 0:
            burst_of = min(self._chance.choice((1, 1, 1, 2, 3, 8, 20)), left)
            for kind in self._chance.choices(self._kinds, self._weights, k=burst_of):
                kind()
            left -= burst_of
            if self._chance.random() < 0.02:
                await self._desk.pilot.resize_terminal(*self._chance.choice(SIZES))
            seen = self._chance.random()
            if seen < 0.5:
                await self._desk.pilot.pause()
            elif seen < 0.9:
                # Some milliseconds: what is pressed next falls between an answer and its paint.
                await asyncio.sleep(self._chance.random() / 50)

    def _type(self, text: str) -> None:
        self.pressed.append(text)
        burst(self._desk, text)

    def _key(self, key: str) -> None:
        self.pressed.append(f"<{key}>")
        send(self._desk, key)

    def _scan(self) -> None:
        self._type(self._chance.choice((*NUMBERS, NOBODY)))
        for key in self._chance.choice((("enter",), ("ctrl+j",), ("enter", "ctrl+j"))):
            self._key(key)

    def _paste(self) -> None:
        number = self._chance.choice(NUMBERS)
        text = self._chance.choice(
            (STEERING, f"{number}\n", f"{number}\r\n{number}\r\n", "sri\tlalu", "x" * 3000, "\n\n",
             f"{STEERING}{number}\r", "1", "6.000")
        )  # fmt: skip
        self.pressed.append(f"<paste {text[:20]!r}>")
        paste(self._desk, text)

    def _elsewhere(self) -> None:
        """Let a colleague at another terminal act, on somebody who may be shown here."""
        who = self._chance.choice(RESIDENTS)
        doing: tuple[tuple[Any, Any], ...] = (
            (issue_card, IssueOrder(who.nik)),
            (issue_suket, SuketOrder(who.nik)),
            (hand_over_card, HandOverOrder(who.nik)),
            (spoil_blanks, SpoilOrder(1, "GAGAL_CETAK")),
            (take_item, NextOrder("CETAK-2024-0001", take_over="petugas")),
            (take_item, NextOrder("CETAK-2024-0002")),
        )
        act, order = self._chance.choice(doing)
        at = call("petugas2")
        self.pressed.append(f"<elsewhere {act.__name__}>")
        self.elsewhere.add(at.act_id)
        with suppress(Refused):
            self._desk.store.write(act, at, order)

    def _lock(self) -> None:
        """Lock the screen, as it does when it was left alone; at the door it never does."""
        if not isinstance(self._desk.app.screen, SignIn):
            self.pressed.append("<lock>")
            self._desk.app._lock()

    def _window(self) -> None:
        for event in (events.AppBlur(), events.AppFocus()):
            event.set_sender(self._desk.app)
            self._desk.app.post_message(event)


def send(desk: Desk, key: str) -> None:
    """Send one key, of whatever name, as the terminal's driver does."""
    driver = desk.app._driver
    assert driver is not None
    event = events.Key(key, None)
    event.set_sender(desk.app)
    driver.send_message(event)


@dataclass(frozen=True)
class Asked:
    """An act as it was handed in: its NIK, None where its order names another thing.

    `painted` is the NIK of the card, or of the chosen row, that was on the terminal when the
    act's key was pressed.
    """

    job: str
    nik: str | None
    painted: str | None


@dataclass
class Eyes:
    """What was on the terminal, and for whom each act was handed in.

    `asked` holds, by the act's id, for whom it was handed in.
    """

    asked: dict[str, Asked] = field(default_factory=dict)
    drawn: dict[tuple[int, int], str | None] = field(default_factory=dict)
    _painted: list[tuple[float, str | None]] = field(default_factory=list)
    _pressed_at: float = 0.0

    def painted_when_pressed(self) -> str | None:
        """Return the NIK of the card that was on the terminal when the last key counted."""
        before = [nik for at, nik in self._painted if at < self._pressed_at]
        return before[-1] if before else None

    def note(self, message: Message) -> None:
        """Note what was painted, and which key the counter takes next."""
        if isinstance(message, Pane.Painted):
            version = (id(message._sender), message.version)
            self._painted.append((message.time, self.drawn.get(version)))
        elif type(message).__name__ in ("Pressed", "Took", "Entered"):
            self._pressed_at = message.at  # type: ignore[attr-defined]


def watch(store: Store, monkeypatch: pytest.MonkeyPatch) -> Eyes:
    """Look at everything that a terminal, opened after this, paints and hands in."""
    eyes = Eyes()
    show, note, send_write = Pane.show, Desk.note, store.send_write

    def shown(pane: Pane, draw: Any) -> int:
        version = show(pane, draw)
        eyes.drawn[id(pane), version] = _shown_nik(pane, draw)
        return version

    def noted(desk: Desk, message: Message) -> None:
        eyes.note(message)
        note(desk, message)

    def sent(job: Any, *args: Any, **more: Any) -> Any:
        for part in _parts(args):
            if isinstance(part, Call):
                asked = Asked(str(args), _nik(args), eyes.painted_when_pressed())
                eyes.asked.setdefault(part.act_id, asked)
        return send_write(job, *args, **more)

    monkeypatch.setattr(Pane, "show", shown)
    monkeypatch.setattr(Desk, "note", noted)
    monkeypatch.setattr(store, "send_write", sent)
    return eyes


def _shown_nik(pane: Pane, draw: Any) -> str | None:
    """Return whose card, or whose chosen row, is drawn."""
    if isinstance(room := getattr(draw, "__self__", None), VisitRoom):
        return room.pupil.nik if room.pupil else None
    if isinstance(pane, RowList):
        return getattr(pane.window.row, "nik", None)
    found = _NIK_ON_CARD.search(draw(80, 24).plain)
    return "".join(found.groups()) if found else None


def _parts(args: tuple[Any, ...]) -> list[Any]:
    """Return what a job is given, and what a deal carries."""
    return [*args, *(each.call for each in args if hasattr(each, "call"))]


def _nik(args: tuple[Any, ...]) -> str | None:
    for each in args:
        order = getattr(each, "order", each)
        if nik := getattr(order, "nik", None) or getattr(each, "nik", None):
            return str(nik)
    return None


def entries(store: Store) -> dict[str, tuple[str, str | None]]:
    """Return kind and NIK of every act in the journal, by the act's id."""
    return store.read(_entries)


def _entries() -> dict[str, tuple[str, str | None]]:
    rows = JournalEntry.select(JournalEntry.act_id, JournalEntry.kind, JournalEntry.nik)
    return {row.act_id: (str(row.kind), row.nik) for row in rows.order_by(JournalEntry.n)}


def record_holds(store: Store) -> None:
    """See that every link of the journal holds and that it explains every row and total."""
    assert store.read(verify).fault is None
    assert replay(store.url) is None
