"""Counters keep their office's page: live, by one of them, whatever becomes of the others."""

from __future__ import annotations

import os
import signal
import stat
import uuid
from functools import partial
from pathlib import Path

import pytest

from counter_tui.publishing import start_publishing
from db.journal.call import Call
from db.publishing import holder
from db.publishing.child import NICENESS
from db.publishing.office import file_of, page_of
from db.publishing.reading import publisher_of
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.viewer import Viewer, record_look
from tests.engines import only_postgres, only_sqlite
from tests.office import open_test_office
from tests.publishing.conftest import OpenCounter
from tests.publishing.moments import Moments
from tests.publishing.pages import (
    PEOPLE,
    CounterProcess,
    Published,
    act,
    file_figures,
    is_gone,
    publishers_of,
    wait_until,
)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait for the pause with which a counter's own start is spared."""
    monkeypatch.setattr(holder, "FIRST_SECONDS", 0.05)
    monkeypatch.setattr(holder, "TRY_SECONDS", 0.05)


def wait_until_current(published: Published) -> None:
    wait_until(published.is_current, "the page shows the office as it stands")


def who_publishes(counters: list[CounterProcess]) -> tuple[CounterProcess, int]:
    """Wait until one of the counters publishes and no other; return it and the process."""
    found: list[tuple[CounterProcess, int]] = []

    def one() -> bool:
        found[:] = [
            (each, process) for each in counters for process in publishers_of(each.process.pid)
        ]
        return len(found) == 1

    wait_until(one, "one of them publishes")
    return found[0]


def test_the_page_follows_the_office(published: Published, open_counter: OpenCounter) -> None:
    open_counter()
    wait_until_current(published)
    for who in PEOPLE[:3]:
        act(published.store, who)
        wait_until_current(published)


def test_after_many_quick_acts_the_last_one_is_on_the_page(
    published: Published, open_counter: OpenCounter
) -> None:
    open_counter()
    wait_until_current(published)
    for who in PEOPLE[:200]:
        act(published.store, who)
    wait_until_current(published)
    there = published.figures()
    assert there
    assert there.today.enrolled == 200


def test_of_many_counters_one_publishes(published: Published, open_counter: OpenCounter) -> None:
    counters = [open_counter() for _ in range(3)]
    wait_until_current(published)
    for who in PEOPLE[:3]:
        act(published.store, who)
        wait_until_current(published)
        wait_until(
            lambda: sum(each.publishes() for each in counters) == 1, "one of them publishes alone"
        )


def test_where_who_publishes_is_killed_another_counter_goes_on(
    published: Published, open_counter: OpenCounter
) -> None:
    counters = [open_counter(), open_counter()]
    for who in PEOPLE[:2]:
        wait_until_current(published)
        killed, publisher = who_publishes(counters)
        act(published.store, who)
        killed.kill()
        # No further act comes: what was recorded last is published all the same.
        wait_until_current(published)
        wait_until(partial(is_gone, publisher), "its process has ended")
        counters = [*(each for each in counters if each is not killed), open_counter()]


def test_a_process_that_publishes_and_is_killed_has_its_successor(
    published: Published, open_counter: OpenCounter
) -> None:
    _, publisher = who_publishes([open_counter()])
    wait_until_current(published)
    os.kill(publisher, signal.SIGKILL)
    act(published.store, PEOPLE[0])
    wait_until_current(published)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_process_that_publishes_ends_at_a_signal(
    published: Published, open_counter: OpenCounter, ending: signal.Signals
) -> None:
    _, publisher = who_publishes([open_counter()])
    wait_until_current(published)
    os.kill(publisher, ending)
    wait_until(partial(is_gone, publisher), "it has ended")


