"""One machine with sshd for a run of the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.ssh.machine import (
    REQUIRED_VARIABLE,
    SSHD_REQUIRED,
    Machine,
    NoSshdError,
    running_machine,
)
from tests.ssh.page import publish


@pytest.fixture(scope="session")
def ssh_machine() -> Iterator[Machine]:
    """Give the machine of this run; where none can be had, skip or fail with the reason."""
    with ExitStack() as stack:
        try:
            machine = stack.enter_context(running_machine())
        except NoSshdError as missing:
            if SSHD_REQUIRED:
                pytest.fail(f"{REQUIRED_VARIABLE} is set, but {missing}")
            pytest.skip(str(missing))
        yield machine


@pytest.fixture
def machine(ssh_machine: Machine) -> Iterator[Machine]:
    """Give the machine with a page to look at and nobody on it."""
    publish(ssh_machine)
    yield ssh_machine
    ssh_machine.wait_until_left()
    for left in ssh_machine.page.parent.iterdir():
        left.unlink()
