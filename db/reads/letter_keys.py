"""The keys that this office's letters are or were signed with, and a letter's row."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.journal.clock import Clock
from db.models import LetterKey, Suket
from db.office import office_settings
from db.reads.suket_given import given_by_an_act
from db.reads.today import office_now
from db.rules.letter import LetterText


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key: its id, its public half as hex, when and by whom it was made, and its state."""

    key_id: str
    public: str
    made_on: date
    made_by: str
    state: str


@dataclass(frozen=True, slots=True)
class LetterOnRecord:
    """What the office knows of a letter: its key's public half, and the suket of its number.

    `public` is None for a key that isn't the office's; `state` None where no act gave a
    suket of the number, NIK and dates of the letter; `closed_on` and `lapsed` say of one that
    is there what became of it.
    """

    region: str
    training: bool
    public: str | None
    state: str | None = None
    closed_on: date | None = None
    lapsed: bool = False


def letter_keys() -> tuple[KeyLine, ...]:
    """Return every key that was ever registered, the oldest first."""
    rows = LetterKey.select().order_by(LetterKey.made_on, LetterKey.key_id)
    return tuple(
        KeyLine(row.key_id, row.public, row.made_on, row.made_by, row.state) for row in rows
    )


def letter_on_record(letter: LetterText, clock: Clock | None = None) -> LetterOnRecord:
    """Return what the office's record says of a letter's text."""
    office = office_settings()
    key = LetterKey.get_or_none(LetterKey.key_id == letter.key_id)
    public = key.public if key else None
    typed = letter.number.isprintable()
    suket: Any = Suket.get_or_none(Suket.number == letter.number) if typed else None
    said = (letter.nik, letter.issued_on, letter.valid_until)
    known = suket and said == (suket.nik_id, suket.issued_on, suket.valid_until)
    if not known or not given_by_an_act(suket):
        return LetterOnRecord(office.region, office.training, public)
    lapsed = suket.valid_until < office_now(office, clock).today
    return LetterOnRecord(
        office.region, office.training, public, suket.state, suket.closed_on, lapsed
    )
