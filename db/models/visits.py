"""Visits of the van, their lists, and what became of each line."""

from peewee import (
    SQL,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateField,
    ForeignKeyField,
    IntegerField,
)

from db.models.base import Table, one_of
from db.models.office import Place
from db.models.register import School
from db.rules.numbered import REF_LENGTH
from db.rules.visits import Match, Outcome, VisitKind, VisitState


class Visit(Table):
    """A team goes somewhere on a day; `site` is where, for a school its name.

    `place` is the van whose blanks are used (MOBIL-1); `listed` how many lines the list has.
    `carried_from` is the visit before, whose absent people the list began with.
    """

    ref = CharField(max_length=REF_LENGTH, primary_key=True)
    kind = CharField(max_length=11, constraints=[one_of("kind", VisitKind)])
    school = ForeignKeyField(School, column_name="school", null=True)
    site = CharField(max_length=80)
    day = DateField(index=True)
    team = CharField(max_length=120)
    place = ForeignKeyField(Place, column_name="place", index=False)
    state = CharField(max_length=9, constraints=[one_of("state", VisitState)])
    listed = IntegerField(constraints=[Check("listed >= 0")])
    carried_from = CharField(max_length=REF_LENGTH, null=True)
    made_by = CharField(max_length=32)
    started_on = DateField(null=True)
    closed_on = DateField(null=True)
    changed_by = CharField(max_length=36)

    class Meta:
        """A school is named for a visit to a school, and for no other."""

        constraints = [Check("(kind = 'SEKOLAH') = (school IS NOT NULL)")]


# A recording at a place belongs to the one visit that runs there.
Visit.add_index(
    Visit.index(Visit.place, unique=True, name="visit_runs", where=SQL("state = 'BERJALAN'"))
)


class VisitPupil(Table):
    """A line of a visit's list as it was given, and the resident it is told to be.

    Beside the record, which knows lines by their number only: `erased_on` is when all that
    tells who it was went, `outside` what is still known of such a line.
    """

    visit = ForeignKeyField(Visit, column_name="visit", index=False)
    line = IntegerField(constraints=[Check("line > 0")])
    name = CharField(max_length=100)
    birth_date = DateField(null=True)
    nisn = CharField(max_length=10, null=True)
    nik_given = CharField(max_length=16, null=True)
    class_name = CharField(max_length=20)
    nik = CharField(max_length=16, null=True)
    matched = CharField(max_length=7, constraints=[one_of("matched", Match)])
    outside = BooleanField(default=False)
    erased_on = DateField(null=True)

    class Meta:
        """Lines keep the list's order; a resident stands on a list once."""

        primary_key = CompositeKey("visit", "line")
        indexes = ((("nik", "visit"), True),)


class VisitOutcome(Table):
    """What became of a line of a list; no word of whose line it is.

    `recorded` and `card`: that was done at this visit, whatever the outcome is called.
    """

    visit = ForeignKeyField(Visit, column_name="visit", index=False)
    line = IntegerField(constraints=[Check("line > 0")])
    outcome = CharField(max_length=13, constraints=[one_of("outcome", Outcome)])
    recorded = BooleanField()
    card = BooleanField()
    reason = CharField(max_length=80, null=True)
    changed_by = CharField(max_length=36)

    class Meta:
        """A line has one outcome."""

        primary_key = CompositeKey("visit", "line")
