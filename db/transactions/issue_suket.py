"""Suket: the letter that stands in for the card until blanks arrive, or the renewal of one."""

from dataclasses import dataclass

from db.case import Case
from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row, new_row
from db.models import SuketCounter
from db.models.kept import Kept, slot
from db.paper_list import paper_due
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, hindrance
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.rules.suket import SuketState, valid_until, written_suket_number
from db.transactions.changes import counted_as, known_case, suket_closed

_COUNTER = Kept(
    SuketCounter,
    lambda: SuketCounter.select(SuketCounter.last).where(
        (SuketCounter.series == slot("series")) & (SuketCounter.year == slot("year"))
    ),
)


@dataclass(frozen=True, slots=True)
class SuketOrder:
    """Whose suket; `override` is the store keeper's reason to give one while blanks lie there."""

    nik: str
    override: str = ""


def issue_suket(call: Call, order: SuketOrder) -> Receipt:
    """Give a suket with the next number of the year; a lapsed one is replaced and linked.

    Refused while blanks are usable for a print-ready resident, as the orders of 2020 and
    2022 say, unless someone with the store keeper's right overrides it with a reason.
    """
    kind = Act.OVERRIDE_SUKET if order.override.strip() and not call.second else Act.SUKET
    return record(call, kind, order, _decide)


def _decide(desk: Desk, order: SuketOrder) -> Decision:
    case = known_case(order.nik)
    situation = case.situation(desk.stand, desk.settings, desk.today)
    bar = hindrance(situation, Deed.SUKET)
    override = _override(desk, order)
    if bar and not (override and bar.code == "BLANKS_AVAILABLE"):
        raise Refused(bar.code, **bar.values)
    if bar is None and not permits(desk.operator.role, Act.SUKET):
        role = desk.operator.role
        raise Refused("NOT_PERMITTED", role=role, act=Act.SUKET, roles=who_may(Act.SUKET))
    ready = situation.status is KtpStatus.PRINT_READY_RECORD
    why = "NOT_READY_YET" if not ready else "BLANKS_KEPT" if bar or not situation.admitted else ""
    why = why or ("BLANKS_OUT" if desk.stand.on_hand == 0 else "BLANKS_KEPT")
    decided = {"why": why, "override": override, "template": desk.settings.suket_template}
    return Decision(_changes(desk, case, why), case.nik, {**decided, **counted_as(desk, case)})


def _override(desk: Desk, order: SuketOrder) -> str | None:
    reason = checked_text(order.override, "override", needed=False)
    who = desk.second or desk.operator
    if reason and not permits(who.role, Act.OVERRIDE_SUKET):
        kind = Act.OVERRIDE_SUKET
        raise Refused("NOT_PERMITTED", role=who.role, act=kind, roles=who_may(kind))
    return reason


def _changes(desk: Desk, case: Case, why: str) -> list[RowChange]:
    year = desk.today.year
    # Where the number doesn't show the series, all share one count, or two would be alike.
    shown = "{series}" in desk.settings.suket_template
    series = desk.settings.suket_series if shown else ""
    last = _last_number(series, year)
    seq = (last or 0) + 1
    try:
        until = valid_until(desk.today, desk.settings.suket_validity)
    except ValueError as error:
        raise Refused("SUKET_END_PAST") from error
    number = written_suket_number(
        desk.settings.suket_template, series=series, seq=seq, issued_on=desk.today
    )
    paper_due(desk, PaperKind.SUKET, number, case.nik)
    counter = {"series": series, "year": year}
    changes = [
        changed_row("suket_counter", counter, {"last": last}, last=seq)
        if last
        else new_row("suket_counter", counter, last=seq)
    ]
    if case.suket:
        changes.append(suket_closed(desk, case.suket, SuketState.DIGANTI, paper=None))
    changes.append(
        new_row(
            "suket",
            {"number": number},
            series=series,
            year=year,
            seq=seq,
            nik=case.nik,
            issued_on=desk.today.isoformat(),
            valid_until=until.isoformat(),
            place=desk.place,
            reason=why,
            state=str(SuketState.AKTIF),
            replaces=case.suket["number"] if case.suket else None,
            closed_on=None,
            paper=None,
            first_on=_waits_since(case),
        )
    )
    return changes


def _waits_since(case: Case) -> object:
    """Return the day of the row's first suket where this one continues another."""
    before = case.suket
    return (before["first_on"] or before["issued_on"]) if before else None


def _last_number(series: str, year: int) -> int | None:
    row = _COUNTER.row(series=series, year=year)
    return int(row[0]) if row else None
