"""People come and go from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.models import Resident
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from tests.cli.conftest import Run, on_one_engine
from tests.dump import rows
from tests.office import ADULT, DECEASED, MOVED, OUTSIDER, READY, SIXTEEN, call

NEW = "5271014605060077"
ADD = (
    "residents", "add", NEW, "--name", "SRI RAHAYU", "--birth-date", "06-05-2006", "--sex", "P",
    "--kelurahan", "Ampenan Selatan",
)  # fmt: skip
HEADINGS = "NIK;NAMA_LGKP;TGL_LHR;JENIS_KLMIN;NO_KEC;NO_KEL"


def row(who: RegisterRow, name: str = "") -> str:
    sex, born = who.sex, f"{who.birth_date:%d-%m-%Y}"
    return f"{who.nik};{name or who.name};{born};{sex};Mataram;Pejanggik"


def test_someone_is_entered_and_shown_as_unconfirmed(ask: Run) -> None:
    typed = [word.lower() if word == "SRI RAHAYU" else word for word in ADD]
    receipt = ask(*typed, "--json").json
    assert (receipt["kind"], receipt["base_status"]) == ("add-resident", "HIDUP")
    shown = ask("show", NEW, "--json").json
    assert (shown["name"], shown["kelurahan"], shown["next"]["act"]) == (
        "SRI RAHAYU",
        "Ampenan Selatan",
        "enrol",
    )
    assert shown["confirmed"] is False
    assert ask("show", ADULT.nik, "--json").json["confirmed"] is True
    assert "not confirmed by SIAK's file" in ask("show", NEW, "--lang", "en").out


@on_one_engine
def test_the_kelurahan_is_found_by_its_code_too(ask: Run) -> None:
    told = ["52.71.01.1004" if word == "Ampenan Selatan" else word for word in ADD]
    ask(*told)
    assert ask("show", NEW, "--json").json["kelurahan"] == "Ampenan Selatan"


def test_searching_before_adding_is_enforced(ask: Run) -> None:
    told = [ADULT.nik if word == NEW else word for word in ADD]
    assert ask(*told, "--json").json["refused"] == "RESIDENT_EXISTS"
    twin = f"{ADULT.nik[:-1]}7"
    ran = ask(
        "residents", "add", twin, "--name", ADULT.name, "--birth-date", "04-05-1990",
        "--sex", "P", "--kelurahan", "Ampenan Selatan", "--json",
    )  # fmt: skip
    assert (ran.status, ran.json["refused"]) == (1, "SAME_PERSON_PERHAPS")
    ran = ask(
        "residents", "add", twin, "--name", ADULT.name, "--birth-date", "04-05-1990",
        "--sex", "P", "--kelurahan", "Ampenan Selatan", "--new-person",
    )  # fmt: skip
    assert ran.status == 0


@on_one_engine
def test_everything_wrong_is_told_at_once(ask: Run) -> None:
    ran = ask(
        "residents", "add", "12", "--name", "A", "--birth-date", "31-13-2006", "--sex", "X",
        "--kelurahan", "Entah", "--json",
    )  # fmt: skip
    assert (ran.status, ran.json["refused"]) == (1, "DATA_FAULTS")
    for heading in ("NIK", "TGL_LHR", "JENIS_KLMIN", "NO_KEL"):
        assert f"{heading}: " in ran.json["why"]


def test_a_departure_names_the_suket_that_is_void(ask: Run) -> None:
    ask("suket", READY.nik)
    told = ask("residents", "depart", READY.nik, "--reason", "pindah", "--lang", "en").out
    assert "Departure recorded." in told
    assert "471.13/" in told
    assert "void" in told
    assert ask("show", READY.nik, "--json").json["suket"] is None


def test_a_departure_sends_someone_to_the_shelf_where_the_card_waits(ask: Run) -> None:
    ask("stock", "receive", "1", "--document", "BA", by="gudang")
    ask("issue", READY.nik, "--wait")
    told = ask("residents", "depart", READY.nik, "--reason", "MENINGGAL", "--lang", "en")
    assert "take card no. 1 from the shelf at DINAS to the old cards" in told.out


@on_one_engine
@pytest.mark.parametrize(
    ("who", "reason", "code"),
    [
        (MOVED, "PINDAH", "ALREADY_DEPARTED"),
        (DECEASED, "MENINGGAL", "ALREADY_DEPARTED"),
        (ADULT, "LIBUR", "REASON_UNKNOWN"),
    ],
)
def test_who_does_not_depart(ask: Run, who: RegisterRow, reason: str, code: str) -> None:
    ran = ask("residents", "depart", who.nik, "--reason", reason, "--json")
    assert (ran.status, ran.json["refused"]) == (1, code)


def test_data_is_corrected_by_siaks_headings(ask: Run) -> None:
    ran = ask(
        "residents", "correct", SIXTEEN.nik, "tgl_lhr=01-09-2006", "NAMA_LGKP=DEWI L",
        "no_kel=Pejanggik", "--reason", "akta", "--json",
    )  # fmt: skip
    assert ran.status == 0, ran
    shown = ask("show", SIXTEEN.nik, "--json").json
    assert (shown["birth_date"], shown["name"], shown["kelurahan"], shown["kecamatan"]) == (
        "2006-09-01",
        "DEWI L",
        "Pejanggik",
        "Mataram",
    )
    assert shown["address"] == SIXTEEN.address


@on_one_engine
def test_a_correction_repeated_with_its_id_is_one(ask: Run) -> None:
    words = ("residents", "correct", SIXTEEN.nik, "GOL_DRH=A", "--reason", "x", "--json",
             "--id", "0190c7a2-6f3e-7b1a-9c55-3d1e8a2b4c6d")  # fmt: skip
    assert ask(*words).json == ask(*words).json
    again = ask("residents", "correct", SIXTEEN.nik, "GOL_DRH=A", "--reason", "x", "--json")
    assert again.json["refused"] == "NOTHING_CHANGED"


@on_one_engine
@pytest.mark.parametrize(
    "told",
    [
        ["NIK=5271014405900001"],
        ["FLAG_STATUS=MATI"],
        ["CURRENT_STATUS_CODE=CARD_ISSUED"],
        ["KOLOM=1"],
        ["GOL_DRH"],
        ["GOL_DRH=A", "gol_drh=B"],
    ],
)
def test_what_is_no_field_to_correct_is_wrong_usage(ask: Run, told: list[str]) -> None:
    ran = ask("residents", "correct", ADULT.nik, *told, "--reason", "x", "--lang", "en")
    assert ran.status == 2
    assert "FIELD=VALUE" in ran.err


def test_a_file_of_arrivals_is_recorded_row_by_row_and_once(ask: Run, tmp_path: Path) -> None:
    path = tmp_path / "datang.csv"
    lines = [HEADINGS, row(MOVED), row(OUTSIDER), row(ADULT), row(DECEASED)]
    path.write_text("\n".join([*lines, "12;X;kapan;L;Mataram;Pejanggik"]), encoding="utf-8")
    ran = ask("residents", "arrive", str(path), "--json", by="admin")
    found = ran.json
    assert ran.status == 0
    assert (found["read"], found["arrived"], found["unchanged"], found["rejected"]) == (5, 2, 0, 3)
    rejects = Path(found["rejects_file"]).read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in rejects] == ["LINE", "4", "5", "6"]
    assert ask("show", MOVED.nik, "--json").json["kelurahan"] == "Pejanggik"
    again = ask("residents", "arrive", str(path), "--json", by="admin").json
    assert (again["read"], again["arrived"], again["unchanged"]) == (5, 0, 2)
    assert ask("journal", "verify", "--replay", by=None).status == 0


@on_one_engine
def test_who_departed_since_is_not_brought_back_by_the_same_file(ask: Run, tmp_path: Path) -> None:
    path = tmp_path / "datang.csv"
    path.write_text("\n".join([HEADINGS, row(MOVED)]), encoding="utf-8")
    ask("residents", "arrive", str(path), by="admin")
    ask("residents", "depart", MOVED.nik, "--reason", "PINDAH")
    again = ask("residents", "arrive", str(path), "--json", by="admin").json
    assert (again["arrived"], again["unchanged"]) == (0, 1)
    assert ask("show", MOVED.nik, "--json").json["base_status"] == "PINDAH"


@on_one_engine
def test_a_whole_file_is_the_admins(ask: Run, tmp_path: Path) -> None:
    path = tmp_path / "datang.csv"
    path.write_text("\n".join([HEADINGS, row(MOVED)]), encoding="utf-8")
    ran = ask("residents", "arrive", str(path), "--json")
    assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")


def test_what_a_file_of_arrivals_leaves_out_stays(ask: Run, tmp_path: Path, office: Store) -> None:
    foreigner = replace(MOVED, citizenship="WNA", nik=f"{MOVED.nik[:-4]}0099")
    office.write(add_residents, call("admin", None), "SIAK", [foreigner])
    path = tmp_path / "datang.csv"
    path.write_text("\n".join([HEADINGS, row(foreigner)]), encoding="utf-8")
    assert ask("residents", "arrive", str(path), "--json", by="admin").json["arrived"] == 1
    (found,) = rows(office, Resident, nik=foreigner.nik)
    assert (found["citizenship"], found["base_status"]) == ("WNA", "HIDUP")
    assert found["mother_name"] == foreigner.mother_name
