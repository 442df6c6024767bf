"""A screen that waits sends nothing, whoever looks at what elsewhere."""

from __future__ import annotations

import time

from db.journal.clock import DatabaseClock
from db.store.store import Store
from db.transactions.look_up import look_up
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.viewer import Viewer
from tests.office import call
from tests.terminal.conftest import OpenTerminal
from tests.terminal.serving import BOARD, SIGN_IN, sign_in
from tests.terminal.serving import look_up as look_up_at
from tests.terminal.stocked_office import READY, SCANNED

IDLE_SECONDS = 3.0


def test_idle_screens_send_no_bytes_also_while_others_look_somebody_up(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter, board, door = open_terminal(), open_terminal("board"), open_terminal()
    sign_in(counter)
    look_up_at(counter, READY[0])
    board.wait_for(BOARD, "5.000")
    door.wait_for(SIGN_IN)
    idle = {"counter": counter, "board": board, "sign-in": door}
    for terminal in idle.values():
        terminal.wait_until_quiet(0.5)
    sent = {name: len(terminal.sent) for name, terminal in idle.items()}

    def sent_since() -> dict[str, bytes]:
        return {name: terminal.sent[sent[name] :] for name, terminal in idle.items()}

    time.sleep(IDLE_SECONDS)
    assert sent_since() == dict.fromkeys(idle, b"")

    # Looks are recorded beside the chain: the database changes, the figures don't.
    for resident in SCANNED:
        office.write(look_up, Viewer("petugas2", "DINAS"), resident.nik)
    time.sleep(1.0)
    assert sent_since() == dict.fromkeys(idle, b"")

    office.write(receive_blanks, call("gudang", clock=DatabaseClock()), ReceiveOrder(1, "BAST 2"))
    for terminal in (counter, board):
        terminal.wait_for("5.001")
    assert sent_since()["sign-in"] == b""
