"""How many keys a service takes, as docs/keys.md says: the test presses exactly those."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_card import IssueOrder, issue_card
from tests.engines import only_sqlite
from tests.office import born, call, person
from tests.screens.driving import acts, burst, counter, receive
from tests.screens.rooms_to_misuse import settled

DOCUMENT = Path(__file__).parents[2] / "docs" / "keys.md"
_ROW = re.compile(r"\| ([a-z-]+): [^|]+ \| ([^|]+) \| (\d+) \| (\d+) \|")
_NAMED = {"Enter": "enter", "Space": " "}

# The most that each may take, by what was promised: new cards and sukets under 12 keys,
# replacements under 15, corrections under 10.
PROMISED = {
    "card": 2,
    "new-card": 11,
    "new-suket": 11,
    "replace-lost": 14,
    "replace-damaged": 14,
    "correct": 9,
}
DONE = {
    "card": ["issue"],
    "new-card": ["enrol", "issue"],
    "new-suket": ["enrol", "suket"],
    "replace-lost": ["issue", "replace", "issue"],
    "replace-damaged": ["issue", "replace", "issue"],
    "correct": ["issue", "correct"],
}
SEVENTEEN = person("SITI AISYAH", born(17, days=30), serial=31)
RECORDED = person("AMAQ SAHNAN", born(40), sex="L", serial=32, siak="PRINT_READY_RECORD")


@dataclass(frozen=True)
class Service:
    """A row of the table: the keys after the NIK, and how many the document says they are."""

    keys: tuple[str, ...]
    told: int
    most: int

    @property
    def count(self) -> int:
        """Return how often a key is pressed: each sign of a text is one."""
        named = [key for key in self.keys if _is_named(key)]
        return len(named) + sum(len(key) for key in self.keys if not _is_named(key))


def services() -> dict[str, Service]:
    """Return the table of docs/keys.md."""
    rows = _ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    return {
        name: Service(tuple(re.findall(r"`([^`]+)`", keys)), int(told), int(most))
        for name, keys, told, most in rows
    }


def _is_named(key: str) -> bool:
    return key in _NAMED or re.fullmatch(r"F\d+", key) is not None


def whom(office: Store, name: str) -> RegisterRow:
    """Make the office as the service needs it and return who is served."""
    who = SEVENTEEN if name.startswith("new") else RECORDED
    office.write(add_residents, call("admin", None), "SIAK", [who])
    if name != "new-suket":
        receive(office, 5)
    if name not in ("card", "new-card", "new-suket"):
        office.write(issue_card, call(), IssueOrder(who.nik))
    return who


def test_the_document_promises_what_was_promised() -> None:
    told = services()
    assert {name: service.most for name, service in told.items()} == PROMISED
    for name, service in told.items():
        assert service.count == service.told <= service.most, name


@only_sqlite
@pytest.mark.parametrize("name", PROMISED)
async def test_a_service_takes_as_many_keys_as_the_document_says(office: Store, name: str) -> None:
    who = whom(office, name)
    async with counter(office) as desk:
        burst(desk, who.nik)
        for key in services()[name].keys:
            await settled(desk)
            burst(desk, _NAMED.get(key) or (key.lower() if _is_named(key) else key))
        await settled(desk)
        assert acts(office) == DONE[name], desk.message
