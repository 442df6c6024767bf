"""The page of figures that counters publish for the supervisors' board, on PostgreSQL."""

from peewee import SQL, CharField, Check, IntegerField, TextField

from db.models.base import Table

# What a viewing role may select, and nothing else. SQLite has no roles: there the page is a file.
BOARD_VIEW = "board_figures"


class BoardPage(Table):
    """The one page: its JSON as published, after which entry of the journal, and when (UTC).

    Beside the record: replay doesn't compare it and no entry names it.
    """

    id = IntegerField(primary_key=True, constraints=[Check("id = 1")])
    body = TextField()
    n = IntegerField(constraints=[SQL("DEFAULT 0"), Check("n >= 0")])
    at = CharField(max_length=27)
