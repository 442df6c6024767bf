"""docs/roles.md, cell by cell: whoever it names can do the act, and everyone else is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db.rules.roles import Act, Role
from db.store.store import Store
from db.transactions.look_up import look_up
from db.viewer import Viewer, ask_may_look
from tests.db.acts.every_act import EVERY_ACT, NEXT
from tests.office import READY
from tests.refusals import refused

OPERATORS = {
    Role.CLERK: "petugas",
    Role.STORE_KEEPER: "gudang",
    Role.SUPERVISOR: "pengawas",
    Role.ADMIN: "admin",
}
COLUMNS = (Role.CLERK, Role.STORE_KEEPER, Role.SUPERVISOR, Role.ADMIN)
ROLES = Path(__file__).parents[3] / "docs" / "roles.md"


def written_cells() -> dict[tuple[str, Role], bool]:
    """Return what the document says: may this role do this act?"""
    cells = {}
    for line in ROLES.read_text("utf-8").splitlines():
        columns = [cell.strip() for cell in line.strip("|").split("|")]
        if len(columns) == 6 and set(columns[2:]) <= {"yes", "-"}:
            for role, cell in zip(COLUMNS, columns[2:], strict=True):
                cells[columns[0], role] = cell == "yes"
    return cells


CELLS = written_cells()


def test_the_document_has_a_cell_for_every_act_and_role() -> None:
    assert set(CELLS) == {(act, role) for act in Act for role in Role}


# Opening an office makes its first admin: there is nobody else yet who could.
@pytest.mark.parametrize("name", list(EVERY_ACT))
def test_whom_the_document_does_not_name_is_refused(calm: Store, name: str) -> None:
    each = EVERY_ACT[name]
    for role in (role for role in Role if not CELLS[each.kind, role]):
        step = replace(each.step, operator=OPERATORS[role])
        refusal = refused(calm, step.do, step.call(), step.order, *step.more)
        assert (refusal.code, refusal.values["role"]) == ("NOT_PERMITTED", role)


# Each act's own operator does it in test_every_act.py.
OTHERS = [
    (name, role)
    for name, each in EVERY_ACT.items()
    for role in Role
    if CELLS[each.kind, role]
    and OPERATORS[role] != each.step.operator
    # Whoever takes an act back must be allowed the act itself.
    and each.kind is not Act.CORRECT
]


def test_each_acts_own_operator_is_one_whom_the_document_names() -> None:
    roles = {operator: role for role, operator in OPERATORS.items()}
    assert all(CELLS[each.kind, roles[each.step.operator]] for each in EVERY_ACT.values())
    assert {name for name, _ in OTHERS} == {
        "school",
        "school change",
        "suket void",
        "spoil",
        "siak down",
        "siak up",
        "accept",
        "mount roll",
        "batch release",
        "batch next",
        "batch printed",
        "batch skip",
        "batch close",
        "shelve",
        "deliver",
        "return delivered",
        "close day",
        "take back",
    }


@pytest.mark.parametrize(("name", "role"), OTHERS)
def test_whoever_else_is_named_does_the_act_too(office: Store, name: str, role: Role) -> None:
    each = EVERY_ACT[name]
    by_their_own_hand = [
        replace(step, operator=OPERATORS[role]) if step is NEXT else step for step in each.before
    ]
    replace(each, before=tuple(by_their_own_hand)).prepare(office)
    step = replace(each.step, operator=OPERATORS[role])
    if role is Role.ADMIN:
        step = replace(step, place=None)
    assert step.done(office).by == OPERATORS[role]


def test_nobody_takes_back_what_they_may_not_do(office: Store) -> None:
    correct = EVERY_ACT["correct"]
    correct.prepare(office)
    step = replace(correct.step, operator=OPERATORS[Role.STORE_KEEPER])
    refusal = refused(office, step.do, step.call(), step.order, *step.more)
    assert (refusal.code, refusal.values["act"]) == ("NOT_PERMITTED", Act.ISSUE)


def look(viewer: Viewer) -> object:
    return look_up(viewer, READY.nik)


def read_views(viewer: Viewer) -> None:
    ask_may_look(viewer, Act.READ_VIEWS)


@pytest.mark.parametrize(("act", "do"), [(Act.LOOK_UP, look), (Act.READ_VIEWS, read_views)])
@pytest.mark.parametrize("role", Role)
def test_looking_is_for_whom_the_document_names(
    calm: Store, act: Act, do: Callable[[Viewer], object], role: Role
) -> None:
    viewer = Viewer(OPERATORS[role], None)
    if CELLS[act, role]:
        calm.read(ask_may_look, viewer, act)
    else:
        assert refused(calm, do, viewer).code == "NOT_PERMITTED"
