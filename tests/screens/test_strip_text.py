"""The live strip at any width: one's own place first, what has no room in one sum."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.office import PlaceLine
from db.reads.strip import strip
from db.store.store import Store
from screens.locale import LANGUAGES, Lang
from screens.strip_text import strip_lines
from tests.screens.driving import receive

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def places(count: int) -> tuple[PlaceLine, ...]:
    return tuple(PlaceLine(f"TEMPAT-{n}", "-", False, 1_000 * n) for n in range(1, count + 1))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_places_without_room_are_summed_and_none_is_lost(office: Store, lang: Lang) -> None:
    receive(office, 5)
    read = office.read(strip)
    for count in (1, 2, 3, 5, 12):
        told = replace(read, places=places(count))
        for width in (78, 118):
            first, _ = strip_lines(told, f"TEMPAT-{count}", lang, width)
            assert "…" not in first.plain
            assert first.cell_len <= width
            assert f"TEMPAT-{count} {count}.000" in first.plain
            shown = first.plain.count("TEMPAT-")
            if shown < count:
                rest = sum(1_000 * n for n in range(shown, count))
                assert f"+{count - shown} " in first.plain
                assert f"{rest:,}".replace(",", ".") in first.plain


@pytest.mark.parametrize(
    ("blanks", "told"), [(0, " HABIS "), (1, " HAMPIR HABIS "), (501, " MENIPIS "), (2_001, None)]
)
def test_how_low_the_stock_is_stands_before_the_day(
    office: Store, blanks: int, told: str | None
) -> None:
    if blanks:
        receive(office, blanks)
    first, _ = strip_lines(office.read(strip), "DINAS", "id", 78)
    words = ("HABIS", "HAMPIR HABIS", "MENIPIS")
    assert [f" {each} " for each in words if f"  {each} " in first.plain] == (
        [told] if told else []
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_under_way_stands_beside_what_lies_at_the_places(office: Store, lang: Lang) -> None:
    receive(office, 5)
    read = office.read(strip)
    words = {"id": "jalan 1.200", "en": "under way 1.200"}[lang]
    for count in (1, 3, 12):
        told = replace(read, places=places(count), under_way=1_200)
        for width in (78, 118):
            first, _ = strip_lines(told, "TEMPAT-1", lang, width)
            assert (words in first.plain) == (width > 78 or count == 1)
            assert "…" not in first.plain
            assert first.cell_len <= width
    first, _ = strip_lines(replace(read, under_way=1_200), "DINAS", lang, 78)
    assert words in first.plain
    first, _ = strip_lines(read, "DINAS", lang, 78)
    assert words.split()[0] not in first.plain
