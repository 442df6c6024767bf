"""The first line of every room: where one is, and who is signed in at which place."""

from rich.text import Text

from screens.locale import say
from screens.session import Shift
from screens.text_lines import both_ends


def header_text(title: str, office: str, shift: Shift, width: int, lost: str = "") -> Text:
    """Return the line: title and office at its beginning, place and operator at its end.

    `lost` are the words that what is shown is old, "" where it isn't.
    """
    left = Text(f" {title} · {office}" if office else f" {title}")
    right = Text()
    if lost:
        right.append(f" {lost} ", "reverse")
        right.append(" ")
    right.append(f"{shift.place or '-'} · {shift.operator.name} ")
    if shift.session.training:
        right.append(f" {say('counter.training', shift.session.lang)} ", "reverse")
    return both_ends(left, right, width)
