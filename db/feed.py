"""The news that something changed, for live screens: a nudge to read again, nothing more."""

import threading
from collections.abc import Callable
from typing import Any

from peewee import PeeweeException, SqliteDatabase

from db.models import MODELS
from db.models.base import driver_errors
from db.store.engine import reading_database

POLL_SECONDS = 0.1
RETRY_SECONDS = 2.0
CHANNEL = "counter"


class Feed:
    """A thread that calls `changed` after each commit of anyone on the office's database.

    SQLite is polled by `data_version` (some microseconds a time), PostgreSQL listens.
    `changed` is called first as soon as it watches, so that nothing committed since the
    last look is missed. When the database goes away, `lost` is called once, and `changed`
    again when it is back.
    """

    def __init__(
        self, url: str, changed: Callable[[], object], lost: Callable[[], object] | None = None
    ) -> None:
        self._database = reading_database(url)
        self._changed = changed
        self._lost = lost or (lambda: None)
        self._stop = threading.Event()
        self._away = False
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
        while not self._stop.is_set():
            try:
                with self._database.connection_context():
                    self._watch()
            except (PeeweeException, OSError):
                if not self._away:
                    self._away = True
                    self._lost()
                self._stop.wait(RETRY_SECONDS)

    def _watch(self) -> None:
        if isinstance(self._database, SqliteDatabase):
            self._poll(self._database)
        else:
            self._listen()

    def _tell(self) -> None:
        self._away = False
        self._changed()

    def _poll(self, database: SqliteDatabase) -> None:
        seen = database.data_version
        self._tell()
        while not self._stop.wait(POLL_SECONDS):
            now = database.data_version
            if now != seen:
                seen = now
                self._tell()

    def _listen(self) -> None:
        self._database.execute_sql(f"LISTEN {CHANNEL}")
        self._tell()
        connection: Any = self._database.connection()
        while not self._stop.is_set():
            with driver_errors:
                # Drained to a list: psycopg holds the connection's lock while its loop runs.
                told = list(connection.notifies(timeout=POLL_SECONDS, stop_after=1))
            if told:
                self._tell()
