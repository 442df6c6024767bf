"""A line of a visit's list, as a school or another place gives it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A person on a list; what the list doesn't say is None, the class is "" then.

    `nisn` is the pupil's ten digits at the ministry of education. A line has a NIK, or a name
    and a birth date, or all of them.
    """

    name: str
    birth_date: date | None
    nisn: str | None
    nik: str | None
    class_name: str
