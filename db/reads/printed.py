"""What went through a place's printer, told by what its ledger of blanks says."""

from datetime import date

from peewee import fn

from db.models import StockEntry
from db.rules.stock import SpoilCause, StockMove

_PEMBATALAN = str(StockMove.PEMBATALAN)


def went_through_printer(place: str, since: date) -> int:
    """Return how many blanks were printed at a place since the day `since` began.

    Cards and failed prints both use ribbon and film; what was booked back isn't counted.
    """
    e = StockEntry
    cards = e.kind.in_([str(StockMove.CETAK), _PEMBATALAN]) & e.cause.is_null() & ~e.nik.is_null()
    failed = e.kind.in_([str(StockMove.RUSAK), _PEMBATALAN]) & (e.cause == SpoilCause.GAGAL_CETAK)
    query = e.select(fn.SUM(e.quantity)).where(
        (e.place == place) & (e.day >= since) & (cards | failed)
    )
    return max(0, -int(query.scalar() or 0))
