"""Every room, form and dialog of the program, and the keys that open it from the counter.

The one list of them: tests that go through all rooms take it from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from db.rules.register_row import RegisterRow
from db.rules.roster_line import RosterLine
from db.store.store import Store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.take_target import TargetOrder, take_target
from screens.counter import Counter
from screens.list_room import ListRoom
from screens.run_room import RunRoom
from screens.sign_in import SignIn
from screens.visit_room import VisitRoom
from tests.office import PASSWORD, call, person
from tests.screens.driving import Desk, all_settled, burst, look_up, receive, screen_text, until
from tests.visit_lists import LIST, VAN, listed
from tests.visit_lists import again as plan_again
from tests.visit_lists import running as running_visit

# A woman's NIK that is in no register, of the birth date of ADULT.
NOT_THERE = "5271014405900009"
# So many runs are open where runs are printed: what is pressed may end some of them.
RUNS, PEOPLE_A_RUN = 3, 8
# How many people of each kind there are: each visit of a room is for another one.
TURNS = 12


IN_VISITS = ("f9", "7", "enter")
# So many more visits are planned: what is pressed may close the one that runs.
PLANNED = 3


def _people(year: int, *, siak: str | None = None, base: str = "HIDUP") -> list[RegisterRow]:
    """Return people whose names no hand types by chance."""
    return [
        person(f"HUJIFI WEPU {n}", date(year, 6, 7), sex="L", serial=n, siak=siak, base_status=base)
        for n in range(1, TURNS + 1)
    ]


PEOPLE: Mapping[str, list[RegisterRow]] = {
    "ready": _people(1961, siak="PRINT_READY_RECORD"),
    "unrecorded": _people(1962),
    "sent": _people(1963, siak="SENT_FOR_ENROLLMENT"),
    "printed": _people(1964, siak="PRINT_READY_RECORD"),
    "issued": _people(1965, siak="CARD_ISSUED"),
    "suket": _people(1967, siak="PRINT_READY_RECORD"),
    "moved": _people(1966, base="PINDAH"),
}


@dataclass(frozen=True, slots=True)
class Room:
    """A room: `steps` open it over the card of somebody `who`, a key of PEOPLE.

    Its screen's class is called `screen`, a step is a key or what is typed. With `second` the
    office asks a second person for what is received. The operator is at `place`.
    """

    name: str
    screen: str
    steps: tuple[str, ...] = ()
    who: str | None = None
    operator: str = "petugas"
    second: bool = False
    place: str = "DINAS"

    def __str__(self) -> str:
        """Return the room's name."""
        return self.name


