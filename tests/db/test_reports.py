"""The reports of a day and of a month: what they count, and that a past one never changes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from counter_tui.output import as_json
from db.journal.receipt import Receipt
from db.models import JournalEntry, StockBalance
from db.reads.reports.daily import daily
from db.reads.reports.monthly import AreaRow, Monthly, monthly
from db.register import change_rows
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.report_counts import Measure
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_item import NextOrder, take_item
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket
from screens.reports.long_table import day_cells, month_cells
from screens.reports.month import month_lines, month_notes, month_tables, month_title
from screens.reports.workbook import workbook
from tests.dump import rows
from tests.office import (
    ADULT,
    MORNING,
    OUTSIDER,
    READY,
    RESIDENTS,
    SENT,
    FixedClock,
    call,
    person,
)
from tests.refusals import assert_has_words

PEJERUK = ("52.71.01.1006", "Pejeruk", "Ampenan")
PAGUTAN = ("52.71.02.1008", "Pagutan", "Mataram")
HERE = "52.71.01.1004"
MEN = [person(f"LALU {n}", date(1985, 6, 7), sex="L", serial=n, kelurahan=PEJERUK) for n in (1, 2)]
WOMAN = person("BAIQ 3", date(1984, 5, 6), kelurahan=PAGUTAN)
NEWCOMERS = (*MEN, WOMAN)
# The first day of the office's second month, and the day on which these acts begin.
APRIL = (date(2024, 4, 1) - date(2024, 3, 4)).days


@dataclass
class Working:
    """An office at work, some days after the morning on which it opened."""

    office: Store
    days: int = 0

    def do(
        self,
        act: Callable[..., Receipt],
        order: Any,
        *more: Any,
        by: str = "petugas",
        at: str | None = "DINAS",
    ) -> Receipt:
        """Do an act on that day."""
        clock = FixedClock(MORNING + timedelta(days=self.days))
        return self.office.write(act, call(by, at, clock=clock), order, *more)

    def month(self, number: int, years: int = 0) -> Monthly:
        """Return a month's report, asked on that day."""
        clock = FixedClock(MORNING + timedelta(days=self.days))
        return self.office.read(monthly, 2024 + years, number, clock)


@pytest.fixture
def at_work(office: Store) -> Working:
    office.write(add_residents, call("admin", None), "SIAK", NEWCOMERS)
    working = Working(office)
    working.do(receive_blanks, ReceiveOrder(20, "BA 1/2024"), by="gudang")
    return working


def march(working: Working) -> str:
    """Do March's work and return the recording that April takes back."""
    do = working.do
    do(enrol, EnrolOrder(ADULT.nik))
    wrong = do(enrol, EnrolOrder(MEN[0].nik, "SENT_FOR_ENROLLMENT"))
    do(enrol, EnrolOrder(MEN[1].nik, "ENROLL_FAILURE"))
    twice = do(enrol, EnrolOrder(WOMAN.nik))
    do(correct_act, CorrectOrder(twice.act, "salah orang"))
    do(enrol, EnrolOrder(OUTSIDER.nik))
    do(issue_card, IssueOrder(ADULT.nik))
    do(issue_card, IssueOrder(READY.nik, wait=True))
    do(spoil_blanks, SpoilOrder(2, "GAGAL_CETAK"))
    by_mistake = do(spoil_blanks, SpoilOrder(1, "CACAT_PABRIK"))
    do(correct_act, CorrectOrder(by_mistake.act, "masih baik"))
    working.days = 10
    do(enrol, EnrolOrder(MEN[1].nik, "PRINT_READY_RECORD"))
    do(issue_suket, SuketOrder(SENT.nik))
    do(give_instead, GiveInsteadOrder(SENT.nik, "BIODATA"))
    do(hand_over_card, HandOverOrder(READY.nik))
    do(replace_card, ReplaceOrder(READY.nik, "RUSAK"))
    do(send_blanks, SendOrder(4, "DINAS", "MPP", "SJ 1"), by="gudang")
    return wrong.act


