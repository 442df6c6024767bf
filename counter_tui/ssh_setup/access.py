"""Who is let in over SSH, and where the files for it lie; every value fit to stand in them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from counter_tui.output import without_passwords
from counter_tui.troubles import WrongUsage
from screens.locale import Lang

ACCOUNTS = {"viewers": "board", "clerks": "counter"}
PROGRAM = "/opt/counter-tui"
KEYS = "/etc/ssh/counter-tui"
SSHD_CONFIG = "/etc/ssh/sshd_config.d"
PAGE = "/var/lib/counter-tui/board/board.json"
HOME = "/var/lib/counter-tui/office"
SETTINGS = "/etc/counter-tui.toml"
HOURS = 12
MOST_HOURS = 24 * 7

_ACCOUNT = re.compile(r"[a-z_][a-z0-9_-]{0,30}")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")
# No blank, quote, `%` or `$`: sshd and the shell read these paths too.
_PATH = re.compile(r"(/[A-Za-z0-9._+-]+)+")
_URL = re.compile(r"postgres(ql)?://[!#-&(-\[\]-~]*")
_DATABASE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,62}")
_ROOT = "root"


class Kind(StrEnum):
    """Who comes: supervisors who look at the board, or clerks at the counter."""

    VIEWERS = "viewers"
    CLERKS = "clerks"


@dataclass(frozen=True, slots=True)
class Access:
    """What an account is set up with; raises WrongUsage for a value that can't stand in a file.

    `program` is the folder of the program's environment, `keys` that of the keys' files,
    `sshd` that of sshd's own pieces. `page` is what the board shows: a file, or a database's
    URL. `publisher` is who writes it: the counters' account, or their role in PostgreSQL.
    `home` and `settings` are the clerks' folder and settings file. A session ends after `hours`
    at the latest. `plain` has everybody's screens without ornament; else a key's line may say it.
    """

    kind: Kind
    account: str
    lang: Lang
    program: str = PROGRAM
    keys: str = KEYS
    sshd: str = SSHD_CONFIG
    page: str = PAGE
    publisher: str = ACCOUNTS["clerks"]
    home: str = HOME
    settings: str = SETTINGS
    hours: int = HOURS
    plain: bool = False

    def __post_init__(self) -> None:
        for account in (self.account, self.publisher):
            if not _ACCOUNT.fullmatch(account) or account == _ROOT:
                raise WrongUsage("usage.ssh_account", value=account)
        if self.account == self.publisher and self.kind is Kind.VIEWERS:
            raise WrongUsage("usage.ssh_publisher", value=self.account)
        for path in (self.program, self.keys, self.sshd, self.home, self.settings):
            _check_path(path)
        if not self.page_in_database:
            _check_path(self.page)
        else:
            _check_url(self.page)
        if not 1 <= self.hours <= MOST_HOURS:
            raise WrongUsage("usage.ssh_hours", most=MOST_HOURS)

    @property
    def page_in_database(self) -> bool:
        """Return whether the board is read from PostgreSQL."""
        return self.page.startswith(("postgresql:", "postgres:"))

    @property
    def command(self) -> str:
        """Return the command line's program, whatever the reader's PATH is."""
        return f"{self.program}/bin/counter-tui"

    @property
    def python(self) -> str:
        """Return the interpreter that runs the program."""
        return f"{self.program}/bin/python"

    @property
    def wrapper(self) -> str:
        """Return what sshd starts for every key of the account."""
        return f"{self.program}/libexec/{wrapper_name(self.kind)}"

    @property
    def keys_file(self) -> str:
        """Return the file with the account's keys."""
        return f"{self.keys}/{self.account}.keys"

    @property
    def sshd_file(self) -> str:
        """Return the account's piece of sshd's configuration."""
        return f"{self.sshd}/counter-tui-{self.account}.conf"


def wrapper_name(kind: Kind) -> str:
    """Return the file name of what a key starts."""
    return "board-over-ssh" if kind is Kind.VIEWERS else "counter-over-ssh"


def check_name(name: str) -> str:
    """Return the name of a key's holder as it is; raises WrongUsage where it isn't plain."""
    if not _NAME.fullmatch(name):
        raise WrongUsage("usage.ssh_name", value=name)
    return name


def check_program(program: str) -> str:
    """Return the program's folder as it is; raises WrongUsage where it can't stand in a file."""
    _check_path(program)
    return program


def _check_url(url: str) -> None:
    if without_passwords(url) != url:
        raise WrongUsage("usage.ssh_password")
    asked = urlsplit(url)
    names = (unquote(asked.username or "x"), unquote(asked.path.removeprefix("/")))
    if not _URL.fullmatch(url) or not all(map(_DATABASE_NAME.fullmatch, names)):
        raise WrongUsage("usage.ssh_url")


def _check_path(path: str) -> None:
    if not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/")):
        raise WrongUsage("usage.ssh_path", value=path)
