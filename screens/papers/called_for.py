"""Which paper an act calls for: the act's own transaction put it on the list of papers."""

from dataclasses import dataclass

from db.journal.receipt import Receipt
from db.rules.papers import PaperKind
from db.rules.roles import Act

_BY_NUMBER = {
    Act.COUNT: PaperKind.COUNT,
    Act.DELIVER: PaperKind.HANDOVER,
    Act.DESTROY: PaperKind.DESTRUCTION,
    Act.CLOSE_DAY: PaperKind.DAY,
    Act.REQUEST_BLANKS: PaperKind.REQUEST,
    Act.CLOSE_VISIT: PaperKind.VISIT,
}


@dataclass(frozen=True, slots=True)
class CalledFor:
    """A paper by its kind and what it is found by."""

    kind: PaperKind
    ref: str


def called_for(receipt: Receipt) -> CalledFor | None:
    """Return the paper that an act calls for, whether or not this office prints that kind."""
    if receipt.kind in (Act.SUKET, Act.OVERRIDE_SUKET) and receipt.suket_number:
        return CalledFor(PaperKind.SUKET, receipt.suket_number)
    if receipt.kind == Act.ENROL:
        return CalledFor(PaperKind.SLIP, receipt.act)
    kind = next((kind for act, kind in _BY_NUMBER.items() if receipt.kind == act), None)
    return CalledFor(kind, receipt.ref) if kind and receipt.ref else None
