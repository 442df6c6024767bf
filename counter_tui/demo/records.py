"""What the training office's past leaves in its records: old cards, a destruction, a count, a day.

Nothing of it moves a blank, so that the office's figures stay what they are.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from counter_tui.demo.deeds import Draft
from counter_tui.demo.plan import BLANKS_AT_THE_OFFICE, Group
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.destructions import to_destroy
from db.reads.today import office_now
from db.rules.numbered import Series, written_ref
from db.rules.stock import OldCardCause
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.take_back_card import TakeBackOrder, take_back_card

WITNESSES = (("I Gede Arta", "Satpol PP Kota Mataram"), ("Baiq Nurhayati", "Inspektorat"))

_OF_EACH_CAUSE = 6
_BROUGHT_BACK = (
    (Group.DECEASED, OldCardCause.MENINGGAL, "Akta kematian"),
    (Group.MOVED, OldCardCause.PINDAH_KELUAR, "SKPWNI"),
)


def old_cards_back(people: Mapping[Group, Sequence[str]]) -> list[Draft]:
    """Return how families bring the cards of some who died or moved away, by turns."""
    drafts: list[Draft] = []
    for number in range(_OF_EACH_CAUSE):
        for group, cause, document in _BROUGHT_BACK:
            for nik in people[group][number : number + 1]:
                drafts.append(("petugas", take_back_card, TakeBackOrder(nik, cause, 0, document)))
    return drafts


def destruction() -> list[Draft]:
    """Return the destruction of everything that lies at the office by then."""
    return [("gudang", _destroy_what_lies, None)]


def counted_store(day: date) -> list[Draft]:
    """Return a count of the store that finds as many blanks as the record says."""
    ref = written_ref(Series.OPNAME, day.year, 1)
    return [
        ("gudang", open_count, OpenCountOrder("Surat tugas opname bulanan")),
        ("gudang", enter_count, EnterCountOrder(ref, BLANKS_AT_THE_OFFICE)),
    ]


def closed_day() -> list[Draft]:
    """Return the closing of the last working day."""
    return [("petugas", close_day, CloseDayOrder(BLANKS_AT_THE_OFFICE))]


def _destroy_what_lies(call: Call, _order: object) -> Receipt:
    today = office_now(office_settings(), call.clock).today
    found = to_destroy(str(call.place), today)
    return destroy(call, DestroyOrder(found.cards, found.blanks, WITNESSES))
