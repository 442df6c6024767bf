"""The news of the end of 2019, from the shortage to the amber level.

Blanks had run out early in the year and about 6,000 people held a suket. Then 6,000 blanks
arrived: whoever came to be recorded got the card at once, holders of a suket were printed,
and more blanks were to be asked for when printing had eaten the stock.
(Antara, mataram.antaranews.com/amp/berita/103114)
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

import pytest

from counter_tui.__main__ import main
from counter_tui.demo.build import PASSWORD
from db.journal.call import Call
from db.models import Suket
from db.models.base import rows_of
from db.store.store import Store, open_store
from db.transactions.issue_card import IssueOrder, issue_card
from screens.locale import say
from tests.cli.conftest import process
from tests.screens.driving import (
    ENROL_THROUGH,
    Desk,
    burst,
    counter,
    look_up,
    screen_is,
    shown,
    until,
)

RESIDENTS = 16_000
HOLDERS = BLANKS = 6_000
AMBER = 2_000
ACTS_A_COMMIT = 200
ENROL_FORM = "Enrol"


def run(url: str, *words: str, by: str | None = None) -> Any:
    """Run a command of the office as a process of its own; return what it prints as JSON."""
    ran = process(*words, "--db", url, "--json", *(["--as", by] if by else []))
    assert ran.status == 0, ran
    return ran.json


@pytest.mark.slow
async def test_a_shortage_ends_and_everyone_gets_a_card(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_TUI_PASSWORD", PASSWORD)
    url = database_url
    # In this process: how long a building takes says nothing here.
    built = main(["demo", "--shortage", "--build-only", "--residents", str(RESIDENTS), "--db", url])
    assert built == 0
    cases = run(url, "demo", "--cases")

    # The blanks have run out, and some six thousand people hold a suket.
    board = run(url, "board")
    assert (board["stock"]["total"], board["suket_open"]) == (0, HOLDERS)

    store = open_store(url)
    try:
        async with counter(store) as desk:
            # Whoever is recorded and print-ready gets a suket, for there is nothing to print on.
            await look_up(desk, cases["ready"])
            await do_next(desk, "suket")
            assert open_sukets(store) == HOLDERS + 1

            # 6,000 blanks arrive; every terminal shows them.
            run(url, "stock", "receive", "6000", "--document", "BA 12", by="gudang")
            await until(desk, lambda: "DINAS 6.000" in desk.strip)
            assert say("strip.level.amber", "id") not in desk.strip

            # A walk-in who was never recorded is recorded and has the card at once.
            await look_up(desk, cases["unrecorded"])
            burst(desk, "f2")
            await screen_is(desk, ENROL_FORM)
            burst(desk, *ENROL_THROUGH)
            await shown(desk, say("name.PRINT_READY_RECORD", "id").upper())
            await do_next(desk, "issue")
            await until(desk, lambda: "DINAS 5.999" in desk.strip)

            # A holder gets the card, and the suket closes with it.
            number = run(url, "show", cases["suket"], by="petugas")["suket"]["number"]
            await look_up(desk, cases["suket"])
            await do_next(desk, "issue")
            assert suket_state(store, number) == "DITARIK"
            assert open_sukets(store) == HOLDERS

            # The other holders are printed, day after day, until little is left.
            holders = store.read(holders_of_a_suket)
            print_cards(store, holders[: BLANKS - 2 - AMBER - 1])
            await until(desk, lambda: "DINAS 2.001" in desk.strip)
            assert say("strip.level.amber", "id") not in desk.strip
            last = holders[-1]
            issued = run(url, "issue", last, by="petugas")
            assert (issued["status"], issued["suket_state"]) == ("CARD_ISSUED", "DITARIK")
            await until(desk, lambda: "DINAS 2.000" in desk.strip)

            # Now the strip says on every terminal that it is time to ask for more.
            await until(desk, lambda: say("strip.level.amber", "id") in desk.strip)
    finally:
        store.close()
    board = run(url, "board")
    assert board["stock"]["total"] == AMBER
    # Every blank but the walk-in's went to a holder, and one suket was given meanwhile.
    assert board["suket_open"] == HOLDERS + 1 - (BLANKS - AMBER - 1)
    assert run(url, "journal", "verify", "--replay")["holds"]


async def do_next(desk: Desk, act: str) -> None:
    """Press Enter on the card that is shown, and wait until the act is done."""
    burst(desk, "enter")
    await shown(desk, say("card.done", "id"))
    kind = desk.store.read(last_act)
    assert kind == act


def last_act() -> str:
    from db.models import JournalEntry

    return str(JournalEntry.select().order_by(JournalEntry.n.desc()).first().kind)


def open_sukets(store: Store) -> int:
    return store.read(lambda: Suket.select().where(Suket.state == "AKTIF").count())


def suket_state(store: Store, number: str) -> str:
    return store.read(lambda: str(Suket.get_by_id(number).state))


def holders_of_a_suket() -> list[str]:
    """Return the NIKs of who holds a suket, in the order in which they were given."""
    held = (
        Suket.select(Suket.nik).where(Suket.state == "AKTIF").order_by(Suket.issued_on, Suket.seq)
    )
    return [nik for (nik,) in rows_of(held)]


def print_cards(store: Store, niks: Sequence[str]) -> None:
    """Issue these cards as one clerk after another does, several in a commit to save time."""
    for first in range(0, len(niks), ACTS_A_COMMIT):
        store.write(_print, niks[first : first + ACTS_A_COMMIT])


def _print(niks: Sequence[str]) -> None:
    for nik in niks:
        issue_card(Call(str(uuid.uuid4()), "petugas", "DINAS"), IssueOrder(nik))
