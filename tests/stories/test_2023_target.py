"""2023: 7,768 residents of the city turn 17 and must hold a KTP; 55 are recorded, 7,713 are left.

They are recorded at their schools. Only pupils who live in the city count, and the number
moves as families arrive and leave.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from peewee import Expression

from db.models import Ktp, Resident
from db.models.base import rows_of
from db.reads.target import turning_17
from db.store.store import open_store
from tests.stories.conftest import Ask

pytestmark = pytest.mark.slow

BEGAN = {"year": 2023, "baseline": 7768}
FIGURES = ("year", "baseline", "target", "recorded", "left", "arrived", "departed")
HEADINGS = "NIK,NAMA_LGKP,TGL_LHR,JENIS_KLMIN,NO_KEC,NO_KEL,NAMA_LGKP_IBU"
# A family from Lombok Timur: the elder daughter turned 17 in May, her brother is thirteen.
DAUGHTER, SON = "5203014505060001", "5203011203100002"
FAMILY = (
    f"{DAUGHTER},BAIQ LARASATI,05-05-2006,P,Mataram,Pejanggik,INAQ RUMISIH",
    f"{SON},LALU ARDHANI,12-03-2010,L,Mataram,Pejanggik,INAQ RUMISIH",
)


@pytest.fixture(autouse=True)
def _the_year_is_2023(ask: Ask) -> None:
    assert ask("settings", "target_year", "2023", by="admin").status == 0


def target(ask: Ask) -> dict[str, int]:
    """Return the year's figures, the same from `target` and from the board."""
    found = ask("target", by=None).json
    figures = {name: found[name] for name in FIGURES}
    assert ask("board", by=None).json["target"] == figures
    assert figures["target"] == (figures["baseline"] + figures["arrived"] - figures["departed"])
    assert figures["left"] == figures["target"] - figures["recorded"]
    for parts in ("by_kecamatan", "by_kelurahan", "by_month"):
        assert sum(part["target"] for part in found[parts]) == figures["target"]
    return figures


def came_and_went(ask: Ask) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return who arrived and who departed, each with the reason."""
    found = ask("target", "--names").json
    people: list[list[dict[str, Any]]] = [found["arrived_people"], found["departed_people"]]
    arrived, departed = ([(each["name"], each["reason"]) for each in some] for some in people)
    return arrived, departed


def pupils(url: str, who: Callable[[], Expression], count: int) -> list[tuple[str, str]]:
    """Return the NIK and name of some residents."""
    store = open_store(url, read_only=True)
    try:
        found = store.read(_some, who, count)
    finally:
        store.close()
    assert len(found) == count
    return found


def _some(who: Callable[[], Expression], count: int) -> list[tuple[str, str]]:
    query = Resident.select(Resident.nik, Resident.name).where(who())
    return [(nik, name) for nik, name in rows_of(query.order_by(Resident.nik).limit(count))]


def unrecorded() -> Expression:
    return turning_17(2023, "52.71") & Resident.nik.not_in(Ktp.select(Ktp.nik))


def recorded() -> Expression:
    return turning_17(2023, "52.71") & Resident.nik.in_(Ktp.select(Ktp.nik))


def of_another_city() -> Expression:
    born = Resident.birth_date.between(date(2006, 1, 1), date(2006, 12, 31))
    return (Resident.home != "52.71") & (Resident.base_status == "HIDUP") & born


def test_the_year_as_the_office_tells_it(ask: Ask) -> None:
    assert target(ask) == {
        **BEGAN, "target": 7768, "recorded": 55, "left": 7713, "arrived": 0, "departed": 0
    }  # fmt: skip
    assert ask("target", by=None).json["snapshot"]["source"] == "DP4"
    assert came_and_went(ask) == ([], [])


def test_the_year_moves_as_families_come_and_go(ask: Ask, url_2023: str, tmp_path: Path) -> None:
    # A family moves in; of its two children one turns 17 this year.
    family = tmp_path / "kedatangan.csv"
    family.write_text("\n".join((HEADINGS, *FAMILY)), encoding="utf-8")
    arrived = ask("residents", "arrive", str(family), by="admin").json
    assert (arrived["read"], arrived["arrived"]) == (2, 2)
    assert target(ask) == {
        **BEGAN, "target": 7769, "recorded": 55, "left": 7714, "arrived": 1, "departed": 0
    }  # fmt: skip

    # A pupil moves away.
    [(leaver, leavers_name), (pupil, _)] = pupils(url_2023, unrecorded, 2)
    ask("residents", "depart", leaver, "--reason", "PINDAH")
    assert target(ask) == {
        **BEGAN, "target": 7768, "recorded": 55, "left": 7713, "arrived": 1, "departed": 1
    }  # fmt: skip
    assert came_and_went(ask) == (
        [("BAIQ LARASATI", "ARRIVED")],
        [(leavers_name, "PINDAH")],
    )

    # Another is recorded at school, and so is the one who has just arrived.
    for nik in (pupil, DAUGHTER):
        assert ask("enrol", nik, "--place", "MOBIL-1").json["status"] == "PRINT_READY_RECORD"
    assert target(ask) == {
        **BEGAN, "target": 7768, "recorded": 57, "left": 7711, "arrived": 1, "departed": 1
    }  # fmt: skip


def test_a_pupil_who_lives_outside_the_city_is_recorded_and_does_not_count(
    ask: Ask, url_2023: str
) -> None:
    [(outsider, _)] = pupils(url_2023, of_another_city, 1)
    before = target(ask)
    assert ask("enrol", outsider, "--place", "MOBIL-1").status == 0
    assert target(ask) == before


def test_someone_recorded_who_dies_leaves_both_numbers(ask: Ask, url_2023: str) -> None:
    [(nik, name)] = pupils(url_2023, recorded, 1)
    died = ask("residents", "depart", nik, "--reason", "MENINGGAL").json
    assert target(ask) == {
        **BEGAN, "target": 7767, "recorded": 54, "left": 7713, "arrived": 0, "departed": 1
    }  # fmt: skip
    assert came_and_went(ask) == ([], [(name, "MENINGGAL")])

    # It was somebody else.
    ask("correct", died["act"], "--reason", "salah orang")
    assert target(ask)["target"] == 7768
    assert came_and_went(ask) == ([], [])


def test_the_record_of_the_year_holds(ask: Ask, url_2023: str) -> None:
    [(leaver, _)] = pupils(url_2023, unrecorded, 1)
    ask("residents", "depart", leaver, "--reason", "PINDAH")
    assert ask("journal", "verify", "--replay", by=None).status == 0
    assert ask("target", "snapshot", by="admin").json["refused"] == "TARGET_TAKEN"
