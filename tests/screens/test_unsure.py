"""When the database doesn't answer, and when the card on the screen is an old one."""

from __future__ import annotations

import pytest

from db.models import JournalEntry
from db.store.store import Store
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.issue_card import IssueOrder, issue_card
from tests.office import ADULT, READY, READY_TOO, SENT, call
from tests.screens.driving import (
    acts,
    all_settled,
    blanks,
    burst,
    counter,
    look_up,
    looks,
    lose_once,
    paste,
    receive,
    shown,
    told,
    until,
    writing_held,
)

UNSURE = "Belum pasti tercatat. Tekan Enter: kirim ulang, tidak akan tercatat dua kali."


@pytest.mark.parametrize("recorded", [True, False], ids=["recorded", "never arrived"])
async def test_an_unsure_act_is_sent_again_under_its_id_and_done_once(
    office: Store, monkeypatch: pytest.MonkeyPatch, recorded: bool
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        lose_once(office, monkeypatch, recorded=recorded)
        burst(desk, "enter")
        await shown(desk, "Basis data kantor tidak terjangkau.", UNSURE)
        assert acts(office) == (["issue"] if recorded else [])
        first = office.read(_act_ids)
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 4.")
        await all_settled(desk)
    assert acts(office) == ["issue"]
    assert blanks(office) == 4
    assert not recorded or office.read(_act_ids) == first


def _act_ids() -> list[str]:
    return [row.act_id for row in JournalEntry.select().where(JournalEntry.nik == READY.nik)]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_unsure_act_is_sent_again_by_its_own_key_too(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        lose_once(office, monkeypatch, recorded=True)
        burst(desk, "f8", "1", "enter")
        await shown(desk, UNSURE)
        burst(desk, "f8")
        await shown(desk, "1 blangko rusak dicatat. Sisa blangko di DINAS: 4.")
        await all_settled(desk)
    assert acts(office) == ["spoil"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_held_enter_sends_an_unsure_act_once_more_at_most_when_it_was_read(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        lose_once(office, monkeypatch, recorded=False)
        burst(desk, *["enter"] * 20)
        await all_settled(desk)
        assert acts(office) == []
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_unsure_act_is_never_sent_for_the_next_person(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        lose_once(office, monkeypatch, recorded=False)
        burst(desk, "enter")
        await shown(desk, UNSURE)
        await look_up(desk, READY_TOO.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI", READY_TOO.name)
        await look_up(desk, READY.nik)
        await shown(desk, "Enter: cetak KTP-el ke-1")
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_act_that_was_lost_while_the_next_was_scanned_is_told_beside_the_next(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        with writing_held(office):
            lose_once(office, monkeypatch, recorded=True)
            burst(desk, "enter", ADULT.nik, "enter")
            await told(desk, "Mencari")
        await shown(desk, ADULT.name, f"{READY.name}: ! Basis data kantor tidak terjangkau.")
        await shown(desk, "Cari NIK-nya lagi dan lihat kartunya.")
        burst(desk, "enter", "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        await all_settled(desk)
    assert acts(office) == ["issue"]


async def test_a_card_that_went_stale_is_refused_and_read_again(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        office.write(issue_card, call("petugas2"), IssueOrder(READY.nik))
        burst(desk, "enter")
        await shown(desk, "KTP-el sudah diserahkan.", "KTP-EL DISERAHKAN (CI)", "petugas2")
        assert "! KTP-el sudah diserahkan." in desk.message
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_refusal_is_still_read_beside_the_next_person(office: Store) -> None:
    receive(office, 1)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        office.write(issue_card, call("petugas2"), IssueOrder(READY_TOO.nik))
        with writing_held(office):
            burst(desk, "enter", ADULT.nik, "enter", SENT.nik, "enter")
            await told(desk, "Mencari")
        await shown(desk, SENT.name, f"{READY.name}: ! Blangko habis.")
        await all_settled(desk)
        assert SENT.name in desk.pane
    assert acts(office) == ["issue"]
    assert looks(office)[1:] == [("OPEN", ADULT.nik), ("OPEN", SENT.nik)]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_last_blank_gone_elsewhere_is_answered_with_the_suket(office: Store) -> None:
    receive(office, 1)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        await shown(desk, "Enter: cetak KTP-el ke-1")
        office.write(issue_card, call("petugas2"), IssueOrder(READY_TOO.nik))
        burst(desk, "enter")
        await shown(desk, "! Blangko habis.", "Enter: terbitkan suket")
        burst(desk, "enter")
        await shown(desk, "SELESAI: Suket")
    assert acts(office) == ["issue", "suket"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_lookup_without_an_answer_says_why_and_shows_nobody(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        lose_once(office, monkeypatch, recorded=False)
        paste(desk, f"{ADULT.nik}\n")
        await shown(desk, "! Basis data kantor tidak terjangkau.")
        assert READY.name not in desk.pane
        burst(desk, "enter")
        await told(desk, "Belum ada penduduk di layar.")
        await look_up(desk, ADULT.nik)
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_operator_disabled_meanwhile_is_refused(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        office.write(disable_operator, call("admin", None), DisableOrder("petugas"))
        burst(desk, "enter")
        await told(desk, "Operator petugas tidak aktif.")
        burst(desk, ADULT.nik, "enter")
        await told(desk, "Operator petugas tidak aktif.")
        await until(desk, lambda: READY.name not in desk.pane)
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_figures_out_of_reach_are_marked_old(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        desk.app.on_figures_lost(None)  # type: ignore[arg-type]
        await until(desk, lambda: "BASIS DATA TIDAK TERJANGKAU" in desk.strip)
        assert "DINAS 5" in desk.strip
        receive(office, 5)
        await until(desk, lambda: "DINAS 10" in desk.strip)
        assert "TERJANGKAU" not in desk.strip


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_figures_out_of_reach_stay_marked_when_the_window_changes(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        # Nobody reads the figures again in the meantime.
        desk.app._feed.stop()
        await all_settled(desk)
        desk.app.on_figures_lost(None)  # type: ignore[arg-type]
        await until(desk, lambda: "BASIS DATA TIDAK TERJANGKAU" in desk.strip)
        await desk.pilot.resize_terminal(100, 30)
        await until(desk, lambda: desk.counter.size.width == 100)
        await all_settled(desk)
        assert "BASIS DATA TIDAK TERJANGKAU" in desk.strip
        assert "DINAS 5" in desk.strip
