"""The day's report as tables."""

from collections.abc import Mapping

from db.reads.reports.daily import Daily
from db.rules.report_counts import BY_CAUSE, OF_PEOPLE, Measure
from screens.locale import Lang, say, written
from screens.reports.table import (
    Line,
    Table,
    blanks_table,
    cause_table,
    corrected_table,
    table_text,
)

# What a clerk's line tells; the others are in the tables of places and causes.
_OF_CLERKS = (
    Measure.RECORDED,
    Measure.PRINTED,
    Measure.HANDED_OVER,
    Measure.SUKET_NEW,
    Measure.SUKET_RENEWED,
    Measure.SPOILED,
)


def day_title(report: Daily, lang: Lang) -> list[str]:
    """Return whose report it is and of which day; that it isn't over, or a training office's."""
    lines = [report.office, say("report.day.title", lang, day=report.day)]
    if report.training:
        lines.append(say("report.training", lang))
    if not report.is_over:
        lines.append(say("report.day.not_over", lang))
    return lines


def day_tables(report: Daily, lang: Lang) -> tuple[Table, ...]:
    """Return the tables of the report, a sheet of the workbook each."""
    return (
        _places(report, lang),
        _clerks(report, lang),
        cause_table(_name("causes", lang), _causes(report, lang), lang),
        blanks_table(_name("blanks", lang), report.blanks, lang),
        corrected_table(_name("corrected", lang), report.corrected, lang),
    )


def day_lines(report: Daily, lang: Lang) -> list[str]:
    """Return the report as lines; tables without anything in them are left out."""
    lines = day_title(report, lang)
    for table in day_tables(report, lang):
        if any(isinstance(cell, int) and cell for line in table.lines for cell in line.cells):
            lines += ["", *table_text(table)]
    entries = say("report.entries", lang, count=written(report.entries))
    return [*lines, "", entries]


def by_cause(counts: Mapping[str, int], measure: Measure) -> dict[str, int]:
    """Return a measure's counts by its causes."""
    sign = f"{measure}."
    return {name.removeprefix(sign): n for name, n in counts.items() if name.startswith(sign)}


def _places(report: Daily, lang: Lang) -> Table:
    places = [(each.code or "-", each.counts) for each in report.places]
    columns = [*places, (say("report.all", lang), report.total)]
    lines = [
        Line(
            (
                say(f"report.measure.{measure}", lang),
                *(_figure(counts, measure) for _, counts in columns),
            )
        )
        for measure in (*OF_PEOPLE, *BY_CAUSE)
    ]
    heads = (say("report.head.what", lang), *(name for name, _ in columns))
    return Table(_name("places", lang), (), heads, tuple(lines))


def _clerks(report: Daily, lang: Lang) -> Table:
    lines = [
        Line((each.name, *(_figure(each.counts, m) for m in _OF_CLERKS), each.other))
        for each in report.clerks
    ]
    heads = (
        say("report.head.clerk", lang),
        *(say(f"report.measure.{measure}", lang) for measure in _OF_CLERKS),
        say("report.head.other", lang),
    )
    return Table(_name("clerks", lang), (), heads, tuple(lines))


def _figure(counts: Mapping[str, int], measure: Measure) -> int:
    return counts.get(measure, 0) + sum(by_cause(counts, measure).values())


def _causes(report: Daily, lang: Lang) -> list[tuple[str, dict[str, int]]]:
    return [
        (say(f"report.measure.{each}", lang), by_cause(report.total, each)) for each in BY_CAUSE
    ]


def _name(sheet: str, lang: Lang) -> str:
    return say(f"report.sheet.{sheet}", lang)
