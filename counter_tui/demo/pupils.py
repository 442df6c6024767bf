"""Who of a training office's people go to its schools and may stand on a list."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from counter_tui.demo.plan import Group
from db.rules.calendar_dates import age_on
from db.rules.ktp_status import KtpStatus
from db.rules.register_row import RegisterRow

# Who stands on a list as to be recorded was 16 so long before today, and who stands there as
# under 16 is so for as long yet: the lists lie some weeks to either side.
AROUND_TODAY = timedelta(days=35)

_PUPILS_AGES = range(17, 21)
_YOUNGEST = 12


class Kind(StrEnum):
    """What a pupil is on a list."""

    TO_RECORD = "to_record"
    """Turns 17 this year and isn't recorded."""
    NEXT_YEAR = "next_year"
    """Is 16, turns 17 next year and isn't recorded."""
    EARLY = "early"
    """Turns 17 this year; recorded by an act of the past, without a card."""
    WITH_CARD = "with_card"
    """Turned 17 this year; recorded and given a card by acts of the past."""
    HOLDER = "holder"
    """Has had a card since before the office's first act."""
    READY = "ready"
    """Print-ready since before the office's first act."""
    UNDER_16 = "under_16"
    OUTSIDE = "outside"
    """Lives in a regency around the city, 16 or older, not recorded."""
    YOUNG_OUTSIDE = "young_outside"
    """Lives in a regency around the city, a year or less below 16."""


@dataclass(frozen=True, slots=True)
class _Fits:
    """Whom a kind is drawn from, and how many of them are kept."""

    group: Group
    most: int
    fits: Callable[[RegisterRow, date], bool] = lambda row, today: True


def _was_16(row: RegisterRow, today: date) -> bool:
    return row.siak_status is None and age_on(row.birth_date, today - AROUND_TODAY) in (16, 17)


def _is_child(row: RegisterRow, today: date) -> bool:
    return age_on(row.birth_date, today) >= _YOUNGEST and (
        age_on(row.birth_date, today + AROUND_TODAY) < 16
    )


def _at_school_and(status: KtpStatus) -> Callable[[RegisterRow, date], bool]:
    def fits(row: RegisterRow, today: date) -> bool:
        of_age = age_on(row.birth_date, today) in _PUPILS_AGES
        return of_age and row.marital == "BELUM_KAWIN" and row.siak_status == status

    return fits


_KINDS: Mapping[Kind, _Fits] = {
    Kind.TO_RECORD: _Fits(Group.TARGET, 400, _was_16),
    Kind.NEXT_YEAR: _Fits(Group.SIXTEEN, 10),
    Kind.EARLY: _Fits(Group.TARGET_RECORDED, 55),
    Kind.WITH_CARD: _Fits(Group.TARGET_CARD, 55),
    Kind.HOLDER: _Fits(Group.CARD_HOLDER, 10, _at_school_and(KtpStatus.CARD_ISSUED)),
    Kind.READY: _Fits(Group.READY, 20, _at_school_and(KtpStatus.PRINT_READY_RECORD)),
    Kind.UNDER_16: _Fits(Group.CHILD, 80, _is_child),
    Kind.OUTSIDE: _Fits(Group.OUTSIDER, 30, _was_16),
    Kind.YOUNG_OUTSIDE: _Fits(Group.OUTSIDER, 40, _is_child),
}
_OF_GROUP: dict[Group, list[Kind]] = defaultdict(list)
for _kind, _wanted in _KINDS.items():
    _OF_GROUP[_wanted.group].append(_kind)


class Pupils:
    """A few of each kind, kept while the people of the office go by; each stands on one list."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._met: dict[Kind, list[RegisterRow]] = defaultdict(list)

    def meet(self, group: Group, row: RegisterRow) -> None:
        """Keep someone who is a pupil of a kind that there aren't enough of yet."""
        for kind in _OF_GROUP.get(group, ()):
            kept, wanted = self._met[kind], _KINDS[kind]
            if len(kept) < wanted.most and wanted.fits(row, self._today):
                kept.append(row)

    def take(self, kind: Kind, count: int) -> list[RegisterRow]:
        """Return up to `count` of a kind who stand on no list yet; of children the oldest."""
        met = self._met[kind]
        if kind is Kind.UNDER_16:
            met.sort(key=lambda row: (row.birth_date, row.nik))
        self._met[kind] = met[count:]
        return met[:count]
