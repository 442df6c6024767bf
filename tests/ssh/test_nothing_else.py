"""What a client asks for besides the board, over the real sshd: it gets none of it.

The server's own configuration allows everything; what is refused is refused to the account.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from screens.locale import say
from tests.ssh.machine import (
    CLERK,
    SSHD_REQUIRED,
    VIEWER,
    Machine,
    as_client,
    free_port,
    run_as_client,
    wait_for_port,
)
from tests.ssh.page import FIGURES
from tests.terminal.serving import CTRL_Q

NO_TERMINAL = say("usage.board_terminal", "id")
WRONG_USAGE = 2
# ssh's own status where the other side refused.
REFUSED = 255
ASKED = (
    "sh",
    "bash -i",
    "/bin/sh -c id",
    "python3 -c 'print(1)'",
    "; id",
    "$(id)",
    "`id`",
    "\n id",
    "env",
    "cat /etc/passwd",
    "vi /etc/passwd",
    "less /etc/passwd",
    "rsync --server --sender -logDtpre.iLsfxC . /etc/passwd",
    "scp -f /etc/passwd",
    "/usr/lib/openssh/sftp-server",
    "internal-sftp",
    "git-upload-pack /",
    "board-over-ssh other",
)


@pytest.mark.parametrize("asked", ASKED)
def test_what_the_client_asks_to_run_is_not_run(machine: Machine, asked: str) -> None:
    ran = machine.ssh(asked, stdin="id\n")
    assert (ran.returncode, ran.stdout) == (WRONG_USAGE, "")
    assert ran.stderr == f"counter-tui: {NO_TERMINAL}\n"


def test_on_a_terminal_a_shell_that_is_asked_for_is_the_board(machine: Machine) -> None:
    with machine.terminal("sh") as board:
        board.wait_for(FIGURES)
        board.write(f"id\r\n{CTRL_Q}")
        assert board.wait_for_end() == 0
        assert b"uid=" not in board.sent


def test_the_clerks_account_runs_the_counter_and_nothing_that_is_asked(machine: Machine) -> None:
    machine.settings.write_text("")
    ran = machine.ssh("sh -c id", key=CLERK, account=machine.clerks, stdin="id\n")
    assert (ran.returncode, ran.stdout) == (WRONG_USAGE, "")
    assert ran.stderr == f"counter-tui: {say('usage.counter_terminal', 'id')}\n"


@pytest.mark.parametrize("name", ["sftp", "netconf"])
def test_no_subsystem_is_served(machine: Machine, name: str) -> None:
    ran = machine.ssh(name, options=["-s"])
    assert ran.returncode != 0
    assert ran.stdout == ""


@pytest.mark.parametrize("how", [("-O",), ("-s",)], ids=["scp", "sftp"])
def test_scp_copies_nothing_either_way(machine: Machine, how: tuple[str, ...]) -> None:
    mine, there = machine.client / "file", machine.page.parent / "copied"
    scp = ["scp", "-q", *how, *machine.options(), f"-P{machine.port}"]
    who = f"{machine.viewers}@127.0.0.1"
    fetched = run_as_client([*scp, f"{who}:/etc/passwd", str(mine)])
    sent = run_as_client([*scp, str(machine.client / f"{VIEWER}.pub"), f"{who}:{there}"])
    assert fetched.returncode != 0
    assert sent.returncode != 0
    assert not mine.exists()
    assert not there.exists()


def test_sftp_opens_no_session(machine: Machine) -> None:
    sftp = ["sftp", "-q", *machine.options(), f"-P{machine.port}", "-b", "-"]
    ran = run_as_client([*sftp, f"{machine.viewers}@127.0.0.1"], "pwd\nls /\n")
    assert ran.returncode == REFUSED
    assert "Remote working directory" not in ran.stdout


@pytest.mark.skipif(not (SSHD_REQUIRED or shutil.which("rsync")), reason="rsync is not installed")
def test_rsync_copies_nothing(machine: Machine) -> None:
    through = " ".join(["ssh", *machine.options(), f"-p{machine.port}"])
    source = f"{machine.viewers}@127.0.0.1:/etc/passwd"
    ran = run_as_client(["rsync", "-e", through, source, str(machine.client / "file")])
    assert ran.returncode != 0
    assert not (machine.client / "file").exists()


def test_no_port_is_forwarded_from_the_client(machine: Machine) -> None:
    with _secret_service() as (port, reached):
        local = free_port()
        with _forwarding(machine, f"-L{local}:127.0.0.1:{port}", local) as connection:
            assert connection.recv(100) == b""
        assert not reached()


def test_a_connection_without_a_session_runs_nothing(machine: Machine) -> None:
    local = free_port()
    # The client listens only once it is let in.
    with _forwarding(machine, f"-L{local}:127.0.0.1:1", local):
        assert not machine.processes()


def test_no_port_is_forwarded_by_socks(machine: Machine) -> None:
    with _secret_service() as (port, reached):
        local = free_port()
        with _forwarding(machine, f"-D{local}", local) as connection:
            asked = b"\x04\x01" + port.to_bytes(2) + socket.inet_aton("127.0.0.1") + b"\0"
            connection.sendall(asked)
            # The client answers by itself, then the server refuses and the line is closed.
            while connection.recv(100):
                pass
        assert not reached()


def test_no_port_is_forwarded_to_the_client(machine: Machine) -> None:
    strict = ["-N", "-oExitOnForwardFailure=yes", f"-R{free_port()}:127.0.0.1:{machine.port}"]
    assert machine.ssh(options=strict).returncode == REFUSED


def test_no_socket_file_is_forwarded(machine: Machine) -> None:
    strict = ["-N", "-oExitOnForwardFailure=yes", "-R/tmp/counter-tui-s:127.0.0.1:1"]
    assert machine.ssh(options=strict).returncode == REFUSED
    assert not Path("/tmp/counter-tui-s").exists()


def test_the_standard_streams_reach_no_other_service(machine: Machine) -> None:
    with _secret_service() as (port, reached):
        ran = machine.ssh(options=[f"-W127.0.0.1:{port}"])
        assert ran.returncode == REFUSED
        assert ran.stdout == ""
        assert not reached()


def test_no_agent_and_no_display_come_along(machine: Machine) -> None:
    with _agent(machine) as sock:
        asked = ["-A", "-Y"]
        xauth = str(machine.client / "xauthority")
        told = {"SSH_AUTH_SOCK": sock, "DISPLAY": ":9", "XAUTHORITY": xauth}
        with machine.terminal(options=asked, environment=told) as board:
            board.wait_for(FIGURES)
            owned = machine.as_account(
                machine.viewers, "find", "/tmp", "-maxdepth", "2", "-user", machine.viewers
            )
            assert owned.stdout == ""
            told = machine.environment()
            assert not {"SSH_AUTH_SOCK", "DISPLAY", "XAUTHORITY"} & set(told)


def test_a_second_session_on_a_connection_is_not_more_than_the_first(machine: Machine) -> None:
    path = machine.client / "control"
    shared = ["-M", f"-S{path}"]
    with machine.terminal(options=shared) as board:
        board.wait_for(FIGURES)
        assert path.exists()
        second = machine.ssh("sh", options=[f"-S{path}"], stdin="id\n")
        assert second.returncode in (WRONG_USAGE, REFUSED)
        assert second.stdout == ""
        only = machine.ssh("sh", options=[f"-S{path}", "-oProxyCommand=false"], stdin="id\n")
        assert (only.returncode, only.stdout) == (REFUSED, "")


@contextmanager
def _secret_service() -> Iterator[tuple[int, Callable[[], bool]]]:
    """Yield the port of a service that nobody may reach, and what says whether it was."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)

        def reached() -> bool:
            try:
                server.accept()[0].close()
            except BlockingIOError:
                return False
            return True

        yield server.getsockname()[1], reached


@contextmanager
def _forwarding(machine: Machine, forward: str, local: int) -> Iterator[socket.socket]:
    """Yield a connection to a port at which a client without a session listens."""
    command = as_client(machine.command(options=["-N", forward]))
    client = subprocess.Popen(command, cwd="/", stderr=subprocess.DEVNULL)
    try:
        with wait_for_port(local, client) as connection:
            yield connection
    finally:
        # A client that waits may miss a signal that it handles.
        client.kill()
        client.wait()


@contextmanager
def _agent(machine: Machine) -> Iterator[str]:
    """Yield the socket of an agent of the client's."""
    path = machine.client / "agent"
    agent = subprocess.Popen(
        as_client(["ssh-agent", "-D", "-a", str(path)]), cwd="/", stdout=subprocess.PIPE
    )
    try:
        # It says where it listens once it does.
        assert agent.stdout
        assert agent.stdout.readline()
        yield str(path)
    finally:
        agent.terminate()
        agent.communicate()
