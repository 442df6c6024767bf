"""Serving a person at the counter: who is there, what comes next, doing it, everyone seeing it."""

from __future__ import annotations

import pytest

from db.models import Card, Ktp
from db.rules.register_row import RegisterRow
from db.store.store import Store, open_store
from db.transactions.enrol import EnrolOrder, enrol
from tests.dump import rows
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    FAILED,
    FOREIGNER,
    ISSUED,
    MOVED,
    OUTSIDER,
    PRINTED,
    READY,
    SENT,
    SIXTEEN,
    TODAY,
    FixedClock,
    call,
)
from tests.screens.driving import (
    ENROL_THROUGH,
    acts,
    all_settled,
    blanks,
    burst,
    counter,
    look_up,
    looks,
    receive,
    screen_is,
    shown,
    told,
    until,
)


async def test_two_enters_issue_a_card_and_another_terminal_sees_it(
    office: Store, office_url: str
) -> None:
    receive(office, 5)
    elsewhere = open_store(office_url)
    async with counter(elsewhere, operator="petugas2") as other, counter(office) as desk:
        assert "DINAS 5" in other.strip
        await look_up(desk, READY.nik)
        await shown(desk, "Enter: cetak KTP-el ke-1 sekarang, 1 blangko dari DINAS")
        assert acts(office) == []
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 4.")
        await until(desk, lambda: "DINAS 4" in desk.strip and "KTP 1" in desk.strip)
        await until(other, lambda: other.strip == desk.strip)
    assert acts(office) == ["issue"]
    assert blanks(office) == 4
    elsewhere.close()


async def test_someone_unrecorded_is_recorded_and_gets_the_card(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        await shown(desk, "BELUM REKAM", "Enter: rekam; usulan SIAK: siap cetak (PRR)")
        burst(desk, "f2")
        await screen_is(desk, "Enrol")
        assert acts(office) == []
        burst(desk, *ENROL_THROUGH)
        await shown(desk, "Perekaman dicatat: siap cetak (PRR).", "Enter: cetak KTP-el ke-1")
        assert acts(office) == ["enrol"]
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit. Sisa blangko di DINAS: 4.")
    assert acts(office) == ["enrol", "issue"]
    assert looks(office) == [("OPEN", ADULT.nik)]


async def test_where_no_blank_is_left_enter_gives_a_suket(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        await shown(desk, "Enter: terbitkan suket; kartu dicetak kemudian")
        burst(desk, "enter")
        await shown(
            desk, "SELESAI: Suket 471.13/1/Dukcapil/III/2024 terbit, berlaku s.d. 04-09-2024"
        )
        await until(desk, lambda: "Suket terbuka 1" in desk.strip)
    assert acts(office) == ["suket"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_suket_is_taken_back_with_the_card(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI")
        receive(office, 5)
        await look_up(desk, READY.nik)
        await shown(desk, "Tarik suket 471.13/1/Dukcapil/III/2024; Enter ini sekaligus menutupnya.")
        burst(desk, "enter")
        await shown(desk, "KTP-el terbit, suket 471.13/1/Dukcapil/III/2024 ditarik.")
        await until(desk, lambda: "Suket terbuka 0" in desk.strip)
    assert acts(office) == ["suket", "issue"]


async def test_a_sixteen_year_old_is_recorded_and_told_the_day_of_the_card(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, SIXTEEN.nik)
        await shown(desk, "Rekam dini: KTP-el baru bisa dicetak mulai 01-09-2024.")
        burst(desk, "enter", *ENROL_THROUGH)
        await shown(desk, "Perekaman dicatat", "belum 17 tahun", "Cetak mulai 01-09-2024.")
        burst(desk, "enter")
        await told(desk, "belum 17 tahun", "Cetak mulai 01-09-2024.")
        burst(desk, "f3")
        await told(desk, "belum 17 tahun", "Cetak mulai 01-09-2024.")
        await all_settled(desk)
    assert acts(office) == ["enrol"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_card_comes_on_the_seventeenth_birthday(office: Store, clock: FixedClock) -> None:
    receive(office, 5)
    office.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    birthday = SIXTEEN.birth_date.replace(year=2024)
    clock.forward(days=(birthday - TODAY).days)
    async with counter(office) as desk:
        await look_up(desk, SIXTEEN.nik)
        await shown(desk, "17 tahun", "Enter: cetak KTP-el ke-1")
        burst(desk, "enter")
        await shown(desk, "SELESAI")
    assert rows(office, Card, nik=SIXTEEN.nik)[0]["printed_on"] == str(birthday)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("person", "words"),
    [
        (CHILD, ("Belum 16 tahun.", "mulai 21-04-2031")),
        (MOVED, ("Tidak dapat dilayani.", "pindah")),
        (DECEASED, ("Tidak dapat dilayani.", "meninggal")),
        (FOREIGNER, ("Orang asing tidak dilayani",)),
    ],
    ids=["child", "moved", "deceased", "foreigner"],
)
async def test_who_cant_be_served_is_refused_with_words(
    office: Store, person: RegisterRow, words: tuple[str, ...]
) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, person.nik)
        await shown(desk, *words)
        for key in ("enter", "f2", "f3", "f4", "f5", "f6", "f7", "f8"):
            desk.counter.tell("")
            burst(desk, key)
            await until(desk, lambda: desk.message.startswith("!"))
            assert desk.app.screen is desk.counter
        await all_settled(desk)
    assert acts(office) == []


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_outsider_is_marked_and_served(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, OUTSIDER.nik)
        await shown(desk, "LUAR DOMISILI")
        burst(desk, "f2")
        await screen_is(desk, "Enrol")
        burst(desk, *ENROL_THROUGH)
        await shown(desk, "Perekaman dicatat", "LUAR DOMISILI", "Enter: cetak")
    assert rows(office, Ktp, nik=OUTSIDER.nik)[0]["status"] == "PRINT_READY_RECORD"


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_after_an_act_enter_does_nothing_until_the_next_lookup(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        burst(desk, "enter")
        await shown(desk, "SELESAI", "Enter tidak berbuat apa-apa sampai pencarian berikutnya.")
        for _ in range(3):
            burst(desk, "enter")
            await told(desk, "Sudah selesai. Cari penduduk berikutnya.")
        await all_settled(desk)
    assert acts(office) == ["issue"]


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("person", "words"),
    [
        (PRINTED, "Enter: serahkan KTP-el ke-1 kepada pemiliknya"),
        (SENT, "Menunggu jawaban pusat."),
        (FAILED, "Enter: rekam ulang; usulan SIAK: siap cetak (PRR)"),
        (ISSUED, "KTP-el sudah diserahkan."),
    ],
    ids=["printed", "sent", "failed", "issued"],
)
async def test_the_card_says_what_comes_next(
    office: Store, person: RegisterRow, words: str
) -> None:
    async with counter(office) as desk:
        await look_up(desk, person.nik)
        await shown(desk, words)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_english_counter_serves_in_english(office: Store) -> None:
    receive(office, 5)
    async with counter(office, "en") as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "f2", *ENROL_THROUGH)
        await shown(desk, "Enrolment recorded: print-ready (PRR).", "Enter: issue card no. 1 now")
        burst(desk, "enter")
        await shown(desk, "DONE: KTP-el issued. Blanks left at DINAS: 4.")
