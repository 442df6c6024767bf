"""Files of residents to import: a training office's people as SIAK writes them, some wrong.

Everything streams, so that a file of a whole city is written in little memory:

    python -m tests.resident_file 450000 city.csv
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from pathlib import Path

from counter_tui.demo.people import population
from counter_tui.demo.plan import Group, Plan
from db.rules.register_row import RegisterRow

HEADINGS = (
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
NEEDS_QUOTES = '"\n\r'
EVERY = 100
THE_DAY = date(2024, 3, 4)

Cells = dict[str, str]


def cells_of(row: RegisterRow) -> Cells:
    """Return a resident's cells by their headings, as SIAK writes them."""
    values = (
        row.nik,
        row.no_kk,
        row.name,
        row.birth_place,
        f"{row.birth_date:%d-%m-%Y}",
        row.sex,
        row.marital.replace("_", " "),
        row.religion,
        row.occupation,
        row.blood,
        row.address,
        row.rt,
        row.rw,
        row.kelurahan_code[6:8],
        row.kelurahan_code[9:],
        row.mother_name,
        row.base_status,
        row.siak_status or "",
        row.citizenship,
    )
    return dict(zip(HEADINGS, values, strict=True))


def _with(**changed: str) -> Callable[[Cells, str], Iterator[str]]:
    """Return what writes the row with some other cells."""

    def lines(cells: Cells, delimiter: str) -> Iterator[str]:
        yield line({**cells, **changed}, delimiter)

    return lines


def _with_nik(spoil: Callable[[str], str]) -> Callable[[Cells, str], Iterator[str]]:
    """Return what writes the row with its NIK spoilt."""

    def lines(cells: Cells, delimiter: str) -> Iterator[str]:
        yield line({**cells, "NIK": spoil(cells["NIK"])}, delimiter)

    return lines


def _too_few(cells: Cells, delimiter: str) -> Iterator[str]:
    yield line(cells, delimiter).rsplit(delimiter, 2)[0]


def _too_many(cells: Cells, delimiter: str) -> Iterator[str]:
    yield f"{line(cells, delimiter)}{delimiter}lebih"


def _quote_open(cells: Cells, delimiter: str) -> Iterator[str]:
    written = [*map(str, cells.values())]
    written[2] = f'"{written[2]}'
    yield delimiter.join(written)


def _twice(cells: Cells, delimiter: str) -> Iterator[str]:
    yield line(cells, delimiter)
    yield line({**cells, "NAMA_LGKP": "ORANG LAIN"}, delimiter)


# Every way in which a row can be wrong. Each line that they write is one row, and is rejected.
WRONG: dict[str, Callable[[Cells, str], Iterator[str]]] = {
    "nik short": _with_nik(lambda nik: nik[:-1]),
    "nik of no province": _with_nik(lambda nik: f"99{nik[2:]}"),
    "nik of region 00": _with_nik(lambda nik: f"{nik[:2]}00{nik[4:]}"),
    "nik of no date": _with_nik(lambda nik: f"{nik[:6]}72{nik[8:]}"),
    "nik of serial 0000": _with_nik(lambda nik: f"{nik[:12]}0000"),
    "nik rounded, comma": _with(NIK="5,27101E+15"),
    "nik rounded, point": _with(NIK="5.27E+15"),
    "nik missing": _with(NIK=""),
    "kk rounded": _with(NO_KK="5,27E+15"),
    "kk short": _with(NO_KK="52710"),
    "name missing": _with(NAMA_LGKP=""),
    "name without letters": _with(NAMA_LGKP="-.-"),
    "name too long": _with(NAMA_LGKP="A" * 101),
    "birth unreadable": _with(TGL_LHR="31-02-2006"),
    "birth after today": _with(TGL_LHR="31-12-2199"),
    "birth long ago": _with(TGL_LHR="31-12-1206"),
    "sex unknown": _with(JENIS_KLMIN="X"),
    "sex missing": _with(JENIS_KLMIN=""),
    "marital unknown": _with(STAT_KWN="6"),
    "religion unknown": _with(AGAMA="99"),
    "occupation by number": _with(JENIS_PKRJN="89"),
    "blood unknown": _with(GOL_DRH="C"),
    "citizenship unknown": _with(KEWARGANEGARAAN="3"),
    "flag by number": _with(FLAG_STATUS="1"),
    "status by number": _with(CURRENT_STATUS_CODE="8"),
    "status unknown": _with(CURRENT_STATUS_CODE="SELESAI"),
    "kelurahan unknown": _with(NO_KEL="9999"),
    "rt unknown": _with(NO_RT="RT 5"),
    "address too long": _with(ALAMAT="JL " * 70),
    "control character": _with(NAMA_LGKP="ANI\x1b[31m"),
    "direction turned": _with(ALAMAT="JL \u202eKEBON"),
    "nul byte": _with(NAMA_LGKP="A\x00NI"),
    "line break in a cell": _with(ALAMAT="JL PEJANGGIK\nNO 7"),
    "too few cells": _too_few,
    "too many cells": _too_many,
    "quote open": _quote_open,
    "twice with other data": _twice,
}


@dataclass(slots=True)
class Written:
    """How many rows of a file are sound and how many wrong."""

    sound: int = 0
    wrong: int = 0

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return self.sound + self.wrong


def line(cells: Cells, delimiter: str = ",") -> str:
    """Return a row as a line of a CSV, without its end."""
    return delimiter.join(_quoted(cells.get(name, ""), delimiter) for name in HEADINGS)


def lines(
    rows: Iterable[RegisterRow], written: Written, *, delimiter: str = ",", every: int = EVERY
) -> Iterator[str]:
    """Yield the lines of a file, headings first; each `every`-th row is wrong in the next way.

    0 means none. `written` counts along.
    """
    ways = cycle(WRONG.values())
    yield delimiter.join(HEADINGS)
    for number, row in enumerate(rows, start=1):
        if every and number % every == 0:
            for each in next(ways)(cells_of(row), delimiter):
                written.wrong += 1
                yield each
        else:
            written.sound += 1
            yield line(cells_of(row), delimiter)


def write(path: Path, rows: Iterable[RegisterRow], *, every: int = EVERY) -> Written:
    """Write a file and return what is in it."""
    written = Written()
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{each}\r\n" for each in lines(rows, written, every=every))
    return written


def write_resident_file(path: Path, residents: int, *, every: int = EVERY) -> Written:
    """Write the file of a city of so many residents and return what is in it."""
    return write(path, city(residents), every=every)


def city(residents: int, *, today: date = THE_DAY, seed: int = 1) -> Iterator[RegisterRow]:
    """Yield the people of a training office who live in the city, so that every one is sound."""
    plan = Plan(residents=residents, seed=seed, today=today)
    return (row for group, row in population(plan) if group is not Group.OUTSIDER)


def _quoted(cell: str, delimiter: str) -> str:
    if delimiter in cell or any(sign in cell for sign in NEEDS_QUOTES):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell


if __name__ == "__main__":
    found = write_resident_file(Path(sys.argv[2]), int(sys.argv[1]))
    print(f"{found.rows} rows, {found.wrong} of them wrong")
