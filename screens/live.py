"""Messages that reach every live screen."""

from textual.message import Message


class FiguresChanged(Message):
    """Someone committed an act; many in a row are one."""

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, FiguresChanged)


class FiguresLost(Message):
    """The database can't be watched any more."""
