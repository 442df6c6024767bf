"""Forty sukets and their letters, given by eight processes at once while no blank is left."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from db.journal.verify import verify
from db.models import Look, StockBalance, Suket
from db.store.store import Store
from db.transactions.add_residents import add_residents
from screens.papers.check_letter import checked_on_record
from tests.dump import rows
from tests.office import FixedClock, call, crowd
from tests.papers.letters import read_letter

TOP = Path(__file__).parents[2]
DESKS, LETTERS = 8, 40
LIMIT_SECONDS = 120


def print_letters(url: str, keys: Path, folder: Path, niks: Sequence[str]) -> None:
    """Have the desks begin together, each with its part of the people."""
    command = (sys.executable, "-m", "tests.papers.letter_desk", url, str(keys), str(folder))
    desks = [
        subprocess.Popen(
            [*command, *niks[n::DESKS]],
            cwd=TOP,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for n in range(DESKS)
    ]
    try:
        for desk in desks:
            assert desk.stdout is not None
            assert desk.stdout.readline() == b"ready\n"
        for desk in desks:
            assert desk.stdin is not None
            desk.stdin.write(b"\n")
            desk.stdin.flush()
        for desk in desks:
            _, errors = desk.communicate(timeout=LIMIT_SECONDS)
            assert desk.returncode == 0, errors.decode()
    finally:
        for desk in desks:
            desk.kill()
            desk.communicate()


def test_forty_letters_of_eight_desks_each_say_and_prove_whose_they_are(
    signing: Store, keys: Path, tmp_path: Path
) -> None:
    people = {row.nik: row for row in crowd(LETTERS)}
    signing.write(add_residents, call("admin", None), "SIAK", list(people.values()))
    assert not any(row["on_hand"] for row in rows(signing, StockBalance))
    print_letters(signing.url, keys, tmp_path, list(people))
    numbers = set()
    for nik, row in people.items():
        letter = read_letter((tmp_path / f"{nik}.pdf").read_bytes())
        [page] = letter.pages
        said = checked_on_record(letter.code, signing, FixedClock())
        assert (said.nik, said.name) == (nik, row.name)
        for shown in (row.name, nik, said.number, "04-03-2024", "04-09-2024"):
            assert shown in page
        numbers.add(said.number)
    assert numbers == {f"471.13/{n}/Dukcapil/III/2024" for n in range(1, LETTERS + 1)}
    assert {row["number"] for row in rows(signing, Suket)} == numbers
    assert {row["nik"] for row in rows(signing, Look, kind="PAPER")} == people.keys()
    assert signing.read(verify).fault is None
