"""What a card shows of its holder, as a digest: whether it changed since a print run began."""

from collections.abc import Iterable
from hashlib import sha256

from db.rules.register_row import RegisterRow

# What is printed on a KTP-el (Perpres 96/2018 art. 1 and the card's own layout); the kelurahan's
# code stands for its name and its kecamatan's.
PRINTED = (
    "name",
    "birth_place",
    "birth_date",
    "sex",
    "address",
    "rt",
    "rw",
    "kelurahan_code",
    "religion",
    "marital",
    "occupation",
    "citizenship",
    "blood",
)
_BETWEEN = "\x1f"


def print_data(row: RegisterRow) -> str:
    """Return the SHA-256 of what the card of this resident shows, as 64 hexadecimal digits."""
    return digest([getattr(row, name) for name in PRINTED])


def digest(values: Iterable[object]) -> str:
    """Return the same of what PRINTED names, in that order."""
    return sha256(_BETWEEN.join(map(str, values)).encode()).hexdigest()
