"""Where the database, the language and the terminal's place come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_one_engine
from tests.office import PLACES, open_test_office

CODES = [place.code for place in PLACES]
PASSWORD_URL = "postgresql://loket:sandi-rahasia@127.0.0.1:1/kantor"


@pytest.fixture
def urls(tmp_path: Path) -> dict[str, str]:
    """Give the URLs of three offices that differ in their name."""
    found = {}
    for name in ("etc", "variable", "option"):
        found[name] = f"sqlite:///{tmp_path / name}.db"
        open_test_office(found[name], settings={"office_name": name}, residents=()).close()
    return found


def office_name(run: Run, *argv: str) -> str:
    name: str = run("settings", "office_name", "--json", *argv).json["office_name"]
    return name


def test_the_option_goes_before_the_variable_and_that_before_the_file(
    run: Run, urls: dict[str, str], etc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    etc.write_text(f'db = "{urls["etc"]}"\n')
    assert office_name(run) == "etc"
    monkeypatch.setenv("COUNTER_TUI_DB", urls["variable"])
    assert office_name(run) == "variable"
    assert office_name(run, "--db", urls["option"]) == "option"


def test_without_any_the_office_is_in_the_users_data_folder(run: Run, home: Path) -> None:
    ran = run("stock", "--json")
    assert ran.status == 3
    assert ran.json["refused"] == "NO_OFFICE"
    office = home / ".local/share/counter-tui/office.db"
    assert ran.json["values"]["detail"] == str(office)
    assert not (home / ".local").exists()


def test_the_file_sets_the_language(run: Run, etc: Path) -> None:
    etc.write_text('lang = "en"\n')
    assert run("stock").err.startswith("No office here.")
    assert run("stock", "--lang", "id").err.startswith("Di sini belum ada kantor.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b'lang = "id"\ndb = \n', 2),
        (b'lang = "id"\n\nbasisdata = "x"\n', 3),
        (b'lang = "id"\nplain = "ya"\n', 2),
        (b'\nlang = "jv"\n', 2),
        (b'terminal = "LOKET-1"\nplace = "\xff"\n', 2),
    ],
)
def test_a_settings_file_that_cannot_be_used_is_named_with_the_line(
    run: Run, etc: Path, text: bytes, line: int
) -> None:
    etc.write_bytes(text)
    ran = run("stock", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert str(etc) in ran.err
    assert f"line {line}" in ran.err


def test_a_settings_file_that_is_a_folder_is_named(run: Run, etc: Path) -> None:
    etc.mkdir()
    ran = run("stock")
    assert ran.status == 2
    assert str(etc) in ran.err


def test_help_is_there_beside_a_broken_settings_file(run: Run, etc: Path) -> None:
    etc.write_text("db = \n")
    assert run("--help").status == 0


@on_one_engine
def test_a_terminal_keeps_its_name_and_place(run: Run, office_url: str, home: Path) -> None:
    ran = run("terminal", "LOKET 1", "--place", "MPP", "--db", office_url, "--json")
    file = home / ".config/counter-tui/terminal.toml"
    assert ran.json == {"terminal": "LOKET 1", "place": "MPP", "file": str(file)}
    assert run("terminal", "LOKET 2", "--json").json["place"] == "MPP"
    assert run("terminal", "--json").json["terminal"] == "LOKET 2"


@pytest.mark.parametrize("name", ['LOKET "1"', "loket\\1", "Lokèt é", "1 = 2"])
def test_any_name_of_a_terminal_is_read_back(run: Run, name: str) -> None:
    assert run("terminal", name, "--json").json["terminal"] == name
    assert run("terminal", "--json").json["terminal"] == name


@on_one_engine
def test_a_place_that_the_office_does_not_have_is_not_registered(
    run: Run, office_url: str, home: Path
) -> None:
    ran = run("terminal", "LOKET-1", "--place", "BULAN", "--db", office_url, "--json")
    assert (ran.status, ran.json["refused"]) == (1, "PLACE_UNKNOWN")
    assert not (home / ".config").exists()


def test_the_registration_goes_before_the_machines_file(run: Run, etc: Path) -> None:
    etc.write_text('terminal = "MESIN"\nplace = "DINAS"\n')
    assert run("terminal", "--json").json["terminal"] == "MESIN"
    run("terminal", "LOKET-9")
    assert run("terminal", "--json").json["terminal"] == "LOKET-9"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "kantor.db",
        "mysql://x/y",
        "sqlite:///",
        "sqlite:///~bukan-siapa-siapa/kantor.db",
        "sqlite:////dev/null/kantor.db",
        "sqlite:///" + "x" * 300,
        "postgresql://[::1/kantor",
        "postgresql://loket@127.0.0.1:bukan/kantor",
        "postgresql://127.0.0.1:1/kantor",
        "postgresql://loket:rahasia%zz@127.0.0.1:1/kantor",
        "http://[",
    ],
)
@pytest.mark.parametrize("command", [["stock"], ["upgrade"], ["demo", "--cases"]])
def test_a_url_that_leads_to_no_office_is_told_in_words(
    run: Run, url: str, command: list[str]
) -> None:
    ran = run(*command, "--db", url, "--json")
    assert ran.status == 3
    assert ran.json["refused"] in ("BAD_URL", "NO_OFFICE", "UNREACHABLE")
    assert "rahasia" not in ran.out + ran.err


@pytest.mark.parametrize("command", [["stock"], ["upgrade"], ["stock", "--json"]])
@pytest.mark.parametrize(
    "url", [PASSWORD_URL, "postgresql://127.0.0.1:1/k?user=a&password=sandi-rahasia"]
)
def test_the_password_in_a_url_is_never_printed(run: Run, url: str, command: list[str]) -> None:
    ran = run(*command, "--db", url)
    assert ran.status == 3
    assert "sandi-rahasia" not in ran.out + ran.err


def test_a_file_that_is_another_programs_is_left_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "surat.txt"
    path.write_text("bukan basis data\n" * 100)
    for command in (["stock"], ["upgrade"], ["demo", "--build-only"], ["demo", "--fresh"]):
        ran = run(*command, "--db", f"sqlite:///{path}", "--json")
        assert (ran.status, ran.json["refused"]) == (3, "NOT_AN_OFFICE")
    assert path.read_text() == "bukan basis data\n" * 100
    assert not list(tmp_path.glob("surat.txt?*"))
