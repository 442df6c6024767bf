"""The program as a process: what it loads, prompts, signals, and streams that go away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PATIENCE_SECONDS, ROOT, process
from tests.office import PASSWORD, open_test_office
from tests.terminal.counter_terminal import CounterTerminal

COMMAND = [sys.executable, "-m", "counter_tui"]
STOCK_AND_MODULES = """
import sys
from counter_tui.__main__ import main
status = main(["stock", "--json", "--db", sys.argv[1]])
print(status, sorted({"textual", "rich", "argon2", "babel"} & set(sys.modules)))
"""


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Give the URL of this test's own office on SQLite."""
    url = f"sqlite:///{tmp_path}/office.db"
    open_test_office(url).close()
    return url


def test_a_command_loads_neither_screens_nor_password_hashing(sqlite_url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STOCK_AND_MODULES, sqlite_url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    figures, modules = done.stdout.splitlines()
    assert figures.startswith('{"total": 0')
    assert modules == "0 []"


def test_a_refusal_ends_the_process_with_1(sqlite_url: str) -> None:
    ran = process(
        "show", "12", "--db", sqlite_url, "--as", "petugas", "--password-fd", "0", stdin="demo\n"
    )
    assert (ran.status, ran.out) == (1, "")


def on_a_terminal(*argv: str) -> CounterTerminal:
    return CounterTerminal([*COMMAND, *argv])


def test_the_password_is_asked_at_a_terminal_and_not_shown(sqlite_url: str) -> None:
    with on_a_terminal("find", "nur", "--db", sqlite_url, "--as", "petugas") as terminal:
        terminal.wait_for("Kata sandi petugas")
        terminal.write("demo\n")
        assert terminal.wait_for_end() == 0
        assert "MUHAMMAD NUR" in terminal.display.text
        assert b"demo" not in terminal.sent


def test_an_office_is_made_by_answering_questions(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/baru.db"
    answers = (
        ("Name of the office", "Dukcapil Uji"),
        ("regency [52.71]", ""),
        ("empty: done):", "DINAS=Kantor"),
        ("DINAS=Kantor\nPlace,", ""),
        ("Sign-in name", "kepala"),
        ("full name [kepala]", "Bu Kepala"),
        ("New password for kepala", "sandi-kepala"),
        ("Once more", "sandi-kepala"),
    )
    with on_a_terminal("init", "--lang", "en", "--db", url) as terminal:
        for question, answer in answers:
            terminal.wait_for(question)
            terminal.write(f"{answer}\n")
        assert terminal.wait_for_end() == 0
    assert "Dukcapil Uji" in process("settings", "office_name", "--db", url).out


def test_two_new_passwords_that_differ_make_no_office(tmp_path: Path) -> None:
    options = ["--name", "x", "--region", "52.71", "--place", "A=B", "--admin", "a",
               "--admin-name", "A", "--lang", "en"]  # fmt: skip
    with on_a_terminal("init", *options, "--db", f"sqlite:///{tmp_path}/baru.db") as terminal:
        for question, answer in (("New password", "sandi-satu"), ("Once more", "sandi-dua")):
            terminal.wait_for(question)
            terminal.write(f"{answer}\n")
        assert terminal.wait_for_end() == 1
        assert "No password was set." in terminal.display.text
    assert not list(tmp_path.glob("baru.db*"))


def test_ctrl_c_ends_it_without_a_word(sqlite_url: str) -> None:
    with on_a_terminal("find", "nur", "--db", sqlite_url, "--as", "petugas") as terminal:
        terminal.wait_for("Kata sandi petugas")
        # The line end wakes a read into which the signal came too early to be seen.
        terminal.write("\x03\n")
        assert terminal.wait_for_end() == 130
        assert b"Traceback" not in terminal.sent


def test_no_password_to_be_had_without_a_terminal(sqlite_url: str) -> None:
    # A session of its own has no terminal that the prompt could fall back to.
    ran = process("find", "nur", "--db", sqlite_url, "--as", "petugas", start_new_session=True)
    assert (ran.status, ran.out) == (2, "")
    assert "--password-fd" in ran.err


def test_a_reader_that_has_read_enough_is_no_error(sqlite_url: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "settings", "--db", sqlite_url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as settings:
        assert settings.stdout is not None
        assert settings.stderr is not None
        settings.stdout.close()
        told = settings.stderr.read()
        status = settings.wait(PATIENCE_SECONDS)
    assert (status, told) == (0, b"")


def test_an_answer_that_cannot_be_written_is_told(sqlite_url: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "stock", "--lang", "en", "--db", sqlite_url],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 3
    assert done.stderr.startswith("Done, but the answer can't be written")
    assert "Traceback" not in done.stderr


def test_an_act_whose_answer_is_lost_is_done_once(sqlite_url: str) -> None:
    act = "0190c7a2-6f3e-7b1a-9c55-3d1e8a2b4c6d"
    argv = ["stock", "receive", "5", "--document", "BA", "--as", "gudang", "--id", act,
            "--password-fd", "0", "--json", "--db", sqlite_url]  # fmt: skip
    with Path("/dev/full").open("w") as full:
        lost = subprocess.run(
            [*COMMAND, *argv], cwd=ROOT, input=f"{PASSWORD}\n", text=True, stdout=full,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
    assert lost.returncode == 3
    again = process(*argv, stdin=f"{PASSWORD}\n")
    assert (again.status, again.json["act"], again.json["blanks_left"]) == (0, act, 5)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_any_encoding_of_the_terminal_will_do(encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    ran = process("terminal", "Lokèt – é", env=environment, encoding=encoding)
    assert ran.status == 0
    assert "Lok" in ran.out


def test_letters_that_are_no_text_are_refused(sqlite_url: str) -> None:
    done = subprocess.run(
        [*map(os.fsencode, COMMAND), b"find", b"\xff\xfe", b"--db", os.fsencode(sqlite_url)],
        cwd=ROOT,
        capture_output=True,
    )
    assert done.returncode == 2
    assert b"UTF-8" in done.stderr
    assert b"Traceback" not in done.stderr
