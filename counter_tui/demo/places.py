"""Where people live: the city's kelurahan, its streets, and the regencies around it."""

import csv
from dataclasses import dataclass
from importlib import resources
from random import Random

from counter_tui.demo.draws import Shares, pick

# RT in each kecamatan: as near to a share of the residents as public figures come. A
# kecamatan's share is spread evenly over its kelurahan.
_RT_BY_KECAMATAN = {
    "52.71.01": 302,
    "52.71.02": 295,
    "52.71.03": 288,
    "52.71.04": 227,
    "52.71.05": 286,
    "52.71.06": 275,
}

# The kecamatan that each of the three made by Perda Kota Mataram 3/2007 was mostly part of.
BEFORE_THE_SPLIT = {527104: 527101, 527105: 527102, 527106: 527103}
KECAMATAN_OF_MATARAM = (527101, 527102, 527103, 527104, 527105, 527106)
SPLIT_YEAR = 2007

# Addresses that a screen must show as they are, never as markup, quote or separator.
AWKWARD_ADDRESSES = ("JL. [MAWAR] NO. 3", "GG. D'LIMA; BLOK B", "RT [/05]")
_AWKWARD_AT = {11: 0, 23: 1, 37: 2}
_AWKWARD_EVERY = 500


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


_STREETS = _names(
    "PEJANGGIK|LANGKO|CATUR WARGA|MAJAPAHIT|SRIWIJAYA|UDAYANA|ADI SUCIPTO|PENDIDIKAN|"
    "PANCA USAHA|SELAPARANG|BUNG KARNO|BUNG HATTA|AIRLANGGA|SWADAYA|SWASEMBADA|SWAKARSA|"
    "ENERGI|YOS SUDARSO|SALEH SUNGKAR|ARYA BANJAR GETAS|GAJAH MADA|LINGKAR SELATAN|BRAWIJAYA|"
    "TUMPANG SARI|ABDUL KADIR MUNSYI|TGH. BAKRI|DR. SOETOMO|R.A. KARTINI|ISMAIL MARZUKI|"
    "PEMUDA|CENDRAWASIH|MERPATI|RAJAWALI|GUNUNG KERINCI|GUNUNG RINJANI|DANAU TOBA|"
    "BANDA SERAYA|TRANSMIGRASI|HOS COKROAMINOTO|JENDERAL SUDIRMAN"
)
_LANES = _names("MELATI|MAWAR|ANGGREK|KENANGA|MANGGA|DAHLIA|BERINGIN|CEMPAKA|DELIMA|SAWO")
_ESTATES = _names("SWETA INDAH|PAGUTAN PERMAI|KEKALIK|TAMAN BARU|PEPABRI|BUMI PAGUTAN")
# South, north, east, west and middle, as Sasak quarters are called.
_QUARTERS = ("LAUQ", "DAYE", "TIMUQ", "BAT", "TENGAH", "BARU")

_LINGKUNGAN_A_KELURAHAN = 6
_RT_A_LINGKUNGAN = 6


@dataclass(frozen=True, slots=True)
class Kelurahan:
    """A kelurahan or desa. Its code is written as 52.71.01.1004, its kecamatan's as 52.71.01.

    `region` is the kecamatan as the digits that open a NIK: 527101.
    """

    code: str
    name: str
    kecamatan_code: str
    kecamatan_name: str
    region: int


@dataclass(frozen=True, slots=True)
class Home:
    """Where a household lives; `rt` and `rw` are three digits or empty."""

    kelurahan: Kelurahan
    address: str
    rt: str
    rw: str


def _kelurahan(code: str, name: str, kecamatan: str) -> Kelurahan:
    kecamatan_code = code[:8]
    return Kelurahan(code, name, kecamatan_code, kecamatan, int(kecamatan_code.replace(".", "")))


