"""Rows of visits and their lists that are good but for one value, which no table may hold."""

from __future__ import annotations

from typing import Any

from db.models import Table, Visit, VisitOutcome, VisitPupil
from tests.office import TODAY

VISIT = {
    "ref": "JEMPUT-2024-0001",
    "kind": "RUMAH",
    "site": "Pejeruk",
    "day": TODAY,
    "team": "",
    "place": "MOBIL-1",
    "state": "TERJADWAL",
    "listed": 0,
    "made_by": "petugas",
    "changed_by": "nobody",
}
PUPIL = {
    "visit": "JEMPUT-2024-0001",
    "line": 1,
    "name": "LALU TIDAK TERCATAT",
    "class_name": "X",
    "matched": "NONE",
    "outside": False,
}
OUTCOME = {
    "visit": "JEMPUT-2024-0001",
    "line": 1,
    "outcome": "TIDAK_DIKENAL",
    "recorded": False,
    "card": False,
    "changed_by": "nobody",
}
# A school is named for a visit to a school, and for no other.
VISIT_CHECKS: list[tuple[type[Table], dict[str, Any], str, list[object]]] = [
    (Visit, VISIT, "kind", ["", "PASAR", "SEKOLAH"]),
    (Visit, {**VISIT, "school": "SMAN1"}, "kind", ["RUMAH", "LAPAS"]),
    (Visit, VISIT, "state", ["", "LAIN"]),
    (Visit, VISIT, "listed", [-1]),
    (VisitPupil, PUPIL, "line", [0, -1]),
    (VisitPupil, PUPIL, "matched", ["", "MAYBE"]),
    (VisitOutcome, OUTCOME, "line", [0, -1]),
    (VisitOutcome, OUTCOME, "outcome", ["", "HADIR"]),
]
