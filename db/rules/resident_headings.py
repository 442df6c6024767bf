"""The columns of a resident file by SIAK's headings, however a file spells and orders them."""

import re
from collections.abc import Sequence

# In this order a resident's cells are read.
FIELDS: tuple[str, ...] = (
    "NO_PROP",
    "NO_KAB",
    "NIK",
    "NO_KK",
    "NAMA_LGKP",
    "TMPT_LHR",
    "TGL_LHR",
    "JENIS_KLMIN",
    "STAT_KWN",
    "AGAMA",
    "JENIS_PKRJN",
    "GOL_DRH",
    "ALAMAT",
    "NO_RT",
    "NO_RW",
    "NO_KEC",
    "NO_KEL",
    "NAMA_LGKP_IBU",
    "FLAG_STATUS",
    "CURRENT_STATUS_CODE",
    "KEWARGANEGARAAN",
)

# Other headings in use that can mean nothing else.
_ALSO: dict[str, tuple[str, ...]] = {
    "NO_PROP": ("KODE_PROP", "NO_PROVINSI", "KODE_PROVINSI"),
    "NO_KAB": ("KODE_KAB", "NO_KABUPATEN", "KODE_KABUPATEN"),
    "NIK": ("NO_NIK", "NOMOR_NIK"),
    "NO_KK": ("NOKK", "NOMOR_KK", "KK"),
    "NAMA_LGKP": ("NAMA", "NAMA_LENGKAP"),
    "TMPT_LHR": ("TEMPAT_LAHIR", "TMPT_LAHIR", "TMP_LHR"),
    "TGL_LHR": ("TANGGAL_LAHIR", "TGL_LAHIR"),
    "JENIS_KLMIN": ("JENIS_KELAMIN", "JNS_KELAMIN", "JK"),
    "STAT_KWN": ("STATUS_KAWIN", "STATUS_PERKAWINAN", "STAT_KAWIN"),
    "JENIS_PKRJN": ("PEKERJAAN", "JENIS_PEKERJAAN"),
    "GOL_DRH": ("GOLONGAN_DARAH", "GOL_DARAH"),
    "NO_RT": ("RT",),
    "NO_RW": ("RW",),
    "NO_KEC": ("NAMA_KEC", "KECAMATAN", "KODE_KEC", "KODE_KECAMATAN"),
    "NO_KEL": ("NAMA_KEL", "KELURAHAN", "KODE_KEL", "KODE_KELURAHAN", "KODE_WILAYAH"),
    "NAMA_LGKP_IBU": ("NAMA_IBU", "NAMA_LENGKAP_IBU", "IBU_KANDUNG"),
    "CURRENT_STATUS_CODE": ("STATUS_KTP", "STATUS_KTP_EL", "STATUS_REKAM"),
    "KEWARGANEGARAAN": ("KEWARGANEGARAN", "KWRGNGRN"),
}
_SPELT = {
    spelt: (field, rank)
    for field in FIELDS
    for rank, spelt in enumerate((field, *_ALSO.get(field, ())))
}
_SIGNS = re.compile(r"[\W_]+")

_PERSON = ("NIK", "NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN")
STATUS_FIELDS = ("NIK", "CURRENT_STATUS_CODE")


def heading_positions(headings: Sequence[str]) -> dict[str, int]:
    """Return at which position each of FIELDS stands among a file's headings.

    Case, blanks and signs don't count, nor does the order; where a file has a column
    twice (a number and a name of the kecamatan), the one headed as SIAK does counts.
    """
    found: dict[str, tuple[int, int]] = {}
    for at, heading in enumerate(headings):
        field, rank = _SPELT.get(_SIGNS.sub("_", heading.strip()).strip("_").upper(), ("", 0))
        if field and (field not in found or rank < found[field][0]):
            found[field] = (rank, at)
    return {field: at for field, (_, at) in found.items()}


def missing_headings(found: Sequence[str]) -> tuple[str, ...]:
    """Return the needed headings that a file of residents lacks, given those of FIELDS it has.

    The kelurahan needs NO_KEC and NO_KEL, or one of them that holds the whole code.
    """
    missing = [field for field in _PERSON if field not in found]
    if "NO_KEC" not in found and "NO_KEL" not in found:
        missing += ["NO_KEC", "NO_KEL"]
    return tuple(missing)


def missing_status_headings(found: Sequence[str]) -> tuple[str, ...]:
    """Return the needed headings that a file of statuses lacks."""
    return tuple(field for field in STATUS_FIELDS if field not in found)
