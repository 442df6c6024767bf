"""The terminal as it claims to be: its registered name, OS user, tty and SSH client."""

import getpass
import os
import sys
from typing import TextIO

from counter_tui.troubles import WrongUsage
from db.journal.call import Terminal

NOTHING = "-"
_LONGEST = 40
# Whose key opened the session, where the SSH account is shared: set by what the key starts.
KEY_VARIABLE = "COUNTER_TUI_SSH_KEY"


def this_terminal(name: str | None) -> Terminal:
    """Return this terminal under its registered `name`; what isn't known is a dash."""
    return Terminal(
        name=_plain(name),
        os_user=_plain(_os_user()),
        tty=_plain(_tty()),
        ssh_client=_plain(os.environ.get("SSH_CONNECTION", "").partition(" ")[0]),
    )


def _os_user() -> str | None:
    """Return the account, and after a slash whose key it was opened with, where that is told."""
    account, key = _account(), os.environ.get(KEY_VARIABLE)
    return f"{account or NOTHING}/{key}" if key else account


def _account() -> str | None:
    try:
        import pwd  # not on Windows

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        pass
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return None


def _tty() -> str | None:
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        try:
            return os.ttyname(stream.fileno()) if stream else None
        except (OSError, ValueError):
            continue
    return None


def _plain(text: str | None) -> str:
    """Return a text that the record can keep: printable, one word, not long."""
    kept = "".join(sign for sign in text or "" if sign.isprintable() and not sign.isspace())
    return kept[:_LONGEST] or NOTHING


def ask_for_terminal(key: str) -> None:
    """Raise WrongUsage with the sentence `key` where no full-screen program can run."""
    if not is_terminal(sys.stdin, sys.stdout):
        raise WrongUsage(key)


def is_terminal(*streams: TextIO | None) -> bool:
    """Return whether every one of the streams is open on a terminal."""
    return all(stream is not None and stream.isatty() for stream in streams)
