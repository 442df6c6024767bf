"""Writing the register of residents, and with each row the keys under which it is found."""

from collections.abc import Sequence
from dataclasses import fields, replace
from operator import attrgetter

from db.models import Kelurahan, Resident
from db.models.kept import Kept, slot
from db.rules.person import BaseStatus
from db.rules.register_row import RegisterRow
from db.search_index import Indexed, add_keys, change_keys, indexed

_WRITTEN_OTHERWISE = ("birth_date", "kelurahan_code", "kelurahan_name", "kecamatan_name")
_AS_THEY_ARE = tuple(f.name for f in fields(RegisterRow) if f.name not in _WRITTEN_OTHERWISE)
_values = attrgetter(*_AS_THEY_ARE)
# The columns of the rows that `_columns` makes.
_COLUMNS = (*_AS_THEY_ARE, "birth_date", "kelurahan", "home", "nik_reversed", "confirmed")
_ADD = Kept(
    Resident,
    lambda: Resident.insert({field: slot(field.name) for field in Resident._meta.sorted_fields}),
)
_CHANGE = Kept(
    Resident,
    lambda: Resident.update(
        {field: slot(field.name) for field in Resident._meta.sorted_fields if field.name != "nik"}
    ).where(Resident.nik == slot("nik")),
)

# Kelurahan that one statement asks for; where there are fewer, the rest ask for nothing.
_KELURAHAN_BY = 64
_KNOWN_KELURAHAN = Kept(
    Kelurahan,
    lambda: Kelurahan.select(Kelurahan.code).where(
        Kelurahan.code.in_([slot(f"code{at}") for at in range(_KELURAHAN_BY)])
    ),
)


def add_rows(rows: Sequence[RegisterRow], *, confirmed: bool = True) -> None:
    """Add people who aren't in the register; `confirmed` when a file of SIAK's tells of them."""
    _bring_kelurahan(rows)
    _ADD.run_rows(_COLUMNS, [_columns(row, confirmed) for row in rows])
    add_keys([_found_by(row) for row in rows])


def change_rows(rows: Sequence[RegisterRow], *, confirmed: bool = True) -> None:
    """Give people who are in the register the data of `rows`."""
    _bring_kelurahan(rows)
    before = {each.nik: each for each in indexed([row.nik for row in rows])}
    _CHANGE.run_rows(_COLUMNS, [_columns(row, confirmed) for row in rows])
    found_by = [_found_by(row) for row in rows if row.nik in before]
    changed = [each for each in found_by if each != before[each.nik]]
    if changed:
        change_keys([before[each.nik] for each in changed], changed)


def set_base_status(nik: str, base_status: BaseStatus) -> None:
    """Set whether a person of the register lives and belongs here."""
    before = indexed([nik])
    Resident.update(base_status=str(base_status)).where(Resident.nik == nik).execute()
    change_keys(before, [replace(each, base_status=str(base_status)) for each in before])


def _bring_kelurahan(rows: Sequence[RegisterRow]) -> None:
    told = {row.kelurahan_code: (row.kelurahan_name, row.kecamatan_name) for row in rows}
    missing = set(told) - _known_kelurahan(list(told))
    if missing:
        Kelurahan.insert_many(
            [
                {"code": code, "name": name, "kecamatan": kecamatan}
                for code, (name, kecamatan) in told.items()
                if code in missing
            ]
        ).on_conflict_ignore().execute()


def _known_kelurahan(codes: Sequence[str]) -> set[str]:
    known: set[str] = set()
    for start in range(0, len(codes), _KELURAHAN_BY):
        asked = dict.fromkeys((f"code{at}" for at in range(_KELURAHAN_BY)), "")
        asked.update((f"code{at}", code) for at, code in enumerate(codes[start:][:_KELURAHAN_BY]))
        known.update(code for (code,) in _KNOWN_KELURAHAN.rows(**asked))
    return known


def _found_by(row: RegisterRow) -> Indexed:
    return Indexed(row.nik, row.name, row.birth_date, row.kelurahan_code, str(row.base_status))


def _columns(row: RegisterRow, confirmed: bool) -> tuple[object, ...]:
    code = row.kelurahan_code
    return (*_values(row), row.birth_date.isoformat(), code, code[:5], row.nik[::-1], confirmed)
