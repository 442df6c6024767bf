"""What of a day is changed behind the program's back, its closing and the noted head tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing as closed_at_last
from dataclasses import dataclass

import pytest

from db.journal.fault import Fault, FaultCode
from db.journal.verify import verify
from db.reads.day_closing import closing
from db.reads.day_sheet import day_sheet
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.look_up import look_up
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.viewer import Viewer
from tests.office import ADULT, READY, READY_TOO, FixedClock, call, crowd, open_test_office
from tests.office_copies import OfficeCopies
from tests.refusals import refused
from tests.tampering import Hands, behind_the_back

F = FaultCode
MASKED = f"{READY.nik[:6]}******{READY.nik[12:]}"
BLANKS = 8


def two_days(url: str) -> Store:
    """Open an office whose yesterday is closed at DINAS and at MPP; today has acts of each kind."""
    office = open_test_office(url)
    clock = FixedClock()
    office.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(10, "BA 1"))
    office.write(look_up, Viewer("petugas", "DINAS", clock=clock), READY.nik)
    for place, counted in (("DINAS", 10), ("MPP", 0)):
        office.write(close_day, call("petugas", place, clock=clock), CloseDayOrder(counted))
    clock.forward(days=1)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik, wait=True))
    office.write(hand_over_card, call(clock=clock), HandOverOrder(READY.nik))
    office.write(issue_card, call(clock=clock), IssueOrder(READY_TOO.nik))
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik, "PRINT_READY_RECORD"))
    order = SuketOrder(ADULT.nik, "listrik padam")
    office.write(issue_suket, call("gudang", clock=clock), order)
    return office


@dataclass(frozen=True, slots=True)
class Day:
    """An office with a day to close, and the head that was noted of the day before."""

    url: str
    noted: str

    def changed(self, change: Callable[[Hands], object]) -> tuple[Fault, Fault]:
        """Change something; return what the closing tells and what verify tells of it."""
        with behind_the_back(self.url) as hands:
            change(hands)
        with closed_at_last(open_store(self.url)) as office:
            clock = FixedClock()
            clock.forward(days=1, hours=3)
            sheet = office.read(day_sheet, "DINAS", clock)
            order = CloseDayOrder(sheet.on_hand)
            refusal = refused(office, close_day, call(clock=clock), order)
            assert refusal.code == "DAY_RECORD_CHANGED"
            assert sheet.fault is not None
            assert refusal.values["fault"] == sheet.fault.code
            found = office.read(verify, self.noted).fault
            assert found is not None
            return sheet.fault, found


@pytest.fixture
def day(office_copies: OfficeCopies, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """Give a day that isn't closed yet."""
    for url in office_copies.copy(two_days, tmp_path_factory.mktemp("day")):
        with closed_at_last(open_store(url)) as office:
            noted = office.read(closing, "TUTUP-2024-0001").head
        yield Day(url, noted)


def number_of(url: str, kind: str) -> int:
    """Return the entry of the first act of a kind."""
    with behind_the_back(url) as hands:
        return int(hands.rows(f"SELECT MIN(n) FROM journal_entry WHERE kind = '{kind}'")[0][0])


def test_the_day_holds_while_nobody_changes_it(day: Day) -> None:
    with closed_at_last(open_store(day.url)) as office:
        clock = FixedClock()
        clock.forward(days=1, hours=3)
        assert office.read(day_sheet, "DINAS", clock).fault is None
        assert office.read(verify, day.noted).fault is None
        office.write(close_day, call(clock=clock), CloseDayOrder(BLANKS))
        assert office.read(verify, day.noted).fault is None


# The statement, the act whose entry is told, and the row and column.
ROWS = (
    (
        f"UPDATE card SET state = 'VOID' WHERE nik = '{READY.nik}'",
        "hand-over",
        f"card · nik {MASKED} · issue 1 · state",
    ),
    (
        f"UPDATE card SET printed_on = '2024-01-01' WHERE nik = '{READY.nik}'",
        "issue",
        f"card · nik {MASKED} · issue 1 · printed_on",
    ),
    (
        f"UPDATE ktp SET status = 'PRINT_READY_RECORD' WHERE nik = '{READY.nik}'",
        "hand-over",
        f"ktp · nik {MASKED} · status",
    ),
    (
        "UPDATE suket SET valid_until = '2030-01-01'",
        "override-suket",
        "suket · number 471.13/1/Dukcapil/III/2024 · valid_until",
    ),
)


