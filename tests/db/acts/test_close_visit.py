"""Tutup kunjungan: every line has an outcome, they add up to the list, and nothing moves after."""

from __future__ import annotations

from collections import Counter

from db.journal.replay import replay
from db.journal.verify import verify
from db.models import PaperDue, Visit
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.close_visit import close_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from tests.db.test_query_counts import statements
from tests.db.visits_made import (
    NOBODY,
    STRANGER,
    VAN,
    as_listed,
    closed,
    done,
    outcomes,
    planned,
    running,
)
from tests.dump import did, entry_of, rows
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    FAILED,
    FOREIGNER,
    ISSUED,
    MOVED,
    OUTSIDER,
    READY,
    SENT,
    SIXTEEN,
    call,
    crowd,
)
from tests.refusals import refused

EVERYONE = (
    ADULT,
    SIXTEEN,
    FAILED,
    CHILD,
    READY,
    SENT,
    ISSUED,
    OUTSIDER,
    MOVED,
    STRANGER,
    NOBODY,
    FOREIGNER,
    DECEASED,
)
BY_THEMSELVES = dict(
    enumerate(
        ["TIDAK_HADIR"] * 3
        + ["DI_BAWAH_16"]
        + ["SUDAH"] * 3
        + ["LUAR_DOMISILI"] * 3
        + ["TIDAK_DIKENAL"] * 3,
        1,
    )
)


def test_of_whom_nothing_was_said_the_register_says_it(office: Store) -> None:
    ref = running(office, *EVERYONE)
    receipt = closed(office, ref)
    assert outcomes(office, ref) == BY_THEMSELVES
    entry = entry_of(office, receipt.act)
    counts = dict(sorted(Counter(BY_THEMSELVES.values()).items()))
    assert entry["decided"] == {"outcomes": counts, "by_itself": len(EVERYONE)}
    assert sum(entry["decided"]["outcomes"].values()) == len(EVERYONE)
    (visit,) = rows(office, Visit)
    assert (visit["state"], visit["closed_on"], visit["listed"]) == ("SELESAI", "2024-03-04", 13)
    assert office.read(verify).fault is None
    assert replay(office.url) is None


def test_what_was_done_and_said_stays_as_it_is(office: Store) -> None:
    done(office, receive_blanks, ReceiveOrder(3, "BA 1"), operator="gudang")
    ref = running(office, *EVERYONE)
    done(office, enrol, EnrolOrder(ADULT.nik))
    done(office, note_pupil, NotePupilOrder(ref, 2, "PKL_IZIN"))
    done(office, enrol, EnrolOrder(FAILED.nik, "ENROLL_FAILURE"))
    done(office, issue_card, IssueOrder(READY.nik))
    done(office, enrol, EnrolOrder(OUTSIDER.nik))
    said = {1: "TEREKAM+", 2: "PKL_IZIN", 3: "GAGAL", 5: "SUDAH*", 8: "LUAR_DOMISILI+"}
    assert outcomes(office, ref) == said
    receipt = closed(office, ref)
    assert outcomes(office, ref) == {**BY_THEMSELVES, **said}
    assert entry_of(office, receipt.act)["decided"]["by_itself"] == len(EVERYONE) - len(said)


def test_lines_are_judged_on_the_day_of_closing(office: Store) -> None:
    ref = running(office, ADULT, CHILD)
    done(office, depart, DepartOrder(ADULT.nik, "PINDAH"), place="DINAS")
    closed(office, ref, days=3000)
    assert outcomes(office, ref) == {1: "LUAR_DOMISILI", 2: "TIDAK_HADIR"}


def test_a_visit_without_a_list_is_closed_too(office: Store) -> None:
    ref = running(office)
    assert entry_of(office, closed(office, ref).act)["decided"] == {"outcomes": {}, "by_itself": 0}


def test_a_page_is_due_where_the_office_prints_it(office: Store) -> None:
    done(office, change_setting, SettingOrder("papers", "visit"), operator="admin", place=None)
    ref = running(office)
    closed(office, ref)
    assert [(row["kind"], row["ref"], row["place"]) for row in rows(office, PaperDue)] == [
        ("visit", ref, VAN)
    ]


def test_what_is_closed_is_locked(office: Store) -> None:
    ref = running(office, ADULT)
    closed(office, ref)
    for do, order, more in (
        (close_visit, VisitOrder(ref), ()),
        (start_visit, VisitOrder(ref), ()),
        (note_pupil, NotePupilOrder(ref, 1, "PKL_IZIN"), ()),
        (add_pupil, AddPupilOrder(ref), (as_listed(SIXTEEN),)),
    ):
        refusal = refused(office, do, call(place=VAN), order, *more)
        assert (refusal.code, refusal.values["state"]) == ("VISIT_STATE", "SELESAI")
    done(office, enrol, EnrolOrder(ADULT.nik))
    assert outcomes(office, ref) == {1: "TIDAK_HADIR"}


def test_a_visit_closed_by_mistake_runs_again_without_what_closing_said(office: Store) -> None:
    ref = running(office, ADULT, SIXTEEN, CHILD)
    done(office, enrol, EnrolOrder(ADULT.nik))
    done(office, note_pupil, NotePupilOrder(ref, 2, "PKL_IZIN"))
    visit = rows(office, Visit)
    close = closed(office, ref)
    done(office, correct_act, CorrectOrder(close.act, "masih ada yang datang"))
    assert outcomes(office, ref) == {1: "TEREKAM+", 2: "PKL_IZIN"}
    changed_by = rows(office, Visit)[0]["changed_by"]
    assert rows(office, Visit) == [{**visit[0], "changed_by": changed_by}]
    done(office, enrol, EnrolOrder(SIXTEEN.nik))
    closed(office, ref)
    assert outcomes(office, ref) == {1: "TEREKAM+", 2: "TEREKAM+", 3: "DI_BAWAH_16"}
    assert replay(office.url) is None


def test_it_does_not_run_again_beside_another(office: Store) -> None:
    first = running(office, ADULT)
    close = closed(office, first)
    second = running(office)
    order = CorrectOrder(close.act, "keliru")
    refusal = refused(office, correct_act, call(place=VAN), order)
    assert (refusal.code, refusal.values["ref"]) == ("VISIT_RUNS", second)


def test_a_start_is_not_taken_back_under_a_closing(office: Store) -> None:
    ref = planned(office, ADULT)
    start = done(office, start_visit, VisitOrder(ref))
    close = closed(office, ref)
    refusal = refused(office, correct_act, call(place=VAN), CorrectOrder(start.act, "keliru"))
    assert refusal.values == {"acts": (f"{Act.CLOSE_VISIT} {close.act}",)}


def test_a_long_list_is_closed_with_as_many_statements_as_a_short_one(office: Store) -> None:
    people = crowd(200)
    office.write(add_residents, call("admin", None), "SIAK", people)
    short = running(office, people[0])
    one = office.write(statements, close_visit, call(place=VAN), VisitOrder(short))
    long = planned(office, *people)
    done(office, start_visit, VisitOrder(long))
    many = office.write(statements, close_visit, call(place=VAN), VisitOrder(long))
    assert len(many) <= len(one)


def test_closing_moves_nothing_but_the_visit_and_its_lines(office: Store) -> None:
    ref = running(office, ADULT)
    assert set(did(office, lambda: closed(office, ref))) == {"visit", "visit_outcome"}
