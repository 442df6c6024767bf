"""The board as a screen: how old its figures are, what it says when it can't read, its keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from textual import events
from textual.geometry import Region

from db.journal.clock import read_moment, written_moment
from db.publishing.causes import BadPage, PageCause, PageGone
from db.rules.board_figures import BoardFigures
from screens.board import Board
from screens.locale import LANGUAGES, Lang, say
from screens.widgets.cell_lines import CellLines
from tests.board.some_figures import some_figures
from tests.screens.showing_boards import PAGE, BoardDesk, Source, showing


def with_spoiled(pieces: int) -> BoardFigures:
    """Return figures that differ by a number that stands nowhere else."""
    full = some_figures()
    *days, today = full.by_day
    spoiled = replace(today, counts=replace(today.counts, spoiled=pieces))
    return replace(full, by_day=(*days, spoiled))


def of_today() -> BoardFigures:
    """Return figures whose day is over an hour from now."""
    now = datetime.now(UTC)
    return replace(some_figures(), day_ends=written_moment(now + timedelta(hours=1)))


class CellPaint:
    """Counts how often a widget has cells to paint from now on."""

    def __init__(self, widget: CellLines) -> None:
        self.times = 0
        refresh = widget.refresh

        def counted(*regions: Region) -> CellLines:
            self.times += 1
            return refresh(*regions)

        widget.refresh = counted  # type: ignore[method-assign,assignment]


def midnight_timers(desk: BoardDesk) -> list[float]:
    """Return the seconds that the running timers wait for midnight."""
    return [each._interval for each in desk.board._timers if each.name == "midnight"]


async def test_how_old_the_figures_are_is_always_shown() -> None:
    async with showing(Source(some_figures())) as desk:
        assert "Angka per 10.32.05 WITA" in desk.header
        assert "12-03-2026" not in desk.header


@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_lost_figures_stay_and_are_called_old_until_they_are_read_again(
    lang: Lang, *, page: bool
) -> None:
    lost = say("board.lost.page" if page else "board.lost", lang)
    source = Source(of_today())
    async with showing(source, lang, page=page) as desk:
        source.figures = None
        desk.board.figures_lost()
        await desk.shows(lost, "1.102", "12-03-2026 10.32.05")
        await desk.until(lambda: not desk.board._asked)
        source.figures = replace(of_today(), head_n=48_214)
        desk.board.figures_changed()
        await desk.shows("48.214")
        assert lost not in desk.text


async def test_a_reading_that_fails_says_so_and_keeps_the_figures() -> None:
    source = Source(some_figures())
    async with showing(source) as desk:
        source.figures = None
        desk.board.figures_changed()
        await desk.shows("ANGKA LAMA", "1.102")


async def test_the_same_figures_read_again_after_a_loss_aren_t_called_old() -> None:
    source = Source(some_figures())
    async with showing(source) as desk:
        desk.board.figures_lost()
        await desk.shows("ANGKA LAMA")
        desk.board.figures_changed()
        await desk.until(lambda: "ANGKA LAMA" not in desk.text)


@pytest.mark.parametrize("page", [False, True])
async def test_before_anything_was_read_a_board_says_that_it_waits(*, page: bool) -> None:
    source = Source(None)
    async with showing(source, page=page) as desk:
        words = say("board.none.page" if page else "board.none", "id").split()
        assert [word for word in words if word not in desk.text] == []
        source.figures = some_figures()
        desk.board.figures_changed()
        await desk.shows("1.102")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_board_that_waits_names_the_page_and_why_there_is_none(lang: Lang) -> None:
    source = Source(None, error=PageGone(PageCause.NOT_THERE))
    async with showing(source, lang, page=True) as desk:
        await desk.shows(PAGE, say("page.cause.NOT_THERE", lang, detail=""))


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_page_that_is_lost_is_named_with_its_cause_until_it_is_read_again(
    lang: Lang,
) -> None:
    cause = say("page.cause.NOT_JSON", lang, detail="")
    source = Source(of_today())
    async with showing(source, lang, page=True) as desk:
        assert PAGE not in desk.text
        source.figures, source.error = None, BadPage(PageCause.NOT_JSON)
        desk.board.figures_changed()
        await desk.shows(say("board.lost.page", lang), cause, PAGE, "1.102")
        source.figures = of_today()
        desk.board.figures_changed()
        await desk.until(lambda: PAGE not in desk.text and cause not in desk.text)


async def test_a_cause_and_an_address_that_are_too_long_leave_the_end_of_the_address() -> None:
    source = Source(of_today())
    async with showing(source, page=True) as desk:
        source.figures = None
        source.error = PageGone(PageCause.UNREACHED, "no answer from a far server " * 6)
        desk.board.figures_changed()
        await desk.shows("basis data tidak dapat dihubungi (no answer", "…: …", "board/board.json")


async def test_a_page_that_is_gone_is_asked_why_without_waiting_for_its_news() -> None:
    source = Source(of_today())
    async with showing(source, page=True) as desk:
        source.figures, source.error = None, PageGone(PageCause.CLOSED)
        desk.board.figures_lost()
        await desk.shows(say("page.cause.CLOSED", "id", detail=""))


async def test_a_cause_that_is_told_again_paints_nothing() -> None:
    source = Source(of_today(), error=PageGone(PageCause.NOT_THERE))
    async with showing(source, page=True) as desk:
        source.figures = None
        desk.board.figures_changed()
        await desk.shows(PAGE)
        painted = [CellPaint(each) for each in desk.board.query(CellLines)]
        desk.board.figures_changed()
        await desk.until(lambda: source.readings == 3 and not desk.board._asked)
        assert [each.times for each in painted] == [0, 0, 0]


async def test_a_page_without_a_sign_of_life_is_called_unpublished_until_it_has_one() -> None:
    now = datetime.now(UTC)
    signs = [now]
    async with showing(Source(of_today()), page=True, alive=lambda: signs[-1]) as desk:
        assert [each.name for each in desk.board._timers if each.name == "alive"] == ["alive"]
        desk.board.look_for_life()
        assert "TIDAK DITERBITKAN" not in desk.text
        signs.append(now - timedelta(minutes=4))
        desk.board.look_for_life()
        local = signs[-1].astimezone(ZoneInfo("Asia/Makassar"))
        await desk.shows(f"TIDAK DITERBITKAN sejak {local:%d-%m %H.%M}", "1.102")
        signs.append(now)
        desk.board.look_for_life()
        await desk.until(lambda: "TIDAK DITERBITKAN" not in desk.text)


async def test_a_sign_of_life_alone_paints_nothing_and_a_silence_is_painted_once() -> None:
    now = datetime.now(UTC)
    signs = [now - timedelta(minutes=1)]
    async with showing(Source(of_today()), page=True, alive=lambda: signs[-1]) as desk:
        painted = [CellPaint(each) for each in desk.board.query(CellLines)]
        signs.append(now)
        desk.board.look_for_life()
        assert [each.times for each in painted] == [0, 0, 0]
        signs.append(now - timedelta(minutes=4))
        desk.board.look_for_life()
        desk.board.look_for_life()
        assert [each.times for each in painted] == [0, 1, 0]


async def test_a_page_that_was_old_when_the_board_opened_says_so_at_once() -> None:
    long_ago = datetime.now(UTC) - timedelta(hours=2)
    async with showing(Source(of_today()), page=True, alive=lambda: long_ago) as desk:
        await desk.shows("TIDAK DITERBITKAN sejak ")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_page_of_which_no_sign_is_known_isn_t_called_unpublished(lang: Lang) -> None:
    async with showing(Source(of_today()), lang, page=True, alive=lambda: None) as desk:
        desk.board.look_for_life()
        assert say("board.silent", lang, since="") not in desk.text


async def test_a_page_of_another_day_isn_t_taken_for_today_s() -> None:
    async with showing(Source(some_figures()), page=True) as desk:
        await desk.shows("BUKAN ANGKA HARI INI", "12-03-2026 10.32.05 WITA")
        assert midnight_timers(desk) == []


async def test_when_the_day_of_a_page_ends_that_is_said_without_a_new_page() -> None:
    source = Source(of_today())
    async with showing(source, page=True) as desk:
        assert "BUKAN" not in desk.text
        (left,) = midnight_timers(desk)
        assert 0 < left <= 3601
        desk.board._day_over()
        await desk.shows("BUKAN ANGKA HARI INI", "1.102")


async def test_when_the_day_is_over_and_the_database_is_gone_both_are_said() -> None:
    source = Source(some_figures())
    async with showing(source) as desk:
        source.figures = None
        desk.board._day_over()
        await desk.shows("ANGKA LAMA", "BUKAN ANGKA HARI INI", "Tanggal 12-03-2026")


async def test_the_database_s_own_clock_says_when_its_day_ends() -> None:
    full = some_figures()
    left = (read_moment(full.day_ends) - read_moment(full.as_of)).total_seconds()
    async with showing(Source(full)) as desk:
        assert midnight_timers(desk) == [pytest.approx(left + 1)]
        for _ in range(3):
            desk.board.figures_changed()
            await desk.until(lambda: not desk.board._asked)
        assert len(midnight_timers(desk)) == 1


async def test_a_reading_in_which_only_the_moment_differs_paints_nothing() -> None:
    source = Source(some_figures())
    async with showing(source) as desk:
        source.figures = replace(some_figures(), as_of="2026-03-12T02:40:00.000000Z")
        before = desk.text
        desk.board.figures_changed()
        await desk.until(lambda: source.readings == 2 and not desk.board._asked)
        assert desk.text == before
        source.figures = replace(source.figures, head_n=48_214)
        desk.board.figures_changed()
        await desk.shows("10.40.00", "48.214")


async def test_changes_while_a_reading_is_under_way_are_one_more_reading() -> None:
    source = Source(some_figures(), held=True)
    async with showing(source) as desk:
        for _ in range(5):
            desk.board.figures_changed()
        source.held = False
        source.figures = with_spoiled(77)
        source.answer()
        await desk.shows("77")
        await desk.until(lambda: source.readings == 2 and not desk.board._asked)


async def test_the_viewer_and_the_training_mark_stand_in_the_first_line() -> None:
    training = replace(some_figures(), training=True, office="Kantor")
    async with showing(Source(training), viewer="Kadis") as desk:
        assert "PAPAN ANGKA · Kantor · Kadis" in desk.header
        assert "PELATIHAN" in desk.header


async def test_a_first_line_without_room_loses_its_title_first_and_never_its_age() -> None:
    figures = replace(some_figures(), training=True)
    async with showing(Source(figures), viewer="Bu Kadis") as desk:
        assert desk.header.startswith(" Disdukcapil Kota Mataram · Bu Kadis  ")
        assert "PELATIHAN" in desk.header
        assert desk.header.endswith("Angka per 10.32.05 WITA")


async def test_a_long_office_s_name_is_cut_before_the_viewer_s() -> None:
    figures = replace(some_figures(), office="Dinas Kependudukan dan Pencatatan Sipil Kota Mataram")
    async with showing(Source(figures), viewer="Kepala Bidang Dafduk") as desk:
        assert desk.header.startswith(" Dinas Kependudukan dan")
        assert "… · Kepala Bidang Dafduk  " in desk.header
        assert desk.header.endswith("Angka per 10.32.05 WITA")


async def test_a_viewer_s_name_that_leaves_the_office_s_no_room_stands_alone() -> None:
    figures = replace(some_figures(), training=True)
    viewer = "Kepala Bidang Pelayanan Pendaftaran"
    async with showing(Source(figures), viewer=viewer) as desk:
        assert desk.header.startswith(f" {viewer}  ")
        assert desk.header.endswith("Angka per 10.32.05 WITA")


async def test_a_name_that_would_steer_the_terminal_is_harmless() -> None:
    figures = replace(some_figures(), office="Kantor \x1b]0;x\x07 [bold]")
    async with showing(Source(figures), viewer="\x9b2J") as desk:
        assert "[bold]" in desk.header
        assert not [sign for sign in desk.text.replace("\n", "") if not sign.isprintable()]


@pytest.mark.parametrize("leave", [False, True])
async def test_esc_leaves_only_where_there_is_something_to_go_back_to(*, leave: bool) -> None:
    async with showing(Source(some_figures()), leave=leave) as desk:
        assert ("Esc" in desk.text) == leave
        desk.board.post_message(events.Key("escape", None))
        if leave:
            await desk.until(lambda: not isinstance(desk.app.screen, Board))
        else:
            desk.board.figures_changed()
            await desk.until(lambda: desk.source.readings == 2)
            assert desk.app.screen is desk.board


async def test_the_help_says_what_the_signs_mean() -> None:
    async with showing(Source(some_figures())) as desk:
        desk.app.action_help_here()
        await desk.shows("Bantuan", "✓", "○", "Ctrl+Q")


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_help_says_which_days_are_working_days_and_what_a_blank_means(lang: Lang) -> None:
    async with showing(Source(some_figures()), lang) as desk:
        notes = " ".join(desk.board.help_text().notes)
    meant = {
        "id": ("hari kerja", "hari kalender", "- :", "kosong"),
        "en": ("working days", "calendar days", "-:", "blank"),
    }
    assert [word for word in meant[lang] if word not in notes] == []
