"""The commands of the reports."""

from counter_tui.command_shape import Command, text

_OUT = text("--out", "FILE", "report_out")

REPORT_COMMANDS: tuple[Command, ...] = (
    Command(("report", "day"), "report.day", (text("day", "DATE", "report_day", nargs="?"), _OUT)),
    Command(("report", "month"), "report.month", (text("month", "YYYY-MM", "report_month"), _OUT)),
)
