"""Training offices of past years, built once a run, and the command line in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from counter_tui.demo.build import build_demo
from counter_tui.demo.plan import SMALLEST_OFFICE
from tests.cli.conftest import Ran, Run, etc, run

__all__ = ["etc", "run"]

Ask = Callable[..., Ran]


@pytest.fixture(scope="session")
def office_of_2023(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the training office as it stood on a day of August 2023; it must not be changed."""
    path = tmp_path_factory.mktemp("stories") / "2023.db"
    build_demo(
        f"sqlite:///{path}",
        residents=SMALLEST_OFFICE,
        seed=1,
        shortage=False,
        progress=lambda phase, done, total: None,
        today=date(2023, 8, 14),
    )
    return path


@pytest.fixture
def url_2023(office_of_2023: Path, tmp_path: Path) -> str:
    """Give the URL of this test's own copy of that office."""
    path = tmp_path / "2023.db"
    shutil.copy(office_of_2023, path)
    return f"sqlite:///{path}"


@pytest.fixture
def ask(run: Run, url_2023: str, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a function that runs a command in that office, signed in as `by`."""
    monkeypatch.setenv("COUNTER_TUI_PASSWORD", "demo")

    def ask(*argv: str, by: str | None = "petugas") -> Ran:
        who = ["--as", by] if by else []
        return run(*argv, "--db", url_2023, *who, "--json")

    return ask
