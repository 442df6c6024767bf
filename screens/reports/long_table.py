"""A report as one long table: a line a figure, by its code; what a spreadsheet sums as it likes."""

from collections.abc import Iterator, Mapping

from db.reads.reports.blank_sums import BlankSum
from db.reads.reports.daily import Daily
from db.reads.reports.monthly import AreaRow, Monthly

HEADINGS = (
    "PERIODE",
    "BAGIAN",
    "KODE_KECAMATAN",
    "KECAMATAN",
    "KODE",
    "NAMA",
    "JENIS_KLMIN",
    "UKURAN",
    "RINCIAN",
    "JUMLAH",
)
Cells = tuple[str | int, ...]
# Whose figures a line is of: kecamatan and kelurahan, or a place, or a clerk; and their sex.
_Whose = tuple[str, str, str, str, str]
_NOBODY: _Whose = ("", "", "", "", "")


def month_cells(report: Monthly) -> Iterator[Cells]:
    """Yield the lines of a month's report."""
    period = f"{report.first:%Y-%m}"
    for part, rows in (("KELURAHAN", report.rows), ("LUAR_DOMISILI", report.outside)):
        for row in rows:
            yield from _area_lines(period, part, row)
    yield from _lines(period, "KANTOR", _NOBODY, report.total)
    yield from _lines(period, "KOREKSI", _NOBODY, report.corrected)
    yield from _blank_lines(period, report.blanks)


def day_cells(report: Daily) -> Iterator[Cells]:
    """Yield the lines of a day's report."""
    period = report.day.isoformat()
    for place in report.places:
        yield from _lines(period, "TEMPAT", ("", "", place.code, place.name, ""), place.counts)
    for clerk in report.clerks:
        whose = ("", "", clerk.name, "", "")
        yield from _lines(period, "PETUGAS", whose, {**clerk.counts, "OTHER": clerk.other})
    yield from _lines(period, "KANTOR", _NOBODY, report.total)
    yield from _lines(period, "KOREKSI", _NOBODY, report.corrected)
    yield from _blank_lines(period, report.blanks)


def _area_lines(period: str, part: str, row: AreaRow) -> Iterator[Cells]:
    whose = (row.kecamatan_code, row.kecamatan, row.code, row.name, row.sex)
    yield from _lines(period, part, whose, row.month)
    yield from _lines(period, f"{part}_SEJAK_JANUARI", whose, row.year)
    yield from _lines(period, f"{part}_STATUS_REKAM", whose, row.stands)


def _blank_lines(period: str, sums: tuple[BlankSum, ...]) -> Iterator[Cells]:
    for each in sums:
        whose = ("", "", each.place, each.name, "")
        moves = {str(kind): pieces for kind, pieces in each.moves}
        figures = {"OPENING": each.opening, **moves, "CLOSING": each.closing}
        yield from _lines(period, "BLANGKO", whose, figures)


def _lines(period: str, part: str, whose: _Whose, figures: Mapping[str, int]) -> Iterator[Cells]:
    for name, figure in figures.items():
        measure, _, detail = name.partition(".")
        yield (period, part, *whose, measure, detail, figure)
