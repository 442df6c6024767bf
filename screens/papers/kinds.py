"""What each kind of paper is made of: the question it asks, its template, what the template gets.

Every question returns a frozen dataclass that has `ref` (the paper's own number), `nik` (of the
one person it is about, else None) and `head` (db.reads.papers.letterhead).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from db.reads.papers.count import count_paper
from db.reads.papers.day import day_paper
from db.reads.papers.destruction import destruction_paper
from db.reads.papers.handover import handover_paper
from db.reads.papers.request import request_paper
from db.reads.papers.slip import slip_paper
from db.reads.papers.suket import suket_paper
from db.reads.papers.visit import visit_paper
from db.rules.papers import PaperKind
from db.viewer import Viewer
from screens.papers.count_data import count_data
from screens.papers.day_data import day_data
from screens.papers.destruction_data import destruction_data
from screens.papers.handover_data import handover_data
from screens.papers.request_data import request_data
from screens.papers.slip_data import slip_data
from screens.papers.suket_data import suket_data
from screens.papers.tools import Tools
from screens.papers.visit_data import visit_data

Read = Callable[[Viewer, str], Any]
Data = Callable[[Any, Tools], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class PaperMade:
    """How a kind of paper is made; `data` returns what its template gets."""

    read: Read
    template: str
    data: Data


PAPERS: dict[PaperKind, PaperMade] = {
    PaperKind.SUKET: PaperMade(suket_paper, "suket", suket_data),
    PaperKind.SLIP: PaperMade(slip_paper, "slip", slip_data),
    PaperKind.COUNT: PaperMade(count_paper, "count", count_data),
    PaperKind.DESTRUCTION: PaperMade(destruction_paper, "destruction", destruction_data),
    PaperKind.REQUEST: PaperMade(request_paper, "request", request_data),
    PaperKind.HANDOVER: PaperMade(handover_paper, "handover", handover_data),
    PaperKind.DAY: PaperMade(day_paper, "day", day_data),
    PaperKind.VISIT: PaperMade(visit_paper, "visit", visit_data),
}
