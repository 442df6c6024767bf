"""The kelurahan that an office knows, found by code or by name as files write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NOT_LETTERS = re.compile(r"[^A-Z]+")
_KIND = re.compile(r"^\s*(?:KELURAHAN|KECAMATAN|DESA|KEL\.|KEC\.|KEL |KEC )\s*")
# How else the names of Mataram's kelurahan are spelt; blanks and hyphens don't count anyway.
_SPELT = (
    ("DAYENPEKEN", "DAYANPEKEN"),
    ("KEBONSARI", "KEBUNSARI"),
    ("PAJARAKAN", "PEJARAKAN"),
    ("SELAPRANG", "SELAPARANG"),
)
_CODE = re.compile(r"[0-9][0-9.]*")
_WHOLE = 10
# A file may hold as many wrong spellings as lines: past this many answers they are forgotten.
_KEPT_ANSWERS = 20_000


@dataclass(frozen=True, slots=True)
class Area:
    """A kelurahan or desa with its kecamatan; codes as 52.71.01.1004 and 52.71.01."""

    code: str
    name: str
    kecamatan_code: str
    kecamatan_name: str


class Areas:
    """The office's list of kelurahan; `all` has them by kecamatan and name."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self.all = tuple(sorted(areas, key=lambda area: (area.kecamatan_code, area.name)))
        self._by_code: dict[str, Area] = {}
        self._by_name: dict[tuple[str, str], Area] = {}
        self._kecamatan: dict[str, set[str]] = {}
        self._answers: dict[tuple[str, str, str], Area | None] = {}
        for area in self.all:
            self._by_code[area.code.replace(".", "")] = area
            kecamatan = area.kecamatan_code.replace(".", "")
            self._by_name[kecamatan, _folded(area.name)] = area
            self._kecamatan.setdefault(_folded(area.kecamatan_name), set()).add(kecamatan)

    def find(self, no_kec: str, no_kel: str, region: str) -> Area | None:
        """Return the kelurahan that a file's two columns name, or None.

        Each holds a number (1, 01, 1004), a longer code with or without dots (52.71.01,
        5271011004), or a name; one whole code is enough. `region` as 52.71 stands for what
        the numbers leave out. Two whole codes that differ name none.
        """
        key = (no_kec, no_kel, region)
        if key in self._answers:
            return self._answers[key]
        if len(self._answers) >= _KEPT_ANSWERS:
            self._answers.clear()
        answer = self._answers[key] = self._found(no_kec, no_kel, region.replace(".", ""))
        return answer

    def _found(self, no_kec: str, no_kel: str, region: str) -> Area | None:
        kecamatan_digits, kelurahan_digits = _digits(no_kec), _digits(no_kel)
        for whole, other in (
            (kelurahan_digits, kecamatan_digits),
            (kecamatan_digits, kelurahan_digits),
        ):
            if whole is not None and len(whole) == _WHOLE:
                area = self._by_code.get(whole)
                agrees = not other or other == whole or _fits(whole, other, region)
                return area if agrees else None
        kecamatan = self._kecamatan_codes(no_kec, kecamatan_digits, region)
        if kelurahan_digits is not None:
            found = {self._by_code.get(code + kelurahan_digits.zfill(4)) for code in kecamatan}
        else:
            found = {self._by_name.get((code, _folded(no_kel))) for code in kecamatan}
        areas = [area for area in found if area]
        return areas[0] if len(areas) == 1 else None

    def _kecamatan_codes(self, text: str, digits: str | None, region: str) -> set[str]:
        if digits is None:
            codes = self._kecamatan.get(_folded(text), set())
            return {code for code in codes if code.startswith(region)}
        return {digits} if len(digits) == 6 else {region + digits.zfill(2)}


def _fits(whole: str, other: str, region: str) -> bool:
    """Return whether the number in the other column is part of the whole code."""
    return other in (whole[:6], whole[6:]) or region + other.zfill(2) == whole[:6]


def _digits(text: str) -> str | None:
    """Return the digits of a code; None for text that isn't one, which then is a name."""
    return text.replace(".", "") if _CODE.fullmatch(text) else None


def _folded(name: str) -> str:
    letters = _NOT_LETTERS.sub("", _KIND.sub("", name.upper()))
    for spelt, ours in _SPELT:
        letters = letters.replace(spelt, ours)
    return letters
