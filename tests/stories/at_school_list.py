"""A school's list of August 2023, of people as they stand in the training office."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from peewee import Expression

from db.models import Ktp, Resident, VisitPupil
from db.models.base import rows_of
from db.reads.target import turning_17
from db.store.store import Store
from tests.stories.test_2023_target import of_another_city, recorded, unrecorded

THE_DAY, NEXT_DAY = date(2023, 8, 15), date(2023, 8, 22)
# Who was born by then is 17 or 16 on the day.
BORN_FOR_17, BORN_FOR_16 = date(2006, 8, 15), date(2007, 8, 15)
HEADINGS = ("No", "NISN", "NIK", "Nama Lengkap", "Tanggal Lahir", "Kelas")


class Kind(StrEnum):
    """What a pupil on the list is, and what becomes of them."""

    SEVENTEEN = "recorded, and has the card at once"
    SIXTEEN = "recorded"
    ABSENT = "said to be absent"
    MISSED = "isn't there, and nobody said so"
    LEAVE = "on work placement"
    OUTSIDER = "of another city: recorded, with a card, and not counted"
    OUTSIDER_LEFT = "of another city: not asked for"
    FAR = "of another city, and not in the register"
    CHILD = "under 16"
    RECORDED = "recorded before"
    HOLDER = "has a card"
    MISSPELT = "written otherwise and without a NIK: decided, recorded, has the card"
    STRANGER = "nobody knows"
    ADDED = "isn't on the list and comes: recorded"


WANTED = {
    Kind.SEVENTEEN: 6,
    Kind.SIXTEEN: 4,
    Kind.ABSENT: 1,
    Kind.MISSED: 1,
    Kind.LEAVE: 1,
    Kind.OUTSIDER: 1,
    Kind.OUTSIDER_LEFT: 1,
    Kind.CHILD: 2,
    Kind.RECORDED: 1,
    Kind.HOLDER: 1,
    Kind.MISSPELT: 1,
    Kind.ADDED: 1,
}
# Counted as recorded at this visit, and given a card at it.
COUNTED = (Kind.SEVENTEEN, Kind.SIXTEEN, Kind.MISSPELT, Kind.ADDED)
CARDS = (Kind.SEVENTEEN, Kind.MISSPELT, Kind.OUTSIDER)


@dataclass(frozen=True, slots=True)
class Pupil:
    """A pupil: the line on the list, and whose it is (no NIK: the register has nobody)."""

    kind: Kind
    line: int
    nik: str
    name: str
    born: date


def school_list(store: Store) -> tuple[Pupil, ...]:
    """Return the pupils of the school, always the same; who is added comes last."""
    return store.read(lambda: tuple(_pupils()))


def write_list(pupils: tuple[Pupil, ...], path: Path) -> None:
    """Write the list as the school gives it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        for each in pupils:
            if each.kind is not Kind.ADDED:
                writer.writerow(_cells(each))


def _cells(pupil: Pupil) -> tuple[str, ...]:
    known = pupil.kind not in (Kind.MISSPELT, Kind.STRANGER)
    name = misspelt(pupil.name) if pupil.kind is Kind.MISSPELT else pupil.name
    nisn = f"0{pupil.born:%y}{pupil.line:07}"
    nik = pupil.nik if known else ""
    return (str(pupil.line), nisn, nik, name, f"{pupil.born:%d-%m-%Y}", class_of(pupil))


def class_of(pupil: Pupil) -> str:
    """Return a pupil's class."""
    return f"XI {pupil.line % 2 + 1}"


def misspelt(name: str) -> str:
    """Return a name without the third letter of its longest word."""
    word = max(name.split(), key=len)
    return name.replace(word, word[:2] + word[3:], 1)


def _pupils() -> Iterator[Pupil]:
    found: dict[Kind, list[tuple[str, str, date]]] = {
        Kind.FAR: [("5201140703069001", "LALU WIRE BAJANG", date(2006, 3, 7))],
        Kind.STRANGER: [("", "YOSEFINA BULU TAGU", date(2006, 5, 19))],
    }
    taken: set[str] = set()
    for kind, count in WANTED.items():
        found[kind] = _some(_who(kind) & Resident.nik.not_in(taken), count)
        taken |= {nik for nik, _, _ in found[kind]}
    line = 0
    for kind in Kind:
        for nik, name, born in found[kind]:
            line += 1
            yield Pupil(kind, line, nik, name, born)


def _some(who: Expression, count: int) -> list[tuple[str, str, date]]:
    listed = VisitPupil.select(VisitPupil.nik).where(VisitPupil.nik.is_null(False))
    query = Resident.select(Resident.nik, Resident.name, Resident.birth_date).where(who)
    query = query.where(Resident.nik.not_in(listed)).order_by(Resident.nik).limit(count)
    found = [(nik, name, born) for nik, name, born in rows_of(query)]
    assert len(found) == count
    return found


def _who(kind: Kind) -> Expression:
    seventeen = Resident.birth_date <= BORN_FOR_17
    if kind in (Kind.SIXTEEN, Kind.ADDED):
        return unrecorded() & (Resident.birth_date > BORN_FOR_17)
    if kind in (Kind.OUTSIDER, Kind.OUTSIDER_LEFT):
        never = Resident.siak_status.is_null() & Resident.nik.not_in(Ktp.select(Ktp.nik))
        return of_another_city() & seventeen & never
    if kind is Kind.CHILD:
        at_home = (Resident.home == "52.71") & (Resident.base_status == "HIDUP")
        return at_home & (Resident.birth_date > BORN_FOR_16)
    if kind is Kind.RECORDED:
        return recorded() & Resident.nik.in_(_with("PRINT_READY_RECORD"))
    if kind is Kind.HOLDER:
        return turning_17(2023, "52.71") & Resident.nik.in_(_with("CARD_ISSUED"))
    return unrecorded() & seventeen


def _with(status: str) -> Any:
    return Ktp.select(Ktp.nik).where(Ktp.status == status)
