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

    `over` says that the figures' day isn't today.
    """
    if rows < 2:
        return []
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


def _row(visit: VisitStand, today: date | None, names: int, lang: Lang) -> Text:
    site = visit.site or _called(visit.kind, lang)
    named = f"{site}  {visit.place}"
    line = left(named if cell_len(named) < names else site, names - 1).append(" ")
    day = say("board.visits.today", lang) if visit.day == today else written(visit.day)
    line.append_text(left(day, _DAY))
    line.append_text(left(_called(visit.state, lang), _STATE))
    for count in (visit.listed, visit.recorded, visit.cards):
        line.append_text(right(written(count), _COUNT))
    return line


def _called(code: str, lang: Lang) -> str:
    """Return what a kind or a state is called; one of a later version has no words here yet."""
    try:
        return say(f"name.{code}", lang)
    except KeyError:
        return code
