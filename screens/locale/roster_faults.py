"""What is wrong with a row of a visit's list, in words."""

from db.rules.resident_faults import Fault, FieldFault
from db.rules.roster_file import LONGEST_IN_ROSTER, RosterFault, RosterReject
from screens.locale.sentences import Lang, say

# Faults that need a word on what to do.
_ADVISED = frozenset(
    {FieldFault.NUMBER_ROUNDED, FieldFault.DATE_UNREADABLE, RosterFault.NISN_AS_NUMBER}
)
# What a column is headed in most lists, where that isn't SIAK's word.
_HEADINGS = {"NAMA_LGKP": "NAMA", "TGL_LHR": "TANGGAL LAHIR"}


def roster_reasons(reject: RosterReject, lang: Lang) -> tuple[str, ...]:
    """Return everything against a row: the column, what is wrong, what stood there."""
    return tuple(_sentence(fault, lang) for fault in reject.faults)


def _sentence(fault: Fault, lang: Lang) -> str:
    if not fault.field:
        return say(f"row.{fault.code}", lang)
    short = say(f"cell.{fault.code}", lang, most=LONGEST_IN_ROSTER.get(fault.field, 0))
    told = f"{_HEADINGS.get(fault.field, fault.field)}: {short}"
    if fault.value:
        told += f" ({fault.value})"
    if fault.code in _ADVISED:
        told += f", {say(f'advice.{fault.code}', lang)}"
    return told