def april(working: Working, wrong: str) -> str:
    """Do April's work, which takes a recording of March back; return whom its run printed."""
    working.days = APRIL
    do = working.do
    do(correct_act, CorrectOrder(wrong, "bukan hari itu"))
    do(void_suket, VoidSuketOrder("471.13/1/Dukcapil/III/2024", "salah nama"))
    do(void_card, VoidCardOrder(ADULT.nik, "CHIP_RUSAK"))
    cards = (f"{READY.nik}/1", f"{ADULT.nik}/1")
    do(destroy, DestroyOrder(cards, (), (("Inaq Sari", "Satpol PP"),)), by="gudang")
    ref = str(do(release_batch, ReleaseOrder(1, 0), by="gudang").ref)
    nik = str(do(take_item, NextOrder(ref)).nik)
    do(print_batch_card, PrintedOrder(ref, nik))
    return nik


def a_year_of_changes(working: Working) -> None:
    """Let people move, leave and be told of otherwise, and the office go on for a year."""
    do = working.do
    working.days = APRIL + 40
    do(correct_resident, CorrectResidentOrder(_living_in(PAGUTAN, MEN[1], sex="P"), "pindah"))
    do(depart, DepartOrder(OUTSIDER.nik, "PINDAH"))
    new = ("52.71.02.1099", "Baru", "Mataram")
    working.office.write(change_rows, [_living_in(new, READY), _living_in(new, ADULT, sex="L")])
    do(change_setting, SettingOrder("serve_outsiders", "no"), by="admin", at=None)
    working.days = 400
    do(receive_blanks, ReceiveOrder(100, "BA 2/2025"), by="gudang", at="MOBIL-1")
    do(issue_card, IssueOrder(MEN[1].nik), at="MOBIL-1")


def _living_in(area: tuple[str, str, str], who: RegisterRow, sex: str = "") -> RegisterRow:
    return replace(
        who,
        kelurahan_code=area[0],
        kelurahan_name=area[1],
        kecamatan_name=area[2],
        sex=sex or who.sex,
    )


def figures(report: Monthly) -> dict[tuple[str, str], dict[str, int]]:
    """Return the month's figures that aren't 0, by kelurahan and sex."""
    both = (*report.rows, *report.outside)
    return {(each.code, each.sex): dict(each.month) for each in both if each.month}


def row(report: Monthly, code: str, sex: str) -> AreaRow:
    """Return the row of a kelurahan, or of another city, and a sex."""
    (found,) = [r for r in (*report.rows, *report.outside) if (r.code, r.sex) == (code, sex)]
    return found


def files(report: Monthly) -> tuple[bytes, str, str]:
    """Return everything that is made of a month's report: workbook, table and JSON."""
    title = [*month_title(report, "id"), *month_notes(report, "id")]
    book = workbook(title, month_tables(report, "id"), report.last)
    return book, repr(list(month_cells(report))), json.dumps(as_json(report))


def counted_by_hand(office: Store, first: date, last: date) -> Counter[str]:
    """Count what people were served with, from nothing but kinds and orders of the entries."""
    bodies = [json.loads(str(entry["body"])) for entry in rows(office, JournalEntry)]
    by_act = {entry["act"]: entry for entry in bodies}
    found: Counter[str] = Counter()
    for entry in bodies:
        if not first <= date.fromisoformat(entry["day"]) <= last:
            continue
        sign = 1
        if entry["kind"] == "correct":
            entry, sign = by_act[entry["corrects"]], -1
        kind, order = entry["kind"], entry["order"]
        found["RECORDED"] += sign * (kind == "enrol")
        found["PRINTED"] += sign * (kind in ("issue", "batch-printed"))
        at_once = kind == "issue" and not order["wait"]
        found["HANDED_OVER"] += sign * (kind == "hand-over" or at_once)
        found["SUKET_NEW"] += sign * (kind in ("suket", "override-suket"))
        found["SUKET_VOID"] += sign * (kind == "void-suket")
        found["BIODATA"] += sign * (kind == "give-instead" and order["kind"] == "BIODATA")
    return found


