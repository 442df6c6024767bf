"""Someone who isn't in the register: the form that adds them, and what a scan does to it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from db.models import Residence, Resident
from db.store.store import Store
from screens.locale import LANGUAGES, Lang
from screens.resident_form import ResidentForm
from screens.widgets.form_fields import FormFields
from tests.dump import rows
from tests.office import ADULT, READY, READY_TOO
from tests.screens.driving import (
    SUFFIXES,
    Desk,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    lose_once,
    paste,
    screen_is,
    screen_text,
    shown,
    told,
    until,
    writing_held,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

# A woman born on the same day as ADULT, in the register of no office.
NIK = "5271014405900009"
KK = "5271010101150009"
# What a reader makes of the QR code on a paper.
CODE = "https://tte.example.go.id/verify/a2c"
EARLY = "Tidak dihitung: tombol ditekan sebelum kartu tampil."
# From the name to the kelurahan, what the NIK says left as it is.
NEEDED = ("siti rohani", "enter", "enter", "enter", "ampenan sel", "enter")


async def missing(desk: Desk, nik: str = NIK) -> None:
    """Look up a NIK that isn't in the register."""
    before = desk.answers
    burst(desk, nik, "enter")
    await until(desk, lambda: desk.answers > before)
    await shown(desk, f"NIK {nik} tidak ditemukan.", "Enter")


async def form_open(desk: Desk, nik: str = NIK) -> ResidentForm:
    """Open the form of someone who isn't in the register."""
    await missing(desk, nik)
    burst(desk, "enter")
    await screen_is(desk, "ResidentForm")
    form = desk.app.screen
    assert isinstance(form, ResidentForm)
    return form


def values(desk: Desk) -> dict[str, str]:
    """Return what stands in the open form."""
    form = desk.app.screen
    assert isinstance(form, ResidentForm)
    return form.values


def faults(desk: Desk) -> Mapping[str, str]:
    """Return what stands beside the lines of the open form."""
    return desk.app.screen.query_one(FormFields).faults


async def test_who_is_not_in_the_register_is_added_from_the_kk_and_served(office: Store) -> None:
    async with counter(office) as desk:
        await missing(desk)
        assert "perempuan, lahir 04-05-1990, pertama terdaftar di Ampenan" in desk.pane
        burst(desk, "enter", *NEEDED, "inaq saleh", "tab", KK, "tab", "ctrl+s")
        await shown(desk, "SITI ROHANI", "belum dikonfirmasi SIAK", "Enter: rekam")
        assert "Ditambahkan" in desk.message
        burst(desk, "enter")
        await screen_is(desk, "Enrol")
    assert acts(office) == ["add-resident"]
    (row,) = rows(office, Resident, nik=NIK)
    assert (row["name"], row["birth_date"], row["sex"]) == ("SITI ROHANI", "1990-05-04", "P")
    assert (row["kelurahan"], row["mother_name"]) == ("52.71.01.1004", "INAQ SALEH")
    assert (row["no_kk"], row["marital"], row["citizenship"]) == (KK, "BELUM_KAWIN", "WNI")
    assert not row["confirmed"]
    assert rows(office, Residence, nik=NIK)[0]["cause"] == "ADDED"


async def test_enter_goes_through_the_form_and_the_last_one_sends(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, *NEEDED, *["enter"] * 11)
        await shown(desk, "SITI ROHANI", "belum dikonfirmasi SIAK")
    assert acts(office) == ["add-resident"]


async def test_a_held_enter_opens_the_form_and_adds_nobody(office: Store) -> None:
    async with counter(office) as desk:
        await missing(desk)
        burst(desk, *["enter"] * 40)
        await screen_is(desk, "ResidentForm")
        await all_settled(desk)
        assert "kosong, padahal harus ada" in screen_text(desk)
    assert acts(office) == []