@pytest.mark.parametrize(("statement", "kind", "detail"), ROWS)
def test_a_changed_row_is_told_at_the_entry_that_wrote_it(
    day: Day, statement: str, kind: str, detail: str
) -> None:
    n = number_of(day.url, kind)
    expected = Fault(n, F.ROW_CHANGED, detail)
    assert day.changed(lambda hands: hands.do(statement)) == (expected, expected)


def test_a_row_that_was_deleted_is_told_at_the_entry_that_wrote_it(day: Day) -> None:
    n = number_of(day.url, "override-suket")
    expected = Fault(n, F.ROW_GONE, "suket · number 471.13/1/Dukcapil/III/2024")
    assert day.changed(lambda hands: hands.do("DELETE FROM suket")) == (expected, expected)


def test_a_changed_line_of_the_ledger_is_told_at_its_act(day: Day) -> None:
    with behind_the_back(day.url) as hands:
        [(n, act)] = hands.rows(
            "SELECT n, act_id FROM journal_entry WHERE kind = 'issue' ORDER BY n LIMIT 1"
        )

    def change(hands: Hands) -> None:
        hands.do("UPDATE stock_entry SET quantity = -2 WHERE act = ?", act)

    told, verified = day.changed(change)
    assert told == Fault(n, F.ROW_CHANGED, f"stock_entry · act {act} · line 1 · quantity")
    assert verified == Fault(n, F.STOCK_ENTRIES, act)


def test_a_line_of_the_ledger_that_no_act_wrote_is_told(day: Day) -> None:
    def change(hands: Hands) -> None:
        hands.do(
            "INSERT INTO stock_entry (act, line, place, kind, quantity, day) "
            "VALUES ('nobody', 1, 'DINAS', 'TERIMA', 5, '2024-03-05')"
        )
        # The balance with it, so that the sums agree.
        hands.do("UPDATE stock_balance SET on_hand = on_hand + 5 WHERE place = 'DINAS'")

    told, verified = day.changed(change)
    assert (told.code, verified) == (F.ROW_CHANGED, Fault(None, F.STOCK_ENTRIES, "nobody"))


def test_a_changed_balance_is_told(day: Day) -> None:
    n = number_of(day.url, "issue") + 2
    told, verified = day.changed(
        lambda hands: hands.do("UPDATE stock_balance SET on_hand = 7 WHERE place = 'DINAS'")
    )
    assert told == Fault(n, F.ROW_CHANGED, "stock_balance · place DINAS · on_hand")
    assert verified == Fault(None, F.STOCK_SUM, f"DINAS: 7 / {BLANKS}")


def test_a_changed_entry_is_told(day: Day) -> None:
    n = number_of(day.url, "hand-over")
    expected = Fault(n, F.JOURNAL_CHANGED)
    found = day.changed(lambda hands: hands.rewrite(n, lambda entry: entry.update(by="petugas2")))
    assert found == (expected, expected)


def test_a_changed_hash_is_told(day: Day) -> None:
    n = number_of(day.url, "hand-over")
    expected = Fault(n, F.JOURNAL_CHANGED)
    found = day.changed(
        lambda hands: hands.do("UPDATE journal_entry SET hash = ? WHERE n = ?", "f" * 64, n)
    )
    assert found == (expected, expected)


def test_a_removed_entry_is_told(day: Day) -> None:
    n = number_of(day.url, "hand-over")
    expected = Fault(n, F.JOURNAL_GAP, f"{n} / {n + 1}")
    found = day.changed(lambda hands: hands.do("DELETE FROM journal_entry WHERE n = ?", n))
    assert found == (expected, expected)


def test_entries_cut_off_at_the_end_are_told(day: Day) -> None:
    with behind_the_back(day.url) as hands:
        [(last,)] = hands.rows("SELECT MAX(n) FROM journal_entry")
    told, verified = day.changed(
        lambda hands: hands.do("DELETE FROM journal_entry WHERE n > ?", last - 2)
    )
    assert told == Fault(last - 1, F.JOURNAL_GAP, f"{last - 1} / -")
    assert verified == Fault(last - 1, F.JOURNAL_CUT, f"{last - 2} / {last}")


