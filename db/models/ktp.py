"""A resident's KTP-el: its state, the cards made, the sukets given, the old cards taken back."""

from peewee import (
    SQL,
    CharField,
    Check,
    CompositeKey,
    DateField,
    ForeignKeyField,
    IntegerField,
    fn,
)

from db.models.base import Table, one_of
from db.models.office import Place
from db.models.register import Resident
from db.rules.issuing_policy import PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.numbered import REF_LENGTH
from db.rules.suket import SuketState

CARD_STATES = ("PRINTED", "ISSUED", "VOID")
COLLECTORS = ("SELF", "FAMILY", "PROXY")
VALID_CARD_STATES = ("PRINTED", "ISSUED")


class Ktp(Table):
    """Where a resident's KTP-el stands after the counter's acts.

    A resident without a row stands where SIAK said (`Resident.siak_status`).
    `attempt` counts recordings, `issue` the cards (penerbitan ke-n), `since` is the
    UTC moment of the status.
    """

    nik = ForeignKeyField(Resident, column_name="nik", primary_key=True)
    status = CharField(max_length=20, constraints=[one_of("status", KtpStatus)])
    since = CharField(max_length=27)
    attempt = IntegerField(default=0)
    issue = IntegerField(default=1, constraints=[Check("issue > 0")])
    reason = CharField(max_length=14, constraints=[one_of("reason", PrintReason)])
    enrolled_on = DateField(null=True, index=True)
    enrolled_at = ForeignKeyField(Place, column_name="enrolled_at", null=True, index=False)
    request_kind = CharField(max_length=1, null=True)

    class Meta:
        """Who hangs or waits in a status, and since when, is an index."""

        indexes = ((("status", "since", "nik"), False),)


class Card(Table):
    """A card made at this office, the n-th issue for the resident.

    `handed_to` is who took it, `document` the paper they showed for that, `match_lacks` why
    no finger was matched at hand-over (Permendagri 8/2016 art. 5); NULL where it matched.
    `shelf` is where a waiting card lies, `delivery` in which delivery it was carried out.
    """

    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    issue = IntegerField()
    state = CharField(max_length=8, constraints=[one_of("state", CARD_STATES)])
    printed_on = DateField(index=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    handed_on = DateField(null=True)
    collector = CharField(max_length=100, null=True)
    relation = CharField(max_length=40, null=True)
    handed_to = CharField(max_length=6, null=True, constraints=[one_of("handed_to", COLLECTORS)])
    document = CharField(max_length=80, null=True)
    match_lacks = CharField(max_length=80, null=True)
    shelf = CharField(max_length=20, null=True)
    delivery = CharField(max_length=REF_LENGTH, null=True)

    class Meta:
        """One card an issue."""

        primary_key = CompositeKey("nik", "issue")


Card.add_index(
    Card.index(
        Card.nik,
        unique=True,
        name="card_one_valid",
        where=SQL("state IN ('PRINTED', 'ISSUED')"),
    )
)


class Suket(Table):
    """A suket of the register; a void number stays. `paper` says what became of the sheet.

    `first_on` is the day of the first suket of the row that this one continues, NULL where it
    is the first itself: since then its holder has waited for a card.
    """

    number = CharField(max_length=80, primary_key=True)
    series = CharField(max_length=12)
    year = IntegerField()
    seq = IntegerField(constraints=[Check("seq > 0")])
    nik = ForeignKeyField(Resident, column_name="nik")
    issued_on = DateField(index=True)
    valid_until = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    reason = CharField(max_length=24)
    state = CharField(max_length=8, constraints=[one_of("state", SuketState)])
    replaces = CharField(max_length=80, null=True)
    closed_on = DateField(null=True)
    paper = CharField(max_length=10, null=True, constraints=[one_of("paper", ("BACK", "LOST"))])
    first_on = DateField(null=True)

    class Meta:
        """No number twice in a year's series."""

        indexes = ((("series", "year", "seq"), True),)


# An index serves a query that asks this very question, whatever else it asks.
SUKET_OPEN = SQL("state = 'AKTIF'")
Suket.add_index(Suket.index(Suket.nik, unique=True, name="suket_one_open", where=SUKET_OPEN))
Suket.add_index(
    Suket.index(
        Suket.valid_until,
        Suket.year,
        Suket.seq,
        Suket.number,
        name="suket_open_by_end",
        where=SUKET_OPEN,
    )
)


Suket.add_index(
    Suket.index(
        fn.COALESCE(Suket.first_on, Suket.issued_on),
        Suket.nik,
        name="suket_open_since",
        where=SUKET_OPEN,
    )
)


class SuketCounter(Table):
    """The last number given in a series and year."""

    series = CharField(max_length=12)
    year = IntegerField()
    last = IntegerField(constraints=[Check("last > 0")])

    class Meta:
        """One counter a series and year."""

        primary_key = CompositeKey("series", "year")


class OldCard(Table):
    """A card taken back, which never was blank stock; `document` names its paper.

    `destroyed` is the number of the destruction that ended it.
    """

    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    issue = IntegerField()
    cause = CharField(max_length=16)
    document = CharField(max_length=80, null=True)
    taken_on = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    destroyed = CharField(max_length=REF_LENGTH, null=True)

    class Meta:
        """A card is taken back once."""

        primary_key = CompositeKey("nik", "issue")


OLD_CARD_LIES = SQL("destroyed IS NULL")
OldCard.add_index(
    OldCard.index(
        OldCard.place, OldCard.taken_on, OldCard.nik, name="old_card_lies", where=OLD_CARD_LIES
    )
)
OldCard.add_index(
    OldCard.index(OldCard.destroyed, name="old_card_destroyed", where=SQL("destroyed IS NOT NULL"))
)
