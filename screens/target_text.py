"""The year's target in words: its figures on one line, its pace, a bar and a share."""

from db.reads.target import Drift, Target
from db.rules.target_pace import TargetPace
from screens.locale import Lang, say, written

_FULL, _EMPTY = "█", "░"


def target_words(live: Target, drift: Drift, lang: Lang) -> str:
    """Return how the target came to its number, who is recorded and who is left."""
    key = "target.figures" if drift.snapshot else "target.figures.no_snapshot"
    return say(
        key,
        lang,
        year=str(live.year),
        baseline=drift.baseline,
        arrived=drift.arrived,
        departed=drift.departed,
        target=live.target,
        recorded=live.recorded,
        left=live.left,
    )


def pace_words(pace: TargetPace, year: int, lang: Lang) -> tuple[str, str]:
    """Return the pace kept beside the one needed, and where the pace kept leads."""
    if pace.is_over:
        return say("target.pace.over", lang, year=str(year), left=pace.left), ""
    if not pace.left:
        return say("target.pace.complete", lang), ""
    kept = say("target.pace.unknown", lang)
    if pace.days_worked:
        days, mean = pace.days_worked, one_decimal(pace.kept)
        kept = say("target.pace.kept", lang, days=days, kept=mean)
    return f"{kept} {_needed(pace, lang)}", _leads_to(pace, year, lang)


def _needed(pace: TargetPace, lang: Lang) -> str:
    if pace.needed is None:
        return say("target.pace.no_day", lang)
    needed = one_decimal(pace.needed)
    return say("target.pace.needed", lang, needed=needed, days=pace.days_left)


def _leads_to(pace: TargetPace, year: int, lang: Lang) -> str:
    told = say("target.pace.short", lang, count=pace.short_by, year=str(year))
    if pace.done_by:
        told = say("target.pace.done", lang, day=pace.done_by)
    return f"{told} {say('target.pace.estimated', lang)}" if pace.estimated else told


def bar(recorded: int, target: int, width: int) -> str:
    """Return a bar of `width` cells, filled by the share that is recorded.

    Neither full nor empty before it is.
    """
    filled = round(width * recorded / target) if target else 0
    if 0 < recorded < target:
        filled = min(max(filled, 1), width - 1)
    return _FULL * filled + _EMPTY * (width - filled)


def share(recorded: int, target: int) -> str:
    """Return the share that is recorded, as "0,7 %"; "-" of nobody."""
    return f"{one_decimal(100 * recorded / target)} %" if target else "-"


def one_decimal(number: float) -> str:
    """Return a number with one decimal, written as a number is: 1.234,5."""
    tenths = round(number * 10)
    return f"{written(tenths // 10)},{tenths % 10}"
