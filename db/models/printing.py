"""Print runs from the queue, cards carried to a kelurahan, and what was given instead of a card.

`changed_by` is the act that last changed a row.
"""

from peewee import SQL, CharField, Check, CompositeKey, DateField, ForeignKeyField, IntegerField

from db.models.base import Table, one_of
from db.models.office import Place
from db.models.register import Kelurahan, Resident
from db.rules.numbered import REF_LENGTH

BATCH_ITEM_STATES = ("WAITS", "TAKEN", "PRINTED", "SKIPPED", "STOPPED", "LEFT")


class Batch(Table):
    """A print run: so many of the queue released, while so many blanks are kept for walk-ins.

    DONE: everyone in it was printed, skipped or stopped; CLOSED: ended early.
    """

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    released_on = DateField(index=True)
    released_by = CharField(max_length=32)
    asked = IntegerField(constraints=[Check("asked > 0")])
    kept = IntegerField(constraints=[Check("kept >= 0")])
    state = CharField(
        max_length=9, constraints=[one_of("state", ("OPEN", "DONE", "CLOSED", "CANCELLED"))]
    )
    changed_by = CharField(max_length=36)


class BatchItem(Table):
    """Someone in a print run, the seq-th.

    TAKEN: at the printer of `clerk`; STOPPED: died, moved or changed since; LEFT: the run was
    ended before their turn. `print_data` is a digest of what the card would have shown when the
    run was released.
    """

    batch = ForeignKeyField(Batch, column_name="batch", index=False)
    seq = IntegerField(constraints=[Check("seq > 0")])
    nik = ForeignKeyField(Resident, column_name="nik")
    state = CharField(max_length=7, constraints=[one_of("state", BATCH_ITEM_STATES)])
    clerk = CharField(max_length=32, null=True)
    reason = CharField(max_length=120, null=True)
    print_data = CharField(max_length=64)

    class Meta:
        """The next in a run is an index."""

        primary_key = CompositeKey("batch", "seq")
        indexes = ((("batch", "state", "seq"), False),)


IN_A_RUN = SQL("state IN ('WAITS', 'TAKEN')")
BatchItem.add_index(
    BatchItem.index(BatchItem.nik, unique=True, name="batch_item_one_run", where=IN_A_RUN)
)


class Delivery(Table):
    """Cards that `carrier` took to a kelurahan, to be handed over there against signatures."""

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    kelurahan = ForeignKeyField(Kelurahan, column_name="kelurahan", index=False)
    sent_on = DateField()
    carrier = CharField(max_length=60)
    state = CharField(max_length=9, constraints=[one_of("state", ("OUT", "DONE", "CANCELLED"))])
    changed_by = CharField(max_length=36)

    class Meta:
        """What is out is found by state."""

        indexes = ((("state", "sent_on", "ref"), False),)


class DeliveryItem(Table):
    """One card of a delivery, and what became of it there."""

    delivery = ForeignKeyField(Delivery, column_name="delivery", index=False)
    nik = ForeignKeyField(Resident, column_name="nik")
    issue = IntegerField()
    state = CharField(
        max_length=9, constraints=[one_of("state", ("OUT", "HANDED", "RETURNED", "CANCELLED"))]
    )

    class Meta:
        """A card is in a delivery once."""

        primary_key = CompositeKey("delivery", "nik")


class GivenInstead(Table):
    """What was given to someone who gets no card now, by the act: IKD, or a biodata sheet."""

    act = CharField(max_length=36, primary_key=True)
    nik = ForeignKeyField(Resident, column_name="nik")
    kind = CharField(max_length=7, constraints=[one_of("kind", ("IKD", "BIODATA"))])
    day = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)

    class Meta:
        """A day's are counted from an index."""

        indexes = ((("day", "kind"), False),)
