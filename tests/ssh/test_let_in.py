"""Who is let in, and as whom: by a key in root's file, under the name in its line."""

from __future__ import annotations

import subprocess

import pytest

from counter_tui.ssh_setup.access import HOURS
from tests.ssh.desk import give
from tests.ssh.machine import CLERK, SSHD, VIEWER, Machine
from tests.ssh.page import FIGURES

REFUSED = 255
# The status of timeout(1).
TIME_OVER = 124


def test_a_key_that_is_in_no_line_is_not_let_in(machine: Machine) -> None:
    ran = machine.ssh(key="stranger")
    assert ran.returncode == REFUSED
    assert "Permission denied (publickey)" in ran.stderr


def test_a_clerks_key_opens_no_board_and_a_viewers_no_counter(machine: Machine) -> None:
    assert machine.ssh(key=CLERK).returncode == REFUSED
    assert machine.ssh(key=VIEWER, account=machine.clerks).returncode == REFUSED


@pytest.mark.parametrize("account", ["viewers", "clerks"])
def test_no_password_is_asked_for(machine: Machine, account: str) -> None:
    asked = ["-oPubkeyAuthentication=no", "-oPreferredAuthentications=password"]
    ran = machine.ssh(options=asked, account=getattr(machine, account))
    assert ran.returncode == REFUSED
    assert "Permission denied (publickey)" in ran.stderr


def test_a_key_of_the_accounts_own_folder_lets_nobody_in(machine: Machine) -> None:
    own = machine.home / ".ssh"
    own.mkdir()
    try:
        key = (machine.client / "stranger.pub").read_text()
        (own / "authorized_keys").write_text(key)
        for path in (own, own / "authorized_keys"):
            give(path, machine.clerks)
        assert machine.ssh(key="stranger", account=machine.clerks).returncode == REFUSED
    finally:
        (own / "authorized_keys").unlink()
        own.rmdir()


def test_a_line_without_its_command_gives_no_shell(machine: Machine) -> None:
    keys = machine.folder / "keys" / f"{machine.viewers}.keys"
    before = keys.read_text()
    keys.write_text(f"{before}{(machine.client / 'stranger.pub').read_text()}")
    try:
        for asked in ("", "sh", "sh -c id", "id", "-i"):
            words = (asked,) if asked else ()
            ran = machine.ssh("--", *words, key="stranger", stdin="id\n")
            assert (ran.returncode, ran.stdout) == (2, ""), asked
    finally:
        keys.write_text(before)


def test_the_viewer_is_who_the_keys_line_says_whatever_the_client_says(machine: Machine) -> None:
    told = {"LC_VIEWER": "boss", "USER": "boss", "LOGNAME": "boss"}
    send = [f"-oSendEnv={name}" for name in told]
    with machine.terminal("boss", options=send, environment=told) as board:
        board.wait_for(FIGURES, f"· {VIEWER}")
        [process] = machine.processes()
        command = (process / "cmdline").read_bytes().decode().split("\0")
    assert [word for word in command if word.startswith("--viewer")] == [f"--viewer={VIEWER}"]
    assert f"--page={machine.page}" in command
    assert not [word for word in command if "boss" in word]


def test_the_programs_environment_is_its_own_whatever_the_client_sends(machine: Machine) -> None:
    told = {
        "PYTHONPATH": "/tmp",
        "PYTHONSTARTUP": "/tmp/x",
        "PYTHONINSPECT": "1",
        "LD_PRELOAD": "/tmp/x.so",
        "COUNTER_TUI_DB": "sqlite:////tmp/x",
        "COUNTER_TUI_ETC": "/tmp/x",
        "TEXTUAL_DEBUG": "1",
        "LANG": "en_US.UTF-8",
        "HOME": "/tmp",
        "PATH": "/tmp",
        "ENV": "/tmp/x",
        "BASH_ENV": "/tmp/x",
    }
    # Set by the client for the other side alone; the client itself starts as ever.
    sent = " ".join(f"{name}={value}" for name, value in told.items())
    terminal = {"TERM": "x$(id)"}
    with machine.terminal(options=[f"-oSetEnv={sent}"], environment=terminal) as board:
        board.wait_for(FIGURES)
        own = {"TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
        assert machine.environment() == own


@pytest.mark.parametrize("kind", ["viewers", "clerks"])
def test_sshd_takes_the_block_with_its_limits(machine: Machine, kind: str) -> None:
    account = getattr(machine, kind)
    counts = _counts(machine, account)
    for line in (
        "clientaliveinterval 60",
        "clientalivecountmax 3",
        "unusedconnectiontimeout 60",
        "maxsessions 1",
        "x11forwarding no",
        "allowtcpforwarding no",
        "allowstreamlocalforwarding no",
        "allowagentforwarding no",
        "permittunnel no",
        "gatewayports no",
        "disableforwarding yes",
        "passwordauthentication no",
        "kbdinteractiveauthentication no",
        "permituserrc no",
        "acceptenv COUNTER_TUI_TAKES_NOTHING",
    ):
        assert line in counts, line


def test_the_block_changes_nothing_for_anybody_else(machine: Machine) -> None:
    counts = _counts(machine, "nobody")
    assert "x11forwarding yes" in counts
    assert "disableforwarding no" in counts
    assert "acceptenv *" in counts


def _counts(machine: Machine, account: str) -> list[str]:
    asked = ["-T", "-f", str(machine.folder / "sshd_config")]
    who = f"user={account},host=localhost,addr=127.0.0.1"
    ran = subprocess.run([SSHD, *asked, "-C", who], capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


def test_a_session_ends_when_its_time_is_over(machine: Machine) -> None:
    started = machine.program / "libexec" / "board-over-ssh"
    before = started.read_text()
    started.write_text(before.replace(f" {HOURS}h ", " 5s "))
    try:
        with machine.terminal() as board:
            board.wait_for(FIGURES)
            assert board.wait_for_end() == TIME_OVER
    finally:
        started.write_text(before)
