"""What the tests of the store ask of a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.models import JournalEntry
from db.store.errors import OfficeUnavailable, Trouble


def trouble(job: Callable[..., object], *values: object) -> Trouble:
    """Do what must fail for the database's sake; return why."""
    with pytest.raises(OfficeUnavailable) as raised:
        job(*values)
    return raised.value.trouble


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def entries() -> int:
    return int(JournalEntry.select().count())
