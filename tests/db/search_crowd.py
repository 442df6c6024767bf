"""Namesakes as they crowd in a city: one spelling of a name hides another."""

from __future__ import annotations

from datetime import date

from db.register import add_rows
from db.rules.register_row import RegisterRow
from db.store.store import Store
from tests.office import open_test_office, person

AMPENAN = ("52.71.01.1004", "Ampenan Selatan", "Ampenan")
TAMAN_SARI = ("52.71.01.1008", "Taman Sari", "Ampenan")
SAYANG = ("52.71.03.1009", "Sayang-sayang", "Cakranegara")
GOMONG = ("52.71.05.1006", "Gomong", "Selaparang")
MATARAM_BARAT = ("52.71.05.1001", "Mataram Barat", "Selaparang")
PAGUTAN = ("52.71.02.1008", "Pagutan", "Mataram")
OUTSIDE = ("52.01.08.2005", "Perampuan", "Labuapi")

_CROWDS = (
    ("ABDUL RAHMAN", 376),
    ("ABDURRAHMAN HAKIM", 40),
    ("CHAIRUL ANWAR", 118),
    ("HAERUL ANWAR", 92),
    ("KHAIRUL ANWAR", 86),
    ("HAIRUL ANWAR", 98),
    ("NUR HAYATI", 43),
    ("BAIQ NURHAYATI", 54),
    ("BQ. NUR HAYATI LESTARI", 12),
    ("LALU M. ZULKARNAIN", 9),
    ("LALU MUHAMMAD ZULKARNAIN", 27),
    ("M. ZULKARNAIN", 27),
    ("JOKO SUCIPTO", 36),
    ("SOETJIPTO", 2),
    ("RADEN SAHNUN", 15),
    ("SAHNUN", 30),
)

SRI = person("SRI WAHYUNI", date(2006, 8, 17), kelurahan=TAMAN_SARI)
SRI_OF_1906 = person("SRI RAHAYU", date(1906, 8, 17), kelurahan=AMPENAN, serial=9)
SRI_ELSEWHERE = person("SRI LESTARI", date(2006, 8, 17), kelurahan=GOMONG, serial=2)
SRI_OUTSIDE = person("SRI AMELIA", date(2006, 8, 17), kelurahan=OUTSIDE, serial=3)
SRI_MOVED = person("SRI UTAMI", date(2006, 1, 2), kelurahan=AMPENAN, base_status="PINDAH")
DRS = person("DRS. H. AMRAN, S.PD, M.SI", date(1960, 3, 4), sex="L", kelurahan=PAGUTAN)
IDA = person("IDA AYU PUTU SAYANG", date(1999, 5, 5), kelurahan=SAYANG)
PEOPLE = (SRI, SRI_OF_1906, SRI_ELSEWHERE, SRI_OUTSIDE, SRI_MOVED, DRS, IDA)


def namesakes() -> list[RegisterRow]:
    """Return the crowds; every name is found a hundred times or so."""
    return [
        person(name, date(1950 + n % 60, 1 + n % 12, 1 + crowd), serial=1 + n // 60)
        for crowd, (name, count) in enumerate(_CROWDS)
        for n in range(count)
    ]


def open_crowded_office(url: str) -> Store:
    """Make an office with these people only; return it open."""
    store = open_test_office(url, residents=())
    store.write(add_rows, [*namesakes(), *PEOPLE])
    return store
