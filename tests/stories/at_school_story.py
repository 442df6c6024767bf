"""What happens when the van goes to a school, whoever tells it, and what is there then."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Protocol

from db.journal.clock import Clock
from db.models import Visit
from db.models.base import rows_of
from db.office import places
from db.reads.target_people import TargetPerson, target_people
from db.reads.visits.sheet import Pupil as Line
from db.reads.visits.sheet import VisitSheet, visit_sheet
from db.reads.whole_lists import all_rows
from db.rules.papers import PaperKind
from db.rules.target_year import TargetPart
from db.rules.visits import Outcome, PupilClass
from db.store.store import Store
from tests.papers.printed import printed
from tests.stories.at_school_list import (
    CARDS,
    COUNTED,
    NEXT_DAY,
    THE_DAY,
    Kind,
    Pupil,
    school_list,
    write_list,
)

VAN, SCHOOL, SCHOOLS_NAME = "MOBIL-1", "SMAN7", "SMAN 7 MATARAM"
IN_THE_VAN, SENT = 100, 20
RECORDED_BEFORE, BASELINE = 55, 7_768


class Teller(Protocol):
    """How the story is told: by commands, or by the keys of terminals."""

    async def plan(self, day: str) -> None: ...  # noqa: D102 - the parts of the story
    async def take_list(self, ref: str, path: Path) -> None: ...  # noqa: D102
    async def decide(self, ref: str, pupil: Pupil) -> None: ...  # noqa: D102
    async def send(self) -> None: ...  # noqa: D102
    async def accept(self) -> None: ...  # noqa: D102
    async def start(self, ref: str) -> None: ...  # noqa: D102
    async def record(self, pupil: Pupil, *, card: bool) -> None: ...  # noqa: D102
    async def add(self, pupil: Pupil) -> None: ...  # noqa: D102
    async def absent(self, pupil: Pupil) -> None: ...  # noqa: D102
    async def on_leave(self, pupil: Pupil) -> None: ...  # noqa: D102
    async def close(self, ref: str) -> None: ...  # noqa: D102


async def live(teller: Teller, store: Store, clock: Clock, folder: Path) -> None:
    """Live the story and check what the office holds after each part."""
    pupils = school_list(store)
    await _close_yesterdays(teller, store)
    ref = await _planned(teller, store, pupils, folder)
    await _blanks_to_the_van(teller, store)
    await teller.start(ref)
    for each in pupils:
        if each.kind is Kind.ADDED:
            await teller.add(each)
        if each.kind in (*COUNTED, Kind.OUTSIDER):
            await teller.record(each, card=each.kind in CARDS)
        elif each.kind is Kind.ABSENT:
            await teller.absent(each)
        elif each.kind is Kind.LEAVE:
            await teller.on_leave(each)
    _as_it_runs(store, ref, pupils)
    await teller.close(ref)
    _as_it_ended(store, ref, pupils, clock)
    _target_by_name(store, ref, pupils)
    await _the_next_visit(teller, store, ref, pupils)


async def _close_yesterdays(teller: Teller, store: Store) -> None:
    """Close the visit that was left running; a van is at one school at a time."""
    [running] = store.read(_refs, "BERJALAN")
    open_lines = _sheet(store, running).open
    assert open_lines > 0
    await teller.close(running)
    sheet = _sheet(store, running)
    assert (sheet.open, sum(sheet.outcomes.values())) == (0, sheet.visit.listed)


async def _planned(teller: Teller, store: Store, pupils: tuple[Pupil, ...], folder: Path) -> str:
    """Plan the visit, take the school's list, and decide who the doubtful one is."""
    await teller.plan(THE_DAY.isoformat())
    ref = max(store.read(_refs, "TERJADWAL"))
    path = folder / "daftar-siswa.csv"
    write_list(pupils, path)
    await teller.take_list(ref, path)
    sheet = _sheet(store, ref)
    listed = len(pupils) - 1
    assert (sheet.visit.listed, sum(sheet.classes.values())) == (listed, listed)
    assert sheet.classes == {
        PupilClass.TO_RECORD: 13,
        PupilClass.RECORDED: 1,
        PupilClass.HAS_CARD: 1,
        PupilClass.UNDER_16: 2,
        PupilClass.OUTSIDE: 3,
        PupilClass.UNKNOWN: 2,
    }
    assert sheet.doubtful == 1
    [doubtful] = [each for each in pupils if each.kind is Kind.MISSPELT]
    await teller.decide(ref, doubtful)
    sheet = _sheet(store, ref)
    assert (sheet.doubtful, sheet.classes[PupilClass.TO_RECORD]) == (0, 14)
    return ref


