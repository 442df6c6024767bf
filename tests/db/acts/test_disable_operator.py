"""An operator may no longer sign in or act."""

from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.enrol import EnrolOrder, enrol
from tests.dump import did, entry_of
from tests.office import ADULT, call
from tests.refusals import refused

PETUGAS = {"name": "petugas", "full_name": "Petugas Loket", "role": "clerk", "may_export": False}


def test_a_disabled_operator_acts_no_more_until_let_in_again(office: Store) -> None:
    calling = call("admin", None)
    changed = did(office, lambda: office.write(disable_operator, calling, DisableOrder("petugas")))
    assert changed == {"operator": ([PETUGAS | {"active": True}], [PETUGAS | {"active": False}])}
    assert entry_of(office, calling.act_id)["order"] == {"name": "petugas", "active": False}
    assert refused(office, enrol, call(), EnrolOrder(ADULT.nik)).code == "OPERATOR_DISABLED"
    office.write(disable_operator, call("admin", None), DisableOrder("petugas", active=True))
    office.write(enrol, call(), EnrolOrder(ADULT.nik))


def test_disabling_twice_changes_nothing_more(office: Store) -> None:
    office.write(disable_operator, call("admin", None), DisableOrder("petugas"))
    again = call("admin", None)
    assert did(office, lambda: office.write(disable_operator, again, DisableOrder("petugas"))) == {}


def test_the_last_admin_stays(office: Store) -> None:
    refusal = refused(office, disable_operator, call("admin", None), DisableOrder("admin"))
    assert (refusal.code, refusal.values) == ("LAST_ADMIN", {"operator": "admin"})
    second = OperatorOrder("admin2", "Admin Dua", "admin", ())
    office.write(add_operator, call("admin", None), second, "hash")
    office.write(disable_operator, call("admin", None), DisableOrder("admin"))
    refusal = refused(office, disable_operator, call("admin2", None), DisableOrder("admin2"))
    assert refusal.code == "LAST_ADMIN"


def test_an_unknown_operator_is_refused(calm: Store) -> None:
    refusal = refused(calm, disable_operator, call("admin", None), DisableOrder("siapa"))
    assert (refusal.code, refusal.values) == ("OPERATOR_UNKNOWN", {"operator": "siapa"})
