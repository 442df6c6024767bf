"""What is typed, pasted and shown is text: it is understood or shown as it is, never obeyed."""

from __future__ import annotations

import pytest

from db.models import Resident
from db.store.store import Store
from tests.office import ADULT, ISSUED, READY, SENT
from tests.screens.driving import (
    ENROL_THROUGH,
    acts,
    all_settled,
    burst,
    counter,
    look_up,
    looks,
    paste,
    receive,
    screen_is,
    screen_text,
    shown,
    until,
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])

NAMES = (
    "SITI [MAWAR] AMINAH",
    "RT [/05] [bold]TEBAL[/bold]",
    "I GEDE D'ARTA; DROP TABLE ktp",
    "{0} %s \\[red] $HOME `id`",
    "@click=app.quit() [@click=app.bell]x[/]",
)


def rename(office: Store, nik: str, name: str, address: str) -> None:
    office.write(_rename, nik, name, address)


def _rename(nik: str, name: str, address: str) -> None:
    changed = Resident.update(name=name, address=address, mother_name=name)
    changed.where(Resident.nik == nik).execute()


async def test_a_nik_in_groups_is_understood(office: Store) -> None:
    grouped = f"{READY.nik[:4]} {READY.nik[4:8]} {READY.nik[8:12]} {READY.nik[12:]}"
    async with counter(office) as desk:
        burst(desk, grouped, "enter")
        await shown(desk, READY.name)
        for text in (f"{grouped}\n", f"  {grouped}\r\n", f"\t{grouped} \r", f"'{grouped}'\n"):
            desk.counter.show_nobody()
            paste(desk, text)
            await shown(desk, READY.name)
    assert looks(office) == [("OPEN", READY.nik)] * 5


@pytest.mark.parametrize("name", NAMES)
async def test_names_and_addresses_show_as_they_are(office: Store, name: str) -> None:
    receive(office, 5)
    address = f"JL. {name} NO. [1]"
    rename(office, ADULT.nik, name, address)
    async with counter(office) as desk:
        await look_up(desk, ADULT.nik)
        assert name in screen_text(desk)
        assert address in screen_text(desk)
        assert f"Ibu {name}" in screen_text(desk)
        burst(desk, "f2")
        await screen_is(desk, "Enrol")
        await until(desk, lambda: name in screen_text(desk))
        burst(desk, *ENROL_THROUGH, READY.nik, "enter")
        await shown(desk, READY.name, f"{name}: Perekaman dicatat")
        burst(desk, ADULT.nik[-6:], "enter")
        await shown(desk, "1 orang")
        assert name[:20] in screen_text(desk)


async def test_a_search_that_finds_nobody_is_shown_as_it_is(office: Store) -> None:
    async with counter(office) as desk:
        for line in ("zz [/05]", "[red]zz", "zz \\[", "zz; DROP TABLE", "zz' OR '1'='1", "{zz}"):
            burst(desk, line, "enter")
            await shown(desk, f"Tidak ada yang cocok dengan {line}.")
            assert line in screen_text(desk)


async def test_escape_sequences_never_reach_the_terminal(office: Store) -> None:
    rename(office, READY.nik, "LALU \x1b[31mMERAH\x9b1m \u202eKANAN", "JL.\x07 A\x00B")
    async with counter(office) as desk:
        await look_up(desk, READY.nik)
        text = screen_text(desk)
        paste(desk, "zz\x1b]0;judul\x07\u202e\n")
        await shown(desk, "Tidak ada yang cocok")
        text += screen_text(desk)
    assert all(c.isprintable() or c == "\n" for c in text)
    assert "MERAH" in text


async def test_a_document_is_text(office: Store) -> None:
    async with counter(office) as desk:
        await look_up(desk, ISSUED.nik)
        burst(desk, "f6")
        await screen_is(desk, "ReplaceForm")
        burst(desk, "h", "SKTLK/1 [/05] 'x'; \\[b]", "enter", " ", "enter")
        await shown(desk, "Kartu lama tidak berlaku")
    assert acts(office) == ["replace"]


async def test_any_line_of_whatever_length_gets_an_answer(office: Store) -> None:
    async with counter(office) as desk:
        for line, words in (
            ("9" * 5000, "Terlalu panjang untuk dicari."),
            ("z" * 201, "Terlalu panjang untuk dicari."),
            ("12", "Terlalu pendek untuk dicari."),
            ("q", "Terlalu pendek untuk dicari."),
            ("...", "Belum ada yang dicari."),
            ("5271013101880000", "Empat angka terakhir tidak pernah 0000."),
            ("9971013101880001", "bukan kode provinsi"),
            ("5271014505990009", "tidak ditemukan"),
            ("٥٢٧١٠١٣١٠١٨٨٠٠٠١", "Belum ada yang dicari."),
        ):
            paste(desk, f"{line}\n")
            await shown(desk, words)
            assert all(len(shown_line) <= 80 for shown_line in screen_text(desk).splitlines())
    assert acts(office) == []


async def test_what_is_typed_while_a_card_comes_stays_in_the_field(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, READY.nik, "enter", "zaini")
        await until(desk, lambda: desk.counter.view is not None)
        await until(desk, lambda: desk.typed == "zaini")
        burst(desk, "enter")
        await shown(desk, SENT.name)


async def test_the_field_is_edited_in_place(office: Store) -> None:
    async with counter(office) as desk:
        burst(desk, "xzaino", "home", "delete", "end", "backspace", "i", "left", "right", "enter")
        await shown(desk, SENT.name)
        burst(desk, "one two", "ctrl+w", "ctrl+u", "escape", "escape")
        await all_settled(desk)
        assert desk.typed == ""
        assert SENT.name in desk.pane
