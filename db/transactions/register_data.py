"""What a clerk enters about a person: checked, kept out of the entry, and put back."""

import hashlib
import re
from dataclasses import asdict, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from db.journal.act import Desk
from db.journal.canonical import canonical, parsed
from db.journal.rows import RowChange, changed_row, image, new_row
from db.models import FormerData, Kelurahan, Residence, Resident
from db.register import change_rows
from db.rules.ktp_status import KtpStatus
from db.rules.nik import is_sixteen_digits, nik_errors
from db.rules.person import BaseStatus, Citizenship, Marital, Sex
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.residence import STATE_OF, ResidenceCause

_KELURAHAN = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
_TURNS_TEXT = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What each column takes, by SIAK's heading.
_TEXTS: dict[str, tuple[str, int]] = {
    "name": ("NAMA_LGKP", 100),
    "birth_place": ("TMPT_LHR", 60),
    "religion": ("AGAMA", 40),
    "occupation": ("JENIS_PKRJN", 60),
    "blood": ("GOL_DRH", 3),
    "address": ("ALAMAT", 200),
    "rt": ("NO_RT", 3),
    "rw": ("NO_RW", 3),
    "mother_name": ("NAMA_LGKP_IBU", 100),
    "kelurahan_name": ("NO_KEL", 60),
    "kecamatan_name": ("NO_KEC", 60),
}
_WORDS: dict[str, tuple[str, type[StrEnum]]] = {
    "sex": ("JENIS_KLMIN", Sex),
    "marital": ("STAT_KWN", Marital),
    "citizenship": ("KEWARGANEGARAAN", Citizenship),
    "base_status": ("FLAG_STATUS", BaseStatus),
}
_ADDRESS_NAMES = ("kelurahan_name", "kecamatan_name")
_NEEDED = frozenset({"name", "kelurahan_name", "kecamatan_name"})


def checked_row(row: RegisterRow, today: date) -> RegisterRow:
    """Return a person's line with its texts trimmed.

    Raises Refused: a NIK's own error, or DATA_UNREADABLE with SIAK's heading of the first
    field that the register can't hold.
    """
    if errors := nik_errors(row.nik):
        raise Refused(errors[0], nik=row.nik[:40])
    plain = replace(row, **{name: getattr(row, name).strip() for name in _TEXTS})
    for heading, fits in _fitting(plain, today):
        if not fits:
            raise Refused("DATA_UNREADABLE", field=heading)
    return plain


def _fitting(row: RegisterRow, today: date) -> list[tuple[str, bool]]:
    found = [("NO_KK", not row.no_kk or is_sixteen_digits(row.no_kk))]
    found.append(("TGL_LHR", row.birth_date <= today))
    found.append(("NO_KEL", bool(_KELURAHAN.fullmatch(row.kelurahan_code))))
    for name, (heading, most) in _TEXTS.items():
        text: str = getattr(row, name)
        readable = text.isprintable() and not _TURNS_TEXT.search(text) and len(text) <= most
        found.append((heading, readable and bool(text or name not in _NEEDED)))
    for name, (heading, kind) in _WORDS.items():
        found.append((heading, getattr(row, name) in tuple(kind)))
    known = row.siak_status is None or row.siak_status in tuple(KtpStatus)
    return [*found, ("CURRENT_STATUS_CODE", known)]


def row_digest(row: RegisterRow) -> str:
    """Return the SHA-256 of a person's line, which is what an entry keeps of it."""
    return hashlib.sha256(canonical(row).encode()).hexdigest()


def home_of(row: RegisterRow) -> str:
    """Return the city or regency of a person's address, as 52.71."""
    return row.kelurahan_code[:5]


def residence_change(desk: Desk, nik: str, cause: ResidenceCause) -> RowChange:
    """Return the change by which the counter says where a person belongs."""
    now = {"state": str(STATE_OF[cause]), "cause": str(cause), "since": desk.today.isoformat()}
    row = Residence.get_or_none(Residence.nik == nik)
    if row is None:
        return new_row("residence", {"nik": nik}, **now)
    return changed_row("residence", {"nik": nik}, image(row), **now)


def was_taken_back(nik: str) -> bool:
    """Return whether a person was entered by mistake, as the counter then said."""
    mistaken = (Residence.nik == nik) & (Residence.cause == str(ResidenceCause.KOREKSI))
    return bool(Residence.select().where(mistaken).exists())


def give_new_data(desk: Desk, row: RegisterRow, former: RegisterRow, *, confirmed: bool) -> None:
    """Give a person of the register other data; what was there is kept for taking it back."""
    FormerData.insert(
        act=desk.call.act_id, nik=row.nik, confirmed=confirmed, data=canonical(former)
    ).execute()
    change_rows([row], confirmed=False)


def put_former_data_back(act: str) -> None:
    """Give a person the data that they had before the act `act`; raises Refused RECORD_DIFFERS.

    They stay unconfirmed where a file has told of the other data since.
    """
    kept = FormerData.get_or_none(FormerData.act == act)
    if kept is None:
        raise Refused("RECORD_DIFFERS", table="former_data")
    row = _read(parsed(kept.data))
    told_since = Resident.get(Resident.nik == row.nik).confirmed
    change_rows([row], confirmed=bool(kept.confirmed and not told_since))


def changed_fields(was: RegisterRow, now: RegisterRow) -> dict[str, dict[str, Any]]:
    """Return the fields in which two lines of one person differ, with what was and what is.

    An address is compared by its code; the names of kelurahan and kecamatan follow it.
    """
    before, after = asdict(was), asdict(now)
    return {
        each.name: {"was": before[each.name], "now": after[each.name]}
        for each in fields(RegisterRow)
        if each.name not in _ADDRESS_NAMES and before[each.name] != after[each.name]
    }


def with_fields(row: RegisterRow, values: dict[str, Any]) -> RegisterRow:
    """Return a person's line with the fields that an entry tells, under the names they have."""
    told = {**asdict(row), **values}
    if "kelurahan_code" in values:
        area = Kelurahan.get(Kelurahan.code == values["kelurahan_code"])
        told |= {"kelurahan_name": area.name, "kecamatan_name": area.kecamatan}
    return _read({**told, "birth_date": _iso(told["birth_date"])})


def _iso(day: date | str) -> str:
    return day if isinstance(day, str) else day.isoformat()


def _read(data: dict[str, Any]) -> RegisterRow:
    return RegisterRow(**{**data, "birth_date": date.fromisoformat(data["birth_date"])})
