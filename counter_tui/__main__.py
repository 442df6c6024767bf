"""The way into the program."""

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; 130 after Ctrl+C, without a word."""
    try:
        # Loaded here, because Ctrl+C may come while it loads.
        from counter_tui.program import run

        return run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
