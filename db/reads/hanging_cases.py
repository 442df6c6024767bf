"""Everyone whose recording hangs at SIAK: in pages, counted by class, with the last note."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from peewee import JOIN, ModelSelect, fn

from db.journal.clock import Clock, office_day, read_moment, written_moment
from db.models import CaseNote, JournalEntry, Kelurahan, Ktp, Resident, SiakOutage
from db.models.base import rows_of
from db.models.register import SIAK_WAITS
from db.office import office_settings
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Key, Page, page_of
from db.reads.segments import Segment, page_of_segments
from db.reads.siak_line import SiakDown, siak_down
from db.reads.today import office_now
from db.rules.hanging import CaseKind, HangClass, NextStep, next_step
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus
from db.rules.settings import OfficeSettings

S = KtpStatus
ALL = "all"


@dataclass(frozen=True, slots=True)
class CaseNoteLine:
    """What was noted last about a case."""

    day: date
    kind: CaseKind
    other_nik: str | None
    note: str


@dataclass(frozen=True, slots=True)
class HangingCase:
    """One whose recording hangs: since which day and for how many, why, and what to do next.

    `since` and `days` are None where the status is older than the counter's record. `key` is
    the row's place in the list.
    """

    key: Key
    nik: str
    no_kk: str
    name: str
    birth_date: date
    kelurahan: str
    status: KtpStatus
    hang: HangClass
    since: date | None
    days: int | None
    note: CaseNoteLine | None
    step: NextStep


@dataclass(frozen=True, slots=True)
class HangingCounts:
    """How many hang, in all and by class; a class without anyone isn't named.

    `wait_days` is after how many days a recording without an answer hangs.
    """

    total: int
    by_class: dict[HangClass, int]
    wait_days: int
    today: date
    siak: SiakDown | None


@dataclass(frozen=True, slots=True)
class _Now:
    """What the list rests on: settings, day, whether SIAK is down, the first moment too young."""

    settings: OfficeSettings
    today: date
    siak: SiakDown | None
    young: str


def hanging_page(view: str, text: str, ask: Ask, clock: Clock | None = None) -> Page[HangingCase]:
    """Return a page of those who hang, of one class or of ALL, narrowed by what was typed.

    By class; in a class those whose status is older than the counter's record stand first,
    then the longest waiting.
    """
    now = _now(clock)
    segments: list[tuple[int, Segment[HangingCase]]] = [
        (number, partial(_segment_page, now, number, text))
        for number, (hang, _, _) in enumerate(_SEGMENTS)
        if view in (ALL, hang)
    ]
    page = page_of_segments(segments, ask)
    return replace(page, rows=_with_notes(page.rows, now))


def hanging_counts(clock: Clock | None = None) -> HangingCounts:
    """Return how many hang."""
    now = _now(clock)
    found: dict[HangClass, int] = {}
    for number, (hang, _, _) in enumerate(_SEGMENTS):
        if count := int(_segment(now, number).count()):
            found[hang] = found.get(hang, 0) + count
    return HangingCounts(
        sum(found.values()), found, now.settings.siak_wait_days, now.today, now.siak
    )


def last_notes(niks: Sequence[str]) -> dict[str, CaseNoteLine]:
    """Return the last note on the recording of each of these residents that has one.

    What was noted before the day of a new recording was about another one.
    """
    if not niks:
        return {}
    noted = (
        CaseNote.select(
            CaseNote.nik, CaseNote.day, CaseNote.kind, CaseNote.other_nik, CaseNote.note
        )
        .join(JournalEntry, on=(JournalEntry.act_id == CaseNote.act))
        .switch(CaseNote)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == CaseNote.nik))
        .where(CaseNote.nik.in_(list(niks)))
        .where(Ktp.enrolled_on.is_null() | (CaseNote.day >= Ktp.enrolled_on))
        .order_by(JournalEntry.n)
    )
    return {
        nik: CaseNoteLine(day, CaseKind(kind), other, note)
        for nik, day, kind, other, note in rows_of(noted)
    }


# The list is these, one behind the other: the class, the status, and whether it is the
# register's word about someone on whom the counter has not acted.
_COUNTER, _REGISTER = False, True
_SEGMENTS: tuple[tuple[HangClass, KtpStatus, bool], ...] = (
    (HangClass.CATCH_UP, S.BIO_CAPTURED, _COUNTER),
    *(
        (hang, status, source)
        for hang, status in (
            (HangClass.ENROLL_FAILURE, S.ENROLL_FAILURE),
            (HangClass.DUPLICATE_RECORD, S.DUPLICATE_RECORD),
            (HangClass.ADJUDICATE_RECORD, S.ADJUDICATE_RECORD),
            (HangClass.SEARCH_FAILURE, S.SEARCH_FAILURE),
            (HangClass.UNANSWERED, S.BIO_CAPTURED),
            (HangClass.UNANSWERED, S.SENT_FOR_ENROLLMENT),
        )
        for source in (_REGISTER, _COUNTER)
    ),
)
_PERSON = (
    Resident.nik,
    Resident.no_kk,
    Resident.name,
    Resident.birth_date,
    Kelurahan.name,
)


def _now(clock: Clock | None) -> _Now:
    settings = office_settings()
    today = office_now(settings, clock).today
    # Who has this status since that moment has it for less than the days that one waits.
    young = today - timedelta(days=settings.siak_wait_days - 1)
    midnight = datetime.combine(young, datetime.min.time(), settings.zone)
    return _Now(settings, today, siak_down(settings), written_moment(midnight))


def _segment_page(now: _Now, number: int, text: str, ask: Ask) -> Page[HangingCase]:
    _, status, of_register = _SEGMENTS[number]
    since = fn.NULLIF(Resident.nik, Resident.nik) if of_register else Ktp.since
    named = _segment(now, number).select(*_PERSON, since)
    lived = named.join_from(Resident, Kelurahan, on=(Kelurahan.code == Resident.kelurahan))
    query = narrowed(lived, text)
    columns = (Resident.nik,) if of_register else (Ktp.since, Ktp.nik)
    return page_of(query, columns, ask, partial(_case, now, number, status))


def _segment(now: _Now, number: int) -> "ModelSelect[Any]":
    hang, status, of_register = _SEGMENTS[number]
    if of_register:
        return _of_register(status)
    query = _of_counter().where(Ktp.status == str(status))
    if status not in (S.BIO_CAPTURED, S.SENT_FOR_ENROLLMENT):
        return query
    if hang is HangClass.CATCH_UP:
        return query.where(_while_down())
    old = query.where(Ktp.since < now.young)
    return old.where(~_while_down()) if status is S.BIO_CAPTURED else old


def _of_counter() -> "ModelSelect[Any]":
    return (
        Ktp.select(Ktp.nik)
        .join(Resident, on=(Resident.nik == Ktp.nik))
        .where(Resident.base_status == str(BaseStatus.HIDUP))
    )


def _of_register(status: KtpStatus) -> "ModelSelect[Any]":
    served = Ktp.select(Ktp.nik).where(Ktp.nik == Resident.nik)
    return Resident.select(Resident.nik).where(
        SIAK_WAITS
        & (Resident.siak_status == str(status))
        & (Resident.base_status == str(BaseStatus.HIDUP))
        & ~fn.EXISTS(served)
    )


def _while_down() -> Any:
    """Return the condition that a status was entered in hours without SIAK."""
    over = SiakOutage.up_at.is_null() | (SiakOutage.up_at >= Ktp.since)
    return fn.EXISTS(
        SiakOutage.select(SiakOutage.act).where((SiakOutage.down_at <= Ktp.since) & over)
    )


def _case(
    now: _Now,
    number: int,
    status: KtpStatus,
    nik: str,
    no_kk: str,
    name: str,
    birth_date: date,
    kelurahan: str,
    since: str | None,
) -> HangingCase:
    hang = _SEGMENTS[number][0]
    day = office_day(read_moment(since), now.settings.zone) if since else None
    key: tuple[Any, ...] = (number, since, nik) if since else (number, nik)
    days = (now.today - day).days if day else None
    step = next_step(hang, status, None, siak_down=now.siak is not None)
    return HangingCase(
        key, nik, no_kk, name, birth_date, kelurahan, status, hang, day, days, None, step
    )


def _with_notes(rows: Sequence[HangingCase], now: _Now) -> tuple[HangingCase, ...]:
    notes = last_notes([row.nik for row in rows])
    noted = []
    for row in rows:
        note = notes.get(row.nik)
        kind = note.kind if note else None
        step = next_step(row.hang, row.status, kind, siak_down=now.siak is not None)
        noted.append(replace(row, note=note, step=step))
    return tuple(noted)
