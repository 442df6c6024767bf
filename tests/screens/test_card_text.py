"""The card in words: whatever the data is, it keeps to its lines and says what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from db.reads.resident_view import ResidentView, resident_view
from db.rules.next_act import Next
from db.store.store import Store
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from screens.card_text import Done, card_text
from screens.locale import LANGUAGES, Lang, refusal_words, say
from screens.locale.words.counter import WORDS
from screens.text_lines import wrapped
from tests.office import ADULT, READY, READY_TOO, RESIDENTS, SENT, call
from tests.screens.driving import receive

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

PANES = ((78, 14), (118, 30))
MESSAGE_LINES = 3


@pytest.fixture
def views(office: Store) -> list[ResidentView]:
    """Give everyone without a blank in the office, with a suket, and with blanks and history."""
    seen = [office.read(resident_view, who.nik, "DINAS") for who in RESIDENTS]
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 50)
    for _ in range(25):
        office.write(spoil_blanks, call(), SpoilOrder(1, "GAGAL_CETAK", READY.nik))
    return seen + [office.read(resident_view, who.nik, "DINAS") for who in RESIDENTS]


def with_long_data(view: ResidentView, *, letters: int, address: int) -> ResidentView:
    """Return the view of someone with names of so many letters and an address as long."""
    word = "NURHALIZAH "
    register = replace(
        view.register,
        name=(word * 10)[: letters - 1] + "Z",
        mother_name=(word * 10)[: letters - 1] + "Z",
        birth_place=(word * 10)[: min(letters, 60) - 1] + "Z",
        address=(word * 20)[: address - 1] + "Z",
        kelurahan_name="KARANG PULE BARAT DAYA",
        kecamatan_name="SANDUBAYA UTARA",
        marital="CERAI_HIDUP",
    )
    return replace(view, register=register, outsider=True)


def next_words(view: ResidentView, lang: Lang) -> list[str]:
    """Return the words that the card must say of what comes next."""
    if view.next.act in (Next.WAIT, Next.NONE):
        return refusal_words(view.next.why, view.next.values, lang).line.split()
    return ["Enter:"]


def lines_of(
    view: ResidentView, lang: Lang, pane: tuple[int, int], done: Done | None = None
) -> str:
    """Return the card's text, having checked that it keeps to the pane."""
    width, height = pane
    text = card_text(view, "DINAS", lang, width, height, done).plain
    lines = text.split("\n")
    assert len(lines) <= height
    assert all(cell_len(line) <= width for line in lines), text
    return text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_card_is_whole(views: list[ResidentView], lang: Lang) -> None:
    for view in views:
        for pane in PANES:
            text = lines_of(view, lang, pane)
            assert "…" not in text
            assert all(word in text for word in next_words(view, lang))
            assert say("card.history", lang) in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_long_name_and_address_are_shown_whole(views: list[ResidentView], lang: Lang) -> None:
    for view in views:
        longer = with_long_data(view, letters=60, address=120)
        for pane in PANES:
            text = lines_of(longer, lang, pane)
            assert "…" not in text
            flat = " ".join(text.split())
            assert all(word in flat for word in next_words(view, lang))
            assert say("card.outsider", lang) in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_longest_data_never_hides_what_comes_next(
    views: list[ResidentView], lang: Lang
) -> None:
    for view in views:
        longest = with_long_data(view, letters=100, address=200)
        for pane in PANES:
            text = lines_of(longest, lang, pane)
            flat = " ".join(text.split())
            assert all(word in flat for word in next_words(view, lang))
            nik = longest.register.nik
            assert f"{nik[:6]} {nik[6:12]} {nik[12:]}" in text


def test_as_much_history_is_shown_as_there_is_room(views: list[ResidentView]) -> None:
    (view,) = [each for each in views if each.nik == READY.nik and each.card is None][-1:]
    assert len(view.history) == 20
    assert lines_of(view, "id", (78, 14)).count("blangko rusak") == 3
    assert lines_of(view, "id", (118, 40)).count("blangko rusak") == 20


def test_the_history_says_what_an_act_was_for_the_person(office: Store) -> None:
    receive(office, 50)
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    office.write(issue_card, call(), IssueOrder(READY_TOO.nik))
    office.write(depart, call(), DepartOrder(ADULT.nik, "PINDAH"))
    office.write(depart, call(), DepartOrder(SENT.nik, "MENINGGAL"))
    told = {
        READY.nik: "card printed, waits",
        READY_TOO.nik: "card issued",
        ADULT.nik: "moved away  petugas",
        SENT.nik: "died  petugas",
    }
    for nik, words in told.items():
        assert words in lines_of(office.read(resident_view, nik, "DINAS"), "en", (118, 30))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["suket", "void-suket"])
def test_a_long_suket_number_gives_way_to_who_did_it_and_that_it_was_corrected(
    views: list[ResidentView], lang: Lang, kind: str
) -> None:
    view = next(each for each in views if each.history)
    number = "471.13/12345/Dukcapil/VIII/2026"
    line = replace(view.history[0], kind=kind, suket_number=number, corrected=True)
    told = lines_of(replace(view, history=(line,)), lang, (78, 24)).splitlines()
    (history,) = [each for each in told if each.startswith(say("card.history", lang))]
    assert history.rstrip().endswith(say("card.history.corrected", lang))
    assert f"{line.by} {line.place}" in history
    assert "471.13/" in history


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_done_is_whole(views: list[ResidentView], lang: Lang) -> None:
    values = {
        "status": "SENT_FOR_ENROLLMENT",
        "place": "MOBIL-1",
        "left": 1_000_000,
        "number": "471.13/123456/Dukcapil/VIII/2024",
        "until": READY.birth_date,
    }
    for key in WORDS:
        if key.startswith("did."):
            words = say(key, lang, **values)
            text = " ".join(lines_of(views[0], lang, (78, 14), Done(words)).split())
            assert words in text
            assert len(wrapped(f"{'N' * 60}: {words}", 78, "")) <= MESSAGE_LINES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_fits_the_line_above_the_legend(views: list[ResidentView], lang: Lang) -> None:
    for view in views:
        for bar in filter(None, view.hindrances.values()):
            words = refusal_words(bar.code, bar.values, lang)
            assert len(wrapped(f"! {words.line}", 78, "")) <= MESSAGE_LINES
            beside = f"{'NAMA ' * 12}: ! {words.what} {words.why}"
            assert len(wrapped(beside, 78, "")) <= MESSAGE_LINES
