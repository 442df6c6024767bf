"""Kunjungan baru: a team will go somewhere on a day; who was missed there last time is listed."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.models import School, Visit, VisitPupil
from db.pupils_erased import erase_due_pupils
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.visits import CARRIED, PupilClass, VisitKind, VisitState, counted_on
from db.transactions.change_school import known_school
from db.transactions.numbers import next_ref
from db.transactions.visit_order import visit_day, visit_van
from db.visit_lines import lines_of


@dataclass(frozen=True, slots=True)
class NewVisitOrder:
    """A visit: its VisitKind, the day as ISO text, and where.

    `school` is the code of the school for the kind SEKOLAH, `site` the place in words for any
    other. `van` is the place whose blanks are used; empty: where the clerk is, or the only one.
    """

    kind: str
    day: str
    school: str = ""
    site: str = ""
    team: str = ""
    van: str = ""


def new_visit(call: Call, order: NewVisitOrder) -> Receipt:
    """Plan a visit; to a school its list begins with whom the last visit there didn't record.

    These are the lines of that visit that were absent, on leave or failed, and still are to be
    recorded. Raises Refused VISIT_KIND, SCHOOL_NOT_FOUND (a closed one too), VISIT_DAY_PAST,
    DAY_UNREADABLE, VISIT_PLACE, PLACE_NOT_YOURS, TEXT_*.
    """
    carried: list[VisitPupil] = []
    receipt = record(call, Act.NEW_VISIT, order, partial(_decide, carried))
    # The list lies beside the record and names its visit, which is there by now.
    rows = [_line(receipt, number, pupil) for number, pupil in enumerate(carried, 1)]
    if rows:
        VisitPupil.insert_many(rows).execute()
    return receipt


def _line(receipt: Receipt, number: int, pupil: VisitPupil) -> dict[str, Any]:
    """Return the row of a carried line: what the list said, under a number of the new visit's."""
    return {**pupil.__data__, "visit": receipt.ref, "line": number}


def _decide(carried: list[VisitPupil], desk: Desk, order: NewVisitOrder) -> Decision:
    kinds = tuple(str(kind) for kind in VisitKind)
    to_school = order.kind == VisitKind.SEKOLAH
    misplaced = order.site if to_school else order.school
    if order.kind not in kinds or misplaced.strip():
        raise Refused("VISIT_KIND", kind=order.kind[:20], kinds=kinds)
    school = _open_school(order.school) if to_school else None
    site = school.name if school else checked_text(order.site, "site", needed=True, most=80)
    team = checked_text(order.team, "team", needed=False) or ""
    day = visit_day(desk, order.day)
    van = visit_van(desk, order.van.strip())
    erase_due_pupils(desk.today)
    before = _last_done(school)
    if before:
        carried += _missed(desk, before, date.fromisoformat(day))
    ref, numbering = next_ref(desk, Series.JEMPUT)
    visit = new_row(
        "visit",
        {"ref": ref},
        kind=order.kind,
        school=school.code if school else None,
        site=site,
        day=day,
        team=team,
        place=van,
        state=str(VisitState.TERJADWAL),
        listed=len(carried),
        carried_from=before if carried else None,
        made_by=desk.operator.name,
        started_on=None,
        closed_on=None,
        changed_by=str(desk.call.act_id),
    )
    return Decision([numbering, visit], decided={"carried": len(carried)})


def _open_school(code: str) -> School:
    school = known_school(code)
    if school.closed_on is not None:
        raise Refused("SCHOOL_NOT_FOUND", school=school.code)
    return school


def _last_done(school: School | None) -> str | None:
    """Return the number of the last visit to a school that was done."""
    v = Visit
    done = v.select(v.ref).where(v.school == school, v.state == str(VisitState.SELESAI))
    last = done.order_by(v.day.desc(), v.ref.desc()).first() if school else None
    return last.ref if last else None


def _missed(desk: Desk, before: str, day: date) -> list[VisitPupil]:
    """Return the lines of a visit that the next one is for."""
    judged = counted_on(day, VisitState.TERJADWAL, desk.today)
    missed = {
        each.line
        for each in lines_of(before, judged, desk.settings.region)
        if each.outcome in CARRIED and each.what is PupilClass.TO_RECORD
    }
    listed = VisitPupil.select().where(VisitPupil.visit == before).order_by(VisitPupil.line)
    return [pupil for pupil in listed if pupil.line in missed]
