"""The print queue on the terminal: who waits, releasing a run, going to print it."""

from __future__ import annotations

import pytest

from db.rules.calendar_dates import birthday
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_suket import SuketOrder, issue_suket
from screens.locale import LANGUAGES, Lang, written
from screens.print_queue import PrintQueue
from screens.run_room import RunRoom
from screens.scanned import Scanned
from tests.engines import only_sqlite
from tests.office import READY, READY_TOO, SIXTEEN_READY, born, call, person
from tests.screens.driving import (
    burst,
    counter,
    reading_held,
    screen_is,
    screen_text,
    until,
)
from tests.screens.list_rooms import enter, in_room
from tests.screens.run_rooms import REF, release, run_of, waiting

YOUNG = person("SITI BARU", born(17, days=20), serial=71, siak="PRINT_READY_RECORD")


async def test_the_queue_stands_in_the_order_of_printing_by_class_and_month(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", [YOUNG])
    office.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    async with in_room(office, PrintQueue) as room:
        await room.shows("[Semua 4]", "4 orang menunggu", "3 boleh kini")
        told = [line[13:22].strip() for line in room.rows.splitlines()[1:5]]
        assert told == ["baru 17", "suket", "siap", "umur 16"]
        assert YOUNG.name in room.chosen
        seventeen = written(birthday(YOUNG.birth_date, 17))
        assert seventeen in room.chosen
        assert f"17 tahun sejak {seventeen}." in room.line("detail")
        burst(room.desk, "left")
        await room.shows("[03-2024 1]", READY_TOO.name)
        assert "Memegang suket pertama sejak 04-03-2024." in room.line("detail")
        burst(room.desk, "right", "right")
        await room.shows("[Baru 17 1]", YOUNG.name)
        burst(room.desk, "right", "right")
        await room.shows("[Siap cetak 1]", READY.name)
        burst(room.desk, "right")
        await room.shows("[Umur 16 1]", SIXTEEN_READY.name)
        assert "Boleh dicetak mulai 02-09-2024." in room.line("detail")
        burst(room.desk, "enter")
        assert await room.is_left() == SIXTEEN_READY.nik


async def test_a_run_is_released_and_opened_to_be_printed(office: Store) -> None:
    people = waiting(office, 4)
    async with in_room(office, PrintQueue) as room:
        await room.shows("orang menunggu")
        burst(room.desk, "f3")
        await room.shows("Tidak ada cetakan yang terbuka di DINAS.")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: "Di DINAS ada 50 blangko" in screen_text(room.desk))
        burst(room.desk, "3", "enter", "ctrl+u", "10", "enter", "right", "enter")
        await room.shows(f"{REF} dilepas.", "cetakan 0/3")
        await until(room.desk, lambda: f"dilepas dalam {REF}." in room.line("detail"))
        burst(room.desk, "c", "enter")
        await screen_is(room.desk, "RunRoom")
        screen = room.desk.app.screen
        assert isinstance(screen, RunRoom)
        await until(room.desk, lambda: screen.run is not None and bool(screen.keys.calm_at))
        burst(room.desk, "enter")
        await until(room.desk, lambda: people[0].name in screen_text(room.desk))
        burst(room.desk, "escape")
        await room.shows("cetakan 0/3")
    run = run_of(office)
    assert (run.asked, run.kept, run.people, run.waits) == (3, 10, 3, 2)


@only_sqlite
async def test_more_than_the_blanks_allow_is_refused_and_the_form_stands_as_it_was(
    office: Store,
) -> None:
    waiting(office, 4)
    async with in_room(office, PrintQueue) as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "45", "enter", "ctrl+u", "10", "ctrl+s")
        await room.shows("! ")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        await until(room.desk, lambda: " 45" in screen_text(room.desk))
        burst(room.desk, "ctrl+u", "0", "ctrl+s")
        await until(room.desk, lambda: "bukan jumlah orang" in screen_text(room.desk))


@only_sqlite
async def test_where_several_runs_are_open_one_is_chosen(office: Store) -> None:
    waiting(office, 4)
    release(office, 2)
    second = release(office, 2)
    async with in_room(office, PrintQueue) as room:
        await room.shows("2 cetakan")
        burst(room.desk, "f3")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "2", "enter")
        await screen_is(room.desk, "RunRoom")
        screen = room.desk.app.screen
        assert isinstance(screen, RunRoom)
        assert screen.ref == second


@only_sqlite
async def test_a_scan_in_the_queue_is_looked_up_and_in_the_run_it_is_not(office: Store) -> None:
    waiting(office, 2)
    release(office, 2)
    async with in_room(office, PrintQueue) as room:
        burst(room.desk, "f3")
        await screen_is(room.desk, "RunRoom")
        burst(room.desk, READY.nik, "enter", "escape")
        await until(room.desk, lambda: room.desk.app.screen is room.screen)
        assert not room.results
        burst(room.desk, READY.nik, "enter")
        assert await room.is_left() == Scanned(f"{READY.nik}\n")


@only_sqlite
async def test_the_queue_is_room_two_of_the_counter(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        burst(desk, "2", "enter")
        await screen_is(desk, "PrintQueue")
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        room = await enter(desk, PrintQueue)
        await room.shows(READY.name)
        burst(desk, READY.nik, "enter")
        assert await room.is_left()


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("operator", ["petugas", "gudang"])
async def test_the_legend_of_the_queue_fits_eighty_columns(
    office: Store, lang: Lang, operator: str
) -> None:
    async with in_room(office, PrintQueue, lang, operator=operator) as room:
        assert len(room.line("legend")) <= 80


@only_sqlite
async def test_keys_after_f3_wait_for_the_run_that_it_opens(office: Store) -> None:
    waiting(office, 2)
    release(office, 2)
    async with in_room(office, PrintQueue) as room:
        with reading_held(office):
            burst(room.desk, "f3", "enter", "enter")
            await room.desk.pilot.pause()
        await screen_is(room.desk, "RunRoom")
        screen = room.desk.app.screen
        assert isinstance(screen, RunRoom)
        await until(room.desk, lambda: screen.run is not None)
        assert not room.results
    assert run_of(office).printed == 0
