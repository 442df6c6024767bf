"""A sign-in, good or bad, is recorded beside the chain."""

from datetime import datetime, timedelta

from db.journal.clock import office_day, read_moment, written_moment
from db.models import Login, Look, Setting
from db.models.base import rows_of
from db.office import office_settings
from db.pupils_erased import erase_due_pupils
from db.transactions.drop_draft import drop_old_drafts
from db.viewer import Viewer, record_look, recorded_name

TRIES = 5
PAUSE = timedelta(minutes=1)
_KINDS = ("SIGN_IN", "SIGN_IN_FAILED")


def record_sign_in(viewer: Viewer, *, good: bool) -> None:
    """Record a sign-in and, when it was good, keep the place for the next one.

    Every day begins with one, so what was left in forms or known of other cities' people on
    the lists of visits for too long is erased here.
    """
    moment = viewer.clock.now(Look._meta.database)
    _erase_once_a_day(moment)
    record_look(viewer, "SIGN_IN" if good else "SIGN_IN_FAILED")
    drop_old_drafts(moment)
    if good and viewer.place:
        Login.update(last_place=viewer.place).where(Login.operator == viewer.operator).execute()


def _erase_once_a_day(moment: datetime) -> None:
    """Erase who is due on lists of visits, unless a sign-in did so on the office's day."""
    zone = office_settings().zone
    today = office_day(moment, zone)
    last = Look.select(Look.at).where(Look.kind.in_(_KINDS)).order_by(Look.id.desc()).limit(1)
    if all(office_day(read_moment(at), zone) != today for (at,) in rows_of(last)):
        erase_due_pupils(today, all_visits=True)


def sign_in_paused(viewer: Viewer) -> bool:
    """Return whether the last five tries of this name failed within the past minute."""
    since = written_moment(viewer.clock.now(Setting._meta.database) - PAUSE)
    last = (
        Look.select(Look.kind, Look.at)
        .where((Look.operator == recorded_name(viewer.operator)) & Look.kind.in_(_KINDS))
        .order_by(Look.id.desc())
        .limit(TRIES)
    )
    tries = list(rows_of(last))
    return len(tries) == TRIES and all(k == "SIGN_IN_FAILED" and at > since for k, at in tries)
