"""The board of a page as it is looked at: there, gone, broken, replaced, of yesterday."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from counter_tui.program import DONE, NO_OFFICE, WRONG_USAGE
from db.publishing.causes import PageCause
from screens.locale import LANGUAGES, Lang, refusal_words, say, written
from tests.board.pages import (
    CTRL_Q,
    OFFICE,
    TITLE,
    figures_now,
    one_card_more,
    page_board,
    publish,
    put,
)
from tests.terminal.counter_terminal import COUNTER, PATIENCE, ROOT

NONE = say("board.none.page", "id")[:40]
# These tell where, or what the system said.
WITH_A_DETAIL = (
    PageCause.UNREACHED,
    PageCause.UNOPENED,
    PageCause.MISSHAPEN,
    PageCause.OUT_OF_RANGE,
)
LOST = say("board.lost.page", "id")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a page that was published just now."""
    path = tmp_path / "board.json"
    publish(path, figures_now())
    return path


def told(*words: str, lang: Lang = "id") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (*COUNTER, "board", *words, "--lang", lang),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def test_a_page_is_shown_with_who_looks_on_and_ctrl_q_leaves(page: Path) -> None:
    with page_board(page, "--viewer=Bu Kadis") as board:
        before = board.settings()
        board.wait_for(TITLE, OFFICE, "Bu Kadis", "1.102", "286")
        board.write(CTRL_Q)
        assert board.wait_for_end() == DONE
        assert board.settings() == before
        assert board.display.modes == {"cursor"}
        assert board.display.text.strip() == ""


@pytest.mark.parametrize("words", [("--lang", "en"), ("--plain",)])
def test_the_board_speaks_english_and_ascii_where_asked(page: Path, words: tuple[str, ...]) -> None:
    with page_board(page, *words) as board:
        title = say("board.title", "en" if "en" in words else "id")
        text = board.wait_for(title, "1.102")
        assert ("--plain" in words) == text.isascii()


def test_a_new_page_is_shown_and_the_journals_head_with_it(page: Path) -> None:
    figures = figures_now()
    publish(page, figures)
    with page_board(page) as board:
        board.wait_for("1.102")
        for _ in range(3):
            figures = one_card_more(figures)
            publish(page, figures)
            board.wait_for(written(figures.places[0].on_hand), written(figures.stock.on_hand))


def test_a_board_opened_before_there_is_a_page_says_so_and_waits_for_it(page: Path) -> None:
    page.unlink()
    with page_board(page) as board:
        board.wait_for(TITLE, NONE)
        publish(page, figures_now())
        board.wait_for("1.102", gone=NONE)


@pytest.mark.parametrize("broken", [b"", b"{}", b"\x1b]0;x\x07\xff", b"[" * 100_000])
def test_a_page_that_is_broken_or_gone_is_told_and_the_figures_stay(
    page: Path, broken: bytes
) -> None:
    with page_board(page) as board:
        board.wait_for("1.102", gone=LOST)
        put(page, broken)
        board.wait_for(LOST, "1.102")
        publish(page, one_card_more(figures_now()))
        board.wait_for("1.101", gone=LOST)
        page.unlink()
        board.wait_for(LOST, "1.101")
        publish(page, figures_now())
        board.wait_for("1.102", gone=LOST)
        assert b"\x1b]0;x" not in board.sent


def test_when_the_offices_day_is_over_the_figures_are_told_to_be_of_an_earlier_day(
    page: Path,
) -> None:
    # Some seconds before midnight; on a slow machine it is already past when the board opens.
    publish(page, figures_now(hours_left=3 / 3600))
    with page_board(page, columns=120, rows=40) as board:
        board.wait_for("1.102", say("board.over", "id"))
        today = figures_now()
        publish(page, replace(one_card_more(today), as_of=today.as_of))
        board.wait_for("1.101", gone=say("board.over", "id"))


def test_the_pages_figures_are_printed_once_as_json(page: Path) -> None:
    run = told("--page", str(page), "--json")
    assert (run.returncode, run.stderr) == (DONE, "")
    printed = json.loads(run.stdout)
    assert printed["office"] == OFFICE
    assert printed["journal"] == {"n": 48_213, "hash": "5f" * 32}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_is_not_there_or_no_page_is_told_in_words(page: Path, lang: Lang) -> None:
    put(page, "hello\x1b[2J")
    broken = told("--page", str(page), "--json", lang=lang)
    assert broken.returncode == NO_OFFICE
    answer = json.loads(broken.stdout)
    assert answer["refused"] == "PAGE_BROKEN"
    assert answer["values"]["reason"] == "NOT_JSON"
    assert say("page.cause.NOT_JSON", lang) in answer["why"]
    page.unlink()
    gone = told("--page", str(page), "--json", lang=lang)
    assert gone.returncode == NO_OFFICE
    answer = json.loads(gone.stdout)
    assert answer["refused"] == "PAGE_GONE"
    assert answer["values"]["reason"] == "NOT_THERE"
    assert answer["values"]["file"] == str(page)
    assert say("page.cause.NOT_THERE", lang) in answer["why"]
    assert refusal_words("PAGE_GONE", answer["values"], lang).line == answer["why"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("cause", PageCause)
def test_each_cause_has_its_words(cause: PageCause, lang: Lang) -> None:
    told = say(f"page.cause.{cause}", lang, detail="figures.stock")
    assert str(cause) not in told
    assert ("figures.stock" in told) == (cause in WITH_A_DETAIL)


def test_a_page_that_nobody_signs_is_told_and_its_next_sign_takes_that_back(page: Path) -> None:
    silent = say("board.silent", "id", since="").rstrip("-")
    hour_ago = time.time() - 3600
    os.utime(page, (hour_ago, hour_ago))
    with page_board(page, columns=120, rows=40) as board:
        board.wait_for("1.102", silent)
        os.utime(page)
        board.wait_for("1.102", gone=silent)


def test_without_a_terminal_the_board_is_told_in_words_and_ends(page: Path) -> None:
    run = told("--page", str(page))
    assert run.returncode == WRONG_USAGE
    assert say("usage.board_terminal", "id") in run.stderr


@pytest.mark.parametrize("name", ["x" * 41, "a\x1b[2J", "a\nb"])
def test_a_viewers_name_is_short_and_printable(page: Path, name: str) -> None:
    run = told("--page", str(page), f"--viewer={name}", "--json")
    assert run.returncode == WRONG_USAGE
    assert run.stderr.strip() == f"counter-tui: {say('usage.viewer', 'id', most=40)}"


def test_the_program_of_a_page_loads_no_driver_of_a_database_server() -> None:
    look = (
        "import sys; sys.argv = ['counter-tui', 'board', '--page=/nowhere', '--json'];"
        "from counter_tui.__main__ import main; main();"
        "sys.exit(', '.join({'psycopg', 'argon2', 'textual'} & sys.modules.keys()) or None)"
    )
    run = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
