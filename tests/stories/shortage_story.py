"""What happens at the end of a shortage, whoever tells it, and what is there after each part."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Protocol

from db.journal.call import Call
from db.journal.verify import verify
from db.models import Batch, BatchItem, Card, StockCount, StockEntry, Suket
from db.models.base import rows_of
from db.office import places
from db.reads.day_closing import closing, closings
from db.store.store import Store
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.take_item import NextOrder, take_item

ARRIVED, PEOPLE, KEPT = 6_000, 500, 1_000
CARDS = PEOPLE - 1
USED = CARDS + 2
LEFT = ARRIVED - USED
CLERKS = ("petugas", "petugas2")
# Turns of the run: who has moved away, and at whose card a blank spoiled.
MOVED, MISPRINTED, NOT_ENCODED = 30, 7, 486
# The two clerks print so many; then a colleague prints at a third printer, until few are left.
BEFORE_THE_COLLEAGUE, BY_THE_COLLEAGUE = 50, 420
COLLEAGUE = "gudang"


class Teller(Protocol):
    """How the story is told: by commands, or by the keys of terminals."""

    async def receive(self) -> None: ...  # noqa: D102 - the parts of the story, in their order
    async def set_policy(self) -> None: ...  # noqa: D102
    async def release(self) -> None: ...  # noqa: D102
    async def depart(self, nik: str) -> None: ...  # noqa: D102
    async def begin(self, clerk: str) -> str | None: ...  # noqa: D102
    async def spoil(self, clerk: str, cause: str) -> None: ...  # noqa: D102
    async def print_and_next(self, clerk: str) -> str | None: ...  # noqa: D102
    async def count(self) -> None: ...  # noqa: D102
    async def say_why(self) -> None: ...  # noqa: D102
    async def close_day(self) -> None: ...  # noqa: D102


@dataclass(slots=True)
class _Printers:
    """Who is at the printers of the two clerks, and whose turn it is to print."""

    teller: Teller
    turns: dict[str, int]
    held: dict[str, str | None]
    printed: int = 0

    async def print_until(self, cards: int) -> None:
        """Let the clerks print in turn until so many cards are made or nobody is left."""
        while self.printed < cards and any(self.held.values()):
            for clerk, nik in list(self.held.items()):
                if nik:
                    await self._print(clerk, self.turns[nik])

    async def _print(self, clerk: str, turn: int) -> None:
        for at, cause in ((MISPRINTED, "GAGAL_CETAK"), (NOT_ENCODED, "GAGAL_ENCODE")):
            if turn == at:
                await self.teller.spoil(clerk, cause)
        self.held[clerk] = await self.teller.print_and_next(clerk)
        self.printed += 1


async def live(teller: Teller, store: Store) -> None:
    """Live the story and check what the office holds after each part."""
    await teller.receive()
    assert blanks(store) == ARRIVED
    await teller.set_policy()
    await teller.release()
    [ref] = store.read(_refs)
    people = store.read(_people)
    assert len(people) == PEOPLE
    assert store.read(_holders, people) == PEOPLE
    await teller.depart(people[MOVED - 1])

    held = {clerk: await teller.begin(clerk) for clerk in CLERKS}
    assert list(held.values()) == people[:2]
    turns = {nik: turn for turn, nik in enumerate(people, start=1)}
    printers = _Printers(teller, turns, held)
    await printers.print_until(BEFORE_THE_COLLEAGUE)
    for _ in range(BY_THE_COLLEAGUE):
        _print_at_a_third_printer(store, ref)
    await printers.print_until(PEOPLE)
    assert printers.printed + BY_THE_COLLEAGUE == CARDS

    assert store.read(_cards, people) == CARDS
    assert store.read(_stopped) == [people[MOVED - 1]]
    assert store.read(_used) == USED
    assert blanks(store) == LEFT
    # Their sukets run on until the cards are handed over; who moved has none any more.
    assert store.read(_holders, people) == CARDS

    await teller.count()
    counted = store.read(_count)
    assert counted == ("COUNTED", LEFT, LEFT - 1), counted
    assert blanks(store) == LEFT
    await teller.say_why()
    counted = store.read(_count)
    assert counted == ("POSTED", LEFT, LEFT - 1), counted
    assert blanks(store) == LEFT - 1

    await teller.close_day()
    [line] = store.read(closings, "DINAS")
    day = store.read(closing, line.ref)
    moved = {each.kind: each.moved_in - each.moved_out for each in day.figures.moves}
    assert (moved["KOREKSI"], day.counted) == (-1, LEFT - 1)
    assert day.figures.opening + day.figures.moved_in - day.figures.moved_out == day.counted
    assert day.figures.moved_in >= ARRIVED
    today = day.figures.by_day[-1]
    assert (today.opening, today.moved_in, today.moved_out) == (0, ARRIVED, USED + 1)
    assert (today.day, today.closing) == (day.day, day.counted)
    printed = {each.clerk: each.cards for each in day.figures.by_clerk}
    assert sum(printed[clerk] for clerk in (*CLERKS, COLLEAGUE)) >= CARDS
    assert store.read(verify, day.head).fault is None


def blanks(store: Store) -> int:
    """Return how many blanks the office has."""
    return sum(place.on_hand for place in store.read(places))


def _print_at_a_third_printer(store: Store, ref: str) -> None:
    def call() -> Call:
        return Call(str(uuid.uuid4()), COLLEAGUE, "DINAS")

    taken = store.write(take_item, call(), NextOrder(ref))
    store.write(print_batch_card, call(), PrintedOrder(ref, str(taken.nik)))


def _refs() -> list[str]:
    return [ref for (ref,) in rows_of(Batch.select(Batch.ref))]


def _people() -> list[str]:
    return [nik for (nik,) in rows_of(BatchItem.select(BatchItem.nik).order_by(BatchItem.seq))]


def _holders(niks: list[str]) -> int:
    return Suket.select().where(Suket.nik.in_(niks), Suket.state == "AKTIF").count()


def _cards(niks: list[str]) -> int:
    return Card.select().where(Card.nik.in_(niks), Card.state == "PRINTED").count()


def _stopped() -> list[str]:
    stopped = BatchItem.select(BatchItem.nik).where(BatchItem.state == "STOPPED")
    return [nik for (nik,) in rows_of(stopped)]


def _used() -> int:
    """Return how many blanks were printed or spoiled since the last that arrived."""
    moved = StockEntry.select(StockEntry.quantity).where(
        StockEntry.kind.in_(("CETAK", "RUSAK")), StockEntry.nik.in_(_people())
    )
    return -sum(int(quantity) for (quantity,) in rows_of(moved))


def _count() -> tuple[str, int, int]:
    count = StockCount.select().order_by(StockCount.ref.desc()).get()
    return str(count.state), int(count.expected), int(count.counted or 0)
