"""Setting a paper: a template and its data in, a PDF out."""

import base64
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

from db.rules.indonesian import written_date
from db.rules.refused import Refused

BUILT_IN = Path(__file__).parent / "templates"
# The name under which the process that compiles gives Typst the template.
MAIN = "main.typ"
_ALONE = Path(__file__).parent / "compile_alone.py"
# What a template may read: its own kind, and pictures and tables beside it.
_KINDS = frozenset({".typ", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".json", ".csv", ".txt"})
_MOST_BYTES = 8_000_000
_SECONDS = 60
_WHERE = re.compile(r"┌─ (?P<file>.+):(?P<line>\d+):\d+$", re.MULTILINE)
# Where the compiler looked says nothing: it saw the folder's files and nothing else.
_SEARCHED = re.compile(r" \(searched at .*\)")


def render(template: str, data: Mapping[str, object], own: Path | None) -> bytes:
    """Return a paper as PDF; the same data give the same bytes.

    <template>.typ of the office's own folder goes before the built-in one, and reads only what
    lies in the folder it came from. `data` reaches it as one JSON string, never as source.
    Raises Refused PAPER_TEMPLATE with Typst's own words and the line.
    """
    folder = _folder_of(template, own)
    asked = {
        "template": f"{template}.typ",
        "files": _held(template, folder),
        "data": json.dumps(as_data(data)),
    }
    command = [sys.executable, "-P", str(_ALONE)]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=_SECONDS,
            cwd=folder,
        )
    except subprocess.TimeoutExpired:
        raise _refused(template, f"> {_SECONDS} s") from None
    except OSError as error:
        raise _refused(template, error.strerror or str(error)) from error
    if done.returncode == 0:
        return done.stdout
    raise _refused(template, _said(done, template))


def as_data(value: object) -> object:
    """Return a value as templates get it: dates written out, dataclasses as dictionaries."""
    if isinstance(value, date):
        return written_date(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: as_data(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): as_data(each) for key, each in value.items()}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Iterable):
        return [as_data(each) for each in value]
    return value


def built_in_templates() -> tuple[Path, ...]:
    """Return the files of the program's own templates, by name."""
    return tuple(sorted(BUILT_IN.glob("*.typ")))


def _folder_of(template: str, own: Path | None) -> Path:
    try:
        if own is not None and (own / f"{template}.typ").is_file():
            return own
    except OSError as error:
        raise _refused(template, f"{own}: {error.strerror}") from error
    return BUILT_IN


def _held(template: str, folder: Path) -> dict[str, str]:
    """Return the files that a template may read, as base64 by their name in its folder."""
    held: dict[str, str] = {}
    size = 0
    try:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() not in _KINDS or not path.is_file():
                continue
            # A link would lead out of the folder.
            if not path.resolve().is_relative_to(folder.resolve()):
                continue
            found = path.read_bytes()
            size += len(found)
            if size > _MOST_BYTES:
                raise _refused(template, f"{folder}: > {_MOST_BYTES // 1_000_000} MB")
            held[path.relative_to(folder).as_posix()] = base64.b64encode(found).decode()
    except OSError as error:
        raise _refused(template, f"{error.filename}: {error.strerror}") from error
    return held


def _said(done: subprocess.CompletedProcess[bytes], template: str) -> str:
    """Return the first line of what Typst says, after the file and line that it is about."""
    try:
        told = json.loads(done.stdout)
    except ValueError:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"exit {done.returncode}"
    message = _SEARCHED.sub("", str(told["message"]).partition("\n")[0])
    if message.startswith("failed to download package"):
        message = "packages are not fetched"
    where = _WHERE.search(told["where"])
    if where is None:
        return message
    file = f"{template}.typ" if where["file"] == MAIN else where["file"]
    return f"{file}:{where['line']}: {message}"


def _refused(template: str, detail: str) -> Refused:
    return Refused("PAPER_TEMPLATE", template=f"{template}.typ", detail=detail[:200])
