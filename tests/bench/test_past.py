"""The past that is measured on is one that the acts could have written."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from bench.offices import call, new_office, people, url
from bench.past import add_past
from db.journal.replay import replay
from db.journal.verify import verify
from db.models import Card
from db.store.store import open_store
from db.transactions.add_residents import add_residents

ACTS = 700


def test_a_past_written_for_measuring_is_one_that_acts_could_have_written(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    store = new_office(path)
    store.write(add_residents, call("admin", None), "bench", list(islice(people(20_000), 300)))
    store.close()
    add_past(path, ACTS)
    store = open_store(url(path))
    verified = store.read(verify)
    assert verified.fault is None
    assert verified.entries > ACTS
    assert store.read(lambda: Card.select().where(Card.state == "VOID").count()) > 0
    store.close()
    assert replay(url(path)) is None
