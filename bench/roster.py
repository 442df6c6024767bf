"""A school's list: read, matched with the register, taken onto a visit's list, and shown."""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bench.figure import Figure, ms, spread
from bench.offices import Bench, call, url
from counter_tui.roster_files.read_roster import read_roster
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import Resident
from db.models.base import rows_of
from db.office import office_settings
from db.reads.paging import Ask
from db.reads.today import office_now
from db.reads.visits.candidates import candidates
from db.reads.visits.sheet import VisitSheet, visit_sheet
from db.reads.visits.visit_list import ALL, visits
from db.roster_match import match_roster
from db.rules.calendar_dates import add_months
from db.rules.person import BaseStatus
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.rules.visits import PupilClass
from db.store.store import Store, open_store
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.take_roster import RosterOrder, roster_order, take_roster

# A list of 400: of the city and old enough, and those of whom something is to be said.
DUE, UNDER_16, OUTSIDERS, MISSPELT, UNKNOWN = 300, 20, 60, 15, 5
VAN = "MOBIL-1"
TIMES = 5
SHEETS = 20
MARK, MARK_HELD, MARK_SHEET = 2.0, 0.100, 0.100
_HEADINGS = ("NO", "NISN", "NIK", "NAMA", "TANGGAL LAHIR", "KELAS")
# Wherever a letter of a name is exchanged, these are what it becomes.
_LETTERS = "AIUENRST"
# Lombok Barat's first kecamatan, whose people go to Mataram's schools.
_NEXT_DOOR = "520101"

Person = tuple[str, str, date]


def figures(bench: Bench) -> list[Figure]:
    """Take a list of 400, and one of 2,000 without a NIK, each time onto an empty visit."""
    store = open_store(url(bench.copy(bench.office())))
    chance = random.Random(7)
    region = store.read(office_settings).region
    due, young, others = store.read(_pools, region)
    for people in (due, young, others):
        chance.shuffle(people)
    path = bench.folder / "roster.csv"
    lines = [*_school(due, young, others, chance)]
    _write(path, lines)
    found = _list(store, path, bench.count(TIMES), "400, 60 outsiders, every third without a NIK")
    found += _sheet(store, bench.count(SHEETS, 3))
    bare = [RosterLine(name, born, None, None, "X") for _, name, born in (due * 3)[:2_000]]
    _write(path, bare)
    found += _list(store, path, 1, "2,000, none with a NIK", marked=False)
    store.close()
    path.unlink()
    return found


def _list(store: Store, path: Path, times: int, what: str, *, marked: bool = True) -> list[Figure]:
    """Read, match and take a file; the last visit keeps its list."""
    read, whole, matched, held = read_roster(path), [], [], []
    for _ in range(times):
        ref = _visit(store)
        began = time.perf_counter()
        read = read_roster(path)
        order = roster_order(ref, read)
        asked = time.perf_counter()
        told = store.read(match_roster, read.lines)
        matched.append(time.perf_counter() - asked)
        _, took = store.write(partial(_timed, order, read), call(place=VAN), told)
        held.append(took)
        whole.append(time.perf_counter() - began)
    sheet: VisitSheet = store.read(visit_sheet, ref)
    assert sum(sheet.classes.values()) == len(sheet.pupils) == sheet.visit.listed
    counted = ", ".join(f"{count} {what}" for what, count in sheet.classes.items())
    total, locked = spread(whole), spread(held)
    return [
        Figure(
            f"a list of {what}: read, matched and taken",
            f"{ms(spread(matched).p50)} of it the matching",
            str(total),
            "under 2 s" if marked else "",
            total.at(1.0) < MARK if marked else None,
        ),
        Figure(
            f"of it, the office's file held ({counted}; {sheet.doubtful} in doubt)",
            "-",
            str(locked),
            "under 100 ms" if marked else "",
            locked.at(1.0) < MARK_HELD if marked else None,
        ),
    ]