# Villages whose pupils attend schools of the city (Kepmendagri 300.2.2-2430/2025).
NEIGHBOURS = (
    _kelurahan("52.01.09.2002", "Midang", "Gunungsari"),
    _kelurahan("52.01.09.2003", "Sesela", "Gunungsari"),
    _kelurahan("52.01.09.2010", "Jatisela", "Gunungsari"),
    _kelurahan("52.01.14.2002", "Meninting", "Batu Layar"),
    _kelurahan("52.01.14.2003", "Sandik", "Batu Layar"),
    _kelurahan("52.01.03.2001", "Lembuak", "Narmada"),
    _kelurahan("52.01.12.2003", "Sigerongan", "Lingsar"),
    _kelurahan("52.01.08.2003", "Bagik Polak", "Labuapi"),
    _kelurahan("52.01.08.2005", "Perampuan", "Labuapi"),
    _kelurahan("52.02.02.2002", "Ubung", "Jonggat"),
    _kelurahan("52.02.02.2008", "Puyung", "Jonggat"),
    _kelurahan("52.02.01.1001", "Praya", "Praya"),
    _kelurahan("52.02.09.2005", "Kopang Rembiga", "Kopang"),
    _kelurahan("52.03.03.2005", "Terara", "Terara"),
)


def kelurahan_of_mataram() -> tuple[Kelurahan, ...]:
    """Return the fifty kelurahan of Kota Mataram, in the order of their codes."""
    file = resources.files("db.reference").joinpath("kelurahan-mataram.csv")
    with file.open(encoding="utf-8") as lines:
        return tuple(
            _kelurahan(row["kelurahan_code"], row["kelurahan"], row["kecamatan"])
            for row in csv.DictReader(lines)
        )


class Homes:
    """Draws homes: in the city by the shares of its kelurahan, and outside it."""

    def __init__(self, rng: Random) -> None:
        self._rng, self._random = rng, rng.random
        self._kelurahan = kelurahan_of_mataram()
        self._shares = Shares(enumerate(_shares(self._kelurahan)))
        self._drawn = 0

    def in_the_city(self) -> Home:
        """Draw a home in the city. Now and then its address is an awkward one."""
        at = self._shares.draw(self._rng)
        kelurahan = self._kelurahan[at]
        self._drawn += 1
        awkward = _AWKWARD_AT.get(self._drawn % _AWKWARD_EVERY)
        address = self._address(kelurahan) if awkward is None else AWKWARD_ADDRESSES[awkward]
        # The city counts lingkungan where others count RW.
        lingkungan = at * _LINGKUNGAN_A_KELURAHAN + self._below(_LINGKUNGAN_A_KELURAHAN) + 1
        rt = self._below(_RT_A_LINGKUNGAN) + 1
        return Home(kelurahan, address, f"{rt:03}", f"{lingkungan:03}")

    def outside(self) -> Home:
        """Draw a home in a regency around the city."""
        desa = pick(self._rng, NEIGHBOURS)
        quarter = pick(self._rng, _QUARTERS)
        return Home(desa, f"DUSUN {desa.name.upper()} {quarter}", f"{self._below(9) + 1:03}", "")

    def _address(self, kelurahan: Kelurahan) -> str:
        kind, number = self._random(), self._below(120) + 1
        if kind < 0.35:
            return f"JL. {pick(self._rng, _STREETS)} NO. {number}"
        if kind < 0.5:
            lane = pick(self._rng, _LANES)
            return f"JL. {pick(self._rng, _STREETS)} GG. {lane} NO. {number}"
        if kind < 0.62:
            block = pick(self._rng, "ABCDEFGH")
            estate = pick(self._rng, _ESTATES)
            return f"BTN {estate} BLOK {block} NO. {number % 30 + 1}"
        return f"LINGK. {kelurahan.name.upper()} {pick(self._rng, _QUARTERS)}"

    def _below(self, end: int) -> int:
        return int(self._random() * end)


def _shares(kelurahan: tuple[Kelurahan, ...]) -> list[float]:
    codes = [one.kecamatan_code for one in kelurahan]
    return [_RT_BY_KECAMATAN[code] / codes.count(code) for code in codes]
