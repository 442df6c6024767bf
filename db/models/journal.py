"""The record of every act, and the record of what was looked at."""

from peewee import AutoField, CharField, CompositeKey, IntegerField, TextField

from db.models.base import Table


class JournalEntry(Table):
    """One act. `body` is the entry, byte for byte; the other columns repeat it for finding.

    `corrects` is unique: an act can be taken back only once.
    """

    chain = CharField(max_length=12)
    n = IntegerField()
    act_id = CharField(max_length=36, unique=True)
    kind = CharField(max_length=16)
    nik = CharField(max_length=16, null=True)
    corrects = CharField(max_length=36, null=True, unique=True)
    body = TextField()
    hash = CharField(max_length=64)

    class Meta:
        """An entry's place in its chain is its key; a resident's history is an index."""

        primary_key = CompositeKey("chain", "n")
        indexes = ((("nik", "n"), False),)


class ChainHead(Table):
    """The last entry of a chain; every act takes this row first, so acts have one order."""

    chain = CharField(max_length=12, primary_key=True)
    n = IntegerField()
    hash = CharField(max_length=64)
    at = CharField(max_length=27)


class Look(Table):
    """A record opened, a search sent, a sign-in: rows that are only added, beside the chain."""

    id = AutoField()
    at = CharField(max_length=27)
    operator = CharField(max_length=32)
    place = CharField(max_length=12, null=True)
    terminal = CharField(max_length=120)
    kind = CharField(max_length=16)
    nik = CharField(max_length=16, null=True, index=True)
    query = CharField(max_length=200, null=True)
    hits = IntegerField(null=True)

    class Meta:
        """What someone looked at, and when they last failed to sign in, is an index."""

        indexes = ((("operator", "id"), False),)
