""" "Something changed", for live screens: a nudge to read again, nothing more."""

import threading
from collections.abc import Callable
from typing import Any

from peewee import InterfaceError, OperationalError, SqliteDatabase

from db.models import MODELS
from db.store.engine import reading_database

POLL_SECONDS = 0.1
RETRY_SECONDS = 2.0
CHANNEL = "counter"


class Feed:
    """A thread that calls `changed` after each commit of anyone on the office's database.

    SQLite is polled by `data_version` (some microseconds a time), PostgreSQL listens.
    When the database goes away, `lost` is called once, and `changed` again when it is back.
    """

    def __init__(
        self, url: str, changed: Callable[[], object], lost: Callable[[], object] | None = None
    ) -> None:
        self._database = reading_database(url)
        self._changed = changed
        self._lost = lost or (lambda: None)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="office-feed", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when it is gone."""
        self._stop.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        self._database.bind(MODELS, bind_refs=False, bind_backrefs=False)
        first = True
        while not self._stop.is_set():
            try:
                with self._database.connection_context():
                    if not first:
                        self._changed()
                    first = False
                    self._watch()
            except (OperationalError, InterfaceError, OSError):
                self._lost()
                first = False
                self._stop.wait(RETRY_SECONDS)

    def _watch(self) -> None:
        if isinstance(self._database, SqliteDatabase):
            self._poll(self._database)
        else:
            self._listen()

    def _poll(self, database: SqliteDatabase) -> None:
        seen = database.data_version
        while not self._stop.wait(POLL_SECONDS):
            now = database.data_version
            if now != seen:
                seen = now
                self._changed()

    def _listen(self) -> None:
        self._database.execute_sql(f"LISTEN {CHANNEL}")
        connection: Any = self._database.connection()
        while not self._stop.is_set():
            # Drained to a list: psycopg holds the connection's lock while its loop runs.
            if list(connection.notifies(timeout=POLL_SECONDS, stop_after=1)):
                self._changed()
