"""Choosing a pupil of a visit's list: by number, NIK, name, arrows. Nothing here records."""

from typing import TYPE_CHECKING

from screens.locale import say
from screens.pupil_list import number_in
from screens.pupil_rows import name_of
from screens.scanned import Scanned, scanned_number
from screens.widgets.room_field import RoomField

if TYPE_CHECKING:
    from screens.visit_room import VisitRoom

_FEWEST = 2


class VisitChoosing:
    """Brings the pupil to the screen whom a number, a name or an arrow means.

    `unlisted` is a NIK that was typed or scanned and isn't on the list, for the key that adds.
    """

    def __init__(self, room: "VisitRoom") -> None:
        self._room = room
        self._lang = room.lang
        self.unlisted = ""

    def open_at(self, line: int | None) -> None:
        """Choose the pupil who was shown when the room was left, else the first to record."""
        rows = self._room.rows
        first = rows.first_to_record()
        if line is not None and rows.has(line):
            rows.choose(line)
        elif first:
            rows.choose(first.line)

    def move(self, event: RoomField.Moved) -> None:
        """Choose another line by an arrow or a paging key."""
        rows = self._room.rows
        self.unlisted = ""
        if event.ends:
            rows.to_end(first=event.ends < 0)
        else:
            rows.move(event.rows + event.pages * max(rows.window.height - 1, 1))

    def next(self) -> None:
        """Choose the next pupil who is to be recorded."""
        room = self._room
        room.field.clear_text()
        if pupil := room.rows.next_to_record():
            self._choose(pupil.line)
        else:
            room.tell(say("visit.none_left", self._lang), "bold")

    def entered(self, text: str) -> None:
        """Choose whom the text means; where several fit, the one that an arrow is at."""
        room, rows = self._room, self._room.rows
        rows.narrow(text)
        number = number_in(text)
        if number is not None:
            self._number(number)
        elif len(text) < _FEWEST:
            room.tell(say("visit.short", self._lang))
        elif rows.chosen is None:
            room.field.keep(text)
            room.tell(say("visit.unfit.add", self._lang, text=text), "bold")
        else:
            count, chosen = len(rows.window.page.rows), rows.chosen
            self._choose(chosen.line)
            if count > 1:
                name = name_of(chosen, self._lang)
                room.tell(say("visit.several", self._lang, count=count, name=name))

    def came(self, scanned: Scanned) -> None:
        """Choose whose NIK a reader sent; one that isn't on the list may be added by its key."""
        room, parts = self._room, scanned.text.split()
        if room.seen is None:
            room.tell(say("room.reading", self._lang))
        elif len(parts) != 1 or not scanned_number(parts[0]) or len(parts[0]) != 16:
            self._nobody(" ".join(parts))
            room.tell(say("visit.scan.one", self._lang), "bold")
        elif pupil := room.rows.of_number(parts[0]):
            self._choose(pupil.line)
        else:
            self.unlisted = parts[0]
            self._nobody(parts[0])
            room.tell(say("visit.scan.unlisted", self._lang, nik=parts[0]), "bold")

    def added(self, line: int | None) -> None:
        """Choose the line that was just added, once it was read."""
        if line is not None and self._room.rows.has(line):
            self._choose(line)

    def _number(self, number: int) -> None:
        if self._room.rows.has(number):
            self._choose(number)
        else:
            self._nobody(str(number))
            self._room.tell(say("visit.no_number", self._lang, number=number), "bold")

    def _nobody(self, text: str) -> None:
        """Show nobody, so that an Enter out of habit serves nobody who was not meant."""
        self._room.rows.show_nobody(text)
        self._room.field.keep(text)

    def _choose(self, line: int) -> None:
        self.unlisted = ""
        self._room.rows.choose(line)
        self._room.field.clear_text()
        if self._room.acts.unsent is None:
            self._room.tell("")
