"""Who may take a card at hand-over, and why no finger was matched then.

A card is handed over and activated on a 1:1 finger match (Permendagri 8/2016 art. 5(1)). Practice
differs on proxies: some offices refuse them, some take them with a letter, so it is a setting.
"""

from enum import StrEnum


class Collector(StrEnum):
    """Who took the card: its holder, one of their family, or a proxy with a document."""

    SELF = "SELF"
    FAMILY = "FAMILY"
    PROXY = "PROXY"


class MatchLack(StrEnum):
    """Why no finger was matched at hand-over; an order may also say it in words of its own."""

    FINGERS_WORN = "FINGERS_WORN"
    HAND_HURT = "HAND_HURT"
    READER_BROKEN = "READER_BROKEN"
    HOLDER_ABSENT = "HOLDER_ABSENT"


ALL_COLLECTORS = tuple(str(each) for each in Collector)


def read_collectors(text: str) -> tuple[str, ...] | None:
    """Return who may collect, from "SELF, FAMILY"; None where it can't be.

    The holder always may: without them nobody could.
    """
    named = tuple(part.strip().upper() for part in text.split(",") if part.strip())
    fits = set(named) <= set(ALL_COLLECTORS) and Collector.SELF in named
    return tuple(each for each in ALL_COLLECTORS if each in named) if fits else None