def _sheet(store: Store, times: int) -> list[Figure]:
    """Read the list of the last visit as its room does, and whom a doubtful line may mean."""
    ref = _last_visit(store)
    sheet: VisitSheet = store.read(visit_sheet, ref)
    doubtful = [pupil.line for pupil in sheet.pupils if pupil.what is PupilClass.UNKNOWN]
    shown = spread(_times(store, times, lambda: visit_sheet(ref)))
    asked = spread(
        seconds for line in doubtful for seconds in _times(store, 1, partial(candidates, ref, line))
    )
    return [
        Figure(
            f"the list of {len(sheet.pupils)} as its room shows it",
            "-",
            str(shown),
            "p95 under 100 ms",
            shown.p95 < MARK_SHEET,
        ),
        Figure(f"whom a line may mean ({len(doubtful)} lines)", "-", str(asked), ""),
    ]


def _timed(order: RosterOrder, read: RosterRead, calling: Call, told: Any) -> tuple[Receipt, float]:
    """Take a list and return how long the transaction worked on it."""
    began = time.perf_counter()
    receipt = take_roster(calling, order, read.lines, told)
    return receipt, time.perf_counter() - began


def _times(store: Store, times: int, job: Callable[[], object]) -> Iterator[float]:
    for _ in range(times):
        began = time.perf_counter()
        store.read(job)
        yield time.perf_counter() - began


def _visit(store: Store) -> str:
    """Plan a visit for today and return its number."""
    today = store.read(_today)
    order = NewVisitOrder("KELURAHAN", today.isoformat(), site="SMAN 5 MATARAM")
    ref = store.write(new_visit, call(place=VAN), order).ref
    assert ref is not None
    return ref


def _last_visit(store: Store) -> str:
    return str(store.read(visits, ALL, "", Ask(limit=1)).rows[0].ref)


def _today() -> date:
    return office_now(office_settings()).today


def _pools(region: str) -> tuple[list[Person], list[Person], list[Person]]:
    """Return people of the city who turn 17 in a year, children, and grown-ups."""
    today = _today()
    ages = ((17, 16), (15, 14), (30, 25))
    due, young, others = (
        list(_born(region, add_months(today, -12 * old), add_months(today, -12 * less)))
        for old, less in ages
    )
    return due, young, others


def _born(region: str, first: date, last: date) -> Iterator[Person]:
    query = Resident.select(Resident.nik, Resident.name, Resident.birth_date).where(
        Resident.home == region,
        Resident.base_status == str(BaseStatus.HIDUP),
        Resident.birth_date > first,
        Resident.birth_date < last,
    )
    return ((nik, name, born) for nik, name, born in rows_of(query))


def _school(
    due: list[Person], young: list[Person], others: list[Person], chance: random.Random
) -> Iterator[RosterLine]:
    """Yield the lines of a school's list; every third pupil of the city has no NIK on it."""
    for at, (nik, name, born) in enumerate([*due[:DUE], *young[:UNDER_16]]):
        yield RosterLine(name, born, f"{at:010}", nik if at % 3 else None, f"XI {at % 9}")
    for at, (_, name, _born_then) in enumerate(others[:OUTSIDERS]):
        day = due[0][2] + timedelta(days=at)
        theirs = f"{_NEXT_DOOR}{day:%d%m%y}{at + 1:04}" if at % 2 else None
        yield RosterLine(name, day, None, theirs, "XI 1")
    for at, (nik, name, born) in enumerate(due[DUE : DUE + MISSPELT]):
        yield RosterLine(_slip(name, chance), born, None, nik if at % 3 else None, "XI 2")
    for at in range(UNKNOWN):
        yield RosterLine(f"MURID TAK TERDAFTAR {'ABCDE'[at]}", due[at][2], None, None, "XI 3")


def _slip(name: str, chance: random.Random) -> str:
    at = chance.randrange(len(name) - 2, len(name))
    return f"{name[:at]}{chance.choice(_LETTERS)}{name[at + 1 :]}"


def _write(path: Path, lines: list[RosterLine]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_HEADINGS)
        for at, line in enumerate(lines, 1):
            born = f"{line.birth_date:%d-%m-%Y}" if line.birth_date else ""
            writer.writerow((at, line.nisn, line.nik, line.name, born, line.class_name))
