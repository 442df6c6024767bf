"""A new office: its settings, places and first admin; the first entry of its journal."""

import csv
import re
from dataclasses import dataclass
from importlib import resources

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, new_row
from db.models import Kelurahan, Login
from db.office import OperatorLine
from db.rules.operator_name import is_operator_name
from db.rules.refused import Refused
from db.rules.roles import Act, Role
from db.rules.settings import SETTING_NAMES, stored_value

_PLACE_CODE = re.compile("[A-Za-z0-9-]{1,12}")


@dataclass(frozen=True, slots=True)
class PlaceOrder:
    """A place of the office; `visits` for a van."""

    code: str
    name: str
    visits: bool = False


@dataclass(frozen=True, slots=True)
class OpenOfficeOrder:
    """The settings that differ from the defaults, the places in order, and the first admin."""

    settings: dict[str, object]
    places: tuple[PlaceOrder, ...]
    admin: str
    admin_name: str


def open_office(call: Call, order: OpenOfficeOrder, password_hash: str) -> Receipt:
    """Open the office; `call.operator` is the admin. Refused where it is open already."""
    admin = OperatorLine(order.admin, order.admin_name, Role.ADMIN, True, True, ())
    receipt = record(call, Act.OPEN_OFFICE, order, _decide, opener=admin)
    Login.insert(operator=order.admin, password_hash=password_hash).on_conflict_ignore().execute()
    return receipt


def _decide(_desk: Desk, order: OpenOfficeOrder) -> Decision:
    if not order.places:
        raise Refused("PLACE_UNKNOWN", place="-")
    for name in order.settings:
        if name not in SETTING_NAMES:
            raise Refused("SETTING_UNKNOWN", name=name)
    _bring_kelurahan()
    changes = [
        new_row("setting", {"key": name}, value=stored_value(value))
        for name, value in order.settings.items()
    ]
    codes = [place.code for place in order.places]
    for position, place in enumerate(order.places):
        if place.code in codes[:position]:
            raise Refused("PLACE_CODE", place=place.code)
        changes.extend(_place_rows(place, position))
    changes.append(
        new_row(
            "operator",
            {"name": _name(order.admin)},
            full_name=checked_text(order.admin_name, "full_name", needed=True, most=60),
            role=str(Role.ADMIN),
            active=True,
            may_export=True,
        )
    )
    return Decision(changes)


def _name(text: str) -> str:
    if not is_operator_name(text):
        raise Refused("OPERATOR_NAME", name=text[:40])
    return text


def _place_rows(place: PlaceOrder, position: int) -> list[RowChange]:
    if not _PLACE_CODE.fullmatch(place.code):
        raise Refused("PLACE_CODE", place=place.code[:40])
    return [
        new_row(
            "place",
            {"code": place.code},
            name=checked_text(place.name, "name", needed=True, most=60),
            visits=place.visits,
            position=position,
        ),
        new_row("stock_balance", {"place": place.code}, on_hand=0),
    ]


def _bring_kelurahan() -> None:
    """Bring the city's kelurahan (Kepmendagri 300.2.2-2430/2025) into the register."""
    text = resources.files("db.reference").joinpath("kelurahan-mataram.csv").read_text("utf-8")
    rows = [
        {"code": row["kelurahan_code"], "name": row["kelurahan"], "kecamatan": row["kecamatan"]}
        for row in csv.DictReader(text.splitlines())
    ]
    Kelurahan.insert_many(rows).on_conflict_ignore().execute()
