"""A machine's new key signs the office's letters from now on."""

import re
from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.models import LetterKey
from db.rules.letter import KeyState, key_id_of
from db.rules.refused import Refused
from db.rules.roles import Act

_PUBLIC = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class LetterKeyOrder:
    """The public half of an Ed25519 key as hex; the private half never comes here."""

    public: str


def add_letter_key(call: Call, order: LetterKeyOrder) -> Receipt:
    """Register a key. Raises Refused LETTER_KEY_INVALID, LETTER_KEY_KNOWN."""
    return record(call, Act.LETTER_KEY, order, _decide)


def _decide(desk: Desk, order: LetterKeyOrder) -> Decision:
    if not _PUBLIC.fullmatch(order.public):
        raise Refused("LETTER_KEY_INVALID")
    key_id = key_id_of(order.public)
    known = LetterKey.get_or_none(LetterKey.key_id == key_id)
    if known is not None:
        raise Refused("LETTER_KEY_KNOWN", key=key_id, state=known.state)
    key = new_row(
        "letter_key",
        {"key_id": key_id},
        public=order.public,
        made_on=desk.today.isoformat(),
        made_by=desk.operator.name,
        state=str(KeyState.ACTIVE),
        changed_by=str(desk.call.act_id),
    )
    return Decision([key], decided={"key": key_id})
