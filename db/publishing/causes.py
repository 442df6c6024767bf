"""Why a page shows no figures: codes, each with its words in both languages."""

from enum import StrEnum

_LONGEST = 200


class PageCause(StrEnum):
    """What is the matter with a page, for whoever looks after it."""

    NOT_THERE = "NOT_THERE"
    CLOSED = "CLOSED"
    NO_FILE = "NO_FILE"
    NOT_YET = "NOT_YET"
    NO_VIEW = "NO_VIEW"
    UNREACHED = "UNREACHED"
    UNOPENED = "UNOPENED"
    TOO_LONG = "TOO_LONG"
    NOT_JSON = "NOT_JSON"
    NO_PAGE = "NO_PAGE"
    OTHER_VERSION = "OTHER_VERSION"
    MISSHAPEN = "MISSHAPEN"
    OUT_OF_RANGE = "OUT_OF_RANGE"


class NoFigures(Exception):  # noqa: N818 - named for what was met
    """A page that gives no figures.

    `detail` is one printable line, where the cause has more to tell: the place in the figures, or
    the system's own words. `page` is the path or address, "" where it was read from nowhere.
    """

    def __init__(self, cause: PageCause, detail: str = "", page: str = "") -> None:
        detail = one_line(detail)
        super().__init__(f"{cause}: {detail}" if detail else str(cause))
        self.cause = cause
        self.detail = detail
        self.page = page


class PageGone(NoFigures):
    """There is no page, or it can't be opened."""


class BadPage(NoFigures):
    """There is a page, and it holds no figures of an office."""


def one_line(text: str) -> str:
    """Return the first line of a text, short and without what a terminal would act on."""
    line = text.strip().partition("\n")[0]
    return "".join(each for each in line if each.isprintable())[:_LONGEST]
