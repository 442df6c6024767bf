"""The board over SSH from PostgreSQL: the role that the setup makes, and the page in its view."""

from __future__ import annotations

import subprocess
import sys
from urllib.parse import urlsplit

import psycopg
import pytest

from counter_tui.ssh_setup.access import Kind
from counter_tui.ssh_setup.key_lines import key_line
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.office import PASSWORD, READY, READY_TOO, call, open_test_office
from tests.ssh.machine import VIEWER, Machine, counter_tui, run_script
from tests.ssh.page import FIGURES
from tests.ssh.program_copy import ROOT


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"])
def test_the_board_is_live_from_the_view_and_its_role_may_do_nothing_else(
    machine: Machine, database_url: str
) -> None:
    store = open_test_office(database_url, settings={"board_page": True})
    store.write(receive_blanks, call("gudang"), ReceiveOrder(5_000, "BAST 1"))
    store.close()
    viewer = _set_up(machine, database_url)
    _issue(database_url, READY.nik)
    with machine.terminal(account=machine.more) as board:
        board.wait_for(FIGURES, "4.999")
        _issue(database_url, READY_TOO.nik)
        board.wait_for(FIGURES, "4.998")
    with psycopg.connect(viewer, autocommit=True) as connection:
        assert connection.execute("SELECT count(*) FROM board_figures").fetchone() == (1,)
        for statement in (
            "SELECT * FROM resident",
            "SELECT * FROM journal_entry",
            "UPDATE board_page SET body = ''",
            "UPDATE board_figures SET body = ''",
            "CREATE TABLE mine (n int)",
            "CREATE TEMP TABLE mine (n int)",
            "COPY (SELECT 1) TO '/tmp/counter-tui-copied'",
        ):
            connection.execute("SET default_transaction_read_only = off")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def _set_up(machine: Machine, office: str) -> str:
    """Run what the setup prints for a database elsewhere; return the viewers' URL."""
    asked = urlsplit(office)
    page = asked._replace(netloc=f"{machine.more}@127.0.0.1:{asked.port}").geturl()
    program = machine.folder / "program-2"
    if not program.exists():
        program.mkdir()
        for name in ("bin", "lib", "pyvenv.cfg"):
            (program / name).symlink_to(machine.program / name)
    common = ("--program", program, "--keys", machine.folder / "keys")
    script = counter_tui(
        "ssh-setup", "viewers", "--account", machine.more, "--publisher", asked.username,
        "--page", page, "--sshd", machine.folder / "sshd", *common,
    )  # fmt: skip
    run_script(machine, script)
    _, _, there = script.partition("\n# psql")
    statements = there.splitlines()[1:]
    told = [line.removeprefix("# ") for line in statements[: statements.index("")]]
    with psycopg.connect(office, autocommit=True) as connection:
        for statement in told:
            connection.execute(statement)
    key = (machine.client / f"{VIEWER}.pub").read_text()
    line = key_line(Kind.VIEWERS, str(program), VIEWER, key)
    (machine.folder / "keys" / f"{machine.more}.keys").write_text(f"{line}\n")
    return page


def _issue(url: str, nik: str) -> None:
    words = ("issue", nik, "--db", url, "--as", "petugas", "--place", "DINAS", "--password-fd", "0")
    command = [sys.executable, "-m", "counter_tui", *words]
    subprocess.run(command, cwd=ROOT, input=f"{PASSWORD}\n", text=True, check=True)
