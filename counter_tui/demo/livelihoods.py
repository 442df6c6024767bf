"""What people do for a living and which blood group the register has, by age and sex."""

from random import Random

from counter_tui.demo.draws import pick

_SCHOOL_AGE, _SCHOOL_LEFT, _STUDIES_END, _RETIRED, _OLD = 6, 19, 24, 60, 70

_NOT_WORKING = "BELUM/TIDAK BEKERJA"
_PUPIL = "PELAJAR/MAHASISWA"
_HOUSEWIFE = "MENGURUS RUMAH TANGGA"
_PENSIONER = "PENSIUNAN"

_BOTH = (
    "WIRASWASTA|WIRASWASTA|WIRASWASTA|KARYAWAN SWASTA|KARYAWAN SWASTA|KARYAWAN SWASTA|"
    "PEGAWAI NEGERI SIPIL (PNS)|PEGAWAI NEGERI SIPIL (PNS)|PERDAGANGAN|PEDAGANG|GURU|"
    "KARYAWAN HONORER|KARYAWAN BUMN|DOSEN|LAINNYA"
)
_WORK = {
    "L": (
        f"{_BOTH}|WIRASWASTA|BURUH HARIAN LEPAS|BURUH HARIAN LEPAS|BURUH HARIAN LEPAS|"
        "PETANI/PEKEBUN|NELAYAN/PERIKANAN|TRANSPORTASI|SOPIR|TUKANG BATU|TUKANG KAYU|MEKANIK|"
        "KONSTRUKSI|KEPOLISIAN RI (POLRI)|TENTARA NASIONAL INDONESIA (TNI)|USTADZ/MUBALIGH"
    ).split("|"),
    "P": f"{_BOTH}|TUKANG JAHIT|BIDAN|PERAWAT|PEDAGANG|PENATA RIAS|JURU MASAK".split("|"),
}
_AT_HOME = {"L": 0.0, "P": 0.46}

# Most families never gave theirs.
_BLOOD = ("",) * 11 + ("O", "O", "O", "O", "B", "B", "B", "A", "A", "AB")


def occupation(rng: Random, age: float, sex: str) -> str:
    """Draw an occupation in the register's words; `sex` is L or P."""
    chance = rng.random()
    if age < _SCHOOL_AGE:
        return _NOT_WORKING
    if age < _SCHOOL_LEFT:
        return _PUPIL if chance < 0.96 else _NOT_WORKING
    if age < _STUDIES_END and chance < 0.45:
        return _PUPIL
    if age >= _RETIRED and chance < 0.25:
        return _PENSIONER
    if chance > (0.5 if age >= _OLD else 0.94):
        return _NOT_WORKING
    if rng.random() < _AT_HOME[sex]:
        return _HOUSEWIFE
    return pick(rng, _WORK[sex])


def blood_group(rng: Random) -> str:
    """Draw a blood group, or the empty string where the register has none."""
    return pick(rng, _BLOOD)
