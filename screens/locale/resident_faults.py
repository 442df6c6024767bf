"""What is wrong with a resident's cell, and where a file and the office differ, in words."""

from db.reads.import_preview import Difference, DifferenceCause
from db.rules.resident_fields import LONGEST, Fault
from screens.locale.sentences import Lang, refusal_words, say

# Faults that need a word on what to do.
_ADVISED = frozenset(
    {"NUMBER_ROUNDED", "NUMBER_WITHOUT_MEANING", "OCCUPATION_NUMBER", "DATE_UNREADABLE"}
)


def fault_short(fault: Fault, lang: Lang) -> str:
    """Return in few words what is wrong, without what stood there."""
    return say(f"cell.{fault.code}", lang, most=LONGEST.get(fault.field, 0))


def fault_sentence(fault: Fault, lang: Lang) -> str:
    """Return the heading, what is wrong, what stood there, and what to do about it."""
    told = f"{fault.field}: {fault_short(fault, lang)}"
    if fault.value:
        told += f" ({fault.value})"
    if fault.code in _ADVISED:
        told += f", {say(f'advice.{fault.code}', lang)}"
    return told


def difference_sentence(difference: Difference, lang: Lang) -> str:
    """Return why something in a file was listed and not applied."""
    if difference.cause in tuple(DifferenceCause):
        return say(f"difference.{difference.cause}", lang)
    return refusal_words(difference.cause, _Unknown(), lang).what


class _Unknown(dict[str, object]):
    """The values of a refusal that are told elsewhere."""

    def __missing__(self, name: str) -> None:
        return None
