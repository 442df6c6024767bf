"""What Enter does in a visit's room, decided from the list as it was read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.reads.visits.sheet import Pupil, VisitSheet
from db.rules.next_act import Next, NextAct
from db.rules.roles import Act
from db.rules.visits import PupilClass, VisitState


class Does(StrEnum):
    """START the visit; DECIDE who a line is; RECORD, make a CARD or HAND_OVER one for the pupil
    shown; PAGE prints the page for the principal; NOTHING is possible, and why is said.
    """

    START = "start"
    DECIDE = "decide"
    RECORD = "record"
    CARD = "card"
    HAND_OVER = "hand-over"
    PAGE = "page"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Step:
    """What Enter does; `why` names the sentence where it does nothing.

    `bar` is the next act of a pupil for whom nothing can be done now, with its refusal's words.
    """

    does: Does
    why: str = ""
    bar: NextAct | None = None

    @property
    def act(self) -> Act | None:
        """Return whose right Enter asks for."""
        return _ACTS.get(self.does)


_ACTS = {
    Does.START: Act.START_VISIT,
    Does.DECIDE: Act.MATCH_PUPIL,
    Does.RECORD: Act.ENROL,
    Does.CARD: Act.ISSUE,
    Does.HAND_OVER: Act.HAND_OVER,
}
_DEEDS = {Next.ENROL: Does.RECORD, Next.ISSUE: Does.CARD, Next.HAND_OVER: Does.HAND_OVER}


def step_of(sheet: VisitSheet, pupil: Pupil | None, place: str | None, today: date) -> Step:
    """Return what Enter does for an operator at `place` who sees this pupil."""
    visit = sheet.visit
    state, here = VisitState(visit.state), visit.place == place
    if state is VisitState.SELESAI:
        return Step(Does.PAGE)
    if state is VisitState.BATAL:
        return Step(Does.NOTHING, "cancelled")
    if state is VisitState.TERJADWAL and here and visit.day <= today:
        return Step(Does.START)
    if pupil is None:
        return Step(Does.NOTHING, "nobody" if here else "elsewhere")
    if pupil.doubtful:
        return Step(Does.DECIDE)
    if not here:
        return Step(Does.NOTHING, "elsewhere")
    if state is VisitState.TERJADWAL:
        return Step(Does.NOTHING, "not-yet")
    return _for(pupil)


def _for(pupil: Pupil) -> Step:
    """Return what is done for a pupil of the visit that runs here."""
    if pupil.nik is None or pupil.next is None:
        if pupil.what is PupilClass.OUTSIDE:
            return Step(Does.NOTHING, "outside")
        return Step(Does.NOTHING, "unknown" if pupil.nik_given else "no-nik")
    if does := _DEEDS.get(pupil.next.act):
        return Step(does)
    if pupil.next.act is Next.SUKET:
        return Step(Does.NOTHING, "suket")
    return Step(Does.NOTHING, bar=pupil.next)
