"""A list room that waits sends nothing; what others record is there by itself."""

from __future__ import annotations

import time

from db.journal.clock import DatabaseClock
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.look_up import look_up
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.viewer import Viewer
from screens.locale import say
from tests.office import call
from tests.terminal.conftest import OpenTerminal
from tests.terminal.serving import sign_in
from tests.terminal.stocked_office import READY, SCANNED

IDLE_SECONDS = 3.0


def test_idle_list_rooms_send_no_bytes_also_while_others_look_somebody_up(
    open_terminal: OpenTerminal, office: Store
) -> None:
    rooms = {"1": "room.title.stock", "3": "room.title.suket", "4": "room.title.waiting"}
    idle = {}
    for digit, title in rooms.items():
        terminal = open_terminal()
        sign_in(terminal)
        terminal.write("m\r")
        terminal.wait_for(say("dialog.rooms", "id"))
        terminal.write(f"{digit}\r")
        terminal.wait_for(say(title, "id"), say("room.filter", "id"))
        idle[digit] = terminal
    for terminal in idle.values():
        terminal.wait_until_quiet(0.5)
    sent = {digit: len(terminal.sent) for digit, terminal in idle.items()}

    def sent_since() -> dict[str, bytes]:
        return {digit: terminal.sent[sent[digit] :] for digit, terminal in idle.items()}

    time.sleep(IDLE_SECONDS)
    assert sent_since() == dict.fromkeys(idle, b"")

    for resident in SCANNED:
        office.write(look_up, Viewer("petugas2", "DINAS"), resident.nik)
    time.sleep(1.0)
    assert sent_since() == dict.fromkeys(idle, b"")

    clock = DatabaseClock()
    office.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(1, "BAST 77"))
    idle["1"].wait_for("5.001", "BAST 77")
    for digit in ("3", "4"):
        idle[digit].wait_until_quiet(0.5)
    assert [sent_since()[digit] for digit in ("3", "4")] == [b"", b""]


def test_a_card_that_is_made_elsewhere_is_among_the_waiting_at_once(
    open_terminal: OpenTerminal, office: Store
) -> None:
    terminal = open_terminal()
    sign_in(terminal)
    terminal.write("m\r")
    terminal.wait_for(say("dialog.rooms", "id"))
    terminal.write("4\r")
    terminal.wait_for(say("room.none.waiting", "id"))
    order = IssueOrder(READY[0].nik, wait=True)
    office.write(issue_card, call(clock=DatabaseClock()), order)
    terminal.wait_for(READY[0].name, "[Semua 1]")
