"""A visit's list is shown with its names, and that is recorded: once, not once a person."""

from db.reads.visits.visit_list import visit_line
from db.viewer import Viewer, ask_may_look, record_look


def look_at_visit(viewer: Viewer, ref: str) -> None:
    """Record that a visit's list was shown.

    Raises Refused REF_NOT_FOUND, and for who may not look at residents; then no name may be
    shown.
    """
    ask_may_look(viewer)
    record_look(viewer, "LIST", query=f"visit {visit_line(ref).ref}")
