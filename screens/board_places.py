"""The board's places: the blanks at each, how long they last, and what was done there today."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.text import Text

from db.rules.board_figures import BoardFigures, Counts, PlaceStand
from screens.board_age import days_words, workdays_words
from screens.board_columns import left, packed, right, wide
from screens.locale import Lang, say, written

# The least that each column needs; where there is more room all of them have a part of it.
_NAMES, _BLANKS, _COVER, _COUNT = 32, 9, 9, 7
# From this width on a code is told with what it means.
_ROOMY = 100
_COUNTS = ("enrolled", "cards", "suket", "spoiled")


@dataclass(frozen=True, slots=True)
class _Widths:
    """How wide the columns are, and whether there is room to say that days are working days."""

    names: int
    blanks: int
    cover: int
    count: int
    workdays: bool


def places_lines(figures: BoardFigures, lang: Lang, width: int, rows: int) -> list[Text]:
    """Return the table of places; those for which `rows` has no room are one row of sums.

    Places without a blank have a row of their own before others, then those that run out first.
    The last row is the office's day, which the rows above add up to. A name that would be cut is
    left out, its code stays.
    """
    done = figures.by_day[-1].counts if figures.by_day else figures.today
    widths = _widths(figures, done, width, lang)
    shown, rest = _divided(figures.places, rows)
    code = max((len(place.code) for place in shown), default=0)
    lines = [_head(widths, lang)]
    for place in shown:
        named = f"{place.code:<{code}}  {place.name}"
        label = named if cell_len(named) < widths.names else place.code
        lines.append(_row(Text(label), place, widths, lang))
    if rest:
        lines.append(_row(_others(rest, lang), _summed(rest), widths, lang))
    stock = figures.stock
    total = PlaceStand("", "", stock.on_hand, stock.cover_days, done)
    last = _row(Text(say("board.all", lang)), total, widths, lang)
    last.stylize("bold")
    return [*lines, last]


def about_lines(figures: BoardFigures, lang: Lang, width: int) -> list[Text]:
    """Return whom the office prints for, at what pace, and what was given in place of cards."""
    stock, told = figures.stock, [_policy(figures, lang, roomy=width >= _ROOMY)]
    if stock.cover_days is not None:
        mean = round(stock.mean)
        told.append(say("board.pace.one" if mean == 1 else "board.pace", lang, mean=mean))
    else:
        told.append(say("board.pace.unknown", lang))
    if stock.under_way:
        told.append(say("board.under_way", lang, pieces=stock.under_way))
    if figures.ikd or figures.biodata:
        told.append(say("board.instead", lang, ikd=figures.ikd, biodata=figures.biodata))
    return packed(told, width)


def _policy(figures: BoardFigures, lang: Lang, *, roomy: bool) -> str:
    """Return for whom the office prints; what the bare word means only where there is room."""
    means = f"{say('board.policy', lang)} {figures.policy}"
    if roomy:
        means = say("board.policy.means", lang, policy=figures.policy)
    since = figures.policy_since
    return f"{means} {say('board.policy.since', lang, since=since)}" if since else means


def _widths(figures: BoardFigures, done: Counts, width: int, lang: Lang) -> _Widths:
    """Share out the room; numbers are never cut, a name may have to give way to its code."""
    blanks = max(_BLANKS, len(written(figures.stock.on_hand)) + 1)
    largest = max(getattr(done, name) for name in _COUNTS)
    count = max(_COUNT, len(written(largest)) + 1)
    spare = max(width - _NAMES - blanks - _COVER - count * len(_COUNTS), 0)
    more = spare // (len(_COUNTS) + 4)
    names = width - blanks - _COVER - 2 * more - (count + more) * len(_COUNTS)
    covers = [figures.stock.cover_days, *(place.cover_days for place in figures.places)]
    longest = max(cell_len(workdays_words(days or 0, lang)) for days in covers)
    cover = _COVER + more
    return _Widths(max(names, 10), blanks + more, cover, count + more, longest + 2 <= cover)


def _head(widths: _Widths, lang: Lang) -> Text:
    line = left(say("board.place", lang), widths.names, "bold")
    line.append_text(right(say("board.blanks", lang), widths.blanks, "bold"))
    line.append_text(right(say("board.cover", lang), widths.cover, "bold"))
    for name in _COUNTS:
        line.append_text(right(say(f"board.work.{name}", lang), widths.count, "bold"))
    return line


def _row(label: Text, place: PlaceStand, widths: _Widths, lang: Lang) -> Text:
    line = wide(label, widths.names - 1).append(" ")
    line.append_text(right(written(place.on_hand), widths.blanks))
    line.append_text(_cover(place, widths, lang))
    for name in _COUNTS:
        line.append_text(right(written(getattr(place.today, name)), widths.count))
    return line


def _cover(place: PlaceStand, widths: _Widths, lang: Lang) -> Text:
    """Return for how many working days the blanks last; that none are left is a word."""
    if not place.on_hand:
        return right(f" {say('board.none_left', lang)} ", widths.cover, "bold reverse")
    if place.cover_days is None:
        return right("-", widths.cover)
    words = workdays_words if widths.workdays else days_words
    return right(words(place.cover_days, lang), widths.cover)


def _divided(
    places: Sequence[PlaceStand], rows: int
) -> tuple[Sequence[PlaceStand], Sequence[PlaceStand]]:
    """Return the places with a row of their own, and those that share one, as they were ordered."""
    if len(places) <= max(rows, 1):
        return places, ()
    pressing = sorted(range(len(places)), key=lambda index: _lasts(places[index]))
    own = set(pressing[: max(rows - 1, 0)])
    return (
        [place for index, place in enumerate(places) if index in own],
        [place for index, place in enumerate(places) if index not in own],
    )


def _lasts(place: PlaceStand) -> tuple[bool, bool, int]:
    """Return how near its end a place is: none left first, where nothing is printed last."""
    return place.on_hand > 0, place.cover_days is None, place.cover_days or 0


def _others(rest: Sequence[PlaceStand], lang: Lang) -> Text:
    label = Text(say("board.others", lang, count=len(rest)))
    if empty := sum(not place.on_hand for place in rest):
        told = say("board.others.empty", lang, empty=empty)
        label.append(" ").append(told, "bold reverse")
    return label


def _summed(rest: Sequence[PlaceStand]) -> PlaceStand:
    today = Counts(*(sum(getattr(place.today, name) for place in rest) for name in _COUNTS))
    on_hand = sum(place.on_hand for place in rest)
    return replace(rest[0], on_hand=on_hand, cover_days=None, today=today)