def test_the_whole_record_written_anew_is_told_by_the_head_that_was_noted(day: Day) -> None:
    n = number_of(day.url, "receive")
    with behind_the_back(day.url) as hands:
        hands.rewrite(n, lambda entry: entry.update(terminal={}))
        hands.chain_anew()
    with closed_at_last(open_store(day.url)) as office:
        # Every closing since keeps the hash of the entry before it.
        own = number_of(day.url, "close-day")
        assert office.read(verify).fault == Fault(own, F.CLOSING_DIFFERS, "TUTUP-2024-0001 · head")
        assert office.read(verify, day.noted).fault is not None


CLOSINGS = (
    "UPDATE day_closing SET counted = 9, moved_in = 9 WHERE ref = 'TUTUP-2024-0001'",
    "UPDATE day_closing SET opening = 1, moved_in = 9 WHERE ref = 'TUTUP-2024-0001'",
    "UPDATE day_closing SET closed_by = 'gudang' WHERE ref = 'TUTUP-2024-0001'",
    "UPDATE day_closing SET place = 'MOBIL-1' WHERE ref = 'TUTUP-2024-0001'",
    "UPDATE day_closing SET to_n = to_n + 2 WHERE ref = 'TUTUP-2024-0001'",
    "UPDATE day_closing SET head = looks_digest WHERE ref = 'TUTUP-2024-0001'",
    "DELETE FROM day_closing WHERE ref = 'TUTUP-2024-0001'",
)


@pytest.mark.parametrize("statement", CLOSINGS)
def test_a_changed_closing_is_told(day: Day, statement: str) -> None:
    n = number_of(day.url, "close-day")
    told, verified = day.changed(lambda hands: hands.do(statement))
    assert told.code in (F.ROW_CHANGED, F.ROW_GONE)
    assert "TUTUP-2024-0001" in told.detail
    assert verified == Fault(n, F.CLOSING_DIFFERS, "TUTUP-2024-0001")


LOOKS = (
    f"UPDATE look SET nik = '{ADULT.nik}'",
    "UPDATE look SET operator = 'petugas2'",
    "DELETE FROM look",
)


@pytest.mark.parametrize("statement", LOOKS)
def test_changed_looks_are_told_by_the_closing_that_took_them_in(day: Day, statement: str) -> None:
    expected = Fault(number_of(day.url, "close-day"), F.LOOKS_CHANGED, "TUTUP-2024-0001")
    assert day.changed(lambda hands: hands.do(statement)) == (expected, expected)


def test_a_row_of_the_noted_day_itself_that_was_changed_since_is_told(day: Day) -> None:
    n = number_of(day.url, "receive")
    with behind_the_back(day.url) as hands:
        hands.do("UPDATE blank_receipt SET stated = 99")
    with closed_at_last(open_store(day.url)) as office:
        fault = office.read(verify, day.noted).fault
        assert fault is not None
        assert (fault.n, fault.code) == (n, F.ROW_CHANGED)
        assert fault.detail.endswith("stated")
        # Without a noted head the rows are the replay's to compare.
        assert office.read(verify).fault is None


def test_what_later_acts_wrote_over_is_no_fault(day: Day) -> None:
    people = crowd(30)
    with closed_at_last(open_store(day.url)) as office:
        clock = FixedClock()
        clock.forward(days=1, hours=1)
        office.write(add_residents, call("admin", None, clock=clock), "SIAK", people)
        office.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(30, "BA 2"))
        for one in people:
            office.write(issue_card, call(clock=clock), IssueOrder(one.nik, wait=True))
        for one in people:
            office.write(hand_over_card, call(clock=clock), HandOverOrder(one.nik))
        assert office.read(day_sheet, "DINAS", clock).fault is None
        assert office.read(verify, day.noted).fault is None


@pytest.mark.parametrize("at_once", [1, 3])
def test_rows_written_again_in_a_later_batch_are_looked_at_once_all_is_read(
    day: Day, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.journal.since._ENTRIES_AT_ONCE", at_once)
    statement, kind, detail = ROWS[0]
    expected = Fault(number_of(day.url, kind), F.ROW_CHANGED, detail)
    with closed_at_last(open_store(day.url)) as office:
        assert office.read(verify, day.noted).fault is None
    assert day.changed(lambda hands: hands.do(statement)) == (expected, expected)
