"""The form that records an enrolment: kind, documents, what was taken, telephone, SIAK's answer."""

from __future__ import annotations

import pytest

from db.contacts import contact_of
from db.models import JournalEntry, Ktp
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from screens.enrol import ANSWER, DOCUMENTS, EXCEPTION, KIND, PHONE, TAKEN, Enrol
from screens.locale import LANGUAGES, Lang
from screens.widgets.form_fields import FormFields
from tests.dump import entry_of, rows
from tests.office import ADULT, OUTSIDER, READY, READY_TOO, SIXTEEN, call
from tests.screens.driving import (
    ENROL_THROUGH,
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
    receive,
    screen_is,
    screen_text,
    shown,
    told,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

# What a reader makes of the QR code on a paper.
CODE = "https://tte.example.go.id/verify/a2c1"


async def form_open(desk: Desk, nik: str = ADULT.nik) -> Enrol:
    """Open the form of someone who was never recorded."""
    await look_up(desk, nik)
    burst(desk, "f2")
    await screen_is(desk, "Enrol")
    form = desk.app.screen
    assert isinstance(form, Enrol)
    return form


def at_hand(desk: Desk) -> str:
    """Return the heading of the line at hand."""
    return desk.app.screen.query_one(FormFields).line.heading


async def line_is(desk: Desk, heading: str) -> None:
    await until(desk, lambda: at_hand(desk) == heading)


def order_of(office: Store) -> dict[str, object]:
    """Return the order of the last enrolment."""
    entry = office.read(
        lambda: (
            JournalEntry.select()
            .where(JournalEntry.kind == "enrol")
            .order_by(JournalEntry.n.desc())
            .get()
            .act_id
        )
    )
    order: dict[str, object] = entry_of(office, entry)["order"]
    return order


async def test_a_new_resident_is_recorded_and_issued_in_eight_keys(office: Store) -> None:
    receive(office, 5)
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, "enter", *ENROL_THROUGH)
        await shown(desk, "Perekaman dicatat: siap cetak (PRR).", "Enter: cetak KTP-el ke-1")
        burst(desk, "enter")
        await shown(desk, "SELESAI: KTP-el terbit.")
    assert len(["enter", *ENROL_THROUGH, "enter"]) < 12 - 1
    assert acts(office) == ["enrol", "issue"]


async def test_the_form_says_what_was_shown_and_taken(office: Store) -> None:
    async with counter(office) as desk:
        form = await form_open(desk)
        assert form.values == {
            KIND: "A",
            DOCUMENTS: "",
            TAKEN: "PHOTO,FINGERS,IRIS,SIGNATURE",
            EXCEPTION: "",
            PHONE: "",
            ANSWER: "PRINT_READY_RECORD",
        }
        burst(desk, "enter", " ", "enter", "enter", "0812-3456-7890", "enter", "s", "enter")
        await shown(desk, "Perekaman dicatat: ", "Ibu INAQ SALEH · telepon 081234567890")
    assert order_of(office) == {
        "nik": ADULT.nik,
        "siak_answer": "SENT_FOR_ENROLLMENT",
        "request_kind": "A",
        "documents": ["KK"],
        "not_taken": [],
        "exception": "",
    }
    assert office.read(contact_of, ADULT.nik) == "081234567890"


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_held_enter_stops_at_the_documents(office: Store, lang: Lang) -> None:
    async with counter(office, lang) as desk:
        await look_up(desk, ADULT.nik)
        burst(desk, *["enter"] * 40)
        await screen_is(desk, "Enrol")
        await all_settled(desk)
        assert at_hand(desk) == DOCUMENTS
        words = {"id": "Tekan spasi bila semua", "en": "Press space if all were shown"}
        await until(desk, lambda: words[lang] in screen_text(desk))
        burst(desk, "ctrl+s")
        await all_settled(desk)
        assert at_hand(desk) == DOCUMENTS
    assert acts(office) == []


