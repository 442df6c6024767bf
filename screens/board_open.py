"""The board's backlog: who waits for what, and since when the one who waits longest."""

from rich.text import Text

from db.rules.board_figures import BoardFigures, Waiting
from screens.board_age import days_words
from screens.board_columns import left, right
from screens.locale import Lang, say, written

_COUNT, _AGE = 8, 11


def open_lines(figures: BoardFigures, lang: Lang, width: int, *, over: bool = False) -> list[Text]:
    """Return what is still open, a line each, with the days of the oldest.

    `over` says that the figures' day isn't today.
    """
    backlog = figures.backlog
    head = left(say("board.open", lang), width - _COUNT - _AGE, "bold")
    head.append_text(right(say("board.count", lang), _COUNT, "bold"))
    head.append_text(right(say("board.oldest", lang), _AGE, "bold"))
    rows: list[tuple[str, Waiting]] = [
        ("board.suket_open", backlog.suket_open),
        ("board.suket_lapsed", Waiting(backlog.lapsed)),
        ("board.cards_waiting", backlog.cards_waiting),
        ("board.waiting_for_siak", backlog.waiting_for_siak),
        ("board.to_catch_up", Waiting(backlog.to_catch_up)),
    ]
    lines = [head]
    for key, waiting in rows:
        line = left(say(key, lang), width - _COUNT - _AGE)
        line.append_text(right(written(waiting.count), _COUNT))
        lines.append(line.append_text(right(_age(waiting.oldest_days, lang, over=over), _AGE)))
    return lines


def _age(days: int | None, lang: Lang, *, over: bool) -> str:
    if days is None:
        return ""
    return days_words(days, lang) if days or over else say("board.age.today", lang)
