"""Letters on the command line: keys, papers to a file, and checking what a code says."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.models import JournalEntry, LetterKey
from db.store.store import Store
from tests.cli.conftest import Ran, Run, on_one_engine
from tests.dump import rows
from tests.office import READY, READY_TOO
from tests.papers.letters import read_letter

NOWHERE = "sqlite:////nowhere/office.db"


@pytest.fixture
def key(ask: Run) -> str:
    """Give the id of a key made on this machine."""
    found: str = ask("letter-key", "new", "--json", by="admin").json["key"]
    return found


def keys_folder(home: Path) -> Path:
    return home / ".local/share/counter-tui/letter-keys"


@pytest.fixture
def code(ask: Run, key: str, tmp_path: Path) -> str:
    """Give what the code of a suket's letter says."""
    assert key
    assert ask("suket", READY.nik).status == 0
    assert ask("paper", "suket", READY.nik, "--out", str(tmp_path / "suket.pdf")).status == 0
    return read_letter((tmp_path / "suket.pdf").read_bytes()).code


def test_a_new_key_lies_on_this_machine_and_its_public_half_on_record(
    ask: Run, office: Store, home: Path
) -> None:
    found = ask("letter-key", "new", "--json", by="admin").json
    file = keys_folder(home) / f"{found['key']}.pem"
    assert found["file"] == str(file)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    [row] = rows(office, LetterKey)
    assert (row["key_id"], row["public"]) == (found["key"], found["public"])


def test_the_private_half_is_nowhere_in_the_record(
    ask: Run, office: Store, home: Path, key: str
) -> None:
    secret = (keys_folder(home) / f"{key}.pem").read_text().split("\n")[1]
    assert all(secret not in str(row["body"]) for row in rows(office, JournalEntry))
    assert "PRIVATE" not in ask("letter-key", "list").out


@on_one_engine
def test_where_the_file_cant_be_written_no_key_is_registered(
    ask: Run, office: Store, home: Path
) -> None:
    keys_folder(home).parent.mkdir(parents=True)
    keys_folder(home).write_text("a file")
    ran = ask("letter-key", "new", "--json", by="admin")
    assert (ran.status, ran.json["refused"]) == (1, "LETTER_KEY_UNWRITABLE")
    assert not rows(office, LetterKey)


@on_one_engine
def test_who_may_not_bring_a_key_leaves_no_file(ask: Run, home: Path) -> None:
    ran = ask("letter-key", "new", "--json", by="petugas")
    assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")
    assert not list(keys_folder(home).iterdir())


@on_one_engine
def test_the_keys_folder_is_set_in_a_settings_file(
    ask: Run, etc: Path, tmp_path: Path, home: Path
) -> None:
    etc.write_text(f'letter_keys = "{tmp_path / "own-keys"}"\n')
    found = ask("letter-key", "new", "--json", by="admin").json
    assert Path(found["file"]).parent == tmp_path / "own-keys"
    assert not keys_folder(home).exists()


def test_keys_are_listed_with_whether_they_lie_here(ask: Run, home: Path, key: str) -> None:
    [told] = ask("letter-key", "list", "--json", by=None).json
    assert (told["key"], told["state"], told["here"]) == (key, "ACTIVE", True)
    (keys_folder(home) / f"{key}.pem").unlink()
    assert ask("letter-key", "retire", key, by="admin").status == 0
    [told] = ask("letter-key", "list", "--json", by=None).json
    assert (told["state"], told["here"]) == ("RETIRED", False)
    assert "dihentikan" in ask("letter-key", "list", by=None).out


@on_one_engine
def test_an_office_without_a_key_says_so(ask: Run) -> None:
    assert ask("letter-key", "list", by=None).out == "Belum ada kunci.\n"
    ask("suket", READY.nik)
    ran = ask("paper", "suket", READY.nik, "--out", "x.pdf")
    assert ran.status == 1
    assert "counter-tui letter-key new" in ran.err


def opened(run: Run, tmp_path: Path) -> tuple[str, Ran]:
    """Open a new office; return its URL and how that ended."""
    url = f"sqlite:///{tmp_path / 'new.db'}"
    own = ("--region", "52.71", "--place", "DINAS=Kantor", "--admin", "admin")
    return url, run("init", "--db", url, "--name", "Uji", *own, passwords=["rahasia-1"])


def test_a_new_office_has_its_first_key(run: Run, tmp_path: Path, home: Path) -> None:
    url, ran = opened(run, tmp_path)
    assert ran.status == 0, ran.err
    [told] = run("letter-key", "list", "--db", url, "--json").json
    assert told["here"]
    assert (keys_folder(home) / f"{told['key']}.pem").is_file()


def test_an_office_is_made_where_a_key_cant_be(run: Run, tmp_path: Path, home: Path) -> None:
    keys_folder(home).parent.mkdir(parents=True)
    keys_folder(home).write_text("a file")
    url, ran = opened(run, tmp_path)
    assert ran.status == 0
    assert "Kunci tidak dibuat." in ran.err
    assert run("letter-key", "list", "--db", url, "--json").json == []


