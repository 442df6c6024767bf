"""The run room on the terminal: one card after the other, and never a card that wasn't painted."""

from __future__ import annotations

import pytest

from db.models import BatchItem, Card, Look
from db.store.store import Store
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_item import NextOrder, take_item
from screens.locale import LANGUAGES, Lang
from tests.engines import only_sqlite
from tests.office import READY, call
from tests.screens.driving import (
    acts,
    all_settled,
    blanks,
    burst,
    lose_once,
    paste,
    read_already,
    screen_is,
    screen_text,
    until,
    writing_held,
)
from tests.screens.list_rooms import shift_of
from tests.screens.run_rooms import REF, in_run, release, run_of, waiting


def printed(store: Store) -> list[str]:
    """Return whose cards of the run were printed, in the run's order."""
    return store.read(_printed)


def _printed() -> list[str]:
    rows = BatchItem.select(BatchItem.nik).where(BatchItem.state == "PRINTED")
    return [str(row.__data__["nik"]) for row in rows.order_by(BatchItem.seq)]


def shelves(store: Store) -> list[str | None]:
    """Return the shelves of the cards, in the order of the run."""
    return store.read(_shelves)


def _shelves() -> list[str | None]:
    rows = Card.select(Card.shelf).order_by(Card.nik)
    return [row.shelf for row in rows]


async def test_one_key_says_printed_and_takes_the_next_to_the_end(office: Store) -> None:
    people = waiting(office, 3)
    release(office, 3)
    async with in_run(office) as room:
        await room.shows("Belum ada kartu di pencetak.", "0 dari 3 tercetak", "3 menunggu")
        burst(room.desk, "enter")
        for number, who in enumerate(people, 1):
            nik = f"{who.nik[:6]} {who.nik[6:12]} {who.nik[12:]}"
            await room.shows(f"kartu ke-{number} dari 3", who.name, nik, "07-06-1985")
            burst(room.desk, "enter")
        await room.shows("Cetakan ini selesai.", "3 dari 3 tercetak", f"Tercetak: {who.name}")
        burst(room.desk, "enter")
        await room.shows("Tidak ada yang perlu dicetak lagi.")
    assert printed(office) == [who.nik for who in people]
    assert blanks(office) == 47
    assert run_of(office).state == "DONE"


async def test_the_last_run_goes_on_at_the_card_where_it_stopped(office: Store) -> None:
    people = waiting(office, 3)
    release(office, 3)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[1].name)
        burst(room.desk, "escape")
        await room.is_left()
    async with in_run(office) as room:
        await room.shows("Anda berhenti di kartu ini.", people[1].name)
        burst(room.desk, "enter")
        await room.shows(people[2].name)
    assert printed(office) == [who.nik for who in people[:2]]


@only_sqlite
async def test_a_burst_of_enters_prints_only_what_was_painted(office: Store) -> None:
    people = waiting(office, 5)
    release(office, 5)
    async with in_run(office) as room:
        burst(room.desk, *["enter"] * 5)
        await room.shows(people[0].name)
        await all_settled(room.desk)
        assert printed(office) == []
        burst(room.desk, *["enter"] * 5)
        await room.shows(people[1].name)
        await all_settled(room.desk)
        assert printed(office) == [people[0].nik]


@only_sqlite
async def test_an_enter_read_before_the_card_was_painted_prints_nothing(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        early = read_already(room.desk, "enter")
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        early()
        await room.shows("Tidak dihitung: tombol ditekan sebelum kartunya tampil.")
    assert printed(office) == []


@only_sqlite
@pytest.mark.parametrize("end", [("enter",), ("ctrl+j",), ("enter", "ctrl+j")])
async def test_a_scan_is_compared_and_never_prints(office: Store, end: tuple[str, ...]) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, people[0].nik, *end)
        await room.shows("Tidak ada satu kartu di layar")
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, people[0].nik, *end)
        await room.shows(f"Cocok: ini kartu {people[0].name}.")
        burst(room.desk, people[1].nik, *end)
        await room.shows(f"TIDAK COCOK: NIK itu bukan milik {people[0].name}.")
        burst(room.desk, READY.nik, *end, "1234567890123456", *end)
        await all_settled(room.desk)
        assert not room.results
    assert printed(office) == []


