"""Who may do which act, without any office."""

import pytest

from db.rules.roles import PERMITTED, Act, Role, permits

ON_RESIDENTS = (
    Act.LOOK_UP,
    Act.ENROL,
    Act.SET_STATUS,
    Act.ISSUE,
    Act.HAND_OVER,
    Act.REPLACE,
    Act.VOID_CARD,
    Act.SUKET,
    Act.OVERRIDE_SUKET,
    Act.VOID_SUKET,
)


def test_every_act_has_its_line_and_somebody_who_may_do_it() -> None:
    assert set(PERMITTED) == set(Act)
    assert all(PERMITTED.values())


@pytest.mark.parametrize("act", Act)
def test_a_supervisor_changes_nothing_and_sees_no_resident(act: Act) -> None:
    assert not permits(Role.SUPERVISOR, act)


@pytest.mark.parametrize("act", ON_RESIDENTS)
def test_an_admin_serves_no_residents(act: Act) -> None:
    assert not permits(Role.ADMIN, act)


def test_who_makes_a_card_of_a_blank_can_neither_receive_blanks_nor_set_the_policy() -> None:
    issuing = {role for role in Role if permits(role, Act.ISSUE)}
    assert issuing
    for act in (Act.RECEIVE, Act.SET_POLICY, Act.OVERRIDE_SUKET):
        assert not issuing & PERMITTED[act]


def test_only_an_admin_changes_settings_and_operators() -> None:
    for act in (Act.CHANGE_SETTING, Act.CHANGE_OPERATOR, Act.OPEN_OFFICE, Act.ADD_RESIDENTS):
        assert PERMITTED[act] == {Role.ADMIN}
