"""The values of the page of a closed day."""

from db.reads.day_figures import ByClerk, ByDay
from db.reads.papers.day import DayPaper
from screens.locale import say
from screens.locale.formats import written
from screens.papers.tools import Tools
from screens.papers.wording import counted, day_with_name, named

_GROUP = 8


def day_data(paper: DayPaper, _tools: Tools) -> dict[str, object]:
    """Return what day.typ reads; `head_groups` is the hash that is typed to check the record."""
    closed = paper.closed
    figures = closed.figures
    return {
        "day": day_with_name(closed.day),
        "since": written(closed.since),
        "one_day": closed.since == closed.day,
        "place": closed.place_name,
        "place_code": closed.place,
        "since_ref": closed.since_ref or "",
        "clock": closed.clock,
        "by": closed.closed_by_name,
        "from_n": written(closed.from_n),
        "to_n": written(closed.to_n),
        "acts": written(figures.acts),
        "opening": written(figures.opening),
        "moves": [
            [
                say(f"stock.kind.{move.kind}", "id"),
                _or_empty(move.moved_in),
                _or_empty(move.moved_out),
            ]
            for move in figures.moves
        ],
        "moved_in": written(figures.moved_in),
        "moved_out": written(figures.moved_out),
        "counted": written(closed.counted),
        "by_day": [_day(line) for line in figures.by_day],
        "by_clerk": [_clerk(line) for line in figures.by_clerk],
        "sukets": written(figures.sukets),
        "suket_first": figures.suket_first or "",
        "suket_last": figures.suket_last or "",
        "spoiled": counted(figures.spoiled),
        "old_cards": counted(figures.old_cards),
        "late": [[named(kind), written(number)] for kind, number in figures.late],
        "looks": written(closed.looks),
        "looks_digest": _groups(closed.looks_digest),
        "entry": written(closed.n),
        "head_groups": _groups(closed.head),
    }


def _groups(digest: str) -> list[str]:
    """Return a hash in groups of eight, as it is read and typed."""
    return [digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP)]


def _day(line: ByDay) -> list[str]:
    pieces = (line.opening, line.moved_in, line.moved_out, line.closing, line.acts)
    return [written(line.day), *map(written, pieces)]


def _clerk(line: ByClerk) -> list[str]:
    acts = (
        line.cards,
        line.sukets,
        line.enrolled,
        line.handed,
        line.spoiled,
        line.corrected,
        line.others,
    )
    return [line.name, *map(_or_empty, acts)]


def _or_empty(number: int) -> str:
    """Return a number, nothing for 0: a table of zeros hides what happened."""
    return written(number) if number else ""
