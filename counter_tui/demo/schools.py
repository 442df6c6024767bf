"""Schools of the training office and their lists, with pupils from outside the city."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from counter_tui.demo.plan import Group
from db.rules.register_row import RegisterRow
from db.transactions.add_school import PupilLine

# The schools that public reports on visits name.
SCHOOLS = (
    ("SMAN1", "SMAN 1 MATARAM"),
    ("SMAN2", "SMAN 2 MATARAM"),
    ("SMAN3", "SMAN 3 MATARAM"),
    ("SMAN5", "SMAN 5 MATARAM"),
    ("SMAN6", "SMAN 6 MATARAM"),
    ("SMAN7", "SMAN 7 MATARAM"),
    ("SMAN8", "SMAN 8 MATARAM"),
    ("SMAN9", "SMAN 9 MATARAM"),
    ("SMAN10", "SMAN 10 MATARAM"),
    ("SMAN11", "SMAN 11 MATARAM"),
    ("SMKN4", "SMKN 4 MATARAM"),
)
PUPILS_FROM_THE_CITY = 100
PUPIL_GROUPS = frozenset({Group.TARGET, Group.TARGET_RECORDED, Group.SIXTEEN, Group.OUTSIDER})

School = tuple[str, str, list[PupilLine]]


def rosters(pupils: Mapping[Group, Sequence[RegisterRow]], seed: int) -> Iterator[School]:
    """Yield each school's code, name and list; pupils of the city and from outside, by name."""
    rng = Random(seed)
    city = [row for group in PUPIL_GROUPS - {Group.OUTSIDER} for row in pupils.get(group, ())]
    city.sort(key=lambda row: row.nik)
    outside = sorted(pupils.get(Group.OUTSIDER, ()), key=lambda row: row.nik)
    rng.shuffle(city)
    for number, (code, name) in enumerate(SCHOOLS):
        own = city[number * PUPILS_FROM_THE_CITY : (number + 1) * PUPILS_FROM_THE_CITY]
        own += outside[number :: len(SCHOOLS)]
        own.sort(key=lambda row: row.name)
        yield code, name, [_line(row, index) for index, row in enumerate(own)]


def _line(row: RegisterRow, index: int) -> PupilLine:
    return PupilLine(row.name, row.birth_date, row.nik, f"XI-{index % 8 + 1}")
