"""The print queue: who stands in it, in which order, narrowed, counted, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from db.case import cases_of
from db.models import Resident
from db.office import office_settings
from db.reads.paging import Ask, Page, Where
from db.reads.print_queue import ALL, QueueLine, queue_counts, queue_page
from db.reads.queue_parts import first_of_queue, queue_now
from db.rules.issuing_policy import PrintClass
from db.rules.print_queue import PLENTY, QueueClass, queue_class
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.db.print_run import FIRST, add, receive, release, take
from tests.office import (
    ADULT,
    ISSUED,
    READY,
    READY_TOO,
    TODAY,
    FixedClock,
    born,
    call,
    person,
)

PRR = "PRINT_READY_RECORD"
TODAY_17 = person("AYU", born(17), serial=21, siak=PRR)
SOON_18 = person("BAGUS", born(17, days=300), serial=22, siak=PRR)
LONG_18 = person("CITRA", born(18), serial=23, siak=PRR)
MARRIED = person("DIAH", born(16, days=10), serial=24, siak=PRR, marital="KAWIN")
SOON_17 = person("EKA", born(16, days=300), serial=25, siak=PRR)
JUST_16 = person("FITRI", born(16), serial=26, siak=PRR)
NOT_16 = person("GITA", born(15, days=300), serial=27, siak=PRR)
DEAD = person("HAJI", born(50), serial=28, siak=PRR, base_status="MATI")
FOREIGN = person("IAN", born(50), serial=29, siak=PRR, citizenship="WNA")
NEAR = person(
    "JOKO", born(30), serial=30, siak=PRR, kelurahan=("52.01.08.2005", "Perampuan", "Labuapi")
)
PEOPLE = (TODAY_17, SOON_18, LONG_18, MARRIED, SOON_17, JUST_16, NOT_16, DEAD, FOREIGN, NEAR)
NOON = FixedClock()


def everyone(store: Store, view: str = ALL, text: str = "", limit: int = 100) -> list[QueueLine]:
    """Walk the whole list forwards in pages, and check that it is the same walked backwards."""
    found = walk(store, view, text, limit, Where.FIRST, Where.AFTER)
    back = walk(store, view, text, limit, Where.LAST, Where.BEFORE)
    assert found == back
    return found


def walk(
    store: Store, view: str, text: str, limit: int, start: Where, step: Where
) -> list[QueueLine]:
    found: list[QueueLine] = []
    ask = Ask(start, (), limit)
    while True:
        page: Page[QueueLine] = store.read(queue_page, view, text, ask, NOON)
        forward = step is Where.AFTER
        found = [*found, *page.rows] if forward else [*page.rows, *found]
        if not (page.more_after if forward else page.more_before):
            return found
        ask = Ask(step, page.keys[-1 if forward else 0], limit)


def names(lines: Sequence[QueueLine]) -> list[str]:
    return [line.name for line in lines]


def give_sukets(store: Store, people: Sequence[RegisterRow]) -> None:
    """Give each a suket, a day after the one before, while nothing is printed."""
    clock = FixedClock()
    store.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    for who in people:
        store.write(issue_suket, call(clock=clock), SuketOrder(who.nik))
        clock.forward(days=1)
    store.write(set_policy, call("gudang"), PolicyOrder("NORMAL", "tiba"))


@pytest.fixture
def full(office: Store) -> Store:
    """Give an office with somebody of every kind who waits for a card, or doesn't."""
    add(office, PEOPLE)
    receive(office, 5)
    return office


