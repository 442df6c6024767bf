"""The people behind the target's numbers, its parts as a file, and the voters, by command."""

from __future__ import annotations

import csv
import stat
from pathlib import Path

import pytest

from db.models import Look
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.enrol import EnrolOrder, enrol
from tests.cli.conftest import Run, on_one_engine
from tests.dump import rows
from tests.office import ADULT, MARRIED_16, SIXTEEN, SIXTEEN_READY, call, password_hash

YEAR = ("--year", "2024")
ELECTION = ("--day", "27-11-2024")
EXPORTER = {"by": "ekspor"}


@pytest.fixture
def exporter(office: Store) -> Store:
    """Give the office with a clerk who may take lists out."""
    order = OperatorOrder("ekspor", "Petugas Ekspor", "clerk", ("DINAS",), may_export=True)
    office.write(add_operator, call("admin", None), order, password_hash())
    return office


def lines(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file that only this account may read."""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))


def test_a_part_is_named_masked_and_recorded_as_a_look(ask: Run, office: Store) -> None:
    found = ask("target", "people", *YEAR, "--json").json
    assert (found["year"], found["part"], found["count"]) == (2024, "LEFT", 2)
    assert {who["name"] for who in found["people"]} == {SIXTEEN.name, MARRIED_16.name}
    assert {who["address"] for who in found["people"]} == {None}
    assert SIXTEEN.nik not in str(found)
    (look,) = rows(office, Look, kind="LIST")
    assert (look["query"], look["hits"]) == ("target 2024 LEFT", 2)
    printed = ask("target", "people", *YEAR, "--lang", "en").out
    assert SIXTEEN.name in printed
    assert "2 people" in printed


def test_the_numbers_of_the_target_are_as_long_as_their_lists(ask: Run, office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    found = ask("target", *YEAR, "--json", by=None).json
    for part in (*found["by_kelurahan"], *found["by_kecamatan"]):
        option = "--kecamatan" if len(part["code"]) == 8 else "--kelurahan"
        for name, count in (("ALL", "target"), ("RECORDED", "recorded"), ("LEFT", "left")):
            asked = ("target", "people", *YEAR, "--part", name, option, part["code"], "--json")
            assert ask(*asked).json["count"] == part[count], asked
    september = ask("target", "people", *YEAR, "--part", "all", "--month", "9", "--json").json
    assert september["count"] == found["by_month"][8]["target"] == 3
    assert found["by_school"] == [{"code": "", "name": "", "target": 3, "recorded": 2, "left": 1}]
    none = ask("target", "people", *YEAR, "--part", "ALL", "--no-school", "--json").json
    assert none["count"] == 3


def test_the_pace_is_told_with_the_figures(ask: Run) -> None:
    found = ask("target", *YEAR, "--json", by=None).json
    pace = found["pace"]
    assert (pace["is_over"], pace["needed"], pace["days_left"]) == (True, None, 0)
    assert pace["short_by"] == found["left"] == 2
    assert "The year 2024 is over" in ask("target", *YEAR, "--lang", "en", by=None).out


def test_people_go_to_a_file_with_the_right_to_export(
    ask: Run, exporter: Store, tmp_path: Path
) -> None:
    path = tmp_path / "orang.csv"
    asked = ("target", "people", *YEAR, "--part", "RECORDED", "--out", str(path))
    assert ask(*asked, "--json").json["refused"] == "EXPORT_NOT_PERMITTED"
    assert not path.exists()
    assert ask(*asked, **EXPORTER).status == 0
    [line] = lines(path)
    assert (line["NIK"], line["STATUS"]) == (SIXTEEN_READY.nik, "PRINT_READY_RECORD")
    whole = ask("target", "people", *YEAR, "--json", **EXPORTER).json["people"]
    assert {who["nik"] for who in whole} == {SIXTEEN.nik, MARRIED_16.nik}
    assert None not in {who["address"] for who in whole}


@on_one_engine
def test_the_parts_go_to_a_file_without_a_name(ask: Run, tmp_path: Path) -> None:
    path = tmp_path / "target.csv"
    assert ask("target", *YEAR, "--out", str(path), by=None).status == 0
    found = lines(path)
    assert {line["BAGIAN"] for line in found} == {
        "TAHUN",
        "KECAMATAN",
        "KELURAHAN",
        "SEKOLAH",
        "BULAN_LAHIR",
    }
    assert found[0] == {
        "BAGIAN": "TAHUN",
        "KODE": "2024",
        "NAMA": "",
        "TARGET": "3",
        "SUDAH_REKAM": "1",
        "BELUM_REKAM": "2",
    }
    assert SIXTEEN.name not in path.read_text("utf-8-sig")
    assert ask("target", "--names", "--out", str(path), by=None).status == 2


def test_the_voters_are_counted_for_anyone_and_named_for_few(
    ask: Run, exporter: Store, tmp_path: Path
) -> None:
    counted = ask("target", "voters", *ELECTION, "--json", by=None).json
    assert counted["total"] == counted["male"] + counted["female"]
    assert counted["total"] == counted["recorded"] + counted["left"]
    assert SIXTEEN.name not in str(counted)
    for who in ("petugas", "pengawas"):
        ran = ask("target", "voters", *ELECTION, "--names", "--json", by=who)
        assert ran.json["refused"] in ("EXPORT_NOT_PERMITTED", "NOT_PERMITTED")
    named = ask("target", "voters", *ELECTION, "--names", "--json", **EXPORTER).json
    assert len(named["people"]) == counted["total"]
    assert ADULT.nik in {who["nik"] for who in named["people"]}
    path = tmp_path / "pemilih.csv"
    asked = ("target", "voters", *ELECTION, "--unrecorded", "--out", str(path))
    assert ask(*asked, **EXPORTER).status == 0
    assert len(lines(path)) == counted["left"]
    queries = [look["query"] for look in rows(exporter, Look, kind="LIST")]
    assert queries == ["voters 2024-11-27 names", "voters 2024-11-27 unrecorded out"]


def test_one_kelurahan_is_counted_alone(ask: Run) -> None:
    whole = ask("target", "voters", *ELECTION, "--json", by=None).json
    asked = ("target", "voters", *ELECTION, "--kelurahan", "ampenan selatan", "--json")
    part = ask(*asked, by=None).json
    assert part["total"] == whole["by_kelurahan"][0]["total"]
    assert [each["name"] for each in part["by_kelurahan"]] == ["Ampenan Selatan"]
    printed = ask("target", "voters", *ELECTION, "--lang", "en", by=None).out
    assert "Voters on 27-11-2024" in printed


def test_the_election_day_is_the_offices(ask: Run, office: Store) -> None:
    assert ask("target", "voters", "--json", by=None).json["refused"] == "ELECTION_DAY_MISSING"
    order = SettingOrder("election_day", "27-11-2024")
    office.write(change_setting, call("admin", None), order)
    assert ask("target", "voters", "--json", by=None).json["day"] == "2024-11-27"


@on_one_engine
@pytest.mark.parametrize(
    ("argv", "status", "code"),
    [
        (("people", "--part", "X"), 2, None),
        (("people", "--month", "13"), 2, None),
        (("people", "--kecamatan", "Ampenan", "--kelurahan", "Pejeruk"), 2, None),
        (("people", "--school", "A", "--no-school"), 2, None),
        (("people", "--kelurahan", "Atlantis"), 1, "KELURAHAN_UNKNOWN"),
        (("people", "--kecamatan", ""), 0, None),
        (("people", "--kecamatan", "52.71"), 1, "KECAMATAN_UNKNOWN"),
        (("people", "--school", "a\x00b"), 1, "SCHOOL_NOT_FOUND"),
        (("people", "--year", "1999"), 1, "TARGET_YEAR"),
        (("voters", "--unrecorded"), 2, None),
        (("voters", "--names", "--out", "x.csv"), 2, None),
        (("voters", "--day", "soon"), 2, None),
        (("voters", "--day", "01-01-1900"), 1, "ELECTION_DAY_WRONG"),
    ],
)
def test_what_can_not_be_asked_is_told(
    ask: Run, argv: tuple[str, ...], status: int, code: str | None
) -> None:
    ran = ask("target", *argv, "--json")
    assert ran.status == status, ran.out + ran.err
    if code:
        assert ran.json["refused"] == code


def test_supervisors_read_figures_and_no_names(ask: Run) -> None:
    assert ask("target", *YEAR, "--json", by="pengawas").status == 0
    refused = ask("target", "people", *YEAR, "--json", by="pengawas").json["refused"]
    assert refused == "NOT_PERMITTED"
