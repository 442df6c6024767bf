"""How values are shown: as Indonesians write them, on one line, without anything hidden."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.ktp_status import KtpStatus
from screens.locale.formats import written, written_clock


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2023, 12, 31), "31-12-2023"),
        (7768, "7.768"),
        (0, "0"),
        (-12, "-12"),
        ("Lalu [Mawar] {x}", "Lalu [Mawar] {x}"),
        ("", "-"),
        (None, "-"),
        ((), "-"),
        ({}, "-"),
        (("DINAS", "MPP"), "DINAS, MPP"),
        ({"DINAS": 4999, "MPP": 3}, "DINAS 4.999, MPP 3"),
        (KtpStatus.CARD_ISSUED, "CARD_ISSUED"),
    ],
)
def test_a_value_is_shown_as_people_write_it(value: object, shown: str) -> None:
    assert written(value) == shown


def test_a_moment_is_not_shown_without_the_offices_zone() -> None:
    with pytest.raises(TypeError):
        written(datetime(2023, 12, 31, tzinfo=UTC))
    zone = ZoneInfo("Asia/Makassar")
    assert written_clock("2023-12-31T16:05:00.000000Z", zone) == "00.05"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\x1b[31mb", "a [31mb"),
        ("lost\nconnection\t to", "lost connection to"),
        ("a\u202eb", "a b"),
        ("NUR'AINI  H.", "NUR'AINI  H."),
    ],
)
def test_what_cannot_be_seen_does_not_reach_the_terminal(typed: str, shown: str) -> None:
    assert written(typed) == shown


@given(st.text())
def test_any_text_is_shown_as_one_printable_line(text: str) -> None:
    shown = written(text)
    assert shown.isprintable()
    assert shown


@pytest.mark.parametrize("password", ["secret", "s@c:r/et"])
def test_the_password_in_a_databases_url_is_not_shown(password: str) -> None:
    shown = written(f"no office at postgresql://loket:{password}@server/office")
    assert shown == "no office at postgresql://loket:***@server/office"
