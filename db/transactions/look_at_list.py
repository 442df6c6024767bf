"""A list of residents is shown, and that is recorded: once a list, not once a person in it."""

from db.viewer import Viewer, ask_may_look, record_look


def look_at_list(viewer: Viewer, room: str, view: str = "", text: str = "") -> None:
    """Record that a room's list was shown in a view, narrowed by `text`.

    Raises Refused for who may not look at residents; then no list may be shown.
    """
    ask_may_look(viewer)
    record_look(viewer, "LIST", query=" ".join(part for part in (room, view, text) if part))
