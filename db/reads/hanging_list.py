"""Everyone whose recording hangs, whole: for the command line and for the centre."""

from dataclasses import dataclass
from functools import partial

from db.reads.hanging_cases import (
    ALL,
    HangingCase,
    HangingCounts,
    hanging_counts,
    hanging_page,
)
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.viewer import Viewer


@dataclass(frozen=True, slots=True)
class HangingList:
    """Everyone who hangs, counted; `whole` says whether whole NIKs may be shown."""

    counts: HangingCounts
    cases: tuple[HangingCase, ...]
    whole: bool


def hanging_list(viewer: Viewer, *, export: bool = False) -> HangingList:
    """Return everyone whose recording hangs; whoever shows it records that as a look first.

    Clerk, store keeper and admin may look; taking the list out (`export`) needs the right to
    export, which an admin and everyone in a training office has. Raises Refused
    NOT_PERMITTED, EXPORT_NOT_PERMITTED.
    """
    whole = shows_whole_niks(viewer, export=export)
    page = partial(hanging_page, ALL, "", clock=viewer.clock)
    return HangingList(hanging_counts(viewer.clock), all_rows(page), whole)
