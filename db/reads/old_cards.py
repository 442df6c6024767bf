"""The register of old cards: which lie at a place, which were destroyed, and how many of what."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from db.models import OldCard, Resident
from db.models.base import rows_of
from db.models.ktp import OLD_CARD_LIES
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Page, page_of

LIES, DESTROYED, ALL = "lies", "destroyed", "all"


@dataclass(frozen=True, slots=True)
class OldCardLine:
    """A card that was taken back: whose, which issue, why, when, where; `destroyed` by what."""

    nik: str
    issue: int
    name: str
    cause: str
    taken_on: date
    place: str
    document: str | None
    destroyed: str | None


def old_cards(place: str | None, view: str, text: str, ask: Ask) -> Page[OldCardLine]:
    """Return a page of old cards of a place (None: of all): those that lie there, the longest
    lying first; those destroyed, the latest destruction first; or all, by NIK.

    `text` narrows it as it does every list of residents, and to the number of a destruction.
    """
    c = OldCard
    query = c.select(
        c.nik, c.issue, Resident.name, c.cause, c.taken_on, c.place, c.document, c.destroyed
    ).join(Resident, on=(Resident.nik == c.nik))
    query = narrowed(query, text, c.nik, numbers=[c.destroyed])
    if place is not None:
        query = query.where(c.place == place)
    if view == LIES:
        columns = [c.place, c.taken_on, c.nik, c.issue]
        return page_of(query.where(OLD_CARD_LIES), columns, ask, OldCardLine)
    if view == DESTROYED:
        columns = [c.destroyed, c.nik, c.issue]
        query = query.where(c.destroyed.is_null(False))
        return page_of(query, columns, ask, OldCardLine, descending=True)
    return page_of(query, [c.nik, c.issue], ask, OldCardLine)


def old_card_counts(place: str | None = None, until: date | None = None) -> dict[str, int]:
    """Return how many old cards lie at a place (None: at all), by cause.

    With `until`, only those taken back by that day.
    """
    where: list[Any] = [OLD_CARD_LIES]
    if place is not None:
        where.append(OldCard.place == place)
    if until is not None:
        where.append(OldCard.taken_on <= until)
    query = OldCard.select(OldCard.cause, fn.COUNT(OldCard.nik)).where(*where)
    return {cause: int(pieces) for cause, pieces in rows_of(query.group_by(OldCard.cause))}


def old_card_names(place: str, until: date, most: int) -> tuple[tuple[str, int, str], ...]:
    """Return NIK, issue and cause of the cards that lie at a place, the longest lying first."""
    c = OldCard
    query = (
        c.select(c.nik, c.issue, c.cause)
        .where(OLD_CARD_LIES, c.place == place, c.taken_on <= until)
        .order_by(c.taken_on, c.nik, c.issue)
        .limit(most)
    )
    return tuple((nik, issue, cause) for nik, issue, cause in rows_of(query))
