"""The parts of the print queue as queries, each in its order, and what narrows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Any

from peewee import JOIN, ModelSelect, Value, fn

from db.journal.clock import Clock
from db.models import BatchItem, Ktp, Resident, Suket
from db.models.ktp import SUKET_OPEN
from db.models.printing import IN_A_RUN
from db.models.register import SIAK_READY
from db.office import office_settings
from db.reads.today import office_now
from db.rules.calendar_dates import add_months, latest_birth
from db.rules.eligibility import CARD_AGE, RECORDING_AGE
from db.rules.issuing_policy import PolicyMode, PrintClass, PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital
from db.rules.print_queue import QueueClass, print_class
from db.rules.refused import Refused
from db.rules.settings import OfficeSettings

_READY = str(KtpStatus.PRINT_READY_RECORD)
_NOBODY = Value(1) == Value(0)
FIRST_SUKET = fn.COALESCE(Suket.first_on, Suket.issued_on)


class Part(IntEnum):
    """The queue is these, one behind the other."""

    PEMULA17 = 1
    SUKET = 2
    COUNTER = 3
    REGISTER = 4
    SIXTEEN = 5


CLASS_OF = {
    Part.PEMULA17: QueueClass.PEMULA17,
    Part.SUKET: QueueClass.SUKET,
    Part.COUNTER: QueueClass.READY,
    Part.REGISTER: QueueClass.READY,
    Part.SIXTEEN: QueueClass.SIXTEEN,
}


@dataclass(frozen=True, slots=True)
class QueueNow:
    """What the queue rests on: the office's settings and its day."""

    settings: OfficeSettings
    today: date

    @property
    def order(self) -> tuple[PrintClass, ...]:
        """Return the policy's classes in the order in which they are printed."""
        return tuple(dict.fromkeys(map(PrintClass, self.settings.policy_classes)))


def queue_now(clock: Clock | None = None) -> QueueNow:
    """Return what the queue rests on now."""
    settings = office_settings()
    return QueueNow(settings, office_now(settings, clock).today)


@dataclass(frozen=True, slots=True)
class Cohort:
    """A month, `first` to the day before `end`: the sukets that were first given in it."""

    first: date
    end: date


def read_cohort(month: str) -> Cohort:
    """Return the month written YYYY-MM; raises Refused MONTH_UNKNOWN for anything else."""
    try:
        first = date.fromisoformat(f"{month.strip()}-01")
        return Cohort(first, add_months(first, 1))
    except ValueError as error:
        raise Refused("MONTH_UNKNOWN", given=month[:20]) from error


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which of a part's people: of a cohort, of one class of printing, in no run."""

    cohort: Cohort | None = None
    only: PrintClass | None = None
    not_in_a_run: bool = field(default=False)


def part_query(now: QueueNow, part: Part, narrowing: Narrowing = Narrowing()) -> "ModelSelect[Any]":
    """Return the query of a part, which selects no column yet; joins are Resident and Ktp."""
    query = _QUERIES[part](now)
    for condition in _narrowed(now, part, narrowing):
        query = query.where(condition)
    return query


def part_columns(part: Part) -> tuple[Any, ...]:
    """Return the columns that order a part, which together differ from row to row."""
    return _COLUMNS[part]


def first_of_queue(now: QueueNow, count: int, cohort: Cohort | None = None) -> list[str]:
    """Return the NIKs of the first `count` people whom the policy lets have a card now.

    Who is in a run already is left out. Under SELEKTIF the policy's classes come in its own
    order, and within a class the queue's order holds.
    """
    return [str(row[0]) for row in first_to_print(now, count, cohort)]


def first_to_print(
    now: QueueNow,
    count: int,
    cohort: Cohort | None = None,
    among: Sequence[str] | None = None,
    more: Sequence[Any] = (),
) -> list[tuple[Any, ...]]:
    """Return `first_of_queue` with `more` columns of the register beside each NIK.

    `among` narrows it to some people. Values are as the driver gives them.
    """
    if now.settings.policy_mode == PolicyMode.HABIS:
        return []
    only: Sequence[PrintClass | None] = (None,)
    if now.settings.policy_mode == PolicyMode.SELEKTIF:
        only = now.order
    found: list[tuple[Any, ...]] = []
    for each in only:
        for part in tuple(Part)[:-1]:
            if len(found) < count:
                narrowing = Narrowing(cohort, each, not_in_a_run=True)
                query = part_query(now, part, narrowing).select(Resident.nik, *more)
                if among is not None:
                    query = query.where(Resident.nik.in_(list(among)))
                ordered = query.order_by(*part_columns(part)).limit(count - len(found))
                # The driver's own rows: an act that releases a thousand people waits for them.
                found += Resident._meta.database.execute(ordered).fetchall()
    return found


def _pemula(now: QueueNow) -> "ModelSelect[Any]":
    return _with_ktp(Resident.select()).where(
        *_served(now), _is_17(now), _print_ready(), _first_card()
    )


def _suket_holders(now: QueueNow) -> "ModelSelect[Any]":
    query = Suket.select().join(Resident, on=(Resident.nik == Suket.nik))
    return _with_ktp(query).where(
        SUKET_OPEN, *_served(now), _print_ready(), _may_hold(now), ~(_is_17(now) & _first_card())
    )


