"""A line to a server that can be cut and mended, as a network or a server's restart does."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from urllib.parse import urlsplit


class CutLine:
    """Listens on a port of this machine and hands everything on to a database's server."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        assert parts.hostname is not None
        assert parts.port is not None
        self._server = (parts.hostname, parts.port)
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._door: socket.socket | None = None
        self._port = 0
        self.mend()
        self.url = parts._replace(netloc=f"{parts.username}@127.0.0.1:{self._port}").geturl()

    def __enter__(self) -> CutLine:
        """Return the line; it is cut for good at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Cut it for good."""
        self.cut()

    def mend(self) -> None:
        """Let connections through, at the same port as ever."""
        door = socket.create_server(("127.0.0.1", self._port), reuse_port=False)
        self._door, self._port = door, door.getsockname()[1]
        threading.Thread(target=self._welcome, args=(door,), name="cut-line", daemon=True).start()

    def cut(self) -> None:
        """Close every connection, and refuse new ones."""
        door, self._door = self._door, None
        if door:
            with suppress(OSError):
                door.shutdown(socket.SHUT_RDWR)
            door.close()
        with self._guard:
            ends, self._open = self._open, set()
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _welcome(self, door: socket.socket) -> None:
        with suppress(OSError):
            while True:
                near, _ = door.accept()
                far = socket.create_connection(self._server)
                with self._guard:
                    self._open |= {near, far}
                for source, sink in ((near, far), (far, near)):
                    threading.Thread(target=_hand_on, args=(source, sink), daemon=True).start()


def _hand_on(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
