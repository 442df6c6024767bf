"""Where people live: the city's kelurahan, its streets, and the regencies around it."""

import csv
from bisect import bisect
from dataclasses import dataclass
from importlib import resources
from itertools import accumulate
from random import Random

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

_STREETS = tuple(
    "PEJANGGIK|LANGKO|CATUR WARGA|MAJAPAHIT|SRIWIJAYA|UDAYANA|ADI SUCIPTO|PENDIDIKAN|"
    "PANCA USAHA|SELAPARANG|BUNG KARNO|BUNG HATTA|AIRLANGGA|SWADAYA|SWASEMBADA|SWAKARSA|"
    "ENERGI|YOS SUDARSO|SALEH SUNGKAR|ARYA BANJAR GETAS|GAJAH MADA|LINGKAR SELATAN|BRAWIJAYA|"
    "TUMPANG SARI|ABDUL KADIR MUNSYI|TGH. BAKRI|DR. SOETOMO|R.A. KARTINI|ISMAIL MARZUKI|"
    "PEMUDA|CENDRAWASIH|MERPATI|RAJAWALI|GUNUNG KERINCI|GUNUNG RINJANI|DANAU TOBA|"
    "BANDA SERAYA|TRANSMIGRASI|HOS COKROAMINOTO|JENDERAL SUDIRMAN".split("|")
)
_LANES = tuple("MELATI|MAWAR|ANGGREK|KENANGA|MANGGA|DAHLIA|BERINGIN|CEMPAKA|DELIMA|SAWO".split("|"))
_ESTATES = tuple("SWETA INDAH|PAGUTAN PERMAI|KEKALIK|TAMAN BARU|PEPABRI|BUMI PAGUTAN".split("|"))
# South, north, east, west and middle, as Sasak quarters are called.
_QUARTERS = ("LAUQ", "DAYE", "TIMUQ", "BAT", "TENGAH", "BARU")

_LINGKUNGAN_A_KELURAHAN = 6
_RT_A_LINGKUNGAN = 6


@dataclass(frozen=True, slots=True)
class Kelurahan:
    """A kelurahan or desa. Codes as 52.71.01.1004 and 52.71.01; `region` opens a NIK: 527101."""

    code: str
    name: str
    kecamatan_code: str
    kecamatan_name: str

    @property
    def region(self) -> int:
        """The kecamatan as the six digits of a NIK."""
        return int(self.kecamatan_code.replace(".", ""))


@dataclass(frozen=True, slots=True)
class Home:
    """Where a household lives; `rt` and `rw` are three digits or empty."""

    kelurahan: Kelurahan
    address: str
    rt: str
    rw: str


def _neighbour(code: str, name: str, kecamatan: str) -> Kelurahan:
    return Kelurahan(code, name, code[:8], kecamatan)


# Villages whose pupils attend schools of the city (Kepmendagri 300.2.2-2430/2025).
NEIGHBOURS = (
    _neighbour("52.01.09.2002", "Midang", "Gunungsari"),
    _neighbour("52.01.09.2003", "Sesela", "Gunungsari"),
    _neighbour("52.01.09.2010", "Jatisela", "Gunungsari"),
    _neighbour("52.01.14.2002", "Meninting", "Batu Layar"),
    _neighbour("52.01.14.2003", "Sandik", "Batu Layar"),
    _neighbour("52.01.03.2001", "Lembuak", "Narmada"),
    _neighbour("52.01.12.2003", "Sigerongan", "Lingsar"),
    _neighbour("52.01.08.2003", "Bagik Polak", "Labuapi"),
    _neighbour("52.01.08.2005", "Perampuan", "Labuapi"),
    _neighbour("52.02.02.2002", "Ubung", "Jonggat"),
    _neighbour("52.02.02.2008", "Puyung", "Jonggat"),
    _neighbour("52.02.01.1001", "Praya", "Praya"),
    _neighbour("52.02.09.2005", "Kopang Rembiga", "Kopang"),
    _neighbour("52.03.03.2005", "Terara", "Terara"),
)


def kelurahan_of_mataram() -> tuple[Kelurahan, ...]:
    """Return the fifty kelurahan of Kota Mataram, in the order of their codes."""
    file = resources.files("db.reference").joinpath("kelurahan-mataram.csv")
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Kelurahan(
                row["kelurahan_code"], row["kelurahan"], row["kecamatan_code"], row["kecamatan"]
            )
            for row in csv.DictReader(lines)
        )


class Homes:
    """Draws homes: in the city by the shares of its kelurahan, and outside it."""

    def __init__(self, rng: Random) -> None:
        self._random = rng.random
        self._kelurahan = kelurahan_of_mataram()
        self._up_to = tuple(accumulate(_shares(self._kelurahan)))
        self._drawn = 0

    def in_the_city(self) -> Home:
        """Draw a home in the city. Now and then its address is an awkward one."""
        at = bisect(self._up_to, self._random() * self._up_to[-1])
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
        desa = NEIGHBOURS[self._below(len(NEIGHBOURS))]
        quarter = _QUARTERS[self._below(len(_QUARTERS))]
        return Home(desa, f"DUSUN {desa.name.upper()} {quarter}", f"{self._below(9) + 1:03}", "")

    def _address(self, kelurahan: Kelurahan) -> str:
        kind, number = self._random(), self._below(120) + 1
        if kind < 0.35:
            return f"JL. {_STREETS[self._below(len(_STREETS))]} NO. {number}"
        if kind < 0.5:
            lane = _LANES[self._below(len(_LANES))]
            return f"JL. {_STREETS[self._below(len(_STREETS))]} GG. {lane} NO. {number}"
        if kind < 0.62:
            block = "ABCDEFGH"[self._below(8)]
            estate = _ESTATES[self._below(len(_ESTATES))]
            return f"BTN {estate} BLOK {block} NO. {number % 30 + 1}"
        return f"LINGK. {kelurahan.name.upper()} {_QUARTERS[self._below(len(_QUARTERS))]}"

    def _below(self, end: int) -> int:
        return int(self._random() * end)


def _shares(kelurahan: tuple[Kelurahan, ...]) -> list[float]:
    codes = [one.kecamatan_code for one in kelurahan]
    return [_RT_BY_KECAMATAN[code] / codes.count(code) for code in codes]
