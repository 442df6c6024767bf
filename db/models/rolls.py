"""Ribbon and film: a ledger of rolls, and what lies at a place and is in its printer."""

from peewee import CharField, Check, CompositeKey, DateField, ForeignKeyField, IntegerField

from db.models.base import Table, one_of
from db.models.office import Place
from db.rules.stock import RollItem, RollMove


class RollEntry(Table):
    """One move of rolls at a place; `quantity` is signed rolls."""

    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    item = CharField(max_length=6, constraints=[one_of("item", RollItem)])
    kind = CharField(max_length=10, constraints=[one_of("kind", RollMove)])
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()
    document = CharField(max_length=80, null=True)

    class Meta:
        """An act's lines; a place's moves are listed from an index."""

        primary_key = CompositeKey("act", "line")
        indexes = ((("place", "item", "day"), False),)


class RollBalance(Table):
    """The rolls that lie at a place, and the one in its printer.

    `mounted_on` is the day on which that one was put in, after `printed_before` cards of that
    day had been printed there; NULL while none was.
    """

    place = ForeignKeyField(Place, column_name="place", index=False)
    item = CharField(max_length=6, constraints=[one_of("item", RollItem)])
    rolls = IntegerField(constraints=[Check("rolls >= 0")])
    mounted_on = DateField(null=True)
    printed_before = IntegerField(default=0, constraints=[Check("printed_before >= 0")])

    class Meta:
        """One line a place and item."""

        primary_key = CompositeKey("place", "item")
