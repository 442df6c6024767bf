"""The stock card: every move of a place's blanks, and the balance after each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.journal.call import Call
from db.reads.paging import Ask, Page, Where
from db.reads.stock_card import ALL_KINDS, LedgerLine, StockPeriod, stock_card, stock_period
from db.reads.store_room import blanks
from db.rules.stock import StockMove
from db.store.store import Store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.office import READY, TODAY, FixedClock, call

FIRST_DAY, LAST_DAY = TODAY, TODAY + timedelta(days=3)


def card(
    office: Store,
    place: str = "DINAS",
    since: date | None = None,
    until: date | None = None,
    kinds: frozenset[str] = ALL_KINDS,
) -> list[LedgerLine]:
    page: Page[LedgerLine] = office.read(stock_card, place, since, until, kinds, "", Ask())
    return list(page.rows)


def some_days(office: Store) -> None:
    """Do moves on four days: received, used, sent and corrected."""
    clock = FixedClock()

    def at(operator: str = "gudang", place: str = "DINAS") -> Call:
        return call(operator, place, clock=clock)

    office.write(receive_blanks, at(), ReceiveOrder(100, "BA 1"))
    office.write(give_tray, at(), GiveTrayOrder("petugas", 3))
    clock.forward(days=1)
    office.write(issue_card, at("petugas"), IssueOrder(READY.nik))
    spoiled = office.write(spoil_blanks, at("petugas"), SpoilOrder(1, "CACAT_PABRIK"))
    clock.forward(days=1)
    sent = office.write(send_blanks, at(), SendOrder(40, "DINAS", "MPP", "SJ 1"))
    office.write(accept_blanks, at("petugas2", "MPP"), AcceptOrder(str(sent.ref)))
    clock.forward(days=1)
    office.write(correct_act, at("petugas"), CorrectOrder(spoiled.act, "tidak rusak"))
    office.write(return_tray, at(), ReturnTrayOrder("petugas", 1, "hilang"))


def test_every_line_tells_the_balance_after_it(office: Store) -> None:
    some_days(office)
    assert [(line.kind, line.quantity, line.balance) for line in card(office)] == [
        ("KOREKSI", -1, 58),
        ("PEMBATALAN", 1, 59),
        ("KIRIM", -40, 58),
        ("RUSAK", -1, 98),
        ("CETAK", -1, 99),
        ("TERIMA", 100, 100),
    ]
    assert [(line.kind, line.balance) for line in card(office, "MPP")] == [("TERIMA_KIRIMAN", 40)]


def test_a_line_names_the_shipment_it_belongs_to(office: Store) -> None:
    some_days(office)
    refs = {line.kind: line.ref for line in card(office)}
    assert refs["KIRIM"] == "KIRIM-2024-0001"
    assert refs["CETAK"] is None
    (arrived,) = card(office, "MPP")
    assert (arrived.ref, arrived.document) == ("KIRIM-2024-0001", "SJ 1")


@pytest.mark.parametrize(
    ("since", "until", "balances", "opening"),
    [
        (None, None, [58, 59, 58, 98, 99, 100], 0),
        (FIRST_DAY + timedelta(days=1), FIRST_DAY + timedelta(days=2), [58, 98, 99], 100),
        (LAST_DAY, None, [58, 59], 58),
        (None, FIRST_DAY, [100], 0),
        (LAST_DAY + timedelta(days=1), None, [], 58),
        (None, FIRST_DAY - timedelta(days=1), [], 0),
    ],
)
def test_a_period_begins_with_the_balance_before_it(
    office: Store, since: date | None, until: date | None, balances: list[int], opening: int
) -> None:
    some_days(office)
    lines = card(office, since=since, until=until)
    assert [line.balance for line in lines] == balances
    period: StockPeriod = office.read(stock_period, "DINAS", since, until)
    assert period.opening == opening
    assert period.closing == (balances[0] if balances else opening)
    moved = {kind: sum(line.quantity for line in lines if line.kind == kind) for kind in StockMove}
    assert dict(period.moved) == {str(kind): sum_ for kind, sum_ in moved.items() if sum_}


def test_the_balance_is_that_of_all_moves_where_only_some_kinds_are_shown(office: Store) -> None:
    some_days(office)
    lines = card(office, kinds=frozenset({"CETAK", "RUSAK"}))
    assert [(line.kind, line.balance) for line in lines] == [("RUSAK", 98), ("CETAK", 99)]


def test_the_stock_card_names_every_move_the_latest_first(office: Store) -> None:
    clock = FixedClock()
    office.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(500, "BA 1"))
    clock.forward(hours=1)
    issued = office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    spoiled = office.write(spoil_blanks, call(clock=clock), SpoilOrder(2, "CACAT_PABRIK"))
    clock.forward(days=1)
    office.write(correct_act, call(clock=clock), CorrectOrder(spoiled.act, "salah hitung"))
    office.write(receive_blanks, call("gudang", "MPP", clock=clock), ReceiveOrder(7, "BA 2"))

    def told(row: LedgerLine) -> tuple[object, ...]:
        return (row.day, row.clock, row.kind, row.quantity, row.cause or row.document, row.by)

    tomorrow = TODAY + timedelta(days=1)
    page = office.read(stock_card, "DINAS", None, None, ALL_KINDS, "", Ask())
    assert [told(row) for row in page.rows] == [
        (tomorrow, "10.00", "PEMBATALAN", 2, "CACAT_PABRIK", "petugas"),
        (TODAY, "10.00", "RUSAK", -2, "CACAT_PABRIK", "petugas"),
        (TODAY, "10.00", "CETAK", -1, None, "petugas"),
        (TODAY, "09.00", "TERIMA", 500, "BA 1", "gudang"),
    ]
    assert [row.is_corrected for row in page.rows] == [False, True, False, False]
    assert [row.nik for row in page.rows] == [None, None, READY.nik, None]
    assert page.rows[2].act == issued.act
    assert [
        told(row)[2:5]
        for row in office.read(stock_card, "MPP", None, None, ALL_KINDS, "", Ask()).rows
    ] == [("TERIMA", 7, "BA 2")]
    lying = office.read(blanks)
    assert lying.total == 506
    assert [place.on_hand for place in lying.places] == [499, 7, 0]


def test_the_stock_card_is_narrowed_by_document_and_by_whose_card(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 470/12"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    for text, kinds in (
        ("470/1", ["TERIMA"]),
        ("ba 470", ["TERIMA"]),
        ("iqbal", ["CETAK"]),
        (READY.nik[:9], ["CETAK"]),
    ):
        page = office.read(stock_card, "DINAS", None, None, ALL_KINDS, text, Ask())
        assert [row.kind for row in page.rows] == kinds


def test_pages_of_the_stock_card_hold_each_move_once_in_either_direction(office: Store) -> None:
    clock = FixedClock()
    for number in range(25):
        call_now = call("gudang", clock=clock)
        office.write(receive_blanks, call_now, ReceiveOrder(number + 1, f"BA {number}"))
        clock.forward(hours=7)
    down: list[int] = []
    page = office.read(stock_card, "DINAS", None, None, ALL_KINDS, "", Ask(limit=4))
    while True:
        down += [row.quantity for row in page.rows]
        if not page.more_after:
            break
        ask = Ask(Where.AFTER, page.keys[-1], 4)
        page = office.read(stock_card, "DINAS", None, None, ALL_KINDS, "", ask)
    assert down == list(range(25, 0, -1))
    up: list[int] = []
    page = office.read(stock_card, "DINAS", None, None, ALL_KINDS, "", Ask(Where.LAST, (), 4))
    while True:
        up += [row.quantity for row in page.rows][::-1]
        if not page.more_before:
            break
        ask = Ask(Where.BEFORE, page.keys[0], 4)
        page = office.read(stock_card, "DINAS", None, None, ALL_KINDS, "", ask)
    assert up == down[::-1]
