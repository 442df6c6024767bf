"""Visits by commands: planned, changed, begun, closed, called off, and which one is meant."""

from __future__ import annotations

import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.office import office_settings
from db.reads.today import office_now
from db.store.store import Store
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.change_setting import SettingOrder, change_setting
from tests.cli.conftest import Run, on_one_engine
from tests.office import ADULT, call

VAN = ("--place", "MOBIL-1")
ACT_ID = "0190c7a2-6f3e-7b1a-9c55-3d1e8a2b4c6d"


@pytest.fixture
def tomorrow(office: Store) -> date:
    """Give the day after today at an office that has a school."""
    office.write(add_school, call("admin", None), SchoolOrder("SMAN5", "SMAN 5 MATARAM"))
    return office.read(lambda: office_now(office_settings()).today) + timedelta(days=1)


def plan(ask: Run, day: date, *more: str) -> str:
    """Plan a visit to the school and return its number."""
    words = ("visit", "new", "--school", "SMAN5", "--day", f"{day:%d-%m-%Y}", "--json")
    ran = ask(*words, *VAN, *more)
    assert ran.status == 0, ran
    ref: str = ran.json["ref"]
    return ref


def test_a_visit_is_planned_changed_begun_and_closed(ask: Run, tomorrow: date) -> None:
    ref = plan(ask, tomorrow, "--team", "Petugas Loket")
    assert ref.startswith("JEMPUT-")
    later = tomorrow + timedelta(days=1)
    changed = ask("visit", "change", ref, "--day", later.isoformat(), "--team", "")
    assert changed.status == 0, changed
    [line] = ask("visit", "list", "--json").json["visits"]
    told = {name: line[name] for name in ("ref", "kind", "school", "site", "day", "team")}
    assert told == {
        "ref": ref,
        "kind": "SEKOLAH",
        "school": "SMAN5",
        "site": "SMAN 5 MATARAM",
        "day": later.isoformat(),
        "team": "",
    }
    assert (line["place"], line["state"], line["listed"]) == ("MOBIL-1", "TERJADWAL", 0)

    assert ask("visit", "start", ref.lower()).status == 0
    printed = ask("visit", "list").out
    assert f"{ref}  {later:%d-%m-%Y}  berjalan  sekolah  SMAN 5 MATARAM" in printed
    closed = ask("visit", "close", ref)
    assert (closed.status, ref in closed.out) == (0, True)
    assert ask("visit", "list").out.strip() == "Tidak ada kunjungan."
    [line] = ask("visit", "list", "--done", "--json").json["visits"]
    assert line["state"] == "SELESAI"


def test_a_visit_elsewhere_has_a_kind_and_a_site(ask: Run, tomorrow: date) -> None:
    words = ("visit", "new", "--kind", "rumah_sakit", "--day", tomorrow.isoformat(), "--json")
    assert ask(*words, *VAN, "--site", "RSUD Kota Mataram").status == 0
    ran = ask(*words, *VAN, "--school", "SMAN5", "--site", "RSUD")
    assert (ran.status, ran.json["refused"]) == (1, "VISIT_KIND")


def test_a_visit_is_called_off_with_a_reason(ask: Run, tomorrow: date) -> None:
    ref = plan(ask, tomorrow)
    assert ask("visit", "cancel", ref).status == 2
    assert ask("visit", "cancel", ref, "--reason", "sekolah libur").status == 0
    [line] = ask("visit", "list", "--done", "--json").json["visits"]
    assert line["state"] == "BATAL"
    again = ask("visit", "start", ref, "--json")
    assert (again.status, again.json["refused"]) == (1, "VISIT_STATE")


def test_the_same_id_plans_one_visit(ask: Run, tomorrow: date) -> None:
    refs = {plan(ask, tomorrow, "--id", ACT_ID) for _ in range(2)}
    assert len(refs) == 1
    assert len(ask("visit", "list", "--json").json["visits"]) == 1


def test_without_a_number_the_visit_that_runs_here_is_meant(ask: Run, tomorrow: date) -> None:
    none = ask("visit", "show", *VAN)
    assert (none.status, "yang terbuka: -" in none.err) == (2, True)
    first = plan(ask, tomorrow)
    assert ask("visit", "show", "--json", *VAN).json["ref"] == first
    # The only open one is meant at the counter too, though it isn't of that place.
    assert ask("visit", "show", "--json", "--place", "DINAS").json["ref"] == first
    second = plan(ask, tomorrow)
    many = ask("visit", "show", *VAN)
    assert (many.status, f"{first}, {second}" in many.err) == (2, True)
    assert ask("visit", "start", second).status == 0
    assert ask("visit", "close", "--json", *VAN).json["ref"] == second


def test_a_closed_visits_page_is_written_and_waits_where_the_office_prints_it(
    office: Store, ask: Run, tomorrow: date, tmp_path: Path
) -> None:
    office.write(change_setting, call("admin", None), SettingOrder("papers", "visit"))
    ref = plan(ask, tomorrow)
    assert ask("visit", "start", ref).status == 0
    assert ask("visit", "add", ref, "--nik", ADULT.nik).status == 0
    assert ask("visit", "close", ref).status == 0
    [waits] = ask("papers", "--json", *VAN).json
    assert (waits["kind"], waits["ref"]) == ("visit", ref)
    path = tmp_path / "kunjungan.pdf"
    assert ask("paper", "visit", ref, "--out", str(path)).status == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@on_one_engine
def test_who_may_not_is_told_so(ask: Run, tomorrow: date) -> None:
    for by in ("gudang", "admin"):
        words = ("visit", "new", "--school", "SMAN5", "--day", tomorrow.isoformat(), "--json")
        ran = ask(*words, by=by)
        assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")
    for asked in (("list",), ("show", "JEMPUT-2026-0001")):
        ran = ask("visit", *asked, "--json", by="pengawas")
        assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")


@on_one_engine
def test_a_day_that_is_none_or_past_is_refused(ask: Run, tomorrow: date) -> None:
    wrong = ask("visit", "new", "--school", "SMAN5", "--day", "31-02-2026", *VAN)
    assert (wrong.status, "bukan tanggal" in wrong.err) == (2, True)
    past = ask("visit", "new", "--school", "SMAN5", "--day", "01-01-2024", "--json", *VAN)
    assert (past.status, past.json["refused"]) == (1, "VISIT_DAY_PAST")
    ref = plan(ask, tomorrow)
    assert ask("visit", "change", ref, "--day", "besok").status == 2
