"""The next lawful act for a resident, and why."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from db.rules.ktp_status import NOT_RECORDED, KtpStatus
from db.rules.lawful import Deed, Hindrance, hindrance
from db.rules.situation import Situation


class Next(StrEnum):
    """What comes next at the counter."""

    ENROL = "enrol"
    ISSUE = "issue"
    SUKET = "suket"
    HAND_OVER = "hand-over"
    WAIT = "wait"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NextAct:
    """The next lawful act, the code of the sentence that says why, and its values.

    `from_day` is the first day on which it becomes possible, where age decides.
    """

    act: Next
    why: str
    values: dict[str, object] = field(default_factory=dict)
    from_day: date | None = None

    @property
    def deed(self) -> Deed | None:
        """Return the deed that Enter does, or None where nothing can be done now."""
        return None if self.act in (Next.WAIT, Next.NONE) else Deed(self.act)


# Hindrances of the card that time or SIAK removes, against those that nothing here removes.
_PASSES = frozenset(
    {
        "NOT_YET_17",
        "WAITS_FOR_SIAK",
        "DUPLICATE_BLOCKS",
        "POLICY_KEEPS_BLANKS",
        "NO_BLANK_HERE",
        "NO_BLANKS",
        "BLANKS_AT_OTHER_TRAYS",
    }
)


def next_act(case: Situation) -> NextAct:
    """Return the one thing that may lawfully be done next for this resident.

    Where a card can't be issued for want of a blank it is the suket, except at a
    place that only visits: there the person waits in the queue unless they ask for one.
    """
    if hindrance(case, Deed.ENROL) is None:
        again = case.status is KtpStatus.ENROLL_FAILURE
        return NextAct(Next.ENROL, "NEXT_ENROL_AGAIN" if again else "NEXT_ENROL")
    carried = hindrance(case, Deed.HAND_OVER)
    if carried is None:
        return NextAct(Next.HAND_OVER, "NEXT_HAND_OVER")
    if carried.code == "CARD_AT_KELURAHAN":
        return NextAct(Next.WAIT, carried.code, carried.values)
    bar = hindrance(case, Deed.ISSUE)
    if bar is None:
        return NextAct(Next.ISSUE, "NEXT_ISSUE")
    if case.status is KtpStatus.PRINT_READY_RECORD and _suket_is_next(case):
        return NextAct(Next.SUKET, "NEXT_SUKET_AGAIN" if case.suket else "NEXT_SUKET")
    return _waiting(case, bar)


def _suket_is_next(case: Situation) -> bool:
    return not case.stand.visits and hindrance(case, Deed.SUKET) is None


def _waiting(case: Situation, bar: Hindrance) -> NextAct:
    from_day = bar.values.get("from_day")
    day = from_day if isinstance(from_day, date) else None
    may_come = bar.code in _PASSES and case.status not in NOT_RECORDED
    return NextAct(Next.WAIT if may_come else Next.NONE, bar.code, bar.values, day)
