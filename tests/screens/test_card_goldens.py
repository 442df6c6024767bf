"""What the rooms of the card look like, kept as text in both languages."""

from __future__ import annotations

import pytest

from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.set_status import StatusOrder, set_status
from screens.locale import LANGUAGES, Lang
from tests.engines import only_sqlite
from tests.office import ADULT, ISSUED, PRINTED, READY, READY_TOO, SENT, FixedClock, call, crowd
from tests.screens.driving import (
    Desk,
    all_settled,
    burst,
    counter,
    look_up,
    receive,
    screen_is,
)
from tests.screens.golden import FOLDER
from tests.screens.test_goldens import SIZES, Album, back

# Print-ready, and never at this counter before.
(WAITS,) = crowd(1)
# Each room: whose card, the keys that open it, its screen, and the golden's name.
ROOMS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    (ISSUED.nik, ("f6",), "ReplaceForm", "replace"),
    (ISSUED.nik, ("f6", "right", "enter", "enter"), "ReplaceForm", "replace-no-number"),
    (ISSUED.nik, ("f6", "left", "enter", "skp 7", "enter", "1", "2", "enter"), "ReplaceForm",
     "replace-card-stays"),
    (ISSUED.nik, ("f6", "right", "enter", "lp 1", "enter", "1", "enter"), "ReplaceForm",
     "replace-exception"),
    (READY_TOO.nik, ("f9", "a", "enter"), "HandOverForm", "issue-remarks"),
    (READY_TOO.nik, ("f9", "a", "enter", "right"), "HandOverForm", "issue-waits"),
    (PRINTED.nik, ("f9", "a", "enter", "right", "right", "enter", "enter"), "HandOverForm",
     "hand-over-proxy"),
    (SENT.nik, ("f7",), "Choice", "status"),
    (READY.nik, ("f8",), "Choice", "void"),
    (READY_TOO.nik, ("f9",), "Choice", "menu"),
    (READY_TOO.nik, ("f9", "c", "enter"), "AskReason", "void-suket"),
    (READY.nik, ("f9", "b", "enter"), "CorrectActs", "acts"),
    (READY.nik, ("f9", "b", "enter", "down"), "CorrectActs", "acts-later"),
    (READY.nik, ("f9", "b", "enter", "enter", "tertukar"), "AskReason", "reason"),
    (ADULT.nik, ("f9", "b", "enter", "enter", "1", "enter"), "SecondPerson", "second-person"),
)  # fmt: skip
KEEPER: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    (READY_TOO.nik, (), "Counter", "store-keeper"),
    (READY_TOO.nik, ("f9",), "Choice", "store-keeper-menu"),
    (WAITS.nik, ("f4",), "AskReason", "override"),
)


def some_days_at_the_counter(office: Store, clock: FixedClock) -> None:
    """Let acts rest on each other, a suket be open, and another's act be there."""
    office.write(add_residents, call("admin", None), "SIAK", [WAITS])
    order = SettingOrder("second_person", "correct-other")
    office.write(change_setting, call("admin", None), order)
    office.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    office.write(set_status, call(), StatusOrder(SENT.nik, "ADJUDICATE_RECORD"))
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    clock.forward(days=3)
    receive(office, 9)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    office.write(enrol, call("petugas2", clock=clock), EnrolOrder(ADULT.nik))


@only_sqlite
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_rooms_of_the_card_are_as_they_were(
    office: Store, clock: FixedClock, lang: Lang, size: str
) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    some_days_at_the_counter(office, clock)
    differences: list[str] = []
    for operator, rooms in (("petugas", ROOMS), ("gudang", KEEPER)):
        async with counter(office, lang, size=SIZES[size], operator=operator) as desk:
            album = Album(desk, lang, size)
            for nik, keys, screen, name in rooms:
                await keep(desk, album, nik, keys, screen, name)
            differences += album.differences
    assert not differences, "\n".join(differences)
    kept = {path.stem for path in (FOLDER / "card").glob(f"*-{lang}-{size}.txt")}
    assert kept == {f"{name}-{lang}-{size}" for *_, name in (*ROOMS, *KEEPER)}


async def keep(
    desk: Desk, album: Album, nik: str, keys: tuple[str, ...], screen: str, name: str
) -> None:
    """Open a room by its keys, keep it, and go back; forms begin anew each time."""
    await look_up(desk, nik)
    for purpose in ("replace", "hand-over"):
        desk.counter.shift.drafts.note(purpose, nik, {})
    burst(desk, *keys)
    await screen_is(desk, screen)
    await all_settled(desk)
    await album.keep(f"card/{name}")
    if keys:
        await back(desk)
