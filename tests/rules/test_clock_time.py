"""Times of the day as they are typed."""

from __future__ import annotations

from datetime import time

import pytest

from db.rules.clock_time import read_time


@pytest.mark.parametrize("typed", ["08.30", "8.30", "08:30", "0830", " 08.30 "])
def test_a_time_is_read_as_people_write_it(typed: str) -> None:
    assert read_time(typed) == time(8, 30)


@pytest.mark.parametrize(
    "typed", ["", "8", "830", "24.00", "23.60", "08.3", "08-30", "٠٨.٣٠", "-8.30"]
)
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None
