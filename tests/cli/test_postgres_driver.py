"""The PostgreSQL driver is loaded for an office on PostgreSQL, and for no other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, on_one_engine

REPORT = (
    "import sys\n"
    "from counter_tui.__main__ import main\n"
    "status = main(sys.argv[1:])\n"
    "print('loaded', 'psycopg' in sys.modules, 'status', status)"
)


def loaded_by(*argv: str, **environment: str) -> bool:
    """Run the program and return whether it loaded the driver."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *argv],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=60,
    )
    told = done.stdout.rsplit("loaded ", 1)[-1].split()[0]
    assert told in ("True", "False"), done
    return told == "True"


def test_the_driver_is_loaded_only_where_the_office_is_on_postgres(
    engine: str, office_url: str
) -> None:
    assert loaded_by("stock", "--db", office_url) == (engine == "postgres")


@on_one_engine
def test_the_driver_is_loaded_wherever_something_that_names_the_office_names_postgres(
    engine: str, tmp_path: Path
) -> None:
    nowhere = "postgresql://nobody@127.0.0.1:1/office"
    assert loaded_by("stock", COUNTER_TUI_DB=nowhere)
    etc = tmp_path / "etc.toml"
    etc.write_text(f'db = "{nowhere}"\n', encoding="utf-8")
    assert loaded_by("stock", COUNTER_TUI_ETC=str(etc))
    assert not loaded_by("stock", "--db", "sqlite:///nowhere.db")


def test_a_driver_left_out_can_still_be_imported_later() -> None:
    code = (
        "import sys; from counter_tui.postgres_driver import load_peewee; load_peewee([]);"
        "assert 'psycopg' not in sys.modules; import psycopg; print(psycopg.__version__)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(autouse=True)
def _nothing_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COUNTER_TUI_DB", raising=False)
