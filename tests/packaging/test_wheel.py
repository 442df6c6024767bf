"""The built program runs on its own: everything it needs is in the wheel, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("counter_tui", "screens", "db")

# A guard against a program that waits for a key; nothing here comes near it.
PATIENCE_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Installed:
    """The program as installed from its wheel: its scripts, and a folder outside the checkout."""

    scripts: Path
    folder: Path

    def run(self, program: str, *arguments: str, **environment: str) -> str:
        """Run one of its scripts there, insist on exit 0 and return what it printed."""
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run(
            [str(self.scripts / program), *arguments],
            cwd=self.folder,
            env=inherited | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def pip(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the hatchling that is installed here; nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-index", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT))
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel into a fresh environment that borrows the packages of this one.

    The borrowed folder is named in a .pth file, so that no package is downloaded again. Python
    doesn't read the .pth files that lie in a folder so named, and it comes last on the path: what
    this environment knows of the checkout stays unseen.
    """
    environment = tmp_path_factory.mktemp("environment")
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(environment, with_pip=False)
    at = sysconfig.get_paths("venv", {"base": str(environment), "platbase": str(environment)})
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(at["purelib"], "borrowed.pth").write_text("\n".join(sorted(borrowed)), encoding="utf-8")
    python = str(Path(at["scripts"], "python"))
    pip("--python", python, "install", "--no-index", "--no-deps", str(wheel))
    return Installed(Path(at["scripts"]), folder)


def version() -> str:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    number: str = settings["project"]["version"]
    return number


def test_the_wheel_holds_every_file_of_the_three_packages_and_no_other(wheel: Path) -> None:
    expected = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    kinds = (
        "screens/*.tcss",
        "screens/papers/templates/*.typ",
        "db/migrations/*.py",
        "db/reference/*.csv",
    )
    for kind in kinds:
        assert any(Path(name).match(kind) for name in expected), kind
    with ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected


def test_the_installed_program_is_not_the_checkout(installed: Installed) -> None:
    for package in PACKAGES:
        found = installed.run("python", "-c", f"import {package}; print({package}.__file__)")
        assert Path(found.strip()).is_relative_to(installed.scripts.parent)


def test_the_installed_program_says_its_version(installed: Installed) -> None:
    assert version() in installed.run("counter-tui", "--version").split()


@pytest.mark.slow
def test_the_installed_program_builds_the_training_office_and_prints_a_letter(
    installed: Installed,
) -> None:
    building = ("demo", "--build-only", "--residents", "16000", "--json")
    url = json.loads(installed.run("counter-tui", *building))["url"]
    cases = json.loads(installed.run("counter-tui", "demo", "--cases", "--json"))
    assert {"ready", "unrecorded", "sixteen"} <= set(cases)
    paper = ("paper", "suket", cases["suket"], "--out", "suket.pdf", "--db", url)
    installed.run("counter-tui", *paper, "--as", "petugas", COUNTER_TUI_PASSWORD="demo")
    assert (installed.folder / "suket.pdf").read_bytes().startswith(b"%PDF-")
