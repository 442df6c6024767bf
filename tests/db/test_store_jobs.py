"""Jobs on the store's threads: in order, in one snapshot, whole or not at all."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError, Future

import pytest
from peewee import IntegrityError, PeeweeException

from db.models import Place
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import Store, open_store, outcome
from db.transactions.enrol import EnrolOrder, enrol
from tests.db.stores import entries, file_of, trouble
from tests.engines import only_sqlite
from tests.office import ADULT, call


def test_writes_keep_the_order_in_which_they_came(office: Store) -> None:
    def put(value: int) -> str:
        place = Place.get(Place.code == "DINAS")
        name = f"{place.name},{value}"[-60:]
        Place.update(name=name).where(Place.code == "DINAS").execute()
        return name

    futures = [office.send_write(put, value) for value in range(50)]
    assert futures[-1].result().endswith(",".join(map(str, range(40, 50))))
    assert all(future.done() for future in futures)


def test_a_job_s_value_and_its_error_come_back(office: Store) -> None:
    def fail() -> None:
        raise ValueError("own")

    assert office.read(lambda a, b: a + b, 1, b=2) == 3
    for way in (office.read, office.write):
        with pytest.raises(ValueError, match="own"):
            way(fail)
    assert office.write(entries) == office.read(entries)


def test_a_write_that_fails_changes_nothing(office: Store) -> None:
    def half() -> None:
        Place.update(name="half").execute()
        raise ValueError("own")

    with pytest.raises(ValueError, match="own"):
        office.write(half)
    with pytest.raises(IntegrityError):
        office.write(lambda: Place.update(code=None).execute())
    names = office.read(lambda: {place.name for place in Place.select()})
    assert "half" not in names
    assert len(names) == 3


def test_a_read_sees_one_snapshot_and_the_next_read_what_was_committed(office: Store) -> None:
    def twice() -> tuple[int, int]:
        before = entries()
        office.write(enrol, call(), EnrolOrder(ADULT.nik))
        return before, entries()

    before, after = office.read(twice)
    assert after == before
    assert office.read(entries) == before + 1


def test_two_reads_run_at_once(office: Store) -> None:
    meeting = threading.Barrier(2, timeout=30)
    futures = [office.send_read(meeting.wait) for _ in range(2)]
    assert sorted(future.result() for future in futures) == [0, 1]


def test_a_reading_line_can_not_write(office: Store) -> None:
    with pytest.raises((OfficeUnavailable, PeeweeException)) as raised:
        office.read(lambda: Place.update(name="x").execute())
    assert "only" in str(raised.value).lower()
    assert office.read(lambda: Place.select().where(Place.name == "x").count()) == 0


def test_an_office_opened_for_reading_has_no_line_to_write(office_url: str) -> None:
    store = open_store(office_url, read_only=True)
    assert trouble(store.write, entries) is Trouble.READ_ONLY
    assert store.read(entries) > 0
    store.close()


@only_sqlite
def test_reading_leaves_the_file_as_it_was(office_url: str) -> None:
    path = file_of(office_url)
    store = open_store(f"sqlite:///{path}", read_only=True)
    before = path.read_bytes()
    assert store.read(entries) > 0
    store.close()
    assert path.read_bytes() == before


def test_closing_finishes_the_job_at_hand_and_drops_the_rest(office_url: str) -> None:
    store = open_store(office_url)
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> str:
        Place.update(name="done").execute()
        begun.set()
        assert go_on.wait(30)
        return "done"

    at_hand = store.send_write(slow)
    dropped = [store.send_write(lambda: Place.update(name="x").execute()) for _ in range(3)]
    begun.wait(30)
    closing = threading.Thread(target=store.close)
    closing.start()
    writing = store._writing
    assert writing
    while not writing._closing:
        begun.wait(0.001)
    go_on.set()
    closing.join(30)
    assert outcome(at_hand) == "done"
    for future in dropped:
        with pytest.raises(CancelledError):
            future.result()
        assert outcome(future) is None
    again = open_store(office_url)
    assert again.read(lambda: {place.name for place in Place.select()}) == {"done"}
    again.close()


def test_nothing_is_left_running_after_closing(office_url: str) -> None:
    before = set(threading.enumerate())
    store = open_store(office_url)
    store.read(entries)
    store.write(entries)
    assert set(threading.enumerate()) > before
    store.close()
    assert set(threading.enumerate()) == before
    if office_url.startswith("sqlite"):
        assert [path.name for path in file_of(office_url).parent.glob("office.db*")] == [
            "office.db"
        ]


def test_an_outcome_is_the_value_or_the_error() -> None:
    good: Future[int] = Future()
    good.set_result(7)
    bad: Future[int] = Future()
    bad.set_exception(error := ValueError("own"))
    gone: Future[int] = Future()
    gone.cancel()
    assert (outcome(good), outcome(bad), outcome(gone)) == (7, error, None)
