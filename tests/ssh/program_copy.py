"""The program as an administrator installs it: root's own, in a place that everybody can read.

The interpreter that runs the tests may lie where another account can't go, and an editable
checkout too; nothing of theirs is changed, and no file is downloaded.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PACKAGES = ("counter_tui", "screens", "db")
_LEFT_OUT = {"test", "site-packages", "idlelib", "tkinter", "turtledemo", "lib2to3", "ensurepip"}
_EVERYBODY_READS = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_BESIDE = b"$ORIGIN/../lib"


def install_program(folder: Path, account: tuple[int, int]) -> Path:
    """Make an environment with the program at `folder`/program and return it.

    `account` is the user and group that must be able to run it.
    """
    base = Path(sys._base_executable).resolve()  # type: ignore[attr-defined]
    if not _runs_as(base, account):
        base = _copy_interpreter(base, folder / "python")
    program = folder / "program"
    subprocess.run([base, "-I", "-m", "venv", "--without-pip", program], check=True)
    [packages] = (program / "lib").glob("python*/site-packages")
    for found in _needed():
        for file in found.files or ():
            if ".." not in file.parts:
                _bring(Path(str(found.locate_file(file))), packages / file)
    for name in PACKAGES:
        shutil.copytree(ROOT / name, packages / name)
    _open_for_all(packages)
    return program


def _runs_as(python: Path, account: tuple[int, int]) -> bool:
    user, group = account
    try:
        ran = subprocess.run(
            [python, "-I", "-S", "-c", ""], cwd="/", user=user, group=group, extra_groups=[]
        )
    except PermissionError:
        return False
    return ran.returncode == 0


def _copy_interpreter(base: Path, target: Path) -> Path:
    """Copy an interpreter with its library; it finds both beside itself."""
    python = target / "bin" / base.name
    python.parent.mkdir(parents=True)
    shutil.copyfile(base, python)
    python.chmod(0o755)
    libraries = Path(sysconfig.get_config_var("LIBDIR"))
    # The library's folder is written in the interpreter; the new path is never longer.
    where = os.fsencode(libraries) + b"\0"
    content = python.read_bytes()
    if where in content and len(_BESIDE) < len(where):
        python.write_bytes(content.replace(where, _BESIDE.ljust(len(where), b"\0")))
    for shared in libraries.glob("libpython*.so*"):
        _bring(shared, target / "lib" / shared.name)
    standard = Path(sysconfig.get_path("stdlib"))
    for file in standard.rglob("*"):
        inside = file.relative_to(standard)
        if inside.parts[0] not in _LEFT_OUT and file.is_file():
            _bring(file, target / "lib" / standard.name / inside)
    _open_for_all(target)
    return python


def _needed() -> Iterator[Distribution]:
    """Yield what the program needs to run, on PostgreSQL too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    postgres = project["optional-dependencies"]["postgres"]
    wanted = [Requirement(line) for line in (*project["dependencies"], *postgres)]
    seen: set[str] = set()
    while wanted:
        asked = wanted.pop()
        extras = asked.extras or {""}
        if str(asked) in seen:
            continue
        seen.add(str(asked))
        found = distribution(asked.name)
        yield found
        for then in map(Requirement, found.requires or ()):
            marker = then.marker
            if not marker or any(marker.evaluate({"extra": extra}) for extra in extras):
                wanted.append(then)


def _bring(source: Path, target: Path) -> None:
    """Link a file where everybody reads it already, else copy it."""
    if target.exists() or not source.is_file():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.stat().st_mode & _EVERYBODY_READS == _EVERYBODY_READS:
        try:
            os.link(source.resolve(), target)
        except OSError:  # another file system
            pass
        else:
            return
    shutil.copy2(source, target)


def _open_for_all(folder: Path) -> None:
    """Let everybody read what was copied; a link is readable already and isn't touched."""
    for path in (folder, *folder.rglob("*")):
        mode = path.stat().st_mode
        if path.is_dir() or mode & _EVERYBODY_READS != _EVERYBODY_READS:
            path.chmod(mode | _EVERYBODY_READS | (0o111 if path.is_dir() else 0))
