"""What a command recorded stands on the page when it ends, and the page never spoils a command."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from counter_tui.publishing import publish_after_command
from counter_tui.settings import settings_from
from counter_tui.settings_files import FileSettings
from db.publishing import after_command
from screens.locale import say
from tests.cli.conftest import Ran, process
from tests.engines import only_sqlite
from tests.office import ADULT, CHILD, PASSWORD, SIXTEEN
from tests.publishing.conftest import OpenCounter
from tests.publishing.pages import Published, names_in, wait_until

Ask = Callable[..., Ran]


@pytest.fixture
def ask(published: Published, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    """Give a function that runs a command as a process, on a machine that names a board file."""
    etc = tmp_path / "counter-tui.toml"
    etc.write_text(f"board_file = {json.dumps(str(published.board_file))}\n")
    monkeypatch.setenv("COUNTER_TUI_ETC", str(etc))

    def ask(*words: str, by: str = "petugas") -> Ran:
        who = ("--db", published.store.url, "--as", by, "--place", "DINAS", "--password-fd", "0")
        return process(*words, *who, stdin=f"{PASSWORD}\n")

    return ask


def test_an_act_is_on_the_page_when_its_command_ends(ask: Ask, published: Published) -> None:
    for n, who in enumerate((ADULT, SIXTEEN), start=1):
        ran = ask("enrol", who.nik)
        assert (ran.status, ran.err) == (0, "")
        assert published.is_current()
        there = published.figures()
        assert there
        assert there.today.enrolled == n


def test_a_refused_command_publishes_nothing_and_says_what_it_always_says(
    ask: Ask, published: Published
) -> None:
    ask("enrol", ADULT.nik)
    before = published.figures()
    ran = ask("enrol", CHILD.nik)
    assert ran.status == 1
    assert published.figures() == before


def test_while_a_counter_publishes_a_command_leaves_it_to_that(
    ask: Ask, published: Published, open_counter: OpenCounter
) -> None:
    counter = open_counter()
    wait_until(counter.publishes, "the counter publishes")
    wait_until(published.is_current, "the page shows the office as it stands")
    assert ask("enrol", ADULT.nik).status == 0
    wait_until(published.is_current, "the act is on the page")


@only_sqlite
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_page_that_cannot_be_written_is_told_in_a_line_and_changes_no_status(
    ask: Ask, published: Published, lang: str
) -> None:
    published.board_file.mkdir()
    ran = ask("--lang", lang, "--json", "enrol", ADULT.nik)
    assert ran.status == 0
    assert ran.json["act"]
    why = f"{published.board_file}: Is a directory"
    assert ran.err == say("publishing.failed", "en" if lang == "en" else "id", why=why) + "\n"


@only_sqlite
def test_no_fault_of_the_page_is_one_of_the_command(
    published: Published, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object) -> bool:
        raise ZeroDivisionError(ADULT.name)

    monkeypatch.setattr(after_command, "publish_if_behind", fail)
    asked = Namespace(db=published.store.url, lang="en")
    settings = settings_from(asked, FileSettings(board_file=str(published.board_file)))
    publish_after_command(published.store, settings)
    told = say("publishing.failed", "en", why="ZeroDivisionError")
    assert capsys.readouterr().err == f"{told}\n"


@only_sqlite
def test_reading_commands_publish_nothing(ask: Ask, published: Published) -> None:
    assert ask("stock", "--json").status == 0
    assert not published.board_file.exists()


def test_the_page_names_nobody(ask: Ask, published: Published) -> None:
    assert ask("enrol", ADULT.nik).status == 0
    shown = published.figures()
    assert shown
    assert not names_in(str(shown))
    if published.board_file.exists():
        assert not names_in(published.board_file.read_text())
