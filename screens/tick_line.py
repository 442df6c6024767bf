"""A line of a form on which several things are ticked: documents shown, what was taken."""

from collections.abc import Sequence
from dataclasses import dataclass

NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True)
class TickLine:
    """Things to tick, by digit, or all of them by the space bar."""

    heading: str
    label: str
    answers: Sequence[tuple[str, str]]
    ticked: frozenset[str] = NOTHING
    needed: bool = False
    # What stands there where there is nothing to tick.
    none: str = "-"

    @property
    def value(self) -> str:
        """Return the codes of what is ticked, parted by commas, in the order of the line."""
        return ",".join(self.codes)

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of what is ticked, in the order of the line."""
        return tuple(code for code, _ in self.answers if code in self.ticked)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the codes of what isn't ticked."""
        return tuple(code for code, _ in self.answers if code not in self.ticked)

    @property
    def words(self) -> str:
        """Return the line as it is shown."""
        boxes = (
            f"[{'x' if code in self.ticked else ' '}] {number} {words}"
            for number, (code, words) in enumerate(self.answers, 1)
        )
        return "  ".join(boxes) or self.none

    def put(self, answers: Sequence[tuple[str, str]]) -> None:
        """Give the line other things to tick; what was ticked is so again when it is back."""
        self.answers = answers

    def set(self, value: str) -> None:
        """Tick the things of these codes, parted by commas, and no others."""
        told = value.split(",")
        self.ticked = frozenset(code for code, _ in self.answers if code in told)

    def type(self, letters: str) -> None:
        """Tick or untick: a digit one thing, a blank all of them."""
        if letters == " ":
            everything = frozenset(code for code, _ in self.answers)
            self.ticked = self.ticked | everything if self.missing else self.ticked - everything
        elif letters in tuple("123456789"[: len(self.answers)]):
            self.ticked ^= {self.answers[int(letters) - 1][0]}

    def edit(self, key: str) -> None:
        """Untick everything by a key that empties a text."""
        if key in ("backspace", "delete", "ctrl+u"):
            self.ticked = NOTHING

    def left(self) -> None:
        """Leave the ticks as they stand."""