ROOMS: tuple[Room, ...] = (
    Room("greeting", "Counter"),
    Room("card", "Counter", who="ready"),
    Room("done", "Counter", ("enter",), "ready"),
    Room("card-of-store-keeper", "Counter", who="ready", operator="gudang"),
    Room("list", "Counter", ("lalu", "enter")),
    Room("live", "Counter", ("lalu",)),
    Room("nobody", "Counter", (NOT_THERE, "enter")),
    Room("help", "Help", ("f1",), "ready"),
    Room("enrol", "Enrol", ("f2",), "unrecorded"),
    Room("replace", "ReplaceForm", ("f6",), "issued"),
    Room("status", "Choice", ("f7",), "sent"),
    Room("spoil", "Choice", ("f8",), "ready"),
    Room("void", "Choice", ("enter", "f8"), "ready"),
    Room("override", "AskReason", ("f4",), "ready", "gudang"),
    Room("rooms", "Choice", ("f9",)),
    Room("rooms-person", "Choice", ("f9",), "suket"),
    Room("remarks", "HandOverForm", ("f9", "a", "enter"), "ready"),
    Room("remarks-printed", "HandOverForm", ("f9", "a", "enter"), "printed"),
    Room("correct-act", "CorrectActs", ("enter", "f9", "b", "enter"), "ready"),
    Room("correct-reason", "AskReason", ("enter", "f9", "b", "enter", "enter"), "ready"),
    Room("void-suket", "AskReason", ("f9", "c", "enter"), "suket"),
    Room("depart", "Choice", ("f9", "d", "enter"), "issued"),
    Room("arrive", "ResidentForm", ("f9", "f", "enter"), "moved"),
    Room("correct-data", "ResidentForm", ("f9", "g", "enter"), "printed"),
    Room("add", "ResidentForm", (NOT_THERE, "enter", "enter")),
    Room("stock", "StockRoom", ("f9", "1", "enter")),
    Room("stock-keeper", "StockRoom", ("f9", "1", "enter"), operator="gudang"),
    Room("receive", "StockForm", ("f9", "1", "enter", "f2"), operator="gudang"),
    Room("stock-spoil", "StockForm", ("f9", "1", "enter", "f8")),
    Room("queue", "PrintQueue", ("f9", "2", "enter")),
    Room("release", "StockForm", ("f9", "2", "enter", "f2")),
    Room("run", "RunRoom", ("f9", "2", "enter", "f3", "enter")),
    Room("run-card", "RunRoom", ("f9", "2", "enter", "f3", "enter", "enter")),
    Room("run-back", "RunRoom", ("f9", "2", "enter", "f3", "enter", "enter", "enter", "f12")),
    Room("run-shelf", "StockForm", ("f9", "2", "enter", "f3", "enter", "f2")),
    Room("run-skip", "AskReason", ("f9", "2", "enter", "f3", "enter", "enter", "f4")),
    Room("run-close", "AskReason", ("f9", "2", "enter", "f3", "enter", "f11")),
    Room("policy", "PolicyForm", ("f9", "1", "enter", "f6"), operator="gudang"),
    Room("need", "NeedRoom", ("f9", "1", "enter", "f7")),
    Room("shipments", "ShipmentsRoom", ("f9", "1", "enter", "f5"), operator="gudang"),
    Room("loans", "ShipmentsRoom", ("f9", "1", "enter", "f5", "right", "down"), operator="gudang"),
    Room("send", "StockForm", ("f9", "1", "enter", "f5", "f2"), operator="gudang"),
    Room("accept", "StockForm", ("f9", "1", "enter", "f5", "enter")),
    Room("settle", "StockForm", ("f9", "1", "enter", "f5", "right", "enter"), operator="gudang"),
    Room("trays", "TraysRoom", ("f9", "1", "enter", "f9"), operator="gudang"),
    Room("give-tray", "StockForm", ("f9", "1", "enter", "f9", "enter"), operator="gudang"),
    Room("counts", "CountRoom", ("f9", "1", "enter", "f10"), operator="gudang"),
    Room("open-count", "StockForm", ("f9", "1", "enter", "f10", "f2"), operator="gudang"),
    Room("rolls", "RollsRoom", ("f9", "1", "enter", "f11"), operator="gudang"),
    Room("mount", "Choice", ("f9", "1", "enter", "f11", "enter")),
    Room("suket-register", "SuketRegister", ("f9", "3", "enter")),
    Room("suket-reason", "AskReason", ("f9", "3", "enter", "f8")),
    Room("waiting", "WaitingCards", ("f9", "4", "enter")),
    Room("shelve", "StockForm", ("f9", "4", "enter", "f2")),
    Room("deliver", "StockForm", ("f9", "4", "enter", "f5")),
    Room("deliveries", "DeliveriesRoom", ("f9", "4", "enter", "f6")),
    Room("signed", "StockForm", ("f9", "4", "enter", "f6", "enter")),
    Room("hanging", "HangingCases", ("f9", "5", "enter")),
    Room("case-note", "CaseNote", ("f9", "5", "enter", "f2")),
    Room("day", "DayRoom", ("f9", "8", "enter")),
    Room("day-past", "DayRoom", ("f9", "8", "enter", "right"), operator="gudang"),
    Room("close-day", "StockForm", ("f9", "8", "enter", "f2")),
    Room("papers", "PapersRoom", ("f9", "p", "enter")),
    Room("paper-number", "StockForm", ("f9", "p", "enter", "f2")),
    Room("drop-paper", "Choice", ("f9", "p", "enter", "f8")),
    Room("old-cards", "OldCardsRoom", ("f9", "k", "enter"), operator="gudang"),
    Room("card-back", "StockForm", ("f9", "k", "enter", "f2"), operator="gudang"),
    Room("destroy", "StockForm", ("f9", "k", "enter", "f3"), operator="gudang"),
    Room("target", "TargetRoom", ("f9", "t", "enter")),
    Room("target-people", "TargetPeopleRoom", ("f9", "t", "enter", "enter")),
    Room("visits", "VisitsRoom", IN_VISITS, place=VAN),
    Room("visit-new", "StockForm", (*IN_VISITS, "f2"), place=VAN),
    Room("visit-roster", "StockForm", (*IN_VISITS, "f3"), place=VAN),
    Room("schools", "SchoolsRoom", (*IN_VISITS, "f5")),
    Room("school-new", "StockForm", (*IN_VISITS, "f5", "f2")),
    Room("visit", "VisitRoom", (*IN_VISITS, "enter"), place=VAN),
    Room("visit-elsewhere", "VisitRoom", (*IN_VISITS, "enter", "down")),
    Room("visit-name", "VisitRoom", (*IN_VISITS, "enter", "hujifi", "down"), place=VAN),
    Room("visit-who", "PupilChoice", (*IN_VISITS, "enter", "f10", "f12"), place=VAN),
    Room("visit-add", "StockForm", (*IN_VISITS, "enter", "f7"), place=VAN),
    Room("last", "LastResidents", ("f10",), "ready"),
    Room("board", "Board", ("f9", "6", "enter")),
    Room(
        "second-person",
        "SecondPerson",
        ("f9", "1", "enter", "f2", "12", "enter", "BA 1", "ctrl+s"),
        operator="gudang",
        second=True,
    ),
)


