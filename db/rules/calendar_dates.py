"""Ages, birthdays and calendar months."""

from calendar import isleap, monthrange
from datetime import date


def birthday(birth: date, years: int) -> date:
    """Return the day on which someone born on `birth` becomes `years` old.

    Someone born on 29 February becomes older on 1 March of a common year: no law
    names the day, and this one never gives a right too early. Raises ValueError
    beyond the year 9999.
    """
    year = birth.year + years
    if (birth.month, birth.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return birth.replace(year=year)


def latest_birth(years: int, day: date) -> date:
    """Return the latest birth date of someone who is `years` old on `day`.

    It is the other side of `birthday`: who was born later isn't that old yet.
    """
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        # 29 February, in a year that had none: who was born on 1 March is a day too young.
        return date(day.year - years, 2, 28)


def age_on(birth: date, day: date) -> int:
    """Return the age in completed years on `day`; negative before the birth.

    The birthday itself counts: who turns 17 on `day` is 17.
    """
    years = day.year - birth.year
    return years if day >= birthday(birth, years) else years - 1


def add_months(day: date, months: int) -> date:
    """Return the same day `months` calendar months later, or the last day of a shorter month.

    31 August and six months is 28 or 29 February. `months` may be negative.
    Raises ValueError outside the years 1 to 9999.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError("outside the years 1 to 9999")
    month = month0 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_possible_date(day: int, month: int, year_of_century: int) -> bool:
    """Return whether day, month and two-digit year are a real date in the 1900s or 2000s.

    29-02-00 is one, because 2000 was a leap year although 1900 wasn't.
    """
    return any(_is_real(century + year_of_century, month, day) for century in (1900, 2000))


def _is_real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