def test_a_paper_is_a_file_that_only_this_account_may_read(
    ask: Run, key: str, tmp_path: Path
) -> None:
    assert key
    ask("suket", READY.nik)
    file = tmp_path / "suket.pdf"
    told = ask("paper", "suket", "471.13/1/Dukcapil/III/2024", "--out", str(file), "--json")
    number = ask("show", READY.nik, "--json").json["suket"]["number"]
    assert told.status == 1
    told = ask("paper", "suket", number, "--out", str(file), "--json")
    assert told.json == {"kind": "suket", "ref": number, "file": str(file)}
    assert file.stat().st_mode & 0o777 == 0o600
    assert READY.name in PdfReader(io.BytesIO(file.read_bytes())).pages[0].extract_text()


@on_one_engine
def test_a_paper_that_cant_be_written_leaves_the_older_file(
    ask: Run, key: str, tmp_path: Path
) -> None:
    assert key
    ask("suket", READY.nik)
    folder = tmp_path / "taken.pdf"
    folder.mkdir()
    for out in (folder, tmp_path / "nowhere" / "suket.pdf"):
        ran = ask("paper", "suket", READY.nik, "--out", str(out), "--json")
        assert (ran.status, ran.json["refused"]) == (1, "SIDE_FILE_UNWRITABLE")
    assert not list(tmp_path.glob(".*.part"))


@on_one_engine
@pytest.mark.parametrize(
    "argv",
    [
        ("paper",),
        ("paper", "suket"),
        ("paper", "suket", READY.nik),
        ("paper", "surat", READY.nik, "--out", "x.pdf"),
        ("paper", "templates"),
        ("paper", "templates", "suket", "--out", "x"),
        ("check-letter",),
    ],
)
def test_a_paper_asked_for_wrongly_is_told(ask: Run, argv: tuple[str, ...]) -> None:
    ran = ask(*argv, by=None)
    assert ran.status == 2
    assert ran.err


@on_one_engine
def test_templates_are_copied_and_none_is_written_over(
    ask: Run, etc: Path, key: str, tmp_path: Path
) -> None:
    assert key
    own = tmp_path / "own"
    own.mkdir()
    (own / "common.typ").write_text("ours")
    told = ask("paper", "templates", "--out", str(own), "--json", by=None).json
    assert "suket.typ" in told["files"]
    assert "common.typ" not in told["files"]
    assert (own / "common.typ").read_text() == "ours"
    (own / "common.typ").unlink()
    ask("paper", "templates", "--out", str(own), by=None)
    etc.write_text(f'paper_templates = "{own}"\n')
    letter = (own / "suket.typ").read_text()
    (own / "suket.typ").write_text(letter.replace("menerangkan", "menyatakan"))
    ask("suket", READY.nik)
    file = tmp_path / "suket.pdf"
    assert ask("paper", "suket", READY.nik, "--out", str(file)).status == 0
    assert "menyatakan bahwa" in PdfReader(io.BytesIO(file.read_bytes())).pages[0].extract_text()


def test_a_genuine_letter_passes_without_a_sign_in(ask: Run, office: Store, code: str) -> None:
    entries = len(rows(office, JournalEntry))
    ran = ask("check-letter", code, by=None)
    assert ran.status == 0
    assert ran.out.startswith("ASLI dan masih berlaku")
    told = ask("check-letter", code, "--json", by=None).json
    assert (told["genuine"], told["state"]) == (True, "AKTIF")
    assert (told["nik"], told["name"]) == (READY.nik, READY.name)
    assert len(rows(office, JournalEntry)) == entries


@on_one_engine
def test_a_scanner_types_the_text(ask: Run, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{code}\r\n"))
    assert ask("check-letter", "-", by=None).status == 0


def test_a_changed_letter_is_forged(ask: Run, code: str) -> None:
    ran = ask("check-letter", code.replace(READY.nik, READY_TOO.nik), "--json", by=None)
    assert (ran.status, ran.json["refused"]) == (1, "FORGED")
    assert ran.json["values"]["why"] == "NOT_SIGNED"
    assert "PALSU" in ask("check-letter", f"{code}x", by=None).err


def test_a_void_letter_says_so(ask: Run, code: str) -> None:
    number = code.split("|")[3]
    assert ask("suket", "void", number, "--reason", "salah nama").status == 0
    ran = ask("check-letter", code, "--json", by=None)
    assert (ran.status, ran.json["refused"]) == (1, "VOID")


@on_one_engine
def test_far_from_the_office_its_public_keys_are_enough(
    run: Run, ask: Run, code: str, tmp_path: Path
) -> None:
    file = str(tmp_path / "keys.json")
    assert ask("letter-key", "export", "--out", file, by=None).status == 0
    assert "PRIVATE" not in Path(file).read_text()
    away = run("check-letter", code, "--keys", file, "--db", NOWHERE, "--json")
    assert (away.status, away.json["state"]) == (0, None)
    assert away.json["valid_until"] > away.json["issued_on"]
    said = run("check-letter", code, "--keys", file, "--db", NOWHERE, "--lang", "en").out
    assert said.startswith("GENUINE; its state isn't known")
    forged = run("check-letter", f"{code}x", "--keys", file, "--db", NOWHERE, "--json")
    assert (forged.status, forged.json["refused"]) == (1, "FORGED")


@on_one_engine
def test_without_office_and_without_keys_nothing_is_said(run: Run, code: str) -> None:
    ran = run("check-letter", code, "--db", NOWHERE, "--json")
    assert (ran.status, ran.json["refused"]) == (3, "NO_OFFICE")
