"""What a name finds while it is typed: shown at once, recorded only when it is sent."""

from __future__ import annotations

import pytest

from db.reads.search import search
from db.store.store import Store
from db.transactions.add_residents import add_residents
from tests.office import ADULT, CHILD, READY, READY_TOO, call, crowd
from tests.screens.driving import (
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    paste,
    read_already,
    reading_held,
    receive,
    screen_text,
    shown,
    told,
    until,
    writing_held,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

EARLY = "Tidak dihitung: tombol ditekan sebelum kartu tampil."


async def test_a_name_is_found_while_it_is_typed_and_nothing_is_recorded(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "b")
        await all_settled(desk)
        assert "Pindai atau ketik NIK" in desk.pane
        burst(desk, "a")
        await shown(desk, "2 orang.", CHILD.name, ADULT.name)
        burst(desk, "iq sri")
        await shown(desk, "1 orang.", ADULT.name)
        assert CHILD.name not in desk.pane
        assert "▶" not in desk.pane
        await all_settled(desk)
    assert looks(office) == []


async def test_a_row_tells_namesakes_apart_and_shows_no_nik(office: Store) -> None:
    for size in ((80, 24), (120, 40)):
        async with counter(office, size=size) as desk:
            burst(desk, "baiq sri")
            await shown(
                desk,
                ADULT.name,
                "04-05-1990",
                "Ampenan Selatan",
                "INAQ SALEH",
                "blm rekam" if size[0] == 80 else "belum rekam",
            )
            assert ADULT.nik not in screen_text(desk)


async def test_digits_alone_are_never_searched_while_they_are_typed(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, ADULT.nik)
        await all_settled(desk)
        assert READY.name in desk.pane
        assert desk.counter.live.list is None


async def test_nobody_found_says_what_to_try(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "wowo")
        await shown(desk, "Tidak ada yang cocok dengan wowo.", "Coba:", "NIK di KK")
        burst(desk, "down", "enter")
        await until(desk, lambda: desk.answers == 1)
        await shown(desk, "Tidak ada yang cocok dengan wowo.")
    assert looks(office) == [("SEARCH", "wowo")]


async def test_enter_sends_the_line_as_ever(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        burst(desk, "enter")
        await shown(desk, "2 orang. Panah memilih, Enter membuka.", f"▶ {CHILD.name}")
        assert looks(office) == [("SEARCH", "baiq")]
        burst(desk, "enter")
        await shown(desk, "Riwayat", CHILD.name)
    assert looks(office) == [("SEARCH", "baiq"), ("OPEN", CHILD.nik)]


async def test_an_arrow_and_enter_open_the_chosen_one_and_record_search_and_opening(
    office: Store,
) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        burst(desk, "down")
        await shown(desk, f"▶ {CHILD.name}")
        burst(desk, "down", "down")
        await shown(desk, f"▶ {ADULT.name}")
        burst(desk, "enter")
        await shown(desk, "Riwayat", ADULT.name)
        assert desk.typed == ""
        assert desk.message == ""
    assert looks(office) == [("SEARCH", "baiq"), ("OPEN", ADULT.nik)]
    assert acts(office) == []


async def test_an_arrow_and_enter_in_one_burst_open_nobody_and_keep_the_text(
    office: Store,
) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        burst(desk, "down", "enter")
        await told(desk, EARLY)
        await shown(desk, f"▶ {CHILD.name}")
        assert desk.typed == "baiq"
        burst(desk, "enter")
        await shown(desk, "Riwayat", CHILD.name)
    assert looks(office) == [("SEARCH", "baiq"), ("OPEN", CHILD.nik)]


async def test_a_letter_after_an_arrow_makes_enter_a_look_up_again(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "bai")
        await shown(desk, "2 orang.")
        burst(desk, "down")
        await shown(desk, f"▶ {CHILD.name}")
        with reading_held(office):
            burst(desk, "q")
            await until(desk, lambda: "▶" not in desk.pane)
            burst(desk, "enter")
            await told(desk, "Mencari baiq")
        await shown(desk, "2 orang. Panah memilih, Enter membuka.")
    assert looks(office) == [("SEARCH", "baiq")]


async def test_a_row_that_a_late_result_takes_away_is_never_opened(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "ba")
        await shown(desk, "2 orang.")
        with reading_held(office):
            burst(desk, "iq sri", "down")
            await shown(desk, f"▶ {CHILD.name}")
        await shown(desk, "1 orang.", ADULT.name)
        assert "▶" not in desk.pane
        burst(desk, "enter")
        await shown(desk, "1 orang. Enter membukanya.")
    assert looks(office) == [("SEARCH", "baiq sri")]


async def test_a_row_that_a_late_result_moves_stays_the_chosen_person(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "ba")
        await shown(desk, "2 orang.")
        with reading_held(office):
            burst(desk, "iq sri", "down", "down")
            await shown(desk, f"▶ {ADULT.name}")
        await shown(desk, "1 orang.", f"▶ {ADULT.name}")
        burst(desk, "enter")
        await shown(desk, "Riwayat", ADULT.name)
    assert looks(office) == [("SEARCH", "baiq sri"), ("OPEN", ADULT.nik)]


async def test_enter_pressed_before_the_late_result_was_painted_opens_nobody(
    office: Store,
) -> None:
    async with counter(office) as desk:
        burst(desk, "ba")
        await shown(desk, "2 orang.")
        with reading_held(office):
            burst(desk, "iq", "down")
            await shown(desk, f"▶ {CHILD.name}")
            before = desk.version
            press = read_already(desk, "enter")
        await until(desk, lambda: desk.version > before and desk.version in desk.painted)
        press()
        await told(desk, EARLY)
        await shown(desk, f"▶ {CHILD.name}")
        assert desk.typed == "baiq"
    assert looks(office) == []


async def test_only_the_newest_text_is_searched_after_the_one_under_way(office: Store) -> None:
    asked: list[str] = []
    async with counter(office) as desk:
        send = office.send_read

        def noted(job: object, *args: object) -> object:
            asked.extend(each for each in args if job is search and isinstance(each, str))
            return send(job, *args)  # type: ignore[arg-type]

        desk.store.send_read = noted  # type: ignore[method-assign,assignment]
        with reading_held(office):
            for letter in "baiq sri":
                burst(desk, letter)
                await desk.pilot.pause()
            assert asked == ["ba"]
        await shown(desk, "1 orang.", ADULT.name)
    assert asked == ["ba", "baiq sri"]


async def test_what_was_found_for_a_text_that_is_gone_is_never_shown(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        with reading_held(office):
            burst(desk, "baiq")
            await desk.pilot.pause()
            burst(desk, "escape")
            await until(desk, lambda: desk.typed == "")
        await all_settled(desk)
        await shown(desk, READY.name)
        assert desk.counter.live.list is None


async def test_erasing_the_name_shows_the_card_again_and_its_key_counts_once_it_was_seen(
    office: Store,
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for erase in (["escape"], ["ctrl+u"], ["backspace"] * 4):
            await look_up(desk, READY.nik)
            burst(desk, "baiq")
            await shown(desk, "2 orang.")
            assert READY.name not in desk.pane
            burst(desk, *erase, "enter")
            await told(desk, EARLY)
            await shown(desk, READY.name)
        assert acts(office) == []
        burst(desk, "enter")
        await shown(desk, "SELESAI", READY.name)
    assert acts(office) == ["issue"]


async def test_keys_of_acts_do_nothing_over_a_list(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        for key in ("f2", "f3", "f4", "f8"):
            desk.counter.tell("")
            burst(desk, key)
            await told(desk, "Buka dulu orangnya (Enter).")
        assert "F3 cetak" in desk.line("legend")
        burst(desk, "down")
        await shown(desk, "▶")
        desk.counter.tell("")
        burst(desk, "f3")
        await told(desk, "Buka dulu orangnya (Enter).")
    assert acts(office) == []


async def test_a_single_letter_is_still_a_command_on_the_card(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "c")
        await all_settled(desk)
        assert READY.name in desk.pane
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        await look_up(desk, READY_TOO.nik)
        burst(desk, "ca")
        await until(desk, lambda: desk.counter.live.covers)
        burst(desk, "backspace")
        await shown(desk, READY_TOO.name)
        burst(desk, "enter")
        await told(desk, EARLY)
    assert acts(office) == ["issue"]


async def test_a_scan_into_a_live_list_is_looked_up_and_opens_no_row(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        for chosen in ([], ["down"]):
            burst(desk, "baiq")
            await shown(desk, "2 orang.")
            burst(desk, *chosen)
            await shown(desk, "▶" if chosen else "2 orang.")
            burst(desk, READY_TOO.nik, "enter")
            await until(desk, lambda: desk.typed == "")
            await all_settled(desk)
            burst(desk, ADULT.nik, "enter", "enter")
            await shown(desk, ADULT.name, "Riwayat")
    assert acts(office) == []
    opened = [nik for kind, nik in looks(office) if kind == "OPEN"]
    assert opened == [READY.nik, *[READY_TOO.nik, ADULT.nik] * 2]


async def test_lines_pasted_over_a_live_list_are_looked_up(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        burst(desk, "down")
        await shown(desk, "▶")
        paste(desk, f" sri\n{READY.nik}\nbaiq")
        await shown(desk, "2 orang. Panah memilih, Enter membuka.")
        await all_settled(desk)
        assert desk.typed == ""
    assert looks(office) == [("SEARCH", "baiq sri"), ("OPEN", READY.nik), ("SEARCH", "baiq")]


async def test_a_name_typed_while_a_look_up_is_under_way_stays_on_top(office: Store) -> None:
    async with counter(office) as desk:
        with writing_held(office):
            burst(desk, READY.nik, "enter", "baiq")
            await until(desk, lambda: desk.counter.live.covers)
            burst(desk, "down")
        await until(desk, lambda: desk.counter.view is not None)
        await shown(desk, "2 orang.", CHILD.name)
        burst(desk, "escape")
        await shown(desk, READY.name)


async def test_a_name_typed_while_an_act_is_under_way_leaves_its_outcome_in_sight(
    office: Store,
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        with writing_held(office):
            burst(desk, "enter", "baiq")
            await shown(desk, "2 orang.")
        await shown(desk, "2 orang.", f"{READY.name}: KTP-el terbit.")
        burst(desk, "escape")
        await shown(desk, "SELESAI", READY.name)
    assert acts(office) == ["issue"]


async def test_a_dialog_over_a_live_list_leaves_it_as_it_was(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "baiq")
        await shown(desk, "2 orang.")
        for key in ("f1", "f9"):
            burst(desk, key, "escape")
            await until(desk, lambda: desk.app.screen is desk.counter)
            await shown(desk, "2 orang.")
            assert desk.typed == "baiq"


async def test_a_long_live_list_says_how_many_there_are(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", crowd(30))
    async with counter(office) as desk:
        burst(desk, "lalu wira")
        await shown(desk, "20 dari ", "tambah kata")
