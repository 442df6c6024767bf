"""The board's figures as lines that fill a terminal: what comes first stays where there is little.

A narrow board is one column; a wide one has its plots beside its figures.
"""

from collections.abc import Callable
from dataclasses import dataclass

from rich.text import Text

from db.journal.clock import read_moment
from db.rules.board_figures import BoardFigures, StockStand
from screens.board_age import since_words
from screens.board_columns import side_by_side, wide
from screens.board_open import open_lines
from screens.board_places import about_lines, places_lines
from screens.board_plots import AROUND, KINDS, plots_lines, plots_width
from screens.board_target import kelurahan_lines, target_lines
from screens.board_visits import visits_lines
from screens.locale import Lang, say
from screens.strip_text import level_words
from screens.text_lines import both_ends

# From this width on the plots stand beside the figures.
TWO_COLUMNS = 160
_GAP = 4
# The lines of the table of places around the places: its heading and its sums.
_AROUND_PLACES = 2
# So many places have a row of their own before visits have more than a line.
_FOUR = 4
# The most lines that one kind's bars have.
_HIGHEST = 11


@dataclass(frozen=True, slots=True)
class _Page:
    """What is drawn, in which language, whether its day is over, and whether in ASCII."""

    figures: BoardFigures
    lang: Lang
    over: bool
    plain: bool


def board_text(
    figures: BoardFigures,
    lang: Lang,
    width: int,
    height: int,
    *,
    over: bool = False,
    plain: bool = False,
) -> list[Text]:
    """Return at most `height` lines of at most `width` cells.

    Alarms first, then places, what is open beside the target, plots, visits and kelurahan.
    `over` says that the figures' day isn't today, `plain` draws bars in ASCII.
    """
    page = _Page(figures, lang, over, plain)
    if width < TWO_COLUMNS:
        return [_first(page, width), *_one_column(page, width, height - 1)][:height]
    plots = plots_width(max(width - _GAP - TWO_COLUMNS // 2, 0))
    beside = width - plots - _GAP
    columns = [
        ([_first(page, beside), *_left_column(page, beside, height - 1)], beside),
        (_tall_plots(page, plots, height), plots),
    ]
    return side_by_side(columns, _GAP)[:height]


def _first(page: _Page, width: int) -> Text:
    """Return the alarms, and the day above the columns that count it."""
    figures = page.figures
    day = say("board.day" if page.over else "board.today", page.lang, day=figures.day)
    right = Text(day, "bold")
    line = _alarms(page)
    if figures.stock.level:
        amber, red = figures.stock.amber, figures.stock.red
        levels = Text(f"  {say('board.levels', page.lang, amber=amber, red=red)}")
        if line.cell_len + levels.cell_len + right.cell_len + 2 <= width:
            line.append_text(levels)
    return both_ends(line, right, width)


def _alarms(page: _Page) -> Text:
    """Return that SIAK is down, and how low the blanks are, where it is so."""
    figures, line = page.figures, Text()
    if since := figures.siak_down_since:
        clock = since_words(read_moment(since), figures, over=page.over)
        line.append(f" {say('strip.siak.down', page.lang, clock=clock)} ", "bold reverse")
        line.append("  ")
    if figures.stock.level or not figures.stock.on_hand:
        line.append(f" {_level(figures.stock, page.lang)} ", "bold reverse")
    return line


def _level(stock: StockStand, lang: Lang) -> str:
    if not stock.on_hand:
        return say("board.level.none", lang)
    return say("board.level", lang, level=level_words(stock.level, stock.on_hand, lang))


def _one_column(page: _Page, width: int, height: int) -> list[Text]:
    """Return one column: the least of everything, then more of it while there is room."""
    lang, figures = page.lang, page.figures
    about = about_lines(figures, lang, width)
    middle = _open_and_target(page, width)
    room = _Room(height - len(about) - len(middle) - AROUND - len(KINDS) - _AROUND_PLACES)
    visits = room.take(_visits_first(room.left, len(figures.places)))
    places = room.take(len(figures.places))
    apart = room.take(3)
    visits += room.take(len(figures.visits) - 1) if visits > 1 else 0
    rows = 1 + room.take(2 * len(KINDS)) // len(KINDS)
    kelurahan = kelurahan_lines(figures, lang, width, room.left - 1)
    room.take(len(kelurahan) + 1 if kelurahan else 0)
    rows += min(room.left // len(KINDS), _HIGHEST - rows)
    blank = [Text()]
    lines = places_lines(figures, lang, width, places) + about + blank * (apart > 0)
    lines += middle + blank * (apart > 1)
    lines += plots_lines(figures, lang, width, rows, plain=page.plain) + blank * (apart > 2)
    lines += _visits(page, width, visits)
    return lines + (blank + kelurahan if kelurahan else [])


def _visits_first(free: int, places: int) -> int:
    """Return the lines that visits have before anything else has the free ones but one place."""
    if free >= min(places, _FOUR) + 2:
        return 2
    return 1 if free > 1 else 0


def _left_column(page: _Page, width: int, height: int) -> list[Text]:
    """Return the figures beside which the plots stand."""
    figures, lang = page.figures, page.lang
    parts: list[Callable[[int], list[Text]]] = [
        lambda rows: places_lines(figures, lang, width, max(min(rows - 14, 12), 1)),
        lambda _rows: about_lines(figures, lang, width),
        lambda _rows: [Text(), *_open_and_target(page, width)],
        lambda rows: [Text(), *_visits(page, width, rows - 1)],
        lambda rows: [Text(), *kelurahan_lines(figures, lang, width, rows - 1)],
    ]
    lines: list[Text] = []
    for part in parts:
        lines += part(height - len(lines))
    return lines[:height]


def _visits(page: _Page, width: int, rows: int) -> list[Text]:
    return visits_lines(page.figures, page.lang, width, rows, over=page.over)


def _tall_plots(page: _Page, width: int, height: int) -> list[Text]:
    rows = max(min((height - AROUND) // len(KINDS), _HIGHEST), 1)
    return plots_lines(page.figures, page.lang, width, rows, plain=page.plain)


def _open_and_target(page: _Page, width: int) -> list[Text]:
    gap = 3
    opened = (width - gap) // 2
    blocks = [
        (open_lines(page.figures, page.lang, opened, over=page.over), opened),
        (
            target_lines(page.figures, page.lang, width - gap - opened, plain=page.plain),
            width - gap - opened,
        ),
    ]
    return [wide(line, width) for line in side_by_side(blocks, gap)]


class _Room:
    """Lines that are still free."""

    def __init__(self, left: int) -> None:
        self.left = max(left, 0)

    def take(self, most: int) -> int:
        """Return how many of `most` lines there are, and take them."""
        taken = min(max(most, 0), self.left)
        self.left -= taken
        return taken