def test_a_month_is_told_by_kelurahan_and_sex(at_work: Working) -> None:
    march(at_work)
    report = at_work.month(3)
    assert figures(report) == {
        (HERE, "P"): {"HANDED_OVER": 1, "PRINTED": 1, "RECORDED": 1},
        (HERE, "L"): {"BIODATA": 1, "HANDED_OVER": 1, "PRINTED": 1, "SUKET_NEW": 1},
        (PEJERUK[0], "L"): {"RECORDED": 3},
        ("52.01", "L"): {"RECORDED": 1},
    }
    assert len(report.rows) == 2 * 50
    assert [row.code for row in report.rows] == sorted(row.code for row in report.rows)
    assert not report.is_over
    assert report.corrected == {"enrol": 1, "spoil": 1}
    assert report.of_earlier == 0
    assert (report.asked_register, report.asked_for_year) == (0, 0)


def test_a_recording_stands_where_it_stood_when_the_month_ended(at_work: Working) -> None:
    wrong = march(at_work)
    april(at_work, wrong)
    stands = row(at_work.month(3), PEJERUK[0], "L").stands
    # The one that failed stays a failure, whatever became of the next.
    assert stands == {"ENROLL_FAILURE": 1, "PRINT_READY_RECORD": 1, "SENT_FOR_ENROLLMENT": 1}
    assert row(at_work.month(3), HERE, "P").stands == {"CARD_ISSUED": 1}


def test_a_correction_counts_in_its_own_month(at_work: Working) -> None:
    wrong = march(at_work)
    printed = april(at_work, wrong)
    report = at_work.month(4)
    assert report.corrected == {"enrol": 1}
    assert report.of_earlier == 1
    assert row(report, PEJERUK[0], "L").month["RECORDED"] == -1
    assert row(report, PEJERUK[0], "L").year["RECORDED"] == 2
    assert row(report, HERE, "L").month["SUKET_VOID"] == 1
    assert (report.total["PRINTED"], report.total["PRINTED_IN_RUN"]) == (1, 1)
    assert report.by_cause(Measure.OLD_CARD) == {"CHIP_RUSAK": 1}
    assert report.by_cause(Measure.DESTROYED_CARD) == {"CHIP_RUSAK": 1, "RUSAK": 1}
    whole_year = sum(each.year.get("PRINTED", 0) for each in (*report.rows, *report.outside))
    assert whole_year == 3
    assert printed


def test_a_past_month_never_changes(at_work: Working) -> None:
    wrong = march(at_work)
    at_work.days = APRIL
    kept = files(at_work.month(3))
    april(at_work, wrong)
    at_work.days = APRIL + 30
    kept_april = files(at_work.month(4))
    a_year_of_changes(at_work)
    assert files(at_work.month(3)) == kept
    assert files(at_work.month(4)) == kept_april
    assert at_work.month(4, years=1).total["PRINTED"] == 1


def test_areas_and_other_cities_add_up_to_what_the_journal_counts(at_work: Working) -> None:
    wrong = march(at_work)
    april(at_work, wrong)
    for number, last in ((3, date(2024, 3, 31)), (4, date(2024, 4, 30))):
        report = at_work.month(number)
        by_hand = counted_by_hand(at_work.office, report.first, last)
        for measure, count in by_hand.items():
            by_area = sum(r.month.get(measure, 0) for r in (*report.rows, *report.outside))
            assert (measure, by_area) == (measure, count)
            assert report.total.get(measure, 0) == count


def test_the_blanks_of_each_place_add_up_to_what_lies_there(at_work: Working) -> None:
    wrong = march(at_work)
    april(at_work, wrong)
    first, second = at_work.month(3).blanks, at_work.month(4).blanks
    assert [(each.place, each.opening, each.closing) for each in first] == [("DINAS", 0, 12)]
    assert dict(first[0].moves) == {
        "TERIMA": 20, "CETAK": -2, "RUSAK": -3, "PEMBATALAN": 1, "KIRIM": -4,
    }  # fmt: skip
    balances = {str(each["place"]): each["on_hand"] for each in rows(at_work.office, StockBalance)}
    for each in second:
        assert each.opening + sum(pieces for _, pieces in each.moves) == each.closing
        assert each.closing == balances[each.place]


