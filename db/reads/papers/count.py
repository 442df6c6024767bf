"""The record of a physical count of blanks (berita acara opname)."""

from dataclasses import dataclass
from datetime import date

from db.models import StockCount
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.papers.said_of import DoneBy, done_by, full_name, numbered, place_name
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.viewer import Viewer, ask_may_look


@dataclass(frozen=True, slots=True)
class CountPaper:
    """A count that is finished: pieces on record at its opening, counted, and why they differ.

    `difference` is counted less expected, `document` the paper under which the count was opened.
    """

    head: Letterhead
    ref: str
    place: str
    opened_on: date
    opened_by: str
    document: str
    expected: int
    counted: int
    difference: int
    reason: str
    done: DoneBy
    nik: None = None


def count_paper(viewer: Viewer, ref: str) -> CountPaper:
    """Return the record of a finished count.

    Raises Refused REF_NOT_FOUND, PAPER_CANCELLED, or COUNT_NOT_POSTED while it is under way:
    what the stock should be is told to nobody before the pieces are counted.
    """
    ask_may_look(viewer)
    count = numbered(StockCount, ref, Series.OPNAME)
    if count["state"] != "POSTED":
        raise Refused("COUNT_NOT_POSTED", ref=count["ref"])
    return CountPaper(
        head=letterhead(),
        ref=count["ref"],
        place=place_name(count["place"]),
        opened_on=date.fromisoformat(count["opened_on"]),
        opened_by=full_name(count["opened_by"]),
        document=count["document"],
        expected=count["expected"],
        counted=count["counted"],
        difference=count["counted"] - count["expected"],
        reason=count["reason"] or "",
        done=done_by(count["changed_by"]),
    )
