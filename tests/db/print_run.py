"""A print run as tests work on it: blanks, people who wait, and the acts of a run."""

from __future__ import annotations

from collections.abc import Sequence

from db.journal.clock import Clock
from db.journal.receipt import Receipt
from db.reads.runs import Run, run_state
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.take_item import NextOrder, take_item
from tests.office import FixedClock, call, crowd, open_test_office

FIRST = "CETAK-2024-0001"
BLANKS = 20
WAITING = tuple(crowd(6))


def open_with_queue(url: str) -> Store:
    """Make an office where only WAITING wait for a card, and BLANKS lie at DINAS."""
    store = open_test_office(url, residents=WAITING)
    receive(store, BLANKS)
    return store


def receive(store: Store, pieces: int, place: str = "DINAS") -> None:
    """Let blanks arrive."""
    store.write(receive_blanks, call("gudang", place), ReceiveOrder(pieces, "BA 1"))


def add(store: Store, people: Sequence[RegisterRow]) -> None:
    """Add people to the register."""
    store.write(add_residents, call("admin", None), "SIAK", people)


def release(store: Store, count: int, keep: int = 0, month: str = "") -> str:
    """Release a run and return its number."""
    order = ReleaseOrder(count, keep, month)
    receipt = store.write(release_batch, call("gudang"), order)
    assert receipt.ref is not None
    return receipt.ref


def take(
    store: Store, ref: str = FIRST, by: str = "petugas", clock: Clock | None = None
) -> Receipt:
    """Take the next of a run."""
    return store.write(take_item, call(by, clock=clock), NextOrder(ref))


def made(store: Store, nik: str, ref: str = FIRST, by: str = "petugas", shelf: str = "") -> Receipt:
    """Record the card of whom a clerk has at the printer."""
    return store.write(print_batch_card, call(by), PrintedOrder(ref, nik, shelf))


def taken_and_made(store: Store, ref: str = FIRST, by: str = "petugas") -> Receipt:
    """Take the next of a run and record their card."""
    nik = take(store, ref, by).nik
    assert nik is not None
    return made(store, nik, ref, by)


def state(store: Store, ref: str = FIRST, by: str = "petugas") -> Run:
    """Return how a run stands for a clerk."""
    return store.read(run_state, ref, by, FixedClock())
