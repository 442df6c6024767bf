"""A resident as the card on the screen shows them: state, history, and what may be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.case import Case, case_of
from db.contacts import contact_of
from db.journal.canonical import parsed
from db.journal.clock import Clock, office_day, read_moment
from db.journal.receipt import receipt_from
from db.models import JournalEntry
from db.office import office_settings, places, stand_at, trays_at
from db.reads.siak_line import proposed_answer
from db.reads.today import office_now
from db.rules.calendar_dates import age_on
from db.rules.collectors import ALL_COLLECTORS
from db.rules.eligibility import Standing
from db.rules.issuing_policy import IssuingPolicy, PrintClass
from db.rules.ktp_status import KtpStatus, answers_after
from db.rules.lawful import Deed, Hindrance, hindrance
from db.rules.next_act import NextAct, next_act
from db.rules.nik import NikWarning, nik_warnings
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.settings import DEFAULTS, OfficeSettings
from db.rules.situation import Situation

HISTORY_LINES = 20


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act on this resident: when (office's day and UTC moment), what, by whom, where.

    `base_status` is where they belong after it, `instead` what was given in place of a card;
    None where the act said nothing of that.
    """

    act: str
    kind: str
    at: str
    day: date
    by: str
    place: str | None
    status: str | None
    suket_number: str | None
    card_issue: int | None
    corrected: bool
    base_status: str | None = None
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class SuketLine:
    """The resident's open suket."""

    number: str
    issued_on: date
    valid_until: date
    lapsed: bool


@dataclass(frozen=True, slots=True)
class CardLine:
    """The resident's valid card made at this office, and who took it where they were asked."""

    issue: int
    state: str
    printed_on: date
    place: str
    handed_to: str | None = None
    collector: str | None = None


@dataclass(frozen=True, slots=True)
class ResidentView:
    """Everything the counter shows of one resident, read in one snapshot.

    `hindrances` says for each deed why it may not be done, None where it may;
    `card_from` is the 17th birthday of someone who may only be recorded early;
    `confirmed` says that a file of SIAK's told of the person as the register does; `since` is
    the office's day on which the status was recorded, None for one that a file told;
    `collectors` are who may take a card, `phone` is where someone who waits can be called;
    `policy` is the office's, `print_classes` are those that this person is in.
    """

    register: RegisterRow
    outsider: bool
    age: int
    status: KtpStatus
    issue: int
    next: NextAct
    hindrances: Mapping[Deed, Hindrance | None]
    answers: tuple[KtpStatus, ...]
    suket: SuketLine | None
    card: CardLine | None
    nik_warnings: tuple[NikWarning, ...]
    history: tuple[HistoryLine, ...]
    siak_proposal: str
    card_from: date | None
    time_zone: str
    today: date
    confirmed: bool = True
    since: date | None = None
    collectors: tuple[str, ...] = ALL_COLLECTORS
    phone: str | None = None
    policy: IssuingPolicy = DEFAULTS.policy
    print_classes: tuple[PrintClass, ...] = ()

    @property
    def nik(self) -> str:
        """Return the resident's NIK."""
        return self.register.nik


def resident_view(
    nik: str, place: str | None, clock: Clock | None = None, operator: str | None = None
) -> ResidentView:
    """Return a resident as `operator` sees them at `place`.

    Without an operator the blanks in anybody's hands are out of reach. Raises Refused
    NIK_NOT_FOUND or PLACE_UNKNOWN.
    """
    settings = office_settings()
    today = office_now(settings, clock).today
    lines = places()
    if not lines:
        raise Refused("PLACE_UNKNOWN", place="-")
    where = place or lines[0].code
    others = {who: held for who, held in trays_at(where, lines).items() if who != operator}
    stand = stand_at(where, lines, settings, others)
    case = case_of(nik)
    situation = case.situation(stand, settings, today)
    return ResidentView(
        register=case.register,
        outsider=situation.person.outsider,
        age=age_on(case.register.birth_date, today),
        status=situation.status,
        issue=case.issue,
        next=next_act(situation),
        hindrances={deed: hindrance(situation, deed) for deed in Deed},
        answers=answers_after(case.status) if case.status else (),
        suket=_suket(case, today),
        card=_card(case),
        nik_warnings=_warnings(case),
        history=_history(nik, settings),
        siak_proposal=proposed_answer(settings),
        card_from=_card_from(situation),
        time_zone=settings.time_zone,
        today=today,
        confirmed=case.confirmed,
        since=_since(case, settings),
        collectors=settings.hand_over_to,
        phone=contact_of(nik),
        policy=settings.policy,
        print_classes=situation.print_classes,
    )


def _since(case: Case, settings: OfficeSettings) -> date | None:
    return office_day(read_moment(case.ktp["since"]), settings.zone) if case.ktp else None


def _card_from(situation: Situation) -> date | None:
    """Return the first day on which the card may be printed, for someone recorded early."""
    early = situation.eligibility.standing is Standing.EARLY_RECORDING
    return situation.eligibility.from_day if early else None


def _suket(case: Case, today: date) -> SuketLine | None:
    if case.suket is None:
        return None
    until = date.fromisoformat(case.suket["valid_until"])
    issued = date.fromisoformat(case.suket["issued_on"])
    return SuketLine(case.suket["number"], issued, until, until < today)


def _card(case: Case) -> CardLine | None:
    if case.card is None:
        return None
    printed = date.fromisoformat(case.card["printed_on"])
    card = case.card
    return CardLine(
        issue=card["issue"],
        state=card["state"],
        printed_on=printed,
        place=card["place"],
        handed_to=card["handed_to"],
        collector=card["collector"],
    )


def _warnings(case: Case) -> tuple[NikWarning, ...]:
    person = case.register
    return nik_warnings(
        person.nik,
        birth_date=person.birth_date,
        sex=person.sex,
        kecamatan_code=person.kelurahan_code[:8],
    )


def _history(nik: str, settings: OfficeSettings) -> tuple[HistoryLine, ...]:
    rows = (
        JournalEntry.select(JournalEntry.body)
        .where(JournalEntry.nik == nik)
        .order_by(JournalEntry.n.desc())
        .limit(HISTORY_LINES)
    )
    receipts = [receipt_from(parsed(row.body)) for row in rows]
    corrected = {receipt.corrects for receipt in receipts if receipt.corrects}
    return tuple(
        HistoryLine(
            act=receipt.act,
            kind=receipt.kind,
            at=receipt.at,
            day=office_day(read_moment(receipt.at), settings.zone),
            by=receipt.by,
            place=receipt.place,
            status=receipt.status,
            suket_number=receipt.suket_number,
            card_issue=receipt.card_issue,
            corrected=receipt.act in corrected,
            base_status=receipt.base_status,
            instead=receipt.instead,
        )
        for receipt in receipts
    )
