"""Where a training office is built: one that was cut off is never taken for whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from counter_tui.training_place import MARK, ready_office
from counter_tui.troubles import NotOurOffice
from db.models import ChainHead
from db.store.create import create_database
from db.store.store import open_store
from tests.cli.conftest import ROOT, Run, behind_its_back, on_one_engine
from tests.office import open_test_office

# Makes half of a training office at argv[1], says so, and goes on for ever.
HALF_A_BUILD = """
import sys, time
from counter_tui.training_place import ready_office
from tests.office import open_test_office

def build(url):
    open_test_office(url, settings={"training": True}, residents=()).close()
    print("half", flush=True)
    time.sleep(3600)

ready_office(sys.argv[1], build, fresh=False, waiting=lambda: None)
"""


def small_office(url: str) -> None:
    open_test_office(url, settings={"training": True}, residents=()).close()


def nobody_builds() -> None:
    raise AssertionError("nobody else builds here")


def made_ready(url: str, *, fresh: bool = False) -> bool:
    return ready_office(url, small_office, fresh=fresh, waiting=nobody_builds)


def first_hash(url: str) -> str:
    """Return the hash of the chain's head, which no two offices share."""
    store = open_store(url)
    try:
        return store.read(lambda: str(ChainHead.get().hash))
    finally:
        store.close()


def killed_build(url: str) -> None:
    """Begin to build at `url` in a process, and kill that in the middle."""
    with subprocess.Popen(
        [sys.executable, "-c", HALF_A_BUILD, url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == "half\n"
        os.kill(builder.pid, signal.SIGKILL)


def test_a_training_office_is_built_once_and_then_found(database_url: str) -> None:
    assert made_ready(database_url)
    before = first_hash(database_url)
    assert not made_ready(database_url)
    assert first_hash(database_url) == before


def test_fresh_builds_it_anew(database_url: str) -> None:
    made_ready(database_url)
    before = first_hash(database_url)
    assert made_ready(database_url, fresh=True)
    assert first_hash(database_url) != before


@pytest.mark.parametrize("fresh", [False, True])
def test_a_real_office_is_never_touched(
    run: Run, office_url: str, fresh: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = first_hash(office_url)
    with pytest.raises(NotOurOffice):
        made_ready(office_url, fresh=fresh)
    options = ["--fresh"] if fresh else []
    for argv in (["--build-only"], ["--cases"], []):
        ran = run("demo", *argv, *options, "--db", office_url, "--json")
        assert (ran.status, ran.json["refused"]) == (3, "NOT_TRAINING")
    monkeypatch.setenv("COUNTER_TUI_DB", office_url)
    assert run("demo", *options).status == 3
    assert first_hash(office_url) == before


def test_a_build_that_fails_leaves_the_office_before_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/training.db"
    made_ready(url)
    before = first_hash(url)

    def failing(url: str) -> None:
        small_office(url)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ready_office(url, failing, fresh=True, waiting=nobody_builds)
    assert first_hash(url) == before
    assert not list(tmp_path.glob("*.building*"))


def test_a_killed_build_is_no_office_and_the_next_one_begins_again(
    run: Run, database_url: str
) -> None:
    killed_build(database_url)
    code = "NO_OFFICE" if database_url.startswith("sqlite") else "DEMO_UNFINISHED"
    for command in (["stock"], ["demo", "--cases"], ["journal", "verify"]):
        ran = run(*command, "--db", database_url, "--json")
        assert (ran.status, ran.json["refused"]) == (3, code)
    assert made_ready(database_url)
    assert run("stock", "--db", database_url).status == 0
    assert run("journal", "verify", "--replay", "--db", database_url).status == 0
    if database_url.startswith("sqlite"):
        path = Path(database_url.removeprefix("sqlite:///"))
        assert not list(path.parent.glob("*.building*"))


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"])
def test_a_real_office_is_not_touched_even_where_a_build_was_cut_off(office_url: str) -> None:
    behind_its_back(office_url, f"CREATE SCHEMA {MARK}")
    before = first_hash(office_url)
    with pytest.raises(NotOurOffice):
        made_ready(office_url, fresh=True)
    assert first_hash(office_url) == before


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"])
def test_a_build_cut_off_before_its_first_act_is_begun_again(run: Run, database_url: str) -> None:
    create_database(database_url)
    behind_its_back(database_url, f"CREATE SCHEMA {MARK}")
    new = ("init", "--place", "A=B", "--admin", "kepala", "--db", database_url, "--json")
    assert run(*new, passwords=["sandi-kepala"]).json["refused"] == "DEMO_UNFINISHED"
    assert made_ready(database_url)


def test_two_who_want_the_same_training_office_get_one(database_url: str) -> None:
    building, waits = threading.Event(), threading.Event()
    built: list[bool] = []

    def slow_build(url: str) -> None:
        building.set()
        assert waits.wait(30)
        small_office(url)

    def first() -> None:
        built.append(ready_office(database_url, slow_build, fresh=False, waiting=nobody_builds))

    thread = threading.Thread(target=first)
    thread.start()
    assert building.wait(30)
    second = ready_office(database_url, small_office, fresh=False, waiting=waits.set)
    thread.join()
    assert (built, second) == ([True], False)


def test_nothing_of_a_finished_office_is_left_under_its_building_name(tmp_path: Path) -> None:
    made_ready(f"sqlite:///{tmp_path}/training.db")
    assert [path.name for path in tmp_path.iterdir() if "home" not in path.name and "etc" not in
            path.name] == ["training.db"]  # fmt: skip


@on_one_engine
def test_too_few_residents_are_refused_before_anything_is_touched(
    run: Run, database_url: str
) -> None:
    made_ready(database_url)
    before = first_hash(database_url)
    ran = run("demo", "--fresh", "--residents", "15.999", "--db", database_url, "--json")
    assert (ran.status, ran.json["refused"]) == (1, "TOO_FEW_RESIDENTS")
    assert ran.json["values"] == {"asked": 15999, "least": 16000}
    assert first_hash(database_url) == before


@pytest.mark.slow
def test_the_training_office_is_built_beside_any_real_one(run: Run, home: Path) -> None:
    ran = run("demo", "--build-only", "--residents", "16000", "--json")
    file = home / ".local/share/counter-tui/training.db"
    assert ran.json == {"url": f"sqlite:///{file}", "built": True}
    assert run("demo", "--build-only", "--json").json["built"] is False
    cases = run("demo", "--cases", "--json").json
    assert len(set(cases.values())) == len(cases) == 10
    url = f"sqlite:///{file}"
    found = run("show", cases["ready"], "--json", "--db", url, "--as", "petugas",
                passwords=["demo"]).json  # fmt: skip
    assert found["next"]["act"] == "issue"
    assert run("stock", "--json").json["refused"] == "NO_OFFICE"
    assert run("demo", "--cases", "--shortage", "--json").json["refused"] == "NO_OFFICE"
