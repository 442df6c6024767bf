"""The year's target for the board: the city's figures, the paces, and the kelurahan."""

from dataclasses import dataclass, replace
from datetime import date

from db.reads.board_kelurahan import kelurahan_parts
from db.reads.board_memory import Memory
from db.reads.target import Drift, drift, target
from db.reads.target_pace import target_pace
from db.rules.board_figures import KelurahanStand, TargetStand
from db.rules.settings import OfficeSettings
from db.rules.small_cells import shown_cells
from db.rules.target_pace import TargetPace


@dataclass(frozen=True, slots=True)
class _Slow:
    """What changes with the register and the day, and with no ordinary act at the counter."""

    drift: Drift
    pace: TargetPace


def target_stand(memory: Memory, settings: OfficeSettings, today: date) -> TargetStand:
    """Return the year's target. The city is counted anew, the rest where it may have changed."""
    region = settings.region
    city = target(settings.target_for(today), region)
    slow = memory.once(
        "target",
        (settings, today, city.target, memory.stirred),
        lambda: _Slow(drift(city, region), target_pace(city, settings, today)),
    )
    parts = kelurahan_parts(memory, city, region)
    shown = shown_cells(parts, _numbers)
    # What is left changes with each recording, unlike what the rest of the pace rests on.
    pace = replace(slow.pace, left=city.left)
    return TargetStand(
        year=city.year,
        baseline=slow.drift.baseline,
        target=city.target,
        recorded=city.recorded,
        arrived=slow.drift.arrived,
        departed=slow.drift.departed,
        pace_kept=pace.kept if pace.days_worked else None,
        pace_needed=pace.needed,
        kelurahan=shown,
        kept_back=len(parts) - len(shown),
    )


def _numbers(part: KelurahanStand) -> tuple[int, int, int]:
    return part.target, part.recorded, part.target - part.recorded
