"""Past the forced command, as the viewers' own account: nothing of the office may be written."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_tui.ssh_setup.access import Access, Kind
from counter_tui.ssh_setup.wrappers import wrapper
from tests.ssh.desk import office_of_clerks
from tests.ssh.machine import Machine
from tests.ssh.page import FIGURES
from tests.terminal.stocked_office import open_stocked_office

# What somebody who got past the program would try, in Python: the page, its folder, the office.
TRIES = {
    "write the page": "open(page, 'r+')",
    "add to the page": "open(page, 'a')",
    "cut the page": "os.truncate(page, 0)",
    "take the page away": "os.unlink(page)",
    "put another page there": "os.rename(page, page + '.old')",
    "open the page to all": "os.chmod(page, 0o666)",
    "make a file beside the page": "open(page + '.new', 'x')",
    "make a link beside the page": "os.symlink('/etc/passwd', page + '.link')",
    "read the office": "open(office)",
    "write the office": "open(office, 'r+')",
    "look into the office's folder": "os.listdir(os.path.dirname(office))",
    "make a file beside the office": "open(office + '.new', 'x')",
    "write the keys": "open(keys, 'a')",
    "write what a key starts": "open(program, 'a')",
    "write sshd's piece": "open(sshd, 'a')",
    "write beside the program": "open(os.path.dirname(program) + '/new', 'x')",
}
_OWNERS = [name for name in TRIES if "page" in name or "office" in name]


@pytest.fixture
def office(machine: Machine, tmp_path: Path) -> Iterator[Path]:
    """Give the clerks an office."""
    open_stocked_office(f"sqlite:///{tmp_path}/office.db").close()
    with office_of_clerks(machine, tmp_path / "office.db") as path:
        yield path


@pytest.mark.parametrize("name", TRIES)
def test_the_file_system_lets_the_viewers_account_do_none_of_it(
    machine: Machine, office: Path, name: str
) -> None:
    assert _tried(machine, machine.viewers, office, name) == "PermissionError"


@pytest.mark.parametrize("name", _OWNERS)
def test_the_same_tries_succeed_for_the_account_that_owns_the_office(
    machine: Machine, office: Path, name: str
) -> None:
    assert _tried(machine, machine.clerks, office, name) == "done"


def test_sqlite_opens_no_office_for_the_viewers_account(machine: Machine, office: Path) -> None:
    read = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM resident')"
    python = f"{machine.program}/bin/python"
    ran = machine.as_account(machine.viewers, python, "-I", "-c", read, str(office))
    assert sqlite3.OperationalError.__name__ in ran.stderr
    mine = machine.as_account(machine.clerks, python, "-I", "-c", read, str(office))
    assert mine.returncode == 0, mine.stderr


@pytest.mark.slow
def test_the_viewers_account_may_write_only_where_everybody_may(machine: Machine) -> None:
    assert _own_rights(machine, machine.viewers, "/") == []


def test_the_search_for_such_rights_finds_those_of_the_account_that_has_some(
    machine: Machine,
) -> None:
    assert str(machine.page) in _own_rights(machine, machine.clerks, str(machine.folder))


def test_the_running_board_may_write_no_byte_into_any_file(machine: Machine) -> None:
    with machine.terminal() as board:
        board.wait_for(FIGURES)
        [process] = machine.processes()
        limits = (process / "limits").read_text()
        for name in ("Max file size", "Max core file size"):
            assert re.search(rf"^{name} +0 +0 ", limits, re.MULTILINE), limits
        assert "Umask:\t0077" in (process / "status").read_text()


def test_what_a_key_starts_writes_no_byte_even_where_everybody_may(
    machine: Machine,
) -> None:
    open_to_all = machine.folder / "open"
    open_to_all.mkdir()
    open_to_all.chmod(0o1777)
    written = open_to_all / "written"
    write = f"open('{written}', 'wb', 0).write(b'x')"
    viewers = Access(Kind.VIEWERS, machine.viewers, "en", program=str(machine.program))
    script = wrapper(viewers).replace("-m counter_tui board", f'-c "{write}" #')
    try:
        plain = machine.as_account(machine.viewers, viewers.python, "-I", "-c", write)
        assert plain.returncode == 0, plain.stderr
        assert written.read_text() == "x"
        written.unlink()
        limited = machine.as_account(
            machine.viewers, "sh", "-s", "--", "-c", f"{viewers.wrapper} siti", stdin=script
        )
        assert "File too large" in limited.stderr
        assert written.read_text() == ""
    finally:
        for left in open_to_all.iterdir():
            left.unlink()
        open_to_all.rmdir()


def _own_rights(machine: Machine, account: str, where: str) -> list[str]:
    """Return what is an account's own, or what it may write and not everybody."""
    # -writable asks the kernel, as the account.
    own = f"-user {account} -o -group {account} -o -writable ! -perm -o=w".split()
    find = ["find", where, "-xdev", "(", *own, ")", "!", "-type", "l"]
    return machine.as_account(account, *find).stdout.splitlines()


def _tried(machine: Machine, account: str, office: Path, name: str) -> str:
    """Return what came of a try: `done`, or the name of the error."""
    told = {
        "page": machine.page,
        "office": office,
        "keys": machine.folder / "keys" / f"{machine.viewers}.keys",
        "program": machine.program / "libexec" / "board-over-ssh",
        "sshd": machine.folder / "sshd" / f"counter-tui-{machine.viewers}.conf",
    }
    assert all(path.exists() for path in told.values())
    given = "; ".join(f"{each} = {str(path)!r}" for each, path in told.items())
    code = (
        f"import os\n{given}\ntry:\n    {TRIES[name]}\n    print('done')\n"
        "except OSError as error:\n    print(type(error).__name__)\n"
    )
    python = f"{machine.program}/bin/python"
    ran = machine.as_account(account, python, "-I", "-B", "-W", "ignore", "-c", code)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()
