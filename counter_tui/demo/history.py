"""The training office's past: months of acts, in the order in which they happened."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from random import Random

from counter_tui.demo.deeds import OFFICE, OFFICE_HOURS, Act, Days, Deed, Draft
from counter_tui.demo.plan import (
    BLANKS_IN_THE_VAN,
    BLANKS_RECEIVED,
    BLANKS_SPOILED,
    Group,
)
from counter_tui.demo.records import closed_day, counted_store, destruction, old_cards_back
from counter_tui.demo.visits import VAN, Visits
from db.rules.numbered import Series, written_ref
from db.rules.stock import SpoilCause
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks

OPENED_BEFORE = timedelta(days=150)
SUKETS_FROM, SUKETS_TO = timedelta(days=148), timedelta(days=16)
BLANKS_BEFORE = timedelta(days=12)
# Three days each, one of which is a working day.
TO_THE_VAN_FROM, TO_THE_VAN_TO = timedelta(days=9), timedelta(days=7)
DESTROYED_FROM, DESTROYED_TO = timedelta(days=6), timedelta(days=4)
EARLY_RECORDING_BEFORE = timedelta(days=30)
_AFTER_HOURS = timedelta(minutes=20)

People = dict[Group, Sequence[str]]


def history(
    people: People, days: Days, visits: Visits, rng: Random, *, shortage: bool
) -> list[Deed]:
    """Return the acts of the past by time, those of `visits` among them; `people` are NIKs.

    With `shortage` it ends before the blanks came: stock 0, the same open sukets.
    """
    deeds = _of("petugas", issue_suket, SuketOrder, people[Group.SUKET_HOLDER])
    past = [*visits.deeds, *days.spread(deeds, SUKETS_FROM, SUKETS_TO)]
    early = [*people[Group.TARGET_RECORDED], *people[Group.TARGET_CARD]]
    at_the_office = _of(
        "petugas", enrol, EnrolOrder, [nik for nik in early if nik not in visits.recorded]
    )
    past += days.spread(at_the_office, EARLY_RECORDING_BEFORE, SUKETS_TO)
    if not shortage:
        past += days.spread(_arrival(), BLANKS_BEFORE, BLANKS_BEFORE)
        since = BLANKS_BEFORE - timedelta(days=1)
        past += days.spread(_since(people, visits, rng), since, timedelta(1))
        past += days.spread(old_cards_back(people), since, timedelta(1))
        past += _to_the_van(days, BLANKS_IN_THE_VAN + len(visits.printed))
        past += days.spread(destruction(), DESTROYED_FROM, DESTROYED_TO)
        past += _after_hours(days, since, timedelta(1))
    return sorted(past, key=lambda deed: deed.at)


def _of(
    operator: str, act: Act, order: Callable[[str], object], niks: Sequence[str]
) -> list[Draft]:
    return [(operator, act, order(nik)) for nik in niks]


def _arrival() -> list[Draft]:
    document = "BA penyerahan blangko KTP-el"
    return [("gudang", receive_blanks, ReceiveOrder(BLANKS_RECEIVED, document))]


def _to_the_van(days: Days, quantity: int) -> list[Deed]:
    """Return how blanks were sent to the van and counted there."""
    day = days.last_working(TO_THE_VAN_FROM, TO_THE_VAN_TO)
    sent_at = days.opens(day) + timedelta(minutes=15)
    send = SendOrder(quantity, OFFICE, VAN, "Surat jalan mobil keliling")
    accept = AcceptOrder(written_ref(Series.KIRIM, day.year, 1), quantity)
    return [
        Deed(sent_at, "gudang", send_blanks, send),
        Deed(sent_at + timedelta(minutes=30), "petugas", accept_blanks, accept, VAN),
    ]


def _since(people: People, visits: Visits, rng: Random) -> list[Draft]:
    """Return what was done since the blanks came, each person's acts one after the other."""
    served: list[list[Draft]] = []
    for nik in people[Group.WALK_IN_NEW]:
        enrolled = ("petugas", enrol, EnrolOrder(nik))
        served.append([enrolled, ("petugas", issue_card, IssueOrder(nik))])
    target = [nik for nik in people[Group.TARGET_CARD] if nik not in visits.printed]
    for nik in (*people[Group.WALK_IN_READY], *target):
        served.append([("petugas", issue_card, IssueOrder(nik))])
    for nik in people[Group.WALK_IN_WAITING]:
        served.append([("petugas", issue_card, IssueOrder(nik, wait=True))])
    causes = tuple(SpoilCause)
    for number in range(BLANKS_SPOILED):
        cause = causes[number % len(causes)]
        served.append([("petugas", spoil_blanks, SpoilOrder(1, cause))])
    rng.shuffle(served)
    return [draft for drafts in served for draft in drafts]


def _after_hours(days: Days, first: timedelta, last: timedelta) -> Iterator[Deed]:
    """Yield what ends the last working day between two times ago, when everyone has left."""
    day = days.last_working(first, last)
    at = days.opens(day) + OFFICE_HOURS
    for operator, act, order in (*counted_store(day), *closed_day()):
        at += _AFTER_HOURS
        yield Deed(at, operator, act, order)
