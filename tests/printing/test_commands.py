"""Printing from the command line: after an act, from the list, and how a terminal is set up."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.rules.papers import PaperKind
from db.store.store import Store
from tests.cli.conftest import Run, ask, etc, run
from tests.office import READY, READY_TOO
from tests.printing.cups import Queue
from tests.printing.paper_office import machine, prints, waiting

__all__ = ["ask", "etc", "run"]


@pytest.fixture
def terminal(office: Store, etc: Path, tmp_path: Path, queue: Queue) -> Path:
    """Set this machine up with a key and a printer; return its settings file."""
    prints(office, PaperKind.SUKET, PaperKind.COUNT)
    machine(office, tmp_path)
    set_up(etc, tmp_path, queue.name)
    return etc


def set_up(etc: Path, tmp_path: Path, printer: str) -> None:
    etc.write_text(f'letter_keys = "{tmp_path / "keys"}"\nprinter = "{printer}"\n')


def test_a_suket_prints_its_letter_and_says_so_beside_the_receipt(
    ask: Run, office: Store, terminal: Path, queue: Queue
) -> None:
    given = ask("suket", READY.nik, "--json")
    assert given.status == 0
    assert given.json["suket_number"] in given.err
    assert "tercetak" in given.err
    assert waiting(office) == []
    assert len(queue.printed()) == 1


def test_a_printer_in_trouble_never_makes_an_act_fail(
    ask: Run, office: Store, terminal: Path, tmp_path: Path, queue: Queue
) -> None:
    set_up(terminal, tmp_path, "nowhere")
    given = ask("suket", READY.nik)
    assert given.status == 0
    assert "BELUM tercetak" in given.err
    assert "counter-tui papers print" in given.err
    number = waiting(office)[0].ref

    [line] = ask("papers", "--json").json
    assert (line["kind"], line["ref"], line["state"]) == ("suket", number, "FAILED")
    assert line["nik"] != READY.nik
    assert line["why"]
    assert number in ask("papers").out

    assert ask("papers", "print", "--json").status == 1
    set_up(terminal, tmp_path, queue.name)
    printed = ask("papers", "print")
    assert (printed.status, waiting(office)) == (0, [])
    assert number in printed.out
    assert len(queue.printed()) == 1
    assert ask("papers", "print").status == 0
    assert ask("papers", "--json").json == []


def test_one_paper_is_printed_or_dropped_by_its_number(
    ask: Run, office: Store, terminal: Path, tmp_path: Path, queue: Queue
) -> None:
    set_up(terminal, tmp_path, "nowhere")
    first = ask("suket", READY.nik, "--json").json["suket_number"]
    second = ask("suket", READY_TOO.nik, "--json").json["suket_number"]
    set_up(terminal, tmp_path, queue.name)
    [told] = ask("papers", "print", "suket", first, "--json").json
    assert (told["ref"], told["ending"]) == (first, "PRINTED")
    assert ask("papers", "drop", "suket", second, "--json").status == 0
    assert waiting(office) == []
    gone = ask("papers", "drop", "suket", second, "--json")
    assert (gone.status, gone.json["refused"]) == (1, "PAPER_NOT_WAITING")
    assert ask("papers", "print", "suket").status == 2


def test_who_may_not_look_at_residents_sees_no_list(ask: Run, terminal: Path) -> None:
    assert ask("papers", "--json", by="pengawas").json["refused"] == "NOT_PERMITTED"
    refused = ask("papers", "drop", "suket", "x", "--json", by="pengawas")
    assert refused.json["refused"] == "NOT_PERMITTED"


def test_a_count_prints_its_record_once_it_is_posted(
    ask: Run, office: Store, terminal: Path, queue: Queue
) -> None:
    assert ask("stock", "receive", "10", "--document", "BA 1", by="gudang").status == 0
    differs = ask("stock", "count", "9", "--document", "BA 2", by="gudang")
    assert differs.status == 1
    assert waiting(office) == []
    assert queue.printed() == []
    posted = ask("stock", "count", "9", "--reason", "satu hilang", by="gudang")
    assert posted.status == 0
    assert "tercetak" in posted.err
    assert waiting(office) == []
    assert len(queue.printed()) == 1
