"""A file never undoes what the counter did; what it may do is done by the counter's own acts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db.journal.replay import replay
from db.journal.verify import verify
from db.models import OldCard, Residence, Suket
from db.store.store import Store
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.cli.conftest import Bring, Run
from tests.cli.register_by_file import kinds, listed, resident
from tests.dump import changes, dump, rows
from tests.office import (
    ADULT,
    MOVED,
    OUTSIDER,
    READY,
    READY_TOO,
    call,
    crowd,
)
from tests.resident_file import cells_of, line


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