def stock_rooms(office: Store, room: Room) -> None:
    """Give the office what its rooms show: people of every kind, sukets, cards and blanks."""
    everyone = [who for people in PEOPLE.values() for who in people]
    office.write(add_residents, call("admin", None), "SIAK", everyone)
    if "paper" in room.name:
        office.write(change_setting, call("admin", None), SettingOrder("papers", "suket"))
    for who in PEOPLE["suket"]:
        office.write(issue_suket, call(), SuketOrder(who.nik))
    receive(office, 500)
    for who in PEOPLE["printed"]:
        office.write(issue_card, call(), IssueOrder(who.nik, wait=True))
    if room.name.startswith("run"):
        for _ in range(RUNS):
            office.write(release_batch, call(), ReleaseOrder(PEOPLE_A_RUN, 0))
    if room.name.startswith("target"):
        give_target(office)
    if room.name in ("deliveries", "signed"):
        office.write(deliver_cards, call(), DeliverOrder("52.71.01.1004", "Pak Amin"))
    if room.steps[:2] == ("f9", "1"):
        keep_store(office)
    if room.steps[:3] == IN_VISITS:
        go_to_school(office)
    if room.second:
        order = SettingOrder("second_person", "receive")
        office.write(change_setting, call("admin", None), order)


def give_target(office: Store) -> None:
    """Give the office people of its target year, whose list was noted, and an election day."""
    people = [person(f"HUJIFI WEPU {n}", date(2007, 6, 7), sex="L", serial=n) for n in range(1, 30)]
    office.write(add_residents, call("admin", None), "SIAK", people)
    office.write(take_target, call("admin", None), TargetOrder(2024, "DP4"))
    order = SettingOrder("election_day", "27-11-2024")
    office.write(change_setting, call("admin", None), order)


