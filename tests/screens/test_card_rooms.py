"""What is done for a card beside the straight way: forms, questions, corrections."""

from __future__ import annotations

from db.journal.canonical import parsed
from db.models import Card, JournalEntry, Ktp, OldCard, Suket
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.set_status import StatusOrder, set_status
from tests.dump import rows
from tests.engines import only_sqlite
from tests.office import ISSUED, PRINTED, READY, READY_TOO, SENT, FixedClock, call, counted
from tests.screens.driving import (
    acts,
    all_settled,
    blanks,
    burst,
    counter,
    look_up,
    looks,
    paste,
    receive,
    screen_is,
    screen_text,
    shown,
    told,
    until,
)


def last_entry(office: Store) -> dict[str, object]:
    def read() -> dict[str, object]:
        row = JournalEntry.select().order_by(JournalEntry.n.desc()).get()
        return dict(parsed(row.body))

    return office.read(read)


def who_took(office: Store, nik: str) -> tuple[object, ...]:
    (card,) = rows(office, Card, nik=nik)
    names = ("state", "handed_to", "collector", "relation", "document", "match_lacks")
    return tuple(card[name] for name in names)


# Replacement.


async def test_a_damaged_card_is_replaced_and_the_next_one_issued(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f6")
        await screen_is(desk, "ReplaceForm")
        burst(desk, "r")
        await until(desk, lambda: "Ditunjukkan" in screen_text(desk))
        burst(desk, " ", "enter")
        await shown(desk, "Kartu lama tidak berlaku", "Enter: cetak KTP-el ke-2 sekarang")
        assert acts(office) == ["issue", "replace"]
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 3.")
    (old,) = rows(office, OldCard, nik=READY.nik)
    assert (old["issue"], old["cause"], old["document"]) == (1, "RUSAK", None)
    assert [row["state"] for row in rows(office, Card, nik=READY.nik)] == ["VOID", "ISSUED"]


@only_sqlite
async def test_a_replacement_typed_ahead_is_one_burst(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f6", "h", "lp/7", "enter", " ", "enter")
        await shown(desk, "Kartu lama tidak berlaku")
    assert rows(office, Ktp, nik=ISSUED.nik)[0]["reason"] == "HILANG"
    decided = last_entry(office)["decided"]
    shown_and_kept = {"document": "LP/7", "documents": ["KK", "POLICE_LETTER"]}
    assert decided == {**shown_and_kept, **counted(ISSUED)}


@only_sqlite
async def test_a_replacement_can_not_be_entered_through(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f6", *["enter"] * 20)
        await until(desk, lambda: "Tekan huruf depan alasannya" in screen_text(desk))
        burst(desk, "h", *["enter"] * 20)
        await until(desk, lambda: "! Tulis nomor surat kehilangan" in screen_text(desk))
        burst(desk, "lp/7", *["enter"] * 20)
        await until(desk, lambda: "Dokumen belum ditandai" in screen_text(desk))
        burst(desk, "2", *["enter"] * 3)
        await until(desk, lambda: "Sebabnya" in screen_text(desk))
        assert acts(office) == []
        burst(desk, "up", "kk di siak", "ctrl+s")
        await shown(desk, "Kartu lama tidak berlaku")
    decided = last_entry(office)["decided"]
    assert decided == {
        "document": "LP/7",
        "documents": ["POLICE_LETTER"],
        "exception": "KK DI SIAK",
        **counted(ISSUED),
    }


@only_sqlite
async def test_an_old_card_that_was_not_taken_stops_the_replacement(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f6", "p", "skp/1", "enter", "1", "2", "enter")
        await until(desk, lambda: "Kartu lama belum ditarik." in screen_text(desk))
        burst(desk, "3", "enter")
        await shown(desk, "Kartu lama tidak berlaku")
    assert rows(office, OldCard, nik=ISSUED.nik)[0]["cause"] == "PINDAH_DATANG"


@only_sqlite
async def test_a_scan_into_a_form_is_looked_up_and_what_was_typed_stays(office: Store) -> None:
    code = "https://tte.example.go.id/verify/a2c"
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f6", "h", "lp/7", "enter", READY.nik, "enter")
        await shown(desk, READY.name)
        await look_up(desk, ISSUED.nik)
        burst(desk, "f6")
        await screen_is(desk, "ReplaceForm")
        await until(desk, lambda: "LP/7" in screen_text(desk))
        burst(desk, "enter", "enter", code, "enter")
        await all_settled(desk)
        await screen_is(desk, "ReplaceForm")
    assert acts(office) == []


# Hand-over and issue with remarks.


async def test_a_proxy_collects_with_a_document(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "a", "enter")
        await screen_is(desk, "HandOverForm")
        burst(desk, "right", "right")
        await until(desk, lambda: "kuasa dengan surat" in screen_text(desk))
        burst(desk, "enter", "enter")
        await until(desk, lambda: "Tulis nama yang mengambil" in screen_text(desk))
        burst(desk, "i wayan", "enter", "enter", "kuasa 3", "enter", "enter")
        await shown(desk, "SELESAI: KTP-el diserahkan.", "diambil kuasa dengan surat: I WAYAN")
    told_of = ("ISSUED", "PROXY", "I WAYAN", None, "KUASA 3", "HOLDER_ABSENT")
    assert who_took(office, READY.nik) == told_of


@only_sqlite
async def test_a_card_is_printed_and_waits(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "a", "enter", "right", "enter")
        await shown(desk, "KTP-el dicetak, menunggu diambil. Sisa blangko di DINAS: 4.")
    assert who_took(office, READY.nik) == ("PRINTED", None, None, None, None, None)


@only_sqlite
async def test_a_card_issued_without_a_match_says_why_and_the_suket_may_be_gone(
    office: Store,
) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "a", "enter")
        await screen_is(desk, "HandOverForm")
        await until(desk, lambda: "masih terbuka" in screen_text(desk))
        burst(desk, "enter", "enter", "right", "enter", "right", "enter")
        await shown(desk, "SELESAI: KTP-el terbit, suket")
    assert who_took(office, READY.nik)[1:] == ("SELF", None, None, None, "FINGERS_WORN")
    assert [row["paper"] for row in rows(office, Suket)] == ["LOST"]


@only_sqlite
async def test_who_may_not_collect_is_not_offered(office: Store) -> None:
    order = SettingOrder("hand_over_to", "SELF")
    office.write(change_setting, call("admin", None), order)
    async with counter(office) as desk:
        await look_up(desk, PRINTED.nik)
        burst(desk, "f9", "a", "enter")
        await screen_is(desk, "HandOverForm")
        burst(desk, "right")
        await all_settled(desk)
        assert "pemilik sendiri" in screen_text(desk)


# Status, void.


@only_sqlite
async def test_siak_s_question_says_since_when(office: Store, clock: FixedClock) -> None:
    office.write(set_status, call(), StatusOrder(SENT.nik, "ADJUDICATE_RECORD"))
    clock.forward(days=12)
    async with counter(office) as desk:
        await look_up(desk, SENT.nik)
        burst(desk, "f7")
        await until(desk, lambda: "Sejak 04-03-2024, 12 hari" in screen_text(desk))
        burst(desk, "escape")
        await look_up(desk, PRINTED.nik)
        burst(desk, "f7")
        await told(desk, "!")


@only_sqlite
async def test_a_void_card_says_why(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f8", "3", "enter")
        await shown(desk, "Kartu dibatalkan", "Enter: cetak KTP-el ke-2 sekarang")
    assert rows(office, OldCard)[0]["cause"] == "CHIP_RUSAK"


async def test_a_suket_is_voided_from_the_card(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "f9", "c", "enter")
        await screen_is(desk, "AskReason")
        burst(desk, "enter", "enter")
        await all_settled(desk)
        await screen_is(desk, "AskReason")
        burst(desk, "2", "enter")
        await shown(desk, "Suket 471.13/1/Dukcapil/III/2024 dibatalkan.")
    assert [row["state"] for row in rows(office, Suket)] == ["BATAL"]
    decided = {"reason": "Data di suket salah", **counted(READY)}
    assert last_entry(office)["decided"] == decided


# Taking an act back.


async def test_an_act_is_taken_back_from_the_card(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        await look_up(desk, READY.nik)
        burst(desk, "f9", "b", "enter", "enter", "1", "enter")
        await shown(desk, "Dibatalkan: cetak KTP-el.", "Enter: cetak KTP-el ke-1", "DIKOREKSI")
    assert acts(office) == ["issue", "correct"]
    assert blanks(office) == 5
    assert last_entry(office)["decided"] == {"reason": "Salah orang", "kind": "issue"}


@only_sqlite
async def test_what_can_not_be_taken_back_says_why(office: Store) -> None:
    receive(office, 5)
    office.write(set_status, call(), StatusOrder(SENT.nik, "PRINT_READY_RECORD"))
    office.write(issue_card, call(), IssueOrder(SENT.nik))
    async with counter(office) as desk:
        await look_up(desk, SENT.nik)
        burst(desk, "f9", "b", "enter")
        await screen_is(desk, "CorrectActs")
        await until(desk, lambda: "ada sesudahnya" in screen_text(desk))
        burst(desk, "down", "enter")
        await until(desk, lambda: "Batalkan dulu yang" in screen_text(desk))
        await screen_is(desk, "CorrectActs")
        burst(desk, "1", "enter", "tertukar dengan istrinya", "enter")
        await shown(desk, "Dibatalkan: cetak KTP-el.")
        burst(desk, "f9", "b", "enter")
        await until(desk, lambda: "sudah dibatalkan" in screen_text(desk))
    assert last_entry(office)["decided"] == {
        "reason": "tertukar dengan istrinya",
        "kind": "issue",
    }


@only_sqlite
async def test_a_scan_into_the_acts_or_the_reason_takes_nothing_back(office: Store) -> None:
    receive(office, 5)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    code = "https://tte.example.go.id/verify/a2c"
    async with counter(office) as desk:
        for steps, room in (([], "CorrectActs"), (["enter"], "AskReason")):
            await look_up(desk, READY.nik)
            burst(desk, "f9", "b", "enter", *steps)
            await screen_is(desk, room)
            burst(desk, code, "enter")
            await all_settled(desk)
            await screen_is(desk, room)
            burst(desk, READY_TOO.nik, "enter")
            await shown(desk, READY_TOO.name)
            await look_up(desk, READY.nik)
            burst(desk, "f9", "b", "enter", *steps)
            await screen_is(desk, room)
            paste(desk, f"{READY_TOO.nik}\n")
            await shown(desk, READY_TOO.name)
    assert acts(office) == ["issue"]
    assert looks(office)[-1] == ("OPEN", READY_TOO.nik)
