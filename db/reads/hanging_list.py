"""Everyone whose recording hangs, whole: for the command line and for the centre."""

from dataclasses import dataclass

from db.office import office_settings, operator_named
from db.reads.hanging_cases import (
    ALL,
    HangingCase,
    HangingCounts,
    hanging_counts,
    hanging_page,
)
from db.reads.paging import Ask, Where
from db.rules.refused import Refused
from db.rules.roles import Role
from db.viewer import Viewer, ask_may_look

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class HangingList:
    """Everyone who hangs, counted; `whole` says whether whole NIKs may be shown."""

    counts: HangingCounts
    cases: tuple[HangingCase, ...]
    whole: bool


def hanging_list(viewer: Viewer, *, export: bool = False) -> HangingList:
    """Return everyone whose recording hangs; whoever shows it records that as a look first.

    Clerk, store keeper and admin may look; taking the list out (`export`) needs the right to
    export, which an admin and everyone in a training office has. Raises Refused
    NOT_PERMITTED, EXPORT_NOT_PERMITTED.
    """
    operator = operator_named(viewer.operator)
    admin = operator.role is Role.ADMIN
    if not admin:
        ask_may_look(viewer)
    whole = operator.may_export or office_settings().training
    if export and not (whole or admin):
        raise Refused("EXPORT_NOT_PERMITTED", operator=operator.name)
    return HangingList(hanging_counts(viewer.clock), _everyone(viewer), whole or export)


def _everyone(viewer: Viewer) -> tuple[HangingCase, ...]:
    found: list[HangingCase] = []
    ask = Ask(Where.FIRST, limit=_AT_ONCE)
    while True:
        page = hanging_page(ALL, "", ask, viewer.clock)
        found += page.rows
        if not page.more_after:
            return tuple(found)
        ask = Ask(Where.AFTER, page.keys[-1], _AT_ONCE)
