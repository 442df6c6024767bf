"""The board's lines at every size, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from db.rules.board_figures import HOURS, BoardFigures, Counts, PlaceStand
from screens.board_text import board_text
from screens.locale import LANGUAGES, Lang
from tests.board.some_figures import DAY, some_figures
from tests.screens.test_board_goldens import large, many, no_acts

WIDTHS = (78, 79, 90, 101, 118, 131, 157, 160, 163, 180, 198, 238, 300)
HEIGHTS = (22, 23, 25, 30, 38, 48, 70)


def lines(figures: BoardFigures, width: int = 78, height: int = 22, lang: Lang = "id") -> list[str]:
    return [line.plain for line in board_text(figures, lang, width, height)]


def row(figures: BoardFigures, label: str, width: int = 78) -> str:
    (found,) = [line for line in lines(figures, width) if line.startswith(label)]
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", [some_figures, no_acts, large, many])
def test_no_size_has_a_line_too_many_a_cell_too_many_or_a_cut_word(
    make: Callable[[], BoardFigures], lang: Lang, width: int
) -> None:
    for height in HEIGHTS:
        drawn = lines(make(), width, height, lang)
        assert len(drawn) <= height
        assert all(len(line) <= width for line in drawn), "\n".join(drawn)
        assert not [line for line in drawn if "…" in line]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("height", HEIGHTS)
def test_every_size_shows_what_is_essential(width: int, height: int) -> None:
    text = "\n".join(lines(some_figures(), width, height))
    places = ("1.102", "286", "50", "1.438", "7 hari", "MENIPIS", "187 kartu")
    waiting = ("214", "41 hari", "873", "126 hari", "37", "9 hari", "19")
    target = ("29,6 %", "2.431 dari 8.214", "5.783", "30,5/hari", "28,2/hari", "+41 -27")
    work = ("68", "51", "Per jam", "Sejak 11-02", "✓✓", "SMAN 5 Mataram", "38")
    said = text.replace("✓ ✓", "✓✓").replace("✓  ✓", "✓✓")
    assert [word for word in (*places, *waiting, *target, *work) if word not in said] == []


def test_a_place_without_a_blank_says_so() -> None:
    full = some_figures()
    first, *rest = full.places
    empty = replace(full, places=(replace(first, on_hand=0, cover_days=0), *rest))
    assert "HABIS" in row(empty, "DINAS")
    assert "HABIS" not in row(full, "DINAS")


def test_what_was_done_stands_in_the_columns_of_its_place() -> None:
    assert row(some_figures(), "DINAS").split()[-6:] == ["8", "hari", "21", "34", "6", "1"]
    assert row(some_figures(), "Semua tempat").split()[-4:] == ["68", "51", "8", "1"]


def test_places_without_room_are_one_row_that_adds_up() -> None:
    places = tuple(PlaceStand(f"P{n}", "Tempat", n, 1, Counts(n, 0, 0, 0)) for n in range(20))
    crowded = replace(some_figures(), places=places)
    shown = [line for line in lines(crowded) if line.startswith("P") and "Tempat" in line]
    (rest,) = [line for line in lines(crowded) if "tempat lain" in line]
    left = sum(range(len(shown), 20))
    assert rest.split()[-6:] == [str(left), "-", str(left), "0", "0", "0"]
    assert f"{20 - len(shown)} tempat lain" in rest


def test_that_one_of_the_places_without_room_is_out_of_blanks_is_told() -> None:
    places = tuple(PlaceStand(f"P{n}", "Tempat", n % 19, 1, Counts()) for n in range(20))
    (rest,) = [
        line for line in lines(replace(some_figures(), places=places)) if "tempat lain" in line
    ]
    assert "(1 habis)" in rest


def test_a_day_is_told_from_one_that_isn_t_closed_and_from_a_day_off() -> None:
    signs = lines(some_figures())[19].split()[-1]
    days = some_figures().by_day
    done = [each.counts != Counts() for each in days]
    expected = "".join(
        ("✓" if each.closed else "○") if worked else ("·" if not each.works else " ")
        for each, worked in zip(days, done, strict=True)
    )
    assert signs == expected


def test_a_day_off_on_which_nothing_was_done_isn_t_called_closed() -> None:
    days = tuple(replace(each, closed=True) for each in some_figures().by_day)
    assert lines(replace(some_figures(), by_day=days))[19].count("·") == 8


def test_hours_outside_the_office_s_are_shown_once_something_was_done_in_them() -> None:
    times = lines(some_figures())[19]
    assert "06" in times
    assert "00" not in times
    late = [Counts()] * HOURS
    late[22] = Counts(1, 0, 0, 0)
    times = lines(replace(some_figures(), by_hour=tuple(late)))[19]
    assert [hour in times for hour in ("00", "06", "12", "18")] == [True] * 4


def test_figures_of_another_day_are_nowhere_called_today_s() -> None:
    drawn = [line.plain for line in board_text(some_figures(), "id", 198, 48, over=True)]
    assert "ari ini" not in "\n".join(drawn)
    assert "Tanggal 12-03-2026" in drawn[0]


def test_a_visit_of_today_says_so_and_one_of_tomorrow_has_its_day() -> None:
    drawn = "\n".join(lines(some_figures(), 118, 38))
    assert "hari ini   berjalan" in drawn
    assert f"{DAY + timedelta(days=1):%d-%m-%Y}" in drawn


def test_kelurahan_that_are_kept_back_are_counted() -> None:
    drawn = "\n".join(lines(some_figures(), 198, 48))
    assert "46 tidak ditampilkan (di bawah 5)" in drawn
    assert drawn.index("Cakranegara Barat") < drawn.index("Dasan Agung")


def test_siak_down_says_since_when() -> None:
    today = replace(some_figures(), siak_down_since="2026-03-12T00:30:00.000000Z")
    assert "SIAK PUTUS sejak 08.30" in lines(today)[0]
    earlier = replace(some_figures(), siak_down_since="2026-03-10T00:30:00.000000Z")
    assert "SIAK PUTUS sejak 10-03 08.30" in lines(earlier)[0]
    assert "SIAK" not in lines(some_figures())[0]


def test_one_more_card_changes_few_cells() -> None:
    before = some_figures()
    counts = replace(before.today, cards=before.today.cards + 1)
    first, *rest = before.places
    hours = list(before.by_hour)
    hours[10] = replace(hours[10], cards=hours[10].cards + 1)
    after = replace(
        before,
        today=counts,
        stock=replace(before.stock, on_hand=before.stock.on_hand - 1),
        places=(replace(first, on_hand=first.on_hand - 1, today=counts), *rest),
        by_hour=tuple(hours),
        by_day=(*before.by_day[:-1], replace(before.by_day[-1], counts=counts)),
    )
    for width, height in ((78, 22), (118, 38), (198, 48)):
        pairs = zip(lines(before, width, height), lines(after, width, height), strict=True)
        changed = sum(a != b for old, new in pairs for a, b in zip(old, new, strict=True))
        assert 0 < changed <= 20


def test_a_visit_of_a_kind_without_words_has_its_code() -> None:
    full = some_figures()
    visit = replace(full.visits[0], kind="PASAR", site="", state="DITUNDA")
    drawn = "\n".join(lines(replace(full, visits=(visit,))))
    assert "PASAR" in drawn
    assert "DITUNDA" in drawn


def test_an_office_that_is_a_day_old_has_one_day_of_bars() -> None:
    full = replace(some_figures(), by_day=some_figures().by_day[-1:])
    for height in HEIGHTS:
        assert "Sejak 12-03" in "\n".join(lines(full, 118, height))
