"""Every key of the counter, declared once; legend, help and dispatch come from here."""

from dataclasses import dataclass

from db.rules.lawful import Deed
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class CounterKey:
    """A command key: its terminal name, the letter that is its twin, and what it does.

    `deed` is what it starts on the person shown, `act` whose right that asks for; both are None
    for a key that always works.
    The legend's word is `key.<id>`, the help's line `help.<id>`.
    """

    id: str
    key: str
    letter: str
    deed: Deed | None = None
    act: Act | None = None

    @property
    def cap(self) -> str:
        """Return the key as it is printed on a keyboard."""
        return self.key.upper()


HELP = CounterKey("help", "f1", "?")
ENROL = CounterKey("enrol", "f2", "r", Deed.ENROL, Act.ENROL)
ISSUE = CounterKey("issue", "f3", "c", Deed.ISSUE, Act.ISSUE)
SUKET = CounterKey("suket", "f4", "s", Deed.SUKET, Act.SUKET)
HAND_OVER = CounterKey("hand-over", "f5", "d", Deed.HAND_OVER, Act.HAND_OVER)
REPLACE = CounterKey("replace", "f6", "g", Deed.REPLACE, Act.REPLACE)
STATUS = CounterKey("status", "f7", "t", Deed.STATUS, Act.SET_STATUS)
SPOIL = CounterKey("spoil", "f8", "x", act=Act.SPOIL)
ROOMS = CounterKey("rooms", "f9", "m")
LAST = CounterKey("last", "f10", "l")
SIAK = CounterKey("siak", "f11", "o")

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
# They always work, and the legend's line is full.
BESIDE: tuple[CounterKey, ...] = (LAST, SIAK)
COUNTER_KEYS = (*LEGEND, *BESIDE)
BY_KEY = {each.key: each for each in COUNTER_KEYS}
BY_LETTER = {each.letter: each for each in COUNTER_KEYS}
BY_DEED = {each.deed: each for each in LEGEND if each.deed}