@only_sqlite
async def test_pasted_lines_are_compared_and_never_print(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        paste(room.desk, f"{people[0].nik}\r\n")
        await room.shows("Cocok: ini kartu")
        paste(room.desk, f"{people[0].nik}\r\n{people[1].nik}\r\n")
        await room.shows("Tidak ada satu kartu di layar")
    assert printed(office) == []


@only_sqlite
async def test_enter_with_something_typed_prints_nothing_until_it_is_cleared(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "AB-12", "enter")
        await room.shows("Tidak dihitung: ada yang diketik.")
        burst(room.desk, "escape", "enter")
        await room.shows("Tidak dihitung: tombol ditekan sebelum")
        assert printed(office) == []
        burst(room.desk, "enter")
        await room.shows(people[1].name)
    assert printed(office) == [people[0].nik]


async def test_a_spoiled_blank_is_recorded_and_the_card_stays_at_the_printer(
    office: Store,
) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "f8")
        await screen_is(room.desk, "Choice")
        assert people[0].name in screen_text(room.desk)
        burst(room.desk, "2", "enter")
        await room.shows("1 blangko rusak dicatat, sisa 49.", "kartu ke-1 dari 2", people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[1].name)
    assert acts(office)[-3:] == ["spoil", "batch-printed", "batch-next"]
    assert blanks(office) == 48


async def test_a_card_is_skipped_with_a_reason_and_the_next_one_is_taken(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "s", "enter")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "2", "enter")
        await room.shows(f"Dilewati: {people[0].name}", people[1].name, "1 dilewati")
        await room.shows("orangnya minta ditunda")
    assert printed(office) == []
    assert blanks(office) == 50


async def test_who_moved_is_stopped_with_the_reason_and_the_run_goes_on(office: Store) -> None:
    people = waiting(office, 3)
    release(office, 3)
    office.write(depart, call(), DepartOrder(people[1].nik, "PINDAH"))
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[2].name, "1 dihentikan", "1 orang dihentikan")
        assert people[1].name in room.body
        burst(room.desk, "enter")
        await room.shows("Cetakan ini selesai.", "2 dari 3 tercetak")
    assert printed(office) == [people[0].nik, people[2].nik]


@only_sqlite
async def test_who_moves_while_at_the_printer_is_not_printed(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        office.write(depart, call("petugas2"), DepartOrder(people[0].nik, "MENINGGAL"))
        await room.shows("! Tidak dicetak.", people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[1].name, "1 dihentikan")
    assert printed(office) == []


@only_sqlite
async def test_the_card_printed_last_is_looked_at_and_then_taken_back(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "f12")
        await room.shows("Belum ada kartu yang Anda cetak di cetakan ini.")
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[1].name)
        burst(room.desk, "f12")
        await room.shows("Kartu Anda yang terakhir tercetak, ke-1", people[0].name)
        assert people[1].name not in room.body
        burst(room.desk, "escape")
        await room.shows("kartu ke-2 dari 2", people[1].name)
        burst(room.desk, "k", "enter")
        await room.shows("Kartu Anda yang terakhir tercetak, ke-1")
        burst(room.desk, "enter")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "1", "enter")
        await room.shows("Kartu dibatalkan", "kartu ke-1 dari 2", people[0].name)
        assert printed(office) == []
        burst(room.desk, "enter")
        await room.shows("kartu ke-2 dari 2", people[1].name)
    assert printed(office) == [people[0].nik]
    assert blanks(office) == 49


@only_sqlite
async def test_the_shelf_is_said_once_and_holds_after_the_program_died(office: Store) -> None:
    people = waiting(office, 3)
    release(office, 3)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows("Rak: belum disebut")
        burst(room.desk, "f2")
        await screen_is(room.desk, "StockForm")
        burst(room.desk, "a-12", "enter")
        await room.shows("Rak: A-12", people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[1].name, "Rak: A-12")
    async with in_run(office) as room:
        await room.shows(people[1].name, "Rak: A-12")
        burst(room.desk, "enter")
        await room.shows(people[2].name)
    assert shelves(office) == ["A-12", "A-12"]


async def test_two_clerks_print_one_run_and_one_takes_over_from_the_other(office: Store) -> None:
    people = waiting(office, 3)
    release(office, 3)
    office.write(take_item, call("petugas2"), NextOrder(REF))
    async with in_run(office) as room:
        await room.shows(f"petugas2 mencetak ke-1: {people[0].name}")
        burst(room.desk, "enter")
        await room.shows("kartu ke-2 dari 3", people[1].name)
        burst(room.desk, "f6")
        await room.shows("Selesaikan dulu kartu di pencetak Anda.")
        for who in people[1:]:
            await room.shows(who.name)
            burst(room.desk, "enter")
        await room.shows("Semua sudah dibagi", "2 dari 3 tercetak")
        burst(room.desk, "g", "enter")
        await screen_is(room.desk, "Choice")
        burst(room.desk, "enter")
        await room.shows("kartu ke-1 dari 3", people[0].name)
        burst(room.desk, "enter")
        await room.shows("Cetakan ini selesai.")
    assert printed(office) == [who.nik for who in people]


