"""The board's backlog: who waits for what, and since when the one who waits longest."""

from rich.text import Text

from db.rules.board_figures import BoardFigures, Waiting
from screens.board_columns import left, right
from screens.locale import Lang, say, written

_COUNT, _AGE = 8, 11


def open_lines(figures: BoardFigures, lang: Lang, width: int) -> list[Text]:
    """Return what is still open, a line each, with the days of the oldest."""
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
    return [head, *(_row(say(key, lang), waiting, lang, width) for key, waiting in rows)]


def _row(label: str, waiting: Waiting, lang: Lang, width: int) -> Text:
    days = waiting.oldest_days
    age = "" if days is None else say("board.days" if days else "board.age.today", lang, days=days)
    line = left(label, width - _COUNT - _AGE).append_text(right(written(waiting.count), _COUNT))
    return line.append_text(right(age, _AGE))