async def test_enter_before_the_pane_was_seen_opens_no_form(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, NIK, "enter", "enter")
        await shown(desk, NIK, EARLY)
        assert desk.app.screen is desk.counter
        burst(desk, "5", "backspace")
        await all_settled(desk)
        burst(desk, "enter")
        await told(desk, "Tidak dihitung: ada ketikan")
        for key in ("f2", "f3", "f8"):
            await missing(desk)
            burst(desk, key)
            await told(desk, "Belum ada penduduk di layar.")
    assert acts(office) == []


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_fault_stands_beside_its_line_at_once(office: Store, lang: Lang) -> None:
    async with counter(office, lang) as desk:
        burst(desk, NIK, "enter")
        await until(desk, lambda: desk.counter.missing is not None)
        await until(desk, lambda: desk.version in desk.painted)
        burst(desk, "enter")
        await screen_is(desk, "ResidentForm")
        burst(desk, "down", "ctrl+u", "31022001", "down", "down", "entah", "down", "down", "12")
        burst(desk, "ctrl+s")
        wrong = ["NAMA_LGKP", "TGL_LHR", "NO_KEL", "NO_KK"]
        await until(desk, lambda: sorted(faults(desk)) == sorted(wrong))
        text = screen_text(desk)
        assert "31-02-2001" in text
        assert all(text.count(f"! {words}") for words in faults(desk).values())
        burst(desk, "siti")
        await until(desk, lambda: sorted(faults(desk)) == sorted(wrong[1:]))
        burst(desk, "down")
        await until(desk, lambda: "(31-02-2001)" in screen_text(desk))
        assert values(desk)["NO_KK"] == "12"
    assert acts(office) == []


async def test_what_was_typed_is_still_there_after_esc(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "siti rohani", "enter", "escape")
        await shown(desk, "Enter: lanjutkan isian yang belum dicatat")
        await look_up(desk, READY.nik)
        await form_open(desk)
        assert values(desk)["NAMA_LGKP"] == "SITI ROHANI"
        burst(desk, "escape")
        await until(desk, lambda: desk.app.screen is desk.counter)
        await form_open(desk, "5271014405900008")
        assert values(desk)["NAMA_LGKP"] == ""
    assert acts(office) == []


async def test_a_draft_is_kept_for_each_person_and_past_the_board(office: Store) -> None:
    other = "5271014405900008"
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "siti", "escape")
        await form_open(desk, other)
        burst(desk, "dewi", "escape")
        await shown(desk, f"NIK {other} tidak ditemukan.")
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        burst(desk, "6", "enter")
        await until(desk, lambda: type(desk.app.screen).__name__ == "Board")
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        await form_open(desk)
        assert values(desk)["NAMA_LGKP"] == "SITI"
        await until(desk, lambda: "Di sini lagi" in screen_text(desk))
        burst(desk, "escape")
        await form_open(desk, other)
        assert values(desk)["NAMA_LGKP"] == "DEWI"


async def test_one_of_several_kelurahan_is_never_taken_unseen(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "siti", "enter", "enter", "enter", "a", "tab", "ctrl+s")
        await until(desk, lambda: "! " in screen_text(desk))
        assert values(desk)["NO_KEL"] == "A"
        burst(desk, "enter")
        await until(desk, lambda: "◂ Ampenan Selatan (Ampenan) ▸" in screen_text(desk))
        burst(desk, "enter", "up")
        await until(desk, lambda: values(desk)["NO_KEL"] == "52.71.01.1004")


async def test_a_namesake_born_the_same_day_is_asked_about_once(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, ADULT.name, *NEEDED[1:], "ctrl+s")
        await shown(desk, "Sudah ada yang senama dan selahir", ADULT.name, "Enter: jawab")
        assert ADULT.nik not in screen_text(desk)
        burst(desk, "enter")
        await screen_is(desk, "Choice")
        burst(desk, "enter")
        await shown(desk, "Enter: lanjutkan isian")
        assert acts(office) == []
        burst(desk, "enter")
        await screen_is(desk, "ResidentForm")
        burst(desk, "ctrl+s")
        await shown(desk, "Enter: jawab")
        burst(desk, "enter")
        await screen_is(desk, "Choice")
        burst(desk, "2", "enter")
        await shown(desk, ADULT.name, "belum dikonfirmasi SIAK", "527101 440590 0009")
        await missing(desk, "5271014405900008")
        assert "lanjutkan" not in desk.pane
    assert acts(office) == ["add-resident"]


@pytest.mark.parametrize("suffix", SUFFIXES)
async def test_a_scan_into_the_form_is_looked_up_and_fills_no_line(
    office: Store, suffix: str
) -> None:
    async with counter(office) as desk:
        for steps in range(4):
            await form_open(desk)
            burst(desk, *["down"] * steps)
            before = values(desk)
            burst(desk, READY.nik, *SUFFIXES[suffix])
            await shown(desk, READY.name)
            await all_settled(desk)
            assert desk.app.screen is desk.counter
            await form_open(desk)
            assert values(desk) == before
            burst(desk, "escape")
            await until(desk, lambda: desk.app.screen is desk.counter)
    assert acts(office) == []


