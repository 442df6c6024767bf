"""The values of the record of a destruction."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from db.reads.destructions import DestroyedBlanks
from db.reads.papers.destruction import DestructionPaper
from screens.locale.formats import written
from screens.papers.tools import Tools
from screens.papers.wording import counted, day_with_name, named


def destruction_data(paper: DestructionPaper, _tools: Tools) -> dict[str, object]:
    """Return what destruction.typ reads: the counts by cause, and the rows of its annex."""
    items = paper.items
    return {
        "day": day_with_name(paper.day),
        "recorded_on": written(paper.done.day),
        "place": paper.place,
        "method": paper.method.lower(),
        "document": paper.document,
        "by": paper.done.by,
        "second": paper.done.second or "",
        "witnesses": [list(witness) for witness in paper.witnesses],
        "cards_by_cause": counted(items.cards_by_cause),
        "cards_total": written(len(items.cards)),
        "blanks_by_cause": counted(items.blanks_by_cause),
        "blanks_total": written(sum(each.pieces for each in items.blanks)),
        "cards": [
            [card.name, card.nik, written(card.issue), named(card.cause), written(card.taken_on)]
            for card in sorted(items.cards, key=lambda card: (card.name, card.nik, card.issue))
        ],
        "blanks": _by_cause_and_day(items.blanks),
    }


def _by_cause_and_day(blanks: Iterable[DestroyedBlanks]) -> list[list[str]]:
    pieces: Counter[tuple[str, date]] = Counter()
    for each in blanks:
        pieces[each.cause, each.day] += each.pieces
    return [
        [named(cause), written(day), written(count)]
        for (cause, day), count in sorted(pieces.items())
    ]
