"""The store room's papers: receipts, shipments, loans, counts, requests; their numbers.

`changed_by` is the act that last changed a row; nothing is taken back that another act rests on.
"""

from peewee import (
    SQL,
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
from db.rules.numbered import REF_LENGTH, Series


class Numbering(Table):
    """The last number given in a series and year; a number is never given twice."""

    series = CharField(max_length=6, constraints=[one_of("series", Series)])
    year = IntegerField()
    last = IntegerField(constraints=[Check("last > 0")])

    class Meta:
        """One counter a series and year."""

        primary_key = CompositeKey("series", "year")


class BlankReceipt(Table):
    """Blanks that arrived, by the act that received them: pieces stated and pieces counted.

    `note` says why the two differ; the stock holds what was counted.
    """

    act = CharField(max_length=36, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField(index=True)
    stated = IntegerField(constraints=[Check("stated >= 0")])
    counted = IntegerField(constraints=[Check("counted > 0")])
    source = CharField(max_length=80, null=True)
    document = CharField(max_length=80)
    note = CharField(max_length=120, null=True)


class Shipment(Table):
    """Blanks sent from a place to another; what neither arrived nor is lost is under way."""

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    sent_from = ForeignKeyField(Place, column_name="sent_from", index=False)
    sent_to = ForeignKeyField(Place, column_name="sent_to", index=False)
    quantity = IntegerField(constraints=[Check("quantity > 0")])
    arrived = IntegerField(
        default=0, constraints=[Check("arrived >= 0 AND arrived + lost <= quantity")]
    )
    lost = IntegerField(default=0, constraints=[Check("lost >= 0")])
    sent_on = DateField()
    sent_by = CharField(max_length=32)
    document = CharField(max_length=80, null=True)
    state = CharField(
        max_length=9, constraints=[one_of("state", ("UNDER_WAY", "DONE", "CANCELLED"))]
    )
    changed_by = CharField(max_length=36)


SHIPMENT_UNDER_WAY = SQL("state = 'UNDER_WAY'")
Shipment.add_index(
    Shipment.index(
        Shipment.sent_on, Shipment.ref, name="shipment_under_way", where=SHIPMENT_UNDER_WAY
    )
)


class Loan(Table):
    """Blanks borrowed from another office (IN) or lent to one (OUT), and how many came back."""

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    direction = CharField(max_length=3, constraints=[one_of("direction", ("IN", "OUT"))])
    partner = CharField(max_length=80)
    place = ForeignKeyField(Place, column_name="place", index=False)
    quantity = IntegerField(constraints=[Check("quantity > 0")])
    returned = IntegerField(default=0, constraints=[Check("returned BETWEEN 0 AND quantity")])
    made_on = DateField()
    document = CharField(max_length=80)
    state = CharField(max_length=9, constraints=[one_of("state", ("OPEN", "SETTLED", "CANCELLED"))])
    changed_by = CharField(max_length=36)

    class Meta:
        """What is still owed is found by state."""

        indexes = ((("state", "made_on", "ref"), False),)


class StockCount(Table):
    """A physical count: opened with the balance of that moment, then entered blind.

    `expected` is what lay in the store, in nobody's hands, when it was opened, and is shown to
    nobody before pieces are entered; COUNTED means entered and different, waiting for a reason
    or a recount.
    """

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    opened_on = DateField(index=True)
    opened_by = CharField(max_length=32)
    document = CharField(max_length=80)
    expected = IntegerField()
    counted = IntegerField(null=True, constraints=[Check("counted >= 0")])
    reason = CharField(max_length=120, null=True)
    state = CharField(
        max_length=9, constraints=[one_of("state", ("OPEN", "COUNTED", "POSTED", "CANCELLED"))]
    )
    changed_by = CharField(max_length=36)


StockCount.add_index(
    StockCount.index(
        StockCount.place,
        unique=True,
        name="stock_count_one_open",
        where=SQL("state IN ('OPEN', 'COUNTED')"),
    )
)


class BlankRequest(Table):
    """Blanks that the office asked the centre for, with the figures on which it asked.

    `figures` is JSON: what the counts and the pace were when the request was made.
    """

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField(index=True)
    asked = IntegerField(constraints=[Check("asked > 0")])
    figures = TextField()
    note = CharField(max_length=120, null=True)
    made_by = CharField(max_length=32)
    state = CharField(max_length=9, constraints=[one_of("state", ("SENT", "CANCELLED"))])
    changed_by = CharField(max_length=36)
