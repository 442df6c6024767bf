"""Who looked at a resident."""

from dataclasses import dataclass

from db.models import Look


@dataclass(frozen=True, slots=True)
class LookLine:
    """One look: the UTC moment, who, where, at which terminal, and what kind."""

    at: str
    operator: str
    place: str | None
    terminal: str
    kind: str


def views_of(nik: str, limit: int = 1000) -> tuple[LookLine, ...]:
    """Return who opened this resident's record, the latest first."""
    rows = Look.select().where(Look.nik == nik).order_by(Look.id.desc()).limit(limit)
    return tuple(LookLine(r.at, r.operator, r.place, r.terminal, r.kind) for r in rows)
