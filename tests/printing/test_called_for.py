"""Every act that calls for a paper leaves it on the list, and its receipt says which one."""

from __future__ import annotations

import pytest

from db.rules.papers import PaperKind
from db.store.store import Store
from screens.papers.called_for import CalledFor, called_for
from tests.db.acts.every_act import EVERY_ACT
from tests.engines import only_sqlite
from tests.printing.paper_office import prints, waiting

KINDS_BY_ACT = {
    "suket": PaperKind.SUKET,
    "suket again": PaperKind.SUKET,
    "suket --override": PaperKind.SUKET,
    "enrol": PaperKind.SLIP,
    "count": PaperKind.COUNT,
    "deliver": PaperKind.HANDOVER,
    "destroy": PaperKind.DESTRUCTION,
    "close day": PaperKind.DAY,
    "request blanks": PaperKind.REQUEST,
    "enrol at a visit": PaperKind.SLIP,
    "visit close": PaperKind.VISIT,
}


@only_sqlite
@pytest.mark.parametrize("name", EVERY_ACT)
def test_the_paper_that_an_act_leaves_is_the_one_that_its_receipt_calls_for(
    office: Store, name: str
) -> None:
    each = EVERY_ACT[name]
    each.prepare(office)
    prints(office, *PaperKind)
    receipt = each.step.done(office)
    left = [CalledFor(line.kind, line.ref) for line in waiting(office)]
    kind = KINDS_BY_ACT.get(name)
    assert [paper.kind for paper in left] == ([] if kind is None else [kind])
    paper = called_for(receipt)
    assert left == ([] if paper is None else [paper])
    # Sent once more under its id the act leaves no second one.
    each.step.done(office, receipt.act)
    assert len(waiting(office)) == len(left)
