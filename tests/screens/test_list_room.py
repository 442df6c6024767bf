"""What every room with a list does: narrowing, choosing, opening, coming back, being recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.models import Look
from db.rules.nik import mask_nik
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.void_suket import VoidSuketOrder, void_suket
from screens.locale import LANGUAGES, Lang
from screens.scanned import Scanned
from screens.suket_register import SuketRegister
from screens.waiting_cards import WaitingCards
from tests.office import READY, READY_TOO, call, crowd, open_test_office
from tests.office_copies import OfficeCopies
from tests.screens.driving import (
    all_settled,
    burst,
    counter,
    lose_once,
    paste,
    reading_held,
    screen_is,
    screen_text,
    until,
    writing_held,
)
from tests.screens.list_rooms import enter, in_room, is_open, shift_of

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
MANY = 260
EARLY = "Tidak dihitung: tombol ditekan sebelum barisnya tampil."


def open_register(url: str) -> Store:
    """Make an office with a suket for each of many people, and one for READY."""
    office = open_test_office(url)
    people = crowd(MANY)
    office.write(add_residents, call("admin", None), "SIAK", people)
    for who in [*people, READY]:
        office.write(issue_suket, call(), SuketOrder(who.nik))
    return office


@pytest.fixture
def register(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own office with many sukets."""
    for url in office_copies.copy(open_register, tmp_path):
        store = open_store(url)
        yield store
        store.close()


def lists_looked_at(store: Store) -> list[str]:
    """Return which lists were recorded as looked at, in order."""
    return store.read(_lists_looked_at)


def _lists_looked_at() -> list[str]:
    rows = Look.select().where(Look.kind == "LIST").order_by(Look.id)
    return [str(row.query) for row in rows]


