"""Tutup hari: what a closing covers, what keeps a day open, and whose act falls into which."""

from __future__ import annotations

import hashlib

import pytest

from db.journal.looks import MOST_LOOKS, looks_digest
from db.journal.receipt import Receipt
from db.journal.replay import replay
from db.journal.verify import verify
from db.models import DayClosing, Look, PaperDue
from db.reads.day_closing import ClosedDay, closing, closings
from db.reads.day_figures import Moved
from db.reads.day_sheet import DaySheet, day_sheet
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.look_up import look_up
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_item import NextOrder, take_item
from db.viewer import Viewer
from tests.db.acts.conftest import Calm
from tests.dump import did, rows
from tests.history import live_through
from tests.office import ADULT, READY, READY_TOO, SIXTEEN, TODAY, FixedClock, call
from tests.refusals import refused

FIRST = "TUTUP-2024-0001"


@pytest.fixture
def clock() -> FixedClock:
    """Give a clock that stands in the morning of TODAY."""
    return FixedClock()


def receive(office: Store, pieces: int, clock: FixedClock, place: str = "DINAS") -> None:
    office.write(receive_blanks, call("gudang", place, clock=clock), ReceiveOrder(pieces, "BA 1"))


def close(office: Store, counted: int, clock: FixedClock, place: str = "DINAS") -> ClosedDay:
    """Close a place's day as the program does: the sheet is read first."""
    sheet = office.read(day_sheet, place, clock)
    calling = call("petugas", place, clock=clock)
    receipt = office.write(close_day, calling, CloseDayOrder(counted), sheet.to_n)
    return office.read(closing, str(receipt.ref))


def sheet_of(office: Store, clock: FixedClock, place: str = "DINAS") -> DaySheet:
    return office.read(day_sheet, place, clock)


