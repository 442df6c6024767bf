"""The office itself: settings, places and the people who work in it."""

from peewee import BooleanField, CharField, CompositeKey, ForeignKeyField, IntegerField, TextField

from db.models.base import Table, one_of
from db.rules.roles import Role


class Setting(Table):
    """One setting of the office as JSON."""

    key = CharField(max_length=40, primary_key=True)
    value = TextField()


class Place(Table):
    """A place where blanks lie: the office, the mall, a van. A place that visits is a van."""

    code = CharField(max_length=12, primary_key=True)
    name = CharField(max_length=60)
    visits = BooleanField(default=False)
    position = IntegerField(default=0)


class Operator(Table):
    """Someone who signs in; `may_export` lets them see whole NIKs in lists."""

    name = CharField(max_length=32, primary_key=True)
    full_name = CharField(max_length=60)
    role = CharField(max_length=12, constraints=[one_of("role", Role)])
    active = BooleanField(default=True)
    may_export = BooleanField(default=False)


class OperatorPlace(Table):
    """A place at which an operator may act."""

    operator = ForeignKeyField(Operator, column_name="operator", index=False)
    place = ForeignKeyField(Place, column_name="place", index=False)

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("operator", "place")


class Login(Table):
    """What signing in needs; no part of the journal."""

    operator = ForeignKeyField(Operator, column_name="operator", primary_key=True)
    password_hash = CharField(max_length=200)
    last_place = ForeignKeyField(Place, column_name="last_place", null=True, index=False)
