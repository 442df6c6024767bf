"""What an act gives back, read from its entry, so that the same id twice gives the same."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.rules.numbered import Series, read_ref


@dataclass(frozen=True, slots=True)
class Receipt:
    """A confirmed act: its id, number in the chain, moment, and what it did.

    `blanks_left` is the balance at the place after an act that moved blanks; `status`
    the resident's new state; `suket` and `card` what was given or closed. `base_status` is
    where the person now belongs; `old_card` the cause for which a card entered the register
    of old cards, `old_card_issue` which
    card that is, and `old_card_place` where it lies; `corrected` the kind of act that a
    correction took back. `ref` is the number of the shipment, loan, count, print run,
    delivery or visit that the act is about; `difference` what a count found, counted less recorded;
    `instead` what was given in place of a card.
    """

    act: str
    n: int
    kind: str
    at: str
    day: date
    by: str
    place: str | None
    nik: str | None
    status: str | None
    card_issue: int | None
    suket_number: str | None
    suket_until: date | None
    suket_state: str | None
    blanks_left: int | None
    corrects: str | None
    base_status: str | None = None
    old_card: str | None = None
    old_card_place: str | None = None
    old_card_issue: int | None = None
    corrected: str | None = None
    ref: str | None = None
    difference: int | None = None
    instead: str | None = None


def receipt_from(entry: dict[str, Any]) -> Receipt:
    """Return the receipt of an entry."""
    rows = entry["rows"]
    suket = _last(rows, "suket")
    until = _now(suket, "valid_until")
    card = _last(rows, "card")
    old_card = _last(rows, "old_card")
    return Receipt(
        act=entry["act"],
        n=entry["n"],
        kind=entry["kind"],
        at=entry["at"],
        day=date.fromisoformat(entry["day"]),
        by=entry["by"],
        place=entry["place"],
        nik=entry["nik"],
        status=_now(_last(rows, "ktp"), "status"),
        card_issue=card["k"]["issue"] if card and entry["nik"] else None,
        suket_number=suket["k"]["number"] if suket else None,
        suket_until=date.fromisoformat(until) if until else None,
        suket_state=_now(suket, "state"),
        blanks_left=_now(_last(rows, "stock_balance"), "on_hand"),
        corrects=entry["corrects"],
        base_status=_now(_last(rows, "residence"), "state"),
        old_card=_now(old_card, "cause"),
        old_card_place=_now(old_card, "place"),
        old_card_issue=old_card["k"]["issue"] if old_card and _now(old_card, "cause") else None,
        corrected=entry["decided"].get("kind") if entry["corrects"] else None,
        ref=_number(rows) or _visit(entry["order"]),
        difference=entry["decided"].get("difference"),
        instead=_now(_last(rows, "given_instead"), "kind"),
    )


def _number(rows: list[dict[str, Any]]) -> str | None:
    """Return the number that an entry's rows bear, or that of the run or delivery they are in."""
    keys = (row["k"].get(name) for row in rows for name in ("ref", "batch", "delivery"))
    return next(filter(None, keys), None)


def _visit(order: dict[str, Any]) -> str | None:
    """Return the visit that an order is about: its list isn't in the rows."""
    return read_ref(str(order.get("visit", "")), Series.JEMPUT)


def _last(rows: list[dict[str, Any]], table: str) -> dict[str, Any] | None:
    found = [row for row in rows if row["t"] == table]
    return found[-1] if found else None


def _now(row: dict[str, Any] | None, column: str) -> Any:
    return (row["now"] or {}).get(column) if row else None
