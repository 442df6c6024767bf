"""The board as a supervisor has it: over the real client and server, from another account."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.models import JournalEntry
from db.store.store import open_store
from tests.office import PASSWORD
from tests.ssh.desk import clerk_at_work, emptied, issue_card, office_of_clerks
from tests.ssh.machine import CLERK, Machine, counter_tui, printed_setup
from tests.ssh.page import FIGURES, publish, with_office
from tests.terminal.serving import CTRL_Q, F1, HELP, SIGN_IN
from tests.terminal.stocked_office import READY, open_stocked_office

# Whatever a keyboard, a mouse or a program can send, but Ctrl+Q and what opens the help.
CONTROLS = bytes(set(range(32)) - {0x11, 0x1B}) + b"\x7f"
SEQUENCES = (
    b"\x1b", b"\x1b[A", b"\x1b[5~", b"\x1bOQ", b"\x1b[19~", b"\x1b[20~", b"\x1b[21~", b"\x1b[24~",
    b"\x1b[200~id\r\x1b[201~", b"\x1b[<0;5;5M", b"\x1b[13;5u", b"\x1bx", b"\x1b[Z",
)  # fmt: skip
LETTERS = bytes(set(range(32, 127)) - {ord("?")})


@pytest.fixture
def office(machine: Machine, tmp_path: Path) -> Iterator[Path]:
    """Give the clerks an office with blanks and people."""
    open_stocked_office(f"sqlite:///{tmp_path}/office.db").close()
    with office_of_clerks(machine, tmp_path / "office.db") as path:
        yield path


def test_the_board_is_live_while_a_counter_issues_cards(machine: Machine, office: Path) -> None:
    with clerk_at_work(machine) as counter, machine.terminal() as board:
        board.wait_for(FIGURES, "5.000")
        for left, resident in zip(("4.999", "4.998"), READY, strict=False):
            issue_card(counter, resident)
            board.wait_for(FIGURES, left)


def test_the_board_comes_up_and_is_live_with_no_counter_running(
    machine: Machine, office: Path
) -> None:
    assert not machine.processes(machine.clerks)
    with machine.terminal() as board:
        board.wait_for(FIGURES)
        python = f"{machine.program}/bin/python"
        issue = ("issue", READY[0].nik, "--as", "petugas", "--place", "DINAS", "--password-fd", "0")
        told = (f"HOME={machine.home}", f"COUNTER_TUI_ETC={machine.settings}")
        command = ("env", "-i", *told, python, "-I", "-B", "-m", "counter_tui", *issue)
        ran = machine.as_account(machine.clerks, *command, stdin=f"{PASSWORD}\n")
        assert ran.returncode == 0, ran.stderr
        board.wait_for(FIGURES, "4.999")
    with machine.terminal() as later:
        later.wait_for(FIGURES, "4.999")


def test_the_office_that_the_steps_tell_to_open_is_the_clerks(machine: Machine) -> None:
    script = printed_setup(machine, "clerks", machine.clerks)
    start = f"# sudo -u {machine.clerks} {machine.program}/bin/counter-tui init "
    [told] = [line for line in script.splitlines() if line.startswith(start)]
    python = f"{machine.program}/bin/python"
    words = ("--place", "DINAS=Dinas", "--admin", "admin", "--password-fd", "0")
    told_options = shlex.split(told.removeprefix(start))
    command = (python, "-I", "-B", "-m", "counter_tui", "init", *told_options, *words)
    own = ("env", "-i", f"HOME={machine.home}", f"COUNTER_TUI_ETC={machine.settings}")
    machine.settings.write_text(f'db = "sqlite:///{machine.home}/office.db"\n')
    try:
        ran = machine.as_account(machine.clerks, *own, *command, stdin="a-password-1\n" * 2)
        assert ran.returncode == 0, ran.stderr
        with machine.terminal(key=CLERK, account=machine.clerks) as counter:
            counter.wait_for(SIGN_IN)
    finally:
        emptied(machine)


def test_a_line_that_says_plain_gives_a_board_without_ornament(machine: Machine) -> None:
    keys = machine.folder / "keys" / f"{machine.viewers}.keys"
    before = keys.read_text()
    key = machine.client / "stranger.pub"
    told = ("--program", machine.program, "--plain")
    keys.write_text(before + counter_tui("ssh-setup", "key", "budi", key, *told))
    try:
        with machine.terminal(key="stranger") as board:
            board.wait_for(FIGURES, "- budi")
            assert "--plain" in _words_of(machine)
        machine.wait_until_left()
        with machine.terminal() as board:
            board.wait_for(FIGURES)
            assert "--plain" not in _words_of(machine)
    finally:
        keys.write_text(before)


def test_the_record_says_by_whose_key_a_clerk_came(machine: Machine, office: Path) -> None:
    with clerk_at_work(machine) as counter:
        issue_card(counter, READY[0])
    store = open_store(f"sqlite:///{office}", read_only=True)
    try:
        terminal = store.read(_last_terminal)
    finally:
        store.close()
    assert terminal["os_user"] == f"{machine.clerks}/{CLERK}"
    assert terminal["tty"].startswith("/dev/pts/")
    assert terminal["ssh_client"] == "127.0.0.1"


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (200, 50)])
def test_no_key_does_anything_but_help_and_leave(machine: Machine, columns: int, rows: int) -> None:
    with machine.terminal(columns=columns, rows=rows) as board:
        board.wait_for(FIGURES)
        [process] = machine.processes()
        for keys in (CONTROLS, *SEQUENCES, LETTERS, b"~.~\x1a\x03\x1a\x1c"):
            board.write(keys)
        board.write(F1)
        board.wait_for(HELP)
        board.write("\x1b[27u")
        publish(machine, with_office("Kantor Kedua"))
        board.wait_for(FIGURES, "Kantor Kedua", gone=HELP)
        assert machine.processes() == [process]
        board.write(CTRL_Q)
        assert board.wait_for_end() == 0


def test_keys_before_the_first_painting_leave_the_board_alone(machine: Machine) -> None:
    with machine.terminal() as board:
        board.write(b"\x03\x1a\x1c" * 20)
        board.wait_for(FIGURES)
        assert b"^C" not in board.sent.split(b"\x1b")[0]


def test_a_lost_line_ends_the_program(machine: Machine) -> None:
    with machine.terminal() as board:
        board.wait_for(FIGURES)
        board.kill()
    machine.wait_until_left()


def _words_of(machine: Machine) -> list[str]:
    [process] = machine.processes()
    return (process / "cmdline").read_bytes().decode().split("\0")


def _last_terminal() -> dict[str, str]:
    entry = JournalEntry.select().order_by(JournalEntry.n.desc()).get()
    found: dict[str, str] = json.loads(entry.body)["terminal"]
    return found
