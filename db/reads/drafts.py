"""What an operator typed into forms and hasn't recorded yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.models import Draft


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A form that was begun: its name, whose it is, and what was typed by heading."""

    purpose: str
    nik: str
    fields: Mapping[str, str]


def drafts_of(operator: str) -> tuple[DraftLine, ...]:
    """Return an operator's drafts, the one that was kept last first."""
    rows = Draft.select().where(Draft.operator == operator).order_by(Draft.saved_at.desc())
    return tuple(DraftLine(row.purpose, row.nik, json.loads(row.fields)) for row in rows)
