"""The kelurahan that the office knows."""

import csv
from functools import cache
from importlib import resources

from db.models import Kelurahan
from db.models.base import rows_of
from db.office import office_settings
from db.rules.areas import Area, Areas
from db.rules.refused import Refused


def areas() -> Areas:
    """Return the office's kelurahan, those of other cities that residents brought included."""
    query = Kelurahan.select(Kelurahan.code, Kelurahan.name, Kelurahan.kecamatan)
    rows = rows_of(query)
    return Areas(Area(code, name, code[:8], kecamatan) for code, name, kecamatan in rows)


def kelurahan_code(named: str) -> str:
    """Return the code of the kelurahan that was named by code or, where only one has it, name.

    Raises Refused KELURAHAN_UNKNOWN.
    """
    known = areas()
    region = office_settings().region
    kecamatan = {area.kecamatan_code for area in known.all}
    found = {known.find(code, named.strip(), region) for code in kecamatan} - {None}
    [area] = found if len(found) == 1 else [None]
    if area is None:
        raise Refused("KELURAHAN_UNKNOWN", kelurahan=named[:40])
    return area.code


def kecamatan_code(named: str) -> str:
    """Return the code of the kecamatan that was named by its whole code or its name.

    Raises Refused KECAMATAN_UNKNOWN.
    """
    typed = named.strip()
    found = {
        area.kecamatan_code
        for area in areas().all
        if typed.replace(".", "") == area.kecamatan_code.replace(".", "")
        or typed.casefold() == area.kecamatan_name.casefold()
    }
    if len(found) != 1:
        raise Refused("KECAMATAN_UNKNOWN", kecamatan=named[:40])
    return found.pop()


@cache
def reference_codes() -> tuple[str, ...]:
    """Return the codes of the kelurahan that every office begins with, in the register's order."""
    text = resources.files("db.reference").joinpath("kelurahan-mataram.csv").read_text("utf-8")
    return tuple(row["kelurahan_code"] for row in csv.DictReader(text.splitlines()))