@pytest.mark.parametrize("limit", [100, 2, 1])
def test_the_queue_stands_in_the_order_of_printing(full: Store, limit: int) -> None:
    give_sukets(full, [READY_TOO, SOON_18, MARRIED])
    full.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "HILANG", "LP/1"))
    full.write(enrol, call(clock=later(hours=1)), EnrolOrder(ADULT.nik, PRR))
    lines = everyone(full, limit=limit)
    assert [(line.name, line.cls) for line in lines] == [
        (SOON_18.name, QueueClass.PEMULA17),
        (TODAY_17.name, QueueClass.PEMULA17),
        (READY_TOO.name, QueueClass.SUKET),
        (MARRIED.name, QueueClass.SUKET),
        (ISSUED.name, QueueClass.READY),
        (ADULT.name, QueueClass.READY),
        (NEAR.name, QueueClass.READY),
        *((who.name, QueueClass.READY) for who in by_nik([READY, LONG_18])),
        (SOON_17.name, QueueClass.SIXTEEN),
        ("RIZKI RAMADHAN", QueueClass.SIXTEEN),
        (JUST_16.name, QueueClass.SIXTEEN),
    ]


def by_nik(people: Sequence[RegisterRow]) -> list[RegisterRow]:
    return sorted(people, key=lambda who: who.nik)


def later(**time: float) -> FixedClock:
    clock = FixedClock()
    clock.forward(**time)
    return clock


def test_a_line_says_since_when_and_why(full: Store) -> None:
    give_sukets(full, [SOON_18, READY])
    full.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "HILANG", "LP/1"))
    lines = {line.name: line for line in everyone(full)}
    pemula, holder = lines[SOON_18.name], lines[READY.name]
    assert (pemula.since, pemula.suket_until) == (TODAY, date(2024, 9, 4))
    assert (holder.since, holder.suket) == (date(2024, 3, 5), "471.13/2/Dukcapil/III/2024")
    lost = lines[ISSUED.name]
    assert (lost.since, lost.suket, lost.print_class) == (date(2024, 3, 5), None, PrintClass.HILANG)
    told = lines[LONG_18.name]
    assert (told.since, told.may_print_on, told.run) == (None, None, None)
    young = lines[SOON_17.name]
    assert young.may_print_on == young.since == date(2024, 5, 9)


def test_the_class_of_printing_is_the_policys_first(full: Store) -> None:
    give_sukets(full, [SOON_18, READY])
    full.write(set_policy, call("gudang"), PolicyOrder("SELEKTIF", "perintah", "SUKET,PEMULA"))
    found = {line.name: line.print_class for line in everyone(full)}
    assert (found[SOON_18.name], found[READY.name]) == (PrintClass.SUKET, PrintClass.SUKET)
    assert (found[TODAY_17.name], found[LONG_18.name]) == (PrintClass.PEMULA, PrintClass.PEMULA)


def test_a_suket_that_continues_another_keeps_its_place(full: Store) -> None:
    full.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    full.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    full.write(issue_suket, call(clock=later(days=150)), SuketOrder(READY.nik))
    full.write(issue_suket, call(clock=later(days=200)), SuketOrder(READY_TOO.nik))
    full.write(issue_suket, call(clock=later(days=400)), SuketOrder(READY_TOO.nik))
    holders = everyone(full, QueueClass.SUKET)
    assert [(line.name, line.since) for line in holders] == [
        (READY_TOO.name, TODAY),
        (READY.name, TODAY + timedelta(days=150)),
    ]


def test_one_class_one_month_and_what_is_typed_narrow_it(full: Store) -> None:
    give_sukets(full, [SOON_18, READY])
    assert names(everyone(full, QueueClass.PEMULA17)) == [SOON_18.name, TODAY_17.name]
    assert names(everyone(full, "2024-03")) == [SOON_18.name, READY.name]
    assert everyone(full, "2024-02") == []
    assert names(everyone(full, text="ayu")) == [TODAY_17.name]
    assert names(everyone(full, text=JUST_16.nik[-9:])) == [JUST_16.name]
    with pytest.raises(Refused, match="MONTH_UNKNOWN"):
        full.read(queue_page, "here", "", Ask(), NOON)


def test_who_is_in_a_run_is_shown_with_it(full: Store) -> None:
    release(full, 1)
    take(full)
    lines = everyone(full)
    assert [(line.name, line.run) for line in lines[:2]] == [
        (SOON_18.name, FIRST),
        (TODAY_17.name, None),
    ]
    assert full.read(queue_counts, NOON).in_runs == 1


