"""Messages that reach every live screen, and what such a screen answers to."""

from typing import Protocol, runtime_checkable

from textual.message import Message


class FiguresChanged(Message):
    """Someone committed an act; many in a row are one."""

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, FiguresChanged)


class FiguresLost(Message):
    """The database can't be watched any more."""


@runtime_checkable
class ShowsFigures(Protocol):
    """A screen whose figures are the office's present ones."""

    def figures_changed(self) -> None:
        """Read the figures again."""

    def figures_lost(self) -> None:
        """Say that they can't be read any more."""
