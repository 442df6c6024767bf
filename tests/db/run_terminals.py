"""Terminals that work a print run to its end, each in a process of its own."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.take_item import NextOrder, take_item
from tests.db.acts.every_act import Step

MOST_TURNS = 200


@dataclass(frozen=True, slots=True)
class WorkTheRun(Step):
    """A clerk at the printer: takes the next of a run and prints it until nobody is left.

    `order` is the NextOrder of every turn.
    """

    def done(self, store: Store, act_id: str | None = None) -> Receipt:
        """Do it; return the last card's receipt, or the refusal where there was none at all."""
        last: Receipt | None = None
        for _ in range(MOST_TURNS):
            try:
                taken = store.write(take_item, self._of_its_own().call(), self.order)
            except Refused:
                if last is None:
                    raise
                return last
            if taken.nik is not None:
                last = self._printed(store, taken.nik) or last
        raise AssertionError("the run has no end")

    def _printed(self, store: Store, nik: str) -> Receipt | None:
        """Print someone's card; None where they can't have one since they were taken."""
        order = PrintedOrder(self.order.batch, nik)
        try:
            return store.write(print_batch_card, self._of_its_own().call(), order)
        except Refused as refusal:
            if refusal.code == "NOT_SERVED":
                return None
            raise

    def _of_its_own(self) -> Step:
        return replace(self, act_id=str(uuid.uuid4()))


def at_the_printer(operator: str, batch: str) -> WorkTheRun:
    """Return a clerk who works a run at DINAS."""
    return WorkTheRun(take_item, NextOrder(batch), operator)
