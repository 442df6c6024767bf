"""What the office notes about SIAK: recordings that hang, and the hours when it was down."""

from peewee import CharField, Check, DateField, ForeignKeyField

from db.models.base import Table
from db.models.register import Resident


class CaseNote(Table):
    """What a clerk noted about a recording that hangs at SIAK, by the act that noted it.

    `other_nik` is the other person or number that the case is about.
    """

    act = CharField(max_length=36, primary_key=True)
    nik = ForeignKeyField(Resident, column_name="nik")
    day = DateField()
    kind = CharField(max_length=20)
    other_nik = CharField(max_length=16, null=True)
    note = CharField(max_length=120)


class SiakOutage(Table):
    """A time without SIAK, by the act that reported it; open until the act that ended it.

    `down_at` and `up_at` are UTC moments.
    """

    act = CharField(max_length=36, primary_key=True)
    down_at = CharField(max_length=27, index=True)
    up_act = CharField(max_length=36, null=True)
    up_at = CharField(
        max_length=27, null=True, constraints=[Check("(up_act IS NULL) = (up_at IS NULL)")]
    )
