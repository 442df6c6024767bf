"""Who may take a card: what the office's setting may say."""

from __future__ import annotations

import pytest

from db.rules.collectors import ALL_COLLECTORS, read_collectors


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("SELF", ("SELF",)),
        ("self, proxy", ("SELF", "PROXY")),
        ("PROXY,FAMILY,SELF", ALL_COLLECTORS),
        (" SELF ,, SELF ", ("SELF",)),
    ],
)
def test_collectors_are_read_in_their_order(typed: str, meant: tuple[str, ...]) -> None:
    assert read_collectors(typed) == meant


@pytest.mark.parametrize("typed", ["", "FAMILY", "FAMILY, PROXY", "SELF, TETANGGA", "SELF;FAMILY"])
def test_the_holder_may_always_collect(typed: str) -> None:
    assert read_collectors(typed) is None
