"""What can be wrong with what a file or a form says of a resident."""

from dataclasses import dataclass
from enum import StrEnum

_SHOWN = 60


class FieldFault(StrEnum):
    """What can be wrong with a cell; a NIK's own mistakes are NikError."""

    FIELD_MISSING = "FIELD_MISSING"
    FIELD_UNREADABLE = "FIELD_UNREADABLE"
    FIELD_TOO_LONG = "FIELD_TOO_LONG"
    NUMBER_ROUNDED = "NUMBER_ROUNDED"
    KK_NOT_16_DIGITS = "KK_NOT_16_DIGITS"
    NAME_WITHOUT_LETTERS = "NAME_WITHOUT_LETTERS"
    DATE_UNREADABLE = "DATE_UNREADABLE"
    BIRTH_AFTER_TODAY = "BIRTH_AFTER_TODAY"
    BIRTH_TOO_LONG_AGO = "BIRTH_TOO_LONG_AGO"
    VALUE_UNKNOWN = "VALUE_UNKNOWN"
    NUMBER_WITHOUT_MEANING = "NUMBER_WITHOUT_MEANING"
    OCCUPATION_NUMBER = "OCCUPATION_NUMBER"
    AREA_UNKNOWN = "AREA_UNKNOWN"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: the code of its words, SIAK's heading, what stood there.

    `value` is cut to 60 characters.
    """

    code: str
    field: str
    value: str


def fault(code: str, field: str, value: str) -> Fault:
    """Return a fault, with what stood there cut to what a sentence takes."""
    return Fault(str(code), field, value[:_SHOWN])