def test_who_publishes_tells_other_accounts_nothing_and_gives_way_to_counters(
    published: Published, open_counter: OpenCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_TUI_DB", published.store.url)
    _, publisher = who_publishes([open_counter()])
    wait_until_current(published)
    known = Path(f"/proc/{publisher}")
    words = (known / "cmdline").read_bytes() + (known / "environ").read_bytes()
    assert published.store.url.encode() not in words
    assert b"COUNTER_TUI" not in words
    expected = min(os.getpriority(os.PRIO_PROCESS, 0) + NICENESS, 19)
    assert os.getpriority(os.PRIO_PROCESS, publisher) == expected


def test_a_counter_that_is_quit_leaves_the_last_state_and_no_process(
    published: Published, open_counter: OpenCounter
) -> None:
    counter, publisher = who_publishes([open_counter()])
    wait_until_current(published)
    act(published.store, PEOPLE[0])
    counter.quit()
    wait_until(partial(is_gone, publisher), "its process has ended")
    assert published.is_current()


def test_a_counter_that_is_quit_at_once_publishes_too(
    published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holder, "FIRST_SECONDS", 3600.0)
    publishing = start_publishing(published.store, published.board_file)
    assert publishing
    act(published.store, PEOPLE[0])
    publishing.stop()
    wait_until_current(published)


def test_looks_are_no_change_and_acts_are(published: Published) -> None:
    page = page_of(published.store, published.board_file)
    assert page
    written: list[int] = []
    write = page.write

    def noted(text: str, n: int, at: str) -> None:
        written.append(n)
        write(text, n, at)

    page.write = noted  # type: ignore[method-assign]
    looked = partial(published.store.write, record_look, Viewer("petugas", "DINAS"), "LIST")
    moments = Moments(looked, looked, partial(act, published.store, PEOPLE[0]), looked)
    first = published.now().head_n
    publisher_of(published.store, page).keep(moments)
    assert written == [first, first + 1]
    assert published.is_current()


@only_sqlite
def test_its_file_is_for_all_to_read(published: Published, open_counter: OpenCounter) -> None:
    open_counter()
    wait_until_current(published)
    assert stat.S_IMODE(published.board_file.stat().st_mode) == 0o644
    assert sorted(each.name for each in published.board_file.parent.iterdir()) == [
        "board.json",
        "board.json.lock",
    ]


@only_sqlite
def test_a_folder_that_is_not_there_keeps_nobody_from_acting(
    published: Published, open_counter: OpenCounter
) -> None:
    published.board_file.parent.rmdir()
    counter = open_counter()
    act(published.store, PEOPLE[0])
    assert not counter.publishes()
    published.board_file.parent.mkdir()
    wait_until_current(published)


@only_sqlite
def test_what_is_at_its_place_and_no_file_is_tried_again(
    published: Published, open_counter: OpenCounter
) -> None:
    published.board_file.mkdir()
    counter, _ = who_publishes([open_counter()])
    act(published.store, PEOPLE[0])
    published.board_file.rmdir()
    wait_until_current(published)
    assert counter.publishes()


@only_sqlite
def test_without_a_file_named_on_this_machine_nothing_is_started(published: Published) -> None:
    assert start_publishing(published.store, None) is None


@only_sqlite
def test_a_training_office_never_takes_the_office_s_page(
    published: Published, open_counter: OpenCounter
) -> None:
    open_counter()
    wait_until_current(published)
    training = open_test_office(
        f"sqlite:///{published.board_file.parent.parent}/training.db", settings={"training": True}
    )
    publishing = start_publishing(training, published.board_file)
    assert publishing
    own = file_of(published.board_file, training=True)
    wait_until(lambda: file_figures(own) is not None, "the training office has a page of its own")
    publishing.stop()
    training.close()
    shown = file_figures(own)
    assert shown
    assert shown.training
    assert published.is_current()


def want_page(store: Store, answer: str) -> None:
    store.write(
        change_setting, Call(str(uuid.uuid4()), "admin", None), SettingOrder("board_page", answer)
    )


@only_postgres
def test_the_office_s_own_setting_says_whether_it_publishes(
    published: Published, open_counter: OpenCounter
) -> None:
    counter, _ = who_publishes([open_counter()])
    wait_until_current(published)
    want_page(published.store, "tidak")
    wait_until(lambda: not counter.publishes(), "it publishes no more")
    act(published.store, PEOPLE[0])
    wait_until(lambda: published.figures() is None, "its page is gone")
    want_page(published.store, "ya")
    wait_until_current(published)
