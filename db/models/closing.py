"""The day's closing, and the destruction of old cards and spoiled blanks."""

from peewee import (
    CharField,
    Check,
    CompositeKey,
    DateField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from db.models.base import Table, one_of
from db.models.office import Place
from db.rules.numbered import REF_LENGTH

SUM_OF_THE_DAY = "opening + moved_in - moved_out = counted"


class DayClosing(Table):
    """A place's day closed: the entries `from_n` to `to_n`, and blanks that were counted.

    `since` is the first day covered, `head` the hash of entry `to_n`. The looks at residents'
    records from id `looks_from` to `looks_to` (0 where there were none) have the SHA-256
    `looks_digest`.
    """

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField()
    since = DateField()
    from_n = IntegerField(constraints=[Check("from_n > 0")])
    to_n = IntegerField(constraints=[Check("to_n >= from_n - 1")])
    head = CharField(max_length=64)
    opening = IntegerField(constraints=[Check("opening >= 0")])
    moved_in = IntegerField(constraints=[Check("moved_in >= 0")])
    moved_out = IntegerField(constraints=[Check("moved_out >= 0")])
    counted = IntegerField(constraints=[Check(SUM_OF_THE_DAY)])
    looks_from = IntegerField()
    looks_to = IntegerField()
    looks_digest = CharField(max_length=64)
    closed_by = CharField(max_length=32)

    class Meta:
        """A place's closings follow each other without overlap."""

        indexes = ((("place", "to_n"), True),)


class Destruction(Table):
    """Old cards and spoiled blanks destroyed on a day, before witnesses (berita acara).

    `witnesses` is JSON: a list of [name, agency]; `cards` and `blanks` are pieces.
    """

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField(index=True)
    method = CharField(max_length=40)
    document = CharField(max_length=80, null=True)
    witnesses = TextField()
    cards = IntegerField(constraints=[Check("cards >= 0")])
    blanks = IntegerField(constraints=[Check("blanks >= 0"), Check("cards + blanks > 0")])
    made_by = CharField(max_length=32)
    state = CharField(max_length=9, constraints=[one_of("state", ("DONE", "CANCELLED"))])
    changed_by = CharField(max_length=36)


class DestroyedBlank(Table):
    """Spoiled blanks of one line of the ledger of blanks, destroyed."""

    act = CharField(max_length=36)
    line = IntegerField()
    destruction = ForeignKeyField(Destruction, column_name="destruction")
    quantity = IntegerField(constraints=[Check("quantity > 0")])
    cause = CharField(max_length=14)

    class Meta:
        """A spoiled blank is destroyed once."""

        primary_key = CompositeKey("act", "line")
