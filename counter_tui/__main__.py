"""The way into the program."""

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; 130 after Ctrl+C, without a word."""
    words = sys.argv[1:] if argv is None else argv
    try:
        # Loaded here, because Ctrl+C may come while it loads.
        from counter_tui.postgres_driver import load_peewee

        load_peewee(words)
        from counter_tui.program import run

        return run(words)
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
