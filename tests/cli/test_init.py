"""A new office from the command line, and what is left when it could not be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.store.engine import writing_database
from tests.cli.conftest import Run, process

PASSWORD = "sandi-kepala"
OPTIONS = (
    "--name", "Dukcapil Uji", "--region", "52.01",
    "--place", "DINAS=Kantor Dinas", "--place", "MOBIL-1=Mobil Satu:van",
    "--admin", "kepala", "--admin-name", "Bu Kepala",
)  # fmt: skip


def test_a_new_office_has_what_its_options_say(run: Run, database_url: str) -> None:
    made = run("init", *OPTIONS, "--db", database_url, "--json", passwords=[PASSWORD])
    assert (made.status, made.json["kind"], made.json["by"]) == (0, "open-office", "kepala")
    settings = run("settings", "--db", database_url, "--json").json
    assert (settings["office_name"], settings["region"]) == ("Dukcapil Uji", "52.01")
    assert settings["training"] is False
    places = run("board", "--db", database_url, "--json").json["stock"]["places"]
    assert [(one["code"], one["name"], one["visits"]) for one in places] == [
        ("DINAS", "Kantor Dinas", False),
        ("MOBIL-1", "Mobil Satu", True),
    ]
    signed = run("operators", "list", "--db", database_url, "--as", "kepala", passwords=[PASSWORD])
    assert "Bu Kepala" in signed.out
    assert run("journal", "verify", "--replay", "--db", database_url).status == 0


def test_an_office_that_is_there_is_not_made_again(run: Run, office_url: str) -> None:
    before = run("settings", "--db", office_url, "--json").json
    ran = run("init", *OPTIONS, "--db", office_url, "--json", passwords=[PASSWORD])
    assert (ran.status, ran.json["refused"]) == (3, "OFFICE_EXISTS")
    assert run("settings", "--db", office_url, "--json").json == before


@pytest.mark.parametrize(
    ("engine", "wrong", "password", "code"),
    [
        ("sqlite", ("--admin", "bukan nama"), PASSWORD, "OPERATOR_NAME"),
        ("sqlite", ("--place", "KODE-YANG-PANJANG=Kantor"), PASSWORD, "PLACE_CODE"),
        ("sqlite", ("--admin-name", "\t"), PASSWORD, "TEXT_MISSING"),
        ("sqlite", (), "pendek", "PASSWORD_TOO_SHORT"),
        pytest.param(
            "postgres",
            ("--admin", "bukan nama"),
            PASSWORD,
            "OPERATOR_NAME",
            marks=pytest.mark.postgres,
        ),
    ],
)
def test_an_office_that_is_refused_leaves_nothing_behind(
    run: Run, database_url: str, wrong: tuple[str, ...], password: str, code: str
) -> None:
    ran = run("init", *OPTIONS, *wrong, "--db", database_url, "--json", passwords=[password])
    assert (ran.status, ran.json["refused"]) == (1, code)
    assert run("stock", "--db", database_url, "--json").json["refused"] == "NO_OFFICE"
    if database_url.startswith("sqlite"):
        path = Path(database_url.removeprefix("sqlite:///"))
        assert not list(path.parent.glob("office.db*"))
    assert run("init", *OPTIONS, "--db", database_url, passwords=[PASSWORD]).status == 0


def test_other_peoples_tables_are_left_alone(run: Run, database_url: str) -> None:
    database = writing_database(database_url)
    with database.connection_context():
        database.execute_sql("CREATE TABLE surat (nomor TEXT)")
    ran = run("init", *OPTIONS, "--db", database_url, "--json", passwords=[PASSWORD])
    assert (ran.status, ran.json["refused"]) == (3, "OFFICE_EXISTS")
    with database.connection_context():
        assert database.get_tables() == ["surat"]


def test_what_is_not_given_has_the_citys_own_settings(home: Path) -> None:
    made = process(
        "init", "--place", "DINAS=Kantor", "--admin", "kepala", "--password-fd", "0",
        "--lang", "en", stdin=f"{PASSWORD}\n",
    )  # fmt: skip
    assert made.status == 0, made.err
    assert made.out.startswith("Office opened.")
    file = home / ".local/share/counter-tui/office.db"
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert "52.71" in process("settings").out


def test_a_folder_that_cannot_be_made_is_told(run: Run) -> None:
    url = "sqlite:////dev/null/kantor/office.db"
    ran = run("init", *OPTIONS, "--db", url, "--json", passwords=[PASSWORD])
    assert (ran.status, ran.json["refused"]) == (3, "UNREACHABLE")
