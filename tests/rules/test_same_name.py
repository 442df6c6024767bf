"""Whether two names may be one person's."""

from __future__ import annotations

import pytest

from db.rules.same_name import may_be_one_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BAIQ NURHAYATI", "BQ. NUR HAYATI"),
        ("MUHAMMAD ZULKARNAIN", "L. M. ZULKARNAEN"),
        ("CHAIRUL ANWAR", "Khaerul Anwar"),
        ("JOKO SUCIPTO", "DJOKO SOETJIPTO"),
        ("ANWAR CHAIRUL", "CHAIRUL ANWAR"),
        ("MUHAMMAD", "MUHAMMAD"),
        ("NI MADE AYU", "MADE AYU"),
    ],
)
def test_one_name_written_twice(one: str, other: str) -> None:
    assert may_be_one_name(one, other)
    assert may_be_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BAIQ NURHAYATI", "BAIQ NURHASANAH"),
        ("SITI AMINAH", "SITI ROHANI"),
        ("MUHAMMAD", "LALU"),
        ("JOKO SUCIPTO", "JOKO"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not may_be_one_name(one, other)
