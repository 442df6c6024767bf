"""A setup that cannot be finished says why, and leaves none of its settings of sshd behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from screens.locale import say
from tests.ssh.machine import Machine, printed_setup, run_script, try_script


def test_an_account_that_is_somebody_elses_is_told(machine: Machine) -> None:
    ran = try_script(machine, printed_setup(machine, "viewers", "nobody"))
    shell = machine.program / "libexec" / "board-over-ssh"
    words = say("ssh.stop.account", "id", account="nobody", home="/", shell=shell)
    assert (ran.returncode, ran.stderr) == (1, f"{words}\n")


def test_a_program_that_the_account_cannot_run_is_told(machine: Machine) -> None:
    with _mode(machine.program, 0o700):
        ran = try_script(machine, printed_setup(machine, "viewers", machine.viewers))
    python = machine.program / "bin" / "python"
    assert ran.returncode == 1
    assert say("ssh.stop.program", "id", account=machine.viewers, python=python) in ran.stderr


def test_a_setting_that_comes_first_is_told_and_the_piece_taken_away(machine: Machine) -> None:
    pieces = machine.folder / "sshd"
    before = sorted(pieces.iterdir())
    first = pieces / "00-first.conf"
    first.write_text(f"Match User {machine.viewers}\n    MaxSessions 7\n")
    script = printed_setup(machine, "viewers", machine.viewers)
    try:
        ran = try_script(machine, script)
        left = sorted(pieces.iterdir())
    finally:
        first.unlink()
        run_script(machine, script)
    words = say("ssh.stop.counts", "id", account=machine.viewers)
    assert (ran.returncode, ran.stderr) == (1, f"{words}\nmaxsessions 1\n")
    assert pieces / f"counter-tui-{machine.viewers}.conf" not in left
    assert sorted(pieces.iterdir()) == before


@contextmanager
def _mode(path: Path, mode: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)
