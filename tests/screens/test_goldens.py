"""Every screen as text, at 80 and at 120 columns, in both languages: nothing is cut."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_target import TargetOrder, take_target
from screens.board import Board
from screens.locale import LANGUAGES, Lang, say
from screens.sign_in import SignIn
from screens.widgets.lines import Lines
from tests.office import (
    ADULT,
    CHILD,
    DUPLICATE,
    ISSUED,
    MOVED,
    OUTSIDER,
    PASSWORD,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    SIXTEEN,
    call,
    crowd,
    open_test_office,
)
from tests.screens.driving import (
    Desk,
    burst,
    counter_opened,
    look_up,
    receive,
    screen_is,
    screen_text,
    shown,
    sign_in_failed,
    terminal,
    until,
)
from tests.screens.golden import difference, names_of_goldens

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
LONG = replace(
    READY_TOO,
    nik="5271016011910077",
    no_kk="5271010101150077",
    name="RADEN AYU SITI NURHALIZAH KUSUMANINGRUM BINTI ABDURRAHMAN WA",
    birth_place="KABUPATEN KEPULAUAN TANIMBAR",
    address="PERUMAHAN GRAHA MUTIARA INDAH BLOK C NOMOR 117 JALAN RAYA PANJI TILAR "
    "NEGARA GANG MELATI PUTIH IV BELAKANG MASJID RAYA",
    marital="CERAI_HIDUP",
    mother_name="INAQ HAJJAH ROHANI BINTI AMAQ SALEHUDDIN MUHAMMAD KARTAWIJAYA",
)


# A woman's NIK that is in no register, of the birth date of ADULT.
NOT_THERE = "5271014405900009"

PEOPLE = {
    "card-ready": READY,
    "card-unrecorded": ADULT,
    "card-sixteen": SIXTEEN,
    "card-child": CHILD,
    "card-outsider": OUTSIDER,
    "card-suket": READY_TOO,
    "card-printed": PRINTED,
    "card-sent": SENT,
    "card-duplicate": DUPLICATE,
    "card-issued": ISSUED,
    "card-long": LONG,
}


class Album:
    """The screens of one walk through the program, each compared with its golden."""

    def __init__(self, desk: Desk, lang: Lang, size: str) -> None:
        self._desk = desk
        self._suffix = f"{lang}-{size}"
        self._size = SIZES[size]
        self._names: set[str] = set()
        self.differences: list[str] = []

    async def keep(self, name: str) -> None:
        """Take the screen as it is when everything has settled."""
        await self._desk.pilot.pause()
        text = screen_text(self._desk)
        width, height = self._size
        lines = text.split("\n")
        assert len(lines) == height
        assert all(len(line) <= width for line in lines), text
        assert "…" not in text, text
        for part in self._desk.app.screen.query(Lines):
            shown_lines = part.shown.splitlines()
            assert len(shown_lines) <= part.size.height, part.shown
            assert all(cell_len(line) <= part.size.width for line in shown_lines), part.shown
        self._names.add(f"{name}-{self._suffix}")
        if found := difference(f"{name}-{self._suffix}", text):
            self.differences.append(found)

    def left_over(self) -> set[str]:
        """Return the goldens of this language and size that show no screen any more."""
        return names_of_goldens(self._suffix) - self._names


async def _sign_in(desk: Desk, album: Album) -> None:
    await until(desk, lambda: isinstance(desk.app.screen, SignIn) and desk.app.screen.is_mounted)
    await album.keep("sign-in")
    burst(desk, "petugas", "tab", "salah", "enter")
    await sign_in_failed(desk, 1)
    await album.keep("sign-in-refused")
    burst(desk, "escape", "petugas", "tab", PASSWORD, "enter")
    await counter_opened(desk)


async def _look_at_everyone(desk: Desk, album: Album) -> None:
    await album.keep("counter-nobody")
    for name, who in PEOPLE.items():
        await look_up(desk, who.nik)
        await album.keep(name)
    burst(desk, "lalu wira", "enter")
    await shown(desk, "▶ LALU WIRA 1 ")
    await album.keep("list")
    burst(desk, "wowo", "enter")
    await until(desk, lambda: desk.typed == "" and not desk.counter.live.covers)
    await shown(desk, "wowo.")
    await album.keep("list-nobody")
    burst(desk, "lalu wira")
    await shown(desk, " LALU WIRA 1 ")
    await album.keep("live")
    burst(desk, "down", "down")
    await shown(desk, "▶ LALU WIRA 10")
    await album.keep("live-chosen")
    burst(desk, "escape", "wowo")
    await shown(desk, "wowo.")
    await album.keep("live-nobody")
    burst(desk, "escape")


async def _add_somebody(desk: Desk, album: Album) -> None:
    burst(desk, NOT_THERE, "enter")
    await shown(desk, NOT_THERE, "Enter:")
    await album.keep("missing")
    burst(desk, "enter")
    await screen_is(desk, "ResidentForm")
    await album.keep("form")
    burst(desk, ADULT.name, "down", "down", "down", "ampenan")
    await album.keep("form-kelurahan")
    burst(desk, "down", "down", ADULT.no_kk, "enter")
    await album.keep("form-number")
    burst(desk, "enter", "down", "down", "x", "ctrl+s")
    await album.keep("form-faults")
    burst(desk, " selatan", *["down"] * 5, "ctrl+u", "7", "ctrl+s")
    await shown(desk, ADULT.name, "Enter:")
    await album.keep("same-person")
    burst(desk, "enter")
    await screen_is(desk, "Choice")
    await album.keep("same-person-asked")
    burst(desk, "2", "enter")
    await shown(desk, ADULT.name, "527101 440590 0009")
    await album.keep("card-added")
    burst(desk, "f9")
    await screen_is(desk, "Choice")
    await album.keep("rooms-person")
    await back(desk)


async def _open_every_dialog(desk: Desk, album: Album) -> None:
    for who, key, name, golden in (
        (ISSUED, "f1", "Help", "help"),
        (SIXTEEN, "f2", "Enrol", "enrol"),
        (READY, "f8", "Choice", "spoil"),
        (READY, "f9", "Choice", "rooms"),
    ):
        await look_up(desk, who.nik)
        burst(desk, key)
        await screen_is(desk, name)
        await album.keep(golden)
        await back(desk)


async def _let_them_go(desk: Desk, album: Album) -> None:
    no = say("depart.no", desk.app.session.lang)
    for who, letter, golden in ((LONG, "d", "depart-moves"), (PRINTED, "e", "depart-dies")):
        await look_up(desk, who.nik)
        burst(desk, "f9", letter, "enter")
        await until(desk, lambda: no in screen_text(desk))
        await album.keep(golden)
        await back(desk)
    await look_up(desk, MOVED.nik)
    await album.keep("card-moved")
    burst(desk, "f9", "f", "enter")
    await screen_is(desk, "ResidentForm")
    await album.keep("form-arrives")
    await back(desk)
    await look_up(desk, LONG.nik)
    burst(desk, "f9", "g", "enter")
    await screen_is(desk, "ResidentForm")
    await album.keep("form-corrects")
    burst(desk, "down", "down", "down", "down", "ctrl+s")
    await album.keep("form-corrects-faults")
    await back(desk)


async def _serve(desk: Desk, album: Album) -> None:
    await look_up(desk, SENT.nik)
    burst(desk, "f3")
    await until(desk, lambda: desk.message != "")
    await album.keep("refused")
    await look_up(desk, READY.nik)
    burst(desk, "enter")
    await until(desk, lambda: desk.counter.done is not None)
    await until(desk, lambda: "KTP 1" in desk.strip or "cards 1" in desk.strip)
    await album.keep("card-done")
    burst(desk, "f9", "6", "enter")
    await until(desk, lambda: isinstance(desk.app.screen, Board))
    await until(desk, lambda: "Kantor Dinas" in screen_text(desk))
    await album.keep("board")


async def back(desk: Desk) -> None:
    """Leave a dialog and wait until the counter was seen again."""
    desk.painted.clear()
    burst(desk, "escape")
    await until(desk, lambda: desk.app.screen is desk.counter and desk.version in desk.painted)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_screen_is_as_it_was(office: Store, lang: Lang, size: str) -> None:
    """Where a change was meant, tests/screens/golden.py says how to renew them."""
    office.write(add_residents, call("admin", None), "SIAK", [LONG, *crowd(30)])
    office.write(take_target, call("admin", None), TargetOrder(2024, "DP4"))
    for who in (READY_TOO, LONG):
        office.write(issue_suket, call(), SuketOrder(who.nik))
    receive(office, 5)
    for place in ("DINAS", "MPP", "MOBIL-1"):
        receive(office, 1_000_000 - (5 if place == "DINAS" else 0), place)
    for _ in range(20):
        office.write(spoil_blanks, call(), SpoilOrder(1, "GAGAL_ENCODE", LONG.nik))
    async with terminal(office, lang, size=SIZES[size]) as desk:
        album = Album(desk, lang, size)
        await _sign_in(desk, album)
        await _look_at_everyone(desk, album)
        # A dialog is as wide at 120 columns as at 80.
        if size == "80x24":
            await _open_every_dialog(desk, album)
        await _add_somebody(desk, album)
        await _let_them_go(desk, album)
        await _serve(desk, album)
    assert not album.differences, "\n".join(album.differences)
    assert album.left_over() == set()


async def test_training_is_marked_on_every_screen(tmp_path: Path) -> None:
    store = open_test_office(f"sqlite:///{tmp_path}/training.db", settings={"training": True})
    receive(store, 5)
    async with terminal(store) as desk:
        await until(desk, lambda: isinstance(desk.app.screen, SignIn))
        await until(desk, lambda: "KANTOR PELATIHAN" in screen_text(desk))
        burst(desk, "petugas", "tab", PASSWORD, "enter")
        await counter_opened(desk)
        await look_up(desk, ADULT.nik)
        assert "PELATIHAN" in screen_text(desk)
        for key, name in (("f2", "Enrol"), ("f1", "Help"), ("f9", "Choice")):
            burst(desk, key)
            await screen_is(desk, name)
            await until(desk, lambda: "PELATIHAN" in screen_text(desk))
            await back(desk)
        burst(desk, "f9", "6", "enter")
        await until(desk, lambda: isinstance(desk.app.screen, Board))
        await until(desk, lambda: "PELATIHAN" in screen_text(desk))
    store.close()
