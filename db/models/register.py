"""The register of residents, which is SIAK's; files bring it, acts don't change it."""

from peewee import (
    SQL,
    BooleanField,
    CharField,
    Check,
    DateField,
    ForeignKeyField,
)

from db.models.base import Table, one_of
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Sex


class Kelurahan(Table):
    """A kelurahan (or desa) with its Kemendagri code, such as 52.71.01.1004."""

    code = CharField(max_length=13, primary_key=True)
    name = CharField(max_length=60)
    kecamatan = CharField(max_length=60)


class Resident(Table):
    """A person as SIAK tells of them.

    `home` is the city or regency of the address (52.71); `nik_reversed` serves the
    search by last digits; `siak_status` is SIAK's word before the counter's first act.
    """

    nik = CharField(max_length=16, primary_key=True, constraints=[Check("length(nik) = 16")])
    nik_reversed = CharField(max_length=16, index=True)
    no_kk = CharField(max_length=16, index=True)
    name = CharField(max_length=100)
    birth_place = CharField(max_length=60)
    birth_date = DateField(index=True)
    sex = CharField(max_length=1, constraints=[one_of("sex", Sex)])
    marital = CharField(max_length=12, constraints=[one_of("marital", Marital)])
    religion = CharField(max_length=40)
    occupation = CharField(max_length=60)
    blood = CharField(max_length=3)
    citizenship = CharField(max_length=3, constraints=[one_of("citizenship", Citizenship)])
    address = CharField(max_length=200)
    rt = CharField(max_length=3)
    rw = CharField(max_length=3)
    kelurahan = ForeignKeyField(Kelurahan, column_name="kelurahan")
    home = CharField(max_length=5)
    mother_name = CharField(max_length=100)
    base_status = CharField(max_length=12, constraints=[one_of("base_status", BaseStatus)])
    siak_status = CharField(
        max_length=20, null=True, constraints=[one_of("siak_status", KtpStatus)]
    )
    confirmed = BooleanField(default=True)

    class Meta:
        """The target of a year is counted from one index, without touching the rows."""

        indexes = (
            (
                ("home", "base_status", "citizenship", "birth_date", "siak_status", "nik"),
                False,
            ),
        )


# Those of the register's words with which someone hangs at SIAK or waits for a card. An index
# serves a query that asks this very question, whatever else it asks.
SIAK_WAITS = SQL(
    "siak_status IN ('BIO_CAPTURED', 'SENT_FOR_ENROLLMENT', 'ENROLL_FAILURE', 'SEARCH_FAILURE', "
    "'ADJUDICATE_RECORD', 'DUPLICATE_RECORD', 'CARD_PRINTED')"
)

Resident.add_index(
    Resident.index(Resident.siak_status, Resident.nik, name="resident_siak_waits", where=SIAK_WAITS)
)
# Who is print-ready by SIAK's word and may wait for a card of this office.
SIAK_READY = SQL("siak_status = 'PRINT_READY_RECORD'")
Resident.add_index(Resident.index(Resident.nik, name="resident_siak_ready", where=SIAK_READY))


class School(Table):
    """A school that the van goes to, until the day on which it was closed for good."""

    code = CharField(max_length=20, primary_key=True)
    name = CharField(max_length=80)
    address = CharField(max_length=120, null=True)
    principal = CharField(max_length=100, null=True)
    closed_on = DateField(null=True)
