"""The terminal's keys, one after the other, each to the room that the one before it opened."""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeAlias, runtime_checkable

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen

Typed: TypeAlias = events.Key | events.Paste


@runtime_checkable
class HoldsKeys(Protocol):
    """A room that at times takes no keys; when it takes them again it posts `TakesKeys`."""

    @property
    def holds_keys(self) -> bool:
        """Return whether keys have to wait."""
        ...


class TakesKeys(Message):
    """A room that held keys takes them; with `drop` those that waited are not wanted any more."""

    def __init__(self, *, drop: bool) -> None:
        super().__init__()
        self.drop = drop


class KeysInTurn:
    """Hands a key on when the one before it has had its effect.

    Textual gives every key at once to what has the focus at that moment. In a burst that is too
    early: an Enter that opens or closes a dialog takes effect some messages later, and the keys
    after it would go to a room that is gone, or to the wrong one. So each key but the printable
    ones, which open and close nothing, is followed through every queue that it and its messages
    pass, and a new room is waited for.
    """

    def __init__(self, app: App[Any], hand_on: Callable[[Typed], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Typed] = deque()
        self._under_way = False
        self._came_back = False
        self._room: Screen[Any] | None = None
        self._last_key = ""

    def __len__(self) -> int:
        """Return how many keys wait."""
        return len(self._waiting)

    async def take(self, event: Typed) -> None:
        """Take a key or a paste from the terminal. Ctrl+Q waits for nothing.

        A reader's CR LF is one Enter, however long after the CR its LF comes: the room that
        the CR closed or opened must not take the LF for an Enter of its own.
        """
        key = event.key if isinstance(event, events.Key) else ""
        follows_cr, self._last_key = self._last_key == "enter", key
        if key == "ctrl+j" and follows_cr:
            return
        if key == "ctrl+q":
            await self._hand_on(event)
            return
        self._waiting.append(event)
        await self.go_on()

    def came_back(self) -> None:
        """Note that no room took the key: what the app does with it goes to the room again."""
        self._came_back = True

    def drop(self) -> None:
        """Forget the keys that wait."""
        self._waiting.clear()

    async def go_on(self) -> None:
        """Hand on the keys that wait, as far as none is under way and a room takes them."""
        while self._waiting and not self._under_way and self._takes_keys():
            room = self._app.screen
            if room is not self._room:
                self._room = room
                self._follow((room, self._app))
                return
            if room.focused is None and room.AUTO_FOCUS:
                # A terminal window that lost the focus took it from the field too. The query
                # is empty while the program ends.
                room.set_focus(next(iter(room.query(room.AUTO_FOCUS)), None))
            event = self._waiting.popleft()
            self._came_back = False
            await self._hand_on(event)
            if not (isinstance(event, events.Key) and event.is_printable):
                self._follow(self._path(room))

    def _path(self, room: Screen[Any]) -> tuple[DOMNode, ...]:
        """Return what a key passes: a widget's messages go through its own queue first."""
        first = room.focused or room
        return (first, *first.ancestors_with_self)

    def _takes_keys(self) -> bool:
        """Say whether a room is open, above Textual's own first screen, and takes keys."""
        if len(self._app.screen_stack) < 2:
            return False
        room = self._app.screen
        return not (isinstance(room, HoldsKeys) and room.holds_keys)

    def _follow(self, path: Sequence[DOMNode]) -> None:
        """Queue behind the key at each node of the path; those that are gone are left out."""
        self._under_way = True
        for index, node in enumerate(path):
            if node.call_later(self._passed, path[index + 1 :]):
                return

    async def _passed(self, path: Sequence[DOMNode]) -> None:
        if path:
            self._follow(path)
        elif self._came_back:
            self._came_back = False
            self._follow(self._path(self._app.screen))
        else:
            self._under_way = False
            await self.go_on()
