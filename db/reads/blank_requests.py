"""Blanks that were asked of the centre."""

from dataclasses import dataclass
from datetime import date

from db.models import BlankRequest
from db.models.base import rows_of


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request: how many pieces were asked for, when and by whom; state SENT or CANCELLED."""

    ref: str
    place: str
    day: date
    asked: int
    note: str | None
    made_by: str
    state: str


def blank_requests(most: int) -> tuple[RequestLine, ...]:
    """Return the requests, the latest first, `most` of them."""
    r = BlankRequest
    columns = (r.ref, r.place, r.day, r.asked, r.note, r.made_by, r.state)
    query = r.select(*columns).order_by(r.day.desc(), r.ref.desc()).limit(most)
    return tuple(RequestLine(*row) for row in rows_of(query))
