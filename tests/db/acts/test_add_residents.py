"""People enter the register; the journal keeps a digest of the batch, not the people."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any

import pytest

from db.models import Kelurahan, NameKey, Resident
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.add_residents import add_residents, batch_digest
from db.transactions.enrol import EnrolOrder, enrol
from tests.dump import did, dump, entry_of, rows
from tests.office import ADULT, SENT, call, crowd, person

NEW = person(
    "LALU MUHAMMAD 'IQBAL' [Iq]",
    ADULT.birth_date,
    serial=77,
    kelurahan=("52.08.03.2001", "Gili Indah", "Pemenang"),
    siak="BIO_CAPTURED",
)

KEYS = {"name_form", "name_key", "name_pair"}


def test_a_resident_is_added_with_kelurahan_and_keys(office: Store) -> None:
    calling = call("admin", None)
    changed = did(office, lambda: office.write(add_residents, calling, "siak.csv", [NEW]))
    row = {key: value for key, value in asdict(NEW).items() if not key.startswith("kel")}
    del row["kecamatan_name"]
    # tests/db/test_search_index.py looks at the keys themselves.
    assert {table for table in changed if table.startswith("name_")} == KEYS
    assert {table: rows for table, rows in changed.items() if table not in KEYS} == {
        "kelurahan": (
            [],
            [{"code": "52.08.03.2001", "name": "Gili Indah", "kecamatan": "Pemenang"}],
        ),
        "resident": (
            [],
            [
                row
                | {
                    "birth_date": "1990-05-04",
                    "kelurahan": "52.08.03.2001",
                    "home": "52.08",
                    "nik_reversed": NEW.nik[::-1],
                    "confirmed": True,
                }
            ],
        ),
    }


def test_the_journal_keeps_a_digest_and_no_person(office: Store) -> None:
    calling = call("admin", None)
    people = [NEW, *crowd(2)]
    office.write(add_residents, calling, "siak.csv", people)
    entry = entry_of(office, calling.act_id)
    assert entry["order"] == {"source": "siak.csv", "count": 3, "digest": batch_digest(people)}
    assert (entry["rows"], entry["nik"]) == ([], None)
    assert "IQBAL" not in str(entry)


def test_a_batch_larger_than_a_statement_goes_in_whole(office: Store) -> None:
    people = crowd(1200)
    office.write(add_residents, call("admin", None), "siak.csv", people)
    niks = {row["nik"] for row in rows(office, Resident)}
    assert niks >= {each.nik for each in people}
    keys = rows(office, NameKey)
    assert {each["nik"] for each in keys} >= {each.nik for each in people}


def test_a_known_kelurahan_keeps_its_name(office: Store) -> None:
    before = rows(office, Kelurahan)
    renamed = replace(crowd(1)[0], kelurahan_name="AMPENAN SEL.")
    office.write(add_residents, call("admin", None), "siak.csv", [renamed])
    assert rows(office, Kelurahan) == before


def test_who_is_added_can_be_served_as_siak_tells(office: Store) -> None:
    office.write(add_residents, call("admin", None), "siak.csv", crowd(1, siak=None))
    office.write(enrol, call(), EnrolOrder(crowd(1)[0].nik))


def test_a_batch_with_somebody_known_adds_nobody(office: Store) -> None:
    before = dump(office)
    with pytest.raises(Refused) as refusal:
        office.write(add_residents, call("admin", None), "siak.csv", [NEW, SENT])
    assert (refusal.value.code, refusal.value.values["nik"]) == ("RESIDENT_EXISTS", SENT.nik)
    assert dump(office) == before


def test_the_digest_tells_every_field_and_the_order() -> None:
    plain = batch_digest([NEW])
    for field in fields(NEW):
        other: Any = SENT.birth_date if field.name == "birth_date" else "X"
        assert batch_digest([replace(NEW, **{field.name: other})]) != plain, field.name
    assert batch_digest([NEW, SENT]) != batch_digest([SENT, NEW])
