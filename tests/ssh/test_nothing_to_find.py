"""Everything that the viewers' account can read holds no NIK and no name of the register."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from db.rules.register_row import RegisterRow
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.office import call, open_test_office, person
from tests.ssh.desk import clerk_at_work, issue_card, office_of_clerks
from tests.ssh.machine import Machine
from tests.ssh.page import FIGURES

# Where the kernel shows what runs; no files.
_NO_FILES = ("/proc", "/sys", "/dev")
PEOPLE = 60
# A NIK of the people's region, as it is kept and as a card shows it.
_NUMBER = re.compile(rb"527101 ?[0-9]{6} ?[0-9]{4}")


@pytest.fixture(scope="module")
def people() -> list[RegisterRow]:
    """Give residents whom no other file on this machine can name: they are new in each run."""
    chance = random.SystemRandom()
    first, *others = ("".join(chance.choices("AEIOUKLMNRST", k=9)) for _ in range(PEOPLE + 1))
    found = []
    for serial, other in enumerate(others, 1):
        born = date(1960 + chance.randrange(40), 1 + chance.randrange(12), 1 + chance.randrange(28))
        number = chance.randrange(100) * 100 + serial
        found.append(person(f"{first} {other}", born, serial=number, siak="PRINT_READY_RECORD"))
    return found


@pytest.fixture
def mark(machine: Machine) -> Iterator[Path]:
    """Give a file that is older than everything the office writes."""
    path = machine.folder / "mark"
    path.touch()
    yield path
    path.unlink()


@pytest.fixture
def at_work(
    machine: Machine, mark: Path, people: list[RegisterRow], tmp_path: Path
) -> Iterator[Path]:
    """Give an office of these people in which a clerk has just issued cards over SSH."""
    built = tmp_path / "office.db"
    store = open_test_office(f"sqlite:///{built}", residents=people)
    store.write(receive_blanks, call("gudang"), ReceiveOrder(1_000, "BAST 1"))
    store.close()
    with office_of_clerks(machine, built) as path, clerk_at_work(machine) as counter:
        for resident in people[:2]:
            issue_card(counter, resident)
        with machine.terminal() as board:
            board.wait_for(FIGURES, "998")
            yield path


@pytest.mark.slow
def test_no_file_that_the_account_can_read_names_a_resident(
    machine: Machine, at_work: Path, mark: Path, people: list[RegisterRow]
) -> None:
    assert _named(_readable(machine, machine.viewers, mark), people) == []


@pytest.mark.slow
def test_the_same_search_finds_the_register_for_the_account_that_has_it(
    machine: Machine, at_work: Path, mark: Path, people: list[RegisterRow]
) -> None:
    assert at_work in _named(_readable(machine, machine.clerks, mark), people)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["{nik}", "{name}", "<{nik} {name}>"])
def test_the_same_search_finds_one_file_that_lies_open(
    machine: Machine, at_work: Path, mark: Path, people: list[RegisterRow], how: str
) -> None:
    planted = machine.folder / "planted"
    resident = people[7]
    planted.write_text(f"...{how.format(nik=resident.nik, name=resident.name.title())}...")
    planted.chmod(0o644)
    try:
        assert _named(_readable(machine, machine.viewers, mark), people) == [planted]
    finally:
        planted.unlink()


def _readable(machine: Machine, account: str, mark: Path) -> Iterator[Path]:
    """Yield the files that an account can read and that changed in any way since `mark`."""
    skipped = [word for path in _NO_FILES for word in ("-path", path, "-prune", "-o")]
    wanted = ["-type", "f", "-newercm", str(mark), "-readable", "-print0"]
    found = machine.as_account(account, "find", "/", *skipped, *wanted)
    for name in filter(None, found.stdout.split("\0")):
        yield Path(name)


def _named(files: Iterable[Path], people: list[RegisterRow]) -> list[Path]:
    """Return the files in which a resident's NIK or first name stands, in either case.

    The first name is the same for all of them, so that large files are read through quickly.
    """
    first = people[0].name.partition(" ")[0].lower().encode()
    numbers = {each.nik.encode() for each in people}
    named = []
    for path in files:
        try:
            content = path.read_bytes().lower()
        except FileNotFoundError:  # another process's, gone meanwhile
            continue
        found = {number.replace(b" ", b"") for number in _NUMBER.findall(content)}
        if first in content or found & numbers:
            named.append(path)
    return named
