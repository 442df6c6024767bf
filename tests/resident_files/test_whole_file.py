"""A file as a whole: its kind, its headings, what stands in it twice, and that it stays."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from counter_tui.resident_files.checked_file import CheckedFile
from counter_tui.resident_files.first_pass import FirstPass, Twice
from counter_tui.resident_files.kinds import RESIDENTS
from counter_tui.resident_files.sheet import Sheet
from counter_tui.resident_files.side_file import SideFile, free_path
from db.rules.refused import Refused
from tests.office import ADULT, READY, crowd
from tests.resident_file import WRONG, cells_of, line, lines, write

MIB = 1 << 20


def sheet(path: Path) -> Sheet:
    return Sheet(path, RESIDENTS.fields, RESIDENTS.missing)


def refusal(path: Path) -> Refused:
    with pytest.raises(Refused) as refused:
        sheet(path)
    return refused.value


def first_pass(path: Path) -> FirstPass:
    with sheet(path) as opened:
        return FirstPass(opened, RESIDENTS.nik_at, lambda _rows: None)


def test_a_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write(path, [ADULT])
    with sheet(path) as opened:
        assert opened.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert len(list(opened.rows())) == len(list(opened.rows())) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "FILE_UNREADABLE"),
        (b"", "HEADINGS_MISSING"),
        (b"\x00" * 100, "HEADINGS_MISSING"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "FILE_NOT_A_SHEET"),
        ("NIK\tNAMA".encode("utf-16"), "FILE_NOT_A_SHEET"),
        (b"PK\x03\x04" + b"x" * 100, "FILE_UNREADABLE"),
        (b"NIK,NAMA_LGKP\n1,ANI\n", "HEADINGS_MISSING"),
    ],
)
def test_what_is_no_file_of_residents_is_refused_in_words(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_bytes(content)
    assert refusal(path).code == code


def test_folders_and_pipes_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("a\0b")):
        assert refusal(path).code == "FILE_UNREADABLE"


def test_missing_headings_are_named_beside_those_found(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("nik;nama;Kota\n")
    values = refusal(path).values
    assert values["headings"] == ("TGL_LHR", "JENIS_KLMIN", "NO_KEC", "NO_KEL")
    assert values["found"] == ("nik", "nama", "Kota")


@pytest.mark.parametrize("at", [0, MIB + 5, 2 * MIB + 5])
def test_a_file_that_changes_is_noticed_before_a_changed_row_is_read(
    tmp_path: Path, at: int
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * (2 * MIB + 100))
    file = CheckedFile(path)
    with path.open("r+b") as other:
        other.seek(at)
        other.write(b"y")
    with pytest.raises(Refused, match="FILE_CHANGED"):
        file.binary().read()
    file.close()


@pytest.mark.parametrize("size", [0, 10, MIB, MIB + 1])
def test_a_file_that_grows_or_shrinks_is_noticed(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * size)
    file = CheckedFile(path)
    assert file.binary().read() == b"x" * size
    path.write_bytes(b"x" * (size + 1))
    with pytest.raises(Refused, match="FILE_CHANGED"):
        file.binary().read()
    file.close()


def test_a_file_that_another_replaces_is_still_the_one_that_was_opened(tmp_path: Path) -> None:
    path, other = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes(b"x" * 100)
    file = CheckedFile(path)
    other.write_bytes(b"y" * 100)
    other.replace(path)
    assert file.binary().read() == b"x" * 100
    file.close()


def test_what_stands_twice_is_known_with_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    cells = cells_of(ADULT)
    other = {**cells_of(READY), "NAMA_LGKP": "LAIN"}
    body = [cells, cells_of(READY), cells, other, {**cells, "NAMA_LGKP": f" {ADULT.name} "}]
    head = next(lines([], None))  # type: ignore[arg-type] # no row is written
    path.write_text("\n".join([head, *map(line, body)]))
    first = first_pass(path)
    assert first.rows == 5
    assert first.twice([ADULT.nik, READY.nik]) == {ADULT.nik: Twice(2, 0), READY.nik: Twice(3, 5)}
    first.close()


def test_a_file_without_anything_twice_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write(path, crowd(5))
    first = first_pass(path)
    assert not first.any_twice
    first.close()


def test_the_ways_of_being_wrong_are_what_they_say(tmp_path: Path) -> None:
    people = crowd(2 * len(WRONG))
    written = write(tmp_path / "a.csv", people, every=2)
    assert written.sound == len(WRONG)
    assert written.wrong == len(WRONG) + 1
    first = first_pass(tmp_path / "a.csv")
    assert first.rows == written.rows
    first.close()


def test_a_side_file_is_private_and_there_only_if_something_is_in_it(tmp_path: Path) -> None:
    with SideFile(tmp_path / "a.csv", ";", ["LINE"]) as empty:
        pass
    assert empty.written is None
    assert not list(tmp_path.glob("*a.csv*"))
    with SideFile(tmp_path / "a.csv", ";", ["LINE", "NAMA"]) as side:
        side.write([["2", "ANI"]])
    assert side.written == tmp_path / "a.csv"
    assert side.path.stat().st_mode & 0o777 == 0o600
    assert side.path.read_text("utf-8-sig") == "LINE;NAMA\n2;ANI\n"
    assert [*tmp_path.glob("*a.csv*")] == [side.path]


def test_a_cell_that_a_spreadsheet_would_run_is_made_text(tmp_path: Path) -> None:
    cells = ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "SA'DIAH", "'=1"]
    with SideFile(tmp_path / "a.csv", ",", ["X"]) as side:
        side.write([cells])
    written = side.path.read_text("utf-8-sig")
    for cell in cells[:4]:
        assert f"'{cell}" in written
    assert not any(part.lstrip('"').startswith(("=", "+", "-", "@")) for part in written.split(","))


def test_a_number_that_a_sheet_rounded_doesnt_come_back_whole(tmp_path: Path) -> None:
    with SideFile(tmp_path / "a.csv", ",", ["X"]) as side:
        side.write([[5271014405900001.0, 1004.0, 1.5]])
    assert side.path.read_text("utf-8-sig").splitlines()[1] == "5.27101440590000E+15,1004,1.5"


def test_a_side_file_that_cant_be_made_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="SIDE_FILE_UNWRITABLE"):
        SideFile(tmp_path / "no folder" / "a.csv", ",", ["X"])


def test_a_path_beside_a_file_takes_no_others_place(tmp_path: Path) -> None:
    path = tmp_path / "kota.csv"
    assert free_path(path, "rejects") == tmp_path / "kota.rejects.csv"
    (tmp_path / "kota.rejects.csv").touch()
    assert free_path(path, "rejects") == tmp_path / "kota.rejects-2.csv"
