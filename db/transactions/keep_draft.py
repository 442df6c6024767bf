"""Keeps what an operator typed into a form and hasn't recorded yet; no act, and not for long."""

import json
from collections.abc import Mapping

from db.journal.clock import written_moment
from db.models import Draft
from db.transactions.drop_draft import drop_draft, drop_old_drafts
from db.viewer import Viewer


def keep_draft(viewer: Viewer, purpose: str, nik: str, fields: Mapping[str, str]) -> None:
    """Keep what stands in a form, by heading, in place of what was kept of it before.

    Nothing typed is nothing kept. What anyone left for more than KEPT_FOR is erased.
    """
    moment = viewer.clock.now(Draft._meta.database)
    drop_old_drafts(moment)
    if not fields:
        drop_draft(viewer.operator, purpose, nik)
        return
    key = {"operator": viewer.operator, "purpose": purpose, "nik": nik}
    kept = {
        "fields": json.dumps(dict(fields)),
        "saved_at": written_moment(moment),
    }
    target = [Draft.operator, Draft.purpose, Draft.nik]
    Draft.insert(**key, **kept).on_conflict(conflict_target=target, update=kept).execute()
