"""What lists of visits say of people who aren't of the city is erased a month after the visit."""

from datetime import date

from db.models import VisitPupil
from db.models.kept import Kept, slot
from db.office import office_settings
from db.rules.visits import KEPT_AFTER, PupilClass
from db.visit_lines import forgotten_lines

_ERASED = Kept(
    VisitPupil,
    lambda: VisitPupil.update(
        name="",
        birth_date=None,
        nisn=None,
        nik_given=None,
        nik=None,
        outside=slot("outside"),
        erased_on=slot("today"),
    ).where((VisitPupil.visit == slot("visit")) & (VisitPupil.line == slot("line"))),
)


# Most of it is due on the very day; whoever moved away since is found by the day's first sign-in.
_RECENTLY = 3 * KEPT_AFTER


def erase_due_pupils(today: date, *, all_visits: bool = False) -> int:
    """Erase who was on lists of visits KEPT_AFTER ago or earlier; return how many lines.

    Names, birth dates and numbers go of every line that isn't a living resident of the city;
    its class at the school, its outcome and that it was of another city stay. Beside the record.
    Looks at the visits of the last months only, unless at `all_visits`: that takes 2 ms for each
    thousand lines.
    """
    since = date.min if all_visits else today - _RECENTLY
    lines = forgotten_lines(today, office_settings().region, since)
    if lines:
        _ERASED.run_many(
            {
                "visit": each.visit,
                "line": each.line,
                "outside": each.what is PupilClass.OUTSIDE,
                "today": today.isoformat(),
            }
            for each in lines
        )
    return len(lines)
