"""The way into the program."""

import sys
from collections.abc import Sequence

from counter_tui.page_viewing import held_terminal, views_page

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; 130 after Ctrl+C, without a word."""
    words = sys.argv[1:] if argv is None else argv
    try:
        if views_page(words):
            with held_terminal():
                return _run(words)
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: Sequence[str]) -> int:
    # Loaded here, because Ctrl+C may come while it loads.
    from counter_tui.postgres_driver import load_peewee

    load_peewee(words)
    from counter_tui.program import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
