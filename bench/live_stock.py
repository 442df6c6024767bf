"""How soon another terminal shows the new stock, in how many bytes, and what idling costs."""

from __future__ import annotations

import time

from bench.figure import Figure, spread
from bench.offices import PASSWORD, Bench, call, url
from db.office import places
from db.store.store import open_store
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from screens.locale import say, written
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

CHANGES = 60
IDLE_SECONDS = 10.0


def figures(bench: Bench) -> list[Figure]:
    """Receive blanks in this process and watch a counter on a pseudo-terminal."""
    path = bench.copy(bench.office())
    store = open_store(url(path))
    delays, sizes = [], []
    with CounterTerminal((*COUNTER, "--db", url(path), "--lang", "id")) as counter:
        sign_in(counter)
        on_hand = next(line.on_hand for line in store.read(places) if line.code == "DINAS")
        counter.wait_for(written(on_hand))
        counter.wait_until_quiet(0.5)
        for number in range(1, bench.count(CHANGES, 5) + 1):
            before = len(counter.sent)
            store.write(receive_blanks, call("gudang"), ReceiveOrder(1, f"BA {number}"))
            committed = time.monotonic()
            counter.wait_for(f"DINAS {written(on_hand + number)} ")
            delays.append(counter.sent_at - committed)
            counter.wait_until_quiet(0.1 + 0.005 * (number % 20))
            sizes.append(len(counter.sent) - before)
        counter.wait_until_quiet(0.5)
        before = len(counter.sent)
        time.sleep(IDLE_SECONDS * min(1.0, bench.share))
        idle = len(counter.sent) - before
    store.close()
    took = spread(delays)
    return [
        Figure(
            "another terminal shows the new stock",
            "the commit",
            str(took),
            "p95 under 300 ms",
            took.p95 < 0.3,
        ),
        Figure(
            "bytes sent for one stock change; while idle",
            "-",
            f"{max(sizes)} at most; {idle}",
            "under 1,024; 0",
            max(sizes) < 1024 and idle == 0,
        ),
    ]


def sign_in(counter: CounterTerminal) -> None:
    """Sign in as the clerk and wait for the counter."""
    counter.wait_for(say("sign_in.operator", "id"))
    counter.write(f"petugas\r{PASSWORD}\r")
    counter.wait_for(say("counter.hello", "id"), say("strip.blanks", "id"))
