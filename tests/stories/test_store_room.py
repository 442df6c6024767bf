"""A shortage ends: blanks arrive, holders of a suket are printed in a run, the store is counted.

6,000 blanks arrive and 500 holders are released while 1,000 are kept for walk-ins. One of them
has moved away meanwhile and two blanks spoil: 499 cards, 501 blanks used, 5,499 left. A count
finds one blank less, says so and asks why; then the day is closed with what was counted. The
same by commands and by the keys of terminals, and the office ends the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_tui.demo.build import PASSWORD
from db.journal.replay import replay
from db.store.store import open_store
from tests.cli.conftest import Run, etc, run
from tests.office_copies import OfficeCopies
from tests.stories.shortage_by_commands import ByCommands
from tests.stories.shortage_by_screens import ByScreens
from tests.stories.shortage_office import shortage_office, state
from tests.stories.shortage_story import live

__all__ = ["etc", "run"]


@pytest.mark.slow
async def test_a_shortage_ends_alike_by_commands_and_by_screens(
    office_copies: OfficeCopies, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_TUI_PASSWORD", PASSWORD)
    ended = []
    for telling in (ByCommands, ByScreens):
        folder = tmp_path / telling.__name__
        folder.mkdir()
        for url in office_copies.copy(shortage_office, folder):
            store = open_store(url)
            async with telling.begun(store, run) as teller:
                await live(teller, store)
            assert replay(url) is None
            ended.append(state(store))
            store.close()
    by_commands, by_screens = ended
    for table, rows in by_commands.items():
        assert by_screens[table] == rows, table
