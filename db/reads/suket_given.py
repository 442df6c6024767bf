"""Whether a suket of the register was given by an act, and is as that act gave it."""

from db.journal.canonical import parsed
from db.models import JournalEntry, Suket
from db.models.base import rows_of
from db.rules.roles import Act

_GIVES = (str(Act.SUKET), str(Act.OVERRIDE_SUKET))


def given_by_an_act(suket: Suket) -> bool:
    """Return whether an entry of the journal gave this number to this person for these days.

    A row that was put into the register behind the program's back has none, and no letter is
    signed for it. The person's entries are found by an index.
    """
    nik = suket.__data__["nik"]
    entries = JournalEntry.select(JournalEntry.body).where(
        (JournalEntry.nik == nik) & JournalEntry.kind.in_(_GIVES)
    )
    days = {
        "nik": nik,
        "issued_on": suket.issued_on.isoformat(),
        "valid_until": suket.valid_until.isoformat(),
    }
    return any(
        row["t"] == "suket"
        and row["was"] is None
        and row["k"] == {"number": suket.number}
        and days.items() <= row["now"].items()
        for (body,) in rows_of(entries)
        for row in parsed(body)["rows"]
    )
