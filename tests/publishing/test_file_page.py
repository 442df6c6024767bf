"""A page's file: whole or not there, readable for all, and written past whatever lies there."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.publishing.document import page_text, read_page
from db.publishing.file_page import FilePage, page_bytes
from tests.board.some_figures import some_figures
from tests.publishing.pages import PATIENCE, ROOT

TEXT = page_text(some_figures())
AT = some_figures().as_of

NOBODY = 65_534
only_as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)

# Reads the page again and again until its input ends, and says how often it saw how many pages.
READER = """
import os, select, sys
from pathlib import Path
from db.publishing.document import read_page
from db.publishing.file_page import page_bytes

path, seen = Path(sys.argv[1]), set()
print("reading", flush=True)
while not select.select([0], [], [], 0)[0]:
    seen.add(read_page(page_bytes(path)).head_n)
print(len(seen), max(seen))
"""


@pytest.fixture
def page(tmp_path: Path) -> FilePage:
    """Give a page in a folder of its own, in which nothing lies yet."""
    folder = tmp_path / "board"
    folder.mkdir()
    return FilePage(folder / "board.json")


def names(page: FilePage) -> list[str]:
    return sorted(each.name for each in page.path.parent.iterdir())


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """Run the test under each of some masks."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_all_may_read_it_and_its_account_alone_may_write_it(page: FilePage) -> None:
    page.write(TEXT, 1, AT)
    assert stat.S_IMODE(page.path.stat().st_mode) == 0o644


@only_as_root
def test_what_the_superuser_writes_is_the_folders_accounts_own(page: FilePage) -> None:
    os.chown(page.path.parent, NOBODY, NOBODY)
    page.write(TEXT, 1, AT)
    turn = page.turn()
    assert turn.take()
    turn.give_back()
    for made in (page.path, page.lock):
        assert (made.stat().st_uid, made.stat().st_gid) == (NOBODY, NOBODY)


@only_as_root
def test_what_the_superuser_finds_for_a_lock_is_given_to_nobody(page: FilePage) -> None:
    os.chown(page.path.parent, NOBODY, NOBODY)
    other = page.path.with_name("other")
    other.write_text("kept")
    page.lock.hardlink_to(other)
    turn = page.turn()
    assert turn.take()
    turn.give_back()
    assert other.stat().st_uid == 0


