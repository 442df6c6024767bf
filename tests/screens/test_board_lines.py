"""The board's lines at every size, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from db.rules.board_figures import HOURS, BoardFigures, Counts, PlaceStand, Waiting
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
    left = sum(range(20)) - sum(int(line.split()[0][1:]) for line in shown)
    assert rest.split()[-6:] == [str(left), "-", str(left), "0", "0", "0"]
    assert f"{20 - len(shown)} tempat lain" in rest


def some_places(*stands: tuple[int, int | None]) -> BoardFigures:
    """Return figures of places with so many blanks that last for so many days."""
    places = tuple(
        PlaceStand(f"P{n}", "Tempat", on_hand, cover, Counts())
        for n, (on_hand, cover) in enumerate(stands)
    )
    return replace(some_figures(), places=places)


def test_of_the_places_without_room_it_is_told_how_many_are_out_of_blanks_and_as_an_alarm() -> None:
    empty = some_places(*[(0, 0)] * 9)
    (rest,) = [each for each in board_text(empty, "id", 78, 22) if "tempat lain" in each.plain]
    shown = [line for line in lines(empty) if line.startswith("P") and "Tempat  " in line]
    told = f"({9 - len(shown)} habis)"
    at = rest.plain.index(told)
    assert any(
        span.start <= at and span.end >= at + len(told) and "reverse" in str(span.style)
        for span in rest.spans
    )


def test_places_out_of_blanks_and_those_that_run_out_first_have_a_row_before_others() -> None:
    crowded = some_places((900, 90), (80, 2), (700, 7), (600, None), (500, 60), (0, None), (0, 0))
    shown = [line.split()[0] for line in lines(crowded) if line.startswith("P") and "%" not in line]
    assert shown == ["P1", "P5", "P6"]
    (rest,) = [line for line in lines(crowded) if "tempat lain" in line]
    assert "habis" not in rest


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("places", range(1, 12))
@pytest.mark.parametrize("height", [20, 21, 22, 23, 26])
@pytest.mark.parametrize("width", [78, 160])
def test_visits_are_told_wherever_there_is_room_for_a_place_and_a_line(
    lang: Lang, places: int, height: int, width: int
) -> None:
    full = replace(
        some_places(*[(100 * n + 1, n) for n in range(places)]),
        policy_since=DAY - timedelta(days=40),
    )
    for figures in (full, replace(full, visits=())):
        drawn = lines(figures, width, height, lang)
        told = [line for line in drawn if line.startswith(("Kunjungan", "Visits"))]
        assert len(told) == 1, "\n".join(drawn)
        assert ("SMAN 5 Mataram" in "\n".join(drawn)) == bool(figures.visits)
        assert sum(line.startswith("P") and "%" not in line for line in drawn) > 0


def test_a_single_line_for_visits_has_the_first_one_s_day_and_how_far_it_is() -> None:
    full = replace(some_figures(), policy_since=DAY)
    (told,) = [line for line in lines(full, 78, 21) if line.startswith("Kunjungan")]
    words = "Kunjungan (2 lagi)  SMAN 5 Mataram · hari ini · berjalan · rekam 38/186"
    assert told.rstrip() == words


def test_the_row_of_all_places_is_what_the_rows_above_add_up_to() -> None:
    full = some_figures()
    # A spoil of another day that was taken back today is in the strip's day alone.
    taken_back = replace(full, today=replace(full.today, spoiled=-4))
    assert row(taken_back, "Semua tempat").split()[-4:] == ["68", "51", "8", "1"]


def test_days_of_cover_and_of_pace_are_called_working_days_where_there_is_room() -> None:
    wide, narrow = row(some_figures(), "DINAS", 118), row(some_figures(), "DINAS")
    assert "8 hari kerja" in wide
    assert "8 hari " in narrow
    assert "kerja" not in narrow
    assert "30,5/hari kerja" in "\n".join(lines(some_figures(), 118, 38))
    assert "41 hari kerja" not in "\n".join(lines(some_figures(), 118, 38))


def test_one_day_is_a_day_in_english() -> None:
    full = some_figures()
    waiting = replace(full.backlog, suket_open=Waiting(1, 1), cards_waiting=Waiting(2, 2))
    one = replace(
        full,
        backlog=waiting,
        stock=replace(full.stock, mean=1.2, cover_days=1),
        places=(replace(full.places[0], cover_days=1), *full.places[1:]),
    )
    for width, lasts in ((78, " 1 day "), (118, " 1 workday ")):
        text = "\n".join(lines(one, width, 38, "en"))
        assert text.count(lasts) >= 2
        assert "1 card a workday" in text
        assert not re.search(r"(?<![0-9.])1 (days|workdays|cards)", text)
        assert "2 days" in text


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


def test_what_began_on_another_day_s_figures_has_its_day() -> None:
    full = some_figures()
    fresh = replace(
        full,
        siak_down_since="2026-03-12T00:30:00.000000Z",
        backlog=replace(full.backlog, waiting_for_siak=Waiting(3, 0)),
    )
    drawn = [line.plain for line in board_text(fresh, "id", 78, 22, over=True)]
    assert "SIAK PUTUS sejak 12-03 08.30" in drawn[0]
    assert "ari ini" not in "\n".join(drawn)
    (waits,) = [line for line in drawn if line.startswith("Tunggu jawab SIAK")]
    assert "0 hari" in waits


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
