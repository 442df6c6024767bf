"""The acknowledgement that someone was recorded, and of what comes next for them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.contacts import contact_of
from db.journal.canonical import parsed
from db.models import JournalEntry
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.papers.said_of import DoneBy, place_name, told_of
from db.reads.resident_view import ResidentView, resident_view
from db.rules.next_act import NextAct
from db.rules.nik import nik_errors
from db.rules.refused import Refused
from db.rules.roles import Act
from db.viewer import Viewer, ask_may_look

# A scanner sends the sixteen digits of a NIK, everything else is an act's id.
_ID_LENGTH = 36


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """What an acknowledgement says: who was recorded, by whom, SIAK's answer, what is next.

    `answer` is what SIAK had said when the act was done, `status` where they stand now,
    `card_from` the 17th birthday of someone recorded early. `suket` is an open one's number,
    `not_taken` are the codes of what couldn't be taken of them, `phone` is where they can be
    called, empty where they left no number.
    """

    head: Letterhead
    ref: str
    nik: str
    name: str
    birth_place: str
    birth_date: date
    kelurahan: str
    kecamatan: str
    done: DoneBy
    place: str
    kind: str
    not_taken: tuple[str, ...]
    answer: str
    status: str
    next: NextAct
    next_place: str
    card_from: date | None
    suket: str | None
    phone: str
    time_zone: str


def slip_paper(viewer: Viewer, ref: str) -> SlipPaper:
    """Return the acknowledgement of an enrolment, found by its act or by the person's NIK.

    A NIK means the latest enrolment that wasn't taken back. Raises Refused SLIP_NOT_FOUND, and
    what `ask_may_look` refuses.
    """
    ask_may_look(viewer)
    entry = _enrolment(ref.strip())
    done = told_of(entry)
    view = resident_view(entry["nik"], viewer.place, viewer.clock, viewer.operator)
    person = view.register
    return SlipPaper(
        head=letterhead(),
        ref=done.act,
        nik=person.nik,
        name=person.name,
        birth_place=person.birth_place,
        birth_date=person.birth_date,
        kelurahan=person.kelurahan_name,
        kecamatan=person.kecamatan_name,
        done=done,
        place=place_name(done.place or "-"),
        kind=_kind(entry),
        not_taken=tuple(entry["order"].get("not_taken", ())),
        answer=_answer(entry),
        status=str(view.status),
        next=view.next,
        next_place=_where(view, viewer),
        card_from=view.card_from,
        suket=view.suket.number if view.suket else None,
        phone=contact_of(person.nik) or "",
        time_zone=view.time_zone,
    )


def _enrolment(ref: str) -> dict[str, Any]:
    """Return the entry of the enrolment that `ref` means."""
    e = JournalEntry
    query = e.select(e.act_id, e.body).where(e.kind == str(Act.ENROL)).order_by(e.n.desc())
    if len(ref) == _ID_LENGTH:
        query = query.where(e.act_id == ref.lower())
    elif nik_errors(ref):
        raise Refused("SLIP_NOT_FOUND", ref=ref[:40])
    else:
        query = query.where(e.nik == ref)
    for row in query:
        if not e.select().where(e.corrects == row.act_id).exists():
            return parsed(row.body)
    raise Refused("SLIP_NOT_FOUND", ref=ref[:40])


def _kind(entry: dict[str, Any]) -> str:
    """Return the letter of the kind of request, as `enrol` takes it."""
    told: str = entry["order"].get("request_kind", "")
    return told or ("F" if entry["decided"].get("outsider") else "A")


def _answer(entry: dict[str, Any]) -> str:
    """Return what SIAK had answered when the act was done."""
    [status] = [row["now"]["status"] for row in entry["rows"] if row["t"] == "ktp"]
    return str(status)


def _where(view: ResidentView, viewer: Viewer) -> str:
    """Return the name of the place where the next thing is done."""
    if view.card:
        return place_name(view.card.place)
    return place_name(viewer.place) if viewer.place else ""
