"""Times of the day as Indonesians write them: 08.30."""

import re
from datetime import time

_TIME = re.compile(r"(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2})|(?P<run>[0-9]{4})")


def read_time(text: str) -> time | None:
    """Return the time that `text` writes, or None: 08.30, 8.30, 08:30 and 0830 are read."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    run = found["run"]
    hour, minute = (int(run[:2]), int(run[2:])) if run else (int(found[1]), int(found[2]))
    return time(hour, minute) if hour < 24 and minute < 60 else None
