"""Asking a CUPS server what became of a job, and how a printer is (RFC 8010, RFC 8011).

`lpstat` prints a job that was cancelled, one that failed and one that lies in the tray alike;
only the numbers of the protocol itself tell them apart.
"""

import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException

GET_JOB, GET_PRINTER = 0x0009, 0x000B
NOT_FOUND = 0x0406
SECONDS = 5.0
_VERSION, _REQUEST_ID = b"\x02\x00", 1
_OPERATION_GROUP, _END = 0x01, 0x03
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_LAST_DELIMITER = 0x0F
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48


class NoAnswer(Exception):  # noqa: N818 - a printer that is switched off is no fault
    """The server can't be reached, or doesn't answer as a printing server does."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of an answer, and its values by name in the order in which they came."""

    status: int
    values: Mapping[str, tuple[int | bool | str, ...]]

    def number(self, name: str) -> int | None:
        """Return the first value of a name where it is a number."""
        first = next(iter(self.values.get(name, ())), None)
        return first if isinstance(first, int) else None

    def words(self, name: str) -> tuple[str, ...]:
        """Return the values of a name that are words."""
        return tuple(each for each in self.values.get(name, ()) if isinstance(each, str))


def ask_server(server: str, operation: int, uri: str, wanted: tuple[str, ...]) -> Answer:
    """Ask a server, `host:port` or the path of its socket, about the job or printer at a URI.

    Raises NoAnswer.
    """
    key = "job-uri" if operation == GET_JOB else "printer-uri"
    body = _written(operation, ((_URI, key, (uri,)), (_KEYWORD, "requested-attributes", wanted)))
    link = (
        _SocketFile(server) if server.startswith("/") else HTTPConnection(server, timeout=SECONDS)
    )
    try:
        link.request("POST", "/", body, {"Content-Type": "application/ipp", "Host": "localhost"})
        answer = link.getresponse()
        told = answer.read()
        if answer.status != 200:
            raise NoAnswer(f"HTTP {answer.status}")
        return _read(told)
    except (OSError, HTTPException, ValueError, struct.error, IndexError) as error:
        raise NoAnswer(type(error).__name__) from error
    finally:
        link.close()


class _SocketFile(HTTPConnection):
    """A connection to a server whose socket is a file."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(SECONDS)
        self.sock.connect(self._path)


def _written(operation: int, asked: tuple[tuple[int, str, tuple[str, ...]], ...]) -> bytes:
    fixed = (
        (_CHARSET, "attributes-charset", ("utf-8",)),
        (_LANGUAGE, "attributes-natural-language", ("en",)),
    )
    head = _VERSION + struct.pack(">HIB", operation, _REQUEST_ID, _OPERATION_GROUP)
    named = (_attribute(tag, name, values) for tag, name, values in (*fixed, *asked))
    return head + b"".join(named) + bytes([_END])


def _attribute(tag: int, name: str, values: tuple[str, ...]) -> bytes:
    """Return one attribute; its second and later values bear no name."""
    names = [name.encode()] + [b""] * (len(values) - 1)
    return b"".join(
        struct.pack(
            f">BH{len(each)}sH{len(value.encode())}s",
            tag,
            len(each),
            each,
            len(value.encode()),
            value.encode(),
        )
        for each, value in zip(names, values, strict=True)
    )


def _read(told: bytes) -> Answer:
    """Read an answer. Raises struct.error or IndexError where it is cut off."""
    status: int = struct.unpack_from(">H", told, 2)[0]
    found: dict[str, list[int | bool | str]] = {}
    at, name = 8, ""
    while told[at] != _END:
        tag = told[at]
        at += 1
        if tag <= _LAST_DELIMITER:
            continue
        key, at = _counted(told, at)
        value, at = _counted(told, at)
        name = key.decode() or name
        found.setdefault(name, []).append(_value(tag, value))
    return Answer(status, {name: tuple(values) for name, values in found.items()})


def _counted(told: bytes, at: int) -> tuple[bytes, int]:
    length: int = struct.unpack_from(">H", told, at)[0]
    end = at + 2 + length
    if end > len(told):
        raise IndexError(end)
    return told[at + 2 : end], end


def _value(tag: int, value: bytes) -> int | bool | str:
    if tag in (_INTEGER, _ENUM):
        number: int = struct.unpack(">i", value)[0]
        return number
    if tag == _BOOLEAN:
        return value != b"\0"
    return value.decode("utf-8", "replace")
