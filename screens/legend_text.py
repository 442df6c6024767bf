"""The key legend: one line, whole at 80 columns; what can't be done now is in small letters."""

from rich.text import Text

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import KtpStatus
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
    if key is SPOIL:
        return view is not None and (
            view.card is not None or view.status is KtpStatus.PRINT_READY_RECORD
        )
    if key.deed is None:
        return True
    return view is not None and view.hindrances[key.deed] is None
