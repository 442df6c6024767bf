"""The lines of a form: a text, one of a few answers, or one of many that is sought by typing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from db.rules.phone import read_phone
from db.rules.refused import Refused
from screens.tick_line import TickLine

LONGEST = 200
LONGEST_PATH = 400
_DATE = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")


@dataclass(slots=True)
class TextLine:
    """A line of text that is edited in place; register data are capital letters.

    What is `proposed` stands there until something else is typed: the first letter replaces it,
    an editing key keeps it.
    """

    heading: str
    label: str
    text: str = ""
    needed: bool = False
    caret: int = -1
    proposed: bool = False

    @property
    def value(self) -> str:
        """Return what the line says."""
        return self.text.strip()

    @property
    def at(self) -> int:
        """Return where the next letter goes."""
        return len(self.text) if self.caret < 0 else self.caret

    def type(self, letters: str) -> None:
        """Insert what was typed or pasted."""
        if self.proposed:
            self.set("")
        room = LONGEST - len(self.text)
        taken = letters.upper()[:room]
        self.text = self.text[: self.at] + taken + self.text[self.at :]
        if self.caret >= 0:
            self.caret += len(taken)

    def edit(self, key: str) -> None:
        """Do what an editing key does."""
        self.proposed = False
        at = self.at
        if key == "backspace" and at:
            self.text, self.caret = self.text[: at - 1] + self.text[at:], at - 1
        elif key == "delete":
            self.text, self.caret = self.text[:at] + self.text[at + 1 :], at
        elif key == "ctrl+u":
            self.text, self.caret = self.text[at:], 0
        elif key == "home":
            self.caret = 0
        elif key in ("left", "right"):
            self.caret = min(max(at + (1 if key == "right" else -1), 0), len(self.text))
        if key == "end" or self.caret == len(self.text):
            self.caret = -1

    def set(self, value: str) -> None:
        """Write a value in."""
        self.text, self.caret, self.proposed = value, -1, False

    def left(self) -> None:
        """Put what was typed into shape when the line is left."""
        self.caret = -1


@dataclass(slots=True)
class PathLine(TextLine):
    """A file's path: it may be long, and its letters stay as they are typed."""

    def type(self, letters: str) -> None:
        """Insert what was typed or pasted."""
        taken = letters[: LONGEST_PATH - len(self.text)]
        self.text = self.text[: self.at] + taken + self.text[self.at :]
        if self.caret >= 0:
            self.caret += len(taken)


@dataclass(slots=True)
class DateLine(TextLine):
    """A date; eight digits get their dashes."""

    def left(self) -> None:
        """Write 17082006 as 17-08-2006."""
        self.caret = -1
        if found := _DATE.fullmatch(self.value):
            self.text = "-".join(found.groups())


@dataclass(slots=True)
class PhoneLine(TextLine):
    """A telephone number; its signs are left out and +62 is a 0 once the line is left."""

    def left(self) -> None:
        """Write +62 812-3456-789 as 08123456789."""
        self.caret = -1
        try:
            self.text = read_phone(self.text)
        except Refused:
            return


@dataclass(slots=True)
class PickLine:
    """One of a few answers; the arrows or a letter go to another one.

    Where `jumps`, each answer's words begin with a letter of its own, and that letter goes on to
    the next line as well.
    """

    heading: str
    label: str
    answers: Sequence[tuple[str, str]]
    chosen: int = 0
    needed: bool = False
    jumps: bool = False

    @property
    def value(self) -> str:
        """Return the answer that stands there."""
        return self.answers[self.chosen][0]

    @property
    def words(self) -> str:
        """Return the answer as it is shown."""
        return self.answers[self.chosen][1]

    def set(self, value: str) -> None:
        """Choose an answer by its value; one that isn't there leaves the line as it is."""
        values = [each for each, _ in self.answers]
        if value in values:
            self.chosen = values.index(value)

    def type(self, letters: str) -> None:
        """Go to the next answer that begins so."""
        for step in range(1, len(self.answers) + 1):
            index = (self.chosen + step) % len(self.answers)
            if letters.upper() in self._letters(index):
                self.chosen = index
                return

    def jumps_by(self, letters: str) -> bool:
        """Return whether a letter that was typed picked an answer and goes on."""
        return self.jumps and letters.upper() in self._letters(self.chosen)

    def _letters(self, index: int) -> tuple[str, ...]:
        value, words = self.answers[index]
        word = words[:1].upper()
        return (word,) if self.jumps else (value[:1].upper(), word)

    def edit(self, key: str) -> None:
        """Go to another answer, round the end."""
        if key in ("left", "right"):
            self.chosen = (self.chosen + (1 if key == "right" else -1)) % len(self.answers)

    def left(self) -> None:
        """Leave the answer as it stands."""


