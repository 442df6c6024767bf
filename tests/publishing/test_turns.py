"""One process at a time has the turn at a page, and the next one as soon as that is gone."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from db.publishing.file_page import FilePage
from db.publishing.office import page_of
from db.publishing.page import Turn
from db.publishing.turns import is_locked
from db.store.store import Store, open_store
from tests.engines import only_postgres, only_sqlite
from tests.publishing.pages import Published, wait_until


@pytest.fixture
def turns(published: Published) -> Iterator[tuple[Turn, Turn]]:
    """Give the turns of two programs at one page."""
    with ExitStack() as open_ones:
        found = []
        for _ in range(2):
            store = open_store(published.store.url)
            open_ones.callback(store.close)
            page = page_of(store, published.board_file)
            assert page
            found.append(page.turn())
            open_ones.callback(found[-1].give_back)
        yield found[0], found[1]


def test_one_has_it_and_the_other_does_not_wait(turns: tuple[Turn, Turn]) -> None:
    mine, other = turns
    assert mine.take()
    assert not other.take()
    assert mine.take()
    assert not other.take()


def test_given_back_it_is_the_other_ones_however_often_it_was_taken(
    turns: tuple[Turn, Turn],
) -> None:
    mine, other = turns
    for _ in range(3):
        assert mine.take()
    mine.give_back()
    assert other.take()
    assert not mine.take()


def test_what_nobody_took_can_be_given_back(turns: tuple[Turn, Turn]) -> None:
    mine, other = turns
    assert mine.take()
    other.give_back()
    assert not other.take()


@only_sqlite
def test_a_lock_that_was_removed_is_made_anew_by_who_has_it(published: Published) -> None:
    page = FilePage(published.board_file)
    mine, other = page.turn(), page.turn()
    assert mine.take()
    page.lock.unlink()
    assert mine.take()
    assert page.lock.exists()
    assert not other.take()
    mine.give_back()


@only_sqlite
def test_a_lock_that_is_replaced_while_it_is_taken_is_no_turn(
    published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = FilePage(published.board_file)
    mine, other = page.turn(), page.turn()
    lock = fcntl.flock

    def late(opened: int, how: int) -> None:
        monkeypatch.setattr(fcntl, "flock", lock)
        page.lock.unlink()
        assert other.take()
        lock(opened, how)

    monkeypatch.setattr(fcntl, "flock", late)
    assert not mine.take()
    assert other.take()
    other.give_back()
    assert mine.take()
    mine.give_back()


@only_postgres
def test_it_ends_with_the_connection(published: Published) -> None:
    store = open_store(published.store.url)
    page = page_of(store, None)
    assert page
    assert not _locked(published.store)
    assert page.turn().take()
    assert _locked(published.store)
    store.close()
    wait_until(lambda: not _locked(published.store), "the lock is gone")


def _locked(store: Store) -> bool:
    return store.read(is_locked)
