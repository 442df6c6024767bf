"""A file never undoes what the counter did; what it may do is done by the counter's own acts."""

from __future__ import annotations

import csv
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_tui.resident_files import bring_in
from db.journal.canonical import parsed
from db.journal.replay import replay
from db.journal.verify import verify
from db.models import JournalEntry, Ktp, OldCard, Residence, Resident, Suket
from db.reads.import_preview import Incoming, Judged, judge_now
from db.rules.register_row import RegisterRow
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.cli.conftest import ROOT, Ran, Run, on_one_engine, password_pipe
from tests.dump import changes, dump, rows
from tests.office import (
    ADULT,
    DUPLICATE,
    MOVED,
    OUTSIDER,
    PASSWORD,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    call,
    crowd,
    open_test_office,
)
from tests.resident_file import WRONG, cells_of, line, write

Bring = Callable[..., Ran]
# What a sign-in leaves, which every command does.
SIGN_IN = {"look"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "siak.csv"


@pytest.fixture
def bring(ask: Run, path: Path) -> Bring:
    def bring(*people: RegisterRow, argv: Sequence[str] = ()) -> Ran:
        write(path, people, every=0)
        ran = ask("residents", "import", str(path), "--json", *argv, by="admin")
        assert ran.status == 0, ran.out + ran.err
        return ran

    return bring


@pytest.fixture
def statuses(ask: Run, path: Path) -> Bring:
    def statuses(*told: tuple[str, str], argv: Sequence[str] = ()) -> Ran:
        body = "".join(f"{nik};{status}\n" for nik, status in told)
        path.write_text(f"nik;Current_Status_Code\n{body}")
        ran = ask("residents", "statuses", str(path), "--json", *argv, by="admin")
        assert ran.status == 0, ran.out + ran.err
        return ran

    return statuses


def listed(ran: Ran) -> list[dict[str, str]]:
    with Path(ran.json["differences_file"]).open(encoding="utf-8-sig", newline="") as file:
        delimiter = ";" if ";" in file.readline() else ","
        file.seek(0)
        return list(csv.DictReader(file, delimiter=delimiter))


def status_of(office: Store, nik: str) -> object:
    (found,) = rows(office, Ktp, nik=nik)
    return found["status"]


def resident(office: Store, nik: str) -> dict[str, Any]:
    (found,) = rows(office, Resident, nik=nik)
    return found


def kinds(office: Store) -> list[str]:
    def found() -> list[str]:
        return [entry.kind for entry in JournalEntry.select().order_by(JournalEntry.n)]

    return office.read(found)


def enrolled(office: Store, person: RegisterRow, answer: str) -> None:
    office.write(enrol, call(), EnrolOrder(person.nik, answer))


def test_statuses_of_many_move_forward_each_by_an_act(
    statuses: Bring, office: Store, office_url: str
) -> None:
    people = crowd(40, siak=None)
    office.write(add_residents, call("admin", None), "SIAK", people)
    for person in people:
        enrolled(office, person, "SENT_FOR_ENROLLMENT")
    before = len(kinds(office))
    ran = statuses(*((person.nik, "PRR") for person in people))
    assert (ran.json["updated"], ran.json["statuses"]) == (40, 40)
    assert kinds(office)[before:] == ["status"] * 40
    assert {status_of(office, person.nik) for person in people} == {"PRINT_READY_RECORD"}
    assert replay(office_url) is None
    again = statuses(*((person.nik, "PRR") for person in people))
    assert (again.json["unchanged"], len(kinds(office))) == (40, before + 40)


def test_statuses_that_lead_back_or_nowhere_are_listed(statuses: Bring, office: Store) -> None:
    enrolled(office, ADULT, "ENROLL_FAILURE")
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    before = dump(office)
    ran = statuses(
        (ADULT.nik, "BELUM_REKAM"),
        (READY.nik, "PRINT_READY_RECORD"),
        (READY_TOO.nik, "SENT_FOR_ENROLLMENT"),
        (SENT.nik, "SENT_FOR_ENROLLMENT"),
    )
    assert (ran.json["unchanged"], ran.json["differences"]) == (4, 3)
    assert [row["NIK"] for row in listed(ran)] == [ADULT.nik, READY.nik, READY_TOO.nik]
    assert all(row["REASON"] for row in listed(ran))
    assert changes(before, dump(office)).keys() == SIGN_IN


def test_a_status_of_nobody_here_is_rejected(statuses: Bring) -> None:
    ran = statuses((crowd(1)[0].nik, "PRR"), (DUPLICATE.nik, "PRR"), ("123", "8"))
    assert (ran.json["rejected"], ran.json["updated"]) == (2, 1)
    with Path(ran.json["rejects_file"]).open(encoding="utf-8-sig", newline="") as file:
        assert {row["LINE"] for row in csv.DictReader(file, delimiter=";")} == {"2", "4"}


def test_who_is_entered_while_a_file_is_judged_is_counted_once(
    statuses: Bring, office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stranger,) = crowd(1)

    def judged_then_entered(batch: Sequence[Incoming]) -> Judged:
        found = judge_now(batch)
        office.write(add_residents, call("admin", None), "SIAK", [stranger])
        return found

    monkeypatch.setattr(bring_in, "judge_now", judged_then_entered)
    ran = statuses((stranger.nik, "PRR"), (DUPLICATE.nik, "PRR"))
    assert (ran.json["read"], ran.json["rejected"], ran.json["updated"]) == (2, 1, 1)
    assert ran.json["unchanged"] == 0


def test_a_card_that_the_counter_didnt_make_leaves_an_open_suket_alone(
    statuses: Bring, office: Store
) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    ran = statuses((READY.nik, "CARD_ISSUED"), (READY_TOO.nik, "CARD_ISSUED"))
    assert (ran.json["updated"], ran.json["differences"]) == (1, 1)
    assert resident(office, READY.nik)["siak_status"] == "PRINT_READY_RECORD"
    assert rows(office, Suket, nik=READY.nik)[0]["state"] == "AKTIF"


def test_who_departs_by_a_file_departs_as_at_the_counter(
    bring: Bring, office: Store, office_url: str
) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA"))
    office.write(issue_card, call(), IssueOrder(READY_TOO.nik, wait=True))
    ran = bring(
        replace(READY, base_status="PINDAH", address="JL. LAIN"),
        replace(READY_TOO, base_status="MATI"),
        replace(ADULT, base_status="MATI"),
    )
    assert (ran.json["updated"], ran.json["departed"]) == (3, 3)
    assert [row["state"] for row in rows(office, Suket, nik=READY.nik)] == ["BATAL"]
    assert [row["nik"] for row in rows(office, OldCard)] == [READY_TOO.nik]
    assert resident(office, READY.nik)["base_status"] == "PINDAH"
    assert resident(office, READY.nik)["address"] == "JL. LAIN"
    assert {row["nik"] for row in rows(office, Residence)} == {READY.nik, READY_TOO.nik, ADULT.nik}
    assert kinds(office)[-4:] == ["add-residents", "depart", "depart", "depart"]
    assert office.read(verify).fault is None
    assert replay(office_url) is None


def test_a_file_that_disagrees_with_the_counters_word_is_listed(
    bring: Bring, office: Store
) -> None:
    office.write(depart, call(), DepartOrder(ADULT.nik, "PINDAH"))
    ran = bring(replace(ADULT, address="JL. LAIN", kelurahan_code="52.71.01.1005"))
    assert (ran.json["unchanged"], ran.json["differences"]) == (1, 1)
    (row,) = listed(ran)
    assert (row["FIELD"], row["HERE"], row["FILE"]) == ("FLAG_STATUS", "PINDAH", "HIDUP")
    assert resident(office, ADULT.nik)["base_status"] == "PINDAH"
    assert resident(office, ADULT.nik)["address"] == ADULT.address


def test_a_file_older_than_an_arrival_leaves_the_person_here(
    path: Path, ask: Run, office: Store
) -> None:
    here = replace(
        OUTSIDER,
        kelurahan_code="52.71.02.1001",
        kelurahan_name="Pejanggik",
        kecamatan_name="Mataram",
    )
    office.write(arrive, call(), ArriveOrder(here))
    cells = cells_of(OUTSIDER) | {"NO_KEC": "", "NO_KEL": OUTSIDER.kelurahan_code}
    path.write_text("\n".join([",".join(cells), line(cells)]), encoding="utf-8")
    ran = ask("residents", "import", str(path), "--json", by="admin")
    assert (ran.json["unchanged"], ran.json["differences"]) == (1, 1)
    (row,) = listed(ran)
    told = (row["FIELD"], row["HERE"], row["FILE"])
    assert told == ("NO_KEL", "52.71.02.1001", OUTSIDER.kelurahan_code)
    found = resident(office, OUTSIDER.nik)
    assert (found["home"], found["confirmed"]) == ("52.71", False)


def test_someone_who_came_back_by_siaks_word_alone_is_here_again(
    bring: Bring, office: Store
) -> None:
    assert bring(replace(MOVED, base_status="HIDUP")).json["updated"] == 1
    assert resident(office, MOVED.nik)["base_status"] == "HIDUP"


def test_absence_from_a_file_means_nothing(bring: Bring, office: Store) -> None:
    before = dump(office)
    bring(crowd(1)[0])
    gone = {table: came for table, (came, _) in changes(before, dump(office)).items()}
    assert gone["resident"] == []


@pytest.fixture(scope="session")
def after_acts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of an office in which the counter has done something for some."""
    path = tmp_path_factory.mktemp("after_acts") / "office.db"
    office = open_test_office(f"sqlite:///{path}")
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    enrolled(office, ADULT, "SENT_FOR_ENROLLMENT")
    office.write(depart, call(), DepartOrder(SENT.nik, "PINDAH"))
    office.close()
    return path


MIXED = st.lists(
    st.tuples(
        st.sampled_from([ADULT, READY, READY_TOO, SENT, PRINTED, MOVED, *crowd(3)]),
        st.sampled_from(["", "same", *WRONG]),
        st.sampled_from(["HIDUP", "MATI", "PINDAH"]),
        st.sampled_from([None, "BIO_CAPTURED", "PRINT_READY_RECORD", "CARD_ISSUED"]),
        st.sampled_from(["JL. A", "JL. B"]),
    ),
    max_size=12,
)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(MIXED)
def test_a_trial_tells_what_then_is_done_and_every_row_is_counted_once(
    run: Run, after_acts: Path, tmp_path_factory: pytest.TempPathFactory, mixed: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("mixed")
    shutil.copyfile(after_acts, folder / "office.db")
    url = f"sqlite:///{folder / 'office.db'}"
    body: list[str] = []
    for person, way, base, status, address in mixed:
        row = replace(person, base_status=base, siak_status=status, address=address)
        cells = cells_of(person if way == "same" else row)
        body += WRONG[way](cells, ",") if way in WRONG else [line(cells)]
    text = "\n".join([",".join(cells_of(ADULT)), *body])
    (folder / "a.csv").write_bytes(text.encode())

    def bring(*argv: str) -> Any:
        command = ["residents", "import", str(folder / "a.csv"), "--json", "--db", url]
        ran = run(*command, "--as", "admin", *argv, passwords=[PASSWORD])
        assert ran.status == 0, ran.err
        found = ran.json
        fates = ("added", "updated", "unchanged", "rejected")
        assert found["read"] == len(body) == sum(found[fate] for fate in fates)
        return {name: found[name] for name in (*fates, "differences", "statuses", "departed")}

    store = open_store(url)
    before = dump(store)
    trial = bring("--dry-run")
    assert changes(before, dump(store)).keys() <= SIGN_IN
    assert bring() == trial
    assert store.read(verify).fault is None
    assert replay(url) is None
    settled = dump(store)
    again = bring()
    assert again["added"] == again["updated"] == 0
    assert changes(settled, dump(store)).keys() <= SIGN_IN
    assert dump(store)["journal_entry"] == settled["journal_entry"]
    store.close()


def test_a_trial_names_whom_a_file_would_move(bring: Bring, office: Store) -> None:
    ran = bring(
        replace(ADULT, base_status="MATI"),
        replace(SENT, siak_status="PRINT_READY_RECORD"),
        argv=("--dry-run",),
    )
    assert ran.json["departs"] == [
        {"name": ADULT.name, "nik": "527101******0001", "was": "HIDUP", "to": "MATI"}
    ]
    (moved,) = ran.json["moves"]
    assert (moved["name"], moved["was"], moved["to"]) == (
        SENT.name,
        "SENT_FOR_ENROLLMENT",
        "PRINT_READY_RECORD",
    )
    assert ADULT.nik not in ran.out
    assert resident(office, ADULT.nik)["base_status"] == "HIDUP"


@on_one_engine
def test_a_trial_is_told_to_people_too(ask: Run, path: Path) -> None:
    write(path, [replace(ADULT, base_status="MATI")], every=2)
    ran = ask("residents", "import", str(path), "--dry-run", "--lang", "en", by="admin")
    assert ran.out.splitlines()[0].startswith("1 rows: 0 added, 1 updated")
    assert ADULT.name in ran.out
    assert ran.out.splitlines()[-1] == "A trial: nothing has been changed."
    assert not list(path.parent.glob("*siak.*.csv"))


def test_a_file_that_tells_of_a_death_is_believed_also_of_who_came_to_the_counter(
    bring: Bring, office: Store, office_url: str
) -> None:
    office.write(arrive, call(), ArriveOrder(replace(MOVED, base_status="HIDUP")))
    ran = bring(replace(MOVED, base_status="MATI"))
    assert (ran.json["departed"], ran.json["differences"]) == (1, 0)
    assert resident(office, MOVED.nik)["base_status"] == "MATI"
    assert replay(office_url) is None


def test_a_file_confirms_a_correction_and_never_undoes_it(bring: Bring, office: Store) -> None:
    right = replace(ADULT, birth_date=ADULT.birth_date.replace(year=1989), mother_name="INAQ ASIH")
    office.write(correct_resident, call(), CorrectResidentOrder(right, "akta kelahiran"))
    older = bring(replace(ADULT, address="JL. BARU NO. 1"))
    fields = {each["FIELD"]: (each["HERE"], each["FILE"]) for each in listed(older)}
    assert fields == {
        "TGL_LHR": ("1989-05-04", "1990-05-04"),
        "NAMA_LGKP_IBU": ("INAQ ASIH", ADULT.mother_name),
    }
    found = resident(office, ADULT.nik)
    assert (str(found["birth_date"]), found["address"]) == ("1989-05-04", "JL. BARU NO. 1")
    assert not found["confirmed"]
    newer = bring(replace(right, address="JL. BARU NO. 1"))
    assert (newer.json["updated"], newer.json["differences"]) == (1, 0)
    assert resident(office, ADULT.nik)["confirmed"]


def test_a_correction_that_was_taken_back_no_longer_stands_against_a_file(
    bring: Bring, office: Store
) -> None:
    right = replace(ADULT, mother_name="INAQ ASIH")
    done = office.write(correct_resident, call(), CorrectResidentOrder(right, "salah ketik"))
    office.write(correct_act, call(), CorrectOrder(done.act, "keliru"))
    assert bring(replace(ADULT, mother_name="INAQ SITI")).json["differences"] == 0
    assert resident(office, ADULT.nik)["mother_name"] == "INAQ SITI"


def test_nobody_leaves_the_register_by_a_file_while_a_suket_or_a_card_of_theirs_is_open(
    bring: Bring, office: Store
) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA"))
    office.write(issue_card, call(), IssueOrder(READY_TOO.nik, wait=True))
    ran = bring(*(replace(each, base_status="TIDAK_VALID") for each in (READY, READY_TOO)))
    flags = [each["NIK"] for each in listed(ran) if each["FIELD"] == "FLAG_STATUS"]
    assert flags == [READY.nik, READY_TOO.nik]
    for person in (READY, READY_TOO):
        assert resident(office, person.nik)["base_status"] == "HIDUP"


@on_one_engine
def test_one_damaged_byte_rejects_its_row_and_leaves_the_other_letters_alone(
    ask: Run, office: Store, path: Path
) -> None:
    people = [replace(person, name=f"ANDRÉ {n}") for n, person in enumerate(crowd(3), 1)]
    write(path, people, every=0)
    told = path.read_bytes()
    path.write_bytes(told.replace("ANDRÉ 2".encode(), b"ANDR\xc9 2"))
    ran = ask("residents", "import", str(path), "--json", by="admin")
    assert (ran.json["added"], ran.json["rejected"]) == (2, 1)
    assert resident(office, people[0].nik)["name"] == "ANDRÉ 1"
    path.write_bytes(told.decode().encode("cp1252"))
    again = ask("residents", "import", str(path), "--json", by="admin")
    assert (again.json["added"], again.json["unchanged"]) == (1, 2)


def importing(url: str, path: Path) -> subprocess.Popen[bytes]:
    """Start an import in a process of its own."""
    reading = password_pipe([PASSWORD])
    command = [sys.executable, "-m", "counter_tui", "residents", "import", str(path), "--json"]
    process = subprocess.Popen(
        [*command, "--db", url, "--as", "admin", "--password-fd", str(reading)],
        cwd=ROOT,
        pass_fds=[reading],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    os.close(reading)
    return process


def residents_in(store: Store) -> int:
    return int(store.read(lambda: Resident.select().count()))


def added_by_entries() -> list[int]:
    """Return how many people each batch of the record says that it added."""
    entries = JournalEntry.select().where(JournalEntry.kind == "add-residents")
    return [parsed(entry.body)["decided"].get("added", 0) for entry in entries]


@pytest.mark.slow
def test_an_import_that_is_killed_is_finished_by_sending_the_file_again(
    office: Store, office_url: str, path: Path, ask: Run
) -> None:
    people = crowd(3000)
    write(path, people, every=0)
    before, added_before = residents_in(office), sum(office.read(added_by_entries))
    process = importing(office_url, path)
    deadline = time.monotonic() + 60
    while residents_in(office) < before + random.Random(3).randint(300, 1500):
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    there = residents_in(office) - before
    assert 0 < there < len(people)
    assert sum(office.read(added_by_entries)) - added_before == there
    assert replay(office_url) is None
    ran = ask("residents", "import", str(path), "--json", by="admin")
    assert (ran.json["added"], ran.json["unchanged"]) == (len(people) - there, there)
    assert residents_in(office) == before + len(people)


@pytest.mark.slow
def test_a_clerk_acts_beside_an_import(office: Store, office_url: str, path: Path) -> None:
    people = crowd(3000)
    write(path, people, every=0)
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA"))
    before = residents_in(office)
    process = importing(office_url, path)
    while residents_in(office) == before:
        assert process.poll() is None
        time.sleep(0.005)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    assert residents_in(office) < before + len(people)
    out, _ = process.communicate(timeout=60)
    assert b'"added": 3000' in out
    assert status_of(office, READY.nik) == "CARD_ISSUED"
    assert replay(office_url) is None
