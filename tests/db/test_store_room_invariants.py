"""What must hold of every entry of the store room: checked by replaying and by verifying."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from db.journal.broken import Broken
from db.journal.canonical import parsed
from db.journal.fault import Fault, FaultCode
from db.journal.invariants import Invariants
from db.journal.replay import replay
from db.journal.rows import RowChange
from db.journal.verify import verify
from db.models import JournalEntry
from db.store.store import Store, open_store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.count_rolls import CountRollsOrder, count_rolls
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.settle_loan import SettleLoanOrder, settle_loan
from db.transactions.write_off_shipment import WriteOffOrder, write_off_shipment
from tests.cli.conftest import behind_its_back
from tests.office import READY, call, open_test_office
from tests.office_copies import OfficeCopies

Entry = dict[str, Any]
SHIPMENT, LOAN, COUNT = "KIRIM-2024-0001", "PINJAM-2024-0001", "OPNAME-2024-0001"


def a_day(url: str) -> Store:
    """Make an office in which every act of the store room was done, and most taken back."""
    office = open_test_office(url)
    keeper = "gudang"

    def act(do: Callable[..., Any], order: object, by: str = keeper, place: str = "DINAS") -> str:
        act_id: str = office.write(do, call(by, place), order).act
        return act_id

    def mistaken(do: Callable[..., Any], order: object) -> None:
        act(correct_act, CorrectOrder(act(do, order), "salah"))

    act(receive_blanks, ReceiveOrder(100, "BA 1", opening=True))
    act(send_blanks, SendOrder(40, "DINAS", "MPP"))
    act(accept_blanks, AcceptOrder(SHIPMENT, 30), by="petugas2", place="MPP")
    mistaken(accept_blanks, AcceptOrder(SHIPMENT, 5))
    mistaken(write_off_shipment, WriteOffOrder(SHIPMENT, "hilang"))
    act(write_off_shipment, WriteOffOrder(SHIPMENT, "hilang"))
    mistaken(send_blanks, SendOrder(1, "DINAS", "MPP"))
    act(borrow_blanks, BorrowOrder(50, "KLU", "BA 2"))
    act(settle_loan, SettleLoanOrder(LOAN, 20, "BA 3"))
    mistaken(settle_loan, SettleLoanOrder(LOAN, 30, "BA 3"))
    mistaken(lend_blanks, LendOrder(5, "KLU", "BA 4"))
    act(give_tray, GiveTrayOrder("petugas", 5))
    act(issue_card, IssueOrder(READY.nik), by="petugas")
    mistaken(return_tray, ReturnTrayOrder("petugas", 3, "hilang"))
    act(open_count, OpenCountOrder("BA 5"))
    act(enter_count, EnterCountOrder(COUNT, 80))
    mistaken(enter_count, EnterCountOrder(COUNT, 81, "hilang"))
    act(receive_rolls, RollsOrder("RIBBON", 4, "BA 6"))
    mistaken(mount_roll, MountOrder("RIBBON"))
    act(count_rolls, CountRollsOrder("RIBBON", 3, "sobek"))
    return office


@pytest.fixture
def day_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an office in which such a day went by."""
    yield from office_copies.copy(a_day, tmp_path)


@pytest.fixture
def entries(day_url: str) -> list[Entry]:
    """Give the entries of such a day, in their order."""
    office = open_store(day_url)
    bodies = office.read(
        lambda: [row.body for row in JournalEntry.select().order_by(JournalEntry.n)]
    )
    office.close()
    return [parsed(body) for body in bodies]


def watched(entries: list[Entry]) -> str | None:
    """Return the table of the first change that breaks what must hold."""
    invariants = Invariants()
    for entry in entries:
        try:
            invariants.check([RowChange.from_entry(row) for row in entry["rows"]])
        except Broken as broken:
            return broken.change.table
    return None


def found_by_verify(url: str) -> Fault | None:
    office = open_store(url)
    fault = office.read(verify).fault
    office.close()
    return fault


