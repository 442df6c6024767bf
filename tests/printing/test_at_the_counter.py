"""Papers at the counter and in their room: the act is done at once, its paper follows or waits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from db.office import operator_named
from db.rules.papers import PaperKind
from db.store.store import Store
from screens.papers.tools import Tools
from screens.papers_room import PapersRoom
from screens.session import Shift
from screens.suket_register import SuketRegister
from tests.engines import only_sqlite
from tests.office import READY, READY_TOO
from tests.printing.cups import Cups, Queue
from tests.printing.paper_office import give_suket, machine, prints, waiting
from tests.screens.driving import (
    Desk,
    SignedInApp,
    burst,
    counter_opened,
    look_up,
    running,
    screen_text,
    session_on,
    shown,
    until,
)
from tests.screens.list_rooms import enter, in_room


@pytest.fixture
def tools(office: Store, queue: Queue, tmp_path: Path) -> Tools:
    """Give a machine of an office that prints sukets and slips, with a printer that prints."""
    prints(office, PaperKind.SUKET, PaperKind.SLIP)
    return machine(office, tmp_path, queue.name)


def shift_with(office: Store, tools: Tools) -> Shift:
    """Return a clerk at DINAS whose terminal has these tools."""
    session = replace(session_on(office), tools=tools)
    return Shift(session, office.read(operator_named, "petugas"), "DINAS")


@asynccontextmanager
async def counter(office: Store, tools: Tools) -> AsyncIterator[Desk]:
    """Give the counter of such a terminal."""
    async with running(SignedInApp(shift_with(office, tools)), (80, 24)) as desk:
        await counter_opened(desk)
        yield desk


async def test_a_suket_is_done_at_once_and_its_letter_follows(
    office: Store, tools: Tools, queue: Queue
) -> None:
    async with counter(office, tools) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        await shown(desk, "Suket 471.13/1", "tercetak")
        assert "cetak ulang" not in desk.strip
    assert waiting(office) == []
    assert len(queue.printed()) == 1


async def test_a_letter_that_is_not_printed_is_told_and_stands_on_the_strip_until_it_is(
    office: Store, tools: Tools, queue: Queue
) -> None:
    queue.stop()
    async with counter(office, tools) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI", "BELUM tercetak", "berhenti", "F9 p")
        await until(desk, lambda: "cetak ulang 1" in desk.strip)
        queue.start()
        room = await enter(desk, PapersRoom)
        await room.shows("Suket", READY.name, "gagal")
        assert "berhenti" in room.line("detail")
        burst(desk, "enter")
        await room.shows("tercetak", "Tidak ada kertas")
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        await until(desk, lambda: "cetak ulang" not in desk.strip)
    assert waiting(office) == []
    assert len(queue.printed()) == 1


@only_sqlite
async def test_no_key_waits_for_a_printer_and_no_later_card_is_told_of_it(
    office: Store, tools: Tools, cups: Cups
) -> None:
    stuck = cups.broken_queue(1, "retry-job")
    async with counter(office, replace(tools, printer=stuck.name)) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        await look_up(desk, READY_TOO.nik)
        await until(desk, lambda: stuck.waiting() != [])
        stuck.cancel_all()
        await until(desk, lambda: [line.state for line in waiting(office)] == ["FAILED"])
        await until(desk, lambda: "cetak ulang 1" in desk.strip)
        assert READY_TOO.name in desk.pane


async def test_the_letter_of_the_person_shown_is_printed_again_by_its_key(
    office: Store, tools: Tools, queue: Queue
) -> None:
    prints(office)
    give_suket(office, READY.nik)
    async with counter(office, tools) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "j", "enter")
        await shown(desk, "Suket 471.13/1", "tercetak")
    assert len(queue.printed()) == 1


async def test_the_register_of_sukets_prints_the_chosen_letter(
    office: Store, tools: Tools, queue: Queue
) -> None:
    give_suket(office, READY.nik)
    async with in_room(office, SuketRegister, shift=shift_with(office, tools)) as room:
        await room.shows(READY.name)
        burst(room.desk, "f2")
        await room.shows("tercetak di")
    assert waiting(office) == []
    assert len(queue.printed()) == 1


async def test_a_paper_is_saved_and_stays_and_is_dropped_after_a_question(
    office: Store, tools: Tools, tmp_path: Path
) -> None:
    give_suket(office, READY.nik)
    folder = tmp_path / "papers"
    filed = replace(tools, folder=folder)
    async with in_room(office, PapersRoom, shift=shift_with(office, filed)) as room:
        await room.shows(READY.name)
        burst(room.desk, "f3")
        await room.shows("disimpan")
        assert len(list(folder.iterdir())) == 1
        assert len(waiting(office)) == 1
        burst(room.desk, "f8")
        await until(room.desk, lambda: "Coret Suket 471.13/1" in screen_text(room.desk))
        burst(room.desk, "enter")
        await room.shows(READY.name)
        assert len(waiting(office)) == 1
        burst(room.desk, "f8")
        await until(room.desk, lambda: "Coret Suket 471.13/1" in screen_text(room.desk))
        burst(room.desk, "2", "enter")
        await room.shows("dicoret", "Tidak ada kertas")
    assert waiting(office) == []


@only_sqlite
async def test_where_no_letter_is_printed_by_itself_its_key_is_told(
    office: Store, tmp_path: Path
) -> None:
    async with counter(office, machine(office, tmp_path, files=tmp_path / "papers")) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI", "F9 j mencetak suratnya")
        burst(desk, "f9", "j", "enter")
        await shown(desk, "Suket 471.13/1", "disimpan")
    assert waiting(office) == []


@only_sqlite
async def test_a_machine_without_a_printer_says_so_and_loses_nothing(
    office: Store, tools: Tools
) -> None:
    give_suket(office, READY.nik)
    bare = replace(tools, printer=None)
    async with in_room(office, PapersRoom, shift=shift_with(office, bare)) as room:
        await room.shows(READY.name)
        burst(room.desk, "enter")
        await room.shows("tidak punya printer")
        burst(room.desk, "f3")
        await room.shows("tidak punya folder")
        await room.shows(READY.name)
    assert [line.state for line in waiting(office)] == ["WAITS"]
