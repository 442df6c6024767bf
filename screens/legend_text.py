"""The key legend: one line, whole at 80 columns; what can't be done now is in small letters."""

from rich.text import Text

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, Hindrance
from screens.keys import LEGEND, SPOIL, CounterKey
from screens.locale import Lang, say


def legend_text(view: ResidentView | None, lang: Lang) -> Text:
    """Return the legend for the person shown, or for nobody."""
    text = Text(no_wrap=True, end="")
    for index, key in enumerate(LEGEND):
        text.append(" " if index else "")
        word = say(f"key.{key.id}", lang)
        if lit(key, view):
            text.append(f"{key.cap} ", "bold")
            text.append(word.upper())
        else:
            text.append(f"{key.cap} {word.lower()}", "dim")
    return text


def lit(key: CounterKey, view: ResidentView | None) -> bool:
    """Return whether the key can do something for the person shown; rooms and help always can."""
    if key.deed is None and key is not SPOIL:
        return True
    return view is not None and bar_against(key, view) is None


def bar_against(key: CounterKey, view: ResidentView) -> Hindrance | None:
    """Return what stands against a key for the person shown, None where it does something.

    F8 spoils a blank for someone print-ready, and else voids a card of this office.
    """
    if key is not SPOIL:
        return view.hindrances[key.deed] if key.deed else None
    printing = view.status is KtpStatus.PRINT_READY_RECORD
    return view.hindrances[Deed.SPOIL if printing else Deed.VOID_CARD]
