"""What there is of blanks and what is needed, as lines; and the one line that is told to all."""

from zoneinfo import ZoneInfo

from rich.text import Text

from db.journal.clock import read_moment
from db.reads.need import Need, PublicStock
from screens.locale import Lang, say, written
from screens.locale.formats import written_clock
from screens.strip_text import level_words
from screens.text_lines import both_ends, wrapped


def need_text(figures: Need, lang: Lang, width: int) -> list[Text]:
    """Return the figures of a request for blanks as lines for a width in cells."""
    column = min(width, 76)
    return [
        *_lying(figures, lang, column),
        Text(),
        *_needed(figures, lang, column),
        Text(),
        *_counts(figures, lang, column),
        Text(),
        *wrapped(say("need.public", lang, line=public_line(figures.public, lang)), column, ""),
        *(wrapped(say("need.estimated", lang), column, "dim") if figures.estimated else []),
    ]


def public_line(stock: PublicStock, lang: Lang) -> str:
    """Return what is announced of the day's stock: office, day, clock and pieces, no person."""
    zone = ZoneInfo(stock.time_zone)
    return say(
        "need.public.line",
        lang,
        office=stock.office,
        day=stock.day,
        clock=written_clock(stock.at, zone),
        zone=read_moment(stock.at).astimezone(zone).tzname(),
        pieces=stock.pieces,
    )


def written_mean(mean: float) -> str:
    """Return a mean with one decimal, as Indonesians write it: 185,2."""
    whole, _, tenth = f"{mean:.1f}".partition(".")
    return f"{written(int(whole))},{tenth}"


def _lying(figures: Need, lang: Lang, width: int) -> list[Text]:
    total = Text(say("need.pieces", lang, pieces=figures.on_hand + figures.under_way), "bold")
    if figures.level:
        total.append(f"  {level_words(figures.level, figures.on_hand, lang)} ", "reverse")
    levels = say("need.levels.value", lang, amber=figures.amber, red=figures.red)
    pace = [_row(say("need.mean.none", lang), "-", width)]
    if figures.cover_days is not None:
        a_day = say("need.a_day", lang, mean=written_mean(figures.mean))
        lasts = say("need.days", lang, days=figures.cover_days)
        pace = [
            _row(say("need.mean", lang, days=figures.mean_days), a_day, width),
            _row(say("need.cover", lang), lasts, width),
        ]
    return [
        both_ends(Text(say("need.there", lang), "bold"), total, width),
        _row(say("need.places", lang), figures.on_hand, width),
        _row(say("need.under_way", lang), figures.under_way, width),
        *pace,
        _row(say("need.levels", lang), levels, width),
    ]


def _needed(figures: Need, lang: Lang, width: int) -> list[Text]:
    ahead = say("need.two_months", lang, days=figures.working_days, mean=written_mean(figures.mean))
    stock = written(-(figures.on_hand + figures.under_way))
    asked = Text(say("need.pieces", lang, pieces=figures.suggested), "bold")
    return [
        both_ends(Text(say("need.request", lang), "bold"), asked, width),
        _row(ahead, figures.two_months, width),
        _row(say("need.backlog", lang), figures.backlog, width),
        _row(say("need.sukets", lang), figures.suket_open - figures.suket_printed, width),
        _row(say("need.stock", lang), stock, width),
    ]


def _counts(figures: Need, lang: Lang, width: int) -> list[Text]:
    counts = figures.counts
    return [
        Text(say("need.centre", lang), "bold"),
        _row(say("need.centre.ready", lang), counts.recorded_not_printed, width),
        _row(say("need.centre.unrecorded", lang), counts.must_hold_not_recorded, width),
        _row(say("need.centre.arrivals", lang), counts.arrivals, width),
        _row(say("need.centre.lost", lang), counts.lost, width),
        _row(say("need.centre.damaged", lang), counts.damaged, width),
    ]


def _row(label: str, value: int | str, width: int) -> Text:
    shown = written(value) if isinstance(value, int) else value
    return both_ends(Text(f"  {label}"), Text(shown), width)
