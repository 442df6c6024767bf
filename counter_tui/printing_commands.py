"""The commands of the papers that wait for a printer."""

from counter_tui.command_shape import Command, switch, text
from db.rules.papers import PaperKind

_KINDS = tuple(map(str, PaperKind))

PRINTING_COMMANDS: tuple[Command, ...] = (
    Command(("papers",), "papers.waiting", (switch("--all", "every_paper"),)),
    Command(
        ("papers", "print"),
        "papers.print_waiting",
        (
            text("kind", "KIND", "waiting_kind", nargs="?", choices=_KINDS),
            text("ref", "REF", "waiting_ref", nargs="?"),
        ),
    ),
    Command(
        ("papers", "drop"),
        "papers.drop",
        (
            text("kind", "KIND", "waiting_kind", choices=_KINDS),
            text("ref", "REF", "waiting_ref"),
        ),
    ),
)
