"""The commands of the day's closing."""

from counter_tui.command_shape import Command, needed, text, whole_number

CLOSING_COMMANDS: tuple[Command, ...] = (
    Command(("day",), "day.sheet"),
    Command(
        ("day", "close"),
        "day.close",
        (needed("--counted", "N", "day_counted", type=whole_number),),
    ),
    Command(("day", "list"), "day.listed"),
    Command(("day", "show"), "day.shown", (text("ref", "REF", "day_ref"),)),
)
