"""What a counter tells the process that publishes, as the first line of its input."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """What to publish: an office, and on SQLite in which file by the lock of which descriptor."""

    url: str
    file: str | None = None
    lock: int | None = None

    def line(self) -> bytes:
        """Return the order as a line; an argument would show the database's password to all."""
        return json.dumps(asdict(self)).encode() + b"\n"


def read_order(line: bytes) -> Order:
    """Return the order that a line is; raises ValueError or TypeError where it is none."""
    return Order(**json.loads(line))
