"""Erases what was typed into a form, because it is recorded or not wanted any more."""

from datetime import datetime, timedelta

from db.journal.clock import written_moment
from db.models import Draft

KEPT_FOR = timedelta(days=7)
# The form of an enrolment, as its drafts are named; it asks for a telephone.
ENROL_FORM = "enrol"


def drop_draft(operator: str, purpose: str, nik: str) -> None:
    """Erase an operator's draft of a form for a person; there needn't be one."""
    Draft.delete().where(
        (Draft.operator == operator) & (Draft.purpose == purpose) & (Draft.nik == nik)
    ).execute()


def drop_enrolment_drafts(nik: str) -> None:
    """Erase everybody's drafts of an enrolment that is recorded, or can't be any more."""
    Draft.delete().where((Draft.nik == nik) & (Draft.purpose == ENROL_FORM)).execute()


def drop_old_drafts(now: datetime) -> None:
    """Erase what anyone left for more than KEPT_FOR; `now` is the database's moment."""
    Draft.delete().where(Draft.saved_at < written_moment(now - KEPT_FOR)).execute()
