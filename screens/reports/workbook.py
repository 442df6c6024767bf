"""A report as XLSX: a sheet a table. The same report is the same bytes."""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from screens.reports.table import Table

# A table begins below the title, which every sheet repeats, since sheets are sent on alone.
_NEVER = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(title: Sequence[str], tables: Sequence[Table], day: date) -> bytes:
    """Return the workbook; `day` stands in its properties, where else the moment would."""
    from xlsxwriter import Workbook

    content = BytesIO()
    book = Workbook(content, {"in_memory": True, **_NEVER})
    book.set_properties({"title": " - ".join(title), "created": datetime.combine(day, time())})
    strong = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "border": 1, "align": "center", "text_wrap": True})
    plain = book.add_format({"border": 1, "num_format": "#,##0"})
    total = book.add_format({"border": 1, "num_format": "#,##0", "bold": True})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        for at, words in enumerate(title):
            sheet.write_string(at, 0, words, strong)
        first = _write_heads(sheet, table, len(title) + 1, head)
        for at, line in enumerate(table.lines, first):
            for column, cell in enumerate(line.cells):
                sheet.write(at, column, cell, total if line.is_sum else plain)
        _lay_out(sheet, table, first)
    book.close()
    return content.getvalue()


def _write_heads(sheet: Any, table: Table, row: int, head: Any) -> int:
    """Write the headings and return the row after them."""
    column = 0
    for words, over in table.groups:
        if over > 1:
            sheet.merge_range(row, column, row, column + over - 1, words, head)
        else:
            sheet.write_string(row, column, words, head)
        column += over
    row += bool(table.groups)
    for column, words in enumerate(table.heads):
        sheet.write_string(row, column, words, head)
    return row + 1


def _lay_out(sheet: Any, table: Table, first: int) -> None:
    for column, words in enumerate(table.heads):
        cells = [str(line.cells[column]) for line in table.lines]
        sheet.set_column(column, column, min(max(map(len, [words, *cells])) + 2, 40))
    sheet.freeze_panes(first, 0)
    sheet.repeat_rows(first - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
