"""A key does an act only when it was pressed for the card that could be seen."""

from __future__ import annotations

import pytest

from db.store.store import Store
from tests.office import ADULT, READY, READY_TOO
from tests.screens.driving import (
    ENROL_THROUGH,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    receive,
    screen_is,
    shown,
    told,
    until,
    writing_held,
)

EARLY = "Tidak dihitung: tombol ditekan sebelum kartu tampil."
TYPED = "Tidak dihitung: ada ketikan sesudah kartu tampil."
NOBODY = "Belum ada penduduk di layar."


async def test_a_key_sent_with_the_scan_does_nothing_and_says_why(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for key in (["enter"], ["f3"], ["c", "enter"], ["f8"], ["enter", "enter", "f3"]):
            desk.counter.show_nobody()
            burst(desk, READY.nik, "enter", *key)
            await shown(desk, READY.name, EARLY)
            await all_settled(desk)
            assert EARLY in desk.message
            assert desk.app.screen is desk.counter
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_key_for_the_last_card_does_nothing_to_the_next(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, READY_TOO.nik, "enter", "enter")
        await shown(desk, READY_TOO.name, EARLY)
        burst(desk, "enter")
        await shown(desk, "SELESAI", READY_TOO.name)
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_key_after_typing_that_was_taken_back_does_nothing_and_says_why(
    office: Store,
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for typing, key in (
            (["5", "backspace"], ["enter"]),
            (["12", "escape"], ["f3"]),
            (["a5", "ctrl+u"], ["c", "enter"]),
            (["x", "left", "delete"], ["enter"]),
        ):
            await look_up(desk, READY.nik)
            burst(desk, *typing)
            await all_settled(desk)
            burst(desk, *key)
            await told(desk, TYPED)
        assert acts(office) == []
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_blank_in_the_field_is_typing_too(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, " ", "enter")
        await told(desk, TYPED)
    assert acts(office) == []


async def test_a_held_enter_does_one_act(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, *["enter"] * 20)
        await shown(desk, "SELESAI")
        await all_settled(desk)
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_held_enter_opens_the_form_and_records_nothing(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, *["enter"] * 20)
        await screen_is(desk, "Enrol")
        await all_settled(desk)
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_enter_held_at_the_end_of_the_form_issues_nothing(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "enter", *ENROL_THROUGH, *["enter"] * 20)
        await shown(desk, "Enter: cetak KTP-el ke-1")
        await all_settled(desk)
    assert acts(office) == ["enrol"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_where_nobody_is_shown_a_key_says_so(office: Store) -> None:
    async with counter(office) as desk:
        for line in ("", "wowo"):
            if line:
                burst(desk, line, "enter")
                await shown(desk, "Tidak ada yang cocok dengan wowo.")
            for key in (["enter"], ["f3"], ["s", "enter"], ["f8"]):
                desk.counter.tell("")
                burst(desk, *key)
                await told(desk, NOBODY)
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_while_an_act_is_under_way_keys_wait_for_nothing(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        with writing_held(office):
            burst(desk, "enter")
            await told(desk, "Mencatat ...")
            for key in ("enter", "f3", "f8", "f9"):
                desk.counter.tell("")
                burst(desk, key)
                await told(desk, "Tunggu, masih mencatat.")
        await shown(desk, "SELESAI")
        await all_settled(desk)
        assert desk.app.screen is desk.counter
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_card_that_was_covered_has_to_be_seen_again(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for dialog in ("f1", "f8", "f9"):
            await look_up(desk, READY.nik)
            desk.painted.clear()
            burst(desk, dialog, "escape", "enter")
            await told(desk, EARLY)
            await until(desk, lambda: desk.version in desk.painted)
        assert acts(office) == []
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_keys_typed_past_a_dialog_reach_the_field(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f8", "2", "enter", READY_TOO.nik, "enter", "wayan")
        await shown(desk, "WAYAN SUDANA")
        await until(desk, lambda: desk.typed == "wayan")
        await all_settled(desk)
        burst(desk, "escape")
        await shown(desk, READY_TOO.name)
    assert acts(office) == ["spoil"]
    assert looks(office)[-1] == ("OPEN", READY_TOO.nik)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_answer_sent_twice_leaves_the_counter_where_it_is(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for opening in ("f8", "f1", "f9"):
            await look_up(desk, READY.nik)
            burst(desk, opening)
            await screen_is(desk, "Help" if opening == "f1" else "Choice")
            burst(desk, "escape", "escape", "escape")
            await until(desk, lambda: desk.app.screen is desk.counter)
            await all_settled(desk)
            assert READY.name in desk.pane
    assert acts(office) == []
