"""Running the command line: in this process, or as a process of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from counter_tui.__main__ import main
from db.rules.register_row import RegisterRow
from db.store.engine import writing_database
from tests.office import PASSWORD
from tests.resident_file import write

ROOT = Path(__file__).parents[2]
# A guard against a program that waits for a key; nothing here comes near it.
PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command ended with and printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return what was printed, as JSON; nothing may stand beside it."""
        return json.loads(self.out)


Run = Callable[..., Ran]
# Brings people by a file, or statuses by one.
Bring = Callable[..., Ran]

# For what is decided before a database is asked, and for how an answer is printed.
on_one_engine = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture(autouse=True)
def etc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path of this test's /etc/counter-tui.toml, which isn't there."""
    path = tmp_path / "etc" / "counter-tui.toml"
    path.parent.mkdir()
    monkeypatch.setenv("COUNTER_TUI_ETC", str(path))
    return path


def password_pipe(passwords: Sequence[str]) -> int:
    """Return the reading end of a pipe that holds the passwords, a line each."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{each}\n" for each in passwords).encode())
    os.close(writing)
    return reading


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs the command line here; `passwords` are read from a pipe."""
    # Nobody is at a terminal, wherever the tests are run.
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def run(*argv: str, passwords: Sequence[str] = ()) -> Ran:
        capsys.readouterr()
        reading = password_pipe(passwords)
        try:
            given = ["--password-fd", str(reading)] if passwords else []
            status = main([*argv, *given])
        finally:
            os.close(reading)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run


@pytest.fixture
def ask(run: Run, office_url: str) -> Run:
    """Give a function that runs a command of the test's office, signed in as `by`."""

    def ask(*argv: str, by: str | None = "petugas", passwords: Sequence[str] = ()) -> Ran:
        who = ["--as", by] if by else []
        known = passwords or ([PASSWORD] if by else ())
        return run(*argv, "--db", office_url, *who, passwords=known)

    return ask


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "siak.csv"


@pytest.fixture
def bring(ask: Run, path: Path) -> Bring:
    def bring(*people: RegisterRow, argv: Sequence[str] = ()) -> Ran:
        write(path, people, every=0)
        ran = ask("residents", "import", str(path), "--json", *argv, by="admin")
        assert ran.status == 0, ran.out + ran.err
        return ran

    return bring


@pytest.fixture
def statuses(ask: Run, path: Path) -> Bring:
    def statuses(*told: tuple[str, str], argv: Sequence[str] = ()) -> Ran:
        body = "".join(f"{nik};{status}\n" for nik, status in told)
        path.write_text(f"nik;Current_Status_Code\n{body}")
        ran = ask("residents", "statuses", str(path), "--json", *argv, by="admin")
        assert ran.status == 0, ran.out + ran.err
        return ran

    return statuses


def process(*argv: str, stdin: str | None = None, **told: Any) -> Ran:
    """Run the command line as a process, without a terminal."""
    given: dict[str, Any] = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
    done = subprocess.run(
        [sys.executable, "-m", "counter_tui", *argv],
        cwd=ROOT,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        **{"encoding": "utf-8", **given, **told},
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def behind_its_back(url: str, *statements: str) -> None:
    """Change a database as the program never would."""
    database = writing_database(url)
    with database.connection_context():
        for statement in statements:
            database.execute_sql(statement)
