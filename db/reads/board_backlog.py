"""Who waits, and since when: for a card, to collect one, for SIAK's answer."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from peewee import SQL, fn

from db.journal.clock import office_day, read_moment
from db.models import Ktp, Resident, Suket
from db.models.kept import Kept, slot
from db.models.ktp import SUKET_OPEN
from db.models.register import SIAK_WAITS
from db.rules.board_figures import Backlog, Waiting
from db.rules.ktp_status import KtpStatus

_SENT = (str(KtpStatus.BIO_CAPTURED), str(KtpStatus.SENT_FOR_ENROLLMENT))
_SINCE = fn.COALESCE(Suket.first_on, Suket.issued_on)
_PRINTED = str(KtpStatus.CARD_PRINTED)


def backlog(today: date, zone: ZoneInfo, to_catch_up: int) -> Backlog:
    """Return who waits on a day.

    The register says of those on whom the counter hasn't acted that they wait, and not since
    when: they are counted, and the ages are those of the others.
    """
    first = _FIRST_SUKET.row()
    stand = {status: (int(count), since) for status, count, since in _KTP.rows()}
    printed, printed_since = stand.get(_PRINTED, (0, None))
    sent = [stand[status] for status in _SENT if status in stand]
    return Backlog(
        suket_open=Waiting(_number(_SUKETS), _age(today, first[0]) if first else None),
        lapsed=_number(_LAPSED, today=today.isoformat()),
        cards_waiting=Waiting(printed, _oldest(today, zone, [printed_since])),
        waiting_for_siak=Waiting(
            sum(count for count, _ in sent) + _number(_REGISTER),
            _oldest(today, zone, [since for _, since in sent]),
        ),
        to_catch_up=to_catch_up,
    )


def _oldest(today: date, zone: ZoneInfo, moments: Iterable[str | None]) -> int | None:
    known = [moment for moment in moments if moment]
    return _age(today, office_day(read_moment(min(known)), zone)) if known else None


def _age(today: date, day: date | str) -> int:
    since = date.fromisoformat(day) if isinstance(day, str) else day
    return max((today - since).days, 0)


def _number(query: Kept, **values: object) -> int:
    row = query.row(**values)
    return int(row[0] or 0) if row else 0


# Each is written as its index is, or SQLite would read whole tables.
_SUKETS = Kept(Suket, lambda: Suket.select(fn.COUNT(Suket.nik)).where(SUKET_OPEN))
_FIRST_SUKET = Kept(Suket, lambda: Suket.select(_SINCE).where(SUKET_OPEN).order_by(_SINCE).limit(1))
_LAPSED = Kept(
    Suket,
    lambda: Suket.select(fn.COUNT(SQL("1"))).where(
        SUKET_OPEN & (Suket.valid_until < slot("today"))
    ),
)
_KTP = Kept(
    Ktp,
    lambda: (
        Ktp.select(Ktp.status, fn.COUNT(SQL("1")), fn.MIN(Ktp.since))
        .where(Ktp.status.in_([*_SENT, _PRINTED]))
        .group_by(Ktp.status)
    ),
)
_REGISTER = Kept(
    Resident,
    lambda: Resident.select(fn.COUNT(SQL("1"))).where(
        SIAK_WAITS
        & Resident.siak_status.in_(_SENT)
        & ~fn.EXISTS(Ktp.select(Ktp.nik).where(Ktp.nik == Resident.nik))
    ),
)