def test_a_day_is_told_by_place_and_clerk(at_work: Working) -> None:
    march(at_work)
    report = at_work.office.read(daily, date(2024, 3, 4), FixedClock(MORNING + timedelta(days=10)))
    (place,) = report.places
    assert (place.code, place.counts) == ("DINAS", report.total)
    assert report.total == {
        "HANDED_OVER": 1,
        "PRINTED": 2,
        "RECORDED": 4,
        "SPOILED.GAGAL_CETAK": 2,
    }
    clerks = {clerk.name: clerk for clerk in report.clerks}
    assert clerks["petugas"].counts == report.total
    assert clerks["gudang"].other == 1
    assert report.corrected == {"enrol": 1, "spoil": 1}
    assert report.is_over
    assert [(each.opening, each.closing) for each in report.blanks] == [(0, 16)]


def test_what_is_taken_back_is_taken_from_whoever_had_done_it(at_work: Working) -> None:
    wrong = march(at_work)
    at_work.days = 11
    at_work.do(correct_act, CorrectOrder(wrong, "bukan hari itu"), by="petugas2", at="MPP")
    report = at_work.office.read(daily, date(2024, 3, 15), FixedClock(MORNING + timedelta(days=11)))
    assert {clerk.name: clerk.counts for clerk in report.clerks} == {
        "petugas": {"RECORDED": -1},
        "petugas2": {},
    }
    assert [(place.code, place.counts) for place in report.places] == [("DINAS", {"RECORDED": -1})]


def test_entries_that_tell_no_area_are_counted_by_the_registers_word(
    at_work: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        for name in ("enrol", "issue_card"):
            older.setattr(f"db.transactions.{name}.counted_as", lambda _desk, _case: {})
        at_work.do(enrol, EnrolOrder(WOMAN.nik))
        at_work.do(enrol, EnrolOrder(OUTSIDER.nik))
        at_work.do(issue_card, IssueOrder(WOMAN.nik))
    at_work.do(enrol, EnrolOrder(MEN[0].nik))
    report = at_work.month(3)
    assert report.asked_register == 3
    assert figures(report) == {
        (PAGUTAN[0], "P"): {"HANDED_OVER": 1, "PRINTED": 1, "RECORDED": 1},
        (PEJERUK[0], "L"): {"RECORDED": 1},
        ("52.01", "L"): {"RECORDED": 1},
    }
    assert row(report, PAGUTAN[0], "P").stands == {"CARD_ISSUED": 1}
    at_work.days = APRIL
    assert at_work.month(4).asked_for_year == 3
    assert "3 catatan lama (3 dari bulan ini)" in month_notes(report, "id")[0]


def test_a_midnight_of_the_office_parts_two_days_and_months(at_work: Working) -> None:
    # 23.59 of 31 March and 00.01 of 1 April in Mataram, eight hours before that in UTC.
    at_work.days = APRIL
    for minutes, who in ((-9 * 60 - 1, MEN[0]), (-9 * 60 + 1, MEN[1])):
        clock = FixedClock(MORNING + timedelta(days=APRIL, minutes=minutes))
        at_work.office.write(enrol, call(clock=clock), EnrolOrder(who.nik))
    assert at_work.month(3).total["RECORDED"] == 1
    assert at_work.month(4).total["RECORDED"] == 1


def test_nobody_is_named_in_a_report(at_work: Working) -> None:
    wrong = march(at_work)
    april(at_work, wrong)
    clock = FixedClock(MORNING + timedelta(days=APRIL))
    told = repr(list(day_cells(at_work.office.read(daily, date(2024, 4, 1), clock))))
    for report in (at_work.month(3), at_work.month(4)):
        told += files(report)[1] + files(report)[2] + " ".join(month_lines(report, "en"))
    for who in (*RESIDENTS, *NEWCOMERS):
        assert who.nik not in told
        assert who.name not in told


@pytest.mark.parametrize(
    ("year", "month", "code"),
    [(2024, 2, "REPORT_NOTHING"), (1, 1, "REPORT_NOTHING"), (2024, 4, "REPORT_TO_COME"),
     (9999, 12, "REPORT_TO_COME")],
)  # fmt: skip
def test_a_month_without_anything_to_tell_is_refused(
    at_work: Working, year: int, month: int, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        at_work.office.read(monthly, year, month, FixedClock())
    assert refusal.value.code == code
    assert_has_words(refusal.value)
