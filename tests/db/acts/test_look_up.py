"""A search is sent, and that is recorded; a whole NIK opens its resident's record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.journal.call import Terminal
from db.journal.clock import written_moment
from db.models import Look
from db.reads.views import views_of
from db.rules.roles import Role
from db.store.store import Store
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.look_up import look_up
from db.transactions.open_record import open_record
from db.viewer import Viewer
from tests.dump import did
from tests.office import ADULT, FAILED, MORNING, READY, FixedClock, call
from tests.refusals import assert_has_words, refused

CLERK = Viewer("petugas", "DINAS", Terminal("LOKET-1", "counter", "pts/3", "-"), FixedClock())


def looked(**columns: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "at": written_moment(MORNING),
        "operator": "petugas",
        "place": "DINAS",
        "terminal": "LOKET-1 counter pts/3 -",
        "kind": "SEARCH",
        "nik": None,
        "query": None,
        "hits": None,
    }
    return plain | columns


def recorded(changed: dict[str, tuple[list[dict[str, object]], list[dict[str, object]]]]) -> object:
    """Return the rows of the record of looks that came, and that nothing else changed."""
    assert changed.keys() == {"look"}
    gone, came = changed["look"]
    assert gone == []
    return [{name: value for name, value in row.items() if name != "id"} for row in came]


@pytest.mark.parametrize("line", [READY.nik, "5271 0131 0188 0001", " 527101-310188-0001 "])
def test_a_whole_nik_opens_the_record_and_that_is_recorded(office: Store, line: str) -> None:
    changed = did(office, lambda: office.write(look_up, CLERK, line))
    assert recorded(changed) == [looked(kind="OPEN", nik=READY.nik)]
    opened = office.write(look_up, CLERK, line).opened
    assert opened is not None
    assert (opened.nik, opened.register) == (READY.nik, READY)


@pytest.mark.parametrize(
    ("line", "hits"),
    [("lalu muhammad", 1), ("MAWAR", 1), ("d'arta", 1), ("0001", 16), ("zzz", 0)],
)
def test_a_sent_search_is_recorded_with_what_it_found(office: Store, line: str, hits: int) -> None:
    changed = did(office, lambda: office.write(look_up, CLERK, line))
    assert recorded(changed) == [looked(query=line, hits=hits)]
    result = office.write(look_up, CLERK, line)
    assert (len(result.found.hits), result.opened, result.refused) == (hits, None, None)


def test_a_family_card_lists_its_people_and_opens_nobody(office: Store) -> None:
    changed = did(office, lambda: office.write(look_up, CLERK, FAILED.no_kk))
    assert recorded(changed) == [looked(query=FAILED.no_kk, hits=15)]
    assert office.write(look_up, CLERK, FAILED.no_kk).opened is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("5271014405900999", "NIK_NOT_FOUND"),
        ("0071014405900001", "NIK_PROVINCE_UNKNOWN"),
        ("", "SEARCH_EMPTY"),
        ("x", "SEARCH_TOO_SHORT"),
        ("12", "SEARCH_TOO_SHORT"),
        ("12345678901234567", "SEARCH_TOO_LONG"),
        ("siti " * 50, "SEARCH_TOO_LONG"),
    ],
)
def test_a_search_that_finds_nothing_is_a_value_and_is_recorded_too(
    office: Store, line: str, code: str
) -> None:
    changed = did(office, lambda: office.write(look_up, CLERK, line))
    assert recorded(changed) == [looked(query=line[:200] or None, hits=0)]
    refusal = office.write(look_up, CLERK, line).refused
    assert refusal is not None
    assert refusal.code == code
    assert_has_words(refusal)


@pytest.mark.parametrize(
    "line", ["\x00", "siti\x00", "\ud800\udfff", "siti \udcff", "%_*", "'; DROP TABLE look; --"]
)
def test_whatever_is_typed_is_recorded_and_answered(office: Store, line: str) -> None:
    changed = did(office, lambda: office.write(look_up, CLERK, line))
    assert changed.keys() == {"look"}


def test_a_limit_is_kept(office: Store) -> None:
    result = office.write(look_up, CLERK, "0001", 3)
    assert (len(result.found.hits), result.found.more) == (3, True)


def test_opening_a_record_is_recorded(office: Store) -> None:
    changed = did(office, lambda: office.write(open_record, CLERK, ADULT.nik))
    assert recorded(changed) == [looked(kind="OPEN", nik=ADULT.nik)]
    assert office.write(open_record, CLERK, ADULT.nik).register == ADULT
    assert [line.kind for line in office.read(views_of, ADULT.nik)] == ["OPEN", "OPEN"]


def test_a_record_that_is_not_there_or_seen_from_elsewhere_is_refused(office: Store) -> None:
    assert refused(office, open_record, CLERK, "5271014405900999").code == "NIK_NOT_FOUND"
    nowhere = replace(CLERK, operator="petugas2", place="MOBIL-1")
    for look in (open_record, look_up):
        refusal = refused(office, look, nowhere, ADULT.nik)
        assert (refusal.code, refusal.values) == (
            "PLACE_NOT_YOURS",
            {"place": "MOBIL-1", "places": ("DINAS", "MPP")},
        )


@pytest.mark.parametrize("look", [look_up, open_record])
def test_who_may_not_look_is_refused_and_not_recorded(office: Store, look: object) -> None:
    assert callable(look)
    for operator, role in (("pengawas", Role.SUPERVISOR), ("admin", Role.ADMIN)):
        refusal = refused(office, look, replace(CLERK, operator=operator), ADULT.nik)
        assert (refusal.code, refusal.values["role"], refusal.values["act"]) == (
            "NOT_PERMITTED",
            role,
            "look-up",
        )
    refusal = refused(office, look, replace(CLERK, operator="siapa"), ADULT.nik)
    assert refusal.code == "OPERATOR_UNKNOWN"
    office.write(disable_operator, call("admin", None), DisableOrder("petugas"))
    assert refused(office, look, CLERK, ADULT.nik).code == "OPERATOR_DISABLED"


def test_the_store_keeper_may_look(office: Store) -> None:
    result = office.write(look_up, replace(CLERK, operator="gudang"), ADULT.nik)
    assert result.opened is not None


def test_ten_scans_are_ten_rows_in_their_order(office: Store) -> None:
    niks = [READY.nik, ADULT.nik] * 5
    for future in [office.send_write(look_up, CLERK, nik) for nik in niks]:
        assert future.result(timeout=30).opened is not None
    looks = office.read(lambda: [row.nik for row in Look.select().order_by(Look.id)])
    assert looks == niks
