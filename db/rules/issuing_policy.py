"""Which cards may be printed while blanks are scarce."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PolicyMode(StrEnum):
    """NORMAL prints for all, SELEKTIF for the chosen classes, HABIS for nobody."""

    NORMAL = "NORMAL"
    SELEKTIF = "SELEKTIF"
    HABIS = "HABIS"


class PrintReason(StrEnum):
    """Why this issue of the card is made: the first one, or what a replacement replaces."""

    BARU = "BARU"
    HILANG = "HILANG"
    RUSAK = "RUSAK"
    PERUBAHAN_DATA = "PERUBAHAN_DATA"
    PINDAH_DATANG = "PINDAH_DATANG"


class PrintClass(StrEnum):
    """Classes of the national order of January 2020, most urgent first."""

    PEMULA = "PEMULA"
    SUKET = "SUKET"
    HILANG = "HILANG"
    RUSAK_ATAU_BERUBAH = "RUSAK_ATAU_BERUBAH"


@dataclass(frozen=True, slots=True)
class IssuingPolicy:
    """The office's policy: a mode, and the classes that SELEKTIF prints, in that order.

    `since`, `reason` and `by` say when it was set, on what it rests and who set it; None and
    empty for the policy an office begins with. `kept_back` is how many blanks a print run
    leaves at its place for those who come to the counter.
    """

    mode: PolicyMode
    classes: tuple[PrintClass, ...]
    since: date | None = None
    reason: str = ""
    by: str = ""
    kept_back: int = 0


def print_classes(reason: PrintReason, *, holds_suket: bool) -> frozenset[PrintClass]:
    """Return every class that someone waiting for a card of this `reason` is in."""
    by_reason = {
        PrintReason.BARU: PrintClass.PEMULA,
        PrintReason.HILANG: PrintClass.HILANG,
    }
    own = by_reason.get(reason, PrintClass.RUSAK_ATAU_BERUBAH)
    return frozenset({own, PrintClass.SUKET}) if holds_suket else frozenset({own})


def admits(policy: IssuingPolicy, classes: Collection[PrintClass]) -> bool:
    """Return whether `policy` lets a person in these classes have a card now."""
    if policy.mode is PolicyMode.SELEKTIF:
        return rank(policy, classes) is not None
    return policy.mode is PolicyMode.NORMAL


def rank(policy: IssuingPolicy, classes: Collection[PrintClass]) -> int | None:
    """Return the place in the policy's order of the first of these classes, 1 the first to print.

    None where the policy names none of them. SELEKTIF alone keeps to the order.
    """
    places = [at for at, each in enumerate(policy.classes, 1) if each in classes]
    return min(places, default=None)
