"""What the rooms of the store share: a key opens a form, what it asks for becomes an act."""

from collections.abc import Callable
from typing import Any, TypeVar

from db.journal.receipt import Receipt
from screens.list_room import ListRoom
from screens.locale import say
from screens.room_acts import Act
from screens.session import Shift
from screens.stock_form import StockAsk, StockForm

T = TypeVar("T")


class KeepingRoom(ListRoom[T]):
    """A list room whose keys open forms; what was refused stands in its form again."""

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._memories: dict[str, dict[str, str]] = {}

    def fill(
        self, purpose: str, ask: StockAsk, act: Act, did: Callable[[Any, Receipt], str]
    ) -> None:
        """Open a form, and record what it asks for; `did` tells the order and what it did.

        What was typed is kept by its `purpose` until the act is done or the form is left.
        """
        memory = self._memories.setdefault(purpose, {})

        def sent(order: Any) -> None:
            def done(receipt: Receipt) -> str:
                memory.clear()
                return did(order, receipt)

            self.acts.send(act, order, done)

        self.ask(StockForm(ask, self.lang, memory), sent)

    def is_elsewhere(self, place: str) -> bool:
        """Return whether a place isn't the one at which the operator works; says so."""
        own = self.shift.place
        if place != own:
            self.tell(say("stock.elsewhere", self.lang, place=own), "bold")
        return place != own
