"""What was done for a resident, and which of it may be taken back by whom."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.journal.canonical import parsed
from db.journal.clock import Clock, office_day, read_moment
from db.journal.receipt import receipt_from
from db.models import JournalEntry
from db.office import OperatorLine, office_settings
from db.reads.today import office_now
from db.rules.lawful import Hindrance
from db.rules.role_bar import role_bar
from db.rules.roles import Act
from db.rules.taking_back import Done, bar_to_taking_back

MOST_ACTS = 40


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act on a resident: when (office's day, UTC moment), what, by whom, where.

    `bar` is why this operator can't take it back, None where they can; `second` says that the
    office asks a second person for it.
    """

    act: str
    kind: str
    at: str
    day: date
    by: str
    place: str | None
    status: str | None
    suket_number: str | None
    bar: Hindrance | None
    second: bool


def acts_to_correct(
    nik: str, operator: OperatorLine, clock: Clock | None = None
) -> tuple[ActLine, ...]:
    """Return the acts on a resident, newest first, corrections left out."""
    settings = office_settings()
    today = office_now(settings, clock).today
    history = history_of(nik)
    rows = (
        JournalEntry.select(JournalEntry.body)
        .where((JournalEntry.nik == nik) & JournalEntry.corrects.is_null())
        .order_by(JournalEntry.n.desc())
        .limit(MOST_ACTS)
    )
    asks = "correct-other" in settings.second_person
    lines = []
    for row in rows:
        did = receipt_from(parsed(row.body))
        day = office_day(read_moment(did.at), settings.zone)
        done = Done(did.n, did.act, did.kind, did.corrects)
        lines.append(
            ActLine(
                act=did.act,
                kind=did.kind,
                at=did.at,
                day=day,
                by=did.by,
                place=did.place,
                status=did.status,
                suket_number=did.suket_number,
                bar=_bar(done, history, operator),
                second=asks and (did.by != operator.name or day != today),
            )
        )
    return tuple(lines)


def history_of(nik: str | None, act_id: str = "") -> list[Done]:
    """Return the acts on a resident; for an act on none, what took it back."""
    which: Any = (JournalEntry.nik == nik) if nik else (JournalEntry.corrects == act_id)
    entries = JournalEntry.select(
        JournalEntry.n, JournalEntry.act_id, JournalEntry.kind, JournalEntry.corrects
    ).where(which)
    return [Done(each.n, each.act_id, each.kind, each.corrects) for each in entries]


def _bar(done: Done, history: list[Done], operator: OperatorLine) -> Hindrance | None:
    return bar_to_taking_back(done, history) or role_bar(operator.role, Act(done.kind))
