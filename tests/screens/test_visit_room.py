"""A visit's room on the terminal: whom a key chooses, and that it acts for nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from db.models import Ktp, Look
from db.rules.roster_line import RosterLine
from db.rules.visits import Match, Outcome, PupilClass, VisitState
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.enrol import EnrolOrder, enrol
from screens.locale import LANGUAGES, Lang
from tests.engines import only_sqlite
from tests.office import ADULT, CHILD, ISSUED, OUTSIDER, READY, SIXTEEN, TODAY, born, call, person
from tests.screens.driving import (
    ENROL_THROUGH,
    acts,
    all_settled,
    blanks,
    burst,
    lose_once,
    paste,
    read_already,
    screen_is,
    screen_text,
    until,
    writing_held,
)
from tests.screens.list_rooms import shift_of
from tests.screens.visit_rooms import class_visit, in_visit, line_of, sheet_of
from tests.visit_lists import NOBODY, REF, STRANGER, VAN, listed, planned
from tests.visit_lists import running as begun

NO_PUPIL = "Tidak ada murid yang tampil"


def recorded(store: Store) -> list[str]:
    """Return who was recorded by this program."""
    return store.read(lambda: sorted(str(row.nik) for row in Ktp.select().where(Ktp.attempt > 0)))


async def test_a_pupil_is_chosen_recorded_and_given_the_card(office: Store) -> None:
    people = class_visit(office, 3, blanks=5)
    async with in_visit(office) as room:
        await room.shows(people[0].name, "Enter: REKAM", "blangko di MOBIL-1: 5", "Rekam 3")
        await room.choose(2)
        await room.shows(f"2  {people[1].name}", "Enter: REKAM")
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 2", "Enter: cetak dan serahkan KTP-EL", "direkam 1")
        burst(room.desk, "enter")
        await room.shows("✓ KTP-el diserahkan: no. 2", "Sisa blangko: 4", "KTP-el sudah diserahkan")
        assert room.chosen.split()[1] == "2"
        burst(room.desk, "enter")
        await all_settled(room.desk)
    assert acts(office)[-2:] == ["enrol", "issue"]
    assert recorded(office) == [people[1].nik]
    pupil = line_of(office, 2)
    assert (pupil.outcome, pupil.recorded, pupil.card) == (Outcome.TEREKAM, True, True)
    assert blanks(office, VAN) == 4


@only_sqlite
async def test_two_enters_in_one_burst_record_and_never_issue_unseen(office: Store) -> None:
    people = class_visit(office, 2, blanks=5)
    async with in_visit(office) as room:
        await room.shows(people[0].name)
        burst(room.desk, "enter", "enter", "enter", "enter")
        await room.shows("Tidak dihitung: tombol ditekan sebelum murid ini tampil.")
        await all_settled(room.desk)
    assert acts(office) == ["enrol"]


@only_sqlite
async def test_choosing_and_enter_in_one_burst_acts_for_nobody(office: Store) -> None:
    people = class_visit(office, 9)
    async with in_visit(office) as room:
        burst(room.desk, "7", "enter", "enter")
        await room.shows(f"7  {people[6].name}", "Tidak dihitung")
        burst(room.desk, "down", "enter")
        await room.shows(f"8  {people[7].name}", "Tidak dihitung")
        burst(room.desk, "f10", "enter")
        await room.shows(f"9  {people[8].name}", "Tidak dihitung")
        await all_settled(room.desk)
        assert acts(office) == []
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 9")
    assert recorded(office) == [people[8].nik]


@only_sqlite
async def test_keys_read_before_the_pupil_was_painted_do_nothing(office: Store) -> None:
    people = class_visit(office, 3)
    async with in_visit(office) as room:
        await room.shows(people[0].name)
        early, absent = read_already(room.desk, "enter"), read_already(room.desk, "f4")
        await room.choose(2)
        await room.shows(f"2  {people[1].name}")
        early()
        absent()
        await room.shows("Tidak dihitung")
        await all_settled(room.desk)
    assert acts(office) == []
    assert sheet_of(office).open == 3


@only_sqlite
@pytest.mark.parametrize("end", [("enter",), ("ctrl+j",), ("enter", "ctrl+j")])
async def test_a_scan_chooses_its_pupil_and_records_nothing(
    office: Store, end: tuple[str, ...]
) -> None:
    people = class_visit(office, 4)
    async with in_visit(office) as room:
        for who in (people[2], people[0], people[3]):
            burst(room.desk, who.nik, *end)
        await room.shows(f"4  {people[3].name}")
        burst(room.desk, READY.nik, *end)
        await room.shows(f"NIK {READY.nik} tidak ada di daftar ini.", NO_PUPIL)
        assert people[3].name not in room.body
        burst(room.desk, "1234567890123456", *end)
        await all_settled(room.desk)
        paste(room.desk, f"{people[1].nik}\r\n")
        await room.shows(f"2  {people[1].name}")
        paste(room.desk, f"{people[0].nik}\r\n{people[2].nik}\r\n")
        await room.shows("Pindai satu NIK saja", NO_PUPIL)
        assert not room.results
    assert acts(office) == []


@only_sqlite
async def test_a_name_narrows_the_list_and_escape_goes_back(office: Store) -> None:
    lines = [listed(who) for who in (ADULT, SIXTEEN, READY)]
    begun(office, lines)
    async with in_visit(office) as room:
        await room.shows(f"1  {ADULT.name}")
        burst(room.desk, "dewi")
        await room.shows(f"2  {SIXTEEN.name}")
        assert room.rows == [2]
        burst(room.desk, "escape")
        await room.shows(f"1  {ADULT.name}")
        assert room.rows == [1, 2, 3]
        burst(room.desk, "iqbal", "enter")
        await room.shows(f"3  {READY.name}")
        assert room.rows == [1, 2, 3]
        burst(room.desk, "xyzxyz")
        await room.shows('Tidak ada "xyzxyz"')
        burst(room.desk, "enter")
        await room.shows("F7 menambah murid")
        burst(room.desk, "99", "enter")
        await room.shows("Tidak ada nomor 99", NO_PUPIL)
        assert room.rows == []
        burst(room.desk, "enter", "enter")
        await room.shows("Tidak ada nomor 99", NO_PUPIL)
        burst(room.desk, "2", "enter")
        await room.shows(f"2  {SIXTEEN.name}")
        assert room.rows == [1, 2, 3]
        burst(room.desk, "z", "enter")
        await room.shows("Ketik dua huruf nama")
    assert acts(office) == []


@only_sqlite
async def test_typing_the_same_again_after_a_choice_is_told(office: Store) -> None:
    begun(office, [listed(who) for who in (ADULT, SIXTEEN, READY)])
    async with in_visit(office) as room:
        for _ in range(2):
            paste(room.desk, "dewi")
            await room.shows(f"2  {SIXTEEN.name}")
            assert room.rows == [2]
            burst(room.desk, "enter")
            await until(room.desk, lambda: room.rows == [1, 2, 3])
            await room.choose(1)
            await room.shows(f"1  {ADULT.name}")


@only_sqlite
async def test_the_parts_add_up_and_the_pupil_at_hand_stays_in_sight(office: Store) -> None:
    begun(office)
    async with in_visit(office) as room:
        told = "[Semua 8] = Rekam 2 Terekam 1 KTP 1 <16 1 Luar 2 ? 1"
        await room.shows("JEMPUT-2024-0001")
        assert told in room.line("summary")
        burst(room.desk, "right")
        await room.shows("[Rekam 2]")
        assert room.rows == [1, 2]
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1", "[Rekam 1]")
        assert room.rows == [1, 2]
        burst(room.desk, "left", "right")
        await until(room.desk, lambda: room.rows == [2])
    assert sheet_of(office).classes[PupilClass.TO_RECORD] == 1


async def test_absent_leave_and_failed_are_noted_and_taken_back(office: Store) -> None:
    people = class_visit(office, 3)
    async with in_visit(office) as room:
        await room.shows(people[0].name)
        burst(room.desk, "f4")
        await room.shows(f"No. 1 {people[0].name}: tidak hadir.")
        burst(room.desk, "f4")
        await room.shows("yang dicatat tadi dibatalkan")
        assert line_of(office, 1).outcome is None
        burst(room.desk, "a", "enter")
        await room.shows(f"No. 1 {people[0].name}: tidak hadir.")
        burst(room.desk, "down")
        await room.shows(f"2  {people[1].name}")
        burst(room.desk, "p", "enter")
        await room.shows(f"No. 2 {people[1].name}: PKL atau izin.")
        burst(room.desk, "f10")
        await room.shows(f"3  {people[2].name}")
        burst(room.desk, "f6")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "1", "enter")
        await room.shows(f"No. 3 {people[2].name}: perekaman gagal.", "gagal: sidik jari")
        burst(room.desk, "f10")
        await room.shows("Semua yang perlu direkam sudah dicatat.")
    sheet = sheet_of(office)
    assert [each.outcome for each in sheet.pupils] == [
        Outcome.TIDAK_HADIR,
        Outcome.PKL_IZIN,
        Outcome.GAGAL,
    ]
    assert acts(office) == []


@only_sqlite
async def test_who_comes_late_after_all_is_recorded(office: Store) -> None:
    people = class_visit(office, 1)
    async with in_visit(office) as room:
        burst(room.desk, "f4")
        await room.shows("tidak hadir")
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1")
        burst(room.desk, "f4")
        await room.shows("! Sudah dicatat di kunjungan ini")
    assert recorded(office) == [people[0].nik]
    assert line_of(office, 1).outcome is Outcome.TEREKAM


@only_sqlite
async def test_the_whole_form_of_an_enrolment_is_a_key_away(office: Store) -> None:
    people = class_visit(office, 2)
    async with in_visit(office) as room:
        await room.shows(people[0].name)
        burst(room.desk, "f2")
        await screen_is(room.desk, "Enrol")
        assert people[0].name in screen_text(room.desk)
        burst(room.desk, *ENROL_THROUGH)
        await room.shows("✓ Direkam: no. 1")
        burst(room.desk, "f2")
        await room.shows("! Murid ini tidak dapat direkam sekarang.")
    assert recorded(office) == [people[0].nik]
    opened = office.read(lambda: [str(r.nik) for r in Look.select().where(Look.kind == "OPEN")])
    assert opened == [people[0].nik]


@only_sqlite
async def test_a_form_that_is_left_records_nothing_and_keeps_what_was_typed(office: Store) -> None:
    class_visit(office, 1)
    async with in_visit(office) as room:
        burst(room.desk, "f2")
        await screen_is(room.desk, "Enrol")
        burst(room.desk, "enter", " ", "escape")
        await all_settled(room.desk)
        burst(room.desk, "f2")
        await screen_is(room.desk, "Enrol")
        assert len(room.screen.shift.drafts) == 1
    assert acts(office) == []


@only_sqlite
async def test_a_failed_recording_is_said_and_may_be_done_again(office: Store) -> None:
    class_visit(office, 1)
    order = SettingOrder("siak_proposal", "ENROLL_FAILURE")
    office.write(change_setting, call("admin", None), order)
    async with in_visit(office) as room:
        burst(room.desk, "enter")
        await room.shows("Perekaman gagal menurut SIAK: no. 1", "Enter: REKAM ULANG")
    pupil = line_of(office, 1)
    assert (pupil.outcome, pupil.recorded) == (Outcome.GAGAL, False)


@only_sqlite
async def test_the_answer_that_was_painted_is_recorded(office: Store) -> None:
    class_visit(office, 1)
    async with in_visit(office) as room:
        await room.shows("jawaban SIAK: siap cetak")
        with writing_held(office):
            order = SettingOrder("siak_proposal", "SENT_FOR_ENROLLMENT")
            office.send_write(change_setting, call("admin", None), order)
            burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1", "SIAK: siap cetak")
    assert office.read(lambda: Ktp.get().status) == "PRINT_READY_RECORD"


@only_sqlite
async def test_a_pupil_recorded_at_another_terminal_is_not_recorded_again(office: Store) -> None:
    people = class_visit(office, 2)
    async with in_visit(office) as room:
        await room.shows("Enter: REKAM")
        with writing_held(office):
            office.send_write(enrol, call(place=VAN), EnrolOrder(people[0].nik))
            burst(room.desk, "enter")
        await room.shows("! ", people[0].name, "direkam 1")
    assert acts(office) == ["enrol"]


@only_sqlite
@pytest.mark.parametrize("done", [True, False])
async def test_an_act_whose_answer_is_lost_is_sent_again_once(
    office: Store, done: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = class_visit(office, 2)
    async with in_visit(office) as room:
        await room.shows(people[0].name)
        lose_once(office, monkeypatch, recorded=done)
        burst(room.desk, "enter")
        await until(room.desk, lambda: "Belum pasti tercatat" in room.line("message"))
        await all_settled(room.desk)
        burst(room.desk, "f4")
        await until(room.desk, lambda: "Enter mengirim lagi" in room.line("message"))
        burst(room.desk, "escape")
        await until(room.desk, lambda: "Esc sekali lagi pergi" in room.line("message"))
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1")
    assert acts(office) == ["enrol"]
    assert recorded(office) == [people[0].nik]


async def test_a_doubtful_line_is_decided_by_a_clerk(office: Store) -> None:
    doubtful = RosterLine("BAIQ SRI WAHYUNA", ADULT.birth_date, None, None, "XII")
    begun(office, [doubtful, listed(READY)])
    assert line_of(office, 1).doubtful
    async with in_visit(office) as room:
        await room.choose(1)
        await room.shows("? siapa ini?", "Enter: putuskan siapa ini", "(1 ragu)")
        burst(room.desk, "enter")
        await screen_is(room.desk, "PupilChoice")
        text = screen_text(room.desk)
        assert f"*{ADULT.name}" in text
        assert f" {ADULT.birth_date:%d-%m-%Y}" in text
        burst(room.desk, "enter")
        await all_settled(room.desk)
        assert line_of(office, 1).doubtful
        await room.shows("Enter: putuskan siapa ini")
        burst(room.desk, "enter")
        await screen_is(room.desk, "PupilChoice")
        burst(room.desk, "1")
        await until(room.desk, lambda: "INAQ SALEH" in screen_text(room.desk))
        burst(room.desk, "enter")
        await room.shows("dihubungkan dengan register", "Enter: REKAM")
    pupil = line_of(office, 1)
    assert (pupil.nik, pupil.matched) == (ADULT.nik, Match.DECIDED)


@only_sqlite
async def test_two_enters_in_a_burst_decide_nothing(office: Store) -> None:
    begun(office, [RosterLine("BAIQ SRI WAHYUNA", ADULT.birth_date, None, None, "XII")])
    async with in_visit(office) as room:
        await room.shows("Enter: putuskan siapa ini")
        burst(room.desk, "enter", "enter", "enter", "enter")
        await all_settled(room.desk)
    assert line_of(office, 1).doubtful


@only_sqlite
async def test_a_wrong_match_is_undone_before_anything_is_recorded(office: Store) -> None:
    begun(office, [listed(ADULT)])
    async with in_visit(office) as room:
        await room.shows("Enter: REKAM")
        burst(room.desk, "k", "enter")
        await screen_is(room.desk, "PupilChoice")
        burst(room.desk, "x", "enter")
        await room.shows("tidak ada di register.", "Tidak dikenal di register.")
    pupil = line_of(office, 1)
    assert (pupil.nik, pupil.what) == (None, PupilClass.UNKNOWN)


async def test_who_is_not_listed_is_added_by_the_scanned_nik(office: Store) -> None:
    begun(office, [listed(READY)])
    async with in_visit(office) as room:
        burst(room.desk, ADULT.nik, "enter")
        await room.shows(f"NIK {ADULT.nik} tidak ada di daftar ini. F7 menambahkannya.")
        burst(room.desk, "f7")
        await screen_is(room.desk, "StockForm")
        assert ADULT.nik in screen_text(room.desk)
        burst(room.desk, "ctrl+s")
        await room.shows(f"2  {ADULT.name}", "Enter: REKAM")
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 2")
    assert recorded(office) == [ADULT.nik]


@only_sqlite
async def test_who_has_no_nik_is_added_by_name_and_birth_date(office: Store) -> None:
    begun(office, [listed(READY)])
    async with in_visit(office) as room:
        burst(room.desk, "f7")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "ctrl+s")
        await until(room.desk, lambda: "belum diisi" in screen_text(room.desk))
        burst(
            room.desk, "up", "up", "up", "up", "enter", "siti antah", "enter", "07062008", "ctrl+s"
        )
        await room.shows("Ditambahkan: no. 2 SITI ANTAH.", "2  SITI ANTAH")
    assert line_of(office, 2).birth_date == date(2008, 6, 7)


@only_sqlite
async def test_why_nothing_can_be_done_is_written_out(office: Store) -> None:
    begun(office)
    async with in_visit(office) as room:
        for line in (3, 4, 5, 7, 8):
            await room.choose(line)
            await room.shows("■")
            burst(room.desk, "enter")
            await until(room.desk, lambda: bool(room.line("message")))
        assert acts(office) == []


@only_sqlite
async def test_an_outsider_is_served_where_the_office_allows_it_and_counts_nowhere(
    office: Store,
) -> None:
    office.write(change_setting, call("admin", None), SettingOrder("serve_outsiders", "yes"))
    begun(office, [listed(OUTSIDER), STRANGER])
    async with in_visit(office) as room:
        await room.choose(1)
        await room.shows(OUTSIDER.name, "Enter: REKAM")
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1", "(1 luar kota)")
    pupil = line_of(office, 1)
    assert (pupil.outcome, pupil.recorded) == (Outcome.LUAR_DOMISILI, True)
    assert sheet_of(office).outsiders_recorded == 1


@only_sqlite
async def test_a_planned_visit_starts_on_its_day_and_nothing_is_recorded_before(
    office: Store,
) -> None:
    class_visit(office, 2, plan=True)
    async with in_visit(office) as room:
        await room.shows("Enter: MULAI kunjungan ini")
        burst(room.desk, "f4")
        await room.shows("! Kunjungan ini belum mulai.")
        burst(room.desk, "enter", "enter")
        await all_settled(room.desk)
        await room.shows("berjalan", "Enter: REKAM")
    assert sheet_of(office).visit.state is VisitState.BERJALAN
    assert acts(office) == []


@only_sqlite
async def test_a_visit_of_another_day_or_at_another_place_records_nothing(office: Store) -> None:
    planned(office, day=date(2024, 3, 6))
    async with in_visit(office) as room:
        burst(room.desk, "enter")
        await room.shows("Kunjungan ini untuk 06-03-2024.")
    begun_at_van = sheet_of(office).visit
    assert begun_at_van.state is VisitState.TERJADWAL


@only_sqlite
async def test_at_another_place_nothing_is_recorded(office: Store) -> None:
    class_visit(office, 2)
    async with in_visit(office, place="DINAS") as room:
        await room.shows("Kunjungan ini di MOBIL-1")
        burst(room.desk, "enter", "f2", "f4")
        await room.shows("! Kunjungan ini di tempat lain")
    assert acts(office) == []


async def test_closing_shows_the_sums_and_asks_once(office: Store) -> None:
    begun(office)
    async with in_visit(office) as room:
        await room.choose(1)
        await room.shows(f"1  {ADULT.name}")
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1")
        burst(room.desk, "f11")
        await screen_is(room.desk, "Choice")
        assert "= 8" in screen_text(room.desk)
        burst(room.desk, "enter")
        await room.shows("✓ direkam")
        assert sheet_of(office).visit.state is VisitState.BERJALAN
        burst(room.desk, "b", "enter")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "2", "enter")
        await room.shows("Kunjungan ditutup.", "Enter: cetak lembar untuk kepala sekolah")
        burst(room.desk, "f4")
        await room.shows("! Kunjungan ini sudah selesai")
    sheet = sheet_of(office)
    assert sum(sheet.outcomes.values()) == sheet.visit.listed == 8
    assert sheet.outcomes[Outcome.TEREKAM] == 1


@only_sqlite
async def test_a_spoiled_blank_is_the_vans(office: Store) -> None:
    class_visit(office, 1, blanks=3)
    async with in_visit(office) as room:
        burst(room.desk, "enter")
        await room.shows("✓ Direkam: no. 1")
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "1", "enter")
        await room.shows("1 blangko rusak dicatat, sisa 2.", "Enter: cetak dan serahkan")
    assert acts(office) == ["enrol", "spoil"]
    assert blanks(office, VAN) == 2


@only_sqlite
async def test_a_pupil_is_opened_at_the_counter_and_found_again(office: Store) -> None:
    people = class_visit(office, 3)
    shift = shift_of(office, "petugas", "id", VAN)
    async with in_visit(office, shift=shift) as room:
        await room.choose(2)
        await room.shows(f"2  {people[1].name}")
        burst(room.desk, "f9")
        assert await room.is_left() == people[1].nik
    async with in_visit(office, shift=shift) as room:
        await room.shows(f"2  {people[1].name}")


@only_sqlite
async def test_a_store_keeper_looks_and_records_nothing(office: Store) -> None:
    class_visit(office, 1)
    async with in_visit(office, operator="gudang") as room:
        burst(room.desk, "enter")
        await room.shows("! ")
        burst(room.desk, "f4")
        await room.shows("! ")
    assert acts(office) == []


@only_sqlite
async def test_looking_at_a_list_is_recorded(office: Store) -> None:
    begun(office)

    def looked() -> list[str]:
        return [str(row.query) for row in Look.select().where(Look.kind == "LIST")]

    async with in_visit(office):
        assert office.read(looked)[-1] == f"visit {REF}"


@only_sqlite
async def test_names_are_shown_as_they_are(office: Store) -> None:
    name = "[bold]SITI[/] {x} D'ARTA"
    who = person(name, born(17, TODAY, days=3), serial=77)
    begun(office, [RosterLine(name, who.birth_date, None, None, "[red]XII"), NOBODY])
    async with in_visit(office) as room:
        await room.choose(1)
        await room.shows("[bold]SITI[/] {x} D'ARTA", "[red]XII")


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_help_says_why_a_grey_key_is_grey(office: Store, lang: Lang) -> None:
    begun(office, [listed(CHILD), listed(ISSUED)])
    async with in_visit(office, lang=lang) as room:
        told = {line.key.split()[0]: line for line in room.screen.help_text().lines}
        grey = [key for key, line in told.items() if line.grey]
        assert grey == ["F2", "F3", "F4", "F5", "F6"]
        legend = room.screen.query_one("#legend")
        assert legend.size.height == 2
