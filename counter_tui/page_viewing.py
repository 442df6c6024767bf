"""The viewer's program, `board --page`: what holds for it before anything else is loaded.

It may be all that someone far away can reach, so it reads nothing of the machine but the page,
writes nothing, and no key stops or breaks it.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

_PAGE = "--page"
_TEXTUAL = "TEXTUAL"


def views_page(argv: Sequence[str]) -> bool:
    """Return whether a command line asks for the board of a page."""
    return "board" in argv and any(word == _PAGE or word.startswith(f"{_PAGE}=") for word in argv)


@contextmanager
def held_terminal() -> Iterator[None]:
    """Keep a key from ending, stopping or echoing for the block, and a lost line from being missed.

    The terminal is given back as it was.
    """
    # A variable of Textual's may name a file to write, or let keys send signals.
    for name in [name for name in os.environ if name.startswith(_TEXTUAL)]:
        del os.environ[name]
    if sys.platform == "win32":
        yield
        return
    import termios

    for ignored in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(ignored, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    before = None
    with suppress(termios.error):  # no terminal is told later, in words
        before = termios.tcgetattr(0)
        quiet = [*before]
        quiet[0] &= ~termios.IXON
        quiet[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        termios.tcsetattr(0, termios.TCSANOW, quiet)
    try:
        yield
    finally:
        if before:
            with suppress(termios.error):
                termios.tcsetattr(0, termios.TCSANOW, before)
