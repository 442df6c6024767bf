"""The one way in which an entry is written as bytes, and how entries are chained."""

import dataclasses
import hashlib
import json
from datetime import date
from typing import Any

CHAIN = "office"
FORMAT_VERSION = 1
GENESIS = "0" * 64


def canonical(value: object) -> str:
    """Return `value` as canonical JSON: sorted keys, no blanks, UTF-8 text, ISO dates."""
    return _ENCODER.encode(value)


def parsed(body: str) -> dict[str, Any]:
    """Return an entry's body as a dictionary; raises ValueError where it isn't one."""
    entry = json.loads(body)
    if not isinstance(entry, dict):
        raise ValueError("an entry is an object")
    return entry


def chained(previous: str, body: str) -> str:
    """Return the hash of an entry: SHA-256 over the hash before it, a newline and its body."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in an entry")


_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain
)
