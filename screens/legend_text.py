"""The key legend: one line, whole at 80 columns; what can't be done now is in small letters."""

from rich.text import Text

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, Hindrance
from db.rules.role_bar import role_bar
from db.rules.roles import Act, Role, permits, who_may
from screens.keys import BY_DEED, LEGEND, SPOIL, SUKET, CounterKey
from screens.locale import Lang, say


def legend_text(view: ResidentView | None, lang: Lang, role: Role) -> Text:
    """Return the legend for the person shown, or for nobody, as someone of this role sees it."""
    text = Text(no_wrap=True, end="")
    for index, key in enumerate(LEGEND):
        text.append(" " if index else "")
        word = say(f"key.{key.id}", lang)
        if lit(key, view, role):
            text.append(f"{key.cap} ", "bold")
            text.append(word.upper())
        else:
            text.append(f"{key.cap} {word.lower()}", "dim")
    return text


def lit(key: CounterKey, view: ResidentView | None, role: Role) -> bool:
    """Return whether the key can do something for the person shown; rooms and help always can."""
    if key.act is None:
        return True
    return view is not None and bar_against(key, view, role) is None


def bar_against(key: CounterKey, view: ResidentView | None, role: Role) -> Hindrance | None:
    """Return what stands against a key for the person shown, None where it does something.

    With nobody shown only the role counts. F8 spoils a blank for someone print-ready, and else
    voids a card of this office. F4 of a store keeper is the suket that is given although there
    are blanks; any other suket is the clerk's.
    """
    if key.act is None:
        return None
    if key is SUKET and not permits(role, Act.SUKET):
        return _override_bar(view, role)
    if view is None:
        return role_bar(role, key.act)
    if key is SPOIL:
        printing = view.status is KtpStatus.PRINT_READY_RECORD
        act, deed = (Act.SPOIL, Deed.SPOIL) if printing else (Act.VOID_CARD, Deed.VOID_CARD)
        return role_bar(role, act) or view.hindrances[deed]
    return role_bar(role, key.act) or (view.hindrances[key.deed] if key.deed else None)


def whose_next(view: ResidentView, role: Role) -> str:
    """Return the role that does what the card says comes next, "" where this one does."""
    key = BY_DEED.get(view.next.deed) if view.next.deed else None
    bar = bar_against(key, view, role) if key else None
    if key is None or key.act is None or bar is None or bar.code != "NOT_PERMITTED":
        return ""
    return str(who_may(key.act)[0])


def _override_bar(view: ResidentView | None, role: Role) -> Hindrance | None:
    bar = role_bar(role, Act.OVERRIDE_SUKET)
    if bar or view is None:
        return bar
    lawful = view.hindrances[Deed.SUKET]
    if lawful is None:
        return role_bar(role, Act.SUKET)
    return None if lawful.code == "BLANKS_AVAILABLE" else lawful
