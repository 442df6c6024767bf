"""The supervisors' figures: no name, no NIK."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from db.journal.clock import Clock, written_moment
from db.models import ChainHead, Ktp, Resident, Suket
from db.models.register import SIAK_WAITS
from db.office import PlaceLine, office_settings
from db.reads.printing_pace import printing_pace
from db.reads.siak_line import SiakLine
from db.reads.strip import Today, strip
from db.reads.target import Drift, Target, drift
from db.reads.today import office_now
from db.rules.issuing_policy import IssuingPolicy
from db.rules.ktp_status import KtpStatus
from db.rules.need import Pace
from db.rules.suket import SuketState


@dataclass(frozen=True, slots=True)
class Board:
    """What the office has, did today and still has to do.

    `blanks` lie at the places and `under_way` to one; `pace` says how long the former last.
    `as_of` is the UTC moment of the figures; `head` the journal's last number and hash.
    """

    office_name: str
    training: bool
    day: date
    as_of: str
    places: tuple[PlaceLine, ...]
    blanks: int
    level: str
    under_way: int
    pace: Pace
    today: Today
    suket_open: int
    suket_lapsed: int
    cards_waiting: int
    waiting_for_siak: int
    policy: IssuingPolicy
    target: Target
    drift: Drift
    head_n: int
    head_hash: str
    seconds_left: float
    time_zone: str
    siak: SiakLine


def board(clock: Clock | None = None) -> Board:
    """Return the board's figures, read in one snapshot."""
    settings = office_settings()
    now = office_now(settings, clock)
    line = strip(clock)
    head = ChainHead.select().first()
    lapsed = (Suket.state == SuketState.AKTIF) & (Suket.valid_until < now.today)
    return Board(
        office_name=settings.office_name,
        training=settings.training,
        day=now.today,
        as_of=written_moment(now.moment),
        places=line.places,
        blanks=line.blanks,
        level=line.level,
        under_way=line.under_way,
        pace=printing_pace(settings, now.today, line.blanks),
        today=line.today,
        suket_open=line.suket_open,
        suket_lapsed=Suket.select().where(lapsed).count(),
        # Of the residents and not of the cards, of which there are ever more.
        cards_waiting=Ktp.select().where(Ktp.status == str(KtpStatus.CARD_PRINTED)).count(),
        waiting_for_siak=_sent_and_unanswered(),
        policy=settings.policy,
        target=line.target,
        drift=drift(line.target, settings.region),
        head_n=head.n if head else 0,
        head_hash=head.hash if head else "",
        seconds_left=line.seconds_left,
        time_zone=settings.time_zone,
        siak=line.siak,
    )


def _sent_and_unanswered() -> int:
    waiting = [str(KtpStatus.BIO_CAPTURED), str(KtpStatus.SENT_FOR_ENROLLMENT)]
    counter = Ktp.select().where(Ktp.status.in_(waiting)).count()
    served = Ktp.select(Ktp.nik).where(Ktp.nik == Resident.nik)
    # Asked as the index on those who wait at SIAK is, or the whole register would be read.
    register = SIAK_WAITS & Resident.siak_status.in_(waiting) & ~fn.EXISTS(served)
    return int(counter) + int(Resident.select().where(register).count())
