"""A visit's list by commands: taken from a file, shown, added to, decided on, written out."""

from __future__ import annotations

import csv
import stat
from pathlib import Path

import pytest

from db.models import JournalEntry, Look
from db.office import office_settings
from db.reads.today import office_now
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.new_visit import NewVisitOrder, new_visit
from tests.cli.conftest import Run, on_one_engine
from tests.db.acts.test_any_text import TEXTS
from tests.dump import rows
from tests.office import (
    ADULT,
    CHILD,
    ISSUED,
    OUTSIDER,
    READY,
    READY_TOO,
    call,
    password_hash,
)

VAN = ("--place", "MOBIL-1")
HEADINGS = "No;NISN;Nama Lengkap;Tanggal Lahir;NIK;Rombel\n"
ROWS = (
    f"1;;{ADULT.name};04-05-1990;{ADULT.nik};XII 1\n"
    f"2;0071234567;{CHILD.name};{CHILD.birth_date:%d-%m-%Y};;X 1\n"
    f"3;;{OUTSIDER.name};;{OUTSIDER.nik};XII 1\n"
    "4;;LALU GDE PUTRA;06-05-2008;5203010605080001;XII 2\n"
    "5;;=YANG TIDAK ADA;08-07-2008;;XII 2\n"
    f"6;;LALU MUHAMMAD IQBAR;{READY.birth_date:%d-%m-%Y};;XII 2\n"
    "7;;TANPA TANGGAL;;;XII 2\n"
)


@pytest.fixture
def visit(office: Store) -> str:
    """Give the number of a visit that is planned for the day on which the commands run."""
    office.write(add_school, call("admin", None), SchoolOrder("SMAN5", "SMAN 5 MATARAM"))
    today = office.read(lambda: office_now(office_settings()).today)
    order = NewVisitOrder("SEKOLAH", today.isoformat(), school="SMAN5")
    ref = office.write(new_visit, call(place="MOBIL-1"), order).ref
    assert ref is not None
    return ref


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the file of a list with a row that can't be taken."""
    path = tmp_path / "daftar.csv"
    path.write_text(HEADINGS + ROWS, "utf-8")
    return path


@pytest.fixture
def taken(visit: str, ask: Run, file: Path) -> str:
    """Give the same visit after that list was taken."""
    assert ask("visit", "roster", visit, str(file)).status == 0
    return visit


def exporter(office: Store) -> None:
    order = OperatorOrder("ekspor", "Petugas Ekspor", "clerk", ("MOBIL-1",), may_export=True)
    office.write(add_operator, call("admin", None), order, password_hash())


