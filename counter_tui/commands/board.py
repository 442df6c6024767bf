"""The supervisors' board: the figures once as JSON, or the live screen."""

from argparse import Namespace
from typing import Any

from counter_tui.output import as_json, print_json
from counter_tui.settings import Settings
from counter_tui.terminal_identity import ask_for_terminal
from counter_tui.troubles import NoPage, WrongUsage
from db.rules.board_figures import BoardFigures
from db.rules.refused import Refused
from screens.locale import say

LONGEST_VIEWER = 40


def board(settings: Settings, asked: Namespace) -> int | None:
    """Print the figures as JSON, or show the live board. No sign-in: there is nobody in them.

    They are the office's own, or, with --page, those that an office has published.
    """
    viewer = _viewer(asked.viewer)
    if settings.json:
        print_json(
            figures(_read(settings) if asked.page is None else _read_page(settings, asked.page))
        )
        return None
    ask_for_terminal("usage.board_terminal")
    if asked.page is not None:
        from counter_tui.board_app import run_page_board

        return run_page_board(asked.page, settings.lang, plain=settings.plain, viewer=viewer)
    from counter_tui.commands.counter import session_at

    session = session_at(settings, read_only=True)
    from counter_tui.app import run_board

    return run_board(session, viewer)


def _viewer(name: str) -> str:
    """Return who looks on. Raises WrongUsage for a name that isn't short and printable."""
    if len(name) > LONGEST_VIEWER or not name.isprintable():
        raise WrongUsage("usage.viewer", most=LONGEST_VIEWER)
    return name.strip()


def _read(settings: Settings) -> BoardFigures:
    from counter_tui.commands.desk import open_office
    from db.reads.board import board as read_board

    with open_office(settings, read_only=True) as store:
        return store.read(read_board)


def _read_page(settings: Settings, page: str) -> BoardFigures:
    """Return what a page says now. Raises NoPage."""
    from db.publishing.causes import BadPage, NoFigures
    from db.publishing.source import PageWatch

    watch = PageWatch(page, changed=lambda: None, lost=lambda: None)
    try:
        return watch.send_read().result()
    except NoFigures as none:
        code = str(none.cause)
        cause = say(f"page.cause.{code}", settings.lang, detail=none.detail)
        if isinstance(none, BadPage):
            raise NoPage(Refused("PAGE_BROKEN", file=none.page, reason=code, cause=cause)) from none
        raise NoPage(Refused("PAGE_GONE", file=none.page, reason=code, cause=cause)) from none
    finally:
        watch.stop()


def figures(read: BoardFigures) -> dict[str, Any]:
    """Return the board as the command line promises it, and more."""
    stock, year, waits = read.stock, read.target, read.backlog
    return {
        "stock": {
            "total": stock.on_hand + stock.under_way,
            "on_hand": stock.on_hand,
            "level": stock.level,
            "places": read.places,
            "under_way": stock.under_way,
            "mean": round(stock.mean, 1),
            "mean_days": stock.mean_days,
            "cover_days": stock.cover_days,
        },
        "today": {**as_json(read.today), "ikd": read.ikd, "biodata": read.biodata},
        "by_hour": read.by_hour,
        "by_day": read.by_day,
        "suket_open": waits.suket_open.count,
        "target": {
            "year": year.year,
            "baseline": year.baseline,
            "target": year.target,
            "recorded": year.recorded,
            "left": year.left,
            "arrived": year.arrived,
            "departed": year.departed,
        },
        "pace": {"kept": _rounded(year.pace_kept), "needed": _rounded(year.pace_needed)},
        "kelurahan": year.kelurahan,
        "kelurahan_kept_back": year.kept_back,
        "suket_lapsed": waits.lapsed,
        "cards_waiting": waits.cards_waiting.count,
        "waiting_for_siak": waits.waiting_for_siak.count,
        "oldest_days": {
            "suket_open": waits.suket_open.oldest_days,
            "cards_waiting": waits.cards_waiting.oldest_days,
            "waiting_for_siak": waits.waiting_for_siak.oldest_days,
        },
        "visits": read.visits,
        "siak": {
            "down": read.siak_down_since is not None,
            "since": read.siak_down_since,
            "to_catch_up": waits.to_catch_up,
        },
        "policy": read.policy,
        "policy_since": read.policy_since,
        "day": read.day,
        "as_of": read.as_of,
        "office": read.office,
        "training": read.training,
        "journal": {"n": read.head_n, "hash": read.head_hash},
    }


def _rounded(pace: float | None) -> float | None:
    return None if pace is None else round(pace, 1)