def _of_counter(now: QueueNow) -> "ModelSelect[Any]":
    return (
        Ktp.select()
        .join(Resident, on=(Resident.nik == Ktp.nik))
        .where(Ktp.status == _READY, *_served(now), _may_hold(now))
        .where(~(_is_17(now) & _first_card()), ~_holds_suket())
    )


def _of_register(now: QueueNow) -> "ModelSelect[Any]":
    served = Ktp.select(Ktp.nik).where(Ktp.nik == Resident.nik)
    return Resident.select().where(
        SIAK_READY, ~fn.EXISTS(served), *_served(now), _may_hold(now), ~_is_17(now), ~_holds_suket()
    )


def _sixteen(now: QueueNow) -> "ModelSelect[Any]":
    young = (Resident.birth_date > latest_birth(CARD_AGE, now.today)) & (
        Resident.birth_date <= latest_birth(RECORDING_AGE, now.today)
    )
    unmarried = Resident.marital == str(Marital.BELUM_KAWIN)
    return _with_ktp(Resident.select()).where(young, unmarried, *_served(now), _print_ready())


_QUERIES = {
    Part.PEMULA17: _pemula,
    Part.SUKET: _suket_holders,
    Part.COUNTER: _of_counter,
    Part.REGISTER: _of_register,
    Part.SIXTEEN: _sixteen,
}
_COLUMNS: dict[Part, tuple[Any, ...]] = {
    Part.PEMULA17: (Resident.birth_date, Resident.nik),
    Part.SUKET: (FIRST_SUKET, Suket.nik),
    Part.COUNTER: (Ktp.since, Ktp.nik),
    Part.REGISTER: (Resident.nik,),
    Part.SIXTEEN: (Resident.birth_date, Resident.nik),
}


def _with_ktp(query: "ModelSelect[Any]") -> "ModelSelect[Any]":
    return query.join_from(Resident, Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))


def _served(now: QueueNow) -> list[Any]:
    """Return the conditions that someone lives and is served here."""
    conditions = [
        Resident.base_status == str(BaseStatus.HIDUP),
        Resident.citizenship == str(Citizenship.WNI),
    ]
    if not now.settings.serve_outsiders:
        conditions.append(Resident.home == now.settings.region)
    return conditions


def _print_ready() -> Any:
    return (Ktp.status == _READY) | (Ktp.nik.is_null() & SIAK_READY)


def _first_card() -> Any:
    return Ktp.reason.is_null() | (Ktp.reason == str(PrintReason.BARU))


def _is_17(now: QueueNow) -> Any:
    return (Resident.birth_date > latest_birth(CARD_AGE + 1, now.today)) & (
        Resident.birth_date <= latest_birth(CARD_AGE, now.today)
    )


def _may_hold(now: QueueNow) -> Any:
    """Return the condition of being wajib KTP: 17, or ever married (UU 24/2013 art. 63(1))."""
    of_age = Resident.birth_date <= latest_birth(CARD_AGE, now.today)
    return of_age | (Resident.marital != str(Marital.BELUM_KAWIN))


def _holds_suket(cohort: Cohort | None = None) -> Any:
    held = Suket.select(Suket.nik).where((Suket.nik == Resident.nik) & SUKET_OPEN)
    return fn.EXISTS(held.where(*_given_in(cohort)) if cohort else held)


def _given_in(cohort: Cohort) -> tuple[Any, Any]:
    return cohort.first <= FIRST_SUKET, cohort.end > FIRST_SUKET


def _narrowed(now: QueueNow, part: Part, narrowing: Narrowing) -> Iterator[Any]:
    if narrowing.cohort:
        yield from _of_cohort(part, narrowing.cohort)
    if narrowing.only:
        yield from _of_class(now, part, narrowing.only)
    if narrowing.not_in_a_run:
        in_a_run = BatchItem.select(BatchItem.nik).where(BatchItem.nik == Resident.nik, IN_A_RUN)
        yield ~fn.EXISTS(in_a_run)


def _of_cohort(part: Part, cohort: Cohort) -> tuple[Any, ...]:
    if part is Part.SUKET:
        return _given_in(cohort)
    return (_holds_suket(cohort) if part is Part.PEMULA17 else _NOBODY,)


def _of_class(now: QueueNow, part: Part, only: PrintClass) -> tuple[Any, ...]:
    """Return the conditions that someone of a part is printed in a class."""

    def reasons(*, holds_suket: bool) -> list[str]:
        return [
            str(reason)
            for reason in PrintReason
            if print_class(reason, now.order, holds_suket=holds_suket) is only
        ]

    first = str(PrintReason.BARU)
    if part is Part.PEMULA17:
        holder, other = first in reasons(holds_suket=True), first in reasons(holds_suket=False)
        if holder and other:
            return ()
        return (_holds_suket() if holder else ~_holds_suket() if other else _NOBODY,)
    theirs = reasons(holds_suket=part is Part.SUKET)
    if part is Part.REGISTER:
        return () if first in theirs else (_NOBODY,)
    return (fn.COALESCE(Ktp.reason, first).in_(theirs),)
