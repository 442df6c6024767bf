"""The board's target: how far the year is, at what pace, and each kelurahan that may be told."""

from rich.cells import cell_len
from rich.text import Text

from db.rules.board_figures import BoardFigures, KelurahanStand, TargetStand
from screens.board_columns import left, right, side_by_side
from screens.board_plots import BARS
from screens.locale import Lang, say, written
from screens.target_text import bar, one_decimal, share
from screens.text_lines import both_ends

_GAP = 3
_SHARE, _NUMBERS = 8, 12


def target_lines(figures: BoardFigures, lang: Lang, width: int, *, plain: bool) -> list[Text]:
    """Return the year's target: its bar, its numbers, its pace, who came and went."""
    target = figures.target
    title = Text(say("board.target", lang, year=str(target.year)), "bold")
    told = Text(share(target.recorded, target.target), "bold")
    drawn = bar(target.recorded, target.target, width)
    if plain:
        drawn = drawn.translate({ord("█"): "#", ord("░"): "."})
    numbers = Text(say("board.recorded", lang, recorded=target.recorded, target=target.target))
    still = Text(say("board.left", lang, left=target.left))
    pace, needed = _paces(target, lang, width)
    drift = say(
        "board.drift",
        lang,
        baseline=target.baseline,
        arrived=target.arrived,
        departed=target.departed,
    )
    return [
        both_ends(title, told, width),
        Text(drawn, BARS),
        both_ends(numbers, still, width),
        both_ends(Text(pace), Text(needed), width),
        Text(drift),
    ]


def kelurahan_lines(figures: BoardFigures, lang: Lang, width: int, rows: int) -> list[Text]:
    """Return the kelurahan, those furthest behind first, in as many columns as there is room for.

    Nothing where there is room for none of them, or none may be told.
    """
    target = figures.target
    names = max((cell_len(each.name) for each in target.kelurahan), default=0)
    columns = max((width + _GAP) // (names + _SHARE + _NUMBERS + _GAP), 1)
    room = (rows - 1) * columns
    if room <= 0 or not (target.kelurahan or target.kept_back):
        return []
    behind = sorted(target.kelurahan, key=lambda each: (_share(each), each.code))[:room]
    each_wide = (width - _GAP * (columns - 1)) // columns
    high = -(-len(behind) // columns)
    parts = [behind[high * x : high * (x + 1)] for x in range(columns)]
    blocks = [([_kelurahan(each, each_wide) for each in part], each_wide) for part in parts]
    head = Text(say("board.kelurahan", lang), "bold")
    return [both_ends(head, Text(_hidden(target, len(behind), lang)), width)] + (
        side_by_side(blocks, _GAP) if behind else []
    )


def _hidden(target: TargetStand, shown: int, lang: Lang) -> str:
    """Return how many kelurahan are left out for want of room, and how many on purpose."""
    more = len(target.kelurahan) - shown
    told = [say("board.kelurahan.more", lang, count=more)] if more else []
    if target.kept_back:
        told.append(say("board.kelurahan.kept_back", lang, count=target.kept_back))
    return " · ".join(told)


def _kelurahan(each: KelurahanStand, width: int) -> Text:
    line = left(each.name, width - _SHARE - _NUMBERS)
    line.append_text(right(share(each.recorded, each.target), _SHARE))
    return line.append_text(right(f"{written(each.recorded)}/{written(each.target)}", _NUMBERS))


def _share(each: KelurahanStand) -> float:
    return each.recorded / each.target if each.target else 1.0


def _paces(target: TargetStand, lang: Lang, width: int) -> tuple[str, str]:
    """Return the pace kept and the one needed, as far as they are known.

    That a day of theirs is a working day is said where there is room for it.
    """
    for days in ("board.per.workday", "board.per.day"):
        per = say(days, lang)
        told = say("board.target.no_pace", lang)
        if target.pace_kept is not None:
            told = say("board.target.pace", lang, kept=one_decimal(target.pace_kept), per=per)
        needs = ""
        if target.pace_needed is not None:
            needed = one_decimal(target.pace_needed)
            needs = say("board.target.needed", lang, needed=needed, per=per)
        if cell_len(told) + 2 + cell_len(needs) <= width:
            break
    return told, needs
