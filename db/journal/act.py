"""One act: one transaction, one entry. Every transaction of the office goes through here."""

import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from db.journal.call import Call
from db.journal.canonical import CHAIN, FORMAT_VERSION, canonical, parsed
from db.journal.chain import append, entry_of, take_head
from db.journal.clock import office_day, read_moment, written_moment
from db.journal.receipt import Receipt, receipt_from
from db.journal.rows import RowChange, RowsDiffer, apply_all
from db.models import JournalEntry
from db.office import (
    OperatorLine,
    PlaceLine,
    office_settings,
    operator_named,
    places,
    stand_at,
    trays_at,
)
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.rules.settings import OfficeSettings
from db.rules.situation import Stand

Order = TypeVar("Order")
TEXT_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Desk:
    """What an act decides on: who acts where and when, and the office's settings and stock.

    `at` is the entry's moment as the record writes it, `today` the office's day of it; `trays`
    are the blanks in clerks' hands at the place, by clerk.
    """

    call: Call
    operator: OperatorLine
    second: OperatorLine | None
    settings: OfficeSettings
    places: tuple[PlaceLine, ...]
    at: str
    today: date
    trays: Mapping[str, int] = field(default_factory=dict)

    @property
    def stand(self) -> Stand:
        """Return the place where the act is done."""
        others = {who: held for who, held in self.trays.items() if who != self.operator.name}
        return stand_at(self.call.place, self.places, self.settings, others)

    @property
    def place(self) -> str:
        """Return the code of that place."""
        return self.stand.place

    def ask_second(self, act: str, kind: Act) -> None:
        """Refuse unless a second person with the same right stands by, where the office asks."""
        if act not in self.settings.second_person:
            return
        if self.second is None:
            raise Refused("SECOND_PERSON_NEEDED", act=act)
        if self.second.name == self.operator.name:
            raise Refused("SECOND_PERSON_SAME")
        if not (permits(self.second.role, kind) or permits(self.second.role, Act.CHANGE_SETTING)):
            raise Refused("SECOND_PERSON_NOT_PERMITTED", operator=self.second.name)


@dataclass(frozen=True, slots=True)
class Decision:
    """What an act does: row changes in order, and what of rules and settings decided it."""

    changes: Sequence[RowChange]
    nik: str | None = None
    decided: Mapping[str, object] = field(default_factory=dict)
    corrects: str | None = None


def record(
    call: Call,
    kind: Act,
    order: Order,
    decide: Callable[[Desk, Order], Decision],
    *,
    opener: OperatorLine | None = None,
    right: Act | None = None,
) -> Receipt:
    """Do an act inside the caller's transaction and return its receipt.

    The same id from the same operator and place with the same order gives the first receipt
    again and changes nothing.
    `opener` is the admin that the first act of an office brings along. `right` is the act
    whose permission is asked where it isn't this kind's own: what a file brings is done by
    the right to bring files. Raises Refused, and then nothing was changed.
    """
    call = replace(call, act_id=_act_id(call.act_id))
    head = take_head()
    if (body := entry_of(call.act_id)) is not None:
        return _again(body, call, kind, order)
    if opener and head:
        raise Refused("OFFICE_OPEN")
    desk = _desk(call, right or kind, head.at if head else "", opener)
    decision = decide(desk, order)
    try:
        apply_all(decision.changes)
    except RowsDiffer as error:
        raise Refused("RECORD_DIFFERS", table=error.table) from error
    entry = _entry(desk, kind, order, decision, (head.n if head else 0) + 1)
    written = canonical(entry)
    found_by = {
        "act_id": call.act_id,
        "kind": str(kind),
        "nik": decision.nik,
        "corrects": decision.corrects,
    }
    append(head, written, found_by, desk.at)
    return receipt_from(parsed(written))


def checked_text(text: str, name: str, *, needed: bool, most: int = TEXT_LIMIT) -> str | None:
    """Return a text of the order, trimmed; None where it is empty and not needed.

    Raises Refused TEXT_MISSING, TEXT_TOO_LONG (over `most` characters: what its column
    takes) or TEXT_UNREADABLE (control or direction-changing characters).
    """
    plain = text.strip()
    if not plain and needed:
        raise Refused("TEXT_MISSING", field=name)
    if len(plain) > most:
        raise Refused("TEXT_TOO_LONG", field=name, most=most)
    if not plain.isprintable() or re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", plain):
        raise Refused("TEXT_UNREADABLE", field=name)
    return plain or None


def _act_id(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError as error:
        raise Refused("ACT_ID_INVALID", act=text[:40]) from error


def _again(body: str, call: Call, kind: Act, order: object) -> Receipt:
    entry = parsed(body)
    same_call = (entry["kind"], entry["by"], entry["place"]) == (kind, call.operator, call.place)
    if not same_call or not _same_order(entry["order"], order):
        raise Refused("ACT_ID_REUSED", act=entry["act"], kind=entry["kind"])
    return receipt_from(entry)


def _same_order(written: dict[str, Any], order: object) -> bool:
    """Return whether an entry's order is this one; it may be older than some of the fields."""
    assert is_dataclass(order)
    unsaid = {each.name: each.default for each in fields(order) if each.default is not MISSING}
    return canonical({**unsaid, **written}) == canonical(order)


def _desk(call: Call, kind: Act, not_before: str, opener: OperatorLine | None) -> Desk:
    settings = office_settings()
    operator = opener or _signed_in(call.operator)
    second = _signed_in(call.second) if call.second else None
    if not permits(operator.role, kind):
        raise Refused("NOT_PERMITTED", role=operator.role, act=kind, roles=who_may(kind))
    if call.place is not None and call.place not in operator.places:
        raise Refused("PLACE_NOT_YOURS", place=call.place, places=operator.places)
    moment: datetime = call.clock.now(JournalEntry._meta.database)
    at = max(written_moment(moment), not_before)
    today = office_day(read_moment(at), settings.zone)
    lines = places()
    trays = trays_at(call.place, lines)
    return Desk(call, operator, second, settings, lines, at, today, trays)


def _signed_in(name: str) -> OperatorLine:
    operator = operator_named(name)
    if not operator.active:
        raise Refused("OPERATOR_DISABLED", operator=name)
    return operator


def _entry(desk: Desk, kind: Act, order: object, decision: Decision, n: int) -> dict[str, object]:
    return {
        "v": FORMAT_VERSION,
        "chain": CHAIN,
        "n": n,
        "act": desk.call.act_id,
        "kind": str(kind),
        "at": desk.at,
        "day": desk.today,
        "by": desk.operator.name,
        "with": desk.second.name if desk.second else None,
        "place": desk.call.place,
        "terminal": desk.call.terminal,
        "nik": decision.nik,
        "order": order,
        "decided": decision.decided,
        "rows": [change.as_entry() for change in decision.changes],
        "corrects": decision.corrects,
    }
