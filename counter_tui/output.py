"""Printing what a command found or did: lines for people, or JSON for scripts."""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TextIO

from counter_tui.settings import Settings

GAP = "  "
_USER_INFO = re.compile(r"(?P<before>://[^\s:/@]*):(?P<secret>\S*)@")
_QUERY = re.compile(r"(?P<before>\bpassword=)(?P<secret>[^\s&']*)", re.IGNORECASE)


class AnswerLost(Exception):  # noqa: N818 - what was asked is done
    """What a command prints can't be written, because the disk is full for one."""


def show(settings: Settings, found: object, lines: Iterable[str]) -> None:
    """Print `found` as JSON where --json is set, else `lines`."""
    if settings.json:
        print_json(found)
    else:
        print_lines(lines)


def print_json(found: object) -> None:
    """Print a value as one line of JSON; dates are ISO, dataclasses objects."""
    # ASCII alone: no encoding and no control character of a name can spoil it.
    _write(json.dumps(as_json(found)), sys.stdout)


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Print lines of text to stdout, or to another stream."""
    to = stream or sys.stdout
    for line in lines:
        _write(_printable(line, to), to)


def flush() -> None:
    """Have everything printed reach its reader. Raises BrokenPipeError or AnswerLost."""
    with _told():
        if sys.stdout:
            sys.stdout.flush()


def as_json(value: Any) -> Any:
    """Return a value as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: as_json(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): as_json(each) for key, each in value.items()}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Iterable):
        return [as_json(each) for each in value]
    return value


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines whose columns stand under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def without_passwords(text: str, url: str = "") -> str:
    """Return a text in which no URL's password stands, nor that of `url` alone."""
    secrets = [found["secret"] for how in (_USER_INFO, _QUERY) for found in how.finditer(url)]
    for secret in filter(None, secrets):
        text = text.replace(secret, "***")
    text = _USER_INFO.sub(r"\g<before>:***@", text)
    return _QUERY.sub(r"\g<before>***", text)


def _write(line: str, stream: TextIO | None) -> None:
    with _told():
        print(line, file=stream)


@contextmanager
def _told() -> Iterator[None]:
    """Tell an answer that can't be written from all else that goes wrong with files."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AnswerLost(error.strerror or str(error)) from error


def _printable(line: str, stream: TextIO | None) -> str:
    """Return a line that can't steer a terminal and that the stream's encoding can write."""
    plain = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)
    encoding = (stream and stream.encoding) or "utf-8"
    return plain.encode(encoding, "replace").decode(encoding)