def test_a_list_is_taken_once_and_what_cant_be_taken_lies_beside_it(
    visit: str, ask: Run, file: Path
) -> None:
    ran = ask("visit", "roster", str(file), "--json", *VAN)
    assert ran.status == 0, ran
    told = ran.json
    counts = {name: told[name] for name in ("read", "added", "there", "rejected")}
    assert counts == {"read": 7, "added": 6, "there": 0, "rejected": 1}
    assert told["ref"] == visit
    assert (told["matched"], told["doubtful"], told["unknown"]) == (3, 1, 2)
    rejects = Path(told["rejects_file"])
    assert rejects == file.with_name("daftar.rejects.csv")
    assert stat.S_IMODE(rejects.stat().st_mode) == 0o600
    [row] = csv.DictReader(rejects.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert (row["LINE"], row["Nama Lengkap"]) == ("8", "TANPA TANGGAL")

    again = ask("visit", "roster", visit, str(file), "--rejects", str(rejects))
    assert again.status == 0, again
    assert "7 baris dibaca: 0 masuk daftar, 6 sudah ada, 1 ditolak" in again.out
    assert str(rejects) in again.err


def test_a_file_that_is_no_list_is_refused_and_takes_nothing(
    office: Store, visit: str, ask: Run, file: Path
) -> None:
    entries = len(rows(office, JournalEntry))
    file.write_text("KODE;ALAMAT\n1;JL. UDAYANA\n")
    ran = ask("visit", "roster", visit, str(file), "--json")
    assert (ran.status, ran.json["refused"]) == (1, "HEADINGS_MISSING")
    gone = ask("visit", "roster", visit, str(file.with_name("lain.csv")), "--json")
    assert (gone.status, gone.json["refused"]) == (1, "FILE_UNREADABLE")
    assert len(rows(office, JournalEntry)) == entries


def test_who_would_be_born_after_today_is_rejected(visit: str, ask: Run, file: Path) -> None:
    file.write_text(HEADINGS + "1;;MAHSUN JAYADI;05-04-2999;;XI\n", "utf-8")
    told = ask("visit", "roster", visit, str(file), "--json").json
    assert (told["added"], told["rejected"]) == (0, 1)


def test_the_rejects_never_replace_the_list_itself(visit: str, ask: Run, file: Path) -> None:
    ran = ask("visit", "roster", visit, str(file), "--rejects", str(file), "--json")
    assert (ran.status, ran.json["refused"]) == (1, "SIDE_FILE_IS_THE_FILE")
    assert file.read_text("utf-8") == HEADINGS + ROWS


def test_the_figures_add_up_and_name_nobody(office: Store, taken: str, ask: Run) -> None:
    told = ask("visit", "show", "--json", *VAN).json
    assert told["classes"] == {
        "to_record": 1,
        "recorded": 0,
        "has_card": 0,
        "under_16": 1,
        "outside": 2,
        "unknown": 2,
    }
    assert (told["ref"], told["listed"], told["doubtful"], told["open"]) == (taken, 6, 1, 6)
    assert set(told["outcomes"].values()) == {0}
    assert "pupils" not in told
    printed = ask("visit", "show", taken)
    assert ADULT.name not in printed.out
    assert "perlu diputuskan siapa 1" in " ".join(printed.out.split())
    assert rows(office, Look, kind="LIST") == []


def test_the_names_are_shown_masked_and_that_is_recorded(
    office: Store, taken: str, ask: Run
) -> None:
    pupils = ask("visit", "show", taken, "--names", "--json").json["pupils"]
    assert [each["line"] for each in pupils] == [1, 2, 3, 4, 5, 6]
    first, child, outsider, stranger, nobody, doubtful = pupils
    assert (first["name"], first["class"], first["class_name"]) == (
        ADULT.name,
        "to_record",
        "XII 1",
    )
    assert (first["nik"], first["birth_date"]) == ("527101******0001", "1990-05-04")
    assert (first["next"]["act"], first["outcome"], first["recorded"]) == ("enrol", None, False)
    assert (child["class"], child["registered_name"]) == ("under_16", CHILD.name)
    assert (outsider["class"], stranger["class"]) == ("outside", "outside")
    assert (stranger["nik"], stranger["nik_given"]) == (None, "520301******0001")
    assert (nobody["class"], nobody["doubtful"], nobody["next"]) == ("unknown", False, None)
    assert (doubtful["class"], doubtful["doubtful"], doubtful["nik"]) == ("unknown", True, None)
    printed = ask("visit", "show", taken, "--names").out
    assert "527101******0001" in printed
    assert ADULT.nik not in printed
    assert [look["query"] for look in rows(office, Look, kind="LIST")] == [f"visit {taken}"] * 2


def test_the_list_goes_to_a_file_with_the_right_to_export(
    office: Store, taken: str, ask: Run, tmp_path: Path
) -> None:
    path = tmp_path / "keluar.csv"
    refused = ask("visit", "show", taken, "--out", str(path), "--json")
    assert (refused.json["refused"], path.exists()) == ("EXPORT_NOT_PERMITTED", False)
    exporter(office)
    ran = ask("visit", "show", taken, "--out", str(path), "--json", by="ekspor")
    assert ran.json == {"rows": 6, "file": str(path)}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lines = list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [line["NO"] for line in lines] == ["1", "2", "3", "4", "5", "6"]
    assert (lines[0]["NIK"], lines[0]["GOLONGAN"]) == (ADULT.nik, "to_record")
    assert (lines[3]["NIK"], lines[3]["NIK_DAFTAR"]) == ("", "5203010605080001")
    # What a spreadsheet would take for a formula is text.
    assert lines[4]["NAMA"] == "'=YANG TIDAK ADA"
    assert [look["query"] for look in rows(office, Look, kind="LIST")] == [f"visit {taken}"]


def test_what_became_of_a_line_is_said_and_taken_back(taken: str, ask: Run) -> None:
    assert ask("visit", "start", taken).status == 0
    for option, outcome in (
        ("--absent", "TIDAK_HADIR"),
        ("--leave", "PKL_IZIN"),
        ("--failed", "GAGAL"),
    ):
        assert ask("visit", "pupil", "1", option, *VAN).status == 0
        assert ask("visit", "show", "--json", *VAN).json["outcomes"][outcome] == 1
    assert ask("visit", "pupil", taken, "1", "--clear").status == 0
    told = ask("visit", "show", "--json", *VAN).json
    assert (set(told["outcomes"].values()), told["open"]) == ({0}, 6)
    ran = ask("visit", "pupil", "77", "--absent", "--json", *VAN)
    assert (ran.status, ran.json["refused"]) == (1, "PUPIL_NOT_FOUND")


def test_a_recording_by_command_in_the_van_marks_the_line(taken: str, ask: Run) -> None:
    assert ask("visit", "start", taken).status == 0
    enrolled = ask("enrol", ADULT.nik, "--answer", "PRINT_READY_RECORD", *VAN)
    assert enrolled.status == 0, enrolled
    told = ask("visit", "show", "--json", *VAN).json
    assert (told["recorded"], told["outcomes"]["TEREKAM"], told["classes"]["to_record"]) == (
        1,
        1,
        0,
    )
    ran = ask("visit", "pupil", "1", "--absent", "--json", *VAN)
    assert (ran.status, ran.json["refused"]) == (1, "PUPIL_RECORDED")
    closed = ask("visit", "close", "--json", *VAN)
    assert closed.status == 0
    told = ask("visit", "show", taken, "--json").json
    assert sum(told["outcomes"].values()) == told["listed"] == 6
    assert told["open"] == 0


def test_who_may_not_look_at_residents_sees_no_candidates(taken: str, ask: Run) -> None:
    for operator in ("admin", "pengawas"):
        ran = ask("visit", "candidates", taken, "6", "--json", by=operator)
        assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")


def test_a_doubtful_line_is_decided_by_its_candidates(office: Store, taken: str, ask: Run) -> None:
    found = ask("visit", "candidates", "6", "--json", *VAN).json
    assert (found["ref"], found["line"]) == (taken, 6)
    first = found["candidates"][0]
    assert (first["name"], first["nik"]) == (READY.name, "527101******0001")
    assert (first["differs"], first["listed_as"]) == (["NAME"], None)
    printed = ask("visit", "candidates", taken, "6").out
    assert READY.name in printed
    assert READY.nik not in printed
    assert {look["query"] for look in rows(office, Look, kind="LIST")} == {f"visit {taken} 6"}

    decided = ask("visit", "pupil", "6", "--nik", "527101******0001", *VAN)
    assert decided.status == 0, decided
    told = ask("visit", "show", taken, "--json").json
    assert (told["doubtful"], told["classes"]["recorded"]) == (0, 1)
    assert ask("visit", "pupil", "6", "--nobody", *VAN).status == 0
    assert ask("visit", "show", taken, "--json").json["classes"]["unknown"] == 2
    assert ask("visit", "pupil", "6", "--nik", READY.nik, *VAN).status == 0
    other = ask("visit", "pupil", "5", "--nik", READY.nik, "--json", *VAN)
    assert (other.status, other.json["refused"]) == (1, "PUPIL_TWICE")
    # A masked number says who is meant only where a candidate has it.
    nobody = ask("visit", "pupil", "5", "--nik", "527199******0001", "--json", *VAN)
    assert (nobody.status, nobody.json["refused"]) == (1, "NIK_NOT_FOUND")


def test_somebody_is_put_on_the_list_on_the_spot(visit: str, ask: Run) -> None:
    told = ask("visit", "add", "--nik", ISSUED.nik, "--json", *VAN).json
    assert (told["ref"], told["line"], told["class"], told["doubtful"]) == (
        visit,
        1,
        "has_card",
        False,
    )
    words = ("visit", "add", visit, "--name", "Ni Ketut Sari", "--birth-date")
    assert "Baris 2: sudah rekam" in ask(*words, "20-11-1991", "--class", "XII 3").out
    first, second = ask("visit", "show", visit, "--names", "--json").json["pupils"]
    assert (first["name"], first["class"]) == (ISSUED.name, "has_card")
    assert (second["registered_name"], second["class_name"]) == (READY_TOO.name, "XII 3")
    again = ask("visit", "add", "--nik", ISSUED.nik, "--json", *VAN)
    assert (again.status, again.json["refused"]) == (1, "PUPIL_LISTED")


@pytest.mark.slow
def test_any_text_is_answered(visit: str, ask: Run, file: Path) -> None:
    for text in TEXTS:
        for words in (
            ("visit", "show", text),
            ("visit", "start", text),
            ("visit", "roster", text, str(file)),
            ("visit", "roster", visit, text),
            ("visit", "pupil", text, "1", "--absent"),
            ("visit", "pupil", visit, text, "--nobody"),
            ("visit", "pupil", visit, "1", "--nik", f"*{text}"),
            ("visit", "candidates", text, "1"),
            ("visit", "candidates", visit, text),
            ("visit", "add", text, "--nik", ADULT.nik),
            ("visit", "add", visit, "--nik", text),
            ("visit", "new", "--day", text, "--school", "SMAN5"),
            ("schools", "change", text, "--name", "SMAN 5"),
        ):
            ran = ask(*words)
            assert (ran.status in (1, 2), bool(ran.err)) == (True, True), (words, ran)


@on_one_engine
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("pupil", "1"), "tepat satu"),
        (("pupil", "1", "--absent", "--leave"), "tepat satu"),
        (("pupil", "1", "--nobody", "--reason", "x"), "--reason hanya"),
        (("pupil", "satu", "--absent"), "bukan bilangan bulat"),
        (("pupil", "a", "b", "c", "--absent"), "satu nomor baris"),
        (("candidates", "a", "b", "c"), "satu nomor baris"),
        (("roster", "a", "b", "c"), "satu berkas"),
        (("add", "--name", "SRI"), "--birth-date"),
        (("add", "--name", "SRI", "--birth-date", "x"), "bukan tanggal"),
    ],
)
def test_a_wrong_call_is_told_before_anything_is_done(
    office: Store, ask: Run, words: tuple[str, ...], told: str
) -> None:
    entries = len(rows(office, JournalEntry))
    ran = ask("visit", *words)
    assert (ran.status, told in ran.err) == (2, True), ran
    assert len(rows(office, JournalEntry)) == entries
