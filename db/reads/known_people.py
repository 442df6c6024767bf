"""The people of a file's batch as the office has them, read in one query."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from peewee import JOIN

from db.models import Kelurahan, Ktp, Residence, Resident, Suket
from db.models.kept import Kept, slot
from db.rules.register_row import RegisterRow
from db.rules.suket import SuketState

_ROW_FIELDS = tuple(
    name
    for name in RegisterRow.__dataclass_fields__
    if name not in ("kelurahan_name", "kecamatan_name")
)
_COLUMNS = tuple("kelurahan" if name == "kelurahan_code" else name for name in _ROW_FIELDS)
_values = attrgetter(*_ROW_FIELDS)
_BIRTH = _ROW_FIELDS.index("birth_date")
_WIDTH = len(_ROW_FIELDS)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A resident as the office has them: the register's values, then the counter's word.

    `ktp` is the status that the counter's acts left, `residence` the base status by the
    counter's word, `suket` the number of the open suket; each None where there is none.
    """

    values: tuple[Any, ...]
    kelurahan_name: str
    kecamatan_name: str
    confirmed: bool
    ktp: str | None
    residence: str | None
    suket: str | None

    @property
    def row(self) -> RegisterRow:
        """Return the person's line in the register."""
        told: dict[str, Any] = dict(zip(_ROW_FIELDS, self.values, strict=True))
        told["birth_date"] = date.fromisoformat(self.values[_BIRTH])
        told["kelurahan_name"] = self.kelurahan_name
        told["kecamatan_name"] = self.kecamatan_name
        return RegisterRow(**told)

    def is_as(self, row: RegisterRow) -> bool:
        """Return whether the register says what `row` says, word for word."""
        values = list(_values(row))
        values[_BIRTH] = row.birth_date.isoformat()
        return tuple(values) == self.values


# People asked for in one query; a smaller batch asks for nobody in the places left.
_PEOPLE_A_QUERY = 250


def _query() -> Any:
    columns = [Resident._meta.columns[name] for name in _COLUMNS]
    return (
        Resident.select(
            *columns,
            Kelurahan.name,
            Kelurahan.kecamatan,
            Resident.confirmed,
            Ktp.status,
            Residence.state,
            Suket.number,
        )
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .join(Residence, JOIN.LEFT_OUTER, on=(Residence.nik == Resident.nik))
        .join(
            Suket,
            JOIN.LEFT_OUTER,
            on=((Suket.nik == Resident.nik) & (Suket.state == str(SuketState.AKTIF))),
        )
        .where(Resident.nik.in_([slot(f"nik{at}") for at in range(_PEOPLE_A_QUERY)]))
    )


_PEOPLE = Kept(Resident, _query)


def known_people(niks: Sequence[str]) -> dict[str, KnownPerson]:
    """Return who of `niks` is in the register, by NIK."""
    return {
        known.values[0]: known
        for start in range(0, len(niks), _PEOPLE_A_QUERY)
        for known in _found(niks[start : start + _PEOPLE_A_QUERY])
    }


def _found(niks: Sequence[str]) -> Iterator[KnownPerson]:
    asked = {f"nik{at}": "" for at in range(_PEOPLE_A_QUERY)}
    asked.update((f"nik{at}", nik) for at, nik in enumerate(niks))
    for found in _PEOPLE.rows(**asked):
        values = list(found[:_WIDTH])
        values[_BIRTH] = str(values[_BIRTH])
        kelurahan, kecamatan, confirmed, ktp, residence, suket = found[_WIDTH:]
        confirmed = bool(confirmed)
        yield KnownPerson(tuple(values), kelurahan, kecamatan, confirmed, ktp, residence, suket)
