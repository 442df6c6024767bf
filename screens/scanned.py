"""What a reader sends while a dialog is open: it answers nothing, it is looked up."""

from dataclasses import dataclass

from textual import events

NUMBER_LENGTH = 16
ENTER = ("enter", "ctrl+j")


@dataclass(frozen=True, slots=True)
class Scanned:
    """A dialog's result where a number or lines were scanned or pasted into it."""

    text: str


class ScanWatch:
    """Tells what a reader sends from what a clerk presses: digits, and Enter at their end."""

    def __init__(self) -> None:
        self._digits = ""

    def digits_before(self, event: events.Key) -> str:
        """Return the digits that came one after another right before this key."""
        before = self._digits
        digit = event.character if event.character and event.character in "0123456789" else ""
        self._digits = (before + digit)[: NUMBER_LENGTH + 1] if digit else ""
        return before


def scanned_number(digits: str) -> Scanned | None:
    """Return what to look up where these are the digits of a whole number (NIK or No. KK)."""
    whole = len(digits) == NUMBER_LENGTH and digits.isascii() and digits.isdecimal()
    return Scanned(f"{digits}\n") if whole else None


def scanned_lines(event: events.Paste) -> Scanned | None:
    """Return what to look up where a line was pasted with its end."""
    return Scanned(event.text) if "\n" in event.text or "\r" in event.text else None
