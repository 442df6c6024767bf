"""A suket's letter: what stands on it, whose it may be, and its QR code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.models import Look
from db.rules.letter import read_payload
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.retire_letter_key import RetireKeyOrder, retire_letter_key
from db.transactions.void_suket import VoidSuketOrder, void_suket
from db.viewer import Viewer
from screens.papers.make import made
from screens.papers.tools import Tools
from tests.dump import dump, rows
from tests.office import READY, READY_TOO, FixedClock, call, open_test_office, person
from tests.papers.letters import SIGNER, letter, tools_of, with_key
from tests.refusals import assert_has_words

NUMBER = "471.13/1/Dukcapil/III/2024"


def given(store: Store, nik: str = READY.nik) -> str:
    """Give a suket and return its number."""
    number = store.write(issue_suket, call(), SuketOrder(nik)).suket_number
    assert number is not None
    return number


def not_made(store: Store, ref: str, tools: Tools, operator: str = "petugas") -> Refused:
    """Return the refusal of a letter, of which nothing is recorded."""
    before = dump(store)
    viewer = Viewer(operator, None, clock=FixedClock())
    with pytest.raises(Refused) as caught:
        made(store, viewer, PaperKind.SUKET, ref, tools)
    assert dump(store) == before
    assert_has_words(caught.value)
    return caught.value


def test_the_letter_says_what_the_card_would_and_what_the_law_asks(
    signing: Store, tools: Tools
) -> None:
    found = letter(signing, given(signing), tools)
    [page] = found.pages
    for said in (
        "PEMERINTAH KOTA MATARAM",
        "DISDUKCAPIL KOTA MATARAM",
        f"Nomor: {NUMBER}",
        READY.nik,
        "LALU MUHAMMAD IQBAL",
        "MATARAM, 31-01-1988",
        "LAKI-LAKI",
        "JL. PEJANGGIK NO. 7",
        "001/002",
        "Ampenan Selatan",
        "ISLAM",
        "BELUM KAWIN",
        "BELUM/TIDAK BEKERJA",
        "WNI",
        "benar-benar telah melakukan perekaman KTP-el",
        "tercatat dalam database kependudukan",
        "PRINT_READY_RECORD",
        "blangko KTP-el tidak tersedia",
        "sejak 04-03-2024 sampai dengan 04-09-2024",
        "Mataram, 04-03-2024",
        SIGNER["signer_name"],
        f"NIP. {SIGNER['signer_nip']}",
        SIGNER["signer_title"],
        "Pas foto",
        "bukan tanda tangan elektronik",
        "Halaman 1 dari 1",
    ):
        assert said in page, said
    assert READY.mother_name not in page
    assert "LATIHAN" not in page


def test_its_code_says_the_same_and_is_signed(signing: Store, tools: Tools) -> None:
    payload = read_payload(letter(signing, given(signing), tools).code)
    assert payload is not None
    said = payload.letter
    assert (said.training, said.region, said.number) == (False, "52.71", NUMBER)
    assert (said.nik, said.name) == (READY.nik, READY.name)
    assert (said.issued_on, said.valid_until) == (date(2024, 3, 4), date(2024, 9, 4))


def test_a_training_letter_says_so_on_the_page_and_in_its_code(
    database_url: str, keys: Path, tools: Tools
) -> None:
    store = open_test_office(database_url, settings={**SIGNER, "training": True})
    with_key(store, keys)
    found = letter(store, given(store), tools)
    assert all("LATIHAN" in page for page in found.pages)
    assert found.code.startswith("SUKET-LATIHAN/1|")
    store.close()


def test_the_holders_nik_finds_the_letter_too(signing: Store, tools: Tools) -> None:
    number = given(signing)
    by_number, by_nik = (letter(signing, ref, tools) for ref in (number, READY.nik))
    assert by_number.pdf == by_nik.pdf


def test_every_making_is_a_look_at_its_holder(signing: Store, tools: Tools) -> None:
    letter(signing, given(signing), tools)
    [look] = rows(signing, Look, kind="PAPER")
    assert (look["operator"], look["place"]) == ("petugas", "DINAS")
    assert (look["nik"], look["query"]) == (READY.nik, f"suket {NUMBER}")


@pytest.mark.parametrize("operator", ["admin", "pengawas"])
def test_who_may_not_look_gets_no_letter(signing: Store, tools: Tools, operator: str) -> None:
    assert not_made(signing, given(signing), tools, operator).code == "NOT_PERMITTED"


def test_a_renewed_letter_names_the_one_before(signing: Store, tools: Tools) -> None:
    given(signing)
    later = FixedClock()
    later.forward(days=200)
    signing.write(issue_suket, call(clock=later), SuketOrder(READY.nik))
    found = letter(signing, READY.nik, tools, later)
    assert f"menggantikan surat nomor {NUMBER}" in found.text
    assert "471.13/2/Dukcapil/IX/2024" in found.code


def test_a_lapsed_letter_is_printed_and_a_closed_one_is_not(signing: Store, tools: Tools) -> None:
    number = given(signing)
    later = FixedClock()
    later.forward(days=365)
    assert number in letter(signing, number, tools, later).text
    signing.write(void_suket, call(), VoidSuketOrder(number, "salah nama"))
    assert not_made(signing, number, tools).code == "SUKET_CLOSED"
    assert not_made(signing, READY.nik, tools).code == "PAPER_NOT_FOUND"


@pytest.mark.parametrize("ref", ["471.13/9/Dukcapil/III/2024", "", READY_TOO.nik, "%"])
def test_where_there_is_no_suket_there_is_no_letter(signing: Store, tools: Tools, ref: str) -> None:
    assert not_made(signing, ref, tools).code == "PAPER_NOT_FOUND"


def test_without_a_key_here_no_letter_is_made(signing: Store, tmp_path: Path) -> None:
    elsewhere = tools_of(tmp_path / "elsewhere")
    refusal = not_made(signing, given(signing), elsewhere)
    assert refusal.code == "LETTER_KEY_MISSING"
    assert refusal.values["folder"] == str(elsewhere.keys)


def test_a_key_of_another_office_signs_nothing_here(
    signing: Store, tools: Tools, keys: Path
) -> None:
    number = given(signing)
    [own] = keys.iterdir()
    own.rename(keys / f"{'0' * 16}.pem")
    assert not_made(signing, number, tools).code == "LETTER_KEY_MISSING"


def test_a_retired_key_signs_no_more(signing: Store, tools: Tools, keys: Path) -> None:
    number = given(signing)
    [own] = keys.iterdir()
    signing.write(retire_letter_key, call("admin", None), RetireKeyOrder(own.stem))
    assert not_made(signing, number, tools).code == "LETTER_KEY_MISSING"
    fresh = with_key(signing, keys)
    assert f"|{fresh}|" in letter(signing, number, tools).code


@pytest.mark.parametrize(("of", "mode"), [("file", 0o640), ("file", 0o604), ("folder", 0o750)])
def test_a_key_that_others_may_read_signs_nothing(
    signing: Store, tools: Tools, keys: Path, of: str, mode: int
) -> None:
    number = given(signing)
    [own] = keys.iterdir()
    assert (keys.stat().st_mode & 0o777, own.stat().st_mode & 0o777) == (0o700, 0o600)
    (own if of == "file" else keys).chmod(mode)
    assert not_made(signing, number, tools).code == "LETTER_KEY_OPEN"


@pytest.mark.parametrize("held", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\nx\n"])
def test_a_spoiled_key_file_is_told(signing: Store, tools: Tools, keys: Path, held: bytes) -> None:
    number = given(signing)
    [own] = keys.iterdir()
    own.write_bytes(held)
    assert not_made(signing, number, tools).code == "LETTER_KEY_UNREADABLE"


def test_a_folder_of_keys_that_cannot_be_looked_into_is_told(
    signing: Store, tools: Tools, keys: Path
) -> None:
    # Whoever runs as root may look into any folder: a name that is too long fails for all.
    number = given(signing)
    away = replace(tools, keys=keys / ("k" * 300))
    assert not_made(signing, number, away).code == "LETTER_KEY_UNREADABLE"


def test_a_file_with_another_key_than_its_name_says_is_told(
    signing: Store, tools: Tools, keys: Path
) -> None:
    number = given(signing)
    [own] = keys.iterdir()
    other = with_key(signing, keys)
    (keys / f"{other}.pem").replace(own)
    assert not_made(signing, number, tools).code == "LETTER_KEY_UNREADABLE"


NAMES = [
    '#read("x.typ")',
    "*A* _B_ $X$ @preview <LAB> \\u{41}",
    "I GUSTI AYU AGUNG KETUT MAS PRADNYANI SARASWATI DEWI LAKSMIX",
    "MUHAMMAD " * 11 + "X",
    "BAIQ " + "W" * 95,
    "H. LALU D'ARTA | 50% \N{RIGHT SINGLE QUOTATION MARK}",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_prints_and_is_signed_as_it_is_written(
    signing: Store, tools: Tools, name: str
) -> None:
    who = replace(
        person("X", date(1985, 6, 7), serial=77, siak="PRINT_READY_RECORD"),
        name=name,
        address="JL. RAYA MAJAPAHIT GANG MELATI NO. 7 LINGKUNGAN KARANG BEDIL UTARA " * 2,
        occupation="PENATA RIAS PENGANTIN DAN PEKERJAAN LAIN YANG TIDAK TERCATAT",
    )
    signing.write(add_residents, call("admin", None), "SIAK", [who])
    found = letter(signing, given(signing, who.nik), tools)
    [page] = found.pages
    # A word longer than the line goes on in the next one.
    assert name.replace(" ", "") in page.replace(" ", "")
    payload = read_payload(found.code)
    assert payload is not None
    assert payload.letter.name == name


@pytest.mark.parametrize("name", ["محمد نور", "ᬳᬦ SARI", "王小明", "SARI \N{GRINNING FACE}"])
def test_signs_that_the_fonts_lack_spoil_neither_letter_nor_code(
    signing: Store, tools: Tools, name: str
) -> None:
    who = replace(person("X", date(1985, 6, 7), siak="PRINT_READY_RECORD"), name=name)
    signing.write(add_residents, call("admin", None), "SIAK", [who])
    found = letter(signing, given(signing, who.nik), tools)
    assert who.nik in found.text
    payload = read_payload(found.code)
    assert payload is not None
    assert payload.letter.name == name


def test_an_office_words_its_own_letter(signing: Store, keys: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "suket.typ").write_text(
        "#let d = json(bytes(sys.inputs.data))\n"
        "Surat kami #d.number untuk #d.name #image(bytes(d.qr), width: 40mm)"
    )
    found = letter(signing, given(signing), tools_of(keys, own))
    assert f"Surat kami {NUMBER} untuk LALU MUHAMMAD IQBAL" in found.text
    assert read_payload(found.code) is not None


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("government", "Pemerintah Kabupaten Uji", "PEMERINTAH KABUPATEN UJI"),
        ("office_address", "Jalan Uji 1", "Jalan Uji 1"),
        ("office_city", "Praya", "Praya, 04-03-2024"),
    ],
)
def test_the_head_is_the_offices_own(
    signing: Store, tools: Tools, name: str, value: str, said: str
) -> None:
    signing.write(change_setting, call("admin", None), SettingOrder(name, value))
    assert said in letter(signing, given(signing), tools).text
