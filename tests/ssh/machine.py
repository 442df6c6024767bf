"""A machine that lets viewers and clerks in over SSH, set up by the very script that is printed.

A real sshd on a loopback port, accounts of its own, and the real client under another account.
Its own configuration allows all that it can: what an account may do is the setup's to say.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.ssh.program_copy import ROOT, install_program
from tests.terminal.counter_terminal import PATIENCE, CounterTerminal

SSHD = "/usr/sbin/sshd"
PROGRAMS = (
    SSHD,
    "ssh",
    "scp",
    "sftp",
    "ssh-keygen",
    "useradd",
    "userdel",
    "setpriv",
    "flock",
    "ps",
)
REQUIRED_VARIABLE = "COUNTER_TUI_REQUIRE_SSHD"
# Asked while the tests are collected: afterwards they have an environment of their own.
SSHD_REQUIRED = bool(os.environ.get(REQUIRED_VARIABLE))
VIEWER, CLERK = "siti", "petugas-1"
_LOCK = "/run/counter-tui-tests.lock"
_TRIES = 5

_LAX = """\
Include {sshd}/*.conf
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host_key
PidFile {folder}/sshd.pid
UsePAM no
LogLevel VERBOSE
X11Forwarding yes
AllowTcpForwarding yes
AllowStreamLocalForwarding yes
GatewayPorts yes
PermitTunnel yes
MaxSessions 10
AcceptEnv *
Subsystem sftp internal-sftp
"""
# Starts the server at a first line; ends it and takes accounts and folder away at a second, or
# when the tests have ended, however they did.
_GUARD = """
exec 3<&0
if read -r _ <&3; then
    "$@" 3<&- &
    server=$!
    read -r _ <&3
    kill "$server"; wait "$server"
fi
for account in $ACCOUNTS; do
    for process in $(ps -o pid= -u "$account"); do kill -KILL "$process"; done
    flock "$LOCK" userdel --force "$account"
done
rm -rf "$FOLDER"
"""


class NoSshdError(Exception):
    """No server can be had on this machine; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Machine:
    """A running machine. `folder` is root's; `client` is the folder of the client's account.

    `more` is the name of an account that a test may set up besides.
    """

    folder: Path
    program: Path
    client: Path
    port: int
    viewers: str
    clerks: str
    more: str

    @property
    def page(self) -> Path:
        """Return the page that the board shows."""
        return self.folder / "board" / "board.json"

    @property
    def home(self) -> Path:
        """Return the clerks' folder."""
        return self.folder / "office"

    @property
    def settings(self) -> Path:
        """Return the clerks' settings file."""
        return self.folder / "counter-tui.toml"

    @property
    def _pythons(self) -> tuple[str, ...]:
        return tuple(f"{self.folder}/{name}/bin/python" for name in ("program", "program-2"))

    def options(self, key: str = VIEWER) -> list[str]:
        """Return what every client is told: this server, that key, and nobody's own settings."""
        told = {
            "BatchMode": "yes",
            "IdentityFile": str(self.client / key),
            "IdentitiesOnly": "yes",
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": "/dev/null",
            "LogLevel": "ERROR",
        }
        return ["-F", "none", *(f"-o{name}={value}" for name, value in told.items())]

    def ssh(
        self,
        *words: str,
        options: Sequence[str] = (),
        key: str = VIEWER,
        account: str = "",
        stdin: str = "",
    ) -> subprocess.CompletedProcess[str]:
        """Run the client without a terminal until it ends."""
        return run_as_client(self.command(*words, options=options, key=key, account=account), stdin)

    def terminal(
        self,
        *words: str,
        options: Sequence[str] = (),
        key: str = VIEWER,
        account: str = "",
        columns: int = 200,
        rows: int = 50,
        environment: dict[str, str] | None = None,
    ) -> CounterTerminal:
        """Start the client on a terminal of its own."""
        # The client's own escape character is switched off: every key goes to the other side.
        asked = ("-tt", "-e", "none", *options)
        command = self.command(*words, options=asked, key=key, account=account)
        return CounterTerminal(
            as_client(command), columns=columns, rows=rows, environment=environment
        )

    def command(
        self, *words: str, options: Sequence[str] = (), key: str = VIEWER, account: str = ""
    ) -> list[str]:
        """Return the client's command line."""
        who = f"{account or self.viewers}@127.0.0.1"
        return ["ssh", *self.options(key), f"-p{self.port}", *options, who, *words]

    def as_account(
        self, account: str, *command: str, stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as an account of the machine, past sshd and what a key starts."""
        return _run(_as(account, *command), stdin)

    def processes(self, account: str = "") -> list[Path]:
        """Return the programs that run as an account, as folders of /proc."""
        owner = pwd.getpwnam(account or self.viewers).pw_uid
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                running = process.stat().st_uid == owner
                if running and _first_word(process) in self._pythons:
                    found.append(process)
            except OSError:  # it ended meanwhile
                continue
        return found

    def wait_until_left(self) -> None:
        """Wait until nobody's program runs any more."""
        deadline = time.monotonic() + PATIENCE
        while self.processes() or self.processes(self.clerks):
            assert time.monotonic() < deadline, "a session outlives its client"
            time.sleep(0.02)

    def environment(self, account: str = "") -> dict[str, str]:
        """Return the environment that the account's one program was started with."""
        [process] = self.processes(account)
        told = (process / "environ").read_text().split("\0")
        return dict(line.split("=", 1) for line in told if line)

    def log(self) -> str:
        """Return what sshd said."""
        return (self.folder / "sshd.log").read_text(errors="replace")


def _first_word(process: Path) -> str:
    return (process / "cmdline").read_bytes().decode(errors="replace").partition("\0")[0]


def as_client(command: Sequence[str]) -> list[str]:
    """Return a command line that runs a command as the client's account."""
    return _as("nobody", *command)


def run_as_client(command: Sequence[str], stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command of the client's account until it ends."""
    return _run(as_client(command), stdin)


@contextmanager
def running_machine() -> Iterator[Machine]:
    """Set a machine up, yield it, and take everything away. Raises NoSshdError."""
    if os.geteuid() != 0:
        raise NoSshdError("accounts and sshd need root")
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        raise NoSshdError(f"not installed: {', '.join(missing)}")
    # Not under /tmp: sshd takes no keys from a folder beside which anybody may write.
    folder = Path(tempfile.mkdtemp(prefix="counter-ssh-", dir="/var/lib"))
    folder.chmod(0o755)
    token = secrets.token_hex(3)
    names = (f"ctv{token}", f"ctc{token}", f"ctm{token}")
    # Where sshd's own service hasn't made it.
    Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    nobody = pwd.getpwnam("nobody")
    try:
        program = install_program(folder, (nobody.pw_uid, nobody.pw_gid))
        _make_keys(folder, nobody)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    machine = Machine(folder, program, folder / "client", free_port(), *names)
    with _served(machine):
        yield machine


@contextmanager
def _served(machine: Machine) -> Iterator[None]:
    folder = machine.folder
    for name in ("sshd", "stubs"):
        (folder / name).mkdir()
    config = _LAX.format(sshd=folder / "sshd", port=machine.port, folder=folder)
    (folder / "sshd_config").write_text(config)
    _stub(folder, "sshd", f'exec {SSHD} -f {folder}/sshd_config "$@"')
    # As systemd does it; before the server runs there is nobody to tell.
    reload = f"[ ! -e {folder}/sshd.pid ] || kill -HUP $(cat {folder}/sshd.pid)"
    _stub(folder, "systemctl", f'[ "$*" = "reload ssh" ] && {{ {reload}; }}')
    accounts = f"{machine.viewers} {machine.clerks} {machine.more}"
    told = {"ACCOUNTS": accounts, "FOLDER": str(folder), "LOCK": _LOCK}
    server = [SSHD, "-D", "-f", str(folder / "sshd_config"), "-E", str(folder / "sshd.log")]
    guard = subprocess.Popen(
        ["/bin/sh", "-c", _GUARD, "sh", *server],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, **told},
    )
    try:
        _set_up(machine)
        assert guard.stdin
        guard.stdin.write(b"\n")
        guard.stdin.flush()
        wait_for_port(machine.port, guard).close()
        yield
    finally:
        guard.communicate(b"\n")


def _set_up(machine: Machine) -> None:
    """Do what an administrator does: the two scripts, and a line for each key."""
    folder = machine.folder
    run_script(machine, printed_setup(machine, "clerks", machine.clerks))
    run_script(machine, printed_setup(machine, "viewers", machine.viewers))
    for kind, account, name in (
        ("viewers", machine.viewers, VIEWER),
        ("clerks", machine.clerks, CLERK),
    ):
        key = machine.client / f"{name}.pub"
        told = ("--kind", kind, "--program", machine.program)
        line = counter_tui("ssh-setup", "key", name, key, *told)
        with (folder / "keys" / f"{account}.keys").open("a") as keys:
            keys.write(line)


def printed_setup(machine: Machine, kind: str, account: str) -> str:
    """Return the script of an account, for this machine's places."""
    folder = machine.folder
    common = ("--program", machine.program, "--keys", folder / "keys", "--sshd", folder / "sshd")
    if kind == "clerks":
        own: tuple[object, ...] = ("--home", machine.home, "--settings", machine.settings)
    else:
        own = ("--publisher", machine.clerks, "--page", machine.page)
    return counter_tui("ssh-setup", kind, "--account", account, *own, *common)


def counter_tui(*words: object) -> str:
    """Return what a command of the program prints."""
    command = [sys.executable, "-m", "counter_tui", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_script(machine: Machine, script: str) -> None:
    """Run a setup's script as root; it has to come to its end."""
    done = try_script(machine, script)
    assert done.returncode == 0, done.stderr


def try_script(machine: Machine, script: str) -> subprocess.CompletedProcess[str]:
    """Run a setup's script as root, one at a time: accounts are the whole machine's.

    Its PATH is one without the folders of root's own programs, as `su` leaves it.
    """
    path = f"{machine.folder}/stubs:/usr/bin:/bin"
    return subprocess.run(
        ["flock", _LOCK, "/bin/sh"],
        input=script,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path},
    )


def _make_keys(folder: Path, owner: pwd.struct_passwd) -> None:
    client = folder / "client"
    client.mkdir(mode=0o700)
    for file in (folder / "host_key", client / VIEWER, client / CLERK, client / "stranger"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(file)]
        subprocess.run(make, check=True)
    for path in (client, *client.iterdir()):
        os.chown(path, owner.pw_uid, owner.pw_gid)


def _stub(folder: Path, name: str, does: str) -> None:
    file = folder / "stubs" / name
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o755)


def _as(account: str, *command: str) -> list[str]:
    who = pwd.getpwnam(account)
    return [
        "setpriv",
        f"--reuid={who.pw_uid}",
        f"--regid={who.pw_gid}",
        "--clear-groups",
        *command,
    ]


def _run(command: Sequence[str], stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd="/",
        input=stdin,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=PATIENCE * 4,
    )


def free_port() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_port(port: int, listener: subprocess.Popen[bytes]) -> socket.socket:
    """Return a connection to a port as soon as `listener` listens there."""
    deadline = time.monotonic() + PATIENCE
    while listener.poll() is None and time.monotonic() < deadline:
        try:
            return socket.create_connection(("127.0.0.1", port), PATIENCE)
        except ConnectionRefusedError:
            time.sleep(0.02)
    raise RuntimeError(f"nobody listens at {port}")
