"""What stands at the head of every paper of the office."""

from dataclasses import dataclass

from db.office import office_settings


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The government, the office, where it is; `training`: the paper is worth nothing."""

    government: str
    office: str
    address: str
    city: str
    training: bool


def letterhead() -> Letterhead:
    """Return the office's letterhead from its settings."""
    office = office_settings()
    return Letterhead(
        office.government,
        office.office_name,
        office.office_address,
        office.office_city,
        office.training,
    )
