"""The kelurahan that the office knows."""

import csv
from functools import cache
from importlib import resources

from db.models import Kelurahan
from db.models.base import rows_of
from db.rules.areas import Area, Areas


def areas() -> Areas:
    """Return the office's kelurahan, those of other cities that residents brought included."""
    query = Kelurahan.select(Kelurahan.code, Kelurahan.name, Kelurahan.kecamatan)
    rows = rows_of(query)
    return Areas(Area(code, name, code[:8], kecamatan) for code, name, kecamatan in rows)


@cache
def reference_codes() -> tuple[str, ...]:
    """Return the codes of the kelurahan that every office begins with, in the register's order."""
    text = resources.files("db.reference").joinpath("kelurahan-mataram.csv").read_text("utf-8")
    return tuple(row["kelurahan_code"] for row in csv.DictReader(text.splitlines()))
