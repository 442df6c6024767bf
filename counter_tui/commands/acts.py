"""The acts on a resident: record, issue, suket, hand over, replace, status, correct."""

from argparse import Namespace
from functools import partial
from typing import Any

from counter_tui.commands.desk import checked_nik
from counter_tui.commands.receipts import do_and_print
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder
from db.transactions.enrol import enrol as record_enrolment
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket

VOID = "void"


def listed(text: str) -> tuple[str, ...]:
    """Return the codes that were typed with commas between them."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _collector(asked: Namespace) -> dict[str, Any]:
    """Return what an order says about who takes the card."""
    return {
        "collector": asked.to,
        "relation": asked.relation,
        "handed_to": asked.handed_to,
        "document": asked.document,
        "match_lacks": asked.no_match,
        "suket_lost": bool(asked.suket),
    }


def enrol(settings: Settings, asked: Namespace) -> None:
    """Record an enrolment."""
    order = EnrolOrder(
        checked_nik(asked.nik),
        asked.answer,
        asked.kind,
        documents=None if asked.shown is None else listed(asked.shown),
        not_taken=listed(asked.not_taken),
        exception=asked.exception,
    )
    do_and_print(settings, partial(record_enrolment, phone=asked.phone), order)


def issue(settings: Settings, asked: Namespace) -> None:
    """Issue a card, or with --wait print one that waits."""
    order = IssueOrder(checked_nik(asked.nik), wait=asked.wait, **_collector(asked))
    do_and_print(settings, issue_card, order)


def suket(settings: Settings, asked: Namespace) -> None:
    """Give a suket, or void one: `suket NIK`, `suket void NUMBER`."""
    if asked.nik == VOID:
        if not asked.number or asked.reason is None or asked.override:
            raise WrongUsage("usage.suket_void")
        do_and_print(settings, void_suket, VoidSuketOrder(asked.number, asked.reason))
        return
    if asked.number or asked.reason is not None:
        raise WrongUsage("usage.suket")
    order = SuketOrder(checked_nik(asked.nik), asked.override)
    do_and_print(settings, issue_suket, order)


def hand_over(settings: Settings, asked: Namespace) -> None:
    """Hand over a printed card."""
    order = HandOverOrder(checked_nik(asked.nik), **_collector(asked))
    do_and_print(settings, hand_over_card, order)


def replace(settings: Settings, asked: Namespace) -> None:
    """Void a card and make its holder print-ready for the next."""
    shown = None if asked.shown is None else listed(asked.shown)
    nik = checked_nik(asked.nik)
    order = ReplaceOrder(nik, asked.reason, asked.document, shown, asked.exception)
    do_and_print(settings, replace_card, order)


def void(settings: Settings, asked: Namespace) -> None:
    """Void a card that was recorded as good."""
    do_and_print(settings, void_card, VoidCardOrder(checked_nik(asked.nik), asked.cause))


def status(settings: Settings, asked: Namespace) -> None:
    """Record what SIAK answers."""
    do_and_print(settings, set_status, StatusOrder(checked_nik(asked.nik), asked.code))


def instead(settings: Settings, asked: Namespace) -> None:
    """Record what was given to someone who gets no card now."""
    order = GiveInsteadOrder(checked_nik(asked.nik), asked.kind)
    do_and_print(settings, give_instead, order)


def correct(settings: Settings, asked: Namespace) -> None:
    """Take a mistaken act back."""
    do_and_print(settings, correct_act, CorrectOrder(asked.act, asked.reason))
