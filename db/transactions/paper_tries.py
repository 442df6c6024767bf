"""What becomes of a paper at a printer: small writes beside the record, none of them an act.

The act is done whatever happens to its paper. A paper leaves the list when a printer has
printed it or someone says that nobody needs it; until then its row says how far it is.
"""

import json
from collections.abc import Mapping
from typing import Any

from db.journal.chain import nudge
from db.journal.clock import written_moment
from db.models import PaperDue
from db.office import places
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.storable import storable
from db.viewer import Viewer, recorded_name

_WHY_LENGTH, _VALUE_LENGTH = 200, 60
_JOB_LENGTH, _PRINTER_LENGTH = 150, 127


def take_paper(kind: PaperKind, ref: str, tries: int, printer: str) -> bool:
    """Take a paper of the list for printing; return whether it was still there to be taken.

    `tries` is how often it was taken when it was read: of two terminals only one takes it.
    """
    taken = PaperDue.update(
        state="SENT", tries=tries + 1, printer=printer[:_PRINTER_LENGTH], job=None, why=None
    ).where(_is(kind, ref) & (PaperDue.tries == tries))
    return bool(taken.execute())


def paper_sent(viewer: Viewer, kind: PaperKind, ref: str, nik: str | None, *at: str) -> None:
    """Note that a printer took a paper, and as which job: `at` is the printer and the job."""
    printer, job = at
    told = {"state": "SENT", "printer": printer[:_PRINTER_LENGTH], "job": job[:_JOB_LENGTH]}
    _keep(viewer, kind, ref, nik, {**told, "why": None})


def paper_failed(viewer: Viewer, kind: PaperKind, ref: str, nik: str | None, why: Refused) -> None:
    """Note why a paper wasn't printed; one that wasn't on the list goes on it."""
    _keep(viewer, kind, ref, nik, {"state": "FAILED", "job": None, "why": written_why(why)})


def paper_done(kind: PaperKind, ref: str) -> None:
    """Take a paper off the list that is printed; it needn't be on it."""
    if PaperDue.delete().where(_is(kind, ref)).execute():
        nudge(PaperDue._meta.database)


def written_why(why: Refused) -> str:
    """Return a refusal as its row keeps it: the code, and as many values as there is room for."""
    kept: dict[str, str] = {}
    for name, value in why.values.items():
        more = {**kept, name: storable(str(value), _VALUE_LENGTH)}
        if len(_packed(why.code, more)) <= _WHY_LENGTH:
            kept = more
    return _packed(why.code, kept)


def read_why(text: str) -> tuple[str, Mapping[str, str]]:
    """Return the code and the values of the refusal that a row keeps."""
    code, values = json.loads(text)
    return code, values


def _packed(code: str, values: Mapping[str, str]) -> str:
    return json.dumps([code, values], ensure_ascii=False)


def _keep(
    viewer: Viewer, kind: PaperKind, ref: str, nik: str | None, told: Mapping[str, Any]
) -> None:
    row = {
        "kind": str(kind),
        "ref": ref,
        "nik": nik,
        "place": viewer.place or places()[0].code,
        "made_at": written_moment(viewer.clock.now(PaperDue._meta.database)),
        "made_by": recorded_name(viewer.operator),
        "tries": 1,
        **told,
    }
    target = [PaperDue.kind, PaperDue.ref]
    PaperDue.insert(**row).on_conflict(conflict_target=target, update=dict(told)).execute()
    nudge(PaperDue._meta.database)


def _is(kind: PaperKind, ref: str) -> Any:
    return (PaperDue.kind == str(kind)) & (PaperDue.ref == ref)
