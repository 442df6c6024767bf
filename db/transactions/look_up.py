"""A search is sent, and that is recorded; a whole NIK opens its resident's record."""

from dataclasses import dataclass

from db.reads.resident_view import ResidentView, resident_view
from db.reads.search import Found, search
from db.rules.nik import nik_errors
from db.rules.refused import Refused
from db.rules.search_line import FullNumber, parse_search
from db.viewer import Viewer, ask_may_look, record_look


@dataclass(frozen=True, slots=True)
class LookUp:
    """What a sent search found: `opened` for a whole NIK, else the hits.

    `refused` is set where the NIK can't be one or isn't in the register; it is a value
    and not raised, because the search was sent and its row must stay.
    """

    line: str
    found: Found
    opened: ResidentView | None = None
    refused: Refused | None = None


NOTHING = Found((), 0, counted_all=True)


def look_up(viewer: Viewer, line: str, limit: int = 20) -> LookUp:
    """Search as the counter does and record it: one row a sent line."""
    ask_may_look(viewer)
    asked = parse_search(line)
    if isinstance(asked, FullNumber):
        return _by_number(viewer, line, asked.digits, limit)
    try:
        found = search(line, limit, viewer.clock)
    except Refused as refused:
        record_look(viewer, "SEARCH", query=line, hits=0)
        return LookUp(line, NOTHING, refused=refused)
    record_look(viewer, "SEARCH", query=line, hits=len(found.hits))
    return LookUp(line, found)


def _by_number(viewer: Viewer, line: str, digits: str, limit: int) -> LookUp:
    found = search(digits, limit, viewer.clock)
    if any(hit.nik == digits for hit in found.hits):
        record_look(viewer, "OPEN", nik=digits)
        seen = resident_view(digits, viewer.place, viewer.clock, viewer.operator)
        return LookUp(line, found, opened=seen)
    record_look(viewer, "SEARCH", query=digits, hits=len(found.hits))
    if found.hits:
        return LookUp(line, found)
    errors = nik_errors(digits)
    code = str(errors[0]) if errors else "NIK_NOT_FOUND"
    return LookUp(line, NOTHING, refused=Refused(code, nik=digits))
