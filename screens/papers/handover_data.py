"""The values of the record of a delivery to a kelurahan."""

from collections import Counter

from db.reads.papers.handover import HandoverPaper
from screens.locale.formats import written
from screens.papers.tools import Tools
from screens.papers.wording import day_with_name

# What is written beside a card that isn't under way any more.
_ENDED = {"HANDED": "diserahkan", "RETURNED": "kembali"}


def handover_data(paper: HandoverPaper, _tools: Tools) -> dict[str, object]:
    """Return what handover.typ reads; a row is no., name, NIK, issue and what became of it."""
    states = Counter(card.state for card in paper.cards)
    return {
        "day": day_with_name(paper.sent_on),
        "place": paper.place,
        "kelurahan": paper.kelurahan,
        "kecamatan": paper.kecamatan,
        "carrier": paper.carrier,
        "sent_by": paper.sent_by,
        "cards": [
            [card.name, card.nik, written(card.issue), _ENDED.get(card.state, "")]
            for card in paper.cards
        ],
        "total": written(len(paper.cards)),
        "ended": [
            [words, written(states[state])] for state, words in _ENDED.items() if states[state]
        ],
    }