@only_sqlite
async def test_a_colleague_who_takes_ones_card_over_takes_it_off_the_screen(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        office.write(take_item, call("petugas2"), NextOrder(REF, take_over="petugas"))
        await room.shows("Belum ada kartu di pencetak.", "petugas2 mencetak ke-1")
        burst(room.desk, "f8")
        await room.shows("Tidak ada kartu di pencetak; Enter mengambil yang berikutnya.")


@only_sqlite
async def test_a_card_issued_at_the_counter_meanwhile_is_not_printed_again(office: Store) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        with writing_held(office):
            office.send_write(issue_card, call("petugas2"), IssueOrder(people[0].nik))
            burst(room.desk, "enter")
        await room.shows("! ", people[0].name)
    assert printed(office) == []
    assert blanks(office) == 49


@only_sqlite
async def test_the_run_stops_where_only_the_blanks_that_are_kept_are_left(office: Store) -> None:
    people = waiting(office, 3, blanks=5)
    release(office, 3, keep=2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        for who in people[:2]:
            await room.shows(who.name)
            if who is people[1]:
                walk_ins_come(office)
            burst(room.desk, "enter")
        await room.shows("! ", "1 dari 3 tercetak")
    assert printed(office) == [people[0].nik]


def walk_ins_come(store: Store) -> None:
    """Let walk-ins at the counter take what the run would have used."""
    for _ in range(2):
        store.write(spoil_blanks, call("petugas2"), SpoilOrder(1, "GAGAL_CETAK"))


@only_sqlite
@pytest.mark.parametrize("recorded", [True, False])
async def test_an_outcome_that_is_not_known_is_sent_again_once(
    office: Store, recorded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = waiting(office, 2)
    release(office, 2)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        lose_once(office, monkeypatch, recorded=recorded)
        burst(room.desk, "enter")
        await until(room.desk, lambda: "Belum pasti tercatat" in room.line("message"))
        await all_settled(room.desk)
        burst(room.desk, "f8")
        await until(room.desk, lambda: "Enter mengirim lagi" in room.line("message"))
        await all_settled(room.desk)
        assert room.desk.app.screen is room.screen
        burst(room.desk, "escape")
        await until(room.desk, lambda: "Esc sekali lagi pergi" in room.line("message"))
        burst(room.desk, "enter")
        await room.shows(people[1].name)
    assert printed(office) == [people[0].nik]
    assert blanks(office) == 49


@only_sqlite
async def test_a_run_is_closed_with_a_reason_and_the_rest_wait_again(office: Store) -> None:
    people = waiting(office, 3)
    release(office, 3)
    async with in_run(office) as room:
        burst(room.desk, "enter")
        await room.shows(people[0].name)
        burst(room.desk, "enter")
        await room.shows(people[1].name)
        burst(room.desk, "f11")
        await screen_is(room.desk, "AskReason")
        burst(room.desk, "3", "enter")
        await room.shows("Cetakan ini selesai.", f"{REF} ditutup")
        burst(room.desk, "f4")
        await room.shows("! Cetakan ini selesai.")
    run = run_of(office)
    assert (run.state, run.printed, run.left) == ("CLOSED", 1, 2)


@only_sqlite
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_help_says_why_a_grey_key_is_grey(office: Store, lang: Lang) -> None:
    waiting(office, 2)
    release(office, 2)
    async with in_run(office, lang=lang) as room:
        told = {line.key.split()[0]: line for line in room.screen.help_text().lines}
        assert [key for key, line in told.items() if line.grey] == ["F4", "F6", "F8", "F12"]
        legend = room.line("legend")
        assert legend.startswith("F1 ")
        assert len(legend) <= 80


@only_sqlite
async def test_looking_at_a_run_is_recorded(office: Store) -> None:
    waiting(office, 2)
    release(office, 2)

    def looked() -> list[str]:
        return [str(row.query) for row in Look.select().where(Look.kind == "LIST")]

    async with in_run(office, shift=shift_of(office, "gudang")):
        assert office.read(looked)[-1] == f"run {REF}"
