"""Signing in: who may, at which place, and that every try is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.journal.call import Terminal
from db.models import Login, Look
from db.rules.refused import Refused
from db.rules.roles import Role
from db.sign_in import is_training, sign_in
from db.store.store import Store
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.viewer import Viewer
from tests.dump import Row, changes, dump, rows
from tests.office import PASSWORD, FixedClock, call
from tests.refusals import assert_has_words


def viewer(operator: str = "petugas", place: str | None = None, **at: object) -> Viewer:
    clock = at.get("clock") or FixedClock()
    assert isinstance(clock, FixedClock)
    return Viewer(operator, place, Terminal("LOKET-1"), clock)


def turned_away(office: Store, who: Viewer, password: str) -> Refused:
    with pytest.raises(Refused) as caught:
        sign_in(office, who, password)
    assert_has_words(caught.value)
    return caught.value


def tries(office: Store) -> list[Row]:
    shown = ("operator", "place", "kind")
    return [
        {name: row[name] for name in shown}
        for row in sorted(rows(office, Look), key=lambda row: int(str(row["id"])))
    ]


def test_a_good_sign_in_is_recorded_and_keeps_the_place(office: Store) -> None:
    before = dump(office)
    signed = sign_in(office, viewer(place="MPP"), PASSWORD)
    assert (signed.operator.name, signed.operator.role, signed.place) == (
        "petugas",
        Role.CLERK,
        "MPP",
    )
    assert tries(office) == [{"operator": "petugas", "place": "MPP", "kind": "SIGN_IN"}]
    assert changes(before, dump(office)).keys() == {"look", "login"}
    assert rows(office, Login, operator="petugas")[0]["last_place"] == "MPP"


def test_the_place_is_the_last_one_else_the_offices_first(office: Store) -> None:
    assert sign_in(office, viewer(), PASSWORD).place == "DINAS"
    sign_in(office, viewer(place="MOBIL-1"), PASSWORD)
    assert sign_in(office, viewer(), PASSWORD).place == "MOBIL-1"


def test_who_serves_at_no_place_signs_in_without_one(office: Store) -> None:
    for name in ("pengawas", "admin"):
        assert sign_in(office, viewer(name), PASSWORD).place is None


@pytest.mark.parametrize("name", ["petugas", "siapa", "", "x" * 500, "a\x00b", "\ud800", "Petugas"])
def test_a_wrong_name_and_a_wrong_password_look_the_same(office: Store, name: str) -> None:
    before = dump(office)
    refusal = turned_away(office, viewer(name, "DINAS"), PASSWORD + "x")
    assert (refusal.code, refusal.values) == ("WRONG_PASSWORD", {"operator": name})
    assert changes(before, dump(office)).keys() == {"look"}
    (failed,) = tries(office)
    assert (failed["kind"], failed["place"]) == ("SIGN_IN_FAILED", None)


def test_a_disabled_operator_is_turned_away(office: Store) -> None:
    office.write(disable_operator, call("admin", None), DisableOrder("petugas"))
    assert turned_away(office, viewer(), PASSWORD).code == "WRONG_PASSWORD"


def test_a_place_must_be_the_operators(office: Store) -> None:
    refusal = turned_away(office, viewer("petugas2", "MOBIL-1"), PASSWORD)
    assert (refusal.code, refusal.values) == (
        "PLACE_NOT_YOURS",
        {"place": "MOBIL-1", "places": ("DINAS", "MPP")},
    )
    refusal = turned_away(office, viewer("petugas2", "PASAR"), PASSWORD)
    assert (refusal.code, refusal.values) == ("PLACE_UNKNOWN", {"place": "PASAR"})


def test_five_failures_within_a_minute_pause_the_name(office: Store) -> None:
    clock = FixedClock()
    for _ in range(5):
        clock.forward(seconds=10)
        turned_away(office, viewer(clock=clock), "salah")
    refusal = turned_away(office, viewer(clock=clock), PASSWORD)
    assert (refusal.code, refusal.values) == ("SIGN_IN_PAUSED", {"operator": "petugas"})
    # Neither is anybody else paused, nor does the try that was not made count.
    sign_in(office, viewer("gudang", clock=clock), PASSWORD)
    assert len(tries(office)) == 6
    # A minute after the first of the five it is open again.
    clock.forward(seconds=19)
    assert turned_away(office, viewer(clock=clock), PASSWORD).code == "SIGN_IN_PAUSED"
    clock.forward(seconds=1)
    assert sign_in(office, viewer(clock=clock), PASSWORD).operator.name == "petugas"


def test_a_good_sign_in_ends_the_count(office: Store) -> None:
    for _ in range(2):
        for _ in range(4):
            turned_away(office, viewer(), "salah")
        sign_in(office, viewer(), PASSWORD)


def test_an_unknown_name_is_paused_like_a_known_one(office: Store) -> None:
    for _ in range(5):
        assert turned_away(office, viewer("siapa"), PASSWORD).code == "WRONG_PASSWORD"
    assert turned_away(office, viewer("siapa"), PASSWORD).code == "SIGN_IN_PAUSED"


def test_a_training_office_can_be_told(office: Store) -> None:
    assert not is_training(office)


def test_a_long_terminal_is_recorded_cut(office: Store) -> None:
    at = Terminal("T" * 100, "u" * 100, "t" * 100, "s" * 100)
    sign_in(office, replace(viewer(), terminal=at), PASSWORD)
    assert [len(str(row["terminal"])) for row in rows(office, Look)] == [120]
