"""Opening an office: only one that is there, is an office, and is of this version."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from db.store import engine as engine_module
from db.store import shares
from db.store.create import create_database, upgrade_database
from db.store.errors import OfficeUnavailable, Trouble
from db.store.schema import shipped_migrations
from db.store.store import open_store
from tests.db.stores import entries, file_of, trouble
from tests.engines import only_sqlite
from tests.office import open_test_office
from tests.tampering import behind_the_back


@pytest.mark.parametrize(
    "url",
    ["", "office.db", "sqlite:", "sqlite:///", "sqlite://office.db", "mysql://x/y", "file:///x"],
)
def test_an_address_that_names_no_database_is_told(url: str) -> None:
    assert trouble(open_store, url) is Trouble.BAD_URL
    assert trouble(create_database, url) is Trouble.BAD_URL


def test_a_database_that_is_not_there_is_never_made_by_opening(database_url: str) -> None:
    assert trouble(open_store, database_url) is Trouble.NO_OFFICE
    if database_url.startswith("sqlite"):
        assert not file_of(database_url).exists()
        assert trouble(upgrade_database, database_url) is Trouble.NO_OFFICE


def test_a_folder_is_no_office(tmp_path: Path) -> None:
    assert trouble(open_store, f"sqlite:///{tmp_path}") is Trouble.NO_OFFICE


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\x00 but broken"])
def test_a_file_of_something_else_is_not_an_office(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    assert trouble(open_store, f"sqlite:///{path}") is Trouble.NOT_AN_OFFICE
    assert path.read_bytes() == content


def test_another_program_s_database_is_not_an_office(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        sqlite3.connect(file_of(database_url)).close()
    with behind_the_back(database_url) as hands:
        hands.do("CREATE TABLE resident (nik INTEGER)")
    assert trouble(open_store, database_url) is Trouble.NOT_AN_OFFICE
    assert trouble(upgrade_database, database_url) is Trouble.NOT_AN_OFFICE
    assert trouble(create_database, database_url) is Trouble.OFFICE_EXISTS


def test_an_office_of_an_earlier_version_is_told(
    office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = shipped_migrations() | {"9999_later"}
    monkeypatch.setattr("db.store.schema.shipped_migrations", lambda: shipped)
    with pytest.raises(OfficeUnavailable) as raised:
        open_store(office_url)
    assert raised.value.trouble is Trouble.SCHEMA_OLDER
    assert raised.value.detail == "9999_later"


def test_an_office_of_a_later_version_is_told(office_url: str) -> None:
    with behind_the_back(office_url) as hands:
        hands.do(
            "INSERT INTO schema_migration (name, applied) "
            "SELECT '9999_later', applied FROM schema_migration WHERE name = '0001_office'"
        )
    with pytest.raises(OfficeUnavailable) as raised:
        open_store(office_url)
    assert raised.value.trouble is Trouble.SCHEMA_NEWER
    assert raised.value.detail == "9999_later"


def test_an_office_is_not_made_twice(office_url: str) -> None:
    assert trouble(create_database, office_url) is Trouble.OFFICE_EXISTS
    store = open_store(office_url)
    assert store.read(entries) > 0
    store.close()


def test_a_server_that_does_not_answer_is_told() -> None:
    url = "postgresql://nobody@127.0.0.1:1/office"
    assert trouble(open_store, url) is Trouble.UNREACHABLE
    assert trouble(create_database, url) is Trouble.UNREACHABLE


@only_sqlite
def test_an_office_on_a_network_share_is_refused(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"dev / ext4 rw 0 0\nserver:/x {tmp_path} nfs4 rw 0 0\n")
    on_share = shares.on_network_share
    monkeypatch.setattr(engine_module, "on_network_share", lambda path: on_share(path, mounts))
    with pytest.raises(OfficeUnavailable) as raised:
        open_store(office_url)
    assert raised.value.trouble is Trouble.NETWORK_SHARE
    assert "nfs4" in raised.value.detail
    assert trouble(create_database, f"sqlite:///{tmp_path}/new.db") is Trouble.NETWORK_SHARE


@pytest.mark.parametrize(
    ("mounts", "kind"),
    [
        ("dev / ext4 rw 0 0", None),
        ("dev / ext4 rw 0 0\ns:/x /srv nfs rw 0 0", "nfs"),
        ("dev / ext4 rw 0 0\n//s/x /srv cifs rw 0 0\ndev2 /srv/local ext4 rw 0 0", None),
        ("dev / ext4 rw 0 0\ns:/x /srv/loc nfs rw 0 0", None),
        ("s:/x / nfs rw 0 0\ndev /srv ext4 rw 0 0\ns:/y /srv nfs4 rw 0 0", "nfs4"),
        ("s:/x /srv/local fuse.sshfs rw 0 0", "fuse.sshfs"),
    ],
)
def test_the_nearest_mount_says_whether_a_file_lies_on_a_share(
    tmp_path: Path, mounts: str, kind: str | None
) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"{mounts}\n")
    assert shares.on_network_share(Path("/srv/local/office.db"), table) == kind


def test_a_mount_with_a_blank_in_its_name_is_read(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text("s:/x /srv/my\\040share nfs rw 0 0\n")
    assert shares.on_network_share(Path("/srv/my share/office.db"), table) == "nfs"
    assert shares.on_network_share(Path("/srv/office.db"), tmp_path / "none") is None


def test_a_new_office_is_for_its_own_account_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "office.db"
    before = os.umask(0)
    try:
        open_test_office(f"sqlite:///{path}").close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_office_may_lie_under_a_name_with_odd_characters(tmp_path: Path) -> None:
    path = tmp_path / "kantor #1 ?x=%41" / "data 100% & co.db"
    url = f"sqlite:///{path}"
    open_test_office(url).close()
    store = open_store(url)
    assert store.read(entries) > 0
    store.close()
    assert path.exists()


@only_sqlite
def test_an_office_is_found_from_the_folder_one_stands_in(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = open_store(f"sqlite:///{file_of(office_url).name}")
    monkeypatch.chdir("/")
    assert store.read(entries) > 0
    store.close()
