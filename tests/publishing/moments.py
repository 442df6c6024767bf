"""What a publisher waits for, as a test lets it happen."""

from __future__ import annotations

from collections.abc import Callable


class Moments:
    """A bell whose waits do what a test says, in turn, and end when nothing is left to do."""

    def __init__(self, *moments: Callable[[], None]) -> None:
        self.ended = False
        self.waits: list[float] = []
        self.rests: list[float] = []
        self._moments = list(moments)

    def wait(self, seconds: float) -> None:
        """Let something happen."""
        self.waits.append(seconds)
        if self._moments:
            self._moments.pop(0)()
        else:
            self.ended = True

    def rest(self, seconds: float) -> None:
        """Let time pass."""
        self.rests.append(seconds)
