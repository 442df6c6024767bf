"""What is kept only while someone is served: no part of the record, and erased."""

from peewee import CharField, CompositeKey, DateField, ForeignKeyField, TextField

from db.models.base import Table
from db.models.office import Operator
from db.models.register import Resident


class Contact(Table):
    """Where someone who waits for their card can be called; erased when they have it."""

    nik = ForeignKeyField(Resident, column_name="nik", primary_key=True)
    phone = CharField(max_length=16)
    noted_on = DateField()


class Draft(Table):
    """What an operator typed into a form and hasn't recorded yet.

    `purpose` names the form, `nik` the person (who needn't be in the register), `fields` is
    what was typed by heading, as JSON; `saved_at` is a UTC moment.
    """

    operator = ForeignKeyField(Operator, column_name="operator", index=False)
    purpose = CharField(max_length=16)
    nik = CharField(max_length=16)
    fields = TextField()
    saved_at = CharField(max_length=27, index=True)

    class Meta:
        """One draft a form and person for each operator."""

        primary_key = CompositeKey("operator", "purpose", "nik")
