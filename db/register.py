"""Writing the register of residents, and with each row the keys under which it is found."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from db.models import Kelurahan, NameWord, Resident
from db.models.kept import Kept, slot
from db.rules.name_words import name_words
from db.rules.person import BaseStatus
from db.rules.register_row import RegisterRow

_OF_THE_KELURAHAN = ("kelurahan_code", "kelurahan_name", "kecamatan_name")
_COLUMNS = tuple(f.name for f in fields(RegisterRow) if f.name not in _OF_THE_KELURAHAN)
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
_WORD = Kept(NameWord, lambda: NameWord.insert(word=slot("word"), nik=slot("nik")))


def add_rows(rows: Sequence[RegisterRow], *, confirmed: bool = True) -> None:
    """Add people who aren't in the register; `confirmed` when a file of SIAK's tells of them."""
    _bring_kelurahan(rows)
    _ADD.run_many(_columns(row, confirmed=confirmed) for row in rows)
    _index(rows)


def change_rows(rows: Sequence[RegisterRow], *, confirmed: bool = True) -> None:
    """Give people who are in the register the data of `rows`."""
    _bring_kelurahan(rows)
    _CHANGE.run_many(_columns(row, confirmed=confirmed) for row in rows)
    NameWord.delete().where(NameWord.nik.in_([row.nik for row in rows])).execute()
    _index(rows)


def set_base_status(nik: str, base_status: BaseStatus) -> None:
    """Set whether a person of the register lives and belongs here."""
    Resident.update(base_status=str(base_status)).where(Resident.nik == nik).execute()


def _bring_kelurahan(rows: Sequence[RegisterRow]) -> None:
    kelurahan = {row.kelurahan_code: (row.kelurahan_name, row.kecamatan_name) for row in rows}
    Kelurahan.insert_many(
        [{"code": code, "name": n, "kecamatan": k} for code, (n, k) in kelurahan.items()]
    ).on_conflict_ignore().execute()


def _index(rows: Sequence[RegisterRow]) -> None:
    _WORD.run_many({"word": word, "nik": row.nik} for row in rows for word in name_words(row.name))


def _columns(row: RegisterRow, *, confirmed: bool) -> dict[str, Any]:
    columns = {name: getattr(row, name) for name in _COLUMNS}
    return {
        **columns,
        "birth_date": row.birth_date.isoformat(),
        "kelurahan": row.kelurahan_code,
        "home": row.kelurahan_code[:5],
        "nik_reversed": row.nik[::-1],
        "confirmed": confirmed,
    }
