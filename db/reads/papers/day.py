"""The page of a day that was closed, as clerk and witness sign it."""

from dataclasses import dataclass

from db.reads.day_closing import ClosedDay, closing
from db.reads.papers.letterhead import Letterhead, letterhead
from db.viewer import Viewer, ask_may_look


@dataclass(frozen=True, slots=True)
class DayPaper:
    """A closed day under the office's letterhead."""

    head: Letterhead
    ref: str
    closed: ClosedDay
    nik: None = None


def day_paper(viewer: Viewer, ref: str) -> DayPaper:
    """Return the page of a day's closing; raises Refused REF_NOT_FOUND, RECORD_DIFFERS."""
    ask_may_look(viewer)
    closed = closing(ref)
    return DayPaper(letterhead(), closed.ref, closed)
