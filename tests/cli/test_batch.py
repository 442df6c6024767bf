"""The commands of the print queue, its runs, the cards that wait, and their deliveries."""

from __future__ import annotations

import csv
import stat
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from db.contacts import keep_contact
from db.models import BatchItem, Card, JournalEntry, Look
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.depart import DepartOrder, depart
from db.transactions.hand_over_card import hand_over_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.take_item import take_item
from tests.cli.conftest import Run, on_one_engine
from tests.dump import rows
from tests.office import READY, READY_TOO, SIXTEEN_READY, TODAY, born, call, password_hash, person

# The queue by NIK, on any day since the youngest turned 18.
FIRST, SECOND, THIRD = SIXTEEN_READY, READY, READY_TOO
TODAY_HERE = datetime.now(UTC).date()
YOUNG = person("DENDE", born(16, TODAY_HERE, days=10), siak="PRINT_READY_RECORD")


@pytest.fixture
def stocked(office: Store) -> Store:
    """Give an office with blanks at DINAS."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(10, "BA 1"))
    return office


@pytest.fixture
def exporter(office: Store) -> str:
    """Give the name of a clerk who may export."""
    order = OperatorOrder("ekspor", "Petugas Ekspor", "clerk", ("DINAS",), may_export=True)
    office.write(add_operator, call("admin", None), order, password_hash())
    return "ekspor"


def done(ran: Any) -> Any:
    assert ran.status == 0, ran.out + ran.err
    return ran.json


def test_the_queue_is_printed_masked_and_recorded_as_one_look(ask: Run, office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", [YOUNG])
    told = done(ask("queue", "--json"))
    assert (told["total"], told["admitted"], told["in_runs"]) == (4, 3, 0)
    assert told["by_class"] == {"PEMULA17": 0, "SUKET": 0, "READY": 3, "SIXTEEN": 1}
    waiting = (FIRST, SECOND, THIRD, YOUNG)
    assert [line["name"] for line in told["queue"]] == [who.name for who in waiting]
    assert told["queue"][0]["nik"] == "527101******0001"
    assert told["queue"][3]["class"] == "SIXTEEN"
    printed = ask("queue", "--class", "sixteen").out
    assert YOUNG.name in printed
    assert FIRST.name not in printed
    assert YOUNG.nik not in printed
    looks = rows(office, Look, kind="LIST")
    assert {(look["query"], look["hits"]) for look in looks} == {
        ("queue SIXTEEN", 1),
        ("queue all", 4),
    }


@on_one_engine
def test_the_queue_is_asked_for_rightly(ask: Run) -> None:
    assert len(done(ask("queue", "--limit", "1", "--json"))["queue"]) == 1
    assert done(ask("queue", "--month", "2024-03", "--json"))["queue"] == []
    for words in (("--class", "SUKET", "--month", "2024-03"), ("--class", "LAMA")):
        assert ask("queue", *words).status == 2
    refused = ask("queue", "--month", "Maret", "--json")
    assert (refused.status, refused.json["refused"]) == (1, "MONTH_UNKNOWN")
    assert ask("queue", "--json", by="pengawas").json["refused"] == "NOT_PERMITTED"


@on_one_engine
def test_the_queue_is_taken_out_as_a_private_file_of_text(
    ask: Run, office: Store, exporter: str, tmp_path: Path
) -> None:
    mean = person("=CMD", FIRST.birth_date, serial=9, siak="PRINT_READY_RECORD")
    office.write(add_residents, call("admin", None), "SIAK", [mean])
    path = tmp_path / "antrean.csv"
    assert ask("queue", "--out", str(path)).status == 1
    assert not path.exists()
    assert done(ask("queue", "--out", str(path), "--json", by=exporter)) == {
        "rows": 4,
        "file": str(path),
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lines = read(path)
    assert [line["NIK"] for line in lines if line["NAMA_LGKP"] == "'=CMD"] == [mean.nik]
    assert [line["URUTAN"] for line in lines] == ["1", "2", "3", "4"]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_a_run_is_released_printed_and_over(ask: Run, stocked: Store) -> None:
    released = done(ask("batch", "release", "2", "--keep", "5", "--json", by="gudang"))
    ref = released["ref"]
    assert ref.startswith("CETAK-")
    (line,) = done(ask("batch", "list", "--json", by=None))
    assert (line["ref"], line["people"], line["waits"]) == (ref, 2, 2)

    taken = done(ask("batch", "next", "--json"))
    assert taken["kind"] == "batch-next"
    assert taken["next"]["nik"] == FIRST.nik
    again = done(ask("batch", "next", ref, "--json"))
    assert (again["next"]["nik"], "kind" in again) == (FIRST.nik, False)

    spoiled = done(ask("batch", "spoiled", "--cause", "GAGAL_CETAK", "--json"))
    assert (spoiled["kind"], spoiled["next"]["nik"]) == ("spoil", FIRST.nik)
    printed = done(ask("batch", "printed", "--shelf", "A1", "--json"))
    assert (printed["kind"], printed["nik"]) == ("batch-printed", FIRST.nik)
    assert printed["next"]["nik"] == SECOND.nik
    assert printed["run"]["printed"] == 1

    skipped = done(ask("batch", "skip", "--reason", "foto buram", "--json"))
    assert (skipped["next"], skipped["run"]["state"]) == (None, "DONE")
    assert [card["shelf"] for card in rows(stocked, Card)] == ["A1"]
    shown = done(ask("batch", "show", ref, "--json"))
    assert [(each["state"], each["reason"]) for each in shown["others"]] == [
        ("SKIPPED", "foto buram")
    ]
    assert shown["others"][0]["nik"] == "527101******0001"
    assert done(ask("batch", "list", "--json", by=None)) == []
    assert len(done(ask("batch", "list", "--all", "--json", by=None))) == 1


def test_a_run_is_told_in_words(ask: Run, stocked: Store) -> None:
    assert "Tidak ada cetakan" in ask("batch", "list", by=None).out
    ref = done(ask("batch", "release", "2", "--keep", "0", "--json"))["ref"]
    told = ask("batch", "next").out
    assert FIRST.nik in told
    assert "Di pencetak: ke-1" in told
    stocked.write(depart, call(), DepartOrder(SECOND.nik, "PINDAH"))
    told = ask("batch", "printed", "--lang", "en").out
    assert "Card printed; it waits." in told
    assert f"{ref} done: 1 of 2 printed" in told
    shown = ask("batch", "show", ref).out
    assert "pindah" in shown
    assert SECOND.nik not in shown
    assert "1 dari 2 tercetak" in ask("batch", "list", "--all", by=None).out


@on_one_engine
def test_an_act_sent_again_prints_nobody_twice(ask: Run, stocked: Store) -> None:
    done(ask("batch", "release", "2", "--keep", "0", "--json"))
    done(ask("batch", "next", "--json"))
    act = str(uuid.uuid4())
    first = done(ask("batch", "printed", "--id", act, "--json"))
    again = done(ask("batch", "printed", "--id", act, "--json"))
    assert (again["n"], again["nik"]) == (first["n"], FIRST.nik)
    assert again["next"]["nik"] == SECOND.nik
    assert len(rows(stocked, Card)) == 1
    last = str(uuid.uuid4())
    done(ask("batch", "printed", "--id", last, "--json"))
    over = done(ask("batch", "printed", "--id", last, "--json"))
    assert (over["nik"], over["run"]["state"]) == (SECOND.nik, "DONE")
    assert len(rows(stocked, Card)) == 2


@on_one_engine
def test_what_bars_the_next_one_is_told_beside_the_card_that_was_made(
    ask: Run, stocked: Store
) -> None:
    done(ask("batch", "release", "2", "--keep", "8", "--json"))
    done(ask("batch", "next", "--json"))
    done(ask("stock", "spoil", "1", "--cause", "CACAT_PABRIK", "--json"))
    printed = done(ask("batch", "printed", "--json"))
    assert printed["next"] is None
    assert "Di DINAS ada 8; cetakan ini menyisakan 8." in printed["why"]
    refused = ask("batch", "next", "--json")
    assert (refused.status, refused.json["refused"]) == (1, "BATCH_KEEPS_BACK")


@on_one_engine
def test_a_colleagues_card_is_taken_over(ask: Run, stocked: Store) -> None:
    done(ask("batch", "release", "1", "--keep", "0", "--json"))
    done(ask("batch", "next", "--json", by="petugas2"))
    taken = done(ask("batch", "next", "--take-over", "petugas2", "--json"))
    assert taken["next"]["nik"] == FIRST.nik
    assert [item["clerk"] for item in rows(stocked, BatchItem)] == ["petugas"]


@on_one_engine
def test_which_run_is_asked_where_not_one_is_open(ask: Run, stocked: Store) -> None:
    refused = ask("batch", "next", "--json")
    assert (refused.status, refused.json["refused"]) == (1, "BATCH_WHICH")
    refs = [done(ask("batch", "release", "1", "--keep", "0", "--json"))["ref"] for _ in range(2)]
    refused = ask("batch", "printed", "--json")
    assert refused.json["values"]["numbers"] == refs
    assert done(ask("batch", "next", refs[1], "--json"))["next"]["nik"] == SECOND.nik
    assert done(ask("batch", "close", refs[0], "--reason", "salah", "--json"))["kind"] == (
        "batch-close"
    )
    named = done(ask("batch", "printed", SECOND.nik, "--json"))
    assert named["nik"] == SECOND.nik
    done(ask("batch", "release", "1", "--keep", "0", "--json"))
    refused = ask("batch", "printed", "--json")
    assert refused.json["refused"] == "NOT_AT_THE_PRINTER"


@on_one_engine
def test_whom_to_call_is_a_private_file_of_text(
    ask: Run, stocked: Store, exporter: str, tmp_path: Path
) -> None:
    ref = done(ask("batch", "release", "2", "--keep", "0", "--json"))["ref"]
    done(ask("batch", "next", "--json"))
    done(ask("batch", "printed", "--json"))
    stocked.write(keep_contact, FIRST.nik, "+6281234567", TODAY)
    path = tmp_path / "panggil.csv"
    assert ask("batch", "calls", "--out", str(path)).status == 1
    assert not path.exists()
    assert done(ask("batch", "calls", "--out", str(path), "--json", by=exporter))["rows"] == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (line,) = read(path)
    assert (line["NIK"], line["TELEPON"]) == (FIRST.nik, "'+6281234567")
    looks = [look["query"] for look in rows(stocked, Look, kind="LIST")]
    assert looks == [f"batch calls {ref}"]


@pytest.fixture
def waiting(ask: Run, stocked: Store) -> Store:
    """Give an office where two cards wait."""
    for who in (FIRST, SECOND):
        done(ask("issue", who.nik, "--wait", "--json"))
    return stocked


def test_cards_are_shelved_carried_out_handed_over_and_returned(ask: Run, waiting: Store) -> None:
    done(ask("cards", "shelve", FIRST.nik, "B7", "--json"))
    listed = done(ask("cards", "waiting", "--json"))
    assert [(each["name"], each["shelf"]) for each in listed] == [
        (FIRST.name, "B7"),
        (SECOND.name, None),
    ]
    assert listed[0]["nik"] == "527101******0001"
    delivered = done(
        ask("cards", "deliver", "--kelurahan", "ampenan selatan", "--carrier", "Kaling", "--json")
    )
    assert delivered["cards"] == 2
    ref = delivered["ref"]
    (line,) = done(ask("cards", "deliveries", "--json", by=None))
    assert (line["ref"], line["out"]) == (ref, 2)
    act = str(uuid.uuid4())
    for _ in range(2):
        handed = done(ask("cards", "handed", ref, FIRST.nik, "--id", act, "--json"))
        assert [each["status"] for each in handed] == ["CARD_ISSUED"]
    done(ask("cards", "returned", ref, "--json"))
    assert done(ask("cards", "deliveries", "--json", by=None)) == []
    assert "1 diserahkan, 1 kembali" in ask("cards", "deliveries", "--all", by=None).out
    assert len(rows(waiting, JournalEntry, kind="hand-over")) == 1


@on_one_engine
def test_several_are_handed_over_each_by_an_act_of_its_own(ask: Run, waiting: Store) -> None:
    by_code = ("--kelurahan", FIRST.kelurahan_code, "--carrier", "Kaling")
    ref = done(ask("cards", "deliver", *by_code, FIRST.nik, SECOND.nik, "--json"))["ref"]
    act = str(uuid.uuid4())
    for _ in range(2):
        handed = done(ask("cards", "handed", ref, FIRST.nik, SECOND.nik, "--id", act, "--json"))
        assert [each["nik"] for each in handed] == [FIRST.nik, SECOND.nik]
    assert len(rows(waiting, JournalEntry, kind="hand-over")) == 2
    refused = ask("cards", "deliver", "--kelurahan", "Atlantis", "--carrier", "Kaling", "--json")
    assert (refused.status, refused.json["refused"]) == (1, "KELURAHAN_UNKNOWN")


def goes_away_at(monkeypatch: pytest.MonkeyPatch, act: Any) -> None:
    """Let the office be away whenever this act is asked for."""
    writes = Store.write

    def write(store: Store, job: Any, *args: Any, **more: Any) -> Any:
        if job is act(args):
            raise OfficeUnavailable(Trouble.UNREACHABLE)
        return writes(store, job, *args, **more)

    monkeypatch.setattr(Store, "write", write)


@on_one_engine
def test_a_command_of_several_acts_is_sent_again_under_its_own_id(
    ask: Run, waiting: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_code = ("--kelurahan", FIRST.kelurahan_code, "--carrier", "Kaling")
    ref = done(ask("cards", "deliver", *by_code, FIRST.nik, SECOND.nik, "--json"))["ref"]
    act = str(uuid.uuid4())
    command = ("cards", "handed", ref, FIRST.nik, SECOND.nik, "--id", act, "--json")
    with monkeypatch.context() as away:
        goes_away_at(
            away,
            lambda args: (
                hand_over_card
                if len(args) > 1 and getattr(args[1], "nik", "") == SECOND.nik
                else None
            ),
        )
        ran = ask(*command)
        assert (ran.status, ran.json["values"]["act"]) == (3, act)
    assert [each["nik"] for each in done(ask(*command))] == [FIRST.nik, SECOND.nik]


@on_one_engine
def test_a_card_whose_next_could_not_be_taken_is_sent_again_under_its_own_id(
    ask: Run, stocked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(ask("batch", "release", "2", "--keep", "0", "--json"))
    done(ask("batch", "next", "--json"))
    act = str(uuid.uuid4())
    command = ("batch", "printed", "--id", act, "--json")
    with monkeypatch.context() as away:
        goes_away_at(away, lambda _args: take_item)
        ran = ask(*command)
        assert (ran.status, ran.json["values"]["act"]) == (3, act)
    again = done(ask(*command))
    assert (again["nik"], again["next"]["nik"]) == (FIRST.nik, SECOND.nik)
    assert len(rows(stocked, Card)) == 1


@on_one_engine
def test_the_waiting_cards_are_taken_out_as_a_private_file(
    ask: Run, waiting: Store, exporter: str, tmp_path: Path
) -> None:
    path = tmp_path / "menunggu.csv"
    done(ask("cards", "waiting", "--view", "here", "--out", str(path), "--json", by=exporter))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [line["NIK"] for line in read(path)] == [FIRST.nik, SECOND.nik]
    assert "Tidak ada kartu" in ask("cards", "waiting", "--view", "90+").out
    assert FIRST.name in ask("cards", "waiting").out
