"""Everything about a resident, a place and the office that decides what may be done next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from db.rules.eligibility import Eligibility, eligibility, unrecorded_status
from db.rules.issuing_policy import (
    IssuingPolicy,
    PrintClass,
    PrintReason,
    admits,
    print_classes,
)
from db.rules.ktp_status import NOT_RECORDED, KtpStatus
from db.rules.person import Person
from db.rules.suket import has_lapsed


@dataclass(frozen=True, slots=True)
class OpenSuket:
    """The one suket of a resident that is still out: running, or lapsed and not taken back."""

    number: str
    valid_until: date


@dataclass(frozen=True, slots=True)
class Stand:
    """The place where the person stands: what lies there and what the office may use.

    `elsewhere` maps the other places that still have blanks to how many;
    `usable` is what counts as stock for the suket rule (this place's or the office's);
    `others_hold` are those of the place's blanks that are in other clerks' hands.
    """

    place: str
    visits: bool
    on_hand: int
    usable: int
    elsewhere: Mapping[str, int]
    others_hold: Mapping[str, int] = field(default_factory=dict)

    @property
    def reach(self) -> int:
        """Return how many blanks whoever stands here may take: their own and the loose ones."""
        return self.on_hand - sum(self.others_hold.values())


@dataclass(frozen=True, slots=True)
class Situation:
    """A resident before a clerk, on a day, at a place, under the office's rules.

    `card_is_ours`: the valid card, where there is one, was made at this office.
    `suket_end_past`: the fixed last day that the office set for sukets is over.
    `card_delivery`: the delivery in which their waiting card was carried to the kelurahan.
    """

    person: Person
    recorded_status: KtpStatus | None
    reason: PrintReason
    suket: OpenSuket | None
    stand: Stand
    policy: IssuingPolicy
    suket_allowed: bool
    serve_outsiders: bool
    today: date
    card_is_ours: bool = True
    suket_end_past: bool = False
    card_delivery: str | None = None

    @property
    def eligibility(self) -> Eligibility:
        """Return what the person may have today."""
        return eligibility(self.person, self.today, serve_outsiders=self.serve_outsiders)

    @property
    def status(self) -> KtpStatus:
        """Return the status shown: the recorded one, else BELUM_REKAM or BELUM_WAJIB by age."""
        if self.recorded_status and self.recorded_status not in NOT_RECORDED:
            return self.recorded_status
        return unrecorded_status(self.person, self.today)

    @property
    def suket_lapsed(self) -> bool:
        """Return whether an open suket is there and its last day is past."""
        return self.suket is not None and has_lapsed(self.suket.valid_until, self.today)

    @property
    def print_classes(self) -> tuple[PrintClass, ...]:
        """Return the classes that this person is in, as the national order lists them."""
        classes = print_classes(self.reason, holds_suket=self.suket is not None)
        return tuple(each for each in PrintClass if each in classes)

    @property
    def admitted(self) -> bool:
        """Return whether the issuing policy lets this person have a card now."""
        return admits(self.policy, self.print_classes)
