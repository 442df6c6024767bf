"""What comes and goes in the register, and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from db.case import case_of
from db.rules.register_row import RegisterRow
from db.rules.residence import DEPARTURES
from db.rules.roles import Act
from db.rules.taking_back import CORRECTABLE
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.take_target import TargetOrder, take_target
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.chance_office import able
from tests.db.random_acts.floor import Floor
from tests.office import person

# Newer acts are taken back more often: an old one has others resting on it.
RECENT = 12


def newcomer(floor: Floor) -> RegisterRow:
    """Return someone whom the register doesn't know yet."""
    n = floor.new_number()
    birth = date(1970 + n % 35, 1 + n % 12, 1 + n % 28)
    return person(f"WARGA BARU {n}", birth, serial=1000 + n % 8000)


def try_add_resident(floor: Floor) -> Attempt | None:
    return floor.attempt(Act.ADD_RESIDENT, add_resident, AddResidentOrder(newcomer(floor)))


def try_arrive(floor: Floor) -> Attempt | None:
    away = [each for each in floor.people if each.base_status == "PINDAH"]
    known = floor.any_of(away) if floor.lots.one_in(2) else None
    row = newcomer(floor)
    if known:
        row = replace(
            _line_of(floor, known.nik),
            no_kk=row.no_kk,
            address="JL. LANGKO 1",
            kelurahan_code=row.kelurahan_code,
            kelurahan_name=row.kelurahan_name,
            kecamatan_name=row.kecamatan_name,
            siak_status=None,
        )
    return floor.attempt(Act.ARRIVE, arrive, ArriveOrder(row))


def try_depart(floor: Floor) -> Attempt | None:
    who = floor.any_of([each for each in floor.people if each.alive_here])
    if who is None:
        return None
    cause = floor.lots.one_of(tuple(sorted(str(each) for each in DEPARTURES)))
    return floor.attempt(Act.DEPART, depart, DepartOrder(who.nik, cause))


def try_correct_resident(floor: Floor) -> Attempt | None:
    who = floor.any_of(floor.people)
    if who is None:
        return None
    row = _line_of(floor, who.nik)
    corrected = floor.lots.one_of(
        (
            replace(row, address=f"JL. PEJANGGIK {floor.new_number()}"),
            replace(row, name=f"{row.name.rstrip(' ABC')} {floor.lots.one_of('ABC')}"),
            replace(row, marital="BELUM_KAWIN" if row.marital == "KAWIN" else "KAWIN"),
        )
    )
    order = CorrectResidentOrder(corrected, "akta lahir")
    return floor.attempt(Act.CORRECT_RESIDENT, correct_resident, order)


def try_take_target(floor: Floor) -> Attempt | None:
    taken = {year for (year,) in floor.rows("SELECT year FROM target_snapshot")}
    year = floor.any_of([year for year in range(2024, 2034) if year not in taken])
    if year is None:
        return None
    return floor.attempt(Act.TAKE_TARGET, take_target, TargetOrder(year, "DP4"))


def try_correct(floor: Floor) -> Attempt | None:
    kinds = ", ".join(f"'{each}'" for each in sorted(CORRECTABLE))
    acts = floor.rows(
        "SELECT e.act_id, e.kind FROM journal_entry e "
        "LEFT JOIN journal_entry c ON c.corrects = e.act_id "
        f"WHERE e.kind IN ({kinds}) AND c.n IS NULL ORDER BY e.n DESC LIMIT {RECENT}"
    )
    act = floor.any_of(acts)
    if act is None:
        return None
    order = CorrectOrder(act[0], "salah orang")
    both = [name for name in able(Act.CORRECT) if name in able(Act(act[1]))]
    return floor.attempt(Act.CORRECT, correct_act, order, by=both or None)


def _line_of(floor: Floor, nik: str) -> RegisterRow:
    return floor.store.read(case_of, nik).register


REGISTER = {
    Act.ADD_RESIDENT: try_add_resident,
    Act.ARRIVE: try_arrive,
    Act.DEPART: try_depart,
    Act.CORRECT_RESIDENT: try_correct_resident,
    Act.TAKE_TARGET: try_take_target,
    Act.CORRECT: try_correct,
}
