"""Finding people in a list, and the keys: each as its letter, grey ones with a reason."""

from __future__ import annotations

import pytest

from db.reads.resident_view import resident_view
from db.rules.lawful import Deed
from db.rules.nik import mask_nik
from db.rules.roles import Role
from db.store.store import Store
from db.transactions.add_residents import add_residents
from screens.keys import LEGEND, CounterKey
from screens.legend_text import bar_against, legend_text, lit
from screens.locale import LANGUAGES, Lang, refusal_words, say
from tests.office import ADULT, ISSUED, PRINTED, READY, READY_TOO, RESIDENTS, SENT, call, crowd
from tests.screens.driving import (
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    receive,
    screen_text,
    shown,
    told,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
BAIQS = ("BAIQ KIRANA", "BAIQ SRI WAHYUNI")


async def test_the_chosen_one_of_a_list_is_opened_and_recorded(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq", "enter")
        await shown(desk, "2 orang. Panah memilih, Enter membuka.", *BAIQS)
        assert "▶ BAIQ KIRANA" in desk.pane
        burst(desk, "down", "down", "down")
        await shown(desk, "▶ BAIQ SRI WAHYUNI")
        burst(desk, "up", "pageup")
        await shown(desk, "▶ BAIQ KIRANA")
        burst(desk, "pagedown")
        await shown(desk, "▶ BAIQ SRI WAHYUNI")
        burst(desk, "enter")
        await shown(desk, "Riwayat", "BAIQ SRI WAHYUNI")
    assert looks(office) == [("SEARCH", "baiq"), ("OPEN", ADULT.nik)]


async def test_a_list_shows_no_whole_nik(office: Store) -> None:
    async with counter(office, size=(120, 40)) as desk:
        for line in ("baiq", ADULT.no_kk, ADULT.nik[-6:]):
            desk.counter.show_nobody()
            burst(desk, line, "enter")
            await shown(desk, mask_nik(ADULT.nik))
            assert not any(who.nik in screen_text(desk) for who in RESIDENTS)


async def test_an_arrow_and_enter_in_one_burst_open_nobody(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq", "enter")
        await shown(desk, "2 orang")
        burst(desk, "down", "enter")
        await told(desk, "Tidak dihitung: tombol ditekan sebelum kartu tampil.")
        await shown(desk, "▶ BAIQ SRI WAHYUNI")
        burst(desk, "enter")
        await shown(desk, "Riwayat")
    assert looks(office)[1:] == [("OPEN", ADULT.nik)]


async def test_a_long_list_scrolls_with_the_chosen_one(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", crowd(30))
    async with counter(office) as desk:
        burst(desk, "lalu wira", "enter")
        await shown(desk, "20 dari ", "▶ LALU WIRA 1 ")
        for _ in range(19):
            burst(desk, "down")
        await until(desk, lambda: desk.counter.list is not None and desk.counter.list.chosen == 19)
        (chosen,) = [line for line in desk.pane.splitlines() if line.startswith("▶")]
        (name,) = {who.name for who in crowd(30) if f" {who.name} " in chosen}
        await shown(desk, f"▶ {name} ")
        burst(desk, "enter")
        await shown(desk, name, "Riwayat")


async def test_act_keys_say_that_nobody_is_chosen_in_a_list(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq", "enter")
        await shown(desk, "2 orang")
        burst(desk, "f3")
        await told(desk, "Buka dulu orangnya (Enter).")
    assert acts(office) == []


async def test_one_letter_that_is_no_command_is_too_short_to_search(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "q", "enter")
        await told(desk, "Terlalu pendek untuk dicari.")
    assert looks(office) == [("SEARCH", "q")]


@pytest.mark.parametrize("key", LEGEND, ids=lambda key: key.id)
async def test_a_letter_alone_does_what_its_key_does(office: Store, key: CounterKey) -> None:
    receive(office, 5)
    at_once = (Deed.ISSUE, Deed.SUKET, Deed.HAND_OVER)
    effects: dict[str, list[tuple[str, str]]] = {}
    async with counter(office) as desk:
        for who in (ADULT, READY, SENT, ISSUED):
            view = office.read(resident_view, who.nik, "DINAS")
            if lit(key, view, Role.CLERK) and key.deed in at_once:
                continue
            for press in ([key.key], [key.letter, "enter"]):
                await look_up(desk, who.nik)
                burst(desk, *press)
                await until(desk, lambda: desk.app.screen is not desk.counter or desk.message != "")
                effect = (type(desk.app.screen).__name__, desk.message)
                effects.setdefault(press[0], []).append(effect)
                burst(desk, "escape")
                await until(desk, lambda: desk.app.screen is desk.counter)
    assert effects[key.key] == effects[key.letter]
    assert acts(office) == []
    assert {kind for kind, _ in looks(office)} == {"OPEN"}


async def test_a_letter_that_needs_no_question_acts_at_once(office: Store) -> None:
    async with counter(office) as desk:
        for letter, who in (("s", READY), ("d", PRINTED), ("C", READY_TOO)):
            if letter == "C":
                receive(office, 5)
            await look_up(desk, who.nik)
            burst(desk, letter, "enter")
            await shown(desk, "SELESAI")
    assert acts(office) == ["suket", "hand-over", "issue"]


async def test_a_letter_typed_before_the_card_was_shown_does_nothing(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        burst(desk, READY.nik, "enter", "c")
        await shown(desk, READY.name)
        await until(desk, lambda: desk.typed == "c")
        burst(desk, "enter")
        await told(desk, "Tidak dihitung: tombol ditekan sebelum kartu tampil.")
    assert acts(office) == []


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_grey_key_stays_in_the_legend_and_says_why(office: Store, lang: Lang) -> None:
    receive(office, 5)
    async with counter(office, lang) as desk:
        for who in (ADULT, READY, SENT, PRINTED, ISSUED):
            await look_up(desk, who.nik)
            view = office.read(resident_view, who.nik, "DINAS")
            for key in LEGEND:
                assert f"{key.cap} " in desk.line("legend")
                if bar := bar_against(key, view, Role.CLERK):
                    desk.counter.tell("")
                    burst(desk, key.key)
                    await told(desk, refusal_words(bar.code, bar.values, lang).line)
    assert acts(office) == []


async def test_escape_clears_the_field_and_on_an_empty_one_does_nothing(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "lalu")
        await until(desk, lambda: desk.typed == "lalu")
        burst(desk, "escape")
        await until(desk, lambda: desk.typed == "")
        for _ in range(3):
            burst(desk, "escape")
            await all_settled(desk)
            assert READY.name in desk.pane
            assert desk.app.screen is desk.counter


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_legend_fits_eighty_columns_for_everyone(office: Store, lang: Lang) -> None:
    views = [None, *(office.read(resident_view, who.nik, "DINAS") for who in RESIDENTS)]
    for view in views:
        text = legend_text(view, lang, Role.CLERK).plain
        assert len(text) <= 80
        for key in LEGEND:
            word = say(f"key.{key.id}", lang)
            assert (
                f"{key.cap} {word.upper() if lit(key, view, Role.CLERK) else word.lower()}" in text
            )
