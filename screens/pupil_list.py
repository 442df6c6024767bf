"""The lines of a visit's list that are seen, and the one that is chosen.

It knows nothing of the terminal: the room draws it, and tells it what was typed.
"""

from collections.abc import Iterable

from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Where
from db.reads.visits.sheet import Pupil
from db.rules.visits import PupilClass
from screens.row_window import RowWindow
from screens.short_list import fits, whole

ALL = "all"
# The views beside the whole list: a class of it each, so that their numbers add up.
CLASSES = tuple(str(each) for each in PupilClass)
VIEWS = (ALL, *CLASSES)
LONGEST_NUMBER = 4


class PupilList:
    """The pupils as they were read, one `view` of them, narrowed by what is typed.

    The chosen pupil stays in sight after an act, even where the view no longer has them.
    """

    def __init__(self) -> None:
        self.pupils: tuple[Pupil, ...] = ()
        self.window: RowWindow[Pupil] = RowWindow()
        self.view = ALL
        self.text = ""
        self._before: int | None = None
        self._nobody = False

    @property
    def chosen(self) -> Pupil | None:
        """Return the chosen pupil."""
        return self.window.row

    def take(self, pupils: tuple[Pupil, ...]) -> None:
        """Take the list as it was read anew; the chosen line stays chosen."""
        self.pupils = pupils
        self._show(self.chosen.line if self.chosen else None)

    def turn(self, step: int) -> None:
        """Go to another view, from its beginning."""
        self.view = VIEWS[(VIEWS.index(self.view) + step) % len(VIEWS)]
        self._before = None
        self._show(None, keeps=False)

    def narrow(self, text: str) -> None:
        """Show who fits what is typed; without text the line that was chosen before it.

        A line's number chooses that line and hides none.
        """
        if text == self.text:
            return
        if not self.text:
            self._before = self.chosen.line if self.chosen else None
        self.text, self._nobody = text, False
        number = number_in(text)
        if number is not None or not narrowing(text):
            self._show(number if self.has(number) else self._before)
        else:
            self._show(None, keeps=False)

    def show_nobody(self, text: str) -> None:
        """Show nobody: what was typed or scanned is on no line of the list."""
        if not self.text:
            self._before = self.chosen.line if self.chosen else None
        self.text, self._nobody = text, True
        self._show(None, keeps=False)

    def has(self, number: int | None) -> bool:
        """Return whether the list has a line of this number."""
        return any(pupil.line == number for pupil in self.pupils)

    def choose(self, line: int) -> None:
        """Choose a line, and show the list around it; the text was taken."""
        self.text, self._before, self._nobody = "", line, False
        self._show(line)

    def move(self, rows: int) -> None:
        """Choose another line of those that are shown."""
        self.window.move(rows)

    def to_end(self, *, first: bool) -> None:
        """Choose the first or the last line that is shown."""
        self.window.to_end(Where.FIRST if first else Where.LAST)

    def of_number(self, nik: str) -> Pupil | None:
        """Return who has this NIK in the register, else on the list, None for nobody."""
        found = [pupil for pupil in self.pupils if nik in (pupil.nik, pupil.nik_given)]
        return min(found, key=lambda pupil: pupil.nik != nik, default=None)

    def first_to_record(self) -> Pupil | None:
        """Return the first pupil of the list who is to be recorded."""
        return next((each for each in self.pupils if is_left(each)), None)

    def next_to_record(self) -> Pupil | None:
        """Return the next pupil after the chosen one who is to be recorded, round the end."""
        at = self.chosen.line if self.chosen else self._before or 0
        left = [each for each in self.pupils if is_left(each)]
        after = [each for each in left if each.line > at]
        return next(iter([*after, *left]), None)

    def _show(self, line: int | None, *, keeps: bool = True) -> None:
        kept = line if keeps else None
        page = whole(self._fitting(), _key)
        if kept is not None and (kept,) not in page.keys:
            page = whole(sorted((*page.rows, *self._line(kept)), key=_key), _key)
        where = Ask() if line is None else Ask(Where.AROUND, (line,))
        self.window.take(where, page)

    def _fitting(self) -> Iterable[Pupil]:
        rows = self.pupils
        if self._nobody:
            return ()
        if self.view != ALL:
            rows = tuple(pupil for pupil in rows if str(pupil.what) == self.view)
        if not self.text or number_in(self.text) is not None:
            return rows
        return (pupil for pupil in rows if _fits(self.text, pupil))

    def _line(self, line: int) -> Iterable[Pupil]:
        return (pupil for pupil in self.pupils if pupil.line == line)


def is_left(pupil: Pupil) -> bool:
    """Return whether a pupil is still to be recorded, and nothing was said of them."""
    return pupil.what is PupilClass.TO_RECORD and pupil.outcome is None and not pupil.doubtful


def number_in(text: str) -> int | None:
    """Return the line's number that was typed, None where it is something else."""
    digits = text.strip()
    if not digits or len(digits) > LONGEST_NUMBER:
        return None
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def _fits(text: str, pupil: Pupil) -> bool:
    told = (pupil.name, pupil.registered_name, pupil.class_name)
    return fits(text, *told, pupil.nik, pupil.nik_given, pupil.nisn)


def _key(pupil: Pupil) -> tuple[int]:
    return (pupil.line,)
