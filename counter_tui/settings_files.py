"""What a machine is told beforehand: the administrator's file, and this terminal's registration.

/etc/counter-tui.toml is written by whoever looks after the machine; COUNTER_TUI_ETC names
another file in its place. terminal.toml, in the user's configuration folder, is written by
`counter-tui terminal` alone.
"""

import json
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ETC = "/etc/counter-tui.toml"
ETC_VARIABLE = "COUNTER_TUI_ETC"
APPLICATION = "counter-tui"

_KEYS: dict[str, type] = {
    "db": str,
    "lang": str,
    "plain": bool,
    "terminal": str,
    "place": str,
    "printer": str,
    "paper_templates": str,
    "letter_keys": str,
    "paper_folder": str,
    "board_file": str,
}
_LANGUAGES = ("id", "en")


class SettingsFileError(Exception):
    """A settings file that can't be used; `why` says what is wrong, and on which line."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What the two files say; None and False where they say nothing.

    `printer` is a queue of CUPS; `paper_templates`, `letter_keys` and `paper_folder` are folders:
    the office's own templates, the keys that sign letters, and where papers go as files.
    `board_file` is the page of figures that counters on this machine publish for the board.
    """

    db: str | None = None
    lang: str | None = None
    plain: bool = False
    terminal: str | None = None
    place: str | None = None
    printer: str | None = None
    paper_templates: str | None = None
    letter_keys: str | None = None
    paper_folder: str | None = None
    board_file: str | None = None


def read_settings_files() -> FileSettings:
    """Return what the machine is told; the terminal's own registration goes before /etc.

    Raises SettingsFileError for a file that can't be read or holds what isn't known.
    """
    etc = Path(os.environ.get(ETC_VARIABLE) or ETC)
    return FileSettings(**{**_read(etc), **_read(terminal_file())})


def terminal_file() -> Path:
    """Return where this terminal's registration is kept."""
    # Looked for on each start, but platformdirs is quick to load (3 ms).
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "terminal.toml"


def register_terminal(name: str, place: str | None) -> Path:
    """Write this terminal's name and place and return the file. Raises OSError."""
    path = terminal_file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A JSON string in ASCII is a TOML string too.
    lines = [f"terminal = {json.dumps(name)}\n"]
    if place is not None:
        lines.append(f"place = {json.dumps(place)}\n")
    fresh = path.with_suffix(".new")
    fresh.write_text("".join(lines), encoding="utf-8")
    fresh.replace(path)
    return path


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsFileError(path, error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SettingsFileError(path, f"line {line}: not UTF-8") from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsFileError(path, str(error)) from error
    for key, value in found.items():
        _check(path, text, key, value)
    return found


def _check(path: Path, text: str, key: str, value: object) -> None:
    accepted = _KEYS.get(key)
    known = ", ".join(_KEYS)
    if accepted is None:
        raise SettingsFileError(path, f"line {_line_of(text, key)}: {key}? ({known})")
    if not isinstance(value, accepted) or (key == "lang" and value not in _LANGUAGES):
        wanted = " | ".join(_LANGUAGES) if key == "lang" else accepted.__name__
        raise SettingsFileError(path, f"line {_line_of(text, key)}: {key} = {wanted}")


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if key in line.split("=")[0]:
            return number
    return 1