def test_opening_and_in_less_out_is_what_was_counted(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    mistake = office.write(issue_card, call(clock=clock), IssueOrder(READY_TOO.nik))
    office.write(correct_act, call(clock=clock), CorrectOrder(mistake.act, "salah orang"))
    office.write(spoil_blanks, call("petugas2", clock=clock), SpoilOrder(2, "GAGAL_CETAK"))
    office.write(enrol, call("petugas2", clock=clock), EnrolOrder(ADULT.nik))

    closed = close(office, 7, clock)
    figures = closed.figures
    assert (closed.ref, closed.place_name, closed.day) == (FIRST, "Kantor Dinas", TODAY)
    assert (figures.opening, figures.moved_in, figures.moved_out, closed.counted) == (0, 11, 4, 7)
    assert figures.moves == (
        Moved("TERIMA", 10, 0),
        Moved("CETAK", 0, 2),
        Moved("RUSAK", 0, 2),
        Moved("PEMBATALAN", 1, 0),
    )
    told = {each.clerk: each for each in figures.by_clerk}
    assert (told["petugas"].cards, told["petugas"].corrected, told["petugas"].spoiled) == (2, 1, 0)
    assert (told["petugas2"].spoiled, told["petugas2"].enrolled) == (2, 1)
    assert (told["gudang"].name, told["gudang"].others) == ("Kepala Gudang", 1)
    assert figures.spoiled == (("GAGAL_CETAK", 2),)
    assert figures.acts == 6
    assert [each.day for each in figures.by_day] == [TODAY]


def test_the_page_tells_the_hash_of_the_closings_own_entry(
    office: Store, clock: FixedClock
) -> None:
    closed = close(office, 0, clock)
    verified = office.read(verify, closed.head)
    assert (verified.head, verified.entries, verified.fault) == (closed.head, closed.n, None)
    assert closed.covered_head != closed.head
    assert (closed.clock, closed.from_n, closed.to_n) == ("09.00", 1, closed.n - 1)


def test_a_late_act_falls_into_the_next_closing(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    close(office, 10, clock)
    clock.forward(hours=1)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    office.write(issue_suket, call("gudang", clock=clock), SuketOrder(READY_TOO.nik, "mati"))
    before = office.read(closing, FIRST)
    clock.forward(days=1)
    office.write(issue_card, call(clock=clock), IssueOrder(READY_TOO.nik))

    closed = close(office, 8, clock)
    assert office.read(closing, FIRST) == before
    assert (closed.since_ref, closed.since, closed.from_n) == (FIRST, TODAY, before.n)
    assert (closed.figures.opening, closed.figures.moved_out, closed.counted) == (10, 2, 8)
    assert closed.figures.late == (("issue", 1), ("override-suket", 1))
    number = "471.13/1/Dukcapil/III/2024"
    assert (closed.figures.suket_first, closed.figures.suket_last) == (number, number)
    ends = [(each.day.day, each.opening, each.closing) for each in closed.figures.by_day]
    assert ends == [(4, 10, 9), (5, 9, 8)]


def test_a_forgotten_day_is_closed_the_day_after(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    close(office, 10, clock)
    for nik in (READY.nik, READY_TOO.nik):
        clock.forward(days=1)
        office.write(issue_card, call(clock=clock), IssueOrder(nik))
    clock.forward(days=1)
    closed = close(office, 8, clock)
    assert [each.acts for each in closed.figures.by_day] == [1, 1]
    assert closed.figures.late == ()
    assert closed.day.day == TODAY.day + 3


def test_each_place_is_closed_by_itself(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    office.write(send_blanks, call("gudang", clock=clock), SendOrder(4, "DINAS", "MPP"))
    receive(office, 3, clock, "MPP")
    dinas = close(office, 6, clock)
    mpp = close(office, 3, clock, "MPP")
    assert (dinas.figures.moved_in, dinas.figures.moved_out) == (10, 4)
    assert (mpp.ref, mpp.figures.moved_in, mpp.figures.acts) == ("TUTUP-2024-0002", 3, 1)
    assert [each.ref for each in office.read(closings, None)] == [mpp.ref, dinas.ref]
    assert [each.head for each in office.read(closings, "MPP")] == [mpp.head]


def test_what_moves_at_a_place_by_an_act_elsewhere_counts_there(
    office: Store, clock: FixedClock
) -> None:
    receive(office, 10, clock)
    close(office, 10, clock)
    # The store keeper sits at the mall and sends what lies in the office.
    office.write(send_blanks, call("gudang", "MPP", clock=clock), SendOrder(4, "DINAS", "MPP"))
    closed = close(office, 6, clock)
    assert (closed.figures.moved_out, closed.figures.acts) == (4, 0)


def test_a_day_of_which_nothing_is_to_tell_may_be_closed(office: Store, clock: FixedClock) -> None:
    close(office, 0, clock)
    refusal = refused(office, close_day, call(clock=clock), CloseDayOrder(0))
    assert (refusal.code, refusal.values) == (
        "DAY_CLOSED_ALREADY",
        {"place": "DINAS", "ref": FIRST},
    )
    assert sheet_of(office, clock).closed_today == FIRST
    clock.forward(days=1)
    assert sheet_of(office, clock).closed_today is None
    assert close(office, 0, clock).figures.acts == 0


def test_the_same_day_is_closed_again_after_an_act(office: Store, clock: FixedClock) -> None:
    close(office, 0, clock)
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    assert sheet_of(office, clock).closed_today is None
    assert close(office, 0, clock).figures.late == (("enrol", 1),)


@pytest.mark.parametrize("counted", [9, 11, 0])
def test_other_pieces_than_the_ones_on_record_close_nothing(calm_as: Calm, counted: int) -> None:
    def stocked(url: str) -> Store:
        from tests.office import open_test_office

        office = open_test_office(url)
        receive(office, 10, FixedClock())
        return office

    office = calm_as(stocked)
    refusal = refused(office, close_day, call(), CloseDayOrder(counted))
    assert refusal.code == "DAY_COUNT_DIFFERS"
    values = {"place": "DINAS", "counted": counted, "expected": 10, "difference": counted - 10}
    assert refusal.values == values


def test_a_count_that_is_not_finished_keeps_the_day_open(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    count = office.write(open_count, call("gudang", clock=clock), OpenCountOrder("BA 2"))
    for counted in (None, 9):
        if counted is not None:
            order = EnterCountOrder(str(count.ref), counted)
            office.write(enter_count, call("gudang", clock=clock), order)
        refusal = refused(office, close_day, call(clock=clock), CloseDayOrder(10))
        assert (refusal.code, refusal.values["counts"]) == ("DAY_OPEN", (count.ref,))
    order = EnterCountOrder(str(count.ref), 9, "hilang")
    office.write(enter_count, call("gudang", clock=clock), order)
    assert close(office, 9, clock).figures.moves[-1] == Moved("KOREKSI", 0, 1)


def test_blanks_at_a_desk_keep_the_day_open(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    office.write(give_tray, call("gudang", clock=clock), GiveTrayOrder("petugas", 4))
    refusal = refused(office, close_day, call(clock=clock), CloseDayOrder(10))
    assert (refusal.code, refusal.values["trays"]) == ("DAY_OPEN", ("petugas 4",))
    office.write(return_tray, call("gudang", clock=clock), ReturnTrayOrder("petugas", 4))
    close(office, 10, clock)


def test_someone_at_a_printer_keeps_the_day_open(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    run = office.write(release_batch, call(clock=clock), ReleaseOrder(2, 0)).ref
    office.write(take_item, call(clock=clock), NextOrder(str(run)))
    refusal = refused(office, close_day, call(clock=clock), CloseDayOrder(10))
    assert (refusal.code, refusal.values["printers"]) == ("DAY_OPEN", (f"{run} petugas",))
    [thing] = sheet_of(office, clock).open
    assert (thing.kind, thing.ref, thing.who) == ("printer", run, "petugas")
    office.write(skip_item, call(clock=clock), SkipOrder(str(run), READY.nik, "foto buram"))
    # A run that is released keeps no day open: its people wait as the others do.
    close(office, 10, clock)


def test_what_is_open_elsewhere_keeps_no_day_open(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    receive(office, 5, clock, "MPP")
    office.write(open_count, call("gudang", "MPP", clock=clock), OpenCountOrder("BA 2"))
    office.write(give_tray, call("gudang", "MPP", clock=clock), GiveTrayOrder("petugas2", 2))
    close(office, 10, clock)
    assert {each.kind for each in sheet_of(office, clock, "MPP").open} == {"count", "tray"}


def test_blanks_under_way_are_shown_and_keep_no_day_open(office: Store, clock: FixedClock) -> None:
    receive(office, 10, clock)
    office.write(send_blanks, call("gudang", clock=clock), SendOrder(4, "DINAS", "MPP"))
    for place in ("DINAS", "MPP"):
        [thing] = sheet_of(office, clock, place).under_way
        assert (thing.kind, thing.pieces, thing.who) == ("shipment", 4, "DINAS > MPP")
    close(office, 6, clock)


def test_a_closing_is_not_taken_back(office: Store, clock: FixedClock) -> None:
    receipt = office.write(close_day, call(clock=clock), CloseDayOrder(0))
    refusal = refused(office, correct_act, call(clock=clock), CorrectOrder(receipt.act, "salah"))
    assert refusal.code == "ACT_NOT_CORRECTABLE"


def test_the_closings_page_is_on_the_list_where_the_office_prints_it(
    office: Store, clock: FixedClock
) -> None:
    office.write(close_day, call(clock=clock), CloseDayOrder(0))
    assert rows(office, PaperDue) == []
    office.write(change_setting, call("admin", None, clock=clock), SettingOrder("papers", "day"))
    ref = office.write(close_day, call("petugas", "MPP", clock=clock), CloseDayOrder(0)).ref
    [due] = rows(office, PaperDue)
    assert (due["kind"], due["ref"], due["place"]) == ("day", ref, "MPP")


def looks_of(office: Store, receipt: Receipt) -> tuple[object, object, object]:
    [row] = [each for each in rows(office, DayClosing) if each["ref"] == receipt.ref]
    return row["looks_from"], row["looks_to"], row["looks_digest"]


def test_the_looks_since_the_last_closing_of_any_place_go_into_the_chain(
    office: Store, clock: FixedClock
) -> None:
    viewer = Viewer("petugas", "DINAS", clock=clock)
    for _ in range(3):
        office.write(look_up, viewer, READY.nik)
    first = office.write(close_day, call(clock=clock), CloseDayOrder(0))
    office.write(look_up, viewer, SIXTEEN.nik)
    second = office.write(close_day, call("petugas", "MPP", clock=clock), CloseDayOrder(0))
    third = office.write(close_day, call("petugas", "MOBIL-1", clock=clock), CloseDayOrder(0))
    ids = [int(str(row["id"])) for row in rows(office, Look)]
    assert looks_of(office, first)[:2] == (ids[0], ids[2])
    assert looks_of(office, second)[:2] == (ids[3], ids[3])
    assert looks_of(office, third) == (0, 0, hashlib.sha256().hexdigest())
    assert office.read(closing, str(first.ref)).looks == 3
    assert office.read(verify).fault is None


def test_more_looks_than_a_closing_takes_go_into_the_next(
    office: Store, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.journal.looks.MOST_LOOKS", 2)
    assert MOST_LOOKS == 8_000
    viewer = Viewer("petugas", "DINAS", clock=clock)
    for _ in range(3):
        office.write(look_up, viewer, READY.nik)
    first, second = (
        office.write(close_day, call("petugas", place, clock=clock), CloseDayOrder(0))
        for place in ("DINAS", "MPP")
    )
    ids = [int(str(row["id"])) for row in rows(office, Look)]
    assert looks_of(office, first)[:2] == (ids[0], ids[1])
    assert looks_of(office, second)[:2] == (ids[2], ids[2])
    assert office.read(looks_digest, 0, ids[1]).digest == looks_of(office, first)[2]
    assert office.read(verify).fault is None


def test_only_the_closing_and_its_number_are_written(office: Store, clock: FixedClock) -> None:
    changed = did(office, lambda: office.write(close_day, call(clock=clock), CloseDayOrder(0)))
    assert set(changed) == {"numbering", "day_closing"}


def test_a_year_of_every_kind_of_act_is_closed_and_holds(database_url: str) -> None:
    from tests.office import open_test_office

    office = open_test_office(database_url)
    live_through(office)
    clock = FixedClock()
    clock.forward(days=400)
    for place, counted in (("DINAS", 5), ("MPP", 3), ("MOBIL-1", 0)):
        figures = close(office, counted, clock, place).figures
        assert figures.opening + figures.moved_in - figures.moved_out == counted
    assert sheet_of(office, clock).fault is None
    for line in office.read(closings, None):
        assert office.read(verify, line.head).fault is None
    assert replay(office.url) is None
    office.close()


def test_a_number_that_is_no_closings_is_refused(calm: Store) -> None:
    for text in ("", FIRST, "OPNAME-2024-0001", "x" * 99, "\x00"):
        with pytest.raises(Exception, match="REF_NOT_FOUND"):
            calm.read(closing, text)
