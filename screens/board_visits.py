"""The board's visits: those under way and the next ones, and how far each list is."""

from datetime import date

from rich.cells import cell_len
from rich.text import Text

from db.rules.board_figures import BoardFigures, VisitStand
from screens.board_columns import left, right
from screens.locale import Lang, say, written

_DAY, _STATE, _COUNT = 11, 10, 9


def visits_lines(
    figures: BoardFigures, lang: Lang, width: int, rows: int, *, over: bool = False
) -> list[Text]:
    """Return at most `rows` lines, a heading first; how many visits they leave out is told.

    A single line names the first visit. `over` says that the figures' day isn't today.
    """
    if rows < 2:
        return [_single(figures, lang, width, over=over)][: max(rows, 0)]
    names = width - _DAY - _STATE - 3 * _COUNT
    shown = figures.visits[: rows - 1]
    more = len(figures.visits) - len(shown)
    title = say("board.visits.more" if more else "board.visits", lang, more=more)
    head = left(title, names, "bold")
    head.append_text(left(say("board.visits.day", lang), _DAY, "bold"))
    head.append_text(left("", _STATE))
    for name in ("listed", "recorded", "carded"):
        head.append_text(right(say(f"board.column.{name}", lang), _COUNT, "bold"))
    if not shown:
        return [head, Text(say("board.visits.none", lang))]
    return [head, *(_row(visit, None if over else figures.day, names, lang) for visit in shown)]


def _single(figures: BoardFigures, lang: Lang, width: int, *, over: bool) -> Text:
    """Return in one line which visit is the first, as much of it as there is room for."""
    more = max(len(figures.visits) - 1, 0)
    title = say("board.visits.more" if more else "board.visits", lang, more=more)
    parts = [say("board.visits.none", lang)]
    for visit in figures.visits[:1]:
        day = _day(visit, None if over else figures.day, lang)
        parts = [visit.site or _called(visit.kind, lang), day, _called(visit.state, lang)]
        if visit.recorded is not None and visit.listed is not None:
            done = f"{written(visit.recorded)}/{written(visit.listed)}"
            parts.append(f"{say('board.column.recorded', lang)} {done}")
    line = Text().append(title, "bold").append(f"  {parts[0]}")
    for part in parts[1:]:
        if line.cell_len + cell_len(part) + 3 <= width:
            line.append(f" · {part}")
    return line


def _row(visit: VisitStand, today: date | None, names: int, lang: Lang) -> Text:
    site = visit.site or _called(visit.kind, lang)
    named = f"{site}  {visit.place}"
    line = left(named if cell_len(named) < names else site, names - 1).append(" ")
    line.append_text(left(_day(visit, today, lang), _DAY))
    line.append_text(left(_called(visit.state, lang), _STATE))
    for count in (visit.listed, visit.recorded, visit.cards):
        line.append_text(right(written(count), _COUNT))
    return line


def _day(visit: VisitStand, today: date | None, lang: Lang) -> str:
    return say("board.visits.today", lang) if visit.day == today else written(visit.day)


def _called(code: str, lang: Lang) -> str:
    """Return what a kind or a state is called; one of a later version has no words here yet."""
    try:
        return say(f"name.{code}", lang)
    except KeyError:
        return code
