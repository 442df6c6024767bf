"""The month's report as tables: those of the province's form, and the lines of a terminal."""

from db.reads.reports.monthly import SINCE_JANUARY, STANDS, Monthly
from db.rules.ktp_status import KtpStatus
from db.rules.report_counts import BY_CAUSE, Measure
from screens.locale import Lang, say
from screens.reports.table import (
    Column,
    Line,
    Table,
    area_table,
    blanks_table,
    cause_table,
    corrected_table,
    month_column,
    outside_table,
    table_text,
    year_column,
)

_SERVED = (
    Measure.HANDED_OVER,
    Measure.SUKET_NEW,
    Measure.SUKET_RENEWED,
    Measure.SUKET_VOID,
    Measure.IKD,
    Measure.BIODATA,
)
_OUTSIDE = (*SINCE_JANUARY, Measure.HANDED_OVER, Measure.SUKET_NEW, Measure.SUKET_RENEWED)


def month_title(report: Monthly, lang: Lang) -> list[str]:
    """Return whose report it is and of what days; that it isn't over, or a training office's."""
    month = f"{report.first:%m-%Y}"
    lines = [report.office, say("report.month.title", lang, month=month)]
    if report.training:
        lines.append(say("report.training", lang))
    if not report.is_over:
        lines.append(say("report.month.not_over", lang))
    return lines


def month_notes(report: Monthly, lang: Lang) -> list[str]:
    """Return what else has to be known of the figures."""
    notes = []
    if report.of_earlier:
        notes.append(say("report.of_earlier", lang, count=report.of_earlier))
    asked = report.asked_register + report.asked_for_year
    if asked:
        month = report.asked_register
        notes.append(say("report.asked_register", lang, count=asked, month=month))
    return notes


def month_tables(report: Monthly, lang: Lang) -> tuple[Table, ...]:
    """Return the tables of the whole report, a sheet of the workbook each."""
    rows, outside = report.rows, report.outside
    made = tuple(
        column(measure, lang) for measure in SINCE_JANUARY for column in (month_column, year_column)
    )
    served = [month_column(measure, lang) for measure in _SERVED]
    stands = [_stands_column(status, lang) for status in STANDS]
    abroad = [month_column(measure, lang) for measure in _OUTSIDE]
    return (
        area_table(_name("made", lang), made, rows, outside, lang),
        area_table(_name("stands", lang), stands, rows, outside, lang),
        outside_table(_name("outside", lang), abroad, outside, lang),
        area_table(_name("served", lang), served, rows, outside, lang),
        blanks_table(_name("blanks", lang), report.blanks, lang),
        cause_table(_name("causes", lang), _causes(report, lang), lang),
        corrected_table(_name("corrected", lang), report.corrected, lang),
    )


def month_lines(report: Monthly, lang: Lang) -> list[str]:
    """Return the report in short: by kecamatan, and what is of the whole office."""
    made = tuple(
        column(measure, lang) for measure in SINCE_JANUARY for column in (month_column, year_column)
    )
    given = Column(
        say("report.suket", lang),
        lambda row: row.month.get(Measure.SUKET_NEW, 0) + row.month.get(Measure.SUKET_RENEWED, 0),
    )
    short = area_table("", (*made, given), report.rows, report.outside, lang, only_sums=True)
    tables = [short, _stands_table(report, lang)]
    tables.append(cause_table("", _causes(report, lang), lang))
    tables.append(blanks_table("", report.blanks, lang))
    if report.corrected:
        tables.append(corrected_table("", report.corrected, lang))
    lines = month_title(report, lang)
    for table in tables:
        lines += ["", *table_text(table)]
    notes = month_notes(report, lang)
    return [*lines, *([""] if notes else []), *notes]


def _stands_table(report: Monthly, lang: Lang) -> Table:
    both = (*report.rows, *report.outside)
    lines = [
        Line((say("cli.value", lang, value=status), found))
        for status in STANDS
        if (found := sum(row.stands.get(status, 0) for row in both))
    ]
    total = sum(int(line.cells[1]) for line in lines)
    lines.append(Line((say("report.sum", lang), total), is_sum=True))
    heads = (_name("stands", lang), say("report.head.count", lang))
    return Table("", (), heads, tuple(lines))


def _stands_column(status: KtpStatus, lang: Lang) -> Column:
    words = say("cli.value", lang, value=status)
    return Column(words, lambda row: row.stands.get(status, 0))


def _causes(report: Monthly, lang: Lang) -> list[tuple[str, dict[str, int]]]:
    return [(say(f"report.measure.{each}", lang), report.by_cause(each)) for each in BY_CAUSE]


def _name(sheet: str, lang: Lang) -> str:
    return say(f"report.sheet.{sheet}", lang)
