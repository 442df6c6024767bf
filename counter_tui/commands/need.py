"""When to ask for more blanks, and the day's stock for the public."""

from argparse import Namespace
from typing import Any

from counter_tui.commands.desk import open_office
from counter_tui.output import show
from counter_tui.settings import Settings
from db.reads.need import Need, public_stock
from db.reads.need import need as read_need
from screens.need_text import need_text, public_line

WIDTH = 76


def need(settings: Settings, _asked: Namespace) -> None:
    """Print what there is of blanks, what is needed and what to ask for."""
    with open_office(settings, read_only=True) as store:
        found = store.read(read_need)
    lines = [line.plain.rstrip() for line in need_text(found, settings.lang, WIDTH)]
    show(settings, _figures(found), lines)


def public(settings: Settings, _asked: Namespace) -> None:
    """Print the day's stock in one line for the public; no person is in it."""
    with open_office(settings, read_only=True) as store:
        stock = store.read(public_stock)
    line = public_line(stock, settings.lang)
    told = {"line": line, "office": stock.office, "day": stock.day, "at": stock.at}
    show(settings, {**told, "pieces": stock.pieces}, [line])


def _figures(read: Need) -> dict[str, Any]:
    return {
        "day": read.day,
        "mean": round(read.mean, 1),
        "mean_days": read.mean_days,
        "cover_days": read.cover_days,
        "level": read.level,
        "amber": read.amber,
        "red": read.red,
        "on_hand": read.on_hand,
        "under_way": read.under_way,
        "backlog": read.backlog,
        "suket_open": read.suket_open,
        "suket_printed": read.suket_printed,
        "working_days": read.working_days,
        "two_months": read.two_months,
        "suggested": read.suggested,
        "counts": read.counts,
        "estimated": read.estimated,
        "policy": read.policy,
    }
