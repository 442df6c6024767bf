"""What is tried with old cards and spoiled blanks: cards that come back, and destructions."""

from __future__ import annotations

from db.rules.ktp_status import KtpStatus
from db.rules.roles import Act
from db.rules.stock import TAKE_BACK_CAUSES, OldCardCause
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.take_back_card import TakeBackOrder, take_back_card
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.floor import EVERY_PLACE, Floor

_LEFT = {"MATI": OldCardCause.MENINGGAL, "PINDAH": OldCardCause.PINDAH_KELUAR}
_LIES = "SELECT nik, issue FROM old_card WHERE place = '{}' AND destroyed IS NULL ORDER BY nik"
_SPOILED = (
    "SELECT act, line FROM stock_entry WHERE place = '{}' AND kind = 'RUSAK' ORDER BY act, line"
)
# Who has had more cards than are in the register.
_LACKING = (
    "SELECT k.nik FROM ktp k WHERE k.issue > 1 + (SELECT COUNT(*) FROM old_card o "
    "WHERE o.nik = k.nik AND o.issue < k.issue) ORDER BY k.nik"
)
_WITNESSES = (("I Made Arta", "Satpol PP"), ("Baiq Nurul", "Inspektorat"))


def try_take_back(floor: Floor) -> Attempt | None:
    known = {nik for (nik,) in floor.rows("SELECT nik FROM old_card")}
    gone = [
        (each.nik, _LEFT[each.base_status])
        for each in floor.people
        if each.base_status in _LEFT and each.status == KtpStatus.CARD_ISSUED
    ]
    gone = [each for each in gone if each[0] not in known or floor.lots.one_in(10)]
    found = [(nik, cause) for (nik,) in floor.rows(_LACKING) for cause in TAKE_BACK_CAUSES[:2]]
    whose = floor.any_of(gone if gone and floor.lots.one_in(2) else [*found, *gone])
    if whose is None:
        return _try_lose(floor)
    nik, cause = whose
    issue = floor.lots.one_of((0, 0, 0, 0, 1))
    return floor.attempt(Act.TAKE_BACK, take_back_card, TakeBackOrder(nik, cause, issue))


def _try_lose(floor: Floor) -> Attempt | None:
    """Replace a card that was lost, which somebody may find again."""
    held = [each for each in floor.people if each.alive_here]
    who = floor.any_of([each for each in held if each.status == KtpStatus.CARD_ISSUED])
    if who is None:
        return None
    return floor.attempt(Act.REPLACE, replace_card, ReplaceOrder(who.nik, "HILANG", "LP/13/2024"))


def try_destroy(floor: Floor) -> Attempt | None:
    place = floor.lots.one_of(EVERY_PLACE)
    cards = [f"{nik}/{issue}" for nik, issue in floor.rows(_LIES.format(place))]
    blanks = [f"{act}/{line}" for act, line in floor.rows(_SPOILED.format(place))]
    if not cards and not blanks:
        return None
    some = floor.lots.number(1, 3)
    order = DestroyOrder(
        tuple(cards[:some]), tuple(blanks[-some:]), _WITNESSES[: floor.lots.number(1, 2)]
    )
    return floor.attempt(Act.DESTROY, destroy, order, places=(place,))


OLD_CARDS = {Act.TAKE_BACK: try_take_back, Act.DESTROY: try_destroy}
