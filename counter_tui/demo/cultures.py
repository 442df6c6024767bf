"""The peoples of the city: who lives where, their religions and where they were born.

The shares of religions are the city's: 82.48 % Islam, 13.72 % Hindu, 0.92 % Buddhist.
How the peoples spread over the kecamatan and where their migrants come from is a guess:
most Balinese in and around Cakranegara, most Chinese and Arabs in Ampenan.
"""

from dataclasses import dataclass
from enum import StrEnum

from counter_tui.demo.draws import Shares


class Culture(StrEnum):
    """Whose names a family bears."""

    SASAK = "SASAK"
    BALI = "BALI"
    JAWA = "JAWA"
    SUMBAWA = "SUMBAWA"
    ARAB = "ARAB"
    TIONGHOA = "TIONGHOA"
    TIMUR = "TIMUR"
    FOREIGN = "FOREIGN"


C = Culture

_PEOPLES = (C.SASAK, C.BALI, C.JAWA, C.SUMBAWA, C.ARAB, C.TIONGHOA, C.TIMUR)

# Of a thousand families of a kecamatan, in the order of the peoples above.
_FAMILIES_OF_A_THOUSAND = {
    "52.71.01": (710, 45, 95, 75, 22, 35, 18),
    "52.71.02": (612, 160, 115, 85, 2, 8, 18),
    "52.71.03": (452, 390, 70, 45, 2, 28, 13),
    "52.71.04": (732, 40, 110, 90, 2, 8, 18),
    "52.71.05": (716, 60, 110, 85, 3, 8, 18),
    "52.71.06": (721, 125, 75, 55, 2, 9, 13),
}
FAMILIES_BY_KECAMATAN: dict[str, Shares[Culture]] = {
    code: Shares(zip(_PEOPLES, families, strict=True))
    for code, families in _FAMILIES_OF_A_THOUSAND.items()
}

_RELIGIONS_OF_A_THOUSAND: dict[Culture, dict[str, int]] = {
    C.SASAK: {"ISLAM": 1000},
    C.BALI: {"HINDU": 996, "KRISTEN": 4},
    C.JAWA: {"ISLAM": 945, "KRISTEN": 35, "KATHOLIK": 20},
    C.SUMBAWA: {"ISLAM": 1000},
    C.ARAB: {"ISLAM": 1000},
    C.TIONGHOA: {"BUDHA": 575, "KRISTEN": 245, "KATHOLIK": 160, "KHONGHUCU": 20},
    C.TIMUR: {"KATHOLIK": 560, "KRISTEN": 440},
    C.FOREIGN: {"KRISTEN": 600, "ISLAM": 200, "KATHOLIK": 150, "HINDU": 50},
}

RELIGIONS: dict[Culture, Shares[str]] = {
    culture: Shares(religions.items()) for culture, religions in _RELIGIONS_OF_A_THOUSAND.items()
}

MUSLIM = frozenset({C.SASAK, C.SUMBAWA, C.ARAB})


@dataclass(frozen=True, slots=True)
class Origin:
    """A place of birth and the kecamatan, as 520101, that registered those born there."""

    birth_place: str
    regions: tuple[int, ...]


_SURABAYA = Origin("SURABAYA", (357805, 357807, 357808, 357810))
_DENPASAR = Origin("DENPASAR", (517101, 517102, 517103, 517104))

ORIGINS: dict[Culture, tuple[Origin, ...]] = {
    C.SASAK: (
        Origin("LOMBOK BARAT", (520103, 520108, 520109, 520112, 520114)),
        Origin("GERUNG", (520101,)),
        Origin("NARMADA", (520103,)),
        Origin("PRAYA", (520201, 520202, 520203, 520210)),
        Origin("KOPANG", (520209,)),
        Origin("SELONG", (520307,)),
        Origin("MASBAGIK", (520305,)),
        Origin("LOMBOK TIMUR", (520303, 520304, 520309)),
        Origin("TANJUNG", (520801, 520802)),
    ),
    C.BALI: (
        _DENPASAR,
        Origin("KARANGASEM", (510704, 510705, 510708)),
        Origin("SINGARAJA", (510806,)),
        Origin("NARMADA", (520103,)),
    ),
    C.JAWA: (
        _SURABAYA,
        Origin("MALANG", (357301, 357302, 357304)),
        Origin("BANYUWANGI", (351016, 351017)),
        Origin("SEMARANG", (337406, 337410)),
        Origin("YOGYAKARTA", (347103, 347113)),
    ),
    C.SUMBAWA: (
        Origin("SUMBAWA BESAR", (520408, 520418, 520422)),
        Origin("ALAS", (520405,)),
        Origin("TALIWANG", (520702,)),
        Origin("DOMPU", (520501, 520505)),
        Origin("BIMA", (527201, 527203, 527204, 527205)),
        Origin("SAPE", (520606,)),
    ),
    C.ARAB: (_SURABAYA, Origin("BIMA", (527201,)), Origin("SUMBAWA BESAR", (520408,))),
    C.TIONGHOA: (_SURABAYA, _DENPASAR),
    C.TIMUR: (
        Origin("KUPANG", (537103, 537104)),
        Origin("ENDE", (530803, 530819)),
        Origin("MAUMERE", (530705, 530715)),
        Origin("ATAMBUA", (530412, 530421)),
    ),
    C.FOREIGN: (Origin("PERTH", ()), Origin("ROTTERDAM", ()), Origin("KUALA LUMPUR", ())),
}

# Percent of the adults (and of a fifth as many minors) who were registered elsewhere.
MIGRANT_PERCENT: dict[Culture, int] = {
    C.SASAK: 4,
    C.BALI: 4,
    C.JAWA: 24,
    C.SUMBAWA: 30,
    C.ARAB: 6,
    C.TIONGHOA: 8,
    C.TIMUR: 40,
    C.FOREIGN: 0,
}
