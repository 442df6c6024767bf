"""Who looks at residents' data, where, and how that is recorded beside the chain."""

from dataclasses import dataclass, field

from db.journal.call import Terminal
from db.journal.clock import Clock, DatabaseClock, written_moment
from db.models import Look
from db.office import operator_named
from db.rules.operator_name import LONGEST
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.rules.storable import storable


@dataclass(frozen=True, slots=True)
class Viewer:
    """An operator at a terminal and a place, looking."""

    operator: str
    place: str | None
    terminal: Terminal = field(default_factory=Terminal)
    clock: Clock = field(default_factory=DatabaseClock)


def ask_may_look(viewer: Viewer, act: Act = Act.LOOK_UP) -> None:
    """Refuse who may not look at residents, or not at this place."""
    operator = operator_named(viewer.operator)
    if not operator.active:
        raise Refused("OPERATOR_DISABLED", operator=operator.name)
    if not permits(operator.role, act):
        raise Refused("NOT_PERMITTED", role=operator.role, act=act, roles=who_may(act))
    if viewer.place is not None and viewer.place not in operator.places:
        raise Refused("PLACE_NOT_YOURS", place=viewer.place, places=operator.places)


def record_look(
    viewer: Viewer,
    kind: str,
    *,
    nik: str | None = None,
    query: str | None = None,
    hits: int | None = None,
) -> None:
    """Add the row that says who looked at what (UU 27/2022 art. 31)."""
    Look.insert(
        at=written_moment(viewer.clock.now(Look._meta.database)),
        operator=recorded_name(viewer.operator),
        place=viewer.place,
        terminal=storable(str(viewer.terminal), 120),
        kind=kind,
        nik=nik,
        query=storable(query, 200) if query else None,
        hits=hits,
    ).execute()


def recorded_name(operator: str) -> str:
    """Return the name under which a try to sign in is recorded, whatever was typed for one."""
    return storable(operator, LONGEST)
