"""Files of residents and statuses from the command line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.journal.replay import replay
from db.models import JournalEntry, Ktp, Resident
from db.rules.register_row import RegisterRow
from db.store.store import Store
from tests.cli.conftest import Ran, Run, on_one_engine
from tests.dump import changes, dump, rows
from tests.office import (
    ADULT,
    ISSUED,
    MOVED,
    PRINTED,
    READY,
    RESIDENTS,
    SENT,
    crowd,
    person,
)
from tests.resident_file import HEADINGS, WRONG, cells_of, line, write

NEW = person("LALE KOMALA", date(1994, 4, 4), serial=77)
COUNTS = ("read", "added", "updated", "unchanged", "rejected")
# Who of the office's residents lives in its region.
OURS = tuple(row for row in RESIDENTS if row.kelurahan_code.startswith("52.71"))

Bring = Callable[..., Ran]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "siak.csv"


@pytest.fixture
def bring(ask: Run, path: Path) -> Bring:
    """Give a function that imports the file at `path` as the admin, after writing rows to it."""

    def bring(*people: RegisterRow, argv: Sequence[str] = (), by: str = "admin") -> Ran:
        if people:
            write(path, people, every=0)
        return ask("residents", "import", str(path), "--json", *argv, by=by)

    return bring


def counts(ran: Ran) -> tuple[int, ...]:
    assert ran.status == 0, ran.out + ran.err
    found = ran.json
    assert tuple(found)[:5] == COUNTS
    assert found["read"] == sum(found[name] for name in COUNTS[1:])
    return tuple(found[name] for name in COUNTS[1:])


def write_cells(path: Path, body: Iterable[dict[str, str]]) -> None:
    text = "\n".join([",".join(HEADINGS), *map(line, body)])
    path.write_text(text, encoding="utf-8")


def rejected(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def resident(office: Store, nik: str) -> dict[str, Any]:
    (found,) = rows(office, Resident, nik=nik)
    return found


def test_people_are_added_updated_and_left_as_they_are(
    bring: Bring, office: Store, office_url: str
) -> None:
    married = replace(ADULT, marital="KAWIN", address="JL. BARU")
    assert counts(bring(NEW, married, READY)) == (1, 1, 1, 0)
    assert resident(office, NEW.nik)["name"] == NEW.name
    assert resident(office, ADULT.nik)["address"] == "JL. BARU"
    assert replay(office_url) is None


def test_the_same_file_twice_changes_nothing(bring: Bring, office: Store) -> None:
    people = (NEW, replace(ADULT, address="JL. BARU"), replace(MOVED, base_status="HIDUP"), SENT)
    assert counts(bring(*people)) == (1, 2, 1, 0)
    before = dump(office)
    assert counts(bring()) == (0, 0, 4, 0)
    after = dump(office)
    assert changes(before, after).keys() == {"look"}  # who signed in
    assert before["journal_entry"] == after["journal_entry"]


def test_what_an_entry_keeps_of_a_batch_names_nobody(bring: Bring, office: Store) -> None:
    bring(NEW)
    body = office.read(lambda: JournalEntry.select().order_by(-JournalEntry.n).first().body)
    assert '"kind":"add-residents"' in body
    assert '"first_line":2' in body
    assert NEW.nik not in body
    assert NEW.name not in body


def test_only_the_admin_may_bring_a_file(bring: Bring, office: Store) -> None:
    for operator in ("petugas", "gudang", "pengawas"):
        for argv in ((), ("--dry-run",)):
            ran = bring(NEW, argv=argv, by=operator)
            assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")
    assert not rows(office, Resident, nik=NEW.nik)


def test_a_person_whom_a_file_tells_of_is_confirmed(bring: Bring, office: Store) -> None:
    from db.register import change_rows

    office.write(change_rows, [ADULT], confirmed=False)
    assert counts(bring(ADULT)) == (0, 1, 0, 0)
    assert resident(office, ADULT.nik)["confirmed"] is True


def test_what_a_file_leaves_out_stays(bring: Bring, path: Path, office: Store) -> None:
    needed = ("NIK", "NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN", "NO_KEC", "NO_KEL")
    cells = cells_of(MOVED)
    path.write_text(f"{','.join(needed)}\n{','.join(cells[name] for name in needed)}\n")
    before = resident(office, MOVED.nik)
    assert counts(bring()) == (0, 0, 1, 0)
    assert resident(office, MOVED.nik) == before


@on_one_engine
@pytest.mark.parametrize("way", WRONG)
def test_a_wrong_row_is_rejected_as_it_came_and_the_rest_goes_in(
    bring: Bring, path: Path, way: str
) -> None:
    wrong = list(WRONG[way](cells_of(NEW), ","))
    text = "\n".join([",".join(HEADINGS), *wrong, line(cells_of(crowd(1)[0])), ""])
    path.write_bytes(text.encode("utf-8"))
    ran = bring()
    assert counts(ran) == (1, 0, 0, len(wrong))
    assert ran.json["rejects_file"] == str(path.with_name("siak.rejects.csv"))
    found = rejected(path.with_name("siak.rejects.csv"))
    assert [row["LINE"] for row in found] == [str(at) for at in range(2, 2 + len(wrong))]
    assert all(row["REASONS"] for row in found)


@on_one_engine
def test_the_reasons_are_told_in_the_language_asked(bring: Bring, path: Path) -> None:
    write_cells(path, [{**cells_of(NEW), "NIK": "123", "JENIS_KLMIN": "X"}])
    for lang, words in (("id", "bukan 16 angka"), ("en", "hasn't 16 digits")):
        ran = bring(argv=("--lang", lang))
        (row,) = rejected(Path(ran.json["rejects_file"]))
        assert row["REASONS"].startswith(f"NIK: {words} (123); JENIS_KLMIN: ")
        assert ran.json["rejects_file"] in ran.err


@on_one_engine
def test_rejects_that_are_mended_go_in(bring: Bring, path: Path, ask: Run) -> None:
    write_cells(path, [{**cells_of(NEW), "JENIS_KLMIN": "X", "NAMA_LGKP": "-LALE"}])
    ran = bring()
    mended = Path(ran.json["rejects_file"])
    text = mended.read_text("utf-8-sig").replace(",X,", ",P,")
    mended.write_text(text, "utf-8-sig")
    again = ask("residents", "import", str(mended), "--json", by="admin")
    assert counts(again) == (1, 0, 0, 0)
    assert ask("show", NEW.nik, "--json").json["name"] == "-LALE"


@on_one_engine
def test_no_rejects_file_is_left_where_nothing_was_rejected(bring: Bring, path: Path) -> None:
    assert bring(NEW).json["rejects_file"] is None
    assert not list(path.parent.glob("*siak.rejects*"))


@on_one_engine
def test_a_rejects_file_that_cant_be_written_stops_before_anything_goes_in(
    bring: Bring, office: Store, path: Path
) -> None:
    write(path, [NEW], every=0)
    for where, code in (
        (path.parent / "no" / "r.csv", "SIDE_FILE_UNWRITABLE"),
        (path, "SIDE_FILE_IS_THE_FILE"),
    ):
        for option in ("--rejects", "--differences"):
            ran = bring(argv=(option, str(where)))
            assert (ran.status, ran.json["refused"]) == (1, code)
    assert not rows(office, Resident, nik=NEW.nik)
    assert path.read_text().count("\n") == 2


@on_one_engine
def test_files_that_cant_be_used_are_refused_with_words(ask: Run, tmp_path: Path) -> None:
    wrong = {
        "none.csv": None,
        "a.csv": b"NIK;KOTA\n",
        "b.xls": b"\xd0\xcf\x11\xe0",
        "c.xlsx": b"PK\x03\x04",
    }
    for name, content in wrong.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
        for command in ("import", "statuses"):
            ran = ask("residents", command, str(tmp_path / name), by="admin")
            assert ran.status == 1
            assert "Traceback" not in ran.err
            assert len(ran.err.splitlines()) == 3
    ran = ask("residents", "import", str(tmp_path / "a.csv"), "--lang", "en", by="admin")
    assert "NAMA_LGKP, TGL_LHR, JENIS_KLMIN, NO_KEC, NO_KEL" in ran.err
    assert "NIK, KOTA" in ran.err


@on_one_engine
@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8"), (";", "utf-8-sig"), (";", "cp1252"), (",", "cp1252")],
)
def test_either_delimiter_and_encoding_goes_in(
    bring: Bring, path: Path, office: Store, delimiter: str, encoding: str
) -> None:
    cells = {**cells_of(NEW), "NAMA_LGKP": "RENÉE, S.PD."}
    body = [delimiter.join(reversed(HEADINGS)).lower()]
    quoted = {name: f'"{cell}"' for name, cell in cells.items()}
    body.append(delimiter.join(quoted[name] for name in reversed(HEADINGS)))
    path.write_bytes("\r\n".join(body).encode(encoding))
    assert counts(bring()) == (1, 0, 0, 0)
    assert resident(office, NEW.nik)["name"] == "RENÉE, S.PD."


@on_one_engine
def test_a_workbook_goes_in_with_its_dates_and_numbers(
    bring: Bring, tmp_path: Path, ask: Run, office: Store
) -> None:
    book = openpyxl.Workbook()
    book.active.append([*HEADINGS])
    told: dict[str, object] = {**cells_of(NEW), "TGL_LHR": NEW.birth_date, "NO_KEL": 1004}
    book.active.append([told[name] for name in HEADINGS])
    rounded: dict[str, object] = {**cells_of(crowd(1)[0]), "NIK": int(crowd(1)[0].nik)}
    book.active.append([rounded[name] for name in HEADINGS])
    book.save(tmp_path / "siak.xlsx")
    ran = ask("residents", "import", str(tmp_path / "siak.xlsx"), "--json", by="admin")
    assert counts(ran) == (1, 0, 0, 1)
    assert rows(office, Resident, nik=NEW.nik)
    (row,) = rejected(Path(ran.json["rejects_file"]))
    assert "15" in row["REASONS"]
    again = ask("residents", "import", ran.json["rejects_file"], "--json", by="admin")
    assert counts(again) == (0, 0, 0, 1)


def test_a_nik_that_stands_twice_goes_in_once_or_not_at_all(bring: Bring, office: Store) -> None:
    one, two = crowd(2)
    assert counts(bring(one, two, one, replace(two, name="LAIN"))) == (1, 0, 1, 2)
    assert rows(office, Resident, nik=one.nik)
    assert not rows(office, Resident, nik=two.nik)


def test_siaks_word_moves_forward_in_the_register_and_never_back(
    bring: Bring, office: Store
) -> None:
    ran = bring(
        replace(ADULT, siak_status="PRINT_READY_RECORD"),
        replace(SENT, siak_status="CARD_ISSUED"),
        replace(ISSUED, siak_status="PRINT_READY_RECORD"),
        replace(READY, siak_status=None),
        replace(PRINTED, siak_status="SENT_FOR_ENROLLMENT"),
    )
    assert counts(ran) == (0, 2, 3, 0)
    assert (ran.json["statuses"], ran.json["differences"]) == (2, 2)
    assert resident(office, ADULT.nik)["siak_status"] == "PRINT_READY_RECORD"
    assert resident(office, SENT.nik)["siak_status"] == "CARD_ISSUED"
    assert resident(office, ISSUED.nik)["siak_status"] == "CARD_ISSUED"
    listed = rejected(Path(ran.json["differences_file"]))
    assert [(row["NIK"], row["HERE"], row["FILE"]) for row in listed] == [
        (ISSUED.nik, "CARD_ISSUED", "PRINT_READY_RECORD"),
        (PRINTED.nik, "CARD_PRINTED", "SENT_FOR_ENROLLMENT"),
    ]
    assert not rows(office, Ktp)


@on_one_engine
def test_a_bare_number_means_what_the_office_set(
    bring: Bring, path: Path, ask: Run, office: Store
) -> None:
    cells = {**cells_of(NEW), "FLAG_STATUS": "2", "CURRENT_STATUS_CODE": "05"}
    write_cells(path, [cells])
    assert counts(bring()) == (0, 0, 0, 1)
    for name, value, wrong in (
        ("flag_status_numbers", "1=hidup, 2=MATI", "1=HIDUP,2=?"),
        ("status_numbers", "5=Print Ready Record,8=CARD_ISSUED", "x=CARD_ISSUED"),
    ):
        assert ask("settings", name, wrong, by="admin").status == 1
        assert ask("settings", name, value, by="admin").status == 0
    assert counts(bring()) == (1, 0, 0, 0)
    found = resident(office, NEW.nik)
    assert (found["base_status"], found["siak_status"]) == ("MATI", "PRINT_READY_RECORD")
