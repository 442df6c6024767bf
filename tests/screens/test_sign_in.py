"""Signing in: who may, who may not, and what each is shown."""

from __future__ import annotations

import asyncio

import pytest
from textual.widgets import Input

from counter_tui.app import CounterApp
from db.models import Look
from db.store.store import Store
from db.transactions.disable_operator import DisableOrder, disable_operator
from screens.board import Board
from screens.counter import Counter
from screens.locale import LANGUAGES, Lang, refusal_words
from screens.sign_in import SignIn
from screens.widgets.lines import Lines
from tests.dump import rows
from tests.office import PASSWORD, READY, FixedClock, call
from tests.screens.driving import (
    Desk,
    acts,
    burst,
    counter,
    counter_opened,
    look_up,
    paste,
    receive,
    running,
    screen_is,
    screen_text,
    session_on,
    shown,
    sign_in_failed,
    terminal,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def note(desk: Desk) -> str:
    """Return what the sign-in says."""
    if not isinstance(desk.app.screen, SignIn) or not desk.app.screen.is_mounted:
        return ""
    return " ".join(desk.app.screen.query_one("#message", Lines).shown.split())


def field(desk: Desk, name: str) -> str:
    """Return what stands in a field of the sign-in."""
    return desk.app.screen.query_one(f"#{name}", Input).value


async def refused_with(desk: Desk, code: str, operator: str) -> None:
    """Wait until a sign-in was refused, with the whole of its words."""
    words = refusal_words(code, {"operator": operator}, desk.app.session.lang).line
    await until(desk, lambda: note(desk) == words)
    assert all(word in screen_text(desk) for word in words.split())


@pytest.mark.parametrize(
    "between", [("tab",), ("enter",), ("ctrl+j",), ("enter", "ctrl+j"), ("down",)], ids="".join
)
async def test_name_and_password_typed_in_one_burst_open_the_counter(
    office: Store, between: tuple[str, ...]
) -> None:
    async with terminal(office) as desk:
        burst(desk, "petugas", *between, PASSWORD, "enter")
        await counter_opened(desk)
        assert desk.line("header").endswith("DINAS · petugas")
    assert [row["kind"] for row in rows(office, Look)] == ["SIGN_IN"]


async def test_a_scan_right_behind_the_password_is_looked_up(office: Store) -> None:
    receive(office, 5)
    async with terminal(office) as desk:
        burst(desk, "petugas", "tab", PASSWORD, "enter", READY.nik, "enter")
        await counter_opened(desk)
        await shown(desk, READY.name)
    assert acts(office) == []


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_wrong_password_and_an_unknown_name_have_the_same_words(
    office: Store, lang: Lang
) -> None:
    said: list[str] = []
    async with terminal(office, lang) as desk:
        for operator, password in (("petugas", "salah"), ("siapa", PASSWORD), ("petugas", "")):
            burst(desk, "escape", operator, "tab", password, "enter")
            await sign_in_failed(desk, len(said) + 1)
            assert field(desk, "operator") == operator
            assert field(desk, "password") == ""
            said.append(note(desk))
        assert len(set(said)) == 1
        await refused_with(desk, "WRONG_PASSWORD", "petugas")
        burst(desk, "escape", "petugas", "tab", PASSWORD, "enter")
        await counter_opened(desk)
    tries = [row["operator"] for row in rows(office, Look, kind="SIGN_IN_FAILED")]
    assert sorted(map(str, tries)) == ["petugas", "petugas", "siapa"]


async def test_after_five_failures_signing_in_is_paused_for_a_minute(
    office: Store, clock: FixedClock
) -> None:
    async with terminal(office) as desk:
        for tries in range(1, 6):
            burst(desk, "escape", "petugas", "tab", "salah", "enter")
            await sign_in_failed(desk, tries)
        await refused_with(desk, "WRONG_PASSWORD", "petugas")
        burst(desk, "escape", "petugas", "tab", PASSWORD, "enter")
        await refused_with(desk, "SIGN_IN_PAUSED", "petugas")
        clock.forward(seconds=61)
        burst(desk, "escape", "petugas", "tab", PASSWORD, "enter")
        await counter_opened(desk)


async def test_a_disabled_operator_is_refused(office: Store) -> None:
    office.write(disable_operator, call("admin", None), DisableOrder("petugas"))
    async with terminal(office) as desk:
        burst(desk, "petugas", "tab", PASSWORD, "enter")
        await refused_with(desk, "WRONG_PASSWORD", "petugas")


async def test_a_name_is_asked_for(office: Store) -> None:
    async with terminal(office) as desk:
        burst(desk, "tab", PASSWORD, "enter")
        await until(desk, lambda: note(desk) == "Isi nama masuk dulu.")
        assert rows(office, Look) == []


@pytest.mark.parametrize("operator", ["pengawas", "admin"])
async def test_who_serves_nobody_gets_the_board(office: Store, operator: str) -> None:
    receive(office, 5)
    async with terminal(office) as desk:
        burst(desk, operator, "tab", PASSWORD, "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Board))
        await until(desk, lambda: "Kantor Dinas" in screen_text(desk))
        burst(desk, READY.nik, "enter", "f3", "enter", "escape")
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))
    assert acts(office) == []


async def test_a_place_that_isn_t_the_operator_s_is_refused(office: Store) -> None:
    async with terminal(office, place="MOBIL-1") as desk:
        burst(desk, "petugas2", "tab", PASSWORD, "enter")
        await until(desk, lambda: "MOBIL-1" in note(desk))
        assert "DINAS, MPP" in note(desk)


async def test_the_place_of_the_terminal_is_where_is_served(office: Store) -> None:
    receive(office, 3, "MPP")
    async with terminal(office, place="MPP") as desk:
        burst(desk, "petugas", "tab", PASSWORD, "enter")
        await counter_opened(desk)
        assert desk.strip.startswith("Blangko MPP 3 · DINAS 0")
        await look_up(desk, READY.nik)
        await shown(desk, "1 blangko dari MPP")


async def test_a_password_is_never_on_the_screen(office: Store) -> None:
    async with terminal(office) as desk:
        burst(desk, "petugas", "tab", "rahasia123")
        await until(desk, lambda: field(desk, "password") == "rahasia123")
        await desk.pilot.pause()
        assert "rahasia" not in screen_text(desk)


async def test_a_terminal_left_alone_asks_for_the_password_again(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f8")
        await screen_is(desk, "Choice")
        desk.app._watch_idle(0.0)
        await until(desk, lambda: note(desk) == "Layar dikunci. Masuk lagi.")
        await until(desk, lambda: READY.name not in screen_text(desk))
        burst(desk, "petugas", "tab", PASSWORD, "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Counter))
        await counter_opened(desk)
        assert READY.name not in desk.pane
    assert acts(office) == []


async def test_several_lines_pasted_into_a_field_are_one_at_most(office: Store) -> None:
    async with terminal(office) as desk:
        await until(desk, lambda: desk.app.screen.focused is not None)
        paste(desk, "petugas\ndemo\n")
        await until(desk, lambda: field(desk, "operator") == "petugas")
        burst(desk, "enter", PASSWORD, "enter")
        await counter_opened(desk)


@pytest.mark.parametrize("turns", range(6))
async def test_a_program_that_ends_while_a_room_opens_ends_without_a_fault(
    office: Store, capfd: pytest.CaptureFixture[str], turns: int
) -> None:
    async with running(CounterApp(session_on(office, "id")), (80, 24)) as desk:
        desk.app.push_screen(SignIn(desk.app.session))
        for _ in range(turns):
            await asyncio.sleep(0)
    assert capfd.readouterr().err == ""
