"""What SIAK being down and the cases that hang look like, kept as text in both languages."""

from __future__ import annotations

import pytest

from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.set_status import StatusOrder, set_status
from screens.hanging_cases import HangingCases
from screens.locale import LANGUAGES, Lang
from screens.office_board import office_board
from tests.office import ADULT, DUPLICATE, MARRIED_16, MORNING, SENT, SIXTEEN, FixedClock, call
from tests.screens.driving import burst, counter, look_up, screen_text, until
from tests.screens.golden import FOLDER
from tests.screens.list_rooms import enter
from tests.screens.test_goldens import SIZES, Album

ON_ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


def a_week_at_siak(office: Store) -> None:
    """Let recordings hang for some days, and SIAK be down since this morning."""
    clock = FixedClock(MORNING)
    office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik, "ADJUDICATE_RECORD"))
    office.write(set_status, call(clock=clock), StatusOrder(SENT.nik, "DUPLICATE_RECORD"))
    order = NoteCaseOrder(DUPLICATE.nik, "TWO_NIKS", "KK lama dan baru", ADULT.nik)
    office.write(note_case, call(clock=clock), order)
    office.write(report_siak, call(clock=clock), SiakOrder(True, "08.30"))
    office.write(enrol, call(clock=clock), EnrolOrder(MARRIED_16.nik))


@ON_ONE_ENGINE
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_rooms_of_siak_are_as_they_were(office: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    a_week_at_siak(office)
    async with counter(office, lang, size=SIZES[size]) as desk:
        album = Album(desk, lang, size)
        await look_up(desk, ADULT.nik)
        await album.keep("siak/counter-down")
        burst(desk, "f11")
        await until(desk, lambda: "F9 5" in desk.strip)
        await album.keep("siak/counter-back")
        room = await enter(desk, HangingCases)
        await album.keep("siak/hanging")
        burst(desk, "right", "right", "right")
        await until(desk, lambda: DUPLICATE.name in room.chosen)
        await room.shows("[DUP")
        burst(desk, "down")
        await until(desk, lambda: SENT.name in room.chosen)
        await album.keep("siak/hanging-dup")
        burst(desk, "up")
        await until(desk, lambda: DUPLICATE.name in room.chosen)
        await room.shows(DUPLICATE.name)
        burst(desk, "f2")
        await until(desk, lambda: desk.app.screen is not room.screen)
        await album.keep("siak/note")
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is room.screen)
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        office.write(report_siak, call(clock=FixedClock(MORNING)), SiakOrder(True))
        desk.app.push_screen(office_board(desk.app.session))
        await until(desk, lambda: "Kantor Dinas" in screen_text(desk))
        await album.keep("siak/board-down")
    assert not album.differences, "\n".join(album.differences)
    shown = {f"counter-{name}" for name in ("down", "back")}
    shown |= {"hanging", "hanging-dup", "note", "board-down"}
    kept = {path.stem for path in (FOLDER / "siak").glob(f"*-{lang}-{size}.txt")}
    assert kept == {f"{name}-{lang}-{size}" for name in shown}
