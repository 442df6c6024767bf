"""Ubah kunjungan: another day, team, van or place for a visit that is still planned."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.visits import VisitKind, VisitState
from db.transactions.visit_order import visit_change, visit_day, visit_row, visit_van


@dataclass(frozen=True, slots=True)
class ChangeVisitOrder:
    """Which visit, and what of it changes: the day as ISO text, the team, the van, the site.

    What is empty stays, and so does a team of None.
    """

    visit: str
    day: str = ""
    team: str | None = None
    van: str = ""
    site: str = ""


def change_visit(call: Call, order: ChangeVisitOrder) -> Receipt:
    """Change a planned visit; where a school is visited its name is the site.

    Raises Refused VISIT_STATE, VISIT_DAY_PAST, DAY_UNREADABLE, VISIT_KIND (a site for a school),
    VISIT_PLACE, TEXT_*.
    """
    return record(call, Act.CHANGE_VISIT, order, _decide)


def _decide(desk: Desk, order: ChangeVisitOrder) -> Decision:
    visit = visit_row(desk, order.visit, VisitState.TERJADWAL)
    columns: dict[str, object] = {}
    if order.day.strip():
        columns["day"] = visit_day(desk, order.day)
    if order.team is not None:
        columns["team"] = checked_text(order.team, "team", needed=False) or ""
    if order.van.strip():
        columns["place"] = visit_van(desk, order.van.strip())
    if order.site.strip():
        if visit["school"] is not None:
            raise Refused("VISIT_KIND", kind=visit["kind"], kinds=tuple(map(str, VisitKind)))
        columns["site"] = checked_text(order.site, "site", needed=True, most=80)
    return Decision([visit_change(desk, visit, **columns)])
