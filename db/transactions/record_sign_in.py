"""A sign-in, good or bad, is recorded beside the chain."""

from datetime import timedelta

from db.journal.clock import written_moment
from db.models import Login, Look, Setting
from db.models.base import rows_of
from db.transactions.drop_draft import drop_old_drafts
from db.viewer import Viewer, record_look, recorded_name

TRIES = 5
PAUSE = timedelta(minutes=1)


def record_sign_in(viewer: Viewer, *, good: bool) -> None:
    """Record a sign-in and, when it was good, keep the place for the next one.

    Every day begins with one, so what was left in forms for too long is erased here.
    """
    record_look(viewer, "SIGN_IN" if good else "SIGN_IN_FAILED")
    drop_old_drafts(viewer.clock.now(Look._meta.database))
    if good and viewer.place:
        Login.update(last_place=viewer.place).where(Login.operator == viewer.operator).execute()


def sign_in_paused(viewer: Viewer) -> bool:
    """Return whether the last five tries of this name failed within the past minute."""
    since = written_moment(viewer.clock.now(Setting._meta.database) - PAUSE)
    last = (
        Look.select(Look.kind, Look.at)
        .where(
            (Look.operator == recorded_name(viewer.operator))
            & Look.kind.in_(["SIGN_IN", "SIGN_IN_FAILED"])
        )
        .order_by(Look.id.desc())
        .limit(TRIES)
    )
    tries = list(rows_of(last))
    return len(tries) == TRIES and all(k == "SIGN_IN_FAILED" and at > since for k, at in tries)
