"""2023 at a school: the van records whom the year's target misses there.

7,768 turn 17 in the year and 55 are recorded. A school near the border gives its list: pupils
from outside the city, some under 16, one misspelt, one whom nobody knows. The van gets blanks;
who is 17 has the card at once, who lives elsewhere is served and not counted, who was missed
is looked for at the next visit, and every number of the target is a list of names. The same by
commands and by the keys of terminals, and the office ends the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_tui.demo.build import PASSWORD
from db.journal.replay import replay
from db.store.store import open_store
from tests.cli.conftest import Run, etc, run
from tests.office_copies import OfficeCopies
from tests.stories.at_school_by_commands import ByCommands
from tests.stories.at_school_by_screens import ByScreens
from tests.stories.at_school_office import clock_of_the_day, office_of_a_school_day
from tests.stories.at_school_story import live
from tests.stories.shortage_office import state

__all__ = ["etc", "run"]


@pytest.mark.slow
async def test_a_day_at_a_school_goes_alike_by_commands_and_by_screens(
    office_copies: OfficeCopies, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_TUI_PASSWORD", PASSWORD)
    ended = []
    for telling in (ByCommands, ByScreens):
        folder = tmp_path / telling.__name__
        folder.mkdir()
        monkeypatch.chdir(folder)
        for url in office_copies.copy(office_of_a_school_day, folder):
            store = open_store(url)
            with clock_of_the_day() as clock:
                async with telling.begun(store, run) as teller:
                    await live(teller, store, clock, folder)
            assert replay(url) is None
            ended.append(state(store))
            store.close()
    by_commands, by_screens = ended
    for table, rows in by_commands.items():
        assert by_screens[table] == rows, table
