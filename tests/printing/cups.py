"""A CUPS server of the tests' own: real queues, whose printers write into folders.

It runs beside whatever CUPS the machine has, on a socket of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Read before the tests make a home of their own and forget the developer's settings.
CUPS_REQUIRED = bool(os.environ.get("COUNTER_TUI_REQUIRE_CUPS"))
_PROGRAMS = ("cupsd", "lp", "lpstat", "lpadmin", "cancel", "cupsdisable", "cupsenable")
_PATHS = ("/usr/sbin", "/sbin", *os.get_exec_path())
_SECONDS = 20.0

_FILES = """\
ServerRoot {root}/etc
ServerBin {root}/bin
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/spool
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
SystemGroup {group}
{who}"""
_DAEMON = """\
LogLevel warn
Listen {root}/sock
Browsing Off
WebInterface No
PreserveJobFiles No
PreserveJobHistory Yes
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
# Its printers are programs of CUPS's own kind ("backends"): the first puts each job into a
# folder, the second finds no paper and ends as its address says.
_BACKENDS = {
    "tray": """\
#!/bin/sh
[ $# -gt 0 ] || exit 0
cat ${6:+"$6"} > "${DEVICE_URI#tray:}/$1.part"
mv "${DEVICE_URI#tray:}/$1.part" "${DEVICE_URI#tray:}/$1.pdf"
""",
    "empty": """\
#!/bin/sh
[ $# -gt 0 ] || exit 0
echo "STATE: +media-empty-error" >&2
echo "ERROR: paper is out" >&2
exit "${DEVICE_URI#empty:}"
""",
}


class NoCupsError(Exception):
    """This machine has no CUPS server to run."""


@dataclass(frozen=True)
class Queue:
    """A printer's queue, and the folder into which its printer puts what it prints."""

    cups: Cups
    name: str
    folder: Path

    def printed(self) -> list[bytes]:
        """Return what was printed, in order."""
        done = sorted(self.folder.glob("*.pdf"), key=lambda path: int(path.stem))
        return [path.read_bytes() for path in done]

    def titles(self) -> str:
        """Return what the server's page log tells of its jobs: who, when, under which title."""
        pages = (self.cups.root / "log" / "page").read_text()
        return "\n".join(line for line in pages.splitlines() if line.startswith(self.name))

    def stop(self) -> None:
        """Stop the printer; its queue still takes jobs."""
        self.cups.run("cupsdisable", self.name)

    def start(self) -> None:
        """Start the printer again."""
        self.cups.run("cupsenable", self.name)

    def close(self) -> None:
        """Let the queue take no more jobs."""
        self.cups.run("cupsreject", self.name)

    def waiting(self) -> list[str]:
        """Return the jobs that wait in the queue."""
        return [line.split()[0] for line in self.cups.run("lpstat", "-o", self.name).splitlines()]

    def cancel_all(self) -> None:
        """Cancel what waits in the queue."""
        self.cups.run("cancel", "-a", self.name)


@dataclass
class Cups:
    """A running server."""

    root: Path
    made: int = 0

    @property
    def server(self) -> str:
        """Return what CUPS_SERVER names it by."""
        return f"{self.root}/sock"

    def queue(self) -> Queue:
        """Add a printer that prints."""
        name, folder = self._name(), self.root / f"tray-{self.made}"
        folder.mkdir()
        self._add(name, f"tray:{folder}")
        return Queue(self, name, folder)

    def broken_queue(self, status: int, policy: str) -> Queue:
        """Add a printer without paper: how its program ends, and what becomes of the job."""
        name = self._name()
        self._add(name, f"empty:{status}", "-o", f"printer-error-policy={policy}")
        return Queue(self, name, self.root)

    def run(self, program: str, *arguments: str) -> str:
        """Run one of CUPS's programs on this server and return what it prints."""
        path = _program(program)
        assert path is not None, program
        environment = {**os.environ, "LC_ALL": "C", "CUPS_SERVER": self.server}
        done = subprocess.run([path, *arguments], env=environment, capture_output=True, check=True)
        return done.stdout.decode()

    def _name(self) -> str:
        self.made += 1
        return f"desk-{self.made}"

    def _add(self, name: str, address: str, *more: str) -> None:
        self.run("lpadmin", "-p", name, "-E", "-v", address, "-m", "raw", *more)


@contextmanager
def running_cups() -> Iterator[Cups]:
    """Run a server until the end. Raises NoCupsError where CUPS isn't installed."""
    if missing := [name for name in _PROGRAMS if _program(name) is None]:
        raise NoCupsError(f"CUPS lacks {', '.join(missing)}")
    # A socket's path is short, and the server's own user goes in and out.
    root = Path(tempfile.mkdtemp(prefix="cups-"))
    try:
        _furnish(root)
        daemon = str(_program("cupsd"))
        log = (root / "log" / "start").open("wb")
        process = subprocess.Popen(
            (daemon, "-f", "-c", f"{root}/etc/cupsd.conf", "-s", f"{root}/etc/cups-files.conf"),
            stdout=log,
            stderr=log,
        )
        log.close()
        try:
            cups = Cups(root)
            _wait_for(cups, process)
            yield cups
        finally:
            process.terminate()
            process.wait()
    finally:
        shutil.rmtree(root)


def _furnish(root: Path) -> None:
    """Make the server's folders, settings and printer programs."""
    root.chmod(0o755)
    for name in ("etc", "cache", "state", "spool", "log", "bin/backend"):
        (root / name).mkdir(parents=True)
    for name in ("daemon", "notifier"):
        (root / "bin" / name).symlink_to(Path("/usr/lib/cups") / name)
    for name, text in _BACKENDS.items():
        program = root / "bin" / "backend" / name
        program.write_text(text)
        # For its owner alone: CUPS runs such a one as itself, so that it may write here.
        program.chmod(0o700)
    by_root = os.geteuid() == 0
    told = {
        "root": root,
        "group": "root lpadmin" if by_root else _own_group(),
        "who": "User lp\nGroup lp\n" if by_root else "",
    }
    (root / "etc" / "cups-files.conf").write_text(_FILES.format(**told))
    (root / "etc" / "cupsd.conf").write_text(_DAEMON.format(**told))


def _own_group() -> str:
    import grp

    return grp.getgrgid(os.getegid()).gr_name


def _wait_for(cups: Cups, daemon: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _SECONDS
    while "is running" not in cups.run("lpstat", "-r"):
        if daemon.poll() is not None or time.monotonic() > end:
            logs = [path.read_text() for path in sorted((cups.root / "log").iterdir())]
            raise AssertionError(f"cupsd didn't start: {logs}")
        time.sleep(0.02)


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join(_PATHS))
