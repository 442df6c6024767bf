"""What the stock card is sifted by: one kind of move, and a period counted back from today."""

from dataclasses import dataclass
from datetime import date, timedelta

from db.rules.stock import StockMove

KINDS: dict[str, frozenset[str]] = {
    "": frozenset(),
    "in": frozenset({StockMove.SALDO_AWAL, StockMove.TERIMA}),
    "sent": frozenset({StockMove.KIRIM, StockMove.TERIMA_KIRIMAN}),
    "lent": frozenset({StockMove.PINJAM_MASUK, StockMove.PINJAM_KELUAR, StockMove.PINJAM_KEMBALI}),
    "printed": frozenset({StockMove.CETAK}),
    "spoiled": frozenset({StockMove.RUSAK}),
    "mended": frozenset({StockMove.KOREKSI, StockMove.PEMBATALAN}),
}
PERIODS = ("", "day", "week", "month", "last_month", "year")


@dataclass(slots=True)
class StockSieve:
    """The kind and the period that are shown, "" for all."""

    kind: str = ""
    period: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of move that are shown, none where all are."""
        return KINDS[self.kind]

    def __bool__(self) -> bool:
        """Return whether anything is left out."""
        return bool(self.kind or self.period)

    def turn_kind(self) -> None:
        """Go on to the next kind."""
        self.kind = _after(self.kind, tuple(KINDS))

    def turn_period(self) -> None:
        """Go on to the next period."""
        self.period = _after(self.period, PERIODS)

    def clear(self) -> bool:
        """Show everything; return whether anything had been left out."""
        sifted = bool(self)
        self.kind = self.period = ""
        return sifted


def days_of(period: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, None where it has no end on that side."""
    first_of_month = today.replace(day=1)
    if period == "day":
        return today, today
    if period == "week":
        return today - timedelta(days=today.weekday()), today
    if period == "month":
        return first_of_month, today
    if period == "last_month":
        last = first_of_month - timedelta(days=1)
        return last.replace(day=1), last
    if period == "year":
        return today.replace(month=1, day=1), today
    return None, None


def _after(present: str, names: tuple[str, ...]) -> str:
    return names[(names.index(present) + 1) % len(names)]
