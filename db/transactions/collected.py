"""Who took a card when it was handed over, checked: what its row keeps of that."""

from typing import Protocol

from db.journal.act import Desk, checked_text
from db.rules.collectors import ALL_COLLECTORS, Collector, MatchLack
from db.rules.refused import Refused


class NamesCollector(Protocol):
    """What an order says about who took the card; empty texts mean what `collected` says."""

    @property
    def handed_to(self) -> str: ...  # noqa: D102 - the columns' own names
    @property
    def collector(self) -> str: ...  # noqa: D102
    @property
    def relation(self) -> str: ...  # noqa: D102
    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def match_lacks(self) -> str: ...  # noqa: D102


def names_collector(order: NamesCollector) -> bool:
    """Return whether an order says anything of who took the card."""
    said = (order.handed_to, order.collector, order.relation, order.document, order.match_lacks)
    return any(text.strip() for text in said)


def collected(desk: Desk, order: NamesCollector) -> dict[str, object]:
    """Return the columns of a card that is handed over.

    Nobody named is the holder, a name alone one of the family. Family names the relation, a
    proxy the document that lets them collect. `match_lacks` empty: the holder's finger matched;
    where they didn't come, that is why none did.

    Raises Refused COLLECTOR_UNKNOWN, COLLECTOR_NOT_ALLOWED (a setting says who may collect),
    COLLECTOR_IS_HOLDER, and what a text may lack (TEXT_MISSING, _TOO_LONG, _UNREADABLE).
    """
    who = _who(desk, order)
    others = who is not Collector.SELF
    another = order.collector.strip() or order.relation.strip() or order.document.strip()
    if another and not others:
        raise Refused("COLLECTOR_IS_HOLDER", name=another[:40])
    proxy = who is Collector.PROXY
    name = checked_text(order.collector, "collector", needed=others, most=100)
    family = who is Collector.FAMILY
    relation = checked_text(order.relation, "relation", needed=family, most=40)
    document = checked_text(order.document, "document", needed=proxy, most=80)
    lacks = checked_text(order.match_lacks, "match_lacks", needed=False, most=80)
    return {
        "handed_to": str(who),
        "collector": name,
        "relation": relation,
        "document": document,
        "match_lacks": lacks or (str(MatchLack.HOLDER_ABSENT) if others else None),
    }


def _who(desk: Desk, order: NamesCollector) -> Collector:
    named = order.handed_to or (Collector.FAMILY if order.collector.strip() else Collector.SELF)
    if named not in ALL_COLLECTORS:
        raise Refused("COLLECTOR_UNKNOWN", name=named[:20], accepted=ALL_COLLECTORS)
    if named not in desk.settings.hand_over_to:
        accepted = desk.settings.hand_over_to
        raise Refused("COLLECTOR_NOT_ALLOWED", name=named, accepted=accepted)
    return Collector(named)
