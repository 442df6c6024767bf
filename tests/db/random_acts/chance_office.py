"""The office in which everything may happen: its people, its operators, its rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from db.rules.register_row import RegisterRow
from db.rules.roles import PERMITTED, Act, Role
from db.rules.settings import SECOND_PERSON_ACTS
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.office import OPERATORS, RESIDENTS, born, call, crowd, open_test_office, password_hash
from tests.office import person as one

MORE_OPERATORS = (
    OperatorOrder("petugas3", "Petugas Tiga", "clerk", ("MPP", "MOBIL-1")),
    OperatorOrder("gudang2", "Gudang Dua", "store_keeper", ("DINAS", "MPP")),
    OperatorOrder("admin2", "Admin Dua", "admin", ()),
)
_PLACES = {each.name: each.places for each in (*OPERATORS, *MORE_OPERATORS)} | {"admin": ()}
_ROLES = {each.name: Role(each.role) for each in (*OPERATORS, *MORE_OPERATORS)}
_ROLES["admin"] = Role.ADMIN

# Enough that cards are printed from the first step, too little to last.
BLANKS = {"DINAS": 25, "MPP": 8, "MOBIL-1": 6}
OPERATOR_NAMES = tuple(_ROLES)

AMPENAN_TENGAH = ("52.71.01.1005", "Ampenan Tengah", "Ampenan")


def able(act: Act) -> list[str]:
    """Return who may do an act by themselves."""
    return [name for name, role in _ROLES.items() if role in PERMITTED[act]]


def role_of(operator: str) -> Role:
    """Return what an operator is in the office."""
    return _ROLES[operator]


def places_of(operator: str) -> tuple[str, ...]:
    """Return where an operator may act; empty for an admin, who acts at no place."""
    return _PLACES[operator]


def people_of_the_office() -> list[RegisterRow]:
    """Return those whom the register knows from the start: of every kind, and a dozen ready."""
    never = [
        one(f"BAIQ NURI {n}", born(17 + n, days=3 * n), serial=n, kelurahan=AMPENAN_TENGAH)
        for n in range(1, 9)
    ]
    sent = [
        one(f"NI WAYAN {n}", date(1980, 3, n), serial=n, siak="SENT_FOR_ENROLLMENT")
        for n in range(1, 7)
    ]
    return [*RESIDENTS, *crowd(12), *never, *sent]


def _open(url: str, settings: Mapping[str, object]) -> Store:
    store = open_test_office(url, settings=settings, residents=people_of_the_office())
    for operator in MORE_OPERATORS:
        store.write(add_operator, call("admin", None), operator, password_hash())
    for place, pieces in BLANKS.items():
        received = ReceiveOrder(pieces, "BA 1")
        store.write(receive_blanks, call("gudang", place, second="gudang2"), received)
    store.write(add_school, call("admin", None), SchoolOrder("SMAN1", "SMAN 1 MATARAM"))
    return store


def plain_office(url: str) -> Store:
    """Open an office that asks no second person; its blanks count place by place."""
    return _open(url, {})


def careful_office(url: str) -> Store:
    """Open an office that asks a second person wherever it can."""
    return _open(url, {"second_person": SECOND_PERSON_ACTS})


def joined_office(url: str) -> Store:
    """Open an office in which a blank at any place counts, and outsiders aren't served."""
    return _open(url, {"usable": "office", "serve_outsiders": False, "policy_mode": "SELEKTIF"})


OFFICES = (plain_office, careful_office, joined_office)
