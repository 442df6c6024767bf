"""What borrowing and lending share: a number, the ledger's line and the loan's own row."""

from db.journal.act import Decision, Desk, checked_text
from db.journal.rows import new_row
from db.rules.numbered import Series
from db.rules.stock import StockMove
from db.transactions.ledgers import BlankLine, booked
from db.transactions.numbers import next_ref
from db.transactions.quantities import checked_quantity


def loan_made(desk: Desk, direction: str, quantity: int, partner: str, document: str) -> Decision:
    """Return what borrowing (direction IN) or lending (OUT) so many blanks does."""
    checked_quantity(quantity)
    other = checked_text(partner, "partner", needed=True, most=80)
    paper = checked_text(document, "document", needed=True, most=80)
    ref, numbered = next_ref(desk, Series.PINJAM)
    kind = StockMove.PINJAM_MASUK if direction == "IN" else StockMove.PINJAM_KELUAR
    signed = quantity if direction == "IN" else -quantity
    loan = new_row(
        "loan",
        {"ref": ref},
        direction=direction,
        partner=other,
        place=desk.place,
        quantity=quantity,
        returned=0,
        made_on=desk.today.isoformat(),
        document=paper,
        state="OPEN",
        changed_by=str(desk.call.act_id),
    )
    line = BlankLine(desk.place, kind, signed, document=paper)
    return Decision([numbered, *booked(desk, [line]), loan])
