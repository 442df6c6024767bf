"""What a reader sends while a dialog is open: it answers nothing, it is looked up."""

from dataclasses import dataclass

from textual import events

NUMBER_LENGTH = 16
# One picks an answer by a letter or two; a code with letters that a reader sends is longer.
MOST_LETTERS = 3
ENTER = ("enter", "ctrl+j")


@dataclass(frozen=True, slots=True)
class Scanned:
    """A dialog's result where a number or lines were scanned or pasted into it."""

    text: str


class ScanWatch:
    """Tells what a reader sends from what a clerk presses: digits, and Enter at their end.

    `run` is how many letters, signs and digits came one after another right before the last key.
    """

    def __init__(self) -> None:
        self._digits = ""
        self._length = 0
        self.run = 0

    def digits_before(self, event: events.Key) -> str:
        """Return the digits that came one after another right before this key."""
        before = self._digits
        digit = event.character if event.character and event.character in "0123456789" else ""
        self._digits = (before + digit)[-NUMBER_LENGTH - 1 :] if digit else ""
        self.run, self._length = self._length, self._length + 1 if event.is_printable else 0
        return before


def scanned_number(digits: str) -> Scanned | None:
    """Return what to look up where digits end in a whole number (NIK or No. KK).

    What stands before the last sixteen was pressed before the reader sent them.
    """
    number = digits[-NUMBER_LENGTH:]
    whole = len(number) == NUMBER_LENGTH and number.isascii() and number.isdecimal()
    return Scanned(f"{number}\n") if whole else None


def scanned_lines(event: events.Paste) -> Scanned | None:
    """Return what to look up where a line was pasted with its end."""
    return Scanned(event.text) if "\n" in event.text or "\r" in event.text else None
