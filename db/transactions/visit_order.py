"""A visit as the acts on it find and change it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row
from db.models import Visit
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.rules.visits import VisitState
from db.transactions.numbers import numbered_row
from db.transactions.quantities import own_place


@dataclass(frozen=True, slots=True)
class VisitOrder:
    """The number of a visit, such as JEMPUT-2026-0001."""

    visit: str


def visit_row(desk: Desk, ref: str, *states: VisitState) -> dict[str, Any]:
    """Return the row of a visit, as an image, that is in one of `states` (none given: in any).

    Raises Refused REF_NOT_FOUND, PLACE_NOT_YOURS where the operator doesn't serve with its van,
    VISIT_STATE.
    """
    visit = numbered_row(Visit, ref, Series.JEMPUT)
    own_place(desk, visit["place"])
    if states and visit["state"] not in states:
        raise Refused(
            "VISIT_STATE",
            ref=visit["ref"],
            state=visit["state"],
            needed=tuple(str(state) for state in states),
        )
    return visit


def visit_change(desk: Desk, visit: dict[str, Any], **columns: object) -> RowChange:
    """Return the change of a visit's row, which says which act changed it last."""
    act = str(desk.call.act_id)
    return changed_row("visit", {"ref": visit["ref"]}, visit, **columns, changed_by=act)


def ask_none_runs(place: str) -> None:
    """Refuse VISIT_RUNS, naming it, where a visit runs at a place."""
    running = Visit.get_or_none(Visit.place == place, Visit.state == str(VisitState.BERJALAN))
    if running is not None:
        raise Refused("VISIT_RUNS", ref=running.ref, site=running.site, place=place)


def visit_day(desk: Desk, text: str) -> str:
    """Return the day of a visit that is planned, as ISO text: today or later.

    Raises Refused DAY_UNREADABLE or VISIT_DAY_PAST.
    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("DAY_UNREADABLE", value=text[:40]) from error
    if day < desk.today:
        raise Refused("VISIT_DAY_PAST", day=day, today=desk.today)
    return day.isoformat()


def visit_van(desk: Desk, code: str) -> str:
    """Return the place whose blanks a visit uses: `code`, else where the clerk is or the only van.

    Raises Refused VISIT_PLACE with the places that visit, and PLACE_NOT_YOURS.
    """
    vans = tuple(line.code for line in desk.places if line.visits)
    if code:
        chosen = code if code in vans else None
    elif desk.place in vans:
        chosen = desk.place
    else:
        chosen = vans[0] if len(vans) == 1 else None
    if chosen is None:
        raise Refused("VISIT_PLACE", place=code[:40] or desk.place, vans=vans)
    return own_place(desk, chosen)
