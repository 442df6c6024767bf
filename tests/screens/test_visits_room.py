"""The rooms of visits and schools: planning, taking a list's file, schools, and going in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counter_tui.commands.counter import ROSTERS
from db.reads.visits.schools import SchoolLine, schools
from db.reads.visits.visit_list import VisitLine, visit_line
from db.rules.visits import VisitKind, VisitState
from db.store.store import Store
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.close_visit import close_visit
from db.transactions.visit_order import VisitOrder
from screens.schools_room import SchoolsRoom
from screens.session import Shift
from screens.visits_room import VisitsRoom
from tests.engines import only_sqlite
from tests.office import ADULT, TODAY, call
from tests.screens.driving import (
    all_settled,
    burst,
    counter,
    reading_held,
    screen_is,
    screen_text,
    until,
)
from tests.screens.list_rooms import Room, enter, in_room, shift_of
from tests.screens.visit_rooms import sheet_of
from tests.visit_lists import REF, SCHOOL, VAN, listed, planned
from tests.visit_lists import running as begun

FRIDAY = date(2024, 3, 8)


def visit_of(store: Store, ref: str = REF) -> VisitLine:
    """Return a visit as it stands."""
    return store.read(visit_line, ref)


def school_of(store: Store, code: str) -> SchoolLine:
    """Return a school, closed or not."""
    found = store.read(lambda: schools(closed=True))
    return next(line for line in found if line.code == code)


def at_van(store: Store, operator: str = "petugas") -> Shift:
    """Return an operator at the van, whose terminal reads files."""
    shift = shift_of(store, operator, "id", VAN)
    object.__setattr__(shift.session, "rosters", ROSTERS)
    return shift


async def told(room: Room, *words: str) -> None:
    """Wait until words stand on the screen, whatever is open."""
    await until(room.desk, lambda: all(word in screen_text(room.desk) for word in words))


async def test_a_visit_to_a_school_is_planned_by_part_of_its_name(office: Store) -> None:
    office.write(add_school, call("admin", None), SCHOOL)
    office.write(add_school, call("admin", None), SchoolOrder("MAN1", "MAN 1 MATARAM"))
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("Belum ada kunjungan.", "Sekolah: 2")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "enter", "sman", "enter", "08032024", "enter", "tim a", "enter")
        await room.shows("JEMPUT-2024-0001 direncanakan.", "SMAN 5 MATARAM", "terjadwal")
        assert "Hari Jumat" in room.line("detail")
    visit = visit_of(office)
    assert (visit.kind, visit.school, visit.day) == (VisitKind.SEKOLAH, "SMAN5", FRIDAY)
    assert (visit.team, visit.place, visit.state) == ("TIM A", VAN, VisitState.TERJADWAL)


@only_sqlite
async def test_a_school_is_found_by_its_code_and_another_place_by_words(office: Store) -> None:
    office.write(add_school, call("admin", None), SCHOOL)
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "enter", "sman5", "enter", "enter", "enter")
        await room.shows("JEMPUT-2024-0001 direncanakan.")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "right", "right", "enter", "rsud kota", "enter", "09032024", "ctrl+s")
        await room.shows("JEMPUT-2024-0002 direncanakan.", "RSUD KOTA")
        burst(room.desk, "end")
        await until(room.desk, lambda: "libur atau akhir pekan" in room.line("detail"))
    assert visit_of(office, "JEMPUT-2024-0002").kind is VisitKind.RUMAH_SAKIT
    assert visit_of(office).day == TODAY


@only_sqlite
async def test_a_visit_just_planned_is_chosen_so_that_its_list_is_its_own(office: Store) -> None:
    planned(office)
    office.write(add_school, call("admin", None), SchoolOrder("MAN1", "MAN 1 MATARAM"))
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("SMAN 5 MATARAM")
        burst(room.desk, "right", "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "enter", "man1", "enter", "09032024", "ctrl+s")
        await room.shows("JEMPUT-2024-0002 direncanakan.", "▶ 09-03-2024 MAN 1 MATARAM")
        burst(room.desk, "f3")
        await told(room, "Daftar nama untuk MAN 1 MATARAM")


@only_sqlite
async def test_a_form_without_a_school_or_with_a_past_day_is_not_sent(office: Store) -> None:
    office.write(add_school, call("admin", None), SCHOOL)
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "enter", "xyz", "enter", "01032024", "ctrl+s")
        await told(room, "pilih sekolahnya", "sudah lewat")
        burst(room.desk, "escape")
        await all_settled(room.desk)
        assert "Belum ada kunjungan." in room.rows


async def test_a_list_comes_from_a_file_and_rejects_stand_beside_it(
    office: Store, tmp_path: Path
) -> None:
    planned(office, [listed(ADULT)])
    file = tmp_path / "Kelas XII.csv"
    rows = [
        "NO;NISN;NAMA;TGL_LHR;KELAS",
        "1;0061234567;BUDI SANTOSO;07-06-2006;XII IPA 1",
        "2;0061234568;SITI AMINAH;17-06-2006;XII IPA 1",
        "3;0061234569;;17-06-2006;XII IPA 1",
        f"4;;{ADULT.name};{ADULT.birth_date:%d-%m-%Y};XII",
    ]
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("SMAN 5 MATARAM")
        burst(room.desk, "f3")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, str(file), "enter")
        await room.shows("Masuk daftar: 2; sudah ada: 1.", "1 baris ditolak")
        await until(room.desk, lambda: " 3 MOBIL-1" in room.rows)
    assert [pupil.name for pupil in sheet_of(office).pupils][1:] == ["BUDI SANTOSO", "SITI AMINAH"]
    assert file.read_text(encoding="utf-8").splitlines() == rows
    [rejects] = tmp_path.glob("*rejects*")
    assert "17-06-2006" in rejects.read_text(encoding="utf-8-sig")


@only_sqlite
async def test_a_file_that_is_not_there_or_holds_no_list_is_told(
    office: Store, tmp_path: Path
) -> None:
    planned(office, [listed(ADULT)])
    wrong = tmp_path / "salah.csv"
    wrong.write_text("A;B\n1;2\n", encoding="utf-8")
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("SMAN 5 MATARAM")
        for path in (tmp_path / "tidak-ada.csv", wrong, tmp_path):
            burst(room.desk, "f3")
            await screen_is(room.desk, "StockForm")
            burst(room.desk, str(path), "enter")
            await room.shows("! ")
            await all_settled(room.desk)
    assert visit_of(office).listed == 1


@only_sqlite
async def test_a_planned_visit_is_changed_and_called_off(office: Store) -> None:
    planned(office)
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("SMAN 5 MATARAM")
        burst(room.desk, "f6")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "ctrl+u", "08032024", "ctrl+s")
        await room.shows(f"{REF} diubah.", "08-03-2024")
        assert visit_of(office).day == FRIDAY
        burst(room.desk, "f8")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "1", "enter")
        await room.shows(f"{REF} dibatalkan.", "Belum ada kunjungan.")
        burst(room.desk, "right")
        await room.shows("[Selesai]", "SMAN 5 MATARAM")
        burst(room.desk, "f6")
        await room.shows("tidak berubah lagi")
    assert visit_of(office).state is VisitState.BATAL


@only_sqlite
async def test_enter_goes_into_a_visit_and_escape_comes_back(office: Store) -> None:
    begun(office)
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("berjalan")
        burst(room.desk, "enter")
        await screen_is(room.desk, "VisitRoom")
        office.write(close_visit, call(place=VAN), VisitOrder(REF))
        await told(room, "selesai")
        burst(room.desk, "escape")
        await room.shows("Belum ada kunjungan.")


@only_sqlite
async def test_from_the_counter_a_pupil_is_opened_and_the_visit_found_again(office: Store) -> None:
    begun(office)
    async with counter(office) as desk:
        burst(desk, "f9", "7", "enter")
        await screen_is(desk, "VisitsRoom")
        await all_settled(desk)
        burst(desk, "enter")
        await screen_is(desk, "VisitRoom")
        await all_settled(desk)
        burst(desk, "f9")
        await until(desk, lambda: desk.app.screen is desk.counter and ADULT.name in desk.pane)


@only_sqlite
async def test_schools_are_added_changed_closed_and_opened_again(office: Store) -> None:
    async with in_room(office, SchoolsRoom, shift=at_van(office)) as room:
        await room.shows("Belum ada sekolah.")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "sman-9", "enter", "sman 9 mataram", "enter", "ctrl+s")
        await room.shows("Ditambahkan: SMAN 9 MATARAM.", "SMAN-9")
        burst(room.desk, "enter")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "down", "down", "dra. aminah", "enter")
        await room.shows("Diubah: SMAN 9 MATARAM.")
        assert school_of(office, "SMAN-9").principal == "DRA. AMINAH"
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "enter")
        await all_settled(room.desk)
        assert school_of(office, "SMAN-9").closed_on is None
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "2", "enter")
        await room.shows("Ditutup: SMAN 9 MATARAM.", "Belum ada sekolah.")
        burst(room.desk, "right")
        await room.shows("[Ditutup]", "SMAN 9 MATARAM")
        burst(room.desk, "f8")
        await room.shows("Dibuka lagi: SMAN 9 MATARAM.")
    assert school_of(office, "SMAN-9").closed_on is None


@only_sqlite
async def test_a_school_with_a_code_that_is_taken_stands_in_its_form_again(office: Store) -> None:
    office.write(add_school, call("admin", None), SCHOOL)
    async with counter(office) as desk:
        room = await enter(desk, SchoolsRoom)
        burst(desk, "f2")
        await screen_is(desk, "StockForm")
        burst(desk, SCHOOL.code, "enter", "lain", "ctrl+s")
        await room.shows("! ")
        burst(desk, "f2")
        await screen_is(desk, "StockForm")
        assert "LAIN" in screen_text(desk)


@only_sqlite
async def test_keys_typed_while_a_visit_opens_wait_for_its_list(office: Store) -> None:
    begun(office)
    async with in_room(office, VisitsRoom, shift=at_van(office)) as room:
        await room.shows("berjalan")
        with reading_held(office):
            burst(room.desk, "enter")
            await screen_is(room.desk, "VisitRoom")
            burst(room.desk, "3", "enter")
        await told(room, "▶    3", "3  LALU MUHAMMAD IQBAL")