async def test_a_document_that_lacks_needs_a_reason(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        assert "Alasan" not in screen_text(desk)
        burst(desk, "b", "enter", "1", "enter")
        await until(desk, lambda: "! belum ditunjukkan" in screen_text(desk))
        assert at_hand(desk) == DOCUMENTS
        burst(desk, "down", "down")
        await line_is(desk, EXCEPTION)
        burst(desk, "enter")
        await until(desk, lambda: "! kosong" in screen_text(desk))
        burst(desk, "skp menyusul", "ctrl+s")
        await shown(desk, "Perekaman dicatat: ")
    order = order_of(office)
    assert (order["request_kind"], order["documents"]) == ("B", ["KK"])
    assert order["exception"] == "SKP MENYUSUL"


async def test_what_was_not_taken_needs_a_reason(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "enter", " ", "enter", "3", "enter")
        await line_is(desk, EXCEPTION)
        burst(desk, "enter")
        await until(desk, lambda: "! kosong" in screen_text(desk))
        burst(desk, "mata dirawat", "enter", "enter", "enter")
        await shown(desk, "Perekaman dicatat: ")
    order = order_of(office)
    assert (order["not_taken"], order["exception"]) == (["IRIS"], "MATA DIRAWAT")


async def test_a_reason_that_is_not_needed_any_more_is_not_asked_for(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "enter", "enter")
        await until(desk, lambda: "Alasan" in screen_text(desk))
        burst(desk, " ")
        await until(desk, lambda: "Alasan" not in screen_text(desk))
        burst(desk, "enter", "2", "2", "enter", "enter", "enter")
        await shown(desk, "Perekaman dicatat: ")
    assert order_of(office)["exception"] == ""


async def test_the_kind_changes_the_documents(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        for kind, documents in (
            ("b", "[ ] 1 KK  [ ] 2 surat pindah"),
            ("e", "[ ] 1 bukti WNI"),
            ("g", "tidak ada yang disyaratkan"),
            ("a", "[ ] 1 KK"),
        ):
            burst(desk, kind)
            await until(desk, lambda documents=documents: documents in screen_text(desk))  # type: ignore[misc]
        burst(desk, "down", " ", "up", "b")
        await until(desk, lambda: "[x] 1 KK  [ ] 2 surat pindah" in screen_text(desk))


async def test_a_kind_for_foreigners_is_refused_in_words(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "d", "enter")
        await until(desk, lambda: "! untuk orang asing" in screen_text(desk))
        await until(desk, lambda: "hanya untuk orang asing" in screen_text(desk))
        assert at_hand(desk) == KIND
        burst(desk, "down", " ", "ctrl+s")
        await line_is(desk, KIND)
        await all_settled(desk)
    assert acts(office) == []


async def test_a_wrong_telephone_is_told_beside_its_line(office: Store) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "enter", " ", "enter", "enter", "12", "enter")
        await until(desk, lambda: "! nomor tidak benar" in screen_text(desk))
        assert at_hand(desk) == PHONE
        burst(desk, "ctrl+u", "enter", "enter")
        await shown(desk, "Perekaman dicatat: ")
    assert office.read(contact_of, ADULT.nik) is None


async def test_the_form_proposes_what_the_person_and_the_office_call_for(office: Store) -> None:
    order = SettingOrder("siak_proposal", "SENT_FOR_ENROLLMENT")
    office.write(change_setting, call("admin", None), order)
    async with counter(office) as desk:
        form = await form_open(desk, OUTSIDER.nik)
        assert (form.values[KIND], form.values[ANSWER]) == ("F", "SENT_FOR_ENROLLMENT")
        burst(desk, "escape")
        await screen_is(desk, "Counter")
        await form_open(desk, SIXTEEN.nik)
        early = "Rekam dini: KTP-el baru bisa dicetak mulai 01-09-2024."
        await until(desk, lambda: early in screen_text(desk))


@pytest.mark.parametrize("suffix", SUFFIXES)
async def test_a_scan_into_the_form_ticks_nothing_and_is_looked_up(
    office: Store, suffix: str
) -> None:
    async with counter(office) as desk:
        for steps in range(5):
            form = await form_open(desk)
            burst(desk, *["down"] * steps)
            before = form.values
            burst(desk, READY.nik, *SUFFIXES[suffix])
            await shown(desk, READY.name)
            await all_settled(desk)
            assert desk.app.screen is desk.counter
            assert form.values == before
            assert desk.counter.shift.drafts.of("enrol", ADULT.nik) == {}
    assert acts(office) == []


async def test_ticks_made_before_a_scan_stay(office: Store) -> None:
    async with counter(office) as desk:
        form = await form_open(desk)
        burst(desk, "b", "down", "2", READY.nik, "enter")
        await shown(desk, READY.name)
        assert form.values[DOCUMENTS] == "SKP"
        form = await form_open(desk)
        assert (form.values[KIND], form.values[DOCUMENTS]) == ("B", "SKP")


async def test_a_code_with_letters_and_digits_leaves_the_line_as_it_was(office: Store) -> None:
    async with counter(office) as desk:
        form = await form_open(desk)
        before = form.values
        for _ in range(3):
            burst(desk, CODE, "enter")
            await all_settled(desk)
            assert form.values == before
            burst(desk, "down")
    assert acts(office) == []


async def test_ten_scans_into_the_form_are_ten_look_ups(office: Store) -> None:
    scanned = [READY.nik, READY_TOO.nik] * 5
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, "down", "down")
        before = len(looks(office))
        for nik in scanned:
            burst(desk, nik, "enter")
        await until(desk, lambda: len(looks(office)) == before + 10)
        await shown(desk, READY_TOO.name)
    assert [nik for _, nik in looks(office)][before : before + 10] == scanned
    assert acts(office) == []


async def test_lines_pasted_into_the_form_are_looked_up(office: Store) -> None:
    async with counter(office) as desk:
        form = await form_open(desk)
        burst(desk, "down")
        before = form.values
        paste(desk, f"{READY.nik}\n")
        await shown(desk, READY.name)
        assert form.values == before


@pytest.mark.parametrize("recorded", [True, False], ids=["recorded", "never arrived"])
async def test_an_enrolment_that_may_be_lost_is_sent_again_by_enter(
    office: Store, monkeypatch: pytest.MonkeyPatch, recorded: bool
) -> None:
    async with counter(office) as desk:
        await form_open(desk)
        burst(desk, *ENROL_THROUGH[:-2], "081234567890", "enter")
        await until(desk, lambda: len(desk.counter.shift.drafts) == 1)
        await line_is(desk, ANSWER)
        lose_once(office, monkeypatch, recorded=recorded)
        burst(desk, "enter")
        await told(desk, "Belum pasti tercatat.")
        await until(desk, lambda: desk.version in desk.painted)
        burst(desk, "enter")
        await shown(desk, "Perekaman dicatat: ")
        assert len(desk.counter.shift.drafts) == 0
    assert acts(office) == ["enrol"]
    assert office.read(contact_of, ADULT.nik) == "081234567890"
    assert len(rows(office, Ktp)) == 1