def test_a_day_of_the_store_room_verifies_and_replays(day_url: str) -> None:
    assert found_by_verify(day_url) is None
    assert replay(day_url) is None


def row_of(entries: list[Entry], kind: str, table: str) -> Entry:
    """Return the last such row of an entry of this kind."""
    found: list[Entry] = [
        row
        for entry in entries
        if entry["kind"] == kind
        for row in entry["rows"]
        if row["t"] == table
    ]
    return found[-1]


def set_now(kind: str, table: str, **columns: Any) -> Callable[[list[Entry]], None]:
    def change(entries: list[Entry]) -> None:
        row_of(entries, kind, table)["now"].update(columns)

    return change


def drop(kind: str, table: str) -> Callable[[list[Entry]], None]:
    def change(entries: list[Entry]) -> None:
        for entry in entries:
            if entry["kind"] == kind:
                entry["rows"] = [row for row in entry["rows"] if row["t"] != table]

    return change


def number(kind: str, table: str, ref: str) -> Callable[[list[Entry]], None]:
    def change(entries: list[Entry]) -> None:
        row_of(entries, kind, table)["k"]["ref"] = ref

    return change


def gone(kind: str, table: str) -> Callable[[list[Entry]], None]:
    def change(entries: list[Entry]) -> None:
        row_of(entries, kind, table)["now"] = None

    return change


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("change", "table"),
    [
        (set_now("give-tray", "tray_entry", quantity=6), "tray_entry"),
        (set_now("give-tray", "tray_balance", on_hand=6), "tray_balance"),
        (set_now("give-tray", "stock_balance", at_trays=6), "tray_entry"),
        (drop("give-tray", "tray_entry"), "stock_balance"),
        (set_now("issue", "tray_balance", on_hand=3), "tray_balance"),
        (set_now("receive-rolls", "roll_balance", rolls=5), "roll_balance"),
        (set_now("count-rolls", "roll_entry", quantity=-2), "roll_balance"),
        (set_now("send", "shipment", quantity=41), "shipment"),
        (set_now("send", "shipment", sent_from="MPP"), "stock_entry"),
        (drop("send", "shipment"), "numbering"),
        (set_now("accept", "shipment", arrived=34), "shipment"),
        (drop("accept", "shipment"), "stock_entry"),
        (set_now("write-off", "shipment", lost=9), "shipment"),
        (set_now("borrow", "loan", quantity=51), "loan"),
        (set_now("settle-loan", "loan", returned=49), "loan"),
        (set_now("lend", "loan", direction="IN"), "loan"),
        (number("send", "shipment", "KIRIM-2024-0003"), "shipment"),
        (number("open-count", "stock_count", "OPNAME-2024-0002"), "stock_count"),
        (set_now("borrow", "numbering", last=2), "numbering"),
        (drop("borrow", "numbering"), "loan"),
        (gone("count", "stock_count"), "stock_count"),
        (gone("write-off", "shipment"), "shipment"),
    ],
)
def test_an_entry_that_breaks_what_must_hold_is_found(
    entries: list[Entry], change: Callable[[list[Entry]], None], table: str
) -> None:
    assert watched(entries) is None
    changed = copy.deepcopy(entries)
    change(changed)
    assert watched(changed) == table


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("UPDATE tray_balance SET on_hand = on_hand + 1", "DINAS petugas: 5 / 4"),
        ("UPDATE stock_balance SET at_trays = 0 WHERE place = 'DINAS'", "DINAS: 0 / 4"),
        ("DELETE FROM tray_balance", "DINAS petugas: None / 4"),
        ("UPDATE roll_balance SET rolls = 9", "DINAS RIBBON: 9 / 3"),
        ("DELETE FROM roll_balance", "DINAS RIBBON: None / 3"),
    ],
)
def test_a_balance_that_is_not_the_sum_of_its_moves_is_found(
    day_url: str, statement: str, detail: str
) -> None:
    behind_its_back(day_url, statement)
    assert found_by_verify(day_url) == Fault(None, FaultCode.STOCK_SUM, detail)
