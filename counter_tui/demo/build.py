"""Building the training office: its people, then its past through the real acts."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from random import Random
from typing import TypeVar

from peewee import Database

from counter_tui.demo.deeds import Days, Deed
from counter_tui.demo.history import OPENED_BEFORE, history
from counter_tui.demo.people import population
from counter_tui.demo.plan import SMALLEST_OFFICE, Group, Plan, TooFewResidentsError
from counter_tui.demo.pupils import Pupils
from counter_tui.demo.schools import SCHOOLS
from counter_tui.demo.visits import Morning, visits
from db.journal.call import Call, Terminal
from db.passwords import hash_password
from db.reads.today import OfficeNow, office_now
from db.rules.ktp_status import KtpStatus
from db.rules.register_row import RegisterRow
from db.rules.roles import Role
from db.rules.settings import DEFAULTS
from db.store.create import create_database
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.add_school import add_school
from db.transactions.open_office import OpenOfficeOrder, PlaceOrder, open_office
from db.transactions.take_target import TargetOrder, take_target

PASSWORD = "demo"  # the training office's, shown at its sign-in
PLACES = (
    PlaceOrder("DINAS", "Kantor Dinas"),
    PlaceOrder("MPP", "Mal Pelayanan Publik"),
    PlaceOrder("MOBIL-1", "Mobil Keliling 1", visits=True),
)
OPERATORS = (
    ("petugas", "Petugas Loket", Role.CLERK),
    ("gudang", "Petugas Gudang", Role.STORE_KEEPER),
    ("pengawas", "Pengawas", Role.SUPERVISOR),
)
TARGET_SOURCE = "DP4"
SETTINGS: dict[str, object] = {"training": True, "second_person": ()}

# Acts and residents that share a commit; each commit still holds the database only briefly.
ACTS_A_COMMIT = 250
RESIDENTS_A_BATCH = 1000

# How long the visit of today has run, at most, when the office is built.
_MORNING = timedelta(hours=3)

Progress = Callable[[str, int, int], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _PastClock:
    """The moment of an act in the training office's past."""

    moment: datetime

    def now(self, _database: Database) -> datetime:
        return self.moment


def build_demo(
    url: str,
    *,
    residents: int,
    seed: int,
    shortage: bool,
    progress: Progress,
    today: date | None = None,
) -> None:
    """Create the database and fill it; `progress` is told phase, done and total.

    Relative to `today`, by default the database's day. Raises TooFewResidentsError before
    anything is made, OfficeUnavailable where there already is an office.
    """
    if residents < SMALLEST_OFFICE:
        raise TooFewResidentsError(residents)
    create_database(url)
    store = Store(url)
    try:
        now = store.read(lambda: office_now(DEFAULTS))
        plan = Plan(residents, seed, today or now.today)
        _Builder(store, plan, now, progress).build(shortage=shortage)
    finally:
        store.close()


class _Builder:
    """Fills one office; ids come from the seed, so that the same seed gives the same journal."""

    def __init__(self, store: Store, plan: Plan, now: OfficeNow, progress: Progress) -> None:
        self._store = store
        self._plan = plan
        self._days = Days(plan.today, DEFAULTS.zone)
        self._morning = _morning(self._days, now)
        self._pupils = Pupils(plan.today)
        self._progress = progress
        self._rng = Random(plan.seed)
        self._opened = datetime.combine(
            plan.today - OPENED_BEFORE, time(7, 0), DEFAULTS.zone
        ).astimezone(UTC)

    def build(self, *, shortage: bool) -> None:
        password = hash_password(PASSWORD, training=True)
        order = OpenOfficeOrder(SETTINGS, PLACES, "admin", "Admin Kantor")
        self._store.write(open_office, self._admin(), order, password)
        codes = tuple(place.code for place in PLACES)
        for name, full_name, role in OPERATORS:
            served = () if role is Role.SUPERVISOR else codes
            operator = OperatorOrder(name, full_name, role, served, role is Role.STORE_KEEPER)
            self._store.write(add_operator, self._admin(), operator, password)
        niks = self._people()
        rng = Random(self._plan.seed)
        gone_to = visits(self._pupils, self._days, self._morning, rng, blanks=not shortage)
        deeds = history(niks, self._days, gone_to, rng, shortage=shortage)
        done = 0
        for batch in _batches(iter(deeds), ACTS_A_COMMIT):
            self._store.write(self._do, batch)
            done += len(batch)
            self._progress("acts", done, len(deeds))

    def _people(self) -> dict[Group, Sequence[str]]:
        """Bring everyone into the register, and note the year's target.

        Returns the NIKs of those whom the past needs.
        """
        niks: dict[Group, list[str]] = defaultdict(list)
        done = 0
        for batch in _batches(population(self._plan), RESIDENTS_A_BATCH):
            for group, row in batch:
                self._pupils.meet(group, row)
                if _in_the_past(group, row):
                    niks[group].append(row.nik)
            rows = [row for _, row in batch]
            self._store.write(add_residents, self._admin(), "training", rows)
            done += len(batch)
            self._progress("residents", done, self._plan.rows)
        for school in SCHOOLS:
            self._store.write(add_school, self._admin(), school)
        year = DEFAULTS.target_for(self._plan.today)
        self._store.write(take_target, self._admin(), TargetOrder(year, TARGET_SOURCE))
        return {group: niks[group] for group in Group}

    def _do(self, deeds: Sequence[Deed]) -> None:
        for deed in deeds:
            deed.act(self._call(deed.operator, deed.place, deed.at), deed.order)

    def _admin(self) -> Call:
        return self._call("admin", None, self._opened)

    def _call(self, operator: str, place: str | None, at: datetime) -> Call:
        act_id = uuid.UUID(int=self._rng.getrandbits(128), version=4)
        return Call(str(act_id), operator, place, Terminal("demo"), clock=_PastClock(at))


def _morning(days: Days, now: OfficeNow) -> Morning:
    """Return when today's visit began: as the office opened, or at midnight if that's to come."""
    opens = days.opens(days.today)
    if now.today != days.today or opens + _MORNING <= now.moment:
        return Morning(opens)
    return Morning(opens - timedelta(hours=opens.hour), timedelta(milliseconds=1))


def _in_the_past(group: Group, row: RegisterRow) -> bool:
    """Return whether the past tells of someone; of who left it tells only where they had a card."""
    if group in (Group.MOVED, Group.DECEASED):
        return row.siak_status == KtpStatus.CARD_ISSUED
    return group not in (Group.CHILD, Group.CARD_HOLDER)


def _batches(items: Iterator[T], size: int) -> Iterator[list[T]]:
    while batch := list(islice(items, size)):
        yield batch
