"""The commands about SIAK: down and back, who hangs, notes, and the list for the centre."""

from __future__ import annotations

import csv
import stat
from pathlib import Path

import pytest

from db.models import CaseNote, Look
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.depart import DepartOrder, depart
from db.transactions.note_case import NoteCaseOrder, note_case
from tests.cli.conftest import Run, on_one_engine
from tests.dump import rows
from tests.office import ADULT, DUPLICATE, FAILED, SENT, call, password_hash, person


@pytest.fixture
def exporter(office: Store) -> str:
    """Give the name of a clerk who may export."""
    order = OperatorOrder("ekspor", "Petugas Ekspor", "clerk", ("DINAS",), may_export=True)
    office.write(add_operator, call("admin", None), order, password_hash())
    return "ekspor"


def test_siak_is_reported_down_and_back_and_shown(ask: Run, office: Store) -> None:
    assert ask("siak", "--json", by=None).json == {
        "down": False,
        "since": None,
        "clock": None,
        "by": None,
        "to_catch_up": 0,
    }
    done = ask("siak", "down", "--since", "00.00", "--json", by="gudang")
    assert done.json["kind"] == "report-siak"
    shown = ask("siak", "--json", by=None).json
    assert (shown["down"], shown["clock"], shown["by"]) == (True, "00.00", "gudang")
    assert "SIAK PUTUS sejak" in ask("siak", by=None).out
    assert ask("board", "--json", by=None).json["siak"]["down"] is True

    again = ask("siak", "down", "--json")
    assert (again.status, again.json["refused"]) == (1, "SIAK_DOWN_ALREADY")
    assert ask("siak", "up").status == 0
    assert ask("siak", "up").status == 1


@on_one_engine
@pytest.mark.parametrize("words", [("siak", "--since", "08.30"), ("siak", "gone")])
def test_siak_asked_wrongly_is_wrong_usage(ask: Run, words: tuple[str, ...]) -> None:
    assert ask(*words).status == 2


def test_who_hangs_is_shown_with_masked_niks_and_recorded_as_one_look(
    ask: Run, office: Store
) -> None:
    office.write(note_case, call(), NoteCaseOrder(DUPLICATE.nik, "TWO_NIKS", "KK", ADULT.nik))
    told = ask("hanging", "--json").json
    assert (told["total"], told["wait_days"]) == (3, 7)
    assert told["by_class"] == {"ENROLL_FAILURE": 1, "DUPLICATE_RECORD": 1, "UNANSWERED": 1}
    assert [case["name"] for case in told["cases"]] == [FAILED.name, DUPLICATE.name, SENT.name]
    duplicate = told["cases"][1]
    assert (duplicate["kind"], duplicate["step"]) == ("TWO_NIKS", "DELETE_OTHER_NIK")
    assert duplicate["nik"] == "527101******0001"
    assert duplicate["other_nik"] == "527101******0001"
    printed = ask("hanging").out
    assert all(who.name in printed for who in (FAILED, DUPLICATE, SENT))
    assert all(who.nik not in printed for who in (FAILED, DUPLICATE, SENT))
    looks = rows(office, Look, kind="LIST")
    assert [(look["query"], look["hits"]) for look in looks] == [("hanging", 3)] * 2


def test_the_right_to_export_shows_whole_niks(ask: Run, exporter: str) -> None:
    cases = ask("hanging", "--json", by=exporter).json["cases"]
    assert [case["nik"] for case in cases] == [FAILED.nik, DUPLICATE.nik, SENT.nik]


@on_one_engine
def test_who_sees_no_residents_sees_none_here(ask: Run) -> None:
    refused = ask("hanging", "--json", by="pengawas")
    assert (refused.status, refused.json["refused"]) == (1, "NOT_PERMITTED")
    assert ask("hanging", by="admin").status == 0


@on_one_engine
def test_the_list_for_the_centre_is_a_private_file_of_text(
    ask: Run, office: Store, exporter: str, tmp_path: Path
) -> None:
    mean = person('=HYPERLINK("x")', ADULT.birth_date, serial=9, siak="DUPLICATE_RECORD")
    office.write(add_residents, call("admin", None), "SIAK", [mean])
    office.write(note_case, call(), NoteCaseOrder(SENT.nik, "OTHER", "+62 lagi", ADULT.nik))
    path = tmp_path / "pusat.csv"
    assert ask("hanging", "--out", str(path), by="petugas").status == 1
    assert not path.exists()
    for by in (exporter, "admin"):
        done = ask("hanging", "--out", str(path), "--json", by=by)
        assert done.json == {"rows": 4, "file": str(path)}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file, delimiter=";"))
    assert [line["NIK"] for line in found] == [FAILED.nik, DUPLICATE.nik, mean.nik, SENT.nik]
    assert found[2]["NAMA_LGKP"].startswith("'=")
    last = found[3]
    assert (last["JENIS"], last["NIK_LAIN"], last["CATATAN"]) == ("OTHER", ADULT.nik, "'+62 lagi")
    assert (last["TGL_LHR"], last["SEJAK"], last["HARI"]) == ("1979-08-17", "", "")
    looks = rows(office, Look, kind="LIST")
    assert [look["query"] for look in looks] == ["hanging out"] * 2


@on_one_engine
def test_a_month_without_a_case_replaces_the_list_of_the_last_one(
    ask: Run, office: Store, exporter: str, tmp_path: Path
) -> None:
    path = tmp_path / "pusat.csv"
    ask("hanging", "--out", str(path), by=exporter)
    for who in (FAILED, DUPLICATE, SENT):
        office.write(depart, call(), DepartOrder(who.nik, "PINDAH"))
    done = ask("hanging", "--out", str(path), "--json", by=exporter)
    assert done.json == {"rows": 0, "file": str(path)}
    (heading,) = path.read_text(encoding="utf-8-sig").splitlines()
    assert heading.startswith("TANGGAL;NIK;")


@on_one_engine
def test_a_note_is_kept_from_the_command_line(ask: Run, office: Store) -> None:
    words = ("hanging", "note", SENT.nik, "--kind", "sent_again", "--other", ADULT.nik)
    assert ask(*words, "--note", "12 Mei").status == 0
    (kept,) = rows(office, CaseNote)
    assert (kept["kind"], kept["other_nik"], kept["note"]) == ("SENT_AGAIN", ADULT.nik, "12 Mei")
    assert ask("hanging", "note", SENT.nik, "--kind", "X").status == 1
