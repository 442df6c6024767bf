"""A visit's room on the terminal, and offices with a visit to work through."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from counter_tui.app import CounterApp
from db.reads.visits.sheet import Pupil, VisitSheet, visit_sheet
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.add_residents import add_residents
from db.transactions.send_blanks import SendOrder, send_blanks
from screens.locale import Lang
from screens.session import Shift
from screens.visit_room import VisitRoom
from screens.widgets.lines import Lines
from screens.widgets.pane import Pane
from tests.office import born, call, person
from tests.screens.driving import Desk, all_settled, burst, receive, running, until
from tests.screens.list_rooms import shift_of
from tests.visit_lists import REF, VAN, listed, planned
from tests.visit_lists import running as begun


def pupils(count: int, *, years: int = 17) -> list[RegisterRow]:
    """Return so many pupils who were never recorded, of the age at which a card is due."""
    return [
        person(
            f"PUTRI KE {letters(n)}", born(years, days=n % 90), serial=1 + n // 90 + 10 * (n % 9)
        )
        for n in range(1, count + 1)
    ]


def letters(number: int) -> str:
    """Return a number as letters, for a name has no digits: 1 is B, 27 is BB."""
    first, second = divmod(number, 26)
    return f"{chr(64 + first) if first else ''}{chr(65 + second)}"


def class_visit(
    store: Store, count: int, *, blanks: int = 0, plan: bool = False
) -> list[RegisterRow]:
    """Let a visit run whose list is so many pupils in their order; return them."""
    people = pupils(count)
    store.write(add_residents, call("admin", None), "SIAK", people)
    if blanks:
        receive(store, blanks)
        sent = store.write(send_blanks, call("gudang"), SendOrder(blanks, "DINAS", VAN))
        store.write(accept_blanks, call(place=VAN), AcceptOrder(sent.ref or ""))
    (planned if plan else begun)(store, [listed(who) for who in people])
    return people


def sheet_of(store: Store, ref: str = REF) -> VisitSheet:
    """Return how a visit stands."""
    return store.read(visit_sheet, ref)


def line_of(store: Store, line: int, ref: str = REF) -> Pupil:
    """Return a line of a visit's list."""
    return next(pupil for pupil in sheet_of(store, ref).pupils if pupil.line == line)


@dataclass
class Visiting:
    """A visit's room under test, and what it was left with."""

    desk: Desk
    screen: VisitRoom
    results: list[str | None] = field(default_factory=list)

    @property
    def body(self) -> str:
        """Return what the pane shows."""
        return self.screen.query_one(Pane).shown

    @property
    def chosen(self) -> str:
        """Return the row of the chosen pupil."""
        return next((line for line in self.body.splitlines() if line.startswith("▶")), "")

    @property
    def rows(self) -> list[int]:
        """Return the numbers of the lines that fit what is typed."""
        return [pupil.line for pupil in self.screen.rows.window.page.rows]

    def line(self, name: str) -> str:
        """Return the text of a line of the room, its breaks as blanks."""
        return " ".join(self.screen.query_one(f"#{name}", Lines).shown.split())

    async def shows(self, *words: str) -> None:
        """Wait until all of `words` stand in the room, and it takes keys for what it shows."""

        def there() -> bool:
            room = self.screen
            if self.desk.app.screen is not room or room.holds_keys:
                return False
            if room.keys.painted_at is None or room.keys.calm_at is None:
                return False
            text = f"{self.body}\n{self.line('message')}\n{self.line('summary')}"
            return all(word in text for word in words)

        await until(self.desk, there)

    async def choose(self, line: int) -> None:
        """Type a line's number, and wait until its pupil is shown and takes keys."""
        burst(self.desk, str(line), "enter")
        await all_settled(self.desk)
        await self.shows(f" {line}  ")

    async def is_left(self) -> str | None:
        """Wait until the room was left and return its result."""
        await until(self.desk, lambda: bool(self.results))
        return self.results[-1]


class _VisitApp(CounterApp):
    """A terminal on which nothing but a visit's room is open."""

    def __init__(self, screen: VisitRoom, results: list[str | None]) -> None:
        super().__init__(screen.shift.session)
        self._room = screen
        self._results = results

    def _sign_in(self, note: str = "") -> None:
        self.push_screen(self._room, self._results.append)


@asynccontextmanager
async def in_visit(
    store: Store,
    ref: str = REF,
    lang: Lang = "id",
    *,
    size: tuple[int, int] = (80, 24),
    operator: str = "petugas",
    place: str = VAN,
    shift: Shift | None = None,
) -> AsyncIterator[Visiting]:
    """Give a visit's room that is open and painted."""
    screen = VisitRoom(shift or shift_of(store, operator, lang, place), ref)
    results: list[str | None] = []
    async with running(_VisitApp(screen, results), size) as desk:
        room = Visiting(desk, screen, results)
        await until(desk, lambda: screen.seen is not None)
        await room.shows(ref)
        yield room


def names(people: Sequence[RegisterRow]) -> list[str]:
    """Return the people's names."""
    return [who.name for who in people]
