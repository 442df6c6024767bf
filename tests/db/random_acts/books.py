"""Where every blank should be by what people did, told by their orders and by no ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from peewee import Database

from db.rules.roles import Act

Entry = dict[str, Any]
# A place's blanks, a clerk's at a place, or those of a shipment under way.
Cell = tuple[str, ...]
Moves = Counter[Cell]


class Books:
    """Blanks by cell, moved by orders; a correction moves back what its act had moved."""

    def __init__(self) -> None:
        self._held: Moves = Counter()
        self._moved: dict[str, Moves] = {}
        self._counts: dict[str, tuple[str, int]] = {}
        self._destinations: dict[str, str] = {}
        self._loans: dict[str, str] = {}

    def enter(self, entry: Entry) -> None:
        """Enter what an act did by its order."""
        if entry["corrects"]:
            before = self._moved.get(entry["corrects"], Counter())
            moved = Counter({cell: -pieces for cell, pieces in before.items()})
        else:
            moves = _MOVES.get(entry["kind"])
            moved = moves(self, entry, entry["order"]) if moves else Counter()
        self._moved[entry["act"]] = moved
        self._held.update(moved)

    def assert_same(self, database: Database) -> None:
        """Check that the office has as many blanks in every cell."""
        found: Moves = Counter()
        for query in _FOUND:
            for *cell, pieces in database.execute_sql(query).fetchall():
                found[tuple(cell)] = pieces
        assert +found == +self._held
        assert min(self._held.values(), default=0) >= 0

    def _used(self, entry: Entry, pieces: int) -> Moves:
        """Return the move of blanks that a clerk uses: from their own tray while it holds any."""
        place, clerk = entry["place"], entry["by"]
        from_tray = min(pieces, self._held[place, clerk])
        return Counter({(place,): -pieces, (place, clerk): -from_tray})

    def _card(self, entry: Entry, _order: Entry) -> Moves:
        return self._used(entry, 1)

    def _spoiled(self, entry: Entry, order: Entry) -> Moves:
        return self._used(entry, order["quantity"])

    def _received(self, entry: Entry, order: Entry) -> Moves:
        return Counter({(entry["place"],): order["quantity"]})

    def _lent(self, entry: Entry, order: Entry) -> Moves:
        return Counter({(entry["place"],): -order["quantity"]})

    def _settled(self, entry: Entry, order: Entry) -> Moves:
        back = -1 if self._loans[_plain(order["ref"])] == "IN" else 1
        return Counter({(entry["place"],): back * order["quantity"]})

    def _sent(self, entry: Entry, order: Entry) -> Moves:
        ref = _ref(entry, "shipment")
        pieces = order["quantity"]
        self._destinations[ref] = order["sent_to"]
        return Counter({(order["sent_from"],): -pieces, ("under way", ref, ""): pieces})

    def _accepted(self, _entry: Entry, order: Entry) -> Moves:
        ref = _plain(order["ref"])
        cell = ("under way", ref, "")
        arrived = self._held[cell] if order["counted"] is None else order["counted"]
        return Counter({cell: -arrived, (self._destinations[ref],): arrived})

    def _lost(self, _entry: Entry, order: Entry) -> Moves:
        cell = ("under way", _plain(order["ref"]), "")
        return Counter({cell: -self._held[cell]})

    def _given(self, entry: Entry, order: Entry) -> Moves:
        return Counter({(entry["place"], order["clerk"]): order["quantity"]})

    def _returned(self, entry: Entry, order: Entry) -> Moves:
        held = self._held[entry["place"], order["clerk"]]
        return Counter(
            {(entry["place"],): order["counted"] - held, (entry["place"], order["clerk"]): -held}
        )

    def _count_opened(self, entry: Entry, _order: Entry) -> Moves:
        place = entry["place"]
        held = sum(pieces for cell, pieces in self._held.items() if cell[0] == place and cell[1:])
        self._counts[_ref(entry, "stock_count")] = (place, self._held[(place,)] - held)
        return Counter()

    def _counted(self, _entry: Entry, order: Entry) -> Moves:
        place, expected = self._counts[_plain(order["ref"])]
        difference = order["counted"] - expected
        return Counter({(place,): difference if order["reason"].strip() else 0})

    def _borrowed(self, entry: Entry, order: Entry) -> Moves:
        self._loans[_ref(entry, "loan")] = "IN"
        return self._received(entry, order)

    def _lent_out(self, entry: Entry, order: Entry) -> Moves:
        self._loans[_ref(entry, "loan")] = "OUT"
        return self._lent(entry, order)


def _plain(ref: str) -> str:
    return ref.strip().upper()


def _ref(entry: Entry, table: str) -> str:
    """Return the number under which an act made its paper."""
    return next(str(row["k"]["ref"]) for row in entry["rows"] if row["t"] == table)


_MOVES: dict[str, Callable[[Books, Entry, Entry], Moves]] = {
    Act.ISSUE: Books._card,
    Act.BATCH_PRINTED: Books._card,
    Act.SPOIL: Books._spoiled,
    Act.RECEIVE: Books._received,
    Act.BORROW: Books._borrowed,
    Act.LEND: Books._lent_out,
    Act.SETTLE_LOAN: Books._settled,
    Act.SEND: Books._sent,
    Act.ACCEPT: Books._accepted,
    Act.WRITE_OFF: Books._lost,
    Act.GIVE_TRAY: Books._given,
    Act.RETURN_TRAY: Books._returned,
    Act.OPEN_COUNT: Books._count_opened,
    Act.COUNT: Books._counted,
}
_FOUND = (
    "SELECT place, on_hand FROM stock_balance",
    "SELECT place, clerk, on_hand FROM tray_balance",
    "SELECT 'under way', ref, '', quantity - arrived - lost FROM shipment "
    "WHERE state = 'UNDER_WAY'",
)
