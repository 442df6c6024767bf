"""A key signs no more letters; what it signed can still be checked."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row, image
from db.models import LetterKey
from db.rules.letter import KeyState
from db.rules.refused import Refused
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class RetireKeyOrder:
    """Which key, by its id."""

    key: str


def retire_letter_key(call: Call, order: RetireKeyOrder) -> Receipt:
    """Retire a key. Raises Refused LETTER_KEY_UNKNOWN, LETTER_KEY_RETIRED."""
    return record(call, Act.LETTER_KEY, order, _decide)


def _decide(desk: Desk, order: RetireKeyOrder) -> Decision:
    key_id = order.key.strip().lower()
    row = LetterKey.get_or_none(LetterKey.key_id == key_id) if key_id.isprintable() else None
    if row is None:
        raise Refused("LETTER_KEY_UNKNOWN", key=order.key.strip()[:40])
    if row.state != KeyState.ACTIVE:
        raise Refused("LETTER_KEY_RETIRED", key=key_id)
    change = changed_row(
        "letter_key",
        {"key_id": key_id},
        image(row),
        state=str(KeyState.RETIRED),
        changed_by=str(desk.call.act_id),
    )
    return Decision([change], decided={"key": key_id})
