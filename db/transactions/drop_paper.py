"""A paper of the list that nobody needs any more is dropped, and who dropped it is recorded."""

from db.journal.chain import nudge
from db.models import PaperDue
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.viewer import Viewer, ask_may_look, record_look


def drop_paper(viewer: Viewer, kind: PaperKind, ref: str) -> None:
    """Take a paper off the list without printing it, and record it beside the chain (a look).

    Raises Refused PAPER_NOT_WAITING where it isn't there, printed meanwhile for one.
    """
    ask_may_look(viewer)
    found = PaperDue.get_or_none((PaperDue.kind == str(kind)) & (PaperDue.ref == ref[:80]))
    if found is None:
        raise Refused("PAPER_NOT_WAITING", kind=str(kind), ref=ref[:80])
    nik = found.nik
    found.delete_instance()
    nudge(PaperDue._meta.database)
    record_look(viewer, "DROP_PAPER", nik=nik, query=f"{kind} {ref}"[:200])
