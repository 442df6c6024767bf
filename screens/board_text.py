"""The board's figures as lines: stock, today, what is open, the year's target."""

from zoneinfo import ZoneInfo

from rich.text import Text

from db.journal.clock import read_moment
from db.reads.board import Board
from screens.locale import Lang, say, written
from screens.locale.formats import written_clock
from screens.strip_text import level_words, siak_down_text
from screens.text_lines import both_ends

BAR = 40


def board_text(figures: Board, lang: Lang, width: int) -> list[Text]:
    """Return the board's lines for a width in cells."""
    column = min(width, 76)
    return [
        *_siak(figures, lang),
        *_stock(figures, lang, column),
        Text(),
        *_today(figures, lang, column),
        Text(),
        *_open(figures, lang, column),
        Text(),
        *_target(figures, lang, column),
        Text(),
        _as_of(figures, lang),
    ]


def _heading(key: str, lang: Lang) -> Text:
    return Text(say(key, lang), "bold")


def _row(label: str, value: int | str, width: int, style: str = "") -> Text:
    shown = written(value) if isinstance(value, int) else value
    return both_ends(Text(f"  {label}"), Text(shown, style), width)


def _stock(figures: Board, lang: Lang, width: int) -> list[Text]:
    total = Text(written(figures.blanks), "bold")
    if figures.under_way:
        total.append(f"  {say('board.under_way', lang, pieces=figures.under_way)}")
    if figures.level:
        total.append(f"  {level_words(figures.level, figures.blanks, lang)} ", "reverse")
    head = both_ends(_heading("board.stock", lang), total, width)
    places = [_row(f"{p.code}  {p.name}", p.on_hand, width) for p in figures.places]
    return [head, *places, both_ends(_policy(figures, lang), _cover(figures, lang), width)]


def _policy(figures: Board, lang: Lang) -> Text:
    """Return for whom the office prints, since when."""
    policy = figures.policy
    key = "board.policy.since" if policy.since else "board.policy"
    # The bare word: what it means in brackets has no room beside the days of cover.
    return Text(f"  {say(key, lang, since=policy.since)}: {policy.mode}")


def _cover(figures: Board, lang: Lang) -> Text:
    """Return for how many working days the blanks last, where cards were printed before."""
    days, mean = figures.pace.cover_days, figures.pace.mean
    if days is None:
        return Text(say("board.cover.unknown", lang))
    return Text(say("board.cover", lang, days=days, mean=round(mean)))


def _today(figures: Board, lang: Lang, width: int) -> list[Text]:
    done = figures.today
    given = say("board.instead.counts", lang, ikd=done.ikd, biodata=done.biodata)
    return [
        both_ends(_heading("board.today", lang), Text(written(figures.day), "bold"), width),
        _row(say("board.enrolled", lang), done.enrolled, width),
        _row(say("board.cards", lang), done.cards, width),
        _row(say("board.suket", lang), done.suket, width),
        _row(say("board.spoiled", lang), done.spoiled, width),
        *([_row(say("board.instead", lang), given, width)] if done.ikd + done.biodata else []),
    ]


def _open(figures: Board, lang: Lang, width: int) -> list[Text]:
    late = figures.siak.to_catch_up
    return [
        _heading("board.open", lang),
        _row(say("board.suket_open", lang), figures.suket_open, width),
        _row(say("board.suket_lapsed", lang), figures.suket_lapsed, width),
        _row(say("board.cards_waiting", lang), figures.cards_waiting, width),
        _row(say("board.waiting_for_siak", lang), figures.waiting_for_siak, width),
        *([_row(say("board.to_catch_up", lang), late, width)] if late else []),
    ]


def _siak(figures: Board, lang: Lang) -> list[Text]:
    """Return that SIAK is down, where it is."""
    down = figures.siak.down
    return [siak_down_text(down, figures.day, lang), Text()] if down else []


def _target(figures: Board, lang: Lang, width: int) -> list[Text]:
    target = figures.target
    title = Text(say("board.target", lang, year=str(target.year)), "bold")
    share = target.recorded / target.target if target.target else 0.0
    filled = round(BAR * share)
    bar = "█" * filled + "░" * (BAR - filled)
    percent = f"{share * 100:.1f}".replace(".", ",")
    left = _row(say("board.left", lang), target.left, width)
    told = Text(f"{written(target.recorded)} / {written(target.target)}", "bold")
    last = both_ends(Text(f"  {bar} {percent} %"), _drift(figures, lang), width)
    return [both_ends(title, told, width), left, last]


def _drift(figures: Board, lang: Lang) -> Text:
    """Return what the year's list began with, and who came and went since."""
    drift = figures.drift
    if drift.snapshot is None:
        return Text()
    told = say(
        "board.drift",
        lang,
        baseline=drift.baseline,
        arrived=drift.arrived,
        departed=drift.departed,
    )
    return Text(told)


def _as_of(figures: Board, lang: Lang) -> Text:
    zone = ZoneInfo(figures.time_zone)
    told = say(
        "board.as_of",
        lang,
        clock=written_clock(figures.as_of, zone),
        zone=read_moment(figures.as_of).astimezone(zone).tzname(),
        n=figures.head_n,
        head=figures.head_hash[:12] or "-",
    )
    return Text(told, "dim")
