"""What a clerk put right in a person's data and no file of SIAK's has confirmed yet."""

from dataclasses import replace
from typing import Any

from db.journal.canonical import parsed
from db.models import JournalEntry
from db.rules.register_row import RegisterRow
from db.rules.roles import Act

# The fields that may be corrected, by SIAK's headings.
_HEADINGS = {
    "no_kk": "NO_KK",
    "name": "NAMA_LGKP",
    "birth_place": "TMPT_LHR",
    "birth_date": "TGL_LHR",
    "sex": "JENIS_KLMIN",
    "marital": "STAT_KWN",
    "religion": "AGAMA",
    "occupation": "JENIS_PKRJN",
    "blood": "GOL_DRH",
    "citizenship": "KEWARGANEGARAAN",
    "address": "ALAMAT",
    "rt": "NO_RT",
    "rw": "NO_RW",
    "kelurahan_code": "NO_KEL",
    "mother_name": "NAMA_LGKP_IBU",
}
_WITH_THE_KELURAHAN = ("kelurahan_name", "kecamatan_name")

# A field's heading, what the register says, what the file says.
Dispute = tuple[str, str, str]


def with_corrections_kept(
    row: RegisterRow, was: RegisterRow
) -> tuple[RegisterRow, tuple[Dispute, ...]]:
    """Return a file's row with the corrected fields as the counter has them, and the disputes.

    A file may be older than a correction, so it confirms one but never undoes it.
    """
    corrected = [name for name in _corrected(was.nik) if getattr(row, name) != getattr(was, name)]
    if not corrected:
        return row, ()
    kept: dict[str, Any] = {name: getattr(was, name) for name in corrected}
    if "kelurahan_code" in kept:
        kept |= {name: getattr(was, name) for name in _WITH_THE_KELURAHAN}
    disputes = tuple(
        (_HEADINGS[name], str(getattr(was, name)), str(getattr(row, name))) for name in corrected
    )
    return replace(row, **kept), disputes


def _corrected(nik: str) -> tuple[str, ...]:
    """Return the fields that standing corrections of this person changed."""
    entries = JournalEntry.select(JournalEntry.act_id, JournalEntry.body, JournalEntry.corrects)
    taken_back: set[str] = set()
    changed: dict[str, None] = {}
    for entry in entries.where(JournalEntry.nik == nik).order_by(JournalEntry.n.desc()):
        if entry.corrects:
            taken_back.add(entry.corrects)
            continue
        body = parsed(entry.body)
        if body["kind"] == Act.CORRECT_RESIDENT and entry.act_id not in taken_back:
            changed |= dict.fromkeys(body["decided"]["changed"])
    return tuple(name for name in _HEADINGS if name in changed)