Answer = tuple[str, str, str]


@dataclass(slots=True)
class SoughtLine(TextLine):
    """One of many answers, sought by how their words begin; the arrows go through what fits.

    An answer is its value, its words and what stands beside them. It counts once it is the
    only one that fits, or was written out, or an arrow went to it: never the first of several.
    """

    answers: Sequence[Answer] = ()
    turned: int | None = None

    @property
    def value(self) -> str:
        """Return the value of the answer, or what was typed where none counts."""
        return self.found[0] if self.found else self.text.strip()

    @property
    def fitting(self) -> list[Answer]:
        """Return the answers that what was typed may mean, the likeliest first."""
        sought = self.text.strip().casefold()
        if not sought:
            return []
        words = [(f" {each[1].casefold()}", each) for each in self.answers]
        whole = [each for told, each in words if told == f" {sought}"]
        first = [each for told, each in words if told.startswith(f" {sought}")]
        inner = [each for told, each in words if f" {sought}" in told]
        return list(dict.fromkeys((*whole, *first, *inner, *self.coded(sought))))

    def coded(self, sought: str) -> list[Answer]:
        """Return the answers that fit by what stands beside their words."""
        return []

    def is_whole(self, answer: Answer, sought: str) -> bool:
        """Return whether an answer was written out."""
        return answer[1].casefold() == sought

    @property
    def found(self) -> Answer | None:
        """Return the answer that counts."""
        fitting = self.fitting
        if self.turned is not None and fitting:
            return fitting[self.turned % len(fitting)]
        sought = self.text.strip().casefold()
        whole = [each for each in fitting if self.is_whole(each, sought)]
        alone = whole or fitting
        return alone[0] if len(alone) == 1 else None

    @property
    def is_open(self) -> bool:
        """Return whether several answers fit and none of them counts yet."""
        return bool(self.fitting) and self.found is None

    def set(self, value: str) -> None:
        """Choose an answer by its value; one that isn't in the list stands as it is."""
        chosen = next((each for each in self.answers if each[0] == value), None)
        self.text = chosen[1] if chosen else value
        self.turned = self.fitting.index(chosen) if chosen else None

    def type(self, letters: str) -> None:
        """Seek by one letter more."""
        self.turned = None
        TextLine.type(self, letters)

    def edit(self, key: str) -> None:
        """Go through what fits, or edit what was typed."""
        if key == "right":
            self.turned = 0 if self.turned is None else self.turned + 1
        elif key == "left":
            self.turned = -1 if self.turned is None else self.turned - 1
        else:
            self.turned = None
            TextLine.edit(self, key)

    def left(self) -> None:
        """Write out the answer that counts."""
        self.caret = -1
        if self.found:
            self.set(self.found[0])


@dataclass(slots=True)
class CodedLine(SoughtLine):
    """One of many answers, sought by what stands beside its words, a code, as well as by them."""

    def coded(self, sought: str) -> list[Answer]:
        """Return the answers whose code begins so, the one that is it first."""
        fits = [each for each in self.answers if each[2].casefold().startswith(sought)]
        return sorted(fits, key=lambda each: each[2].casefold() != sought)

    def is_whole(self, answer: Answer, sought: str) -> bool:
        """Return whether an answer, or its code, was written out."""
        return sought in (answer[1].casefold(), answer[2].casefold())


FormLine = TextLine | PickLine | SoughtLine | TickLine


def state_of(line: FormLine) -> Mapping[str, object]:
    """Return how a line stands, to put it back so."""
    return {each.name: getattr(line, each.name) for each in fields(line)}


def put_back(line: FormLine, state: Mapping[str, object]) -> None:
    """Put a line back to how it stood."""
    for name, value in state.items():
        setattr(line, name, value)
