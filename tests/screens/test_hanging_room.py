"""The room of the cases that hang: classes, notes, the next step, and the way to the counter."""

from __future__ import annotations

import pytest

from db.models import CaseNote as CaseNoteRow
from db.models import Look
from db.store.store import Store
from db.transactions.depart import DepartOrder, depart
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.report_siak import SiakOrder, report_siak
from screens.case_note import CaseNote
from screens.hanging_cases import HangingCases
from screens.locale import LANGUAGES, Lang
from tests.dump import rows
from tests.office import ADULT, DUPLICATE, FAILED, SENT, call
from tests.screens.driving import burst, screen_text, until
from tests.screens.list_rooms import in_room

ON_ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


async def test_everyone_who_hangs_is_there_with_the_next_step_and_no_whole_nik(
    office: Store,
) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows("3 kasus", FAILED.name, DUPLICATE.name, SENT.name)
        assert FAILED.name in room.chosen
        assert "rekam ulang" in room.line("detail")
        burst(room.desk, "down")
        await until(room.desk, lambda: DUPLICATE.name in room.chosen)
        assert "NIK mana" in room.line("detail")
        for who in (FAILED, DUPLICATE, SENT):
            assert who.nik not in screen_text(room.desk)


async def test_enter_opens_the_chosen_one_and_the_look_was_recorded_once(office: Store) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows(SENT.name)
        burst(room.desk, "down", "down")
        await until(room.desk, lambda: SENT.name in room.chosen)
        await room.shows(SENT.name)
        burst(room.desk, "enter")
        assert await room.is_left() == SENT.nik
    looks = [look for look in rows(office, Look) if look["kind"] == "LIST"]
    assert [look["query"] for look in looks] == ["hanging all"]


async def test_left_and_right_turn_to_one_class(office: Store) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows("[Semua 3]")
        burst(room.desk, "right", "right")
        await room.shows("[EFC 1]", FAILED.name)
        assert DUPLICATE.name not in room.rows
        burst(room.desk, "left", "left", "left")
        await room.shows("[Tanpa jawaban 1]", SENT.name)


@pytest.mark.parametrize("key", [["f2"], ["t", "enter"]])
async def test_a_note_is_kept_and_changes_the_next_step(office: Store, key: list[str]) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows(DUPLICATE.name)
        burst(room.desk, "down")
        await until(room.desk, lambda: DUPLICATE.name in room.chosen)
        await room.shows(DUPLICATE.name)
        burst(room.desk, *key)
        await until(room.desk, lambda: isinstance(room.desk.app.screen, CaseNote))
        burst(room.desk, "enter", ADULT.nik, "enter", "enter", "lihat kk", "enter")
        await room.shows("disimpan")
        (kept,) = rows(office, CaseNoteRow)
        assert (kept["nik"], kept["other_nik"], kept["note"]) == (
            DUPLICATE.nik,
            ADULT.nik,
            "LIHAT KK",
        )
        assert room.screen.shift.drafts.of("note-case", DUPLICATE.nik) == {}


@ON_ONE_ENGINE
async def test_a_note_that_says_nothing_stops_at_its_line(office: Store) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows(FAILED.name)
        burst(room.desk, "f2")
        await until(room.desk, lambda: isinstance(room.desk.app.screen, CaseNote))
        burst(room.desk, "right", "right", "enter", "5271", "ctrl+s")
        await until(room.desk, lambda: "bukan NIK lain" in screen_text(room.desk))
        burst(room.desk, "up", "down", "ctrl+u", "ctrl+s")
        await until(room.desk, lambda: "masih kosong" in screen_text(room.desk))
        assert rows(office, CaseNoteRow) == []
        burst(room.desk, "escape")
        await room.shows(FAILED.name)


@ON_ONE_ENGINE
async def test_a_note_refused_meanwhile_says_why_and_stays_as_a_draft(office: Store) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows(FAILED.name)
        burst(room.desk, "f2")
        await until(room.desk, lambda: isinstance(room.desk.app.screen, CaseNote))
        burst(room.desk, "down", "down", "kata")
        await until(room.desk, lambda: "KATA" in screen_text(room.desk))
        office.write(depart, call(), DepartOrder(FAILED.nik, "PINDAH"))
        burst(room.desk, "ctrl+s")
        await until(room.desk, lambda: "Tidak dapat dilayani" in room.line("message"))
        assert room.screen.shift.drafts.of("note-case", FAILED.nik)["NOTE"] == "KATA"


@ON_ONE_ENGINE
async def test_a_store_keeper_looks_and_is_told_who_may_note(office: Store) -> None:
    async with in_room(office, HangingCases, operator="gudang") as room:
        await room.shows(FAILED.name)
        burst(room.desk, "f2")
        await room.shows("Yang dapat: petugas")


@ON_ONE_ENGINE
async def test_what_others_record_shows_at_once(office: Store) -> None:
    async with in_room(office, HangingCases) as room:
        await room.shows(FAILED.name)
        office.write(note_case, call(), NoteCaseOrder(FAILED.nik, "BIOMETRICS_POOR", "kapalan"))
        await until(room.desk, lambda: "kapalan" in room.line("detail"))
        office.write(report_siak, call(), SiakOrder(True))
        await room.shows("SIAK PUTUS sejak")


@ON_ONE_ENGINE
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [80, 120, 200])
async def test_nothing_of_the_room_is_cut(office: Store, lang: Lang, width: int) -> None:
    office.write(report_siak, call(), SiakOrder(True))
    office.write(
        note_case, call(), NoteCaseOrder(DUPLICATE.nik, "DUPLICATE_OPERATOR", "", SENT.nik)
    )
    async with in_room(office, HangingCases, lang, size=(width, 24)) as room:
        await room.shows(FAILED.name)
        for _ in range(3):
            await room.desk.pilot.pause()
            for name in ("header", "summary", "detail", "legend"):
                assert "…" not in room.line(name), room.line(name)
            burst(room.desk, "down")
