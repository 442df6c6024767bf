"""The office that terminals are tested on: blanks in stock, and people for every phase."""

from __future__ import annotations

from datetime import date

from db.models import JournalEntry, Look
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.office import call, crowd, open_test_office, person

BLANKS = 5_000

# Ten to scan, on whom nobody acts.
SCANNED = crowd(10)
READY = [
    person(f"LALU JAYA {n}", date(1986, 3, 2), sex="L", serial=n, siak="PRINT_READY_RECORD")
    for n in range(1, 31)
]
UNRECORDED = [person(f"BAIQ SARI {n}", date(1990, 5, 5), serial=n) for n in range(1, 31)]
HOLDERS = [
    person(f"NI MADE AYU {n}", date(1971, 4, 6), serial=n, siak="CARD_ISSUED") for n in range(1, 31)
]


def open_stocked_office(url: str) -> Store:
    """Make the office at `url`, which must be empty, and return it open; the caller closes it."""
    store = open_test_office(url)
    people = (*SCANNED, *READY, *UNRECORDED, *HOLDERS)
    store.write(add_residents, call("admin", None), "SIAK", people)
    store.write(receive_blanks, call("gudang"), ReceiveOrder(BLANKS, "BAST 12/2024"))
    return store


def grouped(resident: RegisterRow) -> str:
    """Return a NIK as a card shows it."""
    return f"{resident.nik[:6]} {resident.nik[6:12]} {resident.nik[12:]}"


def looks(store: Store) -> list[str]:
    """Return what was looked up, as it was recorded, the first first."""
    return store.read(_looks)


def _looks() -> list[str]:
    sent = Look.select().where(Look.kind.in_(("OPEN", "SEARCH"))).order_by(Look.id)
    return [str(look.nik or look.query) for look in sent]


def acts(store: Store) -> list[str]:
    """Return the kinds of all acts in the journal, the first first."""
    return store.read(_acts)


def _acts() -> list[str]:
    return [str(entry.kind) for entry in JournalEntry.select().order_by(JournalEntry.n)]
