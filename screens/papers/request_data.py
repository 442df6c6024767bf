"""The values of the letter that asks for blanks."""

from db.reads.papers.request import RequestPaper
from screens.locale.formats import written
from screens.papers.tools import Tools


def request_data(paper: RequestPaper, _tools: Tools) -> dict[str, object]:
    """Return what request.typ reads; `figures` are the stored ones by name, each as written."""
    return {
        "day": written(paper.day),
        "asked": written(paper.asked),
        "note": paper.note,
        "figures": {name: _figure(value) for name, value in paper.figures.items()},
        "signer_name": paper.signer_name,
        "signer_nip": paper.signer_nip,
        "signer_title": paper.signer_title,
    }


def _figure(value: object) -> str:
    """Return a stored figure; a mean has one decimal, after a comma."""
    if isinstance(value, float):
        whole, tenth = divmod(round(value * 10), 10)
        return f"{written(whole)},{tenth}"
    return written(value)