def keep_store(office: Store) -> None:
    """Give the store something under way, lent, at a desk, being counted, and in the printer."""
    keeper = partial(call, "gudang")
    for _ in range(TURNS // 2):
        # What is pressed may bring some of them to their end.
        office.write(send_blanks, keeper(), SendOrder(16, "DINAS", "MPP"))
        office.write(lend_blanks, keeper(), LendOrder(12, "DUKCAPIL SUMBAWA", "BA 2"))
    office.write(give_tray, keeper(), GiveTrayOrder("petugas2", 15))
    office.write(open_count, keeper(), OpenCountOrder("BA 3"))
    office.write(receive_rolls, keeper(), RollsOrder("RIBBON", 4, "BA 4"))
    office.write(mount_roll, keeper(), MountOrder("RIBBON"))


def go_to_school(office: Store) -> None:
    """Let a visit run whose list has people of every kind, with blanks at its van."""
    sent = office.write(send_blanks, call("gudang"), SendOrder(60, "DINAS", VAN))
    office.write(accept_blanks, call(place=VAN), AcceptOrder(sent.ref or ""))
    doubtful = RosterLine("HUJIFI WEPO", date(1962, 6, 7), None, None, "XII")
    everyone = [listed(who) for people in PEOPLE.values() for who in people]
    lines = [
        *everyone[TURNS : 2 * TURNS],
        doubtful,
        *LIST,
        *everyone[:TURNS],
        *everyone[2 * TURNS :],
    ]
    running_visit(office, lines)
    for _ in range(PLANNED):
        plan_again(office, lines)


async def enter_room(desk: Desk, room: Room, turn: int = 0) -> None:
    """Open a room from the counter, as a person does who looks before each key.

    Each `turn` is for somebody else, on whom nothing was recorded before.
    """
    desk.counter.shift.bookmarks.clear()
    if room.who:
        await look_up(desk, PEOPLE[room.who][turn].nik)
    for step in room.steps:
        burst(desk, step)
        await settled(desk)
    await until(desk, lambda: type(desk.app.screen).__name__ == room.screen)


async def settled(desk: Desk) -> None:
    """Wait until what was pressed has had its effect, and the counter takes keys for it."""
    await all_settled(desk)

    def there() -> bool:
        room = desk.app.screen
        if isinstance(room, ListRoom):
            painted = room.reading.is_shown and room.keys.painted_at is not None
            return painted and room.surround.ground is not None
        if isinstance(room, VisitRoom):
            return room.seen is not None and not room.holds_keys and room.keys.calm_at is not None
        if isinstance(room, RunRoom):
            return room.run is not None and not room.holds_keys and room.keys.calm_at is not None
        if not isinstance(room, Counter):
            return room.is_mounted
        if room.answers.waiting or room.acts.busy:
            return False
        return room.keys.painted_at is not None and desk.version in desk.painted

    await until(desk, there)
    await desk.pilot.pause()


async def go_home(desk: Desk, operator: str) -> None:
    """Leave whatever is open; sign in again where the keys before signed out."""
    for _ in range(12):
        await desk.pilot.pause()
        room = desk.app.screen
        if isinstance(room, Counter):
            await settled(desk)
            burst(desk, "escape")
            await settled(desk)
            if desk.app.screen is room:
                return
        elif isinstance(room, SignIn):
            await _sign_in(desk, room, operator)
        else:
            burst(desk, "escape")
    told = f"{desk.app.screen_stack}\n{screen_text(desk)}"
    raise AssertionError(f"no way back to the counter from {told}")


async def _sign_in(desk: Desk, door: SignIn, operator: str) -> None:
    await until(desk, lambda: not door.holds_keys)
    burst(desk, "escape", operator, "enter", PASSWORD, "enter")
    await until(desk, lambda: isinstance(desk.app.screen, Counter))
