"""Telephone numbers: however they are said, they are written in one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.phone import LONGEST, SHORTEST, read_phone
from db.rules.refused import Refused


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("", ""),
        ("   ", ""),
        ("081234567890", "081234567890"),
        ("0812-3456-7890", "081234567890"),
        ("0812 3456 7890", "081234567890"),
        ("(0370) 631-123", "0370631123"),
        ("+62 812-3456-7890", "081234567890"),
        ("+62 (0) 812 3456 7890", "081234567890"),
        ("6281234567890", "081234567890"),
        ("0062 812 3456 7890", "081234567890"),
        ("0370.631123", "0370631123"),
    ],
)
def test_a_number_is_written_in_one_way(said: str, written: str) -> None:
    assert read_phone(said) == written


@pytest.mark.parametrize(
    "said",
    [
        "812345678",
        "08123",
        "0812345678901234",
        "5271014405900001",
        "0812x345678",
        "+1 212 555 0100",
        "00812345678",
        "-",
        "+",
        "٠٨١٢٣٤٥٦٧٨٩",
        "0812\n345678",
    ],
)
def test_what_is_no_number_is_refused(said: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_phone(said)
    assert refusal.value.code == "PHONE_INVALID"


@given(st.text(max_size=24))
def test_any_text_is_a_number_or_nothing_or_refused(said: str) -> None:
    try:
        written = read_phone(said)
    except Refused:
        return
    if written:
        assert written.isascii()
        assert written.isdecimal()
        assert written.startswith("0")
        assert SHORTEST <= len(written) <= LONGEST
        assert read_phone(written) == written
    else:
        assert not said.strip()
