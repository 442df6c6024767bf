"""Destructions: what was destroyed by which record, before whom, and what a next one would hold."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.journal.canonical import parsed
from db.journal.chain import entry_of
from db.models import DestroyedBlank, Destruction, OldCard, Resident, StockEntry
from db.models.base import rows_of
from db.reads.list_filter import narrowing
from db.reads.old_cards import old_card_counts, old_card_names
from db.reads.paging import Ask, Page, page_of
from db.reads.spoiled_blanks import spoiled_counts, spoiled_names
from db.rules.destruction import MOST_IN_A_DESTRUCTION, named_blanks, named_card
from db.rules.numbered import Series, read_ref
from db.rules.refused import Refused
from db.rules.roles import Act

Counts = tuple[tuple[str, int], ...]
Witnesses = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DestructionLine:
    """A destruction; `state` is DONE, or CANCELLED where it was taken back.

    `witnesses` are (name, agency); `cards` and `blanks` are pieces.
    """

    ref: str
    place: str
    day: date
    method: str
    document: str | None
    witnesses: Witnesses
    cards: int
    blanks: int
    made_by: str
    state: str


@dataclass(frozen=True, slots=True)
class DestroyedCard:
    """An old card that a destruction closed."""

    nik: str
    issue: int
    name: str
    cause: str
    taken_on: date


@dataclass(frozen=True, slots=True)
class DestroyedBlanks:
    """Spoiled blanks that a destruction closed: of which day and cause, how many pieces."""

    act: str
    line: int
    day: date
    cause: str
    pieces: int


@dataclass(frozen=True, slots=True)
class Items:
    """Everything that a destruction closed: cards by NIK, blanks by day; and pieces by cause."""

    cards: tuple[DestroyedCard, ...]
    blanks: tuple[DestroyedBlanks, ...]

    @property
    def cards_by_cause(self) -> Counts:
        """Return how many cards of each cause."""
        return _by_cause([(card.cause, 1) for card in self.cards])

    @property
    def blanks_by_cause(self) -> Counts:
        """Return how many blanks of each cause."""
        return _by_cause([(each.cause, each.pieces) for each in self.blanks])


@dataclass(frozen=True, slots=True)
class ToDestroy:
    """What a destruction at a place would close: names for the order, pieces by cause.

    `left` is how many cards and pieces more lie there that one record has no room for.
    """

    place: str
    cards: tuple[str, ...]
    blanks: tuple[str, ...]
    cards_by_cause: Counts
    blanks_by_cause: Counts
    left: int


def destructions(text: str, ask: Ask) -> Page[DestructionLine]:
    """Return a page of destructions, the latest first, narrowed to a number or a witness."""
    query = _destructions()
    for word in narrowing(text):
        query = query.where(Destruction.ref.contains(word) | Destruction.witnesses.contains(word))
    return page_of(query, [Destruction.day, Destruction.ref], ask, _line, descending=True)


def destruction_of(ref: str) -> DestructionLine:
    """Return the destruction of that number; raises Refused REF_NOT_FOUND."""
    known = read_ref(ref, Series.MUSNAH)
    for row in rows_of(_destructions().where(Destruction.ref == known)):
        return _line(*row)
    raise Refused("REF_NOT_FOUND", ref=ref.strip()[:40], series=str(Series.MUSNAH))


def items_of(ref: str) -> Items:
    """Return what bears the number of a destruction; nothing where it was taken back."""
    c, d, e = OldCard, DestroyedBlank, StockEntry
    cards = (
        c.select(c.nik, c.issue, Resident.name, c.cause, c.taken_on)
        .join(Resident, on=(Resident.nik == c.nik))
        .where(c.destroyed == ref)
        .order_by(c.nik, c.issue)
    )
    blanks = (
        d.select(d.act, d.line, e.day, d.cause, d.quantity)
        .join(e, on=((e.act == d.act) & (e.line == d.line)))
        .where(d.destruction == ref)
        .order_by(e.day, d.act, d.line)
    )
    return Items(
        tuple(DestroyedCard(*row) for row in rows_of(cards)),
        tuple(DestroyedBlanks(*row) for row in rows_of(blanks)),
    )


def ordered_by(act: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the cards and blanks that a destruction's order named; None where none has this id."""
    body = entry_of(act)
    entry = parsed(body) if body else {}
    if entry.get("kind") != Act.DESTROY:
        return None
    return tuple(entry["order"]["cards"]), tuple(entry["order"]["blanks"])


def to_destroy(place: str, until: date, *, cards: bool = True, blanks: bool = True) -> ToDestroy:
    """Return what lies at a place since `until` or longer, as much as one record holds.

    Spoiled blanks first, then cards, the oldest of each first.
    """
    spoiled = spoiled_names(place, until, MOST_IN_A_DESTRUCTION) if blanks else ()
    room = MOST_IN_A_DESTRUCTION - len(spoiled)
    old = old_card_names(place, until, room) if cards and room else ()
    lying = sum(spoiled_counts(place, until).values()) if blanks else 0
    lying += sum(old_card_counts(place, until).values()) if cards else 0
    pieces = sum(line.pieces for line in spoiled)
    return ToDestroy(
        place,
        tuple(named_card(nik, issue) for nik, issue, _ in old),
        tuple(named_blanks(line.act, line.line) for line in spoiled),
        _by_cause([(cause, 1) for _, _, cause in old]),
        _by_cause([(line.cause, line.pieces) for line in spoiled]),
        lying - len(old) - pieces,
    )


def _destructions() -> Any:
    d = Destruction
    return d.select(
        d.ref,
        d.place,
        d.day,
        d.method,
        d.document,
        d.witnesses,
        d.cards,
        d.blanks,
        d.made_by,
        d.state,
    )


def _line(ref: str, *rest: Any) -> DestructionLine:
    place, day, method, document, witnesses, *numbers = rest
    told = tuple((name, agency) for name, agency in json.loads(witnesses))
    return DestructionLine(ref, place, day, method, document, told, *numbers)


def _by_cause(found: Sequence[tuple[str, int]]) -> Counts:
    counts = Counter[str]()
    for cause, pieces in found:
        counts[cause] += pieces
    return tuple(sorted(counts.items()))
