"""The board at three sizes, in both languages, and as it looks when something is out of order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db.publishing.causes import PageCause, PageGone
from db.rules.board_figures import (
    DAYS_SHOWN,
    HOURS,
    Backlog,
    BoardFigures,
    Counts,
    DayStand,
    KelurahanStand,
    PlaceStand,
    Waiting,
)
from screens.locale import LANGUAGES, Lang, say
from tests.board.some_figures import some_figures
from tests.screens.golden import FOLDER, difference
from tests.screens.showing_boards import PAGE, SIZES, Source, showing

# 09.58 in Mataram, on the figures' day.
SIGN_OF_LIFE = datetime(2026, 3, 12, 1, 58, tzinfo=UTC)
SIAK_SINCE = "2026-03-12T00:30:00.000000Z"
_CASES: dict[str, tuple[str, ...]] = {
    "figures": tuple(SIZES),
    "plain": ("80x24", "120x40"),
    "siak": ("80x24",),
    "empty": ("80x24",),
    "none-left": ("80x24",),
    "large": ("80x24", "200x50"),
    "many": ("80x24", "200x50"),
    "over": ("80x24",),
    "lost": ("80x24",),
    "lost-page": ("80x24", "200x50"),
    "silent": ("80x24",),
    "nothing-yet": ("80x24",),
    "training": ("80x24",),
}
_IN_BOTH = ("figures", "lost", "lost-page", "nothing-yet", "silent")
# The figures' day never ends here, or a page of it would be one of another day.
_NO_END = "2199-01-01T00:00:00.000000Z"
GOLDENS = [
    (case, lang, size)
    for case, sizes in _CASES.items()
    for size in sizes
    for lang in (LANGUAGES if case in _IN_BOTH else ("id",))
]


def no_acts() -> BoardFigures:
    """Return an office in which nothing was ever done."""
    full = some_figures()
    nobody = Waiting(0)
    return replace(
        full,
        stock=replace(full.stock, on_hand=0, under_way=0, level="red", mean=0.0, cover_days=None),
        places=(PlaceStand("DINAS", "Kantor Dinas", 0, None, Counts()),),
        today=Counts(),
        ikd=0,
        biodata=0,
        by_hour=(Counts(),) * HOURS,
        by_day=tuple(replace(each, counts=Counts(), closed=False) for each in full.by_day),
        backlog=Backlog(nobody, 0, nobody, nobody, 0),
        target=replace(
            full.target,
            target=0,
            recorded=0,
            baseline=0,
            arrived=0,
            departed=0,
            pace_kept=None,
            pace_needed=None,
            kelurahan=(),
            kept_back=0,
        ),
        visits=(),
        head_n=0,
        head_hash="",
    )


def large() -> BoardFigures:
    """Return an office all of whose numbers are long."""
    full = some_figures()
    much = Counts(12_345, 23_456, 34_567, 45_678)
    return replace(
        full,
        stock=replace(full.stock, on_hand=12_345_678, under_way=1_234_567, cover_days=365),
        places=tuple(
            replace(place, on_hand=4_115_226, cover_days=365, today=much) for place in full.places
        ),
        today=much,
        by_hour=(Counts(9_876, 999, 1_001, 10_001),) * HOURS,
        by_day=tuple(replace(each, counts=much) for each in full.by_day),
        backlog=Backlog(
            Waiting(450_000, 1_234), 123_456, Waiting(98_765, 999), Waiting(54_321, 365), 12_345
        ),
        target=replace(
            full.target,
            target=456_789,
            recorded=123_456,
            baseline=450_000,
            arrived=12_345,
            departed=5_556,
            pace_kept=1_234.5,
            pace_needed=2_345.6,
        ),
        head_n=9_876_543,
    )


def many() -> BoardFigures:
    """Return an office with many places, kelurahan and days off."""
    full = some_figures()
    places = tuple(
        PlaceStand(f"UPT-{n}", f"Kecamatan Nomor {n}", 100 * n, n or None, Counts(n, n, 0, 0))
        for n in range(9)
    )
    kelurahan = tuple(
        KelurahanStand(f"52.71.0{n % 6}.{1000 + n}", f"Kelurahan Yang Ke-{n}", 200 + n, 7 * n)
        for n in range(1, 51)
    )
    days = tuple(
        DayStand(
            date(2026, 2, 11) + timedelta(days=n), Counts(n, 0, n % 2, 0), n % 3 == 0, n % 7 < 5
        )
        for n in range(DAYS_SHOWN)
    )
    days = (*days[:-1], replace(days[-1], counts=Counts(36, 36, 0, 0)))
    return replace(
        full, places=places, target=replace(full.target, kelurahan=kelurahan), by_day=days
    )


def figures_of(case: str) -> BoardFigures:
    full = some_figures()
    if case in ("empty", "large", "many"):
        return {"empty": no_acts, "large": large, "many": many}[case]()
    if case == "siak":
        return replace(full, siak_down_since=SIAK_SINCE)
    if case == "none-left":
        places = tuple(replace(place, on_hand=0) for place in full.places)
        return replace(full, stock=replace(full.stock, on_hand=0, level="red"), places=places)
    if case in ("lost-page", "silent"):
        return replace(full, day_ends=_NO_END)
    return replace(full, training=case == "training")


@pytest.mark.parametrize(("case", "lang", "size"), GOLDENS)
async def test_the_board_looks_as_it_did(case: str, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    source = Source(None if case == "nothing-yet" else figures_of(case))
    source.error = PageGone(PageCause.NOT_THERE)
    page = case in ("over", "nothing-yet", "lost-page", "silent")
    plain = case == "plain"
    alive = SIGN_OF_LIFE if case == "silent" else None
    at = SIZES[size]
    async with showing(source, lang, size=at, plain=plain, page=page, alive=lambda: alive) as desk:
        if case == "lost-page":
            source.figures = None
            desk.board.figures_changed()
            await desk.shows("2.431", PAGE)
        if case == "lost":
            desk.board.figures_lost()
            await desk.shows("2.431", say("board.lost", lang))
        text = desk.text
    assert "…" not in text, text
    assert not (found := difference(f"board/{case}-{lang}-{size}", text)), found


def test_no_golden_of_the_board_is_left_over() -> None:
    kept = {path.stem for path in (FOLDER / "board").glob("*.txt")}
    assert kept == {f"{case}-{lang}-{size}" for case, lang, size in GOLDENS}
