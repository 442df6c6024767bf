"""Making a paper: read what stands on it, sign it where it is signed, set it, record the look."""

from dataclasses import dataclass

from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store
from db.viewer import Viewer, record_look
from screens.papers.kinds import PAPERS
from screens.papers.render import render
from screens.papers.tools import NO_TOOLS, Tools

__all__ = ["NO_TOOLS", "Paper", "Tools", "made"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper ready to be printed; `title` holds no name and no NIK: queues show it."""

    kind: PaperKind
    ref: str
    title: str
    nik: str | None
    pdf: bytes


def made(store: Store, viewer: Viewer, kind: PaperKind, ref: str, tools: Tools) -> Paper:
    """Return the paper of a kind about `ref`, and record that it was made.

    Raises Refused where the viewer may not have it, where there is nothing to print, or where
    its template or its key isn't as it must be; then nothing is recorded.
    """
    how = PAPERS.get(kind)
    if how is None:
        raise Refused("PAPER_NOT_FOUND", kind=str(kind), ref=ref[:80])
    found = store.read(how.read, viewer, ref)
    title = f"{kind} {found.ref}"
    data = {"ref": found.ref, "title": title, "head": found.head, **how.data(found, tools)}
    pdf = render(how.template, data, tools.own)
    store.write(record_look, viewer, "PAPER", nik=found.nik, query=title)
    return Paper(kind, found.ref, title, found.nik, pdf)
