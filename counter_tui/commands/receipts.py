"""The receipt of an act, as people read it or as JSON."""

import sys
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from counter_tui.commands.desk import call, open_office
from counter_tui.output import print_lines, show, table
from counter_tui.settings import Settings
from counter_tui.troubles import Unsure
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.settings import OfficeSettings
from db.store.errors import OfficeUnavailable
from db.store.store import Store
from db.viewer import Viewer
from screens.locale import Lang, say, written
from screens.locale.formats import written_clock, written_signed
from screens.papers.called_for import called_for

P = ParamSpec("P")
Order = TypeVar("Order")
# So long a command watches a job before it leaves it to the printer and the list.
_SECONDS = 5.0


def do_and_print(settings: Settings, act: Callable[[Call, Order], Receipt], order: Order) -> None:
    """Open the office, sign in, do the act and print its receipt. Raises as `print_done`."""
    with open_office(settings) as store:
        print_done(store, settings, act, call(store, settings), order)


def print_done(
    store: Store,
    settings: Settings,
    act: Callable[Concatenate[Call, P], Receipt],
    call: Call,
    *order: P.args,
    **more: P.kwargs,
) -> None:
    """Do the act and print its receipt. Raises Refused, or Unsure where the office went away."""
    office = store.read(office_settings)  # before the act: after it nothing may go wrong
    receipt = done(store, act, call, *order, **more)
    print_receipt(settings, receipt, office)
    print_called_for(store, settings, call, receipt)


def print_called_for(store: Store, settings: Settings, call: Call, receipt: Receipt) -> None:
    """Print the paper that an act calls for, where this terminal has a printer.

    The act is done: a paper that isn't printed is told on stderr and waits on the list.
    """
    paper = called_for(receipt)
    if paper is None or settings.paper.printer is None:
        return
    from screens.papers.jobs import Ending, print_due
    from screens.papers.outcome_words import outcome_words

    lang = settings.lang
    viewer = Viewer(call.operator, call.place, settings.terminal, call.clock)
    try:
        outcome = print_due(store, viewer, paper.kind, paper.ref, settings.paper, _SECONDS)
    except (Refused, OfficeUnavailable):
        print_lines([say("papers.again", lang)], sys.stderr)
        return
    if outcome is not None:
        again = [say("papers.again", lang)] if outcome.ending is Ending.FAILED else []
        print_lines([outcome_words(outcome, lang), *again], sys.stderr)


def done(
    store: Store,
    act: Callable[Concatenate[Call, P], Receipt],
    call: Call,
    *order: P.args,
    **more: P.kwargs,
) -> Receipt:
    """Do the act and return its receipt. Raises Refused, or Unsure where the office went away."""
    try:
        return store.write(act, call, *order, **more)
    except OfficeUnavailable as away:
        raise Unsure(call.act_id, away) from away


def print_receipt(settings: Settings, receipt: Receipt, office: OfficeSettings) -> None:
    """Print the receipt of an act."""
    show(settings, receipt, receipt_lines(receipt, office, settings.lang))


def receipt_lines(receipt: Receipt, office: OfficeSettings, lang: Lang) -> list[str]:
    """Return the receipt of an act as lines."""
    clock = f"{written_clock(receipt.at, office.zone)} ({office.time_zone})"
    # Opening an office has no place: its balances all begin at 0.
    left = receipt.blanks_left if receipt.place else None
    told = (
        ("NIK", receipt.nik),
        (say("card.status", lang), receipt.status and say("cli.value", lang, value=receipt.status)),
        (say("receipt.card_issue", lang), receipt.card_issue),
        (say("card.suket", lang), _suket(receipt, lang)),
        (say("receipt.base_status", lang), _base_status(receipt, lang)),
        (say("receipt.old_card", lang), _old_card(receipt, lang)),
        (say("receipt.instead", lang), _named(receipt.instead, lang)),
        (say("receipt.ref", lang), receipt.ref),
        (say("receipt.difference", lang), _signed(receipt.difference)),
        (say("receipt.blanks_left", lang), left),
        (say("receipt.corrects", lang), receipt.corrects),
        (say("receipt.place", lang), receipt.place),
        (say("receipt.by", lang), receipt.by),
        (say("receipt.at", lang), f"{written(receipt.day)} {clock}"),
        (say("receipt.act", lang), f"{receipt.act} (n {receipt.n})"),
    )
    rows = [(label, written(value)) for label, value in told if value is not None]
    return [say(f"done.{receipt.kind}", lang), *(f"  {line}" for line in table(rows))]


def _signed(difference: int | None) -> str | None:
    return None if difference is None else written_signed(difference)


def _named(value: str | None, lang: Lang) -> str | None:
    return say("cli.value", lang, value=value) if value else None


def _base_status(receipt: Receipt, lang: Lang) -> str | None:
    status = receipt.base_status
    return say("cli.value", lang, value=status) if status else None


def _old_card(receipt: Receipt, lang: Lang) -> str | None:
    """Return the card that someone has to carry to the old cards, since its holder is gone."""
    if receipt.kind != Act.DEPART or receipt.old_card is None:
        return None
    return say(
        "receipt.old_card.shelf",
        lang,
        cause=receipt.old_card,
        issue=receipt.old_card_issue,
        place=receipt.old_card_place,
    )


def _suket(receipt: Receipt, lang: Lang) -> str | None:
    if receipt.suket_number is None:
        return None
    parts = [receipt.suket_number]
    if receipt.suket_state:
        parts.append(say("cli.value", lang, value=receipt.suket_state))
    if receipt.suket_until:
        parts.append(say("card.suket.until", lang, until=receipt.suket_until))
    return ", ".join(parts)
