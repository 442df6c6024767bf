"""The office as an act finds it: settings, places and what lies there, operators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from db.models import Operator, OperatorPlace, Place, Setting, StockBalance, TrayBalance
from db.models.kept import Kept, slot
from db.models.stock import TRAY_FILLED
from db.rules.operator_name import is_operator_name
from db.rules.refused import Refused
from db.rules.roles import Role
from db.rules.settings import OfficeSettings, settings_from
from db.rules.situation import Stand


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place and the blanks on hand there, `at_trays` of which are in clerks' hands."""

    code: str
    name: str
    visits: bool
    on_hand: int
    at_trays: int = 0

    @property
    def loose(self) -> int:
        """Return how many of the blanks are in nobody's hands."""
        return self.on_hand - self.at_trays


@dataclass(frozen=True, slots=True)
class OperatorLine:
    """Someone who may sign in, with the places at which they may act."""

    name: str
    full_name: str
    role: Role
    active: bool
    may_export: bool
    places: tuple[str, ...]


_SETTINGS = Kept(Setting, lambda: Setting.select(Setting.key, Setting.value))
_PLACES = Kept(
    Place,
    lambda: (
        Place.select(
            Place.code, Place.name, Place.visits, StockBalance.on_hand, StockBalance.at_trays
        )
        .join(StockBalance, JOIN.LEFT_OUTER, on=(StockBalance.place == Place.code))
        .order_by(Place.position, Place.code)
    ),
)
_TRAYS = Kept(
    TrayBalance,
    lambda: (
        TrayBalance.select(TrayBalance.clerk, TrayBalance.on_hand)
        .where((TrayBalance.place == slot("place")) & TRAY_FILLED)
        .order_by(TrayBalance.clerk)
    ),
)
_OPERATOR = Kept(
    Operator,
    lambda: (
        Operator.select(*Operator._meta.sorted_fields, OperatorPlace.place)
        .join(OperatorPlace, JOIN.LEFT_OUTER, on=(OperatorPlace.operator == Operator.name))
        .where(Operator.name == slot("name"))
        .order_by(OperatorPlace.place)
    ),
)


def office_settings() -> OfficeSettings:
    """Return the office's settings."""
    return settings_from(dict(_SETTINGS.rows()))


def places() -> tuple[PlaceLine, ...]:
    """Return every place with its blanks, the office's first place first."""
    return tuple(
        PlaceLine(code, name, bool(visits), on_hand or 0, at_trays or 0)
        for code, name, visits, on_hand, at_trays in _PLACES.rows()
    )


def trays_at(code: str | None, lines: Sequence[PlaceLine]) -> dict[str, int]:
    """Return the blanks in clerks' hands at a place, by clerk; asks nothing where none are."""
    if not any(line.code == code and line.at_trays for line in lines):
        return {}
    return dict(_TRAYS.rows(place=code))


def operator_named(name: str) -> OperatorLine:
    """Return an operator with their places; raises Refused OPERATOR_UNKNOWN."""
    rows = _OPERATOR.rows(name=name) if is_operator_name(name) else []
    if not rows:
        raise Refused("OPERATOR_UNKNOWN", operator=name)
    return operator_line(rows)


def operator_line(rows: Sequence[tuple[Any, ...]]) -> OperatorLine:
    """Return an operator from their row joined with each of their places, or with none."""
    name, full_name, role, active, may_export, _ = rows[0]
    return OperatorLine(
        name=name,
        full_name=full_name,
        role=Role(role),
        active=bool(active),
        may_export=bool(may_export),
        places=tuple(row[-1] for row in rows if row[-1]),
    )


def stand_at(
    code: str | None,
    lines: tuple[PlaceLine, ...],
    settings: OfficeSettings,
    others_hold: Mapping[str, int] | None = None,
) -> Stand:
    """Return what lies at a place and elsewhere; raises Refused PLACE_UNKNOWN.

    `others_hold` is what other clerks have in their hands there.
    """
    here = next((line for line in lines if line.code == code), None)
    if here is None:
        raise Refused("PLACE_UNKNOWN", place=code or "-")
    elsewhere = {
        line.code: line.on_hand for line in lines if line.code != code and line.on_hand > 0
    }
    usable = here.on_hand
    if settings.usable == "office":
        usable = sum(line.on_hand for line in lines)
    return Stand(here.code, here.visits, here.on_hand, usable, elsewhere, others_hold or {})
