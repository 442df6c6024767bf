"""The receipt of an act, as people read it or as JSON."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from counter_tui.commands.desk import call, open_office
from counter_tui.output import show, table
from counter_tui.settings import Settings
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.rules.settings import OfficeSettings
from db.store.store import Store
from screens.locale import Lang, say, written
from screens.locale.formats import written_clock

P = ParamSpec("P")


def do_and_print(
    settings: Settings,
    act: Callable[Concatenate[Call, P], Receipt],
    *order: P.args,
    **more: P.kwargs,
) -> None:
    """Open the office, sign in, do the act and print its receipt."""
    with open_office(settings) as store:
        receipt = store.write(act, call(store, settings), *order, **more)
        print_receipt(store, settings, receipt)


def print_receipt(store: Store, settings: Settings, receipt: Receipt) -> None:
    """Print the receipt of an act."""
    office = store.read(office_settings)
    show(settings, receipt, _lines(receipt, office, settings.lang))


def _lines(receipt: Receipt, office: OfficeSettings, lang: Lang) -> list[str]:
    clock = f"{written_clock(receipt.at, office.zone)} ({office.time_zone})"
    told = {
        "nik": receipt.nik,
        "status": say("cli.value", lang, value=receipt.status) if receipt.status else None,
        "card_issue": receipt.card_issue,
        "suket_number": _suket(receipt, lang),
        # Opening an office has no place: its balances all begin at 0.
        "blanks_left": receipt.blanks_left if receipt.place else None,
        "corrects": receipt.corrects,
        "place": receipt.place,
        "by": receipt.by,
        "at": f"{written(receipt.day)} {clock}",
        "act": f"{receipt.act} (n {receipt.n})",
    }
    rows = [
        (say(f"receipt.{name}", lang), value if isinstance(value, str) else written(value))
        for name, value in told.items()
        if value is not None
    ]
    return [say(f"done.{receipt.kind}", lang), *(f"  {line}" for line in table(rows))]


def _suket(receipt: Receipt, lang: Lang) -> str | None:
    if receipt.suket_number is None:
        return None
    parts = [receipt.suket_number]
    if receipt.suket_state:
        parts.append(say("cli.value", lang, value=receipt.suket_state))
    if receipt.suket_until:
        parts.append(say("card.suket.until", lang, until=receipt.suket_until))
    return ", ".join(parts)
