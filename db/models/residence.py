"""Where people belong by the counter's own word, and a year's target as its list once stood."""

from peewee import (
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from db.models.base import Table, one_of
from db.models.register import Resident
from db.rules.person import BaseStatus
from db.rules.residence import STATE_OF, ResidenceCause

_AGREES = " OR ".join(f"(cause = '{cause}' AND state = '{STATE_OF[cause]}')" for cause in STATE_OF)


class Residence(Table):
    """The counter's word about a person; `Resident.base_status` is set along with it.

    A resident without a row stands where the register says.
    """

    nik = ForeignKeyField(Resident, column_name="nik", primary_key=True)
    state = CharField(max_length=12, constraints=[one_of("state", BaseStatus)])
    cause = CharField(max_length=12, constraints=[one_of("cause", ResidenceCause), Check(_AGREES)])
    since = DateField()


class FormerData(Table):
    """A resident's line in the register as it was before an act that gave them other data.

    The entry of the act keeps a digest only; `data` is the line as canonical JSON.
    """

    act = CharField(max_length=36, primary_key=True)
    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    confirmed = BooleanField()
    data = TextField()


class TargetSnapshot(Table):
    """The list of those who turn 17 in a year, as it stood on a day: how many, from what source.

    `digest` is the SHA-256 of their sorted NIKs.
    """

    year = IntegerField(primary_key=True)
    number = IntegerField(constraints=[Check("number >= 0")])
    source = CharField(max_length=40)
    taken_on = DateField()
    digest = CharField(max_length=64)


class TargetMember(Table):
    """One of those on the list of a year's snapshot."""

    year = IntegerField()
    nik = CharField(max_length=16)

    class Meta:
        """One row a person and year."""

        primary_key = CompositeKey("year", "nik")
