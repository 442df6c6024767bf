"""The commands of papers, of the keys that sign letters, and of checking a letter."""

from counter_tui.command_shape import Command, needed, switch, text
from db.rules.papers import PaperKind

PAPER_COMMANDS: tuple[Command, ...] = (
    Command(
        ("paper",),
        "paper.paper",
        (
            text(
                "kind",
                "KIND | templates",
                "paper_kind",
                choices=(*map(str, PaperKind), "templates"),
            ),
            text("--out", "FILE", "paper_out"),
            switch("--print", "paper_print"),
        ),
        late=("ref",),
    ),
    Command(("letter-key", "new"), "letter_key.new"),
    Command(("letter-key", "list"), "letter_key.listed"),
    Command(("letter-key", "retire"), "letter_key.retire", (text("key", "ID", "letter_key"),)),
    Command(("letter-key", "export"), "letter_key.export", (needed("--out", "FILE", "keys_out"),)),
    Command(
        ("check-letter",),
        "check_letter.check",
        (text("text", "TEXT", "letter_text"), text("--keys", "FILE", "letter_keys")),
    ),
)
