"""The voters of a kelurahan by name and address; a city's list is read kelurahan by kelurahan.

Whoever shows it records that as a look first, and has the right to take lists out.
"""

from dataclasses import dataclass
from datetime import date

from peewee import JOIN

from db.journal.clock import Clock
from db.models import Kelurahan, Ktp, Resident
from db.models.base import rows_of
from db.office import office_settings
from db.reads.target import RECORDED
from db.reads.today import office_now
from db.reads.voters import may_vote, serves
from db.rules.voters import voters_on


@dataclass(frozen=True, slots=True)
class Voter:
    """A voter of an election day: who, where, and whether they are recorded for a KTP-el.

    `first_time`: turns 17 between today and that day.
    """

    nik: str
    name: str
    sex: str
    birth_date: date
    address: str
    rt: str
    rw: str
    kelurahan: str
    kecamatan: str
    first_time: bool
    recorded: bool


def voter_list(
    day: date, kelurahan: str, *, unrecorded: bool = False, clock: Clock | None = None
) -> tuple[Voter, ...]:
    """Return the voters of a kelurahan, by its code, in the order of names.

    With `unrecorded` those alone who aren't recorded yet. Raises Refused ELECTION_DAY_WRONG.
    """
    settings = office_settings()
    on = voters_on(day, office_now(settings, clock).today)
    who = (Resident.nik, Resident.name, Resident.sex, Resident.birth_date)
    where = (Resident.address, Resident.rt, Resident.rw)
    area = (Kelurahan.name.alias("kelurahan_name"), Kelurahan.kecamatan)
    query = (
        Resident.select(*who, *where, *area, RECORDED)
        .join(Kelurahan)
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(Resident.kelurahan == kelurahan, may_vote(on, settings.region), ~serves())
        .order_by(Resident.name, Resident.nik)
    )
    if unrecorded:
        query = query.where(RECORDED == 0)
    found = []
    for nik, name, sex, born, *home, recorded in rows_of(query):
        address, rt, rw, area_name, kecamatan = home
        first_time = on.adult_by < born <= on.born_by
        told = (address, rt, rw, area_name, kecamatan, first_time, bool(recorded))
        found.append(Voter(nik, name, sex, born, *told))
    return tuple(found)
