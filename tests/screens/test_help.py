"""Help: F1 tells where one is and what each key does, in every room, form and dialog."""

from __future__ import annotations

import pytest

from db.reads.resident_view import resident_view
from db.rules.roles import Role
from db.store.store import Store
from screens.counter_help import counter_help
from screens.help import HelpLine, HelpText, help_lines
from screens.keys import COUNTER_KEYS
from screens.legend_text import bar_against
from screens.locale import LANGUAGES, Lang, refusal_words, say
from screens.sign_in import SignIn
from tests.engines import only_sqlite
from tests.office import ISSUED, READY, READY_TOO, RESIDENTS
from tests.screens.driving import (
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    paste,
    receive,
    screen_is,
    screen_text,
    shown,
    terminal,
    until,
)
from tests.screens.rooms_to_misuse import ROOMS, Room, enter_room, settled, stock_rooms


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_help_of_the_counter_names_every_key_that_is_declared(
    office: Store, lang: Lang
) -> None:
    receive(office, 5)
    async with counter(office, lang) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f1")
        await screen_is(desk, "Help")
        await until(desk, lambda: say("help.at.counter", lang) in screen_text(desk))
        told = counter_help(desk.counter.view, lang, Role.CLERK)
    caps = {line.key for line in told.lines}
    for key in COUNTER_KEYS:
        assert any(cap.split() == [key.cap, key.letter] for cap in caps), key
    assert all(line.what for line in told.lines)


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_help_opens_over_whatever_the_counter_shows(office: Store, lang: Lang) -> None:
    async with counter(office, lang) as desk:
        for line, there in (("", "Enter"), (ISSUED.nik, ISSUED.name), ("baiq", "▶ BAIQ")):
            burst(desk, line, *(["enter"] if line else []))
            await shown(desk, there)
            burst(desk, "f1")
            await screen_is(desk, "Help")
            await until(desk, lambda: say("help.close", lang) in screen_text(desk))
            text = " ".join(screen_text(desk).split())
            assert all(f"{key.cap} {key.letter}" in text for key in COUNTER_KEYS)
            burst(desk, "f1")
            await until(desk, lambda: desk.app.screen is desk.counter)


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_help_says_whole_why_a_grey_key_is_grey(office: Store, lang: Lang) -> None:
    for stock in (0, 5):
        if stock:
            receive(office, stock)
        for who in RESIDENTS:
            view = office.read(resident_view, who.nik, "DINAS")
            for role in (Role.CLERK, Role.STORE_KEEPER):
                told = {line.key.split()[0]: line for line in counter_help(view, lang, role).lines}
                for key in COUNTER_KEYS:
                    bar = bar_against(key, view, role)
                    assert told[key.cap].grey == (bar is not None)
                    words = refusal_words(bar.code, bar.values, lang).what if bar else ""
                    assert words in told[key.cap].what


@only_sqlite
async def test_a_grey_key_says_in_the_help_why_it_is_grey(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f1")
        await until(desk, lambda: "Rekam: Sudah rekam." in screen_text(desk))
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)


@only_sqlite
@pytest.mark.parametrize("room", [each for each in ROOMS if each.screen != "Help"], ids=str)
async def test_f1_helps_in_every_room_and_leaves_it_as_it_was(office: Store, room: Room) -> None:
    stock_rooms(office, room)
    async with counter(office, "en", operator=room.operator) as desk:
        await enter_room(desk, room)
        before = screen_text(desk)
        burst(desk, "f1")
        await screen_is(desk, "Help")
        await all_settled(desk)
        told = desk.app.screen.text  # type: ignore[attr-defined]
        assert told.title
        assert {"Esc"} <= {line.key for line in told.lines}
        assert all(line.what for line in told.lines)
        assert f"Help: {told.title}" in screen_text(desk)
        assert "…" not in screen_text(desk)
        burst(desk, "escape")
        await settled(desk)
        assert screen_text(desk) == before


@only_sqlite
async def test_f1_helps_at_the_door_and_what_was_typed_stays(office: Store) -> None:
    async with terminal(office) as desk:
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))
        await until(desk, lambda: desk.app.screen.focused is not None)
        burst(desk, "petu", "f1")
        await screen_is(desk, "Help")
        await until(desk, lambda: "Bantuan: masuk" in screen_text(desk))
        burst(desk, "f1", "gas?")
        await until(desk, lambda: "petugas?" in screen_text(desk))


@only_sqlite
async def test_f1_in_a_question_helps_and_the_question_waits(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        for key in ("f1", "?"):
            await settled(desk)
            burst(desk, "f8", key)
            await screen_is(desk, "Help")
            await until(desk, lambda: "Bantuan: pertanyaan" in screen_text(desk))
            burst(desk, "escape")
            await screen_is(desk, "Choice")
            burst(desk, "escape")
            await until(desk, lambda: desk.app.screen is desk.counter)
        await settled(desk)
        burst(desk, "f8", "f1", "f1", "2", "enter")
        await until(desk, lambda: acts(office) == ["spoil"])


@only_sqlite
async def test_signs_and_keys_in_a_burst_close_the_help_and_nothing_else(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for keys in (
            ["?", "enter"],
            ["f1", "f1"],
            ["escape", "escape"],
            ["?", "?", "?"],
            ["enter"] * 3,
        ):
            await look_up(desk, READY.nik)
            burst(desk, "f1", *keys)
            await all_settled(desk)
            assert desk.counter in desk.app.screen_stack, keys
            burst(desk, "escape", "escape")
            await settled(desk)
            assert desk.app.screen is desk.counter
    assert acts(office) == []


@only_sqlite
async def test_a_covered_question_takes_away_no_room_but_itself(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f8")
        await screen_is(desk, "Choice")
        question = desk.app.screen
        burst(desk, "f1")
        await screen_is(desk, "Help")
        rooms = list(desk.app.screen_stack)

        def late() -> None:
            question.dismiss(None)

        question.call_later(late)
        await all_settled(desk)
        assert desk.app.screen_stack == rooms


@only_sqlite
async def test_what_is_scanned_into_the_help_of_a_question_is_looked_up(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for pasted in (False, True):
            await look_up(desk, READY.nik)
            burst(desk, "f8", "f1")
            await screen_is(desk, "Help")
            if pasted:
                paste(desk, f"{READY_TOO.nik}\n")
            else:
                burst(desk, READY_TOO.nik, "enter")
            await shown(desk, READY_TOO.name)
            await all_settled(desk)
            assert desk.app.screen is desk.counter
    assert acts(office) == []


@only_sqlite
async def test_help_that_is_longer_than_the_terminal_is_gone_through(office: Store) -> None:
    async with counter(office, size=(80, 14)) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f1")
        await screen_is(desk, "Help")
        await until(desk, lambda: say("help.more", "id") in screen_text(desk))
        assert "Ctrl+Q" not in screen_text(desk)
        burst(desk, "end")
        await until(desk, lambda: "Ctrl+Q" in screen_text(desk))
        burst(desk, "home")
        await until(desk, lambda: "Ctrl+Q" not in screen_text(desk))
        await desk.pilot.resize_terminal(80, 40)
        await until(desk, lambda: "Ctrl+Q" in screen_text(desk))


def test_what_a_key_does_is_broken_under_itself() -> None:
    text = HelpText("uji", (HelpLine("F2  r", "satu dua tiga empat lima"),))
    told = [line.plain for line in help_lines(text, "id", 20)]
    assert told == ["Bantuan: uji", "F2  r  satu dua tiga", "       empat lima"]
