"""What the tests of resident files ask of an office."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from db.models import JournalEntry, Ktp, Resident
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.cli.conftest import Ran
from tests.dump import rows
from tests.office import (
    call,
)

# What a sign-in leaves, which every command does.
SIGN_IN = {"look"}


def listed(ran: Ran) -> list[dict[str, str]]:
    with Path(ran.json["differences_file"]).open(encoding="utf-8-sig", newline="") as file:
        delimiter = ";" if ";" in file.readline() else ","
        file.seek(0)
        return list(csv.DictReader(file, delimiter=delimiter))


def status_of(office: Store, nik: str) -> object:
    (found,) = rows(office, Ktp, nik=nik)
    return found["status"]


def resident(office: Store, nik: str) -> dict[str, Any]:
    (found,) = rows(office, Resident, nik=nik)
    return found


def kinds(office: Store) -> list[str]:
    def found() -> list[str]:
        return [entry.kind for entry in JournalEntry.select().order_by(JournalEntry.n)]

    return office.read(found)


def enrolled(office: Store, person: RegisterRow, answer: str) -> None:
    office.write(enrol, call(), EnrolOrder(person.nik, answer))
