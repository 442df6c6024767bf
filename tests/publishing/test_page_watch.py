"""Who watches a page is told of each change and of its loss, and reads nothing but the page."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from db.journal.clock import written_moment
from db.publishing import source
from db.publishing.causes import BadPage, NoFigures, PageCause, PageGone
from db.publishing.document import page_text
from db.publishing.office import page_of
from db.publishing.page import Page
from db.publishing.source import PageWatch
from db.publishing.table_page import CHANNEL
from db.publishing.watched_table import WatchedTable
from db.rules.board_figures import BoardFigures
from db.store.errors import OfficeUnavailable
from tests.board.some_figures import some_figures
from tests.engines import only_postgres, only_sqlite
from tests.publishing.pages import PATIENCE, Published, Told, wait_until

TEXT = page_text(some_figures())


@pytest.fixture
def page(published: Published) -> Page:
    """Give the page of the test's office, which nobody has published yet."""
    found = page_of(published.store, published.board_file)
    assert found
    return found


@pytest.fixture
def told() -> Told:
    """Give what a watch tells to."""
    return Told()


@pytest.fixture
def watch(published: Published, told: Told, monkeypatch: pytest.MonkeyPatch) -> Iterator[PageWatch]:
    """Give a watch on the test's page, begun by the test."""
    monkeypatch.setattr(WatchedTable, "retry_seconds", 0.05)
    found = PageWatch(published.page, told.changed.release, told.lost.release)
    yield found
    found.stop()


def write(page: Page, n: int) -> None:
    page.write(page_text(with_n(n)), n, with_n(n).as_of)


def with_n(n: int) -> BoardFigures:
    from dataclasses import replace

    return replace(some_figures(), head_n=n)


def read(watch: PageWatch) -> BoardFigures:
    return watch.send_read().result(PATIENCE)


def test_each_change_is_told_and_can_be_read(page: Page, watch: PageWatch, told: Told) -> None:
    write(page, 1)
    watch.start()
    told.wait_for_change()
    assert read(watch) == with_n(1)
    for n in (2, 3):
        write(page, n)
        told.wait_for_change()
        assert read(watch) == with_n(n)


def test_a_page_is_read_without_being_watched(page: Page, watch: PageWatch) -> None:
    write(page, 1)
    assert read(watch) == with_n(1)


def test_without_a_page_there_is_nothing_to_read(published: Published, watch: PageWatch) -> None:
    with pytest.raises(PageGone) as gone:
        read(watch)
    missing = page_missing(published)
    assert (gone.value.cause, gone.value.detail) == (missing, "")


def page_missing(published: Published) -> PageCause:
    return PageCause.NOT_THERE if published.page.startswith("/") else PageCause.NOT_YET


def test_a_watch_that_was_stopped_has_no_thread_left(watch: PageWatch, told: Told) -> None:
    watch.start()
    watch.stop()
    assert not watch.is_watching


@only_sqlite
def test_a_page_that_goes_and_comes_back_is_told(
    page: Page, published: Published, watch: PageWatch, told: Told
) -> None:
    watch.start()
    told.wait_for_loss()
    write(page, 1)
    told.wait_for_change()
    published.board_file.unlink()
    told.wait_for_loss()
    with pytest.raises(PageGone):
        read(watch)
    write(page, 2)
    told.wait_for_change()
    assert read(watch) == with_n(2)
    assert not told.lost.acquire(blocking=False)


@pytest.mark.parametrize("place", ["", "nowhere/board.json", "a\0b", "/"])
def test_what_can_be_no_page_is_gone(place: str, told: Told) -> None:
    watch = PageWatch(place, told.changed.release, told.lost.release)
    watch.start()
    try:
        with pytest.raises(PageGone) as gone:
            read(watch)
        assert gone.value.page.isprintable()
        assert gone.value.cause in (PageCause.NOT_THERE, PageCause.NO_FILE)
    finally:
        watch.stop()


@pytest.mark.parametrize("page", ["postgresql://%zz", "postgresql://h:port/x", "postgresql://"])
def test_an_address_that_is_none_is_gone(page: str, told: Told) -> None:
    try:
        watch = PageWatch(page, told.changed.release, told.lost.release)
    except OfficeUnavailable:
        return
    watch.start()
    told.wait_for_loss()
    with pytest.raises(PageGone) as gone:
        read(watch)
    assert gone.value.cause is PageCause.UNREACHED
    assert gone.value.detail.isprintable()
    watch.stop()


@only_postgres
def test_an_address_is_shown_without_its_account(published: Published, told: Told) -> None:
    account, _, place = published.page.removeprefix("postgresql://").rpartition("@")
    watch = PageWatch(
        f"postgresql://someone:secret@{place}?x=1", told.changed.release, told.lost.release
    )
    assert account
    assert watch.name == f"postgresql://{place}"
    with pytest.raises(NoFigures) as gone:
        read(watch)
    assert gone.value.page == watch.name
    watch.stop()


