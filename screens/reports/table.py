"""A table of a report: what a sheet of a workbook and the lines of a terminal both show."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from db.reads.reports.blank_sums import BlankSum
from db.reads.reports.monthly import AreaRow
from db.rules.person import Sex
from db.rules.report_counts import Measure
from db.rules.stock import StockMove
from screens.locale import Lang, say, written

Cell = str | int
# What of a row is counted: its figure of one measure.
Figure = Callable[[AreaRow], int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of cells; `is_sum` where it adds up lines above."""

    cells: tuple[Cell, ...]
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table under a name: `groups` are headings over several columns, (words, how many)."""

    name: str
    groups: tuple[tuple[str, int], ...]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A figure of the people of an area, under its words."""

    words: str
    figure: Figure


def month_column(measure: Measure, lang: Lang) -> Column:
    """Return the column of a measure in the month."""
    words = say(f"report.measure.{measure}", lang)
    return Column(words, lambda row: row.month.get(measure, 0))


def year_column(measure: Measure, lang: Lang) -> Column:
    """Return the column of a measure since January."""
    words = say("report.since_january", lang, what=say(f"report.measure.{measure}", lang))
    return Column(words, lambda row: row.year.get(measure, 0))


def area_table(
    name: str,
    columns: Sequence[Column],
    rows: Sequence[AreaRow],
    outside: Sequence[AreaRow],
    lang: Lang,
    *,
    only_sums: bool = False,
) -> Table:
    """Return a table by kelurahan, grouped by kecamatan, other cities in one line below.

    Each column is told for L, P and both; with `only_sums` for both alone, and kelurahan are
    summed up.
    """
    lines: list[Line] = []
    for kecamatan, of_one in groupby(rows, key=lambda row: (row.kecamatan_code, row.kecamatan)):
        inside = list(of_one)
        if not only_sums:
            for (code, kelurahan), both in groupby(inside, key=lambda row: (row.code, row.name)):
                lines.append(Line((code, kelurahan, *_figures(list(both), columns))))
        lines.append(_sum(kecamatan[1], inside, columns, code=kecamatan[0], short=only_sums))
    lines.append(_sum(say("report.city", lang), rows, columns, short=only_sums))
    lines.append(_sum(say("report.outside", lang), outside, columns, short=only_sums))
    both_sums = (*rows, *outside)
    lines.append(_sum(say("report.all", lang), both_sums, columns, short=only_sums))
    return _headed(name, columns, lines, lang, short=only_sums)


def outside_table(
    name: str, columns: Sequence[Column], outside: Sequence[AreaRow], lang: Lang
) -> Table:
    """Return a table of the people of other cities, by city."""
    lines = [
        Line((code, "", *_figures(list(both), columns)))
        for code, both in groupby(outside, key=lambda row: row.code)
    ]
    lines.append(_sum(say("report.all", lang), outside, columns))
    return _headed(name, columns, lines, lang)


def cause_table(name: str, parts: Iterable[tuple[str, Mapping[str, int]]], lang: Lang) -> Table:
    """Return figures by cause, each part with its sum; a part without any is one line with 0."""
    lines: list[Line] = []
    for words, by_cause in parts:
        lines += [
            Line((words, say("cli.value", lang, value=cause), count))
            for cause, count in by_cause.items()
        ]
        lines.append(Line((words, say("report.sum", lang), sum(by_cause.values())), is_sum=True))
    heads = (say("report.head.what", lang), say("report.head.cause", lang), _count(lang))
    return Table(name, (), heads, tuple(lines))


def blanks_table(name: str, sums: Sequence[BlankSum], lang: Lang) -> Table:
    """Return the blanks of each place: opening, what moved by kind, closing; and the sum."""
    kinds = [kind for kind in StockMove if any(kind == moved for s in sums for moved, _ in s.moves)]
    lines = [
        Line((each.place, each.opening, *(dict(each.moves).get(k, 0) for k in kinds), each.closing))
        for each in sums
    ]
    figures = [[int(cell) for cell in line.cells[1:]] for line in lines]
    total = [sum(column) for column in zip(*figures, strict=True)] or [0, 0]
    lines.append(Line((say("report.all", lang), *total), is_sum=True))
    heads = (
        say("report.head.place", lang),
        say("report.head.opening", lang),
        *(say(f"stock.kind.{kind}", lang) for kind in kinds),
        say("report.head.closing", lang),
    )
    return Table(name, (), heads, tuple(lines))


def corrected_table(name: str, corrected: Mapping[str, int], lang: Lang) -> Table:
    """Return the acts that were taken back, by kind."""
    lines = [Line((say("cli.value", lang, value=kind), count)) for kind, count in corrected.items()]
    lines.append(Line((say("report.sum", lang), sum(corrected.values())), is_sum=True))
    return Table(name, (), (say("report.head.act", lang), _count(lang)), tuple(lines))


def table_text(table: Table) -> list[str]:
    """Return a table as lines of text, its figures to the right."""
    rows: list[list[str]] = [list(table.heads)]
    rows += [[written(cell) if cell != "" else "" for cell in line.cells] for line in table.lines]
    numbers = [
        all(isinstance(line.cells[at], int) for line in table.lines)
        for at in range(len(table.heads))
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, numbers, strict=True)
        ).rstrip()
        for row in rows
    ]


def _headed(
    name: str, columns: Sequence[Column], lines: Sequence[Line], lang: Lang, *, short: bool = False
) -> Table:
    area = (say("report.head.code", lang), say("report.head.area", lang))
    if short:
        return Table(name, (), (area[1], *(each.words for each in columns)), tuple(lines))
    sexes = (*map(str, Sex), say("report.both", lang))
    groups = (("", len(area)), *((each.words, len(sexes)) for each in columns))
    return Table(name, groups, (*area, *(sexes * len(columns))), tuple(lines))


def _figures(rows: Sequence[AreaRow], columns: Sequence[Column]) -> list[int]:
    """Return for each column the figures of L, P and both."""
    found: list[int] = []
    for column in columns:
        by_sex = [sum(column.figure(row) for row in rows if row.sex == sex) for sex in Sex]
        found += [*by_sex, sum(by_sex)]
    return found


def _sum(
    words: str,
    rows: Sequence[AreaRow],
    columns: Sequence[Column],
    *,
    code: str = "",
    short: bool = False,
) -> Line:
    if short:
        return Line((words, *(sum(map(each.figure, rows)) for each in columns)), is_sum=True)
    return Line((code, words, *_figures(rows, columns)), is_sum=True)


def _count(lang: Lang) -> str:
    return say("report.head.count", lang)
