"""An office with a target: kelurahan, schools, a noted list, people who came and went."""

from __future__ import annotations

from datetime import date

from db.models import Visit, VisitPupil
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.take_target import TargetOrder, take_target
from tests.office import FixedClock, call, open_test_office, person

YEAR = 2024
PAGESANGAN = ("52.71.02.1001", "Pagesangan", "Mataram")
PEJERUK = ("52.71.01.1006", "Pejeruk", "Ampenan")
# Whom no hand types by chance.
PUPILS = [
    person(f"HUJIFI WEPU {n}", date(2007, 1 + n % 12, n), sex="L", serial=n, kelurahan=kelurahan)
    for n, kelurahan in zip(range(1, 25), (PAGESANGAN, PEJERUK) * 12, strict=True)
]
NEW = person("SRI RAHAYU", date(2007, 5, 6), serial=77)
SCHOOLS = {"SMAN-1": "SMAN 1 MATARAM", "SMKN-4": "SMKN 4 MATARAM"}
VISIT = "JEMPUT-2024-0001"


def on_list(ref: str, school: str, *people: RegisterRow) -> None:
    """Put people on the list of a visit to a school that is planned."""
    Visit.insert(
        ref=ref,
        kind="SEKOLAH",
        school=school,
        site=SCHOOLS[school],
        day=date(2024, 3, 18),
        team="Tim 1",
        place="MOBIL-1",
        state="TERJADWAL",
        listed=len(people),
        made_by="petugas",
        changed_by="x",
    ).execute()
    for line, who in enumerate(people, 1):
        VisitPupil.insert(
            visit=ref, line=line, name=who.name, class_name="XI", nik=who.nik, matched="NIK"
        ).execute()


def open_target_office(url: str) -> Store:
    """Make that office: three recorded in the last week, one came, one moved away."""
    store = open_test_office(url)
    store.write(add_residents, call("admin", None), "SIAK", PUPILS)
    store.write(take_target, call("admin", None), TargetOrder(YEAR, "DP4"))
    for code, name in SCHOOLS.items():
        store.write(add_school, call("admin", None), SchoolOrder(code, name))
    store.write(on_list, VISIT, "SMAN-1", *PUPILS[:9])
    store.write(on_list, "JEMPUT-2024-0002", "SMKN-4", *PUPILS[9:14])
    for who in PUPILS[:3]:
        store.write(enrol, call(), EnrolOrder(who.nik))
    store.write(arrive, call(), ArriveOrder(NEW))
    store.write(depart, call(), DepartOrder(PUPILS[20].nik, "PINDAH"))
    day = SettingOrder("election_day", "27-11-2024")
    store.write(change_setting, call("admin", None), day)
    return store


def a_week_later(clock: FixedClock) -> None:
    """Let five working days pass: 5 to 8 and 13 March, for 11 and 12 are Nyepi."""
    clock.forward(days=10)
