"""Scarce blanks as they are seen: need, policy, a person's class, what may be given instead."""

from __future__ import annotations

import pytest

from db.office import office_settings
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.set_policy import PolicyOrder, set_policy
from screens.board import Board
from screens.locale import LANGUAGES, Lang
from screens.need_room import NeedRoom
from screens.policy_form import PolicyForm
from tests.engines import only_sqlite
from tests.office import READY, READY_TOO, SENT, FixedClock, call, crowd
from tests.screens.driving import (
    Desk,
    all_settled,
    burst,
    counter,
    look_up,
    receive,
    screen_is,
    screen_text,
    until,
)
from tests.screens.golden import FOLDER
from tests.screens.test_goldens import SIZES, Album, back

NAMES = (
    "board", "card-kept", "card-served", "card-waits-for-siak", "given", "help", "menu", "page",
    "policy", "policy-twice",
)  # fmt: skip


def some_scarce_days(office: Store, clock: FixedClock) -> None:
    """Print for some days, then let the store keeper save what is left."""
    office.write(add_residents, call("admin", None), "SIAK", crowd(40))
    receive(office, 640)
    for who in crowd(35):
        office.write(issue_card, call(), IssueOrder(who.nik))
    clock.forward(days=3)
    order = PolicyOrder("SELEKTIF", "Blangko terlambat", "SUKET,HILANG", 200)
    office.write(set_policy, call("gudang", clock=clock), order)
    office.write(issue_suket, call(clock=clock), SuketOrder(READY.nik))
    office.write(give_instead, call(clock=clock), GiveInsteadOrder(READY_TOO.nik, "IKD"))


async def _cards(desk: Desk, album: Album) -> None:
    await look_up(desk, READY.nik)
    await album.keep("need/card-served")
    await look_up(desk, READY_TOO.nik)
    await album.keep("need/card-kept")
    burst(desk, "f9")
    await screen_is(desk, "Choice")
    await album.keep("need/menu")
    await back(desk)
    burst(desk, "f9", "i", "enter")
    await until(desk, lambda: "biodata" in desk.message)
    await all_settled(desk)
    await album.keep("need/given")
    await look_up(desk, SENT.nik)
    await album.keep("need/card-waits-for-siak")


async def _page(desk: Desk, album: Album) -> None:
    desk.app.push_screen(NeedRoom(desk.counter.shift))
    await until(desk, lambda: "PRR" in screen_text(desk))
    await album.keep("need/page")
    burst(desk, "f1")
    await screen_is(desk, "Help")
    await album.keep("need/help")
    burst(desk, "escape")
    await until(desk, lambda: isinstance(desk.app.screen, NeedRoom))
    burst(desk, "escape")
    await until(desk, lambda: desk.app.screen is desk.counter)


async def _form(desk: Desk, album: Album) -> None:
    policy = desk.store.read(office_settings).policy
    desk.app.push_screen(PolicyForm(desk.counter.shift, policy))
    await screen_is(desk, "PolicyForm")
    await album.keep("need/policy")
    burst(desk, "s", "p", "p")
    await all_settled(desk)
    await album.keep("need/policy-twice")
    burst(desk, "escape")
    await until(desk, lambda: desk.app.screen is desk.counter)


async def _board(desk: Desk, album: Album) -> None:
    burst(desk, "f9", "6", "enter")
    await until(desk, lambda: isinstance(desk.app.screen, Board))
    await until(desk, lambda: "Kantor Dinas" in screen_text(desk))
    await album.keep("need/board")


@only_sqlite
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_scarce_blanks_look_as_they_did(
    office: Store, clock: FixedClock, lang: Lang, size: str
) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    some_scarce_days(office, clock)
    async with counter(office, lang, size=SIZES[size]) as desk:
        album = Album(desk, lang, size)
        for walk in (_cards, _page, _form, _board):
            await walk(desk, album)
    assert not album.differences, "\n".join(album.differences)
    kept = {path.stem for path in (FOLDER / "need").glob(f"*-{lang}-{size}.txt")}
    assert kept == {f"{name}-{lang}-{size}" for name in NAMES}
