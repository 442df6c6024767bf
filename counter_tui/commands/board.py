"""The supervisors' board: the figures once as JSON, or the live screen."""

from argparse import Namespace
from typing import Any

from counter_tui.commands.desk import open_office
from counter_tui.output import print_json
from counter_tui.settings import Settings
from counter_tui.terminal_identity import ask_for_terminal
from db.reads.board import Board
from db.reads.board import board as read_board


def board(settings: Settings, _asked: Namespace) -> int | None:
    """Print the figures as JSON, or show the live board. No sign-in: there is nobody in them."""
    if settings.json:
        with open_office(settings, read_only=True) as store:
            print_json(figures(store.read(read_board)))
        return None
    ask_for_terminal("usage.board_terminal")
    from counter_tui.commands.counter import session_at

    session = session_at(settings, read_only=True)
    from counter_tui.app import run_board

    return run_board(session)


def figures(read: Board) -> dict[str, Any]:
    """Return the board as the command line promises it, and more."""
    year = read.target
    return {
        "stock": {
            "total": read.blanks + read.under_way,
            "on_hand": read.blanks,
            "level": read.level,
            "places": read.places,
            "under_way": read.under_way,
            "mean": round(read.pace.mean, 1),
            "mean_days": read.pace.mean_days,
            "cover_days": read.pace.cover_days,
        },
        "today": read.today,
        "suket_open": read.suket_open,
        "target": {
            "year": year.year,
            "baseline": read.drift.baseline,
            "target": year.target,
            "recorded": year.recorded,
            "left": year.left,
            "arrived": read.drift.arrived,
            "departed": read.drift.departed,
        },
        "suket_lapsed": read.suket_lapsed,
        "cards_waiting": read.cards_waiting,
        "waiting_for_siak": read.waiting_for_siak,
        "siak": {
            "down": read.siak.down is not None,
            "since": read.siak.down.since if read.siak.down else None,
            "to_catch_up": read.siak.to_catch_up,
        },
        "policy": read.policy.mode,
        "policy_since": read.policy.since,
        "policy_reason": read.policy.reason,
        "day": read.day,
        "as_of": read.as_of,
        "office": read.office_name,
        "training": read.training,
        "journal": {"n": read.head_n, "hash": read.head_hash},
    }
