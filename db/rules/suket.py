"""The suket (surat keterangan pengganti KTP-el): its states, how long it runs, its number."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.calendar_dates import add_months


class SuketState(StrEnum):
    """What was done with a suket; that one has lapsed follows from its last day."""

    AKTIF = "AKTIF"
    DITARIK = "DITARIK"
    DIGANTI = "DIGANTI"
    BATAL = "BATAL"


# A lapsed suket stays AKTIF, and so open, until it is taken back, renewed or voided.
OPEN_STATES = frozenset({SuketState.AKTIF})


@dataclass(frozen=True, slots=True)
class SuketValidity:
    """How long a suket runs: a number of calendar months, or one last day for all.

    Exactly one of the two is set, and months are at least 1; else ValueError.
    """

    months: int | None = None
    fixed_end: date | None = None

    def __post_init__(self) -> None:
        """Refuse a validity with both ends, with none, or with less than a month."""
        if (self.months is None) == (self.fixed_end is None):
            raise ValueError("either months or a fixed end")
        if self.months is not None and self.months < 1:
            raise ValueError("at least one month")


def valid_until(issued_on: date, validity: SuketValidity) -> date:
    """Return the last day of a suket issued on `issued_on`; that day still counts.

    Months end on the same day of the month, or on the last day of a shorter
    one. Raises ValueError if the fixed end is before the day of issue.
    """
    if validity.months is not None:
        return add_months(issued_on, validity.months)
    if validity.fixed_end is None or validity.fixed_end < issued_on:
        raise ValueError("the fixed end is before the day of issue")
    return validity.fixed_end


def has_lapsed(valid_until: date, today: date) -> bool:
    """Return whether the last day is past; on the last day itself a suket still runs."""
    return today > valid_until


_KNOWN = ("series", "seq", "roman_month", "month", "year")
_NEEDED = ("seq", "year")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def written_suket_number(template: str, *, series: str, seq: int, issued_on: date) -> str:
    """Return the number of a suket, as 471.13/123/Dukcapil/VI/2023.

    `seq` counts from 1 within series and year. In the template {series}, {seq},
    {roman_month}, {month} (two digits) and {year} (four) are filled in.
    Raises ValueError for a template with errors or a `seq` below 1.
    """
    errors = template_errors(template)
    if errors:
        raise ValueError(", ".join(errors))
    if seq < 1:
        raise ValueError("the sequence counts from 1")
    values = {
        "series": series,
        "seq": str(seq),
        "roman_month": _ROMAN[issued_on.month - 1],
        "month": f"{issued_on.month:02}",
        "year": f"{issued_on.year:04}",
    }
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)


def template_errors(template: str) -> tuple[str, ...]:
    """Return what is wrong with a number template, each as a code and what it names.

    `SUKET_TEMPLATE_UNKNOWN {nomor}` for a placeholder that isn't known,
    `SUKET_TEMPLATE_MISSING {seq}` for one that must be there (without {seq} and
    {year} two sukets would share a number), `SUKET_TEMPLATE_BRACE` for a brace
    that belongs to no placeholder. A placeholder is a bare name.
    """
    names = _PLACEHOLDER.findall(template)
    unknown = [f"SUKET_TEMPLATE_UNKNOWN {{{n}}}" for n in dict.fromkeys(names) if n not in _KNOWN]
    missing = [f"SUKET_TEMPLATE_MISSING {{{n}}}" for n in _NEEDED if n not in names]
    around = _PLACEHOLDER.sub("", template)
    stray = ["SUKET_TEMPLATE_BRACE"] if "{" in around or "}" in around else []
    return (*unknown, *missing, *stray)
