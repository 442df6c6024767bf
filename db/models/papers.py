"""The keys that sign letters, and the papers that are still to be printed."""

from peewee import CharField, CompositeKey, DateField, ForeignKeyField, IntegerField

from db.models.base import Table, one_of
from db.models.office import Place
from db.rules.papers import PaperKind

LETTER_KEY_STATES = ("ACTIVE", "RETIRED")
PAPER_STATES = ("WAITS", "SENT", "FAILED")


class LetterKey(Table):
    """The public half of a key that signs letters (Ed25519, as hex); the other lies in a file.

    A retired key signs no more, and what it signed can still be checked.
    """

    key_id = CharField(max_length=16, primary_key=True)
    public = CharField(max_length=64, unique=True)
    made_on = DateField()
    made_by = CharField(max_length=32)
    state = CharField(max_length=7, constraints=[one_of("state", LETTER_KEY_STATES)])
    changed_by = CharField(max_length=36)


class PaperDue(Table):
    """A paper that an act calls for and no printer has printed: the reprint list.

    Beside the record: the act is done, whatever becomes of its paper. SENT: a printer took it
    as `job` and hasn't said that it is done; `why` is what the last try failed of.
    """

    kind = CharField(max_length=11, constraints=[one_of("kind", PaperKind)])
    ref = CharField(max_length=80)
    nik = CharField(max_length=16, null=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    made_at = CharField(max_length=27)
    made_by = CharField(max_length=32)
    state = CharField(max_length=6, constraints=[one_of("state", PAPER_STATES)])
    printer = CharField(max_length=127, null=True)
    job = CharField(max_length=150, null=True)
    tries = IntegerField(default=0)
    why = CharField(max_length=200, null=True)

    class Meta:
        """A paper stands on the list once; a place's papers are listed oldest first."""

        primary_key = CompositeKey("kind", "ref")
        indexes = ((("place", "made_at"), False),)
