"""Acts that ask first, acts by key, and the other rooms."""

from __future__ import annotations

import pytest

from db.models import Card, Ktp
from db.rules.stock import SpoilCause
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from screens.board import Board
from screens.counter import Counter
from screens.locale import LANGUAGES, Lang
from screens.sign_in import SignIn
from tests.dump import rows
from tests.office import (
    ADULT,
    DUPLICATE,
    ISSUED,
    PASSWORD,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    call,
)
from tests.screens.driving import (
    acts,
    all_settled,
    blanks,
    burst,
    counter,
    counter_opened,
    look_up,
    receive,
    screen_is,
    screen_text,
    shown,
    told,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


async def test_siak_s_answer_is_chosen_from_those_that_may_follow(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, SENT.nik)
        burst(desk, "f7")
        await screen_is(desk, "Choice")
        await until(desk, lambda: "Jawaban SIAK sekarang:" in screen_text(desk))
        burst(desk, "1", "enter")
        await shown(desk, "Status dari SIAK dicatat: siap cetak (PRR).", "SIAP CETAK (PRR)")
        await look_up(desk, DUPLICATE.nik)
        burst(desk, "f7", "enter")
        await shown(desk, "Status dari SIAK dicatat: belum rekam.", "BELUM REKAM")
    assert acts(office) == ["status", "status"]


async def test_a_spoiled_blank_leaves_the_state_and_enter_still_issues(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f8", "2", "enter")
        await shown(desk, "1 blangko rusak dicatat. Sisa blangko di DINAS: 4.", "SIAP CETAK (PRR)")
        assert blanks(office) == 4
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 3.")
        await until(desk, lambda: "DINAS 3" in desk.strip)
    assert acts(office) == ["spoil", "issue"]
    history = rows(office, Card, nik=READY.nik)
    assert [row["issue"] for row in history] == [1]


async def test_the_chosen_cause_is_the_one_recorded(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for presses in (["1"], ["down", "down"], ["3", "up"]):
            await look_up(desk, READY.nik)
            burst(desk, "f8", *presses, "enter")
            await shown(desk, "1 blangko rusak dicatat")
    causes = tuple(map(str, SpoilCause))
    found = office.read(_causes)
    assert found == [causes[0], causes[2], causes[1]]


def _causes() -> list[str]:
    from db.journal.canonical import parsed
    from db.models import JournalEntry

    entries = JournalEntry.select().where(JournalEntry.kind == "spoil").order_by(JournalEntry.n)
    return [
        change["now"]["cause"]
        for entry in entries
        for change in parsed(entry.body)["rows"]
        if change["t"] == "stock_entry"
    ]


async def test_a_misprinted_card_is_voided_and_made_again(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        burst(desk, "f8")
        await screen_is(desk, "Choice")
        await until(desk, lambda: "Batalkan, karena:" in screen_text(desk))
        burst(desk, "enter")
        await shown(desk, "Kartu dibatalkan", "Enter: cetak KTP-el ke-2 sekarang")
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 3.")
    assert acts(office) == ["issue", "void-card", "issue"]


async def test_a_code_with_letters_answers_no_question_and_confirms_no_form(office: Store) -> None:
    code = "https://tte.example.go.id/verify/a2c"
    receive(office, 2)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    async with counter(office) as desk:
        for nik, key, room in ((READY.nik, "f8", "Choice"), (ADULT.nik, "f2", "Enrol")):
            before = acts(office)
            await look_up(desk, nik)
            burst(desk, key)
            await screen_is(desk, room)
            burst(desk, *["down"] * 3, code, "enter")
            await all_settled(desk)
            await screen_is(desk, room)
            assert acts(office) == before
            burst(desk, "escape")
            await screen_is(desk, "Counter")


@pytest.mark.parametrize(("key", "stranger"), [("f8", "7"), ("f9", "c")])
async def test_enter_after_a_key_that_no_answer_has_takes_no_answer(
    office: Store, key: str, stranger: str
) -> None:
    receive(office, 2)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, key)
        await screen_is(desk, "Choice")
        before = screen_text(desk)
        burst(desk, stranger, "enter")
        await all_settled(desk)
        assert screen_text(desk) == before
        burst(desk, "1" if key == "f8" else "G", "enter")
        await until(desk, lambda: desk.app.screen.__class__.__name__ != "Choice")


async def test_a_card_of_siak_s_can_t_be_voided_here(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f8")
        await told(desk, "Kartunya bukan buatan kantor ini.")
    assert acts(office) == []


async def test_a_printed_card_is_handed_over(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    async with counter(office) as desk:
        for press, who in (("f5", PRINTED), ("enter", READY)):
            await look_up(desk, who.nik)
            burst(desk, press)
            await shown(desk, "SELESAI: KTP-el diserahkan.")
    assert acts(office) == ["issue", "hand-over", "hand-over"]


async def test_a_suket_is_given_by_its_key_to_someone_who_waits_for_siak(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, SENT.nik)
        burst(desk, "f4")
        await shown(desk, "SELESAI: Suket 471.13/1/Dukcapil/III/2024 terbit")
        await look_up(desk, READY.nik)
        burst(desk, "f4")
        await told(desk, "Suket ditolak: blangko tersedia.")
    assert acts(office) == ["suket"]


async def test_a_dialog_left_by_escape_changes_nothing(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        for who, keys in (
            (READY, ["f8", "escape"]),
            (ADULT, ["f2", "enter", "escape"]),
            (SENT, ["f7", "down", "escape"]),
            (ISSUED, ["f6", "h", "BA 1", "escape"]),
            (READY_TOO, ["f9", "escape"]),
        ):
            await look_up(desk, who.nik)
            desk.painted.clear()
            burst(desk, *keys)
            await shown(desk, who.name)
            await all_settled(desk)
            assert desk.app.screen is desk.counter
            assert desk.message == ""
        assert acts(office) == []
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert acts(office) == ["issue"]


async def test_what_the_form_says_is_recorded(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "f2", "b", "enter", " ", "tab", "tab", "tab", "right", "left", "s", "enter")
        await shown(desk, "Perekaman dicatat: ")
    (row,) = rows(office, Ktp, nik=ADULT.nik)
    assert row["request_kind"] == "B"
    assert row["status"] == "SENT_FOR_ENROLLMENT"


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_board_is_a_room_and_esc_leads_back(office: Store, lang: Lang) -> None:
    receive(office, 5)
    async with counter(office, lang) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "6", "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Board))
        await until(desk, lambda: "DINAS    Kantor Dinas" in screen_text(desk))
        office.write(issue_card, call(), IssueOrder(READY.nik))
        await until(desk, lambda: "jurnal" in screen_text(desk) or "journal" in screen_text(desk))
        await until(desk, lambda: _blanks_at(screen_text(desk), "DINAS    Kantor Dinas") == "4")
        assert READY.name not in screen_text(desk)
        burst(desk, "enter", "f3", READY_TOO.nik, "enter", "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        await shown(desk, READY.name)
    assert acts(office) == ["issue"]


def _blanks_at(text: str, label: str) -> str:
    (line,) = [line for line in text.splitlines() if label in line]
    return line.split(label)[1].split()[0]


async def test_another_clerk_takes_over(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "9", "enter")
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))
        await until(desk, lambda: READY.name not in screen_text(desk))
        burst(desk, "petugas2", "enter", PASSWORD, "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Counter))
        await counter_opened(desk)
        assert "petugas2" in desk.line("header")
        assert READY.name not in desk.pane
