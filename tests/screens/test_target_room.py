"""The target's room: each part's figures, who stands behind them, and that looking is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.models import Look
from db.rules.nik import mask_nik
from db.store.store import Store, open_store
from db.transactions.enrol import EnrolOrder, enrol
from screens.list_room import ListRoom
from screens.locale import LANGUAGES, Lang
from screens.target_room import TargetRoom
from tests.dump import rows
from tests.office import SIXTEEN, SIXTEEN_READY, FixedClock, call
from tests.office_copies import OfficeCopies
from tests.screens.driving import burst, counter, screen_is, screen_text, shown, until
from tests.screens.list_rooms import Room, in_room, is_open, shift_of
from tests.screens.target_office import NEW, PUPILS, a_week_later, open_target_office
from tests.screens.test_list_room_goldens import LANG_AND_SIZE, SIZES, kept

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
VIEWS = ("Kelurahan", "Sekolah", "Bulan lahir", "DP4", "Datang-pergi")


@pytest.fixture
def store(office_copies: OfficeCopies, tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give this test's own office with a target, a week after its last recording."""
    a_week_later(clock)
    for url in office_copies.copy(open_target_office, tmp_path):
        store = open_store(url)
        yield store
        store.close()


async def people_of(room: Room) -> Room:
    """Press Enter on the chosen row and wait until its people are there."""
    burst(room.desk, "enter")
    await screen_is(room.desk, "TargetPeopleRoom")
    screen = room.desk.app.screen
    assert isinstance(screen, ListRoom)
    people = Room(room.desk, screen)
    await is_open(people)
    return people


