"""Papers as tests read them: made by the program, read back by a reader that isn't ours."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pypdf import PdfReader

from db.journal.clock import Clock
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store
from db.viewer import Viewer
from screens.papers.make import NO_TOOLS, made
from tests.office import FixedClock
from tests.refusals import assert_has_words


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as it was read back: the text of each page, words parted by one blank."""

    title: str
    nik: str | None
    pdf: bytes
    pages: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the text of all pages."""
        return " ".join(self.pages)


def printed(
    store: Store,
    kind: PaperKind,
    ref: str,
    *,
    operator: str = "petugas",
    place: str = "DINAS",
    clock: Clock | None = None,
) -> Printed:
    """Make a paper without a key, a printer or templates of the office's own, and read it."""
    viewer = Viewer(operator, place, clock=clock or FixedClock())
    paper = made(store, viewer, kind, ref, NO_TOOLS)
    reader = PdfReader(io.BytesIO(paper.pdf))
    pages = tuple(" ".join(page.extract_text().split()) for page in reader.pages)
    return Printed(paper.title, paper.nik, paper.pdf, pages)


def not_printed(store: Store, kind: PaperKind, ref: str, operator: str = "petugas") -> Refused:
    """Return the refusal of a paper that can't be made, which has its words."""
    try:
        printed(store, kind, ref, operator=operator)
    except Refused as refusal:
        assert_has_words(refusal)
        return refusal
    raise AssertionError(f"{kind} {ref} was made")
