"""Whom an operator opened last, each person once."""

from dataclasses import dataclass
from datetime import date

from db.journal.clock import Clock, office_day, read_moment
from db.models import Look
from db.models.base import rows_of
from db.office import office_settings
from db.reads.found_people import Hit, hits_of, rows_of_niks
from db.reads.today import office_now

SHOWN = 10
# Someone who opens the same few people over and over is looked back at no further.
_MOST_WALKED = 1_000


@dataclass(frozen=True, slots=True)
class LastOpened:
    """A resident and when this operator opened them last: the day, and the office's clock."""

    hit: Hit
    day: date
    clock: str
    is_today: bool


def last_residents(operator: str, clock: Clock | None = None) -> tuple[LastOpened, ...]:
    """Return the last ten different residents whom the operator opened, the latest first."""
    settings = office_settings()
    opened = _opened_by(operator)
    hits = {hit.nik: hit for hit in hits_of(rows_of_niks(list(opened)), settings, clock)}
    today = office_now(settings, clock).today
    found = []
    for nik, at in opened.items():
        if nik in hits:
            day = office_day(read_moment(at), settings.zone)
            told = read_moment(at).astimezone(settings.zone).strftime("%H.%M")
            found.append(LastOpened(hits[nik], day, told, day == today))
    return tuple(found)


def _opened_by(operator: str) -> dict[str, str]:
    """Return the NIKs and when each was opened, the latest first."""
    looks = (
        Look.select(Look.kind, Look.nik, Look.at)
        .where(Look.operator == operator)
        .order_by(Look.id.desc())
        .limit(_MOST_WALKED)
    )
    opened: dict[str, str] = {}
    for kind, nik, at in rows_of(looks):
        if kind == "OPEN" and nik and nik not in opened:
            opened[nik] = at
            if len(opened) == SHOWN:
                break
    return opened
