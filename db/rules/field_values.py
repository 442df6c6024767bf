"""The single cells of a resident: each function reads one and adds what is wrong to `faults`."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from db.rules import code_lists
from db.rules.cells import Cell, cell_text, is_rounded, readable
from db.rules.code_lists import plain_word
from db.rules.indonesian import read_date
from db.rules.nik import NIK_LENGTH, is_sixteen_digits, nik_errors, plain_digits
from db.rules.resident_faults import Fault, FieldFault, fault

Faults = list[Fault]

# What the register's columns take.
LONGEST: Mapping[str, int] = {
    "NAMA_LGKP": 100,
    "TMPT_LHR": 60,
    "JENIS_PKRJN": 60,
    "ALAMAT": 200,
    "NAMA_LGKP_IBU": 100,
}
_LONG_NUMBERS = frozenset({"NIK", "NO_KK"})
_MIDNIGHT = " 00:00:00"
_UNKNOWN = "?"


def cell_texts(names: Sequence[str], cells: Sequence[Cell], faults: Faults) -> list[str]:
    """Return what each cell says; a cell with a fault of its own as "".

    `names` are SIAK's headings of the cells.
    """
    try:
        texts = [*map(str.strip, cells)]  # type: ignore[arg-type] # numbers and dates come below
        told = "".join(texts)
        if '="' in told:
            texts = [*map(cell_text, cells)]
    except TypeError:
        texts = [*map(cell_text, cells)]
        told = "".join(texts)
    if not told.isprintable():
        for at, text in enumerate(texts):
            plain = readable(text)
            if plain is None:
                faults.append(fault(FieldFault.FIELD_UNREADABLE, names[at], _shown(text)))
            texts[at] = plain or ""
    return texts


def rounded_numbers(names: Sequence[str], cells: Sequence[Cell], faults: Faults) -> None:
    """Add a fault for each NIK and No. KK that a spreadsheet has kept as a number."""
    for name, cell in zip(names, cells, strict=True):
        if name in _LONG_NUMBERS and is_rounded(cell):
            faults.append(fault(FieldFault.NUMBER_ROUNDED, name, cell_text(cell)))


def nik_of(text: str, faults: Faults) -> str:
    """Read a NIK, in groups or not."""
    if _is_sound_nik(text):
        return text
    if not text:
        faults.append(Fault(FieldFault.FIELD_MISSING, "NIK", ""))
        return ""
    nik = plain_digits(text)
    faults.extend(fault(error, "NIK", text) for error in nik_errors(nik))
    return nik


def no_kk_of(text: str, faults: Faults) -> str:
    """Read a No. KK; only its length is asked, since it opens no right and identifies nobody."""
    if not text or (len(text) == NIK_LENGTH and text.isascii() and text.isdigit()):
        return text
    number = plain_digits(text)
    if not is_sixteen_digits(number):
        faults.append(fault(FieldFault.KK_NOT_16_DIGITS, "NO_KK", text))
    return number


def name_of(text: str, faults: Faults) -> str:
    """Read a name, which stays as it is written (Permendagri 73/2022 isn't retroactive)."""
    if not text:
        faults.append(Fault(FieldFault.FIELD_MISSING, "NAMA_LGKP", ""))
    elif not text[0].isalpha() and not any(map(str.isalpha, text)):
        faults.append(fault(FieldFault.NAME_WITHOUT_LETTERS, "NAMA_LGKP", text))
    return fitting("NAMA_LGKP", text, faults)


def fitting(name: str, text: str, faults: Faults) -> str:
    """Read a text that must fit its column."""
    if len(text) > LONGEST[name]:
        faults.append(fault(FieldFault.FIELD_TOO_LONG, name, text))
    return text


def birth_of(text: str, today: date, oldest: date, faults: Faults) -> date | None:
    """Read a birth date, which is neither after `today` nor before `oldest`."""
    if not text:
        faults.append(Fault(FieldFault.FIELD_MISSING, "TGL_LHR", ""))
        return None
    born = _date(text)
    if born is None:
        faults.append(fault(FieldFault.DATE_UNREADABLE, "TGL_LHR", text))
    elif born > today:
        faults.append(fault(FieldFault.BIRTH_AFTER_TODAY, "TGL_LHR", text))
    elif born < oldest:
        faults.append(fault(FieldFault.BIRTH_TOO_LONG_AGO, "TGL_LHR", text))
    return born


def sex_of(text: str, faults: Faults) -> str | None:
    """Read the sex."""
    if not text:
        faults.append(Fault(FieldFault.FIELD_MISSING, "JENIS_KLMIN", ""))
        return None
    return listed("JENIS_KLMIN", text, code_lists.SEXES, faults)


def listed(name: str, text: str, values: Mapping[str, str | None], faults: Faults) -> str | None:
    """Read a word or number of a code list."""
    found = values.get(text, _UNKNOWN)
    if found == _UNKNOWN:
        found = values.get(plain_word(text), _UNKNOWN)
    if found == _UNKNOWN and text.isdigit():
        found = values.get(text.lstrip("0"), _UNKNOWN)
    if found == _UNKNOWN:
        faults.append(fault(FieldFault.VALUE_UNKNOWN, name, text))
        return None
    return None if found is None else str(found)


def blood_of(text: str, faults: Faults) -> str | None:
    """Read a blood group; its sign belongs to it."""
    return listed("GOL_DRH", text.replace(" ", "").upper(), code_lists.BLOOD, faults)


def occupation_of(text: str, faults: Faults) -> str:
    """Read an occupation: words as they are, a number only where every list means the same."""
    if text.isdigit():
        words = code_lists.OCCUPATIONS.get(text.lstrip("0"))
        if words is None:
            faults.append(fault(FieldFault.OCCUPATION_NUMBER, "JENIS_PKRJN", text))
        return words or ""
    return fitting("JENIS_PKRJN", text, faults)


def block_of(name: str, text: str, faults: Faults) -> str:
    """Read an RT or RW: three digits, or "" for none."""
    if len(text) == 3 and text.isdigit() and text.isascii() and text != "000":
        return text
    if not text.strip("0-"):
        return ""
    if text.isascii() and text.isdigit() and len(text) <= 3:
        return text.zfill(3)
    faults.append(fault(FieldFault.VALUE_UNKNOWN, name, text))
    return ""


def worded(
    name: str,
    text: str,
    values: Mapping[str, str | None],
    meanings: Mapping[str, str],
    faults: Faults,
) -> str | None:
    """Read a word of a code list whose numbers mean only what the office has set."""
    if text.isdigit():
        word = meanings.get(text.lstrip("0") or "0")
        if word is None:
            faults.append(fault(FieldFault.NUMBER_WITHOUT_MEANING, name, text))
            return None
        text = word
    return listed(name, text, values, faults)


@lru_cache(maxsize=4096)
def region_of(no_prop: str, no_kab: str, office: str) -> str | None:
    """Return the city or regency (52.71) that a row's two numbers mean; None: no such number.

    What is left out is the office's own.
    """
    prop, kab = (text.replace(".", "") for text in (no_prop, no_kab))
    if not (prop + kab).isdigit():
        return None if prop + kab else office
    if len(kab) == 4 and prop in ("", kab[:2]):
        return f"{kab[:2]}.{kab[2:]}"
    province, city = office.split(".")
    found = f"{(prop or province).zfill(2)}.{(kab or city).zfill(2)}"
    return None if prop and not kab and prop.zfill(2) != province else found


def _is_sound_nik(text: str) -> bool:
    return (
        len(text) == NIK_LENGTH
        and text.isascii()
        and text.isdigit()
        and text[12:] != "0000"
        and _is_region(text[:6])
        and (_is_day(text[6:10]) or not nik_errors(text))
    )


@lru_cache(maxsize=2000)
def _is_region(digits: str) -> bool:
    return not nik_errors(f"{digits}0101000001")


@lru_cache(maxsize=1000)
def _is_day(digits: str) -> bool:
    """Return whether day and month of a NIK are a date in every year."""
    return not nik_errors(f"110101{digits}010001")


# A city's people have some 30,000 birth dates.
@lru_cache(maxsize=32_000)
def _date(text: str) -> date | None:
    return read_date(text.removesuffix(_MIDNIGHT))


def _shown(text: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in text)
