"""Lists of residents shown or taken out whole, and who may have them."""

from collections.abc import Callable
from typing import TypeVar

from db.office import office_settings, operator_named
from db.reads.paging import Ask, Page, Where
from db.rules.refused import Refused
from db.rules.roles import Role
from db.viewer import Viewer, ask_may_look

T = TypeVar("T")
_AT_ONCE = 1000


def shows_whole_niks(viewer: Viewer, *, export: bool) -> bool:
    """Return whether a list may show whole NIKs; whoever shows it records that as a look first.

    Clerk, store keeper and admin may look; taking the list out (`export`) needs the right to
    export, which an admin and everyone in a training office has. Raises Refused
    NOT_PERMITTED, EXPORT_NOT_PERMITTED.
    """
    operator = operator_named(viewer.operator)
    admin = operator.role is Role.ADMIN
    if not admin:
        ask_may_look(viewer)
    whole = operator.may_export or office_settings().training
    if export and not (whole or admin):
        raise Refused("EXPORT_NOT_PERMITTED", operator=operator.name)
    return whole or export


def all_rows(page: Callable[[Ask], Page[T]], most: int | None = None) -> tuple[T, ...]:
    """Return the rows of a list that is read in pages, the first `most` or all of them."""
    found: list[T] = []
    ask = Ask(Where.FIRST, limit=_AT_ONCE)
    while most is None or len(found) < most:
        read = page(ask)
        found += read.rows
        if not read.more_after:
            break
        ask = Ask(Where.AFTER, read.keys[-1], _AT_ONCE)
    return tuple(found[:most])
