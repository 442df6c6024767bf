"""Which kind of paper a number names."""

from __future__ import annotations

import pytest

from db.rules.papers import PaperKind, kinds_of_number

NIK = "5271014101900001"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("OPNAME-2026-0001", PaperKind.COUNT),
        (" musnah-2026-0001 ", PaperKind.DESTRUCTION),
        ("MINTA-2026-0001", PaperKind.REQUEST),
        ("Antar-2026-0012", PaperKind.HANDOVER),
        ("TUTUP-2026-12345", PaperKind.DAY),
        # What is begun as a number of a series is refused as one, not as a suket's.
        ("OPNAME-26", PaperKind.COUNT),
        ("471.13/1/DISDUKCAPIL/2026", PaperKind.SUKET),
        # Nothing is printed about these.
        ("KIRIM-2026-0001", PaperKind.SUKET),
        ("OPNAME2026", PaperKind.SUKET),
        ("", PaperKind.SUKET),
    ],
)
def test_a_number_names_one_kind_of_paper(text: str, kind: PaperKind) -> None:
    assert kinds_of_number(text) == (kind,)


@pytest.mark.parametrize("text", [NIK, f" {NIK} ", "52.71.01.410190.0001"])
def test_a_nik_names_its_holders_suket_or_else_their_slip(text: str) -> None:
    assert kinds_of_number(text) == (PaperKind.SUKET, PaperKind.SLIP)


@pytest.mark.parametrize("text", [NIK[:15], f"{NIK}1", "9999999999999999"])
def test_digits_that_are_no_nik_can_only_be_a_sukets_number(text: str) -> None:
    assert kinds_of_number(text) == (PaperKind.SUKET,)
