"""The values of the record of a count."""

from db.reads.papers.count import CountPaper
from screens.locale.formats import written, written_signed
from screens.papers.tools import Tools
from screens.papers.wording import day_with_name


def count_data(paper: CountPaper, _tools: Tools) -> dict[str, object]:
    """Return what count.typ reads; `agrees` says that count and record are the same."""
    return {
        "day": day_with_name(paper.done.day),
        "place": paper.place,
        "opened_on": written(paper.opened_on),
        "opened_by": paper.opened_by,
        "document": paper.document,
        "expected": written(paper.expected),
        "counted": written(paper.counted),
        "difference": written_signed(paper.difference),
        "agrees": paper.difference == 0,
        "reason": paper.reason,
        "by": paper.done.by,
        "second": paper.done.second or "",
    }
