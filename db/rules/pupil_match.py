"""Who a line of a list is told to be, of those whom the register has.

Nothing is guessed where the register isn't sure. A NIK alone is no proof: twins' differ in one
digit, and it is one digit that is mistyped. So the name has to agree, and the birth date where
the list gives one; whatever is left in doubt a clerk decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.rules.name_likeness import Likeness, is_short_for, letters_apart, likeness
from db.rules.name_words import name_words
from db.rules.nik import nik_errors, read_nik
from db.rules.roster_line import RosterLine
from db.rules.visits import Match

# So many wrong digits, or two that changed places, may be a slip; more is another number.
MOST_DIGITS = 2
_CENTURIES = (1900, 2000)


@dataclass(frozen=True, slots=True)
class Known:
    """What is asked of a resident to tell whether a line means them."""

    nik: str
    name: str
    birth_date: date
    alive: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Who a line is told to be and how; `rank` is how well the name agrees, 0 to the letter."""

    nik: str | None
    how: Match
    rank: int = 0


DOUBTED, NOBODY = Found(None, Match.DOUBT), Found(None, Match.NONE)


def by_number(line: RosterLine, holder: Known, born_with: Iterable[Known]) -> Found:
    """Return what a line is whose NIK the register has, given who was born on the same day.

    `holder` has the NIK; `born_with` may hold them too.
    """
    if not line.name:
        return _by_nik(holder, 0) if _born_alike(line.birth_date, holder) else DOUBTED
    rank = name_rank(line.name, holder.name)
    if rank is None or not _born_alike(line.birth_date, holder):
        return DOUBTED
    if rank == 2 and line.birth_date not in (None, holder.birth_date):
        return DOUBTED
    if rank and any(_is_rival(line, rank, each) for each in born_with if each.nik != holder.nik):
        return DOUBTED
    return _by_nik(holder, rank)


def needs_company(line: RosterLine, holder: Known) -> bool:
    """Return whether `by_number` has to know who was born on the same day as the holder."""
    return bool(line.name) and name_rank(line.name, holder.name) in (1, 2)


def by_name(line: RosterLine, born_with: Sequence[Known]) -> Found:
    """Return what a line is that has no NIK of the register, given who was born on its days.

    `born_with` were born on one of `days_of`.
    """
    if not line.name:
        return NOBODY
    alike = [(likeness(line.name, each.name), each) for each in born_with]
    same = [each for how, each in alike if how is Likeness.SAME]
    if same:
        return _only_one(line, same, born_with)
    close = (each for how, each in alike if how is Likeness.CLOSE)
    if line.birth_date and any(_number_allows(line.nik, each.nik) for each in close):
        return DOUBTED
    return NOBODY


def _only_one(line: RosterLine, same: Sequence[Known], born_with: Sequence[Known]) -> Found:
    """Return what a line is, given those whose name is the same."""
    [only, *others] = same
    rank = name_rank(line.name, only.name) or 0
    sure = not others and only.alive and line.birth_date == only.birth_date
    if not sure or not _number_may_be(line.nik, only.nik):
        return DOUBTED
    if any(_is_rival(line, rank, each) for each in born_with if each.nik != only.nik):
        return DOUBTED
    return Found(only.nik, Match.NAME, rank)


def _is_rival(line: RosterLine, rank: int, other: Known) -> bool:
    """Return whether a line may mean another resident than the one whose name agrees by `rank`.

    That is one whose name agrees as well, or whose longer name the list may have shortened; who
    is called so to the letter has only the latter to fear.
    """
    theirs = name_rank(line.name, other.name)
    if theirs is not None and (rank or not theirs):
        return True
    return is_short_for(line.name, other.name)


def by_other_day(line: RosterLine, born_else: Iterable[Known]) -> Found:
    """Return what a line is whom nobody fits, given who was born on one of `other_days`."""
    for each in born_else:
        if likeness(line.name, each.name) is Likeness.SAME and _number_allows(line.nik, each.nik):
            return DOUBTED
    return NOBODY


def days_of(line: RosterLine) -> tuple[date, ...]:
    """Return the birth date that a line gives, else those that its NIK may mean."""
    if line.birth_date:
        return (line.birth_date,)
    if line.nik is None or nik_errors(line.nik):
        return ()
    parts = read_nik(line.nik)
    return _dates(
        (century + parts.year_of_century, parts.month, parts.day) for century in _CENTURIES
    )


def other_days(born: date) -> tuple[date, ...]:
    """Return the days for which one is easily mistaken: day and month swapped, a year off."""
    swapped = (born.year, born.day, born.month)
    years = ((born.year + off, born.month, born.day) for off in (-1, 1))
    return tuple(day for day in _dates((swapped, *years)) if day != born)


def name_rank(given: str, registered: str) -> int | None:
    """Return how well two names agree: 0 to the letter, 1 the same, 2 close; None not at all."""
    how = likeness(given, registered)
    if how is Likeness.SAME and sorted(name_words(given)) == sorted(name_words(registered)):
        return 0
    return {Likeness.SAME: 1, Likeness.CLOSE: 2}.get(how)


def _by_nik(holder: Known, rank: int) -> Found:
    return Found(holder.nik, Match.NIK, rank)


def _born_alike(given: date | None, holder: Known) -> bool:
    """Return whether a given birth date is the holder's, or one slip away from it."""
    born = holder.birth_date
    if given is None or given == born:
        return True
    differ = (given.day != born.day) + (given.month != born.month) + (given.year != born.year)
    return differ == 1 or born in other_days(given)


def _number_may_be(given: str | None, nik: str) -> bool:
    """Return whether a given NIK is none, or this one with a slip."""
    return given is None or letters_apart(given, nik, MOST_DIGITS) <= MOST_DIGITS


def _number_allows(given: str | None, nik: str) -> bool:
    """Return whether a given NIK leaves it open that someone is meant who only nearly fits.

    One that was first given in another city doesn't, unless it is theirs with a slip.
    """
    return _number_may_be(given, nik) or (given or "")[:4] == nik[:4]


def _dates(parts: Iterable[tuple[int, int, int]]) -> tuple[date, ...]:
    found = []
    for year, month, day in parts:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(found)
