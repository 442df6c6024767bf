"""A PostgreSQL server for the tests: one of their own, or the one they are pointed to.

The server of their own lives in a folder under /tmp, keeps nothing safe on disk (fsync is off)
and ends with the process that started it, also when that process is killed.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

SERVER_VARIABLE = "COUNTER_TUI_TEST_POSTGRES"
REQUIRED_VARIABLE = "COUNTER_TUI_REQUIRE_POSTGRES"

SUPERUSER = "counter"
START_SECONDS = 60
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    # No replica follows, and without replication there is less to write.
    "wal_level": "minimal",
    "max_wal_senders": "0",
}

# Makes a server in the folder $2 and runs it until a line comes in or the input closes, because
# the tests' process is gone; then clears away. SIGTERM ends a server that has barely begun,
# SIGQUIT one that has clients.
GUARD = """
programs=$1 folder=$2; shift 2
exec 3<&0
trap 'rm -rf "$folder"' EXIT
"$programs/initdb" -D "$folder/data" -A trust -U "$SUPERUSER" -E UTF8 --locale=C --no-sync || exit
"$programs/postgres" -D "$folder/data" -k "$folder" "$@" &
server=$!
{ read -r _ <&3; kill -TERM "$server"; kill -QUIT "$server"; } 2>/dev/null &
wait "$server"
"""


class NoPostgresError(Exception):
    """No server can be had on this machine; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server. `admin_url` names a database on it that is always there."""

    admin_url: str

    def url(self, name: str) -> str:
        """Return the URL of the database `name`."""
        return urlsplit(self.admin_url)._replace(path=f"/{name}").geturl()

    def create_database(self, name: str, template: str | None = None) -> str:
        """Make the database `name`, empty or as a copy of `template`, and return its URL.

        Nobody may be connected to the template at that moment.
        """
        self._execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template or "template0")
            )
        )
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drop the database `name`, with the connections that are still open to it."""
        self._execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )

    def _execute(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Yield the server that COUNTER_TUI_TEST_POSTGRES names, else start one and stop it after.

    Raises NoPostgresError when there is neither.
    """
    named = os.environ.get(SERVER_VARIABLE)
    if named:
        yield PostgresServer(named)
        return
    programs = _programs()
    account = _account()
    # Short, because the path of a socket may have little more than a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="counter-pg-", dir="/tmp"))
    if account:
        os.chown(folder, account["user"], account["group"])
    with tempfile.TemporaryFile() as log, _guarded(programs, folder, account, log) as server:
        yield server


def _programs() -> Path:
    """Return the folder of PostgreSQL's programs: from PATH, else Debian's newest version."""
    on_path = shutil.which("initdb")
    if on_path and (Path(on_path).parent / "postgres").exists():
        return Path(on_path).parent
    installed = [
        folder
        for folder in Path("/usr/lib/postgresql").glob("[0-9]*/bin")
        if (folder / "initdb").exists() and (folder / "postgres").exists()
    ]
    if not installed:
        raise NoPostgresError(
            "PostgreSQL is not installed: no initdb on PATH or in /usr/lib/postgresql/*/bin, "
            f"and {SERVER_VARIABLE} names no server"
        )
    return max(installed, key=lambda folder: float(folder.parent.name))


def _account() -> dict[str, Any]:
    """Return how to start processes as `postgres` when we are root, whom the server refuses."""
    if os.geteuid() != 0:
        return {}
    import pwd

    try:
        postgres = pwd.getpwnam("postgres")
    except KeyError:
        raise NoPostgresError(
            "PostgreSQL does not run as root, and there is no account named postgres"
        ) from None
    return {"user": postgres.pw_uid, "group": postgres.pw_gid, "extra_groups": []}


@contextmanager
def _guarded(
    programs: Path, folder: Path, account: dict[str, Any], log: IO[bytes]
) -> Iterator[PostgresServer]:
    """Run a server in `folder` as long as the block lasts, or until this process dies.

    What stops it then is a process in a session of its own, which Ctrl-C doesn't reach.
    """
    port = _free_port()
    settings = [f"--{name}={value}" for name, value in (SETTINGS | {"port": str(port)}).items()]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    guard = subprocess.Popen(
        ["/bin/sh", "-c", GUARD, "sh", str(programs), str(folder), *settings],
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        start_new_session=True,
        cwd="/",
        env=inherited | {"LC_ALL": "C", "SUPERUSER": SUPERUSER},
        **account,
    )
    try:
        server = PostgresServer(f"postgresql://{SUPERUSER}@127.0.0.1:{port}/postgres")
        _wait_until_it_answers(server, guard, log)
        yield server
    finally:
        # The line matters: a child of the tests that still runs may hold the pipe open.
        guard.communicate(b"\n")


def _wait_until_it_answers(
    server: PostgresServer, guard: subprocess.Popen[bytes], log: IO[bytes]
) -> None:
    deadline = time.monotonic() + START_SECONDS
    while guard.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(server.admin_url).close()
        except psycopg.OperationalError:
            time.sleep(0.02)
        else:
            return
    said = os.pread(log.fileno(), 100_000, 0).decode(errors="replace")
    raise RuntimeError(f"PostgreSQL did not start:\n{said}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
