"""The rows of a visit's list as its CSV has them."""

from db.reads.visits.sheet import Pupil
from db.rules.cells import Cell

HEADINGS = (
    "NO",
    "NISN",
    "NIK",
    "NIK_DAFTAR",
    "NAMA",
    "NAMA_REGISTER",
    "TGL_LHR",
    "KELAS",
    "KELURAHAN",
    "GOLONGAN",
    "HASIL",
    "DIREKAM",
    "KTP_EL",
    "KETERANGAN",
)
_YES = "YA"


def pupil_cells(pupil: Pupil) -> tuple[Cell, ...]:
    """Return a line in the order of HEADINGS; class and outcome as their codes."""
    return (
        str(pupil.line),
        pupil.nisn or "",
        pupil.nik or "",
        pupil.nik_given or "",
        pupil.name,
        pupil.registered_name or "",
        pupil.birth_date or "",
        pupil.class_name,
        pupil.kelurahan or "",
        str(pupil.what),
        str(pupil.outcome or ""),
        _YES if pupil.recorded else "",
        _YES if pupil.card else "",
        pupil.reason or "",
    )