async def _blanks_to_the_van(teller: Teller, store: Store) -> None:
    before = _blanks(store)
    assert before[VAN] == IN_THE_VAN
    await teller.send()
    await teller.accept()
    now = _blanks(store)
    assert (now[VAN], now["DINAS"]) == (IN_THE_VAN + SENT, before["DINAS"] - SENT)


def _as_it_runs(store: Store, ref: str, pupils: tuple[Pupil, ...]) -> None:
    sheet = _sheet(store, ref)
    cards = sum(each.kind in CARDS for each in pupils)
    assert sheet.visit.listed == len(pupils)
    # Everyone but those of whom nothing was said: one isn't there, the others have nothing to do.
    assert sheet.open == len(pupils) - 13 - 2
    assert (sheet.recorded, sheet.cards, sheet.outsiders_recorded) == (13, cards, 1)
    assert sheet.on_hand == _blanks(store)[VAN] == IN_THE_VAN + SENT - cards


def _as_it_ended(store: Store, ref: str, pupils: tuple[Pupil, ...], clock: Clock) -> None:
    sheet = _sheet(store, ref)
    assert sheet.outcomes == {
        Outcome.TEREKAM: 12,
        Outcome.GAGAL: 0,
        Outcome.DI_BAWAH_16: 2,
        Outcome.SUDAH: 2,
        Outcome.TIDAK_HADIR: 2,
        Outcome.LUAR_DOMISILI: 3,
        Outcome.PKL_IZIN: 1,
        Outcome.TIDAK_DIKENAL: 1,
    }
    assert sum(sheet.outcomes.values()) == sheet.visit.listed == len(pupils)
    text = printed(store, PaperKind.VISIT, ref, place=VAN, clock=clock).text
    assert SCHOOLS_NAME in text
    unnamed = {line.outcome for line in sheet.pupils if line.name not in text}
    assert unnamed == {Outcome.SUDAH}
    assert [each.nik for each in pupils if each.nik and each.nik in text] == []


def _target_by_name(store: Store, ref: str, pupils: tuple[Pupil, ...]) -> None:
    """Every number of the year is a list of people, and says where they were recorded."""
    turning = {part: _people(store, part) for part in TargetPart}
    counted = {each.nik for each in pupils if each.kind in COUNTED}
    assert len(turning[TargetPart.ALL]) == BASELINE
    assert len(turning[TargetPart.RECORDED]) == RECORDED_BEFORE + len(counted)
    assert len(turning[TargetPart.LEFT]) == BASELINE - RECORDED_BEFORE - len(counted)
    assert not turning[TargetPart.ARRIVED]
    assert not turning[TargetPart.DEPARTED]
    at_this_visit = {who.nik for who in turning[TargetPart.RECORDED] if who.visit == ref}
    assert at_this_visit == counted
    [outsider] = [each.nik for each in pupils if each.kind is Kind.OUTSIDER]
    assert outsider not in {who.nik for who in turning[TargetPart.ALL]}


async def _the_next_visit(
    teller: Teller, store: Store, ref: str, pupils: tuple[Pupil, ...]
) -> None:
    """The next visit's list begins with whom this one missed."""
    await teller.plan(NEXT_DAY.isoformat())
    again = _sheet(store, max(store.read(_refs, "TERJADWAL")))
    missed = (Kind.ABSENT, Kind.MISSED, Kind.LEAVE)
    assert again.visit.carried_from == ref
    assert _niks(again.pupils) == {each.nik for each in pupils if each.kind in missed}
    assert again.classes[PupilClass.TO_RECORD] == again.visit.listed == 3


def _niks(lines: Iterable[Line]) -> set[str | None]:
    return {line.nik for line in lines}


def _sheet(store: Store, ref: str) -> VisitSheet:
    return store.read(visit_sheet, ref)


def _people(store: Store, part: TargetPart) -> tuple[TargetPerson, ...]:
    return store.read(lambda: tuple(all_rows(partial(target_people, THE_DAY.year, part, ""))))


def _blanks(store: Store) -> dict[str, int]:
    return {place.code: place.on_hand for place in store.read(places)}


def _refs(state: str) -> list[str]:
    query = Visit.select(Visit.ref).where(Visit.state == state).order_by(Visit.ref)
    return [ref for (ref,) in rows_of(query)]
