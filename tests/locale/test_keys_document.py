"""docs/keys.md names every key as it is declared."""

from __future__ import annotations

from screens.key_tables import key_tables
from tests.architecture.source import ROOT


def test_the_tables_of_keys_are_the_declarations() -> None:
    told = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    at = told.index("## At the counter")
    assert told[at:] == key_tables(), "put what `python -m screens.key_tables` prints there"
