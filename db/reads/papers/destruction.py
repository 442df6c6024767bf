"""The record of a destruction of old cards and spoiled blanks (berita acara pemusnahan)."""

import json
from dataclasses import dataclass
from datetime import date

from db.models import Destruction
from db.reads.destructions import Items, items_of
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.papers.said_of import DoneBy, done_by, numbered, place_name
from db.rules.numbered import Series
from db.viewer import Viewer, ask_may_look


@dataclass(frozen=True, slots=True)
class DestructionPaper:
    """A destruction: how, before which witnesses (name, agency), and every row that it ended."""

    head: Letterhead
    ref: str
    place: str
    day: date
    method: str
    document: str
    witnesses: tuple[tuple[str, str], ...]
    items: Items
    done: DoneBy
    nik: None = None


def destruction_paper(viewer: Viewer, ref: str) -> DestructionPaper:
    """Return the record of a destruction; raises Refused REF_NOT_FOUND, PAPER_CANCELLED."""
    ask_may_look(viewer)
    row = numbered(Destruction, ref, Series.MUSNAH)
    return DestructionPaper(
        head=letterhead(),
        ref=row["ref"],
        place=place_name(row["place"]),
        day=date.fromisoformat(row["day"]),
        method=row["method"],
        document=row["document"] or "",
        witnesses=tuple((name, agency) for name, agency in json.loads(row["witnesses"])),
        items=items_of(row["ref"]),
        done=done_by(row["changed_by"]),
    )
