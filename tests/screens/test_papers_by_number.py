"""A paper that no list tells of is printed from the room of papers, by its number or a NIK."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from db.models import Look
from db.office import operator_named
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.request_blanks import RequestOrder, request_blanks
from screens.papers_room import PapersRoom
from screens.scanned import Scanned
from screens.session import Shift
from screens.widgets.lines import Lines
from tests.dump import rows
from tests.engines import only_sqlite
from tests.office import ADULT, READY, call
from tests.printing.paper_office import give_suket, machine, waiting
from tests.screens.driving import burst, paste, screen_is, session_on, until
from tests.screens.list_rooms import Room, in_room

pytestmark = only_sqlite


@asynccontextmanager
async def asked(office: Store, folder: Path) -> AsyncIterator[Room]:
    """Open the form for a number, at a machine that writes its papers into a folder."""
    tools = machine(office, folder, files=folder / "papers")
    session = replace(session_on(office), tools=tools)
    shift = Shift(session, office.read(operator_named, "petugas"), "DINAS")
    async with in_room(office, PapersRoom, shift=shift) as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        yield room


def made(office: Store) -> list[str]:
    """Return the titles of the papers that were made, sorted."""
    return sorted(str(row["query"]) for row in rows(office, Look, kind="PAPER"))


async def test_a_count_and_a_request_are_printed_by_their_numbers(
    office: Store, tmp_path: Path
) -> None:
    office.write(open_count, call("gudang"), OpenCountOrder("BA 7"))
    office.write(enter_count, call("gudang"), EnterCountOrder("OPNAME-2024-0001", 0))
    office.write(request_blanks, call("gudang"), RequestOrder(500))
    async with asked(office, tmp_path) as room:
        burst(room.desk, "opname-2024-0001", "ctrl+s")
        await room.shows("BA opname OPNAME-2024-0001 disimpan")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, " MINTA-2024-0001 ", "enter")
        await room.shows("Permintaan MINTA-2024-0001 disimpan")
    assert made(office) == ["count OPNAME-2024-0001", "request MINTA-2024-0001"]
    assert len(list((tmp_path / "papers").iterdir())) == 2
    assert waiting(office) == []


async def test_a_nik_prints_its_open_suket(office: Store, tmp_path: Path) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    number = give_suket(office, READY.nik)
    async with asked(office, tmp_path) as room:
        burst(room.desk, READY.nik, "ctrl+s")
        await room.shows(f"Suket {number} disimpan")
    assert made(office) == [f"suket {number}"]


async def test_a_nik_without_a_suket_prints_the_slip(office: Store, tmp_path: Path) -> None:
    act = office.write(enrol, call(), EnrolOrder(ADULT.nik)).act
    async with asked(office, tmp_path) as room:
        burst(room.desk, ADULT.nik, "ctrl+s")
        await room.shows("Tanda terima disimpan")
    assert made(office) == [f"slip {act}"]


async def test_a_sukets_number_is_found_in_either_case(office: Store, tmp_path: Path) -> None:
    number = give_suket(office, READY.nik)
    async with asked(office, tmp_path) as room:
        burst(room.desk, number.lower(), "enter")
        await room.shows(f"Suket {number} disimpan")
    assert made(office) == [f"suket {number}"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("OPNAME-2024-0009", "Nomor OPNAME-2024-0009 tidak ada"),
        ("TUTUP", "Nomornya seperti TUTUP-2026-0001"),
        ("KIRIM-2024-0001", "Tidak ada kertas KIRIM-2024-0001"),
        ("halo", "Tidak ada kertas HALO"),
        (READY.nik, "Tanda terima tidak dicetak"),
    ],
)
async def test_a_number_that_names_no_paper_is_told_so(
    office: Store, tmp_path: Path, number: str, told: str
) -> None:
    async with asked(office, tmp_path) as room:
        burst(room.desk, number, "ctrl+s")
        await room.shows(told)
    assert made(office) == []


async def test_a_nik_typed_with_enter_prints_after_a_second_enter(
    office: Store, tmp_path: Path
) -> None:
    number = give_suket(office, READY.nik)
    async with asked(office, tmp_path) as room:
        form = room.desk.app.screen
        burst(room.desk, READY.nik, "enter")
        await until(room.desk, lambda: READY.nik in form.query_one("#told", Lines).shown)
        assert made(office) == []
        burst(room.desk, "enter")
        await room.shows(f"Suket {number} disimpan")


async def test_lines_that_a_reader_sends_are_looked_up_and_print_nothing(
    office: Store, tmp_path: Path
) -> None:
    give_suket(office, READY.nik)
    async with asked(office, tmp_path) as room:
        paste(room.desk, f"{READY.nik}\n")
        assert await room.is_left() == Scanned(f"{READY.nik}\n")
    assert made(office) == []
