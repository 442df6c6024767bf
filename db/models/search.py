"""The keys under which residents are found; derived from the register, and never shown."""

from peewee import AutoField, CharField, CompositeKey, IntegerField, SmallIntegerField

from db.models.base import Table


class NameForm(Table):
    """A spelled word of residents' names, its fold, and how many residents bear it.

    A register has some ten thousands of these: what sounds alike is looked for here only.
    """

    id = AutoField()
    word = CharField(max_length=100, unique=True)
    fold = CharField(max_length=100, index=True)
    people = IntegerField()


class NameKey(Table):
    """A word of a resident's name, with where they live and when they were born.

    `tier` orders who comes first (db/search_index.py); `area` is the kelurahan in the city, as
    its number, 0 elsewhere; `born` is the birth date as 20060817.
    """

    word = IntegerField()
    tier = SmallIntegerField()
    area = IntegerField()
    born = IntegerField()
    nik = CharField(max_length=16)

    class Meta:
        """A range of the key answers a search; on SQLite the key is the table itself."""

        primary_key = CompositeKey("word", "tier", "area", "born", "nik")


class NamePair(Table):
    """Two words of one name, the one of the smaller number first.

    `others` are the numbers of the name's other words, parted by blanks: a third asked word is
    looked for there, without reading the resident.
    """

    first = IntegerField()
    second = IntegerField()
    tier = SmallIntegerField()
    nik = CharField(max_length=16)
    area = IntegerField()
    born = IntegerField()
    others = CharField(max_length=120)

    class Meta:
        """Two words are found by one seek, however common each of them is."""

        primary_key = CompositeKey("first", "second", "tier", "nik")
