"""Which cards are printed while blanks are scarce."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.issuing_policy import (
    IssuingPolicy,
    PolicyMode,
    PrintClass,
    PrintReason,
    admits,
    print_classes,
    rank,
)

some_classes = st.frozensets(st.sampled_from(PrintClass))
some_order = st.lists(st.sampled_from(PrintClass), unique=True).map(tuple)


@pytest.mark.parametrize(
    ("reason", "own"),
    [
        (PrintReason.BARU, PrintClass.PEMULA),
        (PrintReason.HILANG, PrintClass.HILANG),
        (PrintReason.RUSAK, PrintClass.RUSAK_ATAU_BERUBAH),
        (PrintReason.PERUBAHAN_DATA, PrintClass.RUSAK_ATAU_BERUBAH),
        (PrintReason.PINDAH_DATANG, PrintClass.RUSAK_ATAU_BERUBAH),
    ],
)
def test_a_card_is_of_its_reasons_class_and_of_the_sukets(
    reason: PrintReason, own: PrintClass
) -> None:
    assert print_classes(reason, holds_suket=False) == {own}
    assert print_classes(reason, holds_suket=True) == {own, PrintClass.SUKET}


@given(some_order, some_classes.filter(bool))
def test_normal_prints_for_all_and_habis_for_nobody(
    chosen: tuple[PrintClass, ...], classes: frozenset[PrintClass]
) -> None:
    assert admits(IssuingPolicy(PolicyMode.NORMAL, chosen), classes)
    assert not admits(IssuingPolicy(PolicyMode.HABIS, chosen), classes)


@given(some_order, some_classes)
def test_selektif_prints_for_who_is_in_one_of_the_chosen_classes(
    chosen: tuple[PrintClass, ...], classes: frozenset[PrintClass]
) -> None:
    policy = IssuingPolicy(PolicyMode.SELEKTIF, chosen)
    assert admits(policy, classes) == any(each in chosen for each in classes)


@given(some_order, some_classes)
def test_the_earliest_of_someones_classes_is_their_place_in_the_order(
    chosen: tuple[PrintClass, ...], classes: frozenset[PrintClass]
) -> None:
    place = rank(IssuingPolicy(PolicyMode.SELEKTIF, chosen), classes)
    if place is None:
        assert classes.isdisjoint(chosen)
    else:
        assert chosen[place - 1] in classes
        assert classes.isdisjoint(chosen[: place - 1])


@given(st.sampled_from(PrintReason), st.sampled_from(PolicyMode), some_order)
def test_holding_a_suket_never_costs_the_card(
    reason: PrintReason, mode: PolicyMode, chosen: tuple[PrintClass, ...]
) -> None:
    policy = IssuingPolicy(mode, chosen)
    with_suket = admits(policy, print_classes(reason, holds_suket=True))
    assert with_suket >= admits(policy, print_classes(reason, holds_suket=False))
