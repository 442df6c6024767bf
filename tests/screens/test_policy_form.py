"""The form of the issuing policy."""

from __future__ import annotations

from datetime import date

import pytest

from db.rules.issuing_policy import IssuingPolicy, PolicyMode, PrintClass
from db.store.store import Store
from db.transactions.set_policy import PolicyOrder
from screens.locale import LANGUAGES, Lang
from screens.policy_form import PolicyForm
from screens.scanned import Scanned
from tests.office import READY
from tests.screens.driving import Desk, burst, counter, screen_is, screen_text, until

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
NORMAL = IssuingPolicy(PolicyMode.NORMAL, tuple(PrintClass))
HOLDERS = IssuingPolicy(
    PolicyMode.SELEKTIF, (PrintClass.SUKET,), date(2024, 3, 1), "edaran", "gudang", 500
)
Left = list[PolicyOrder | Scanned | None]


async def opened(desk: Desk, policy: IssuingPolicy) -> Left:
    """Open the form over the counter and return what it is left with."""
    left: Left = []
    desk.app.push_screen(PolicyForm(desk.counter.shift, policy), left.append)
    await screen_is(desk, "PolicyForm")
    return left


@pytest.mark.parametrize(
    ("policy", "keys", "order"),
    [
        (NORMAL, ("h", "enter", "habis", "enter"), PolicyOrder("HABIS", "HABIS", "", 0)),
        (
            NORMAL,
            ("s", "h", "s", "-", "1.000", "enter", "edaran 7", "enter"),
            PolicyOrder("SELEKTIF", "EDARAN 7", "HILANG,SUKET", 1000),
        ),
        (
            NORMAL,
            ("s", *["enter"] * 5, "semua", "enter"),
            PolicyOrder("SELEKTIF", "SEMUA", "PEMULA,SUKET,HILANG,RUSAK_ATAU_BERUBAH", 0),
        ),
        (HOLDERS, ("n", "enter", "tiba", "enter"), PolicyOrder("NORMAL", "TIBA", "", 500)),
        (
            HOLDERS,
            ("s", "enter", "p", "-", "ctrl+u", "20", "enter", "tipis", "ctrl+s"),
            PolicyOrder("SELEKTIF", "TIPIS", "SUKET,PEMULA", 20),
        ),
    ],
)
async def test_a_policy_is_set_by_letters(
    office: Store, policy: IssuingPolicy, keys: tuple[str, ...], order: PolicyOrder
) -> None:
    async with counter(office, operator="gudang") as desk:
        left = await opened(desk, policy)
        burst(desk, *keys)
        await until(desk, lambda: left == [order])


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("n", "enter", "enter"), "belum diisi"),
        (("n", "banyak", "enter"), "bukan jumlah"),
        (("n", "enter", "x" * 121, "enter"), "terlalu panjang"),
        (("s", "h", "h"), "sudah ada di atas"),
        (("s", "-"), "belum ada kelas"),
    ],
)
async def test_what_lacks_is_said_beside_its_line(
    office: Store, keys: tuple[str, ...], words: str
) -> None:
    async with counter(office, operator="gudang") as desk:
        left = await opened(desk, NORMAL)
        burst(desk, *keys)
        await until(desk, lambda: f"! {words}" in screen_text(desk))
        assert left == []


async def test_the_order_ends_where_it_is_said_to_end(office: Store) -> None:
    async with counter(office, operator="gudang") as desk:
        await opened(desk, NORMAL)
        assert "Urutan 1" not in screen_text(desk)
        burst(desk, "s", "h", "-")
        await until(desk, lambda: "▶ Disisakan" in screen_text(desk))
        assert "Urutan 2" in screen_text(desk)
        assert "Urutan 3" not in screen_text(desk)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_form_says_what_is_in_force(office: Store, lang: Lang) -> None:
    async with counter(office, lang, operator="gudang") as desk:
        left = await opened(desk, HOLDERS)
        for words in ("SELEKTIF", "01-03-2024", "gudang", "500"):
            assert words in screen_text(desk)
        burst(desk, "f1")
        await screen_is(desk, "Help")
        burst(desk, "escape")
        await screen_is(desk, "PolicyForm")
        burst(desk, "escape")
        await until(desk, lambda: left == [None])


async def test_a_scan_sets_no_policy(office: Store) -> None:
    async with counter(office, operator="gudang") as desk:
        left = await opened(desk, NORMAL)
        burst(desk, "s", READY.nik, "enter")
        await until(desk, lambda: left == [Scanned(f"{READY.nik}\n")])
