"""An office to test with: its places, its people, and residents of every kind.

It was opened on the morning of TODAY, and acts happen then unless a test sets another moment.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from peewee import Database

from db.journal.call import Call
from db.journal.clock import Clock
from db.rules.calendar_dates import birthday
from db.rules.register_row import RegisterRow
from db.store.create import create_database
from db.store.store import Store, open_store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.open_office import OpenOfficeOrder, PlaceOrder, open_office

PASSWORD = "demo"
TODAY = date(2024, 3, 4)
# Nine o'clock in Mataram (WITA, eight hours before UTC).
MORNING = datetime(2024, 3, 4, 1, 0, tzinfo=UTC)

PLACES = (
    PlaceOrder("DINAS", "Kantor Dinas"),
    PlaceOrder("MPP", "Mal Pelayanan Publik"),
    PlaceOrder("MOBIL-1", "Mobil 1", visits=True),
)
EVERYWHERE = tuple(place.code for place in PLACES)
OPERATORS = (
    OperatorOrder("petugas", "Petugas Loket", "clerk", EVERYWHERE),
    OperatorOrder("petugas2", "Petugas Dua", "clerk", ("DINAS", "MPP")),
    OperatorOrder("gudang", "Kepala Gudang", "store_keeper", EVERYWHERE),
    OperatorOrder("pengawas", "Pengawas", "supervisor", ()),
)


@dataclass
class FixedClock:
    """A clock that stands at `moment` until a test sets it on."""

    moment: datetime = MORNING

    def now(self, database: Database) -> datetime:
        """Return the moment, whatever the database's clock says."""
        return self.moment

    def forward(self, **time: float) -> None:
        """Set the clock on by hours=, days= ..."""
        self.moment += timedelta(**time)


def call(
    operator: str = "petugas",
    place: str | None = "DINAS",
    *,
    clock: Clock | None = None,
    second: str | None = None,
    act_id: str | None = None,
) -> Call:
    """Return a call of its own act, on the morning of TODAY unless `clock` says otherwise."""
    return Call(
        act_id or str(uuid.uuid4()), operator, place, second=second, clock=clock or FixedClock()
    )


def born(years: int, on: date = TODAY, *, days: int = 0) -> date:
    """Return the birth date of someone who turned `years` on the day `on`, `days` before it."""
    return birthday(on, -years) - timedelta(days=days)


def person(
    name: str,
    birth_date: date,
    *,
    sex: str = "P",
    serial: int = 1,
    kelurahan: tuple[str, str, str] = ("52.71.01.1004", "Ampenan Selatan", "Ampenan"),
    siak: str | None = None,
    marital: str = "BELUM_KAWIN",
    base_status: str = "HIDUP",
    citizenship: str = "WNI",
) -> RegisterRow:
    """Return a resident whose NIK fits kelurahan, birth date and sex.

    `serial` tells apart who shares those three; `siak` is what SIAK says of the KTP-el.
    """
    region = kelurahan[0].replace(".", "")[:6]
    day = birth_date.day + (40 if sex == "P" else 0)
    return RegisterRow(
        nik=f"{region}{day:02}{birth_date:%m%y}{serial:04}",
        no_kk=f"{region}010115{serial:04}",
        name=name,
        birth_place="MATARAM",
        birth_date=birth_date,
        sex=sex,
        marital=marital,
        religion="ISLAM",
        occupation="BELUM/TIDAK BEKERJA",
        blood="O",
        citizenship=citizenship,
        address="JL. PEJANGGIK NO. 7",
        rt="001",
        rw="002",
        kelurahan_code=kelurahan[0],
        kelurahan_name=kelurahan[1],
        kecamatan_name=kelurahan[2],
        mother_name="INAQ SALEH",
        base_status=base_status,
        siak_status=siak,
    )


def crowd(count: int, *, siak: str | None = "PRINT_READY_RECORD") -> list[RegisterRow]:
    """Return `count` adults of one name, none of whom is among RESIDENTS."""
    return [
        person(f"LALU WIRA {n}", date(1985, 6, 7), sex="L", serial=n, siak=siak)
        for n in range(1, count + 1)
    ]


# Never recorded, 33 years old.
ADULT = person("BAIQ SRI WAHYUNI", date(1990, 5, 4))
# Recorded before the office used this program, as SIAK tells.
READY = person("LALU MUHAMMAD IQBAL", date(1988, 1, 31), sex="L", siak="PRINT_READY_RECORD")
READY_TOO = person("NI KETUT SARI", date(1991, 11, 20), siak="PRINT_READY_RECORD")
SENT = person("AHMAD ZAINI", date(1979, 8, 17), sex="L", siak="SENT_FOR_ENROLLMENT")
FAILED = person("SITI [MAWAR] AMINAH", date(1983, 2, 12), siak="ENROLL_FAILURE")
DUPLICATE = person("I GEDE D'ARTA", date(1975, 12, 1), sex="L", siak="DUPLICATE_RECORD")
PRINTED = person("HALIMATUS SA'DIAH", date(1995, 3, 3), siak="CARD_PRINTED")
ISSUED = person("MUHAMMAD NUR", date(1969, 7, 9), sex="L", siak="CARD_ISSUED")
# Sixteen and a half on TODAY.
SIXTEEN = person("DEWI LESTARI", date(2007, 9, 1))
SIXTEEN_READY = person("RIZKI RAMADHAN", date(2007, 9, 2), sex="L", siak="PRINT_READY_RECORD")
MARRIED_16 = person("NURUL HIDAYAH", date(2007, 9, 3), marital="KAWIN")
CHILD = person("BAIQ KIRANA", date(2015, 4, 21))
OUTSIDER = person(
    "SAHABUDIN", date(1986, 10, 10), sex="L", kelurahan=("52.01.08.2005", "Perampuan", "Labuapi")
)
FOREIGNER = person("EMMA JONES", date(1992, 6, 6), citizenship="WNA")
MOVED = person("WAYAN SUDANA", date(1980, 1, 2), sex="L", base_status="PINDAH")
DECEASED = person("INAQ RUMISAH", date(1941, 1, 1), base_status="MATI")

RESIDENTS = (
    ADULT,
    READY,
    READY_TOO,
    SENT,
    FAILED,
    DUPLICATE,
    PRINTED,
    ISSUED,
    SIXTEEN,
    SIXTEEN_READY,
    MARRIED_16,
    CHILD,
    OUTSIDER,
    FOREIGNER,
    MOVED,
    DECEASED,
)


def counted(who: RegisterRow, *, outsider: bool = False) -> dict[str, object]:
    """Return what an entry says of a person for the reports."""
    return {"kelurahan": who.kelurahan_code, "sex": who.sex, "outsider": outsider}


@cache
def password_hash() -> str:
    """Return a hash of PASSWORD that is quick to check."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


def open_test_office(
    url: str,
    *,
    settings: Mapping[str, object] | None = None,
    residents: Sequence[RegisterRow] = RESIDENTS,
) -> Store:
    """Make an office at `url`, which must be empty, and return it open; the caller closes it.

    It is no training office and asks no second person, unless `settings` say so.
    """
    create_database(url)
    store = open_store(url)
    order = OpenOfficeOrder(
        {"training": False, "second_person": (), **(settings or {})}, PLACES, "admin", "Admin"
    )
    store.write(open_office, call("admin", None), order, password_hash())
    for operator in OPERATORS:
        store.write(add_operator, call("admin", None), operator, password_hash())
    if residents:
        store.write(add_residents, call("admin", None), "SIAK", residents)
    return store