@only_sqlite
def test_half_a_page_is_told_to_be_bad(published: Published, watch: PageWatch) -> None:
    published.board_file.write_text(TEXT[:500])
    with pytest.raises(BadPage):
        read(watch)


def test_a_page_that_could_not_be_read_is_tried_again_by_itself(
    page: Page, watch: PageWatch, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its reading failed once; no news of the page comes after."""
    monkeypatch.setattr(source, "AGAIN_SECONDS", 0.05)
    write(page, 1)
    watch.start()
    told.wait_for_change()
    text = watch._kept.text

    def failing() -> str | bytes:
        monkeypatch.setattr(watch._kept, "text", text)
        raise PageGone(PageCause.UNREACHED)

    monkeypatch.setattr(watch._kept, "text", failing)
    with pytest.raises(PageGone):
        read(watch)
    told.wait_for_change()
    assert read(watch) == with_n(1)


@only_sqlite
def test_a_page_that_is_opened_to_its_viewers_is_told(
    page: Page, published: Published, watch: PageWatch, told: Told
) -> None:
    write(page, 1)
    watch.start()
    told.wait_for_change()
    published.board_file.chmod(0o600)
    told.wait_for_change()


def test_a_sign_of_life_is_known_and_no_page_is_told_of_life_to_come(
    page: Page, published: Published, watch: PageWatch, told: Told
) -> None:
    assert watch.alive_at() is None
    write(page, 1)
    make_older(published)
    watch.start()
    told.wait_for_change()
    before = watch.alive_at()
    assert before
    assert before < datetime.now(UTC) - timedelta(minutes=59)
    write(page, 2)
    assert page.sign()
    wait_until(lambda: (watch.alive_at() or before) > before, "the sign is seen")
    assert datetime.now(UTC) - timedelta(minutes=5) < (watch.alive_at() or before)
    make_older(published, -timedelta(hours=5))
    told.wait_for_change()
    assert (watch.alive_at() or before) <= datetime.now(UTC)


def make_older(published: Published, by: timedelta = timedelta(hours=1)) -> None:
    """Let who publishes the page have lived last so long ago."""
    moment = datetime.now(UTC) - by
    if published.page.startswith("/"):
        os.utime(published.board_file, (moment.timestamp(),) * 2)
        return
    with psycopg.connect(published.page, autocommit=True) as connection:
        connection.execute("UPDATE board_page SET at = %s", (written_moment(moment),))
        connection.execute(f"NOTIFY {CHANNEL}")


@only_postgres
def test_a_sign_of_life_of_a_row_is_no_news_of_the_page(
    page: Page, watch: PageWatch, told: Told
) -> None:
    write(page, 1)
    watch.start()
    told.wait_for_change()
    before = watch.alive_at()
    assert page.sign()
    wait_until(lambda: watch.alive_at() != before, "the sign is seen")
    assert not told.changed.acquire(blocking=False)


@only_postgres
def test_a_moment_that_nobody_writes_says_nothing_of_life(
    page: Page, watch: PageWatch, told: Told
) -> None:
    page.write(page_text(with_n(1)), 1, "0001-01-01T00:00:00.000000Z")
    watch.start()
    told.wait_for_change()
    alive = watch.alive_at()
    assert alive is None or alive < datetime.now(UTC)
    page.write(page_text(with_n(2)), 2, "soon")
    told.wait_for_change()
    assert watch.alive_at() == alive


@only_postgres
def test_a_hostile_page_of_the_table_is_told_to_be_bad(page: Page, watch: PageWatch) -> None:
    for text in ("", "{}", TEXT + " " * 300_000, json.dumps({**json.loads(TEXT), "format": 3})):
        page.write(text, 1, some_figures().as_of)
        with pytest.raises(BadPage):
            read(watch)


@only_postgres
def test_an_older_page_never_takes_the_place_of_a_newer(page: Page, watch: PageWatch) -> None:
    for n in (5, 4, 6, 1):
        write(page, n)
    assert read(watch) == with_n(6)
    assert page.published() == (6, with_n(6).head_hash)


@only_postgres
def test_a_server_that_drops_the_line_is_told_and_found_again(
    page: Page, published: Published, watch: PageWatch, told: Told
) -> None:
    write(page, 1)
    watch.start()
    told.wait_for_change()
    drop_connections(published.page, "SELECT left(at%")
    told.wait_for_loss()
    told.wait_for_change()
    write(page, 2)
    told.wait_for_change()
    assert read(watch) == with_n(2)


def drop_connections(url: str, last: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            sql.SQL(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE {}"
            ).format(sql.Literal(last))
        )


def test_the_path_of_a_page_may_have_any_name(tmp_path: Path, told: Told) -> None:
    path = tmp_path / "papan $HOME ~ %41 postgresql.json"
    path.write_text(TEXT)
    watch = PageWatch(str(path), told.changed.release, told.lost.release)
    assert read(watch) == some_figures()
    watch.stop()
