"""The kelurahan that the office knows."""

from db.models import Kelurahan
from db.models.base import rows_of
from db.rules.areas import Area, Areas


def areas() -> Areas:
    """Return the office's kelurahan, those of other cities that residents brought included."""
    query = Kelurahan.select(Kelurahan.code, Kelurahan.name, Kelurahan.kecamatan)
    rows = rows_of(query)
    return Areas(Area(code, name, code[:8], kecamatan) for code, name, kecamatan in rows)
