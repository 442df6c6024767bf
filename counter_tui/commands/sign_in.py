"""Who acts, and where their passwords come from."""

import os
import sys
import warnings
from getpass import GetPassWarning, getpass
from io import FileIO

from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.rules.refused import Refused
from db.sign_in import SignedIn, sign_in
from db.store.store import Store
from db.viewer import Viewer
from screens.locale import say

PASSWORD_VARIABLE = "COUNTER_TUI_PASSWORD"


class Passwords:
    """The passwords of one command, in the order in which it asks for them.

    They come a line each from --password-fd; else, in a training office, from
    COUNTER_TUI_PASSWORD; else from the prompt.
    """

    def __init__(self, settings: Settings, *, training: bool = False) -> None:
        self._lang = settings.lang
        self._variable = os.environ.get(PASSWORD_VARIABLE)
        self._training = training
        self._lines: FileIO | None = None
        if settings.password_fd is not None:
            try:
                self._lines = FileIO(settings.password_fd, closefd=False)
            except (OSError, ValueError, OverflowError) as error:
                raise WrongUsage("usage.password_fd", fd=str(settings.password_fd)) from error

    def of(self, operator: str) -> str:
        """Return the password of someone who signs in. Raises WrongUsage where none is to be had.

        The environment's is for all who sign in.
        """
        if self._lines is None and self._training and self._variable is not None:
            return self._variable
        return self._asked("cli.password", operator)

    def new(self, operator: str) -> str:
        """Return a new password, asked twice at the prompt. Raises Refused PASSWORDS_DIFFER."""
        password = self._asked("cli.new_password", operator)
        if self._lines is None and password != self._asked("cli.password_again", operator):
            raise Refused("PASSWORDS_DIFFER")
        return password

    def _asked(self, key: str, operator: str) -> str:
        if self._lines is not None:
            return self._next_line(self._lines, operator)
        if self._variable is not None and not self._training and key == "cli.password":
            nowhere = WrongUsage("usage.password_variable")
        else:
            nowhere = WrongUsage("usage.no_password", operator=operator)
        try:
            with warnings.catch_warnings():
                # Without a terminal getpass would read, and show, whatever stdin holds.
                warnings.simplefilter("error", GetPassWarning)
                return getpass(say(key, self._lang, operator=operator) + ": ", sys.stderr)
        except (GetPassWarning, EOFError, UnicodeDecodeError) as error:
            raise nowhere from error

    def _next_line(self, lines: FileIO, operator: str) -> str:
        try:
            line = lines.readline()
            password = line.decode("utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongUsage("usage.password_fd", fd=str(lines.fileno())) from error
        if not line:
            raise WrongUsage("usage.password_missing", operator=operator)
        return password


def passwords_for(store: Store, settings: Settings) -> Passwords:
    """Return where this command's passwords come from at this office."""
    return Passwords(settings, training=store.read(office_settings).training)


def signed_in(store: Store, settings: Settings, passwords: Passwords) -> SignedIn:
    """Sign in who --as names, at the place asked, and who --with names beside them.

    Raises WrongUsage without --as, Refused WRONG_PASSWORD and what else signing in refuses.
    """
    if not settings.operator:
        raise WrongUsage("usage.as")
    viewer = Viewer(settings.operator, settings.place, settings.terminal)
    password = passwords.of(settings.operator)
    who = sign_in(store, viewer, password, registered=settings.terminal_place)
    if settings.second:
        second = Viewer(settings.second, None, settings.terminal)
        sign_in(store, second, passwords.of(settings.second))
    return who