async def test_every_part_has_its_figures_and_they_say_how_fast_it_goes(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        await room.shows("27 + 1 datang - 1 pergi = 27. Rekam 4, belum 23.", "Ampenan")
        assert room.chosen.split()[-3:] == ["2", "14", "16"]
        assert "█" in room.chosen
        assert "Ampenan: 14 dari 16 belum direkam." in room.line("detail")
        assert "Laju 6 hari kerja: 0,5 sehari." in room.line("detail")
        for view in VIEWS:
            burst(room.desk, "right")
            await room.shows(f"[{view}]")


async def test_a_schools_people_are_named_and_one_is_opened_on_the_counter(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        burst(room.desk, "right", "right")
        await room.shows("[Sekolah]", "SMAN 1 MATARAM", "SMKN 4 MATARAM", "(tidak di daftar")
        people = await people_of(room)
        await people.shows("SMAN 1 MATARAM", "3 sudah rekam, 6 belum", "[Belum rekam 6]")
        assert PUPILS[0].name not in people.rows
        burst(room.desk, "right")
        await people.shows("[Sudah rekam 3]", PUPILS[0].name)
        assert "Direkam 04-03-2024 di DINAS." in people.line("detail")
        burst(room.desk, "enter")
        assert await room.is_left() == PUPILS[0].nik


async def test_who_was_recorded_elsewhere_is_recorded_by_siaks_word(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        people = await people_of(room)
        burst(room.desk, "right")
        await people.shows("[Sudah rekam 2]", SIXTEEN_READY.name)
        burst(room.desk, "end")
        await until(room.desk, lambda: "menurut SIAK" in people.line("detail"))


async def test_who_came_and_went_is_named_with_the_reason(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        burst(room.desk, "left")
        await room.shows("[Datang-pergi]", "Patokan (DP4, 04-03-2024)")
        burst(room.desk, "enter")
        await room.shows("Patokan tidak punya daftar sendiri")
        burst(room.desk, "down")
        await until(room.desk, lambda: "Datang" in room.chosen)
        await room.shows("▶")
        assert "pindah datang 1" in room.line("detail")
        people = await people_of(room)
        await people.shows("[Datang 1]", NEW.name, "pindah datang", "04-03-2024")
        burst(room.desk, "right")
        await people.shows("[Pergi 1]", PUPILS[20].name, "pindah")


async def test_looking_at_names_is_recorded_with_the_part_before_they_are_shown(
    store: Store,
) -> None:
    async with in_room(store, TargetRoom) as room:
        people = await people_of(room)
        await people.shows("[Belum rekam 14]")
        assert PUPILS[3].nik not in screen_text(room.desk)
        assert mask_nik(PUPILS[3].nik) not in screen_text(room.desk)
    told = [look["query"] for look in rows(store, Look, kind="LIST")]
    assert told == ["target kecamatan", "target 2024 52.71.01 LEFT"]


async def test_the_people_of_another_part_begin_at_their_first_page(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        people = await people_of(room)
        burst(room.desk, "right", "end")
        await people.shows("[Sudah rekam 2]")
        burst(room.desk, "escape")
        await until(room.desk, lambda: room.desk.app.screen is room.screen)
        again = await people_of(room)
        await again.shows("[Sudah rekam 2]")
        burst(room.desk, "escape")
        await until(room.desk, lambda: room.desk.app.screen is room.screen)
        burst(room.desk, "down")
        await until(room.desk, lambda: "Mataram" in room.chosen)
        await room.shows("▶")
        other = await people_of(room)
        await other.shows("[Belum rekam 9]")


async def test_a_recording_elsewhere_moves_the_figures_and_no_choice(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        burst(room.desk, "down")
        await until(room.desk, lambda: "Mataram" in room.chosen)
        store.write(enrol, call(clock=a_clock()), EnrolOrder(SIXTEEN.nik))
        room.screen.figures_changed()
        await room.shows("Rekam 5, belum 22.")
        assert "Mataram" in room.chosen


async def test_what_takes_long_to_count_is_counted_again_after_a_rest(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        screen = room.screen
        assert isinstance(screen, TargetRoom)
        await room.shows("Rekam 4, belum 23.")
        screen._rests = True
        store.write(enrol, call(clock=a_clock()), EnrolOrder(SIXTEEN.nik))
        screen.figures_changed()
        await room.desk.pilot.pause()
        assert "Rekam 4" in room.line("summary")
        screen._rested()
        await room.shows("Rekam 5, belum 22.")
        screen._rests, screen._reader.took = False, 0.6
        screen.figures_changed()
        assert screen._rests


def a_clock() -> FixedClock:
    clock = FixedClock()
    a_week_later(clock)
    return clock


async def test_voters_are_counted_and_named_nowhere_on_the_screen(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        burst(room.desk, "left", "left")
        await room.shows("[DP4]", "Pemilih 27-11-2024:", "Pagesangan")
        burst(room.desk, "enter")
        await room.shows("`target voters --out`, bagi yang berhak.")


async def test_a_list_is_narrowed_by_name(store: Store) -> None:
    async with in_room(store, TargetRoom) as room:
        burst(room.desk, "right", "pejer")
        await until(room.desk, lambda: "Pagesangan" not in room.rows)
        await room.shows("Pejeruk")


async def test_without_an_election_day_the_room_says_who_sets_it(office: Store) -> None:
    async with in_room(office, TargetRoom) as room:
        burst(room.desk, "left", "left")
        await until(room.desk, lambda: "setelan election_day" in room.rows)
        burst(room.desk, "enter")
        await until(room.desk, lambda: bool(room.line("message")))
        assert isinstance(room.desk.app.screen, TargetRoom)


async def test_the_room_is_entered_from_the_counter_and_a_person_opened_there(
    store: Store,
) -> None:
    async with counter(store) as desk:
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        burst(desk, "t", "enter")
        await screen_is(desk, "TargetRoom")
        screen = desk.app.screen
        assert isinstance(screen, TargetRoom)
        await is_open(Room(desk, screen))
        people = await people_of(Room(desk, screen))
        await people.shows(SIXTEEN.name)
        await until(desk, lambda: "▶" in people.rows)
        name = people.chosen[2:22].strip()
        burst(desk, "enter")
        await shown(desk, name, "Riwayat")


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_targets_room_is_as_it_was(store: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    shift = shift_of(store, "petugas", lang)
    async with in_room(store, TargetRoom, shift=shift, size=SIZES[size]) as room:
        found = [await kept(room, "room-target", lang, size)]
        for view in room.screen.views[1:]:
            burst(room.desk, "right")
            await room.shows(f"[{room.screen.view_words(view, None)}]")
            await is_open(room)
            found.append(await kept(room, f"room-target-{view}", lang, size))
        if size == "80x24":
            burst(room.desk, "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(room, "room-target-help", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize(("lang", "size"), LANG_AND_SIZE)
async def test_the_people_behind_a_number_are_as_they_were(
    store: Store, lang: Lang, size: str
) -> None:
    shift = shift_of(store, "petugas", lang)
    async with in_room(store, TargetRoom, shift=shift, size=SIZES[size]) as room:
        people = await people_of(room)
        found = [await kept(people, "room-target-people", lang, size)]
        burst(room.desk, "right")
        await people.shows(f"[{people.screen.view_words('RECORDED', None)}")
        found.append(await kept(people, "room-target-people-turned", lang, size))
        if size == "80x24":
            burst(room.desk, "f1")
            await screen_is(room.desk, "Help")
            found.append(await kept(people, "room-target-people-help", lang, size))
            burst(room.desk, "escape", "escape", "left")
            await until(room.desk, lambda: room.desk.app.screen is room.screen)
            await until(room.desk, lambda: "27" in room.chosen)
            burst(room.desk, "down")
            await until(room.desk, lambda: "+1" in room.chosen)
            await is_open(room)
            came = await people_of(room)
            found.append(await kept(came, "room-target-people-came", lang, size))
    assert not any(found), "\n".join(found)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_year_without_a_list_is_as_it_was(office: Store, lang: Lang) -> None:
    async with in_room(office, TargetRoom, shift=shift_of(office, "petugas", lang)) as room:
        burst(room.desk, "left")
        await room.shows(f"[{room.screen.view_words('drift', None)}]")
        await is_open(room)
        found = await kept(room, "room-target-no-snapshot", lang, "80x24")
    assert not found, found
