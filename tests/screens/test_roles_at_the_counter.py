"""Who sees the counter, and what a key says to someone who may not press it."""

from __future__ import annotations

import pytest

from db.reads.resident_view import resident_view
from db.rules.roles import Act, Role, permits
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.issue_card import IssueOrder, issue_card
from screens.board import Board
from screens.counter import Counter
from screens.keys import LEGEND, REPLACE, SPOIL, SUKET
from screens.legend_text import bar_against, lit
from screens.locale import LANGUAGES, Lang, say
from screens.sign_in import SignIn
from tests.engines import only_sqlite
from tests.office import PASSWORD, READY, READY_TOO, SENT, call, password_hash
from tests.screens.driving import (
    acts,
    blanks,
    burst,
    counter,
    look_up,
    receive,
    screen_is,
    screen_text,
    shown,
    terminal,
    told,
    until,
)

pytestmark = only_sqlite


@pytest.mark.parametrize("role", Role)
async def test_who_may_look_up_gets_the_counter_and_the_others_the_board(
    office: Store, role: Role
) -> None:
    places = ("DINAS",) if permits(role, Act.LOOK_UP) else ()
    order = OperatorOrder("baru", "Baru", str(role), places)
    office.write(add_operator, call("admin", None), order, password_hash())
    room = Counter if permits(role, Act.LOOK_UP) else Board
    async with terminal(office) as desk:
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))
        burst(desk, "baru", "enter", PASSWORD, "enter")
        await until(desk, lambda: isinstance(desk.app.screen, room))


async def test_esc_on_the_board_of_who_has_no_counter_signs_out_and_says_so(office: Store) -> None:
    order = OperatorOrder("baru", "Baru", str(Role.SUPERVISOR), ())
    office.write(add_operator, call("admin", None), order, password_hash())
    async with terminal(office) as desk:
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))
        burst(desk, "baru", "enter", PASSWORD, "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Board))
        await until(desk, lambda: "Esc ganti petugas" in screen_text(desk))
        burst(desk, "escape")
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_key_of_another_role_is_grey_and_says_who_may(office: Store, lang: Lang) -> None:
    receive(office, 5)
    async with counter(office, lang, operator="gudang") as desk:
        await look_up(desk, READY.nik)
        assert say("key.issue", lang).upper() not in desk.line("legend")
        for key in ("f3", "enter", "f2", "f5", "f6", "f7"):
            desk.counter.tell("")
            burst(desk, key)
            await told(desk, say("name.clerk", lang))
        assert "▶" not in desk.pane
        assert say("name.clerk", lang) in desk.pane
    assert acts(office) == []


async def test_a_store_keeper_overrides_the_rule_of_no_suket_with_a_reason(office: Store) -> None:
    receive(office, 5)
    async with counter(office, operator="gudang") as desk:
        await look_up(desk, READY.nik)
        assert "F4 SUKET" in desk.line("legend")
        burst(desk, "f4")
        await screen_is(desk, "AskReason")
        await until(desk, lambda: "Alat cetak rusak" in screen_text(desk))
        burst(desk, "1", "enter")
        await shown(desk, "SELESAI: Suket 471.13/1/Dukcapil/III/2024 terbit sebagai pengecualian")
        await look_up(desk, SENT.nik)
        burst(desk, "f4")
        await told(desk, "petugas")
    assert acts(office) == ["override-suket"]


async def test_a_store_keeper_spoils_a_blank_and_voids_no_card(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY_TOO.nik))
    async with counter(office, operator="gudang") as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f8", "1", "enter")
        await shown(desk, "1 blangko rusak dicatat.")
        await look_up(desk, READY_TOO.nik)
        burst(desk, "f8")
        await told(desk, "petugas")
    assert acts(office) == ["issue", "spoil"]
    assert blanks(office) == 3


async def test_the_menu_shows_only_what_the_role_may(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    async with counter(office, operator="gudang") as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        await until(desk, lambda: "Stok blangko" in screen_text(desk))
        text = screen_text(desk)
        assert "Koreksi tindakan" in text
        for key in ("remarks", "depart.PINDAH", "correct", "void-suket"):
            assert say(f"rooms.{key}", "id") not in text
        burst(desk, "b", "enter")
        await screen_is(desk, "CorrectActs")
        await until(desk, lambda: "bukan hak Anda" in screen_text(desk))
        burst(desk, "enter", "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
    assert acts(office) == ["issue"]


async def test_a_clerk_s_keys_are_grey_for_what_the_person_lacks_only(office: Store) -> None:
    receive(office, 5)
    view = office.read(resident_view, READY.nik, "DINAS")
    grey = {key for key in LEGEND if not lit(key, view, Role.CLERK)}
    assert {REPLACE, SUKET} <= grey
    assert lit(SPOIL, view, Role.CLERK)
    assert bar_against(REPLACE, None, Role.CLERK) is None
    stopped = bar_against(REPLACE, None, Role.STORE_KEEPER)
    assert stopped is not None
    assert stopped.code == "NOT_PERMITTED"
