"""The schools that the van goes to: listed, added, changed, closed."""

from argparse import Namespace
from collections.abc import Sequence

from counter_tui.commands.desk import open_office
from counter_tui.commands.receipts import do_and_print
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.reads.visits.schools import SchoolLine, schools
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.change_school import ChangeSchoolOrder, change_school
from screens.locale import Lang, say, written

_COLUMNS = ("code", "name", "visits", "last", "principal", "address")


def listed(settings: Settings, asked: Namespace) -> None:
    """Print the schools by name, with --all those that were closed for good too."""
    with open_office(settings, read_only=True) as store:
        found = store.read(schools, closed=asked.all)
    none = [say("schools.cli.none", settings.lang)]
    print_found(settings, {"schools": found}, _lines(found, settings.lang) if found else none)


def add(settings: Settings, asked: Namespace) -> None:
    """Add a school."""
    order = SchoolOrder(asked.code, asked.name, asked.address or "", asked.principal or "")
    do_and_print(settings, add_school, order)


def change(settings: Settings, asked: Namespace) -> None:
    """Change what is kept of a school, close it for good, or open it again."""
    if asked.close and asked.open:
        raise WrongUsage("usage.schools_change")
    closed = asked.close if asked.close or asked.open else None
    order = ChangeSchoolOrder(asked.code, asked.name, asked.address, asked.principal, closed)
    do_and_print(settings, change_school, order)


def _lines(found: Sequence[SchoolLine], lang: Lang) -> list[str]:
    heading = tuple(say(f"schools.cli.column.{name}", lang) for name in _COLUMNS)
    rows = [
        (
            line.code,
            _name(line, lang),
            written(line.visits),
            written(line.last_visit),
            written(line.principal),
            written(line.address),
        )
        for line in found
    ]
    return table([heading, *rows])


def _name(line: SchoolLine, lang: Lang) -> str:
    name = written(line.name)
    if line.closed_on is None:
        return name
    return f"{name} ({say('schools.cli.closed', lang, day=line.closed_on)})"
