"""The keys of a visit's room, and which of them do nothing at a moment."""

from collections.abc import Mapping

from db.reads.visits.sheet import Pupil, VisitSheet
from db.rules.next_act import Next
from db.rules.roles import Act
from db.rules.visits import SAID_BY_CLERK, PupilClass, VisitState
from screens.room_keys import RoomKey

RECORD = RoomKey("visit-record", "f2", "r", Act.ENROL)
CARD = RoomKey("visit-card", "f3", "c", Act.ISSUE)
ABSENT = RoomKey("visit-absent", "f4", "a", Act.NOTE_PUPIL)
LEAVE = RoomKey("visit-leave", "f5", "p", Act.NOTE_PUPIL)
FAILED = RoomKey("visit-failed", "f6", "g", Act.NOTE_PUPIL)
ADD = RoomKey("visit-add", "f7", "t", Act.ADD_PUPIL)
SPOIL = RoomKey("visit-spoil", "f8", "x", Act.SPOIL)
COUNTER = RoomKey("visit-counter", "f9", "m")
NEXT = RoomKey("visit-next", "f10", "n")
CLOSE = RoomKey("visit-close", "f11", "b", Act.CLOSE_VISIT)
WHO = RoomKey("visit-who", "f12", "k", Act.MATCH_PUPIL)
NOTES = (ABSENT, LEAVE, FAILED)
KEYS = (RECORD, CARD, *NOTES, ADD, SPOIL, COUNTER, NEXT, CLOSE, WHO)
# What counts whoever is shown.
FOR_NOBODY = (ADD, NEXT, CLOSE)


def bars(sheet: VisitSheet | None, pupil: Pupil | None, place: str | None) -> Mapping[str, str]:
    """Return which keys do nothing at this moment, by id, each with the sentence that says why."""
    if sheet is None:
        return {key.id: "room.reading" for key in KEYS}
    found = {**_for_nobody(pupil), **_for_pupil(pupil), **_by_state(sheet, place)}
    return found


def _by_state(sheet: VisitSheet, place: str | None) -> dict[str, str]:
    """Return what the visit bars, whoever is shown."""
    state = VisitState(sheet.visit.state)
    running = (RECORD, CARD, *NOTES, SPOIL)
    if state in (VisitState.SELESAI, VisitState.BATAL):
        return {key.id: "visit.bar.over" for key in (*running, ADD, CLOSE, WHO)}
    if state is VisitState.TERJADWAL:
        return {key.id: "visit.bar.planned" for key in (*running, CLOSE)}
    if sheet.visit.place != place:
        return {key.id: "visit.bar.elsewhere" for key in (*running, CLOSE)}
    return {}


def _for_nobody(pupil: Pupil | None) -> dict[str, str]:
    if pupil is not None:
        return {}
    return {key.id: "visit.bar.nobody" for key in KEYS if key not in (*FOR_NOBODY, SPOIL)}


def _for_pupil(pupil: Pupil | None) -> dict[str, str]:
    """Return what the pupil who is shown bars."""
    if pupil is None:
        return {}
    found = {}
    act = pupil.next.act if pupil.next else None
    if act is not Next.ENROL:
        found[RECORD.id] = "visit.bar.record"
    if act is not Next.ISSUE:
        found[CARD.id] = "visit.bar.card"
    if pupil.what is not PupilClass.TO_RECORD and pupil.outcome not in SAID_BY_CLERK:
        found |= {key.id: "visit.bar.not-due" for key in NOTES}
    if pupil.recorded or pupil.card:
        found |= {key.id: "visit.bar.done" for key in (*NOTES, WHO)}
    if pupil.erased:
        found |= {key.id: "visit.bar.erased" for key in (*NOTES, WHO, COUNTER)}
    elif not (pupil.nik or pupil.nik_given):
        found[COUNTER.id] = "visit.bar.no-nik"
    return found
