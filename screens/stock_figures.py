"""What stands above the stock card: blanks at all places and under way, and how long they last."""

from dataclasses import dataclass

from rich.text import Text

from db.office import office_settings
from db.reads.printing_pace import printing_pace
from db.reads.stock_card import StockPeriod, stock_period
from db.reads.store_room import Blanks, blanks
from db.reads.today import office_now
from db.rules.issuing_policy import IssuingPolicy
from db.rules.need import Pace
from screens.locale import Lang, say
from screens.locale.formats import written_signed
from screens.stock_sieve import StockSieve, days_of
from screens.strip_text import level_words


@dataclass(frozen=True, slots=True)
class StockFigures:
    """The figures of the stock room; `period` is that of the card, where it is sifted."""

    blanks: Blanks
    pace: Pace
    policy: IssuingPolicy
    period: StockPeriod | None


def stock_figures(place: str, sieve: StockSieve) -> StockFigures:
    """Read the figures, for a place's card as it is sifted."""
    settings = office_settings()
    today = office_now(settings).today
    lying = blanks()
    pace = printing_pace(settings, today, lying.total)
    period = stock_period(place, *days_of(sieve.period, today)) if sieve else None
    return StockFigures(lying, pace, settings.policy, period)


def figures_text(figures: StockFigures, sieve: StockSieve, lang: Lang) -> Text:
    """Return the line above the card: all blanks, or what the card is sifted by."""
    if sieve and figures.period:
        return _sifted(figures.period, sieve, lang)
    lying, cover = figures.blanks, figures.pace.cover_days
    parts = [say("stock.figures", lang, total=lying.total)]
    if lying.under_way:
        parts.append(say("stock.under_way", lang, pieces=lying.under_way))
    if cover is not None:
        parts.append(say("stock.cover", lang, days=cover))
    text = Text().append(" ".join(parts), "bold")
    if lying.level:
        text.append(f"  {level_words(lying.level, lying.total, lang)}", "bold")
    return text


def _sifted(period: StockPeriod, sieve: StockSieve, lang: Lang) -> Text:
    """Return what is shown alone, what it comes to, and the balances around it."""
    names = [name for name in (sieve.kind, sieve.period) if name]
    shown = " · ".join(say(f"stock.sieve.{name}", lang) for name in names)
    moved = sum(pieces for kind, pieces in period.moved if not sieve.kind or kind in sieve.kinds)
    text = Text().append(say("stock.sifted", lang, shown=shown), "bold")
    text.append(f" {written_signed(moved)}.")
    if sieve.period:
        ends = say("stock.ends", lang, opening=period.opening, closing=period.closing)
        text.append(f" {ends}")
    return text.append(f" {say('stock.sifted.all', lang)}")
