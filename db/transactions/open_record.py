"""A resident's record is opened, and that is recorded."""

from db.reads.resident_view import ResidentView, resident_view
from db.viewer import Viewer, ask_may_look, record_look


def open_record(viewer: Viewer, nik: str) -> ResidentView:
    """Return a resident's card; the opening is recorded in the same transaction."""
    ask_may_look(viewer)
    view = resident_view(nik, viewer.place, viewer.clock, viewer.operator)
    record_look(viewer, "OPEN", nik=nik)
    return view
