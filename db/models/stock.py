"""Blanks: ledgers that are only added to, and the balances they add up to."""

from peewee import SQL, CharField, Check, CompositeKey, DateField, ForeignKeyField, IntegerField

from db.models.base import Table, one_of
from db.models.office import Operator, Place
from db.rules.stock import StockMove, TrayMove


class StockEntry(Table):
    """One move of blanks at a place; `quantity` is signed pieces."""

    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    kind = CharField(max_length=16, constraints=[one_of("kind", StockMove)])
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()
    cause = CharField(max_length=14, null=True)
    document = CharField(max_length=80, null=True)
    nik = CharField(max_length=16, null=True)

    class Meta:
        """An act's lines; today's moves are summed, and a place's listed, from an index."""

        primary_key = CompositeKey("act", "line")
        indexes = ((("day", "kind"), False), (("place", "day"), False))


class StockBalance(Table):
    """What lies at a place: the sum of its entries, kept so that reading it is cheap.

    `at_trays` of these are in the clerks' hands, the rest lies in the store.
    """

    place = ForeignKeyField(Place, column_name="place", primary_key=True)
    on_hand = IntegerField(constraints=[Check("on_hand >= 0")])
    at_trays = IntegerField(default=0, constraints=[Check("at_trays BETWEEN 0 AND on_hand")])


class TrayEntry(Table):
    """One move of the blanks in a clerk's hands at a place; `quantity` is signed pieces.

    Such a move changes who holds blanks; what it changes of the place's stock, a StockEntry of
    the same act says.
    """

    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    clerk = ForeignKeyField(Operator, column_name="clerk", index=False)
    kind = CharField(max_length=10, constraints=[one_of("kind", TrayMove)])
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()

    class Meta:
        """An act's lines; a clerk's day is an index."""

        primary_key = CompositeKey("act", "line")
        indexes = ((("place", "clerk", "day"), False),)


class TrayBalance(Table):
    """What a clerk holds at a place: the sum of their entries there."""

    place = ForeignKeyField(Place, column_name="place", index=False)
    clerk = ForeignKeyField(Operator, column_name="clerk", index=False)
    on_hand = IntegerField(constraints=[Check("on_hand >= 0")])

    class Meta:
        """One tray a clerk and place."""

        primary_key = CompositeKey("place", "clerk")


# Asked as this index is: whoever holds something is found without reading who ever did.
TRAY_FILLED = SQL("on_hand > 0")
TrayBalance.add_index(
    TrayBalance.index(TrayBalance.place, TrayBalance.clerk, name="tray_filled", where=TRAY_FILLED)
)
