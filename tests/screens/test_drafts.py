"""What was typed into a form outlives a lock, a lost database and leaving it; only its own clerk
sees it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest

import screens.drafts
from db.reads.drafts import DraftLine, drafts_of
from db.store.store import Store
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.keep_draft import keep_draft
from screens.enrol import DOCUMENTS, EXCEPTION, KIND, PHONE, Enrol
from screens.form_room import FormRoom
from tests.office import ADULT, PASSWORD, READY, SIXTEEN, call, person
from tests.screens.driving import (
    LOST,
    Desk,
    acts,
    burst,
    counter,
    look_up,
    reading_held,
    screen_is,
    screen_text,
    shown,
    until,
    writing_held,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

TYPED = {KIND: "B", DOCUMENTS: "KK", PHONE: "0812", EXCEPTION: "SKP MENYUSUL"}
NEW = person("SITI ROHANI", ADULT.birth_date, serial=9)


async def form_open(desk: Desk, nik: str = ADULT.nik) -> Enrol:
    await look_up(desk, nik)
    burst(desk, "f2")
    await screen_is(desk, "Enrol")
    form = desk.app.screen
    assert isinstance(form, Enrol)
    return form


async def typed(desk: Desk, nik: str = ADULT.nik) -> None:
    """Open the form and fill in some of it."""
    form = await form_open(desk, nik)
    burst(desk, "b", "down", "1", "down", "down", "skp menyusul", "down", "0812")
    await until(desk, lambda: form.changed == TYPED)


async def kept(desk: Desk, *operators: str, fields: dict[str, str] | None = None) -> None:
    """Wait until the database has the draft of ADULT for these operators and nobody else."""

    def there() -> bool:
        found = {
            name: desk.store.read(drafts_of, name) for name in ("petugas", "petugas2", "gudang")
        }
        line = DraftLine("enrol", ADULT.nik, fields or TYPED)
        return all(found[name] == ((line,) if name in operators else ()) for name in found)

    await until(desk, there)


async def sign_in_again(desk: Desk, operator: str) -> None:
    await screen_is(desk, "SignIn")
    burst(desk, operator, "enter", PASSWORD, "enter")
    await screen_is(desk, "Counter")


async def test_a_form_is_kept_while_it_is_open_and_gone_once_it_is_recorded(office: Store) -> None:
    async with counter(office) as desk:
        await typed(desk)
        await kept(desk, "petugas")
        burst(desk, "3456789", "ctrl+s")
        await shown(desk, "Perekaman dicatat: ")
        await kept(desk)
        assert len(desk.counter.shift.drafts) == 0
    assert acts(office) == ["enrol"]


async def test_a_locked_terminal_gives_its_clerk_the_form_back_and_nobody_else(
    office: Store,
) -> None:
    async with counter(office) as desk:
        await typed(desk)
        desk.app._lock()
        await kept(desk, "petugas")
        assert "MENYUSUL" not in screen_text(desk)
        assert ADULT.nik not in screen_text(desk)

        await sign_in_again(desk, "petugas2")
        await until(desk, lambda: desk.counter.forms.ground is not None)
        assert "belum dicatat" not in desk.pane
        form = await form_open(desk)
        assert form.changed == {}
        burst(desk, "escape")
        await screen_is(desk, "Counter")

        desk.app._lock()
        await sign_in_again(desk, "petugas")
        await until(desk, lambda: "1 isian Anda belum dicatat" in desk.pane)
        form = await form_open(desk)
        assert form.changed == TYPED
        await until(desk, lambda: "Di sini lagi" in screen_text(desk))
        burst(desk, *["down"] * 4, "3456789", "ctrl+s")
        await shown(desk, "Perekaman dicatat: ")
        await kept(desk)


async def test_a_form_that_was_emptied_again_is_not_kept(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "b")
        await kept(desk, "petugas", fields={KIND: "B"})
        burst(desk, "a")
        await kept(desk)
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        assert len(desk.counter.shift.drafts) == 0


async def test_a_form_that_is_begun_anew_is_not_kept(office: Store) -> None:
    async with counter(office) as desk:
        await typed(desk)
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        await kept(desk, "petugas")
        form = await form_open(desk)
        burst(desk, "ctrl+r", "e")
        await until(desk, lambda: form.changed == {KIND: "E"})
        assert "Alasan" not in screen_text(desk)
        burst(desk, "ctrl+r")
        await kept(desk)


async def test_one_goes_on_typing_while_the_database_is_lost(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens.drafts, "AGAIN", 0.02)
    really, tries = office.send_write, 0

    def send_write(job: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
        nonlocal tries
        if job is not keep_draft:
            return really(job, *args, **kwargs)
        tries += 1
        lost: Future[Any] = Future()
        lost.set_exception(LOST)
        return lost

    async with counter(office) as desk:
        await form_open(desk)
        monkeypatch.setattr(office, "send_write", send_write)
        burst(desk, "b")
        await until(desk, lambda: tries >= 2)
        burst(desk, "down", "1", "down", "down", "skp menyusul", "down", "0812", "escape")
        await screen_is(desk, "Counter")
        await kept(desk)
        monkeypatch.setattr(office, "send_write", really)
        await kept(desk, "petugas")


async def test_one_write_is_under_way_at_most(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        with writing_held(office):
            burst(desk, "b")
            await until(desk, lambda: desk.counter.shift.drafts._writing)
            for key in ("down", "1", "down", "down", "skp menyusul", "down", "0812"):
                burst(desk, key)
                desk.counter.shift.drafts.save()
            await until(desk, lambda: len(desk.counter.shift.drafts._unsaved) == 1)
            assert desk.store._writing is not None
            assert desk.store._writing.waiting == 2
        await kept(desk, "petugas")


async def test_a_form_that_is_refused_stays_as_it_was_typed(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, NEW.nik, "enter")
        await shown(desk, "tidak ditemukan", "Enter: tambahkan")
        burst(desk, "enter")
        await screen_is(desk, "ResidentForm")
        burst(desk, ADULT.name, "enter", "enter", "enter", "ampenan sel", "ctrl+s")
        await shown(desk, "Sudah ada yang senama dan selahir")
        await until(desk, lambda: len(desk.store.read(drafts_of, "petugas")) == 1)
        assert desk.counter.shift.drafts.of("add", NEW.nik)["NAMA_LGKP"] == ADULT.name


async def test_a_form_for_what_a_colleague_has_recorded_is_dropped(office: Store) -> None:
    async with counter(office) as desk:
        await typed(desk)
        await kept(desk, "petugas")
        office.write(enrol, call("petugas2"), EnrolOrder(ADULT.nik))
        burst(desk, "3456789", "ctrl+s")
        await shown(desk, "SIAP CETAK (PRR)", "Sudah rekam.")
        await kept(desk)
        assert len(desk.counter.shift.drafts) == 0


async def test_each_person_has_a_form_of_their_own(office: Store) -> None:
    async with counter(office) as desk:
        await typed(desk)
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        form = await form_open(desk, SIXTEEN.nik)
        assert form.changed == {}
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        form = await form_open(desk)
        assert form.changed == TYPED
        assert desk.counter.shift.drafts.niks() == {ADULT.nik}


async def test_keys_wait_for_a_form_whose_ground_is_still_being_read(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, NEW.nik, "enter")
        await shown(desk, "tidak ditemukan", "Enter: tambahkan")
        desk.counter.forms.ground = None
        with reading_held(office):
            burst(desk, "enter", "siti rohani")
            await until(desk, lambda: desk.counter.holds_keys)
        await screen_is(desk, "ResidentForm")
        form = desk.app.screen
        assert isinstance(form, FormRoom)
        await until(desk, lambda: form.values["NAMA_LGKP"] == "SITI ROHANI")
        assert desk.typed == ""


async def test_who_was_added_by_a_colleague_meanwhile_is_looked_up(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, NEW.nik, "enter")
        await shown(desk, "tidak ditemukan", "Enter: tambahkan")
        burst(desk, "enter")
        await screen_is(desk, "ResidentForm")
        burst(desk, "siti r", "enter", "enter", "enter", "ampenan sel")
        office.write(add_resident, call("petugas2"), AddResidentOrder(NEW))
        burst(desk, "ctrl+s")
        await shown(desk, NEW.name, "sudah ada di daftar penduduk")
        await until(desk, lambda: desk.store.read(drafts_of, "petugas") == ())
    assert acts(office) == ["add-resident"]


async def test_a_scan_leaves_the_form_with_what_was_typed(office: Store) -> None:
    async with counter(office) as desk:
        await typed(desk)
        burst(desk, READY.nik, "enter")
        await shown(desk, READY.name)
        assert "Isian Anda yang belum dicatat" not in desk.pane
        await kept(desk, "petugas")
        await look_up(desk, ADULT.nik)
        await shown(desk, "Isian Anda yang belum dicatat: rekam (F2)")
        form = await form_open(desk)
        assert form.changed == TYPED