@only_as_root
def test_a_lock_of_another_account_stops_nobody_for_good() -> None:
    """The folder is the account's own, the lock in it isn't."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        page = FilePage(folder / "board.json")
        page.lock.touch(0o600)
        os.chown(folder, NOBODY, NOBODY)
        turn = page.turn()
        os.seteuid(NOBODY)
        try:
            assert turn.take()
        finally:
            os.seteuid(0)
        assert page.lock.stat().st_uid == NOBODY
        turn.give_back()


@pytest.mark.usefixtures("umask")
def test_nobody_else_may_open_its_lock(page: FilePage) -> None:
    turn = page.turn()
    assert turn.take()
    assert stat.S_IMODE(page.lock.stat().st_mode) & 0o077 == 0
    turn.give_back()


def test_nothing_is_left_beside_it(page: FilePage) -> None:
    for n in range(3):
        page.write(TEXT, n, AT)
    assert names(page) == ["board.json"]


def test_it_says_where_it_stands(page: FilePage) -> None:
    assert page.published() is None
    page.write(TEXT, 1, AT)
    assert page.published() == (some_figures().head_n, some_figures().head_hash)
    page.path.write_text(TEXT[:100])
    assert page.published() is None


def test_readers_never_see_half_a_page(page: FilePage) -> None:
    texts = [page_text(replace(some_figures(), head_n=n)) for n in range(1_001)]
    page.write(texts[0], 0, AT)
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(page.path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert reader.stdout
    assert reader.stdout.readline() == b"reading\n"
    for n, text in enumerate(texts):
        page.write(text, n, AT)
    out, _ = reader.communicate(timeout=PATIENCE)
    assert reader.returncode == 0
    pages, newest = map(int, out.split())
    assert pages >= 1
    assert newest <= 1_000


def test_a_link_at_its_place_is_replaced_and_not_followed(page: FilePage, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("kept")
    page.path.symlink_to(other)
    page.write(TEXT, 1, AT)
    assert other.read_text() == "kept"
    assert not page.path.is_symlink()
    assert page_bytes(page.path) == TEXT.encode()


def test_a_link_under_the_name_it_is_written_by_is_not_followed(
    page: FilePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.write_text("kept")
    page.path.with_name(".board.json.aa.new").symlink_to(other)
    monkeypatch.setattr(secrets, "token_hex", lambda _bytes: "aa")
    with pytest.raises(FileExistsError):
        page.write(TEXT, 1, AT)
    assert other.read_text() == "kept"


def test_a_link_for_its_lock_is_not_followed(page: FilePage, tmp_path: Path) -> None:
    page.lock.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic link"):
        page.turn().take()
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_at_its_place_stays_and_nothing_is_left(page: FilePage) -> None:
    page.path.mkdir()
    with pytest.raises(OSError, match="directory"):
        page.write(TEXT, 1, AT)
    assert names(page) == ["board.json"]


def test_a_sign_of_life_is_its_time_and_nothing_else(page: FilePage) -> None:
    page.write(TEXT, 1, AT)
    os.utime(page.path, (1_000, 1_000))
    before = page.path.stat()
    assert page.sign()
    after = page.path.stat()
    assert after.st_mtime > before.st_mtime
    assert (after.st_ino, after.st_size) == (before.st_ino, before.st_size)
    assert page_bytes(page.path) == TEXT.encode()
    assert page.sign()


def _remove(path: Path) -> None:
    path.unlink()


def _replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_text(TEXT)
    other.chmod(0o644)
    other.replace(path)


def _cut(path: Path) -> None:
    os.truncate(path, 100)


def _close(path: Path) -> None:
    path.chmod(0o600)


def _link(path: Path) -> None:
    path.rename(path.with_name("own"))
    path.symlink_to("own")


@pytest.mark.parametrize("befell", [_remove, _replace, _cut, _close, _link])
def test_a_page_that_is_not_as_it_was_written_gets_no_sign(
    page: FilePage, befell: Callable[[Path], None]
) -> None:
    page.write(TEXT, 1, AT)
    befell(page.path)
    if page.path.exists():
        os.utime(page.path, (1_000, 1_000))
    assert not page.sign()
    if page.path.exists():
        assert page.path.stat().st_mtime == 1_000
    page.write(TEXT, 1, AT)
    assert page.sign()


def test_a_page_written_by_another_gets_no_sign(page: FilePage) -> None:
    assert not page.sign()
    FilePage(page.path).write(TEXT, 1, AT)
    assert not page.sign()


def test_a_full_disk_leaves_the_old_page_and_nothing_else(
    page: FilePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.write(TEXT, 1, AT)

    def full(*_arguments: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fchmod", full)
    with pytest.raises(OSError, match="No space"):
        page.write("{}", 2, AT)
    assert read_page(page_bytes(page.path)) == some_figures()
    assert names(page) == ["board.json"]


def test_what_killed_writers_left_is_cleared_away_and_nothing_else(page: FilePage) -> None:
    left = [f".board.json.{each * 16}.new" for each in "0a"]
    kept = [".board.json.zz.new", ".other.json.0000000000000000.new", "board.json", "notes"]
    for name in (*left, *kept):
        page.path.with_name(name).write_text("x")
    page.tidy()
    assert names(page) == sorted(kept)


def test_what_is_no_plain_file_is_not_waited_for(page: FilePage) -> None:
    os.mkfifo(page.path)
    with pytest.raises(OSError, match="plain file"):
        page_bytes(page.path)
