"""Whether a key of a list room counts: only for the row that could be seen when it was pressed."""

from typing import TYPE_CHECKING, Any

from db.reads.paging import Ask, Key, Where
from screens.locale import say
from screens.room_keys import HELP, RoomKey, bar_words, permitted
from screens.widgets.room_field import RoomField

if TYPE_CHECKING:
    from screens.list_room import ListRoom


class ListKeys:
    """Enter, the arrows and the command keys of a list room.

    `painted_at` is when the row that is chosen went out to the terminal, None before it did.
    """

    def __init__(self, room: "ListRoom[Any]") -> None:
        self._room = room
        self._lang = room.lang
        self._role = room.shift.operator.role
        self.painted_at: float | None = None
        self._painted_row: Key | None = None

    def drawn(self) -> None:
        """Note that the rows are drawn anew: another chosen row has to be painted first.

        A colleague's act that leaves the same row chosen takes no key from a clerk's fingers.
        """
        if self._painted_row is None or self._painted_row != self._room.window.key:
            self.painted_at = self._painted_row = None

    def painted(self, at: float) -> None:
        """Note when the chosen row first went out to the terminal."""
        if self.painted_at is None:
            self.painted_at, self._painted_row = at, self._room.window.key

    def move(self, event: RoomField.Moved) -> None:
        """Choose another row, reading on where the rows at hand come to an end."""
        window, reading = self._room.window, self._room.reading
        reading.settle()
        if event.ends:
            end = Where.FIRST if event.ends < 0 else Where.LAST
            ask = Ask(end) if reading.searching else window.to_end(end)
            if ask:
                reading.read(ask)
        else:
            window.move(event.rows + event.pages * max(window.height - 1, 1))
        reading.read_on()
        self._room.draw()

    def press(self, event: RoomField.Pressed) -> None:
        """Do what a command key asks for."""
        self._room.reading.settle()
        self._do(event.key, event.at)

    def _do(self, key: RoomKey, at: float) -> None:
        room = self._room
        if key is HELP:
            room.app.call_later(room.app.run_action, "help_here")
        elif not permitted(key, self._role):
            room.tell(f"! {bar_words(key, self._role, self._lang)}", "bold")
        elif key.act is not None and room.acts.comes_first():
            return
        elif not key.on_row:
            room.press(key, None)
        elif self._counts(at):
            room.press(key, room.window.row)

    def enter(self, event: RoomField.Entered) -> None:
        """Open the person of the chosen row, or send the act again that wasn't confirmed.

        In a room whose Enter is a command key, do what that key does.
        """
        room = self._room
        room.reading.settle()
        if len(event.text) == 1:
            room.tell(say("room.short", self._lang))
        elif room.acts.sends_again():
            return
        elif key := room.enter_key():
            self._do(key, event.at)
        elif self._counts(event.at):
            row = room.window.row
            nik = room.nik(row) if row is not None else None
            if nik:
                room.leave(nik)
            else:
                room.tell(say("room.nobody", self._lang))

    def _counts(self, at: float) -> bool:
        """Return whether a key meant the chosen row; says why where it didn't."""
        room = self._room
        if not self._was_seen(at) or not room.reading.is_shown:
            room.tell(say("room.early", self._lang))
            return False
        if room.window.row is None:
            room.tell(say("room.empty", self._lang))
            return False
        return True

    def _was_seen(self, at: float) -> bool:
        return self.painted_at is not None and at > self.painted_at
