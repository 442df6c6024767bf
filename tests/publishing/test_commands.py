"""What a command recorded stands on the page when it ends, and the page never spoils a command."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from counter_tui.commands.desk import open_office
from counter_tui.publishing import publish_after_command
from counter_tui.settings import Settings, settings_from
from counter_tui.settings_files import FileSettings
from db.publishing import after_command
from db.publishing.causes import BadPage, PageCause
from screens.locale import LANGUAGES, Lang, say
from tests.cli.conftest import Ran, process
from tests.engines import only_postgres, only_sqlite
from tests.office import ADULT, CHILD, PASSWORD, SIXTEEN
from tests.publishing.conftest import OpenCounter
from tests.publishing.pages import ROOT, Published, act, machine_of, names_in, wait_until

Ask = Callable[..., Ran]


@pytest.fixture
def ask(published: Published, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    """Give a function that runs a command as a process, on a machine that names a board file."""
    etc = tmp_path / "counter-tui.toml"
    etc.write_text(machine_of(published))
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
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_is_closed_to_the_account_says_who_has_to_own_it(
    published: Published,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lang: Lang,
) -> None:
    lock = f"{published.board_file}.lock"

    def fail(*_arguments: object) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", lock)

    monkeypatch.setattr(after_command, "publish_if_behind", fail)
    publish_after_command(published.store, own_machine(published, lang))
    assert capsys.readouterr().err.splitlines() == [
        say("publishing.failed", lang, why=f"{lock}: Permission denied"),
        say("publishing.owner", lang, folder=str(published.board_file.parent)),
    ]


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_that_no_reader_takes_are_told_in_the_language(
    published: Published,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lang: Lang,
) -> None:
    def fail(*_arguments: object) -> bool:
        raise BadPage(PageCause.TOO_LONG)

    monkeypatch.setattr(after_command, "publish_if_behind", fail)
    publish_after_command(published.store, own_machine(published, lang))
    why = say("page.cause.TOO_LONG", lang)
    assert capsys.readouterr().err == say("publishing.failed", lang, why=why) + "\n"


def own_machine(published: Published, lang: Lang) -> Settings:
    machine = FileSettings(db=published.store.url, board_file=str(published.board_file))
    return settings_from(Namespace(lang=lang), machine)


@only_sqlite
def test_another_database_never_takes_the_place_of_the_machines_own(
    ask: Ask, published: Published, tmp_path: Path
) -> None:
    """A copy of the office, as a backup that is looked at on the same machine."""
    assert ask("enrol", ADULT.nik).status == 0
    before = published.board_file.read_bytes()
    copy = tmp_path / "copy.db"
    shutil.copyfile(published.store.url.removeprefix("sqlite:///"), copy)
    words = ("enrol", SIXTEEN.nik, "--as", "petugas", "--place", "DINAS", "--password-fd", "0")
    ran = process(*words, "--db", f"sqlite:///{copy}", stdin=f"{PASSWORD}\n")
    assert (ran.status, ran.err) == (0, "")
    assert published.board_file.read_bytes() == before


@only_sqlite
def test_the_machines_own_database_is_known_by_any_way_to_it(
    published: Published, tmp_path: Path
) -> None:
    path = Path(published.store.url.removeprefix("sqlite:///"))
    link = tmp_path / "link.db"
    link.symlink_to(path)
    machine = FileSettings(db=published.store.url, board_file=str(published.board_file))
    around = path.parent / ".." / path.parent.name / path.name
    for way in (path, link, os.path.relpath(path), around):
        settings = settings_from(Namespace(db=f"sqlite:///{way}"), machine)
        assert settings.board_file == published.board_file
    wrong = ("", "sqlite:///", "x", "http://[", "sqlite:///~bukan-siapa-siapa/kantor.db")
    for other in ("sqlite:////nowhere.db", "postgresql://h/office", *wrong):
        assert settings_from(Namespace(db=other), machine).board_file is None


def test_what_is_done_before_a_command_breaks_off_is_on_the_page(
    ask: Ask, published: Published
) -> None:
    """The answer of an act can't be printed any more."""
    who = ("--db", published.store.url, "--as", "petugas", "--place", "DINAS")
    with Path("/dev/full").open("w") as full:
        subprocess.run(
            [sys.executable, "-m", "counter_tui", "enrol", ADULT.nik, *who, "--password-fd", "0"],
            cwd=ROOT,
            input=f"{PASSWORD}\n",
            stdout=full,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    there = published.figures()
    assert there
    assert there.today.enrolled == 1


@pytest.mark.parametrize("end", [KeyboardInterrupt, ValueError, SystemExit])
def test_however_a_command_ends_what_it_did_is_on_the_page(
    published: Published, end: type[BaseException]
) -> None:
    def acted() -> None:
        with open_office(own_machine(published, "id")) as store:
            act(store, ADULT)
            raise end

    with pytest.raises(end):
        acted()
    assert published.is_current()


@only_postgres
def test_an_office_that_is_told_to_publish_no_more_has_no_page(
    ask: Ask, published: Published
) -> None:
    assert ask("enrol", ADULT.nik).status == 0
    assert published.figures()
    own = ("--db", published.store.url, "--as", "admin", "--password-fd", "0")
    ran = process("settings", "board_page", "tidak", *own, stdin=f"{PASSWORD}\n")
    assert (ran.status, ran.err) == (0, "")
    assert published.figures() is None


@only_sqlite
def test_no_fault_of_the_page_is_one_of_the_command(
    published: Published, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object) -> bool:
        raise ZeroDivisionError(ADULT.name)

    monkeypatch.setattr(after_command, "publish_if_behind", fail)
    asked = Namespace(db=published.store.url, lang="en")
    machine = FileSettings(db=published.store.url, board_file=str(published.board_file))
    settings = settings_from(asked, machine)
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
