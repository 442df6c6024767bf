"""Why the office's database can't be used; each code has its words in both languages."""

from enum import StrEnum


class Trouble(StrEnum):
    """What stands between the program and the office's database."""

    NO_OFFICE = "NO_OFFICE"
    NOT_AN_OFFICE = "NOT_AN_OFFICE"
    OFFICE_EXISTS = "OFFICE_EXISTS"
    SCHEMA_OLDER = "SCHEMA_OLDER"
    SCHEMA_NEWER = "SCHEMA_NEWER"
    NETWORK_SHARE = "NETWORK_SHARE"
    BAD_URL = "BAD_URL"
    DRIVER_MISSING = "DRIVER_MISSING"
    UNREACHABLE = "UNREACHABLE"
    DAMAGED = "DAMAGED"
    DISK_FULL = "DISK_FULL"
    BUSY = "BUSY"
    READ_ONLY = "READ_ONLY"


class OfficeUnavailable(Exception):  # noqa: N818 - named for what the person meets
    """The database can't be reached, isn't ours or is of another version (exit status 3)."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail


# How SQLite and PostgreSQL word what someone can do something about.
_WORDINGS = (
    ("readonly", Trouble.READ_ONLY),
    ("disk is full", Trouble.DISK_FULL),
    ("No space left", Trouble.DISK_FULL),
    ("malformed", Trouble.DAMAGED),
    ("not a database", Trouble.DAMAGED),
)


def trouble_of(error: Exception) -> Trouble:
    """Return what a driver's error, met while an open office was in use, says of the database."""
    told = str(error)
    return next((trouble for words, trouble in _WORDINGS if words in told), Trouble.UNREACHABLE)
