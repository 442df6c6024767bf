"""The viewer's program opens the page and nothing else, writes nothing, and needs no home."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

import pytest

from counter_tui.program import FAULT
from counter_tui.settings_files import ETC_VARIABLE
from screens.locale import say
from tests.board.pages import CTRL_Q, OFFICE, TITLE, figures_now, page_board, publish
from tests.terminal.counter_terminal import ROOT, CounterTerminal

WATCHED = (sys.executable, "-m", "tests.board.watched_board")
LIMITED = ("/bin/sh", "-c", 'ulimit -f 0; ulimit -c 0; exec "$@"', "sh")
TERMS = ("xterm", "xterm-256color", "linux", "vt100", "dumb", "", "x" * 300, "no-such-terminal")
# What Python itself reads: its own files and packages, zones, and who this account is.
OF_THE_SYSTEM = (
    sys.base_prefix,
    sys.prefix,
    sysconfig.get_paths()["stdlib"],
    str(ROOT / "counter_tui"),
    str(ROOT / "screens"),
    str(ROOT / "db"),
    "/usr/share/zoneinfo",
    "/etc/localtime",
    "/proc/",
    "/sys/",
    "/dev/tty",
    "/dev/null",
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a page that was published just now."""
    path = tmp_path / "board.json"
    publish(path, figures_now())
    return path


def shown_and_left(board: CounterTerminal) -> None:
    board.wait_for(TITLE[:5], "1.102")
    board.write(CTRL_Q)
    assert board.wait_for_end() == 0, board.display.text


def test_nothing_is_opened_but_the_page_and_nothing_is_written(page: Path, tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    secret = tmp_path / "etc.toml"
    secret.write_text('db = "postgresql://office:secret@nowhere/office"\nlang = "en"\n')
    environment = {
        ETC_VARIABLE: str(secret),
        "COUNTER_TUI_DB": f"sqlite:///{tmp_path}/office.db",
        "TEXTUAL_LOG": str(tmp_path / "textual.log"),
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_ALLOW_SIGNALS": "1",
    }
    program = (*WATCHED, str(opened))
    with page_board(page, program=program, environment=environment) as board:
        shown_and_left(board)
    lines = opened.read_text(encoding="utf-8").splitlines()
    assert f"read {page}" in lines
    others = [
        line
        for line in lines
        if line != f"read {page}"
        and not line.startswith(tuple(f"read {place}" for place in OF_THE_SYSTEM))
    ]
    assert others == []
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "board.json",
        "etc.toml",
        "home",
        "opened",
    ]
    assert list((tmp_path / "home").iterdir()) == []


@pytest.mark.parametrize("term", TERMS)
def test_it_runs_in_an_empty_environment_that_may_write_nothing(page: Path, term: str) -> None:
    clean = ("/usr/bin/env", "-i", f"TERM={term}", "HOME=/nonexistent")
    program = (*LIMITED, *clean, sys.executable, "-I", "-B", "-m", "counter_tui")
    with page_board(page, program=program) as board:
        board.wait_for(TITLE, OFFICE, "1.102")
        shown_and_left(board)
    assert not Path("/nonexistent").exists()


def test_it_runs_without_any_variable_at_all(page: Path) -> None:
    program = (*LIMITED, "/usr/bin/env", "-i", sys.executable, "-I", "-B", "-m", "counter_tui")
    with page_board(page, program=program) as board:
        board.wait_for(OFFICE)
        shown_and_left(board)


@pytest.mark.parametrize(
    "environment", [{"NO_COLOR": "1"}, {"COLORTERM": "truecolor"}, {"LC_ALL": "C"}]
)
def test_it_shows_the_same_figures_with_all_colours_and_none(
    page: Path, environment: dict[str, str]
) -> None:
    with page_board(page, environment=environment) as board:
        board.wait_for(OFFICE, "286")
        shown_and_left(board)


def test_a_fault_is_told_in_words_and_logged_nowhere(page: Path, home: Path) -> None:
    program = (sys.executable, "-m", "tests.board.broken_board")
    with page_board(page, program=program) as board:
        assert board.wait_for_end() == FAULT
        told = board.display.text.replace("\n", "").replace(" ", "")
        assert say("fault.words.unlogged", "id").replace(" ", "") in told
        assert b"Traceback" not in board.sent
        assert board.display.modes == {"cursor"}
    assert list(home.iterdir()) == []
