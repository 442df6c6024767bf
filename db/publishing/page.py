"""Where an office's page is kept, and whose turn it is to publish it."""

from typing import Protocol

# A journal's last entry, its number and its hash: two offices have the same numbers.
Head = tuple[int, str]


class Turn(Protocol):
    """The right to publish a page, which one process at a time has.

    It ends with the process that has it, however that ends.
    """

    def take(self) -> bool:
        """Return whether this process has the turn, now or already; never waits."""
        ...

    def give_back(self) -> None:
        """Let another process take it."""
        ...


class Page(Protocol):
    """Where a page is published. What fails raises OSError, PeeweeException, OfficeUnavailable."""

    def turn(self) -> Turn:
        """Return the turn at this page, not yet taken."""
        ...

    def tidy(self) -> None:
        """Clear away what writers left that were killed; only while one has the turn."""
        ...

    def write(self, text: str, n: int, at: str) -> None:
        """Put a page in the place of the one that is there, whole or not at all.

        `n` is the journal's entry that the page stands at, `at` its moment.
        """
        ...

    def sign(self) -> bool:
        """Give a sign of life on the page that was written last, which changes nothing in it.

        Returns False where that isn't the one that is there: it has to be written again.
        """
        ...

    def withdraw(self) -> None:
        """Take away the page of an office that publishes no more, where one is there."""
        ...

    def published(self) -> Head | None:
        """Return at which entry the page stands that is there; None without one."""
        ...
