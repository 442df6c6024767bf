"""Where someone who waits for their card can be called: kept beside the record, and erased."""

from datetime import date

from db.models import Contact
from db.models.kept import Kept, slot

_FORGOTTEN = Kept(Contact, lambda: Contact.delete().where(Contact.nik == slot("nik")))


def keep_contact(nik: str, phone: str, noted_on: date) -> None:
    """Keep a resident's telephone, as `rules.phone` writes it; an earlier one is forgotten."""
    Contact.insert(nik=nik, phone=phone, noted_on=noted_on).on_conflict(
        conflict_target=[Contact.nik], update={"phone": phone, "noted_on": noted_on}
    ).execute()


def erase_contact(nik: str) -> None:
    """Forget a resident's telephone: it served to call them for their card (UU 27/2022 art. 43)."""
    _FORGOTTEN.run(nik=nik)


def contact_of(nik: str) -> str | None:
    """Return a resident's telephone, None where none is kept."""
    row = Contact.get_or_none(Contact.nik == nik)
    return row.phone if row else None
