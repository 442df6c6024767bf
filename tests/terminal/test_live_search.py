"""A name is found while it is typed, on a real terminal."""

from __future__ import annotations

import pytest

from db.store.store import Store
from screens.locale import say
from tests.terminal.conftest import OpenTerminal
from tests.terminal.serving import CTRL_U, ENTER, GREETING, look_up, sign_in
from tests.terminal.stocked_office import READY, UNRECORDED, acts, grouped, looks

DOWN = "\x1b[B"
COLUMNS = say("hits.kelurahan", "id")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_names_appear_letter_by_letter_and_an_arrow_and_enter_open_one(
    open_terminal: OpenTerminal, office: Store, size: tuple[int, int]
) -> None:
    columns, rows = size
    terminal = open_terminal(columns=columns, rows=rows)
    sign_in(terminal)
    before = looks(office)
    for letter in "baiq sari":
        terminal.write(letter)
    terminal.wait_for(COLUMNS, UNRECORDED[0].name, "05-05-1990", gone=GREETING)
    assert UNRECORDED[0].nik not in terminal.display.text
    terminal.write(CTRL_U)
    terminal.wait_for(GREETING, gone=COLUMNS)
    assert looks(office) == before

    look_up(terminal, READY[0])
    terminal.write("baiq sari")
    terminal.wait_for(COLUMNS, UNRECORDED[0].name, gone=grouped(READY[0]))
    terminal.write(DOWN)
    terminal.wait_for(f"▶ {UNRECORDED[0].name} ")
    terminal.wait_until_quiet(0.2)
    terminal.write(ENTER)
    terminal.wait_for(grouped(UNRECORDED[0]), gone=COLUMNS)
    expected = [READY[0].nik, "baiq sari", UNRECORDED[0].nik]
    assert looks(office) == [*before, *expected]
    assert "issue" not in acts(office)


def test_a_list_that_waits_sends_nothing(open_terminal: OpenTerminal, office: Store) -> None:
    terminal = open_terminal()
    sign_in(terminal)
    terminal.write("baiq")
    terminal.wait_for(COLUMNS, UNRECORDED[0].name)
    terminal.wait_until_quiet(0.5)
    assert terminal.wait_until_quiet(2.0) == b""
    assert looks(office) == []
