"""Blanks: a ledger that is only added to, and the balance it adds up to."""

from peewee import CharField, Check, CompositeKey, DateField, ForeignKeyField, IntegerField

from db.models.base import Table, one_of
from db.models.office import Place
from db.rules.stock import StockMove


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
    """What lies at a place: the sum of its entries, kept so that reading it is cheap."""

    place = ForeignKeyField(Place, column_name="place", primary_key=True)
    on_hand = IntegerField(constraints=[Check("on_hand >= 0")])
