"""Every key of the counter, declared once; legend, help and dispatch come from here."""

from dataclasses import dataclass

from db.rules.lawful import Deed


@dataclass(frozen=True, slots=True)
class CounterKey:
    """A command key: its terminal name, the letter that is its twin, and what it does.

    `deed` is the act it starts on the person shown, None for a key that always works.
    The legend's word is `key.<id>`, the help's line `help.<id>`.
    """

    id: str
    key: str
    letter: str
    deed: Deed | None = None

    @property
    def cap(self) -> str:
        """Return the key as it is printed on a keyboard."""
        return self.key.upper()


HELP = CounterKey("help", "f1", "?")
ENROL = CounterKey("enrol", "f2", "r", Deed.ENROL)
ISSUE = CounterKey("issue", "f3", "c", Deed.ISSUE)
SUKET = CounterKey("suket", "f4", "s", Deed.SUKET)
HAND_OVER = CounterKey("hand-over", "f5", "d", Deed.HAND_OVER)
REPLACE = CounterKey("replace", "f6", "g", Deed.REPLACE)
STATUS = CounterKey("status", "f7", "t", Deed.STATUS)
SPOIL = CounterKey("spoil", "f8", "x")
ROOMS = CounterKey("rooms", "f9", "m")

LEGEND: tuple[CounterKey, ...] = (
    HELP,
    ENROL,
    ISSUE,
    SUKET,
    HAND_OVER,
    REPLACE,
    STATUS,
    SPOIL,
    ROOMS,
)
BY_KEY = {each.key: each for each in LEGEND}
BY_LETTER = {each.letter: each for each in LEGEND}
BY_DEED = {each.deed: each for each in LEGEND if each.deed}
