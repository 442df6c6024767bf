"""The way in over SSH: its steps and files, and the line of one key."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from counter_tui.output import show
from counter_tui.settings import Settings
from counter_tui.ssh_setup.access import ACCOUNTS, PROGRAM, Access, Kind
from counter_tui.ssh_setup.key_lines import LONGEST_KEY, key_line
from counter_tui.ssh_setup.steps import STEPS_FILE, setup_files, steps
from counter_tui.troubles import WrongUsage
from db.rules.refused import Refused
from screens.locale import say

_OPTIONS = ("account", "program", "keys", "sshd", "page", "publisher", "home", "settings", "hours")


def viewers(settings: Settings, asked: Namespace) -> None:
    """Print how supervisors get the board over SSH, or write it to a folder."""
    _set_up(settings, asked, Kind.VIEWERS)


def clerks(settings: Settings, asked: Namespace) -> None:
    """Print how clerks get the counter over SSH, or write it to a folder."""
    _set_up(settings, asked, Kind.CLERKS)


def key(settings: Settings, asked: Namespace) -> None:
    """Print the line that lets one person in with the public key in a file."""
    kind = Kind(asked.kind or Kind.VIEWERS)
    try:
        with Path(asked.file).open(encoding="ascii", errors="replace") as file:
            text = file.read(LONGEST_KEY)
    except OSError as error:
        why = error.strerror or str(error)
        raise WrongUsage("usage.ssh_key_file", file=asked.file, why=why) from error
    program = asked.program or PROGRAM
    line = key_line(kind, program, asked.name, text, plain=settings.plain)
    show(settings, {"name": asked.name, "kind": kind, "line": line}, [line])


def _set_up(settings: Settings, asked: Namespace, kind: Kind) -> None:
    given: dict[str, Any] = {
        name: value for name in _OPTIONS if (value := getattr(asked, name, None)) is not None
    }
    account = given.pop("account", ACCOUNTS[kind])
    access = Access(kind, account, settings.lang, plain=settings.plain, **given)
    if asked.out is not None:
        _write(settings, access, Path(asked.out))
        return
    files = [{"path": each.path, "mode": each.mode} for each in setup_files(access)]
    script = steps(access)
    show(settings, {"steps": script, "files": files}, script.splitlines())


def _write(settings: Settings, access: Access, folder: Path) -> None:
    """Write the files and the steps into a folder; raises Refused where that can't be."""
    texts = {each.name: each.text for each in setup_files(access)}
    texts[STEPS_FILE] = steps(access, beside=True)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused("SIDE_FILE_UNWRITABLE", file=str(folder), detail=why) from error
    words = say("ssh.written", settings.lang, file=str(folder / STEPS_FILE))
    show(settings, {"folder": str(folder), "files": list(texts)}, [words])
