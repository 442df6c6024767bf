"""The letter that asks the centre for blanks, with the figures on which the office asked."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.models import BlankRequest
from db.office import office_settings
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.papers.said_of import DoneBy, done_by, numbered
from db.rules.numbered import Series
from db.viewer import Viewer, ask_may_look


@dataclass(frozen=True, slots=True)
class RequestPaper:
    """A request for blanks: pieces asked, the figures of that day, and who signs the letter."""

    head: Letterhead
    ref: str
    day: date
    asked: int
    figures: dict[str, Any]
    note: str
    region: str
    signer_name: str
    signer_nip: str
    signer_title: str
    done: DoneBy
    nik: None = None


def request_paper(viewer: Viewer, ref: str) -> RequestPaper:
    """Return the letter of a request; raises Refused REF_NOT_FOUND, PAPER_CANCELLED."""
    ask_may_look(viewer)
    row = numbered(BlankRequest, ref, Series.MINTA)
    settings = office_settings()
    return RequestPaper(
        head=letterhead(),
        ref=row["ref"],
        day=date.fromisoformat(row["day"]),
        asked=row["asked"],
        figures=json.loads(row["figures"]),
        note=row["note"] or "",
        region=settings.region,
        signer_name=settings.signer_name,
        signer_nip=settings.signer_nip,
        signer_title=settings.signer_title,
        done=done_by(row["changed_by"]),
    )
