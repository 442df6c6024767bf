"""A second person beside an act: asked for when it is needed, never by what a reader sends."""

from __future__ import annotations

import pytest

from db.journal.canonical import parsed
from db.models import JournalEntry
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.enrol import EnrolOrder, enrol
from screens.second_person import SecondPerson
from tests.engines import only_sqlite
from tests.office import ADULT, PASSWORD, READY, READY_TOO, call
from tests.screens.driving import (
    Desk,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    paste,
    screen_is,
    screen_text,
    shown,
    told,
    until,
    writing_held,
)


@pytest.fixture
def asking(office: Store) -> Store:
    """Give an office that asks a second person for another's act, and such an act on ADULT."""
    order = SettingOrder("second_person", "correct-other")
    office.write(change_setting, call("admin", None), order)
    office.write(enrol, call("petugas2"), EnrolOrder(ADULT.nik))
    return office


async def ask_for_it(desk: Desk) -> None:
    """Take the colleague's act back, up to where the second person is asked for."""
    await look_up(desk, ADULT.nik)
    burst(desk, "f9", "b", "enter", "enter", "1", "enter")
    await screen_is(desk, "SecondPerson")


async def test_the_act_is_sent_again_with_the_second_person_beside_it(asking: Store) -> None:
    async with counter(asking) as desk:
        await ask_for_it(desk)
        await until(desk, lambda: "koreksi tindakan orang atau hari lain" in screen_text(desk))
        burst(desk, "petugas2", "enter", PASSWORD, "enter")
        await shown(desk, "Dibatalkan: rekam.", "BELUM REKAM")
        assert "petugas" in desk.line("header")
    entry = asking.read(_last_entry)
    assert (entry["by"], entry["with"], entry["kind"]) == ("petugas", "petugas2", "correct")


def _last_entry() -> dict[str, object]:
    row = JournalEntry.select().order_by(JournalEntry.n.desc()).get()
    return dict(parsed(row.body))


@only_sqlite
async def test_a_wrong_password_oneself_and_the_wrong_role_are_told(asking: Store) -> None:
    async with counter(asking) as desk:
        await ask_for_it(desk)
        burst(desk, "petugas", "enter")
        await until(desk, lambda: "Orang kedua harus orang lain." in screen_text(desk))
        burst(desk, "ctrl+u", "petugas2", "enter", "salah", "enter")
        await until(desk, lambda: "Nama dan kata sandi tidak cocok." in screen_text(desk))
        burst(desk, PASSWORD, "enter")
        await shown(desk, "Dibatalkan: rekam.")
        asking.write(enrol, call("petugas2"), EnrolOrder(ADULT.nik))
        await ask_for_it(desk)
        burst(desk, "pengawas", "enter", PASSWORD, "enter")
        await told(desk, "pengawas tidak dapat menjadi orang kedua.")
    assert acts(asking) == ["enrol", "correct", "enrol"]


@only_sqlite
async def test_without_a_second_person_nothing_is_recorded(asking: Store) -> None:
    async with counter(asking) as desk:
        await ask_for_it(desk)
        burst(desk, "petugas2", "escape")
        await told(desk, "Perlu orang kedua.")
        await all_settled(desk)
        burst(desk, "enter")
        await shown(desk, ADULT.name)
    assert acts(asking) == ["enrol"]


@only_sqlite
async def test_what_a_reader_sends_is_no_second_person(asking: Store) -> None:
    async with counter(asking) as desk:
        for typed in ([], ["petugas2", "enter"]):
            await ask_for_it(desk)
            burst(desk, *typed, READY.nik, "enter")
            await shown(desk, READY.name)
            await ask_for_it(desk)
            burst(desk, *typed)
            paste(desk, f"{READY_TOO.nik}\n")
            await shown(desk, READY_TOO.name)
    assert acts(asking) == ["enrol"]


@only_sqlite
async def test_the_question_does_not_cut_a_scan_in_two(asking: Store) -> None:
    async with counter(asking) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "f9", "b", "enter", "enter")
        await screen_is(desk, "AskReason")
        with writing_held(asking):
            burst(desk, "1", "enter")
            await told(desk, "Mencatat ...")
            burst(desk, READY.nik[:7])
            await until(desk, lambda: desk.typed == READY.nik[:7])
        await told(desk, "Perlu orang kedua.")
        await all_settled(desk)
        assert desk.app.screen is desk.counter
        burst(desk, READY.nik[7:], "enter")
        await shown(desk, READY.name)
    assert acts(asking) == ["enrol"]


@only_sqlite
async def test_keys_typed_ahead_of_the_check_wait_for_it(asking: Store) -> None:
    async with counter(asking) as desk:
        await ask_for_it(desk)
        burst(desk, "petugas2", "enter", PASSWORD, "enter", READY.nik, "enter")
        await shown(desk, READY.name)
        await all_settled(desk)
        assert not isinstance(desk.app.screen, SecondPerson)
    assert acts(asking) == ["enrol", "correct"]