async def test_a_list_is_walked_from_end_to_end(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        first = room.chosen
        burst(room.desk, "end")
        await room.shows("▲")
        last = room.chosen
        assert last != first
        assert "▼" not in room.rows
        for _ in range(MANY // 10):
            burst(room.desk, "pageup")
        await until(room.desk, lambda: room.chosen == first)
        for _ in range(MANY // 10):
            burst(room.desk, "pagedown")
        await until(room.desk, lambda: room.chosen == last)
        burst(room.desk, "home")
        await until(room.desk, lambda: room.chosen == first)
        assert "▲" not in room.rows


async def test_letters_narrow_the_list_while_they_are_typed(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, "iq")
        await room.shows(READY.name)
        assert "WIRA" not in room.rows
        burst(room.desk, "x")
        await room.shows('Tidak ada yang cocok dengan "IQX".')
        burst(room.desk, "escape")
        await room.shows("WIRA")
        assert not room.results


async def test_a_narrowed_list_that_is_whole_again_is_where_it_was(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, *["pagedown"] * 9)
        await all_settled(room.desk)
        await room.shows("▲")
        number = room.chosen.split()[1]
        burst(room.desk, "muh iq")
        await room.shows(READY.name)
        burst(room.desk, "escape")
        await room.shows(f"▶ {number}")


async def test_digits_narrow_by_number_and_by_nik(register: Store) -> None:
    async with in_room(register, SuketRegister, size=(120, 40)) as room:
        burst(room.desk, READY.nik[4:12])
        await room.shows(READY.name)
        assert "WIRA" not in room.rows
        burst(room.desk, "escape", "/261/")
        await room.shows("471.13/261/")
        assert len(room.rows.splitlines()) == 2


async def test_a_text_that_came_after_a_list_was_asked_for_is_what_is_shown(
    register: Store,
) -> None:
    async with in_room(register, SuketRegister) as room:
        with reading_held(register):
            burst(room.desk, "wira", "ctrl+u", "iqb")
            await until(room.desk, lambda: room.screen.field.value == "iqb")
        await room.shows(READY.name)
        assert "WIRA" not in room.rows


async def test_enter_opens_the_row_that_was_painted(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, "iqbal")
        await room.shows(READY.name)
        burst(room.desk, "enter")
        assert await room.is_left() == READY.nik


async def test_enter_in_one_burst_with_an_arrow_or_letters_opens_nobody(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, "down", "enter")
        await room.shows(EARLY)
        burst(room.desk, "iqbal", "enter")
        await room.shows(READY.name)
        assert EARLY in room.line("message")
        assert not room.results


@pytest.mark.parametrize("line", [READY.nik, READY.no_kk])
async def test_a_scan_leaves_the_room_to_be_looked_up(register: Store, line: str) -> None:
    for suffix in (["enter"], ["ctrl+j"], ["enter", "ctrl+j"]):
        for before in ("", "iqb"):
            async with in_room(register, SuketRegister) as room:
                burst(room.desk, before, line, *suffix)
                assert await room.is_left() == Scanned(f"{line}\n")


async def test_pasted_lines_leave_the_room_and_a_pasted_word_narrows(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        paste(room.desk, "iqbal")
        await room.shows(READY.name)
        burst(room.desk, "escape")
        paste(room.desk, f"{READY.nik}\r\n{READY_TOO.nik}\r\n")
        assert await room.is_left() == Scanned(f"{READY.nik}\r\n{READY_TOO.nik}\r\n")


async def test_a_scan_into_a_dialog_of_the_room_is_looked_up(register: Store) -> None:
    for key in ("f1", "f8"):
        async with in_room(register, SuketRegister) as room:
            burst(room.desk, key)
            await screen_is(room.desk, {"f1": "Help", "f8": "AskReason"}[key])
            burst(room.desk, READY.nik, "enter")
            result = await room.is_left()
            assert isinstance(result, Scanned)
            assert result.text.strip() == READY.nik


async def test_escape_empties_the_field_and_then_leaves(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, "iqb")
        await room.shows(READY.name)
        burst(room.desk, "escape")
        await room.shows("WIRA")
        burst(room.desk, "escape")
        assert await room.is_left() is None


async def test_a_room_opens_on_the_row_where_it_was_left(register: Store) -> None:
    shift = shift_of(register, "petugas")
    async with in_room(register, SuketRegister, shift=shift) as room:
        burst(room.desk, *["pagedown"] * 11, "up", "up")
        await until(room.desk, lambda: not room.screen.reading.searching)
        await all_settled(room.desk)
        number = room.chosen.split()[1]
        burst(room.desk, "escape")
        await room.is_left()
    async with in_room(register, SuketRegister, shift=shift) as room:
        assert room.chosen.split()[1] == number
        burst(room.desk, "iqbal")
        await room.shows(READY.name)
        burst(room.desk, "enter")
        assert await room.is_left() == READY.nik
    async with in_room(register, SuketRegister, shift=shift) as room:
        assert READY.name in room.chosen
        assert room.screen.field.value == "iqbal"
    other = shift_of(register, "petugas2")
    async with in_room(register, SuketRegister, shift=other) as room:
        assert "WIRA 1 " in room.chosen


async def test_what_others_do_shows_at_once_and_the_chosen_row_stays(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, *["down"] * 5)
        await until(room.desk, lambda: room.chosen.split()[1].startswith("471.13/6/"))
        chosen = room.chosen
        number = room.screen.window.page.rows[1].number
        register.write(void_suket, call(), VoidSuketOrder(number, "salah"))
        await room.shows("[Terbuka 260]")
        await until(room.desk, lambda: number not in room.rows)
        assert room.chosen == chosen


async def test_left_and_right_turn_the_views_and_letters_in_the_field_keep_the_arrows(
    register: Store,
) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, "right")
        await room.shows("Tidak ada suket di sini.", "[Lewat 0]")
        burst(room.desk, "right")
        await room.shows("[Semua 261]", READY.name)
        burst(room.desk, "right")
        await room.shows("[Terbuka 261]")
        burst(room.desk, "left")
        await room.shows("[Semua 261]")
        burst(room.desk, "iqb", "left", "left", "x")
        await until(room.desk, lambda: room.screen.field.value == "ixqb")
        assert room.screen.reading.view == "all"


async def test_a_list_is_recorded_once_and_not_at_each_letter(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        for letter in "wira":
            burst(room.desk, letter)
            await until(room.desk, lambda: not room.screen.reading.searching)
        burst(room.desk, "down", "down", "up")
        await all_settled(room.desk)
        burst(room.desk, "escape", "right")
        await room.shows("[Lewat 0]")
        burst(room.desk, "escape")
        await room.is_left()
        await all_settled(room.desk)
    assert lists_looked_at(register) == ["suket open", "suket open WIRA", "suket lapsed"]


async def test_nothing_is_shown_before_it_is_recorded_who_looks(register: Store) -> None:
    async with counter(register) as desk:
        with writing_held(register):
            room = SuketRegister(desk.counter.shift)
            desk.app.push_screen(room)
            await until(desk, lambda: desk.app.screen is room and bool(room.window.page.rows))
            assert "WIRA" not in screen_text(desk)
        await until(desk, lambda: "WIRA" in screen_text(desk))


async def test_who_may_not_look_sees_no_list(register: Store) -> None:
    async with counter(register) as desk:
        room = SuketRegister(shift_of(register, "pengawas", place=None))
        desk.app.push_screen(room)
        await until(desk, lambda: "pengawas tidak dapat" in screen_text(desk))
        assert "WIRA" not in screen_text(desk)
    assert lists_looked_at(register) == []


async def test_no_whole_nik_stands_in_a_list(register: Store) -> None:
    async with in_room(register, SuketRegister, size=(120, 40)) as room:
        burst(room.desk, "iqb")
        await room.shows(mask_nik(READY.nik))
        assert READY.nik not in screen_text(room.desk)


async def test_a_letter_and_enter_do_what_its_key_does(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        for keys in (["f8"], ["x", "enter"], ["X", "enter"]):
            burst(room.desk, *keys)
            await screen_is(room.desk, "AskReason")
            burst(room.desk, "escape")
            await room.shows("WIRA")
        for keys in (["f1"], ["?", "enter"]):
            burst(room.desk, *keys)
            await screen_is(room.desk, "Help")
            burst(room.desk, "escape")
            await room.shows("WIRA")
        burst(room.desk, "q", "enter")
        await room.shows("Ketik dua huruf atau tiga angka untuk menyaring")
        assert not room.results


async def test_an_act_whose_answer_was_lost_is_sent_again_by_enter_and_once(
    register: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for recorded, left in ((True, 260), (False, 259)):
        async with in_room(register, SuketRegister) as room:
            number = room.chosen.split()[1]
            burst(room.desk, "f8")
            await screen_is(room.desk, "AskReason")
            lose_once(register, monkeypatch, recorded=recorded)
            burst(room.desk, "1", "enter")
            await room.shows("Belum pasti tercatat. Enter mengirim lagi")
            burst(room.desk, "enter")
            await room.shows(f"Suket {number} atas nama", "batal.")
            await room.shows(f"[Terbuka {left}]")


@pytest.mark.parametrize(
    ("keys", "result"), [(("escape",), None), ((READY.nik, "enter"), Scanned(f"{READY.nik}\n"))]
)
async def test_one_is_told_before_leaving_an_act_that_was_not_confirmed(
    register: Store,
    monkeypatch: pytest.MonkeyPatch,
    keys: tuple[str, ...],
    result: Scanned | None,
) -> None:
    async with in_room(register, SuketRegister) as room:
        burst(room.desk, "f8")
        await screen_is(room.desk, "AskReason")
        lose_once(register, monkeypatch, recorded=True)
        burst(room.desk, "1", "enter")
        await room.shows("Belum pasti tercatat. Enter mengirim lagi")
        burst(room.desk, *keys)
        await room.shows("Esc sekali lagi pergi")
        assert not room.results
        burst(room.desk, *keys)
        assert await room.is_left() == result


async def test_only_another_chosen_row_has_to_be_painted_before_a_key_counts(
    register: Store,
) -> None:
    async with in_room(register, SuketRegister) as room:
        keys, window = room.screen.keys, room.screen.window
        painted = keys.painted_at
        room.screen.draw()
        assert keys.painted_at == painted is not None
        for rows in (1, -1):
            window.move(rows)
            room.screen.draw()
            assert keys.painted_at is None
        await until(room.desk, lambda: keys.painted_at is not None)


async def test_a_database_that_is_gone_is_told_until_it_is_back(register: Store) -> None:
    async with in_room(register, SuketRegister) as room:
        room.screen.figures_lost()
        await until(room.desk, lambda: "ANGKA LAMA" in room.line("header"))
        room.screen.figures_changed()
        await until(room.desk, lambda: "ANGKA LAMA" not in room.line("header"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", [SuketRegister, WaitingCards])
async def test_every_key_of_the_legend_fits_and_has_its_help(
    register: Store, lang: Lang, kind: type[SuketRegister]
) -> None:
    async with in_room(register, kind, lang) as room:
        assert len(room.line("legend")) <= 80
        for key in kind.KEYS:
            assert f"{key.cap} " in room.line("legend")
            told = [line.key for line in room.screen.help_text().lines]
            assert f"{key.cap}  {key.letter}" in told


async def test_the_room_fits_a_terminal_that_changes_its_size(register: Store) -> None:
    async with counter(register) as desk:
        room = await enter(desk, SuketRegister)
        for size in ((120, 40), (80, 24), (60, 16), (80, 24)):
            await desk.pilot.resize_terminal(*size)
            await room.shows("▶")
            assert all(len(line) <= size[0] for line in screen_text(desk).split("\n"))
        await is_open(room)
