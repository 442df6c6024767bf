"""Blanks between places and between offices: none comes or goes unseen on the way."""

from collections.abc import Sequence
from typing import Any

from db.journal.broken import Broken
from db.journal.rows import RowChange
from db.rules.stock import StockMove

# Moves that are part of a shipment or a loan, and of nothing else.
_OF_SHIPMENTS = frozenset({str(StockMove.KIRIM), str(StockMove.TERIMA_KIRIMAN)})
_OF_LOANS = frozenset(
    {
        str(StockMove.PINJAM_MASUK),
        str(StockMove.PINJAM_KELUAR),
        str(StockMove.PINJAM_KEMBALI),
    }
)
_CANCELLED = "CANCELLED"
Row = dict[str, Any]


class UnderWay:
    """Watches shipments and loans entry after entry, against the ledger's lines."""

    def __init__(self) -> None:
        self._shipments: dict[str, Row] = {}
        self._loans: dict[str, Row] = {}

    def check(self, changes: Sequence[RowChange]) -> None:
        """Look at one entry's changes; raises Broken."""
        shipments = [change for change in changes if change.table == "shipment"]
        loans = [change for change in changes if change.table == "loan"]
        moves = [change for change in changes if change.table == "stock_entry"]
        _only_with(shipments, moves, _OF_SHIPMENTS)
        _only_with(loans, moves, _OF_LOANS)
        for change in shipments:
            self._check_shipment(change, moves)
        for change in loans:
            self._check_loan(change, moves)

    def _check_shipment(self, change: RowChange, moves: list[RowChange]) -> None:
        """What leaves or reaches a place is what the shipment has more or less under way."""
        before, after = _before_and_after(self._shipments, change)
        gone = _left(after) - _left(before) + after["lost"] - (before["lost"] if before else 0)
        at_start = not before or after["state"] == _CANCELLED
        place = after["sent_from"] if at_start else after["sent_to"]
        if gone + _moved_at(place, moves) or (after["state"] == "DONE") is not _is_done(after):
            raise Broken(change)

    def _check_loan(self, change: RowChange, moves: list[RowChange]) -> None:
        """What an office owes grows and falls with what came and went."""
        before, after = _before_and_after(self._loans, change)
        owed = _owed(after) - _owed(before)
        if _sum(moves) != (owed if after["direction"] == "IN" else -owed):
            raise Broken(change)


def _before_and_after(known: dict[str, Row], change: RowChange) -> tuple[Row, Row]:
    ref = str(change.key["ref"])
    before = known.get(ref, {})
    after = {**before, **(change.now or {})}
    known[ref] = after
    return before, after


def _only_with(papers: list[RowChange], moves: list[RowChange], kinds: frozenset[str]) -> None:
    """Moves of these kinds stand in an entry that changes one such paper, and in no other."""
    if len(papers) > 1:
        raise Broken(papers[1])
    for move in moves:
        if not papers and (move.now or {}).get("kind") in kinds:
            raise Broken(move)


def _left(shipment: Row) -> int:
    if not shipment or shipment["state"] == _CANCELLED:
        return 0
    return int(shipment["quantity"] - shipment["arrived"] - shipment["lost"])


def _is_done(shipment: Row) -> bool:
    return shipment["state"] != _CANCELLED and _left(shipment) == 0


def _owed(loan: Row) -> int:
    if not loan or loan["state"] == _CANCELLED:
        return 0
    return int(loan["quantity"] - loan["returned"])


def _moved_at(place: str, moves: list[RowChange]) -> int:
    """Return what moved at a place; what moved elsewhere counts as wrong by itself."""
    for move in moves:
        if (move.now or {})["place"] != place:
            raise Broken(move)
    return _sum(moves)


def _sum(moves: list[RowChange]) -> int:
    return sum(int(str((move.now or {})["quantity"])) for move in moves)
