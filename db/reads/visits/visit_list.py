"""Visits, planned, running and over, as their room and the command line list them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.models import Visit
from db.models.base import rows_of
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page, page_of
from db.rules.numbered import Series, read_ref
from db.rules.refused import Refused
from db.rules.visits import VisitKind, VisitState

OPEN, DONE, ALL = "OPEN", "DONE", "ALL"
_OPEN_STATES = (str(VisitState.TERJADWAL), str(VisitState.BERJALAN))


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit: where, when, by whom, and how many its list names.

    `school` is a school's code, None for a visit elsewhere; `site` is where, a school's name
    for one to a school; `place` is the van whose blanks are used; `carried_from` the visit whose
    absent people the list began with.
    """

    ref: str
    kind: VisitKind
    school: str | None
    site: str
    day: date
    team: str
    place: str
    state: VisitState
    listed: int
    started_on: date | None
    closed_on: date | None
    carried_from: str | None = None


def visits(view: str, text: str, ask: Ask) -> Page[VisitLine]:
    """Return a page of visits: OPEN (planned or running), DONE (done or called off), or ALL.

    Open ones come in the order of their days, the others with the latest first. `text` narrows
    to a number, a school, where, a team or a van.
    """
    query = _visits()
    if view == OPEN:
        query = query.where(Visit.state.in_(_OPEN_STATES))
    elif view == DONE:
        query = query.where(Visit.state.not_in(_OPEN_STATES))
    for word in narrowing(text):
        query = query.where(
            Visit.ref.contains(word)
            | Visit.site.contains(word)
            | Visit.school.contains(word)
            | Visit.team.contains(word)
            | Visit.place.contains(word)
        )
    return page_of(query, [Visit.day, Visit.ref], ask, _line, descending=view != OPEN)


def visit_line(ref: str) -> VisitLine:
    """Return the visit of a number, in either case; raises Refused REF_NOT_FOUND."""
    plain = read_ref(ref, Series.JEMPUT) if ref.isprintable() else None
    row = next(iter(rows_of(_visits().where(Visit.ref == plain))), None) if plain else None
    if row is None:
        shown = "".join(letter for letter in ref if letter.isprintable()).strip()
        raise Refused("REF_NOT_FOUND", ref=shown[:40], series=str(Series.JEMPUT))
    return _line(*row)


def running_at(place: str) -> VisitLine | None:
    """Return the visit that runs at a place, if one does."""
    query = _visits().where((Visit.place == place) & (Visit.state == str(VisitState.BERJALAN)))
    row = next(iter(rows_of(query)), None)
    return _line(*row) if row else None


def _visits() -> Any:
    return Visit.select(
        Visit.ref,
        Visit.kind,
        Visit.school,
        Visit.site,
        Visit.day,
        Visit.team,
        Visit.place,
        Visit.state,
        Visit.listed,
        Visit.started_on,
        Visit.closed_on,
        Visit.carried_from,
    )


def _line(ref: str, kind: str, school: Any, site: str, *more: Any) -> VisitLine:
    day, team, place, state, *rest = more
    return VisitLine(ref, VisitKind(kind), school, site, day, team, place, VisitState(state), *rest)