def test_who_has_a_card_moved_or_died_is_gone(full: Store) -> None:
    full.write(issue_card, call(), IssueOrder(TODAY_17.nik))
    full.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    full.write(depart, call(), DepartOrder(SOON_18.nik, "PINDAH"))
    left = names(everyone(full))
    assert not {TODAY_17.name, READY.name, SOON_18.name, DEAD.name, FOREIGN.name} & set(left)


def test_the_counts_are_the_lists(full: Store) -> None:
    give_sukets(full, [SOON_18, READY])
    lines = everyone(full)
    counts = full.read(queue_counts, NOON)
    assert counts.total == len(lines)
    assert counts.by_class == {each: sum(line.cls is each for line in lines) for each in QueueClass}
    assert counts.cohorts == (("2024-03", 2),)
    assert counts.admitted == counts.total - counts.by_class[QueueClass.SIXTEEN]


@pytest.mark.parametrize(
    ("mode", "classes", "admitted"),
    [
        ("HABIS", "", []),
        ("SELEKTIF", "SUKET", [SOON_18, READY]),
        ("SELEKTIF", "HILANG,SUKET", [ISSUED, SOON_18, READY]),
        ("SELEKTIF", "RUSAK_ATAU_BERUBAH", []),
    ],
)
def test_whom_the_policy_lets_print_is_counted_and_comes_in_its_order(
    full: Store, mode: str, classes: str, admitted: list[RegisterRow]
) -> None:
    give_sukets(full, [SOON_18, READY])
    full.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "HILANG", "LP/1"))
    full.write(set_policy, call("gudang"), PolicyOrder(mode, "perintah", classes))
    assert full.read(queue_counts, NOON).admitted == len(admitted)
    first = full.read(lambda: first_of_queue(queue_now(NOON), 10))
    assert first == [who.nik for who in admitted]


def test_an_office_that_serves_no_outsiders_lets_none_wait(full: Store) -> None:
    assert NEAR.name in names(everyone(full))
    full.write(change_setting, call("admin", None), SettingOrder("serve_outsiders", "tidak"))
    assert NEAR.name not in names(everyone(full))


def test_the_days_to_clear_follow_from_the_offices_pace(full: Store) -> None:
    assert full.read(queue_counts, NOON).days_to_clear is None
    full.write(issue_card, call(), IssueOrder(READY.nik))
    full.write(issue_card, call(), IssueOrder(READY_TOO.nik))
    counts = full.read(queue_counts, later(days=1))
    waiting = counts.total - counts.by_class[QueueClass.SIXTEEN]
    assert counts.days_to_clear == -(-waiting // 2)


def test_the_queue_and_the_rule_say_the_same_of_everyone(full: Store) -> None:
    give_sukets(full, [SOON_18, READY, MARRIED])
    full.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "HILANG", "LP/1"))
    for days in (0, 60, 180, 400):
        clock = later(days=days)
        page: Page[QueueLine] = full.read(queue_page, ALL, "", Ask(), clock)
        by_rule = full.read(_by_rule, clock)
        assert {line.nik: line.cls for line in page.rows} == by_rule


def _by_rule(clock: FixedClock) -> dict[str, QueueClass]:
    niks = [row.nik for row in Resident.select(Resident.nik)]
    settings, today = office_settings(), queue_now(clock).today
    classes = {
        nik: queue_class(case.situation(PLENTY, settings, today))
        for nik, case in cases_of(niks).items()
    }
    return {nik: found for nik, found in classes.items() if found}


def test_an_empty_office_has_an_empty_queue(office: Store) -> None:
    for nik in (READY.nik, READY_TOO.nik, "5271010209070001"):
        office.write(depart, call(), DepartOrder(nik, "PINDAH"))
    assert everyone(office) == []
    counts = office.read(queue_counts, NOON)
    assert (counts.total, counts.cohorts, counts.admitted) == (0, (), 0)