async def test_a_scan_right_after_typed_digits_is_looked_up_and_the_digits_stay(
    office: Store,
) -> None:
    async with counter(office) as desk:
        form = await form_open(desk)
        burst(desk, *NEEDED, "tab", "tab", "tab", "jl. pejanggik 12", READY.nik, "enter")
        await shown(desk, READY.name, "Riwayat")
        assert form.values["ALAMAT"] == "JL. PEJANGGIK 12"
        await form_open(desk)
        assert values(desk)["ALAMAT"] == "JL. PEJANGGIK 12"


async def test_a_number_of_the_kk_with_a_digit_too_many_is_a_slip(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, *NEEDED, "tab", f"{KK}1", "enter", "ctrl+s")
        await until(desk, lambda: [*faults(desk)] == ["NO_KK"])
        assert values(desk)["NO_KK"] == f"{KK}1"


async def test_a_code_with_letters_sends_no_form(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, *NEEDED, "up", "down", *["tab"] * 14, CODE, "enter")
        await all_settled(desk)
        await screen_is(desk, "ResidentForm")
    assert acts(office) == []


async def test_ten_scans_into_the_number_of_the_kk_are_ten_look_ups(office: Store) -> None:
    scanned = [READY.nik, READY_TOO.nik] * 5
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, *["down"] * 5)
        before = len(looks(office))
        for nik in scanned:
            burst(desk, nik, "enter")
        await until(desk, lambda: len(looks(office)) == before + 10)
        await shown(desk, READY_TOO.name)
        await form_open(desk)
        assert values(desk)["NO_KK"] == ""
    assert [nik for _, nik in looks(office)][before : before + 10] == scanned
    assert acts(office) == []


async def test_a_number_that_enter_follows_is_the_kk_s_only_when_enter_says_so_again(
    office: Store,
) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, *["down"] * 5, KK, "enter")
        await until(desk, lambda: "Diketik, atau dari pemindai?" in screen_text(desk))
        assert "▶ No. KK" in screen_text(desk)
        burst(desk, "enter")
        await until(desk, lambda: "▶ Tempat lahir" in screen_text(desk))
        assert values(desk)["NO_KK"] == KK
        burst(desk, "up", "ctrl+u", KK, "tab")
        await until(desk, lambda: "▶ Tempat lahir" in screen_text(desk))
        assert values(desk)["NO_KK"] == KK
        burst(desk, "up", "ctrl+u", READY.nik, "enter", "escape")
        await shown(desk, READY.name)
        await form_open(desk)
        assert values(desk)["NO_KK"] == ""
    assert acts(office) == []


async def test_lines_pasted_into_the_form_are_looked_up(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        paste(desk, "siti")
        await until(desk, lambda: values(desk)["NAMA_LGKP"] == "SITI")
        paste(desk, f"{READY.nik}\n{READY_TOO.nik}\n")
        await shown(desk, READY_TOO.name)
        await form_open(desk)
        assert values(desk)["NAMA_LGKP"] == "SITI"
    assert acts(office) == []


async def test_scans_while_the_form_is_being_recorded_keep_its_outcome_in_sight(
    office: Store,
) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        with writing_held(office):
            burst(desk, *NEEDED, "ctrl+s", READY.nik, "enter")
            await told(desk, "Mencari")
        await shown(desk, READY.name, "SITI ROHANI: Ditambahkan")
        await form_open(desk, "5271014405900008")
        with writing_held(office):
            burst(desk, ADULT.name, *NEEDED[1:], "ctrl+s", READY.nik, "enter")
            await told(desk, "Mencari")
        await shown(desk, READY.name, f"{ADULT.name}: ! Mungkin sudah terdaftar.")
        await form_open(desk, "5271014405900008")
        assert values(desk)["NAMA_LGKP"] == ADULT.name
    assert acts(office) == ["add-resident"]


@pytest.mark.parametrize("recorded", [True, False], ids=["recorded", "never arrived"])
async def test_a_form_that_may_be_lost_is_sent_again_by_enter_and_adds_once(
    office: Store, monkeypatch: pytest.MonkeyPatch, recorded: bool
) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        lose_once(office, monkeypatch, recorded=recorded)
        burst(desk, *NEEDED, "ctrl+s")
        await told(desk, "Belum pasti tercatat.")
        await until(desk, lambda: desk.version in desk.painted)
        burst(desk, "enter")
        await shown(desk, "SITI ROHANI", "belum dikonfirmasi SIAK")
    assert acts(office) == ["add-resident"]
