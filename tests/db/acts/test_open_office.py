"""A new office: its settings, places and first admin; the first entry of its journal."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest

from db.journal.canonical import GENESIS, chained
from db.models import JournalEntry, Kelurahan, Login
from db.office import office_settings, operator_named, places
from db.rules.roles import Role
from db.store.create import create_database
from db.store.store import Store, open_store
from db.transactions.open_office import OpenOfficeOrder, PlaceOrder, open_office
from tests.db.acts.conftest import Calm
from tests.dump import dump, entry_of, rows
from tests.office import call
from tests.refusals import refused

DINAS, MOBIL = PlaceOrder("DINAS", "Kantor Dinas"), PlaceOrder("MOBIL-1", "Mobil 1", visits=True)
ORDER = OpenOfficeOrder(
    {"training": True, "red_level": 300, "second_person": ("receive",)},
    (MOBIL, DINAS),
    "kepala",
    " Kepala Dinas ",
)


def without_an_office(url: str) -> Store:
    """Make a database with an office's tables and nothing in them."""
    create_database(url)
    return open_store(url)


@pytest.fixture
def empty(database_url: str) -> Iterator[Store]:
    """Give such a database of this test's own."""
    store = without_an_office(database_url)
    yield store
    store.close()


def test_the_office_has_its_settings_places_and_admin(empty: Store) -> None:
    calling = call("kepala", None)
    empty.write(open_office, calling, ORDER, "a hash")
    settings = empty.read(office_settings)
    assert (settings.training, settings.red_level) == (True, 300)
    assert settings.second_person == ("receive",)
    found = [(place.code, place.visits, place.on_hand) for place in empty.read(places)]
    assert found == [("MOBIL-1", True, 0), ("DINAS", False, 0)]
    admin = empty.read(operator_named, "kepala")
    assert (admin.role, admin.full_name, admin.places) == (Role.ADMIN, "Kepala Dinas", ())
    assert [row["password_hash"] for row in rows(empty, Login)] == ["a hash"]


def test_the_citys_fifty_kelurahan_are_there_from_the_start(empty: Store) -> None:
    empty.write(open_office, call("kepala", None), ORDER, "a hash")
    kelurahan = rows(empty, Kelurahan)
    assert len(kelurahan) == 50
    assert all(str(row["code"]).startswith("52.71.") for row in kelurahan)
    assert len({row["kecamatan"] for row in kelurahan}) == 6


def test_the_first_entry_begins_the_chain(empty: Store) -> None:
    calling = call("kepala", None)
    receipt = empty.write(open_office, calling, ORDER, "a hash")
    (entry,) = rows(empty, JournalEntry)
    assert (receipt.n, entry["n"]) == (1, 1)
    assert entry["hash"] == chained(GENESIS, str(entry["body"]))
    told = entry_of(empty, calling.act_id)
    assert (told["kind"], told["by"], told["place"]) == ("open-office", "kepala", None)
    assert "a hash" not in str(told)


def test_the_same_id_again_gives_the_same_receipt(empty: Store) -> None:
    act_id = str(uuid.uuid4())
    calling = call("kepala", None, act_id=act_id)
    receipt = empty.write(open_office, calling, ORDER, "a hash")
    before = dump(empty)
    assert empty.write(open_office, calling, ORDER, "another hash") == receipt
    assert dump(empty) == before
    other = replace(ORDER, admin="lain")
    assert refused(empty, open_office, calling, other, "hash").code == "ACT_ID_REUSED"


def test_an_office_is_opened_once(empty: Store) -> None:
    empty.write(open_office, call("kepala", None), ORDER, "a hash")
    other = replace(ORDER, admin="lain")
    refusal = refused(empty, open_office, call("lain", None), other, "a hash")
    assert refusal.code == "OFFICE_OPEN"


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (replace(ORDER, places=()), "PLACE_UNKNOWN", {"place": "-"}),
        (replace(ORDER, settings={"warna": "merah"}), "SETTING_UNKNOWN", {"name": "warna"}),
        (replace(ORDER, admin="kepala dinas"), "OPERATOR_NAME", {"name": "kepala dinas"}),
        (replace(ORDER, admin="k" * 33), "OPERATOR_NAME", {"name": "k" * 33}),
        (replace(ORDER, admin_name=" "), "TEXT_MISSING", {"field": "full_name"}),
        (
            replace(ORDER, admin_name="x" * 61),
            "TEXT_TOO_LONG",
            {"field": "full_name", "most": 60},
        ),
        (replace(ORDER, places=(DINAS, DINAS)), "PLACE_CODE", {"place": "DINAS"}),
        (
            replace(ORDER, places=(replace(DINAS, name=""),)),
            "TEXT_MISSING",
            {"field": "name"},
        ),
        (
            replace(ORDER, places=(replace(DINAS, name="x" * 61),)),
            "TEXT_TOO_LONG",
            {"field": "name", "most": 60},
        ),
    ],
)
def test_an_office_that_may_not_be_is_not_opened(
    calm_as: Calm, order: OpenOfficeOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(
        calm_as(without_an_office), open_office, call(order.admin, None), order, "a hash"
    )
    assert (refusal.code, refusal.values) == (code, values)


@pytest.mark.parametrize("code", ["", "X" * 13, "DINAS 1", "DÍNAS", "A\x00", "A\n", "*"])
def test_a_places_code_is_letters_digits_and_hyphens(calm_as: Calm, code: str) -> None:
    order = replace(ORDER, places=(PlaceOrder(code, "Kantor"),))
    refusal = refused(
        calm_as(without_an_office), open_office, call("kepala", None), order, "a hash"
    )
    assert (refusal.code, refusal.values) == ("PLACE_CODE", {"place": code})
