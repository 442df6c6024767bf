"""The acknowledgement slip's values."""

from collections.abc import Iterable

from db.reads.papers.slip import SlipPaper
from db.rules.next_act import Next
from db.rules.taken import Taken
from screens.locale import refusal_words, say
from screens.locale.formats import written
from screens.papers.tools import Tools
from screens.papers.wording import moment, named


def slip_data(paper: SlipPaper, _tools: Tools) -> dict[str, object]:
    """Return what slip.typ reads.

    `next.why` is the code under which the template keeps its sentence for the resident;
    `next.words` are the counter's own, for a code that the template doesn't know.
    """
    return {
        "name": paper.name,
        "nik": paper.nik,
        "born": ", ".join(part for part in (paper.birth_place, written(paper.birth_date)) if part),
        "kelurahan": paper.kelurahan,
        "kecamatan": paper.kecamatan,
        "day": written(paper.done.day),
        "clock": moment(paper.done.at, paper.time_zone),
        "place": paper.place,
        "by": paper.done.by,
        "kind": say(f"enrol.kind.{paper.kind}", "id"),
        "taken": _taken(each for each in Taken if each not in paper.not_taken),
        "not_taken": _taken(each for each in Taken if each in paper.not_taken),
        "answer": named(paper.answer),
        "status": named(paper.status),
        "next": {
            "why": paper.next.why,
            "words": _counter_words(paper),
            "from_day": written(paper.next.from_day or paper.card_from),
            "place": paper.next_place,
        },
        "suket": paper.suket or "",
        "phone": paper.phone,
    }


def _taken(codes: Iterable[Taken]) -> str:
    return ", ".join(say(f"taken.{code}", "id") for code in codes)


def _counter_words(paper: SlipPaper) -> str:
    if paper.next.act not in (Next.WAIT, Next.NONE):
        return ""
    words = refusal_words(paper.next.why, paper.next.values, "id")
    return f"{words.what} {words.why}".strip()
