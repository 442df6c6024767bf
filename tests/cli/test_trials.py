"""A trial of a file tells what would then be done, and changes nothing."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.journal.replay import replay
from db.journal.verify import verify
from db.store.store import Store, open_store
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_suket import SuketOrder, issue_suket
from tests.cli.conftest import Bring, Run, on_one_engine
from tests.cli.register_by_file import SIGN_IN, enrolled, resident
from tests.dump import changes, dump
from tests.office import (
    ADULT,
    MOVED,
    PASSWORD,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    call,
    crowd,
    open_test_office,
)
from tests.resident_file import WRONG, cells_of, line, write


@pytest.fixture(scope="session")
def after_acts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of an office in which the counter has done something for some."""
    path = tmp_path_factory.mktemp("after_acts") / "office.db"
    office = open_test_office(f"sqlite:///{path}")
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    enrolled(office, ADULT, "SENT_FOR_ENROLLMENT")
    office.write(depart, call(), DepartOrder(SENT.nik, "PINDAH"))
    office.close()
    return path


MIXED = st.lists(
    st.tuples(
        st.sampled_from([ADULT, READY, READY_TOO, SENT, PRINTED, MOVED, *crowd(3)]),
        st.sampled_from(["", "same", *WRONG]),
        st.sampled_from(["HIDUP", "MATI", "PINDAH"]),
        st.sampled_from([None, "BIO_CAPTURED", "PRINT_READY_RECORD", "CARD_ISSUED"]),
        st.sampled_from(["JL. A", "JL. B"]),
    ),
    max_size=12,
)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(MIXED)
def test_a_trial_tells_what_then_is_done_and_every_row_is_counted_once(
    run: Run, after_acts: Path, tmp_path_factory: pytest.TempPathFactory, mixed: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("mixed")
    shutil.copyfile(after_acts, folder / "office.db")
    url = f"sqlite:///{folder / 'office.db'}"
    body: list[str] = []
    for person, way, base, status, address in mixed:
        row = replace(person, base_status=base, siak_status=status, address=address)
        cells = cells_of(person if way == "same" else row)
        body += WRONG[way](cells, ",") if way in WRONG else [line(cells)]
    text = "\n".join([",".join(cells_of(ADULT)), *body])
    (folder / "a.csv").write_bytes(text.encode())

    def bring(*argv: str) -> Any:
        command = ["residents", "import", str(folder / "a.csv"), "--json", "--db", url]
        ran = run(*command, "--as", "admin", *argv, passwords=[PASSWORD])
        assert ran.status == 0, ran.err
        found = ran.json
        fates = ("added", "updated", "unchanged", "rejected")
        assert found["read"] == len(body) == sum(found[fate] for fate in fates)
        return {name: found[name] for name in (*fates, "differences", "statuses", "departed")}

    store = open_store(url)
    before = dump(store)
    trial = bring("--dry-run")
    assert changes(before, dump(store)).keys() <= SIGN_IN
    assert bring() == trial
    assert store.read(verify).fault is None
    assert replay(url) is None
    settled = dump(store)
    again = bring()
    assert again["added"] == again["updated"] == 0
    assert changes(settled, dump(store)).keys() <= SIGN_IN
    assert dump(store)["journal_entry"] == settled["journal_entry"]
    store.close()


def test_a_trial_names_whom_a_file_would_move(bring: Bring, office: Store) -> None:
    ran = bring(
        replace(ADULT, base_status="MATI"),
        replace(SENT, siak_status="PRINT_READY_RECORD"),
        argv=("--dry-run",),
    )
    assert ran.json["departs"] == [
        {"name": ADULT.name, "nik": "527101******0001", "was": "HIDUP", "to": "MATI"}
    ]
    (moved,) = ran.json["moves"]
    assert (moved["name"], moved["was"], moved["to"]) == (
        SENT.name,
        "SENT_FOR_ENROLLMENT",
        "PRINT_READY_RECORD",
    )
    assert ADULT.nik not in ran.out
    assert resident(office, ADULT.nik)["base_status"] == "HIDUP"


@on_one_engine
def test_a_trial_is_told_to_people_too(ask: Run, path: Path) -> None:
    write(path, [replace(ADULT, base_status="MATI")], every=2)
    ran = ask("residents", "import", str(path), "--dry-run", "--lang", "en", by="admin")
    assert ran.out.splitlines()[0].startswith("1 rows: 0 added, 1 updated")
    assert ADULT.name in ran.out
    assert ran.out.splitlines()[-1] == "A trial: nothing has been changed."
    assert not list(path.parent.glob("*siak.*.csv"))
