"""What one entry of the journal counts for in a report, by the entry's own word alone."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from db.rules.roles import Act
from db.rules.stock import StockMove
from db.rules.suket import SuketState

Entry = Mapping[str, Any]


class Measure(StrEnum):
    """What is counted. A measure by cause, reason or kind is written MEASURE.CAUSE.

    PRINTED is every card made, PRINTED_IN_RUN those of them that a print run made. SUKET_VOID
    are sukets voided, also by their holder's departure. REPLACED are replacements asked for,
    by reason; OLD_CARD cards taken back, SPOILED blanks, DESTROYED_CARD and DESTROYED_BLANK
    what was destroyed, each by cause and in pieces.
    """

    RECORDED = "RECORDED"
    PRINTED = "PRINTED"
    PRINTED_IN_RUN = "PRINTED_IN_RUN"
    HANDED_OVER = "HANDED_OVER"
    SUKET_NEW = "SUKET_NEW"
    SUKET_RENEWED = "SUKET_RENEWED"
    SUKET_VOID = "SUKET_VOID"
    IKD = "IKD"
    BIODATA = "BIODATA"
    REPLACED = "REPLACED"
    OLD_CARD = "OLD_CARD"
    SPOILED = "SPOILED"
    DESTROYED_CARD = "DESTROYED_CARD"
    DESTROYED_BLANK = "DESTROYED_BLANK"


# Of these a report tells by cause; the others are of one person each and have an area.
BY_CAUSE = (
    Measure.REPLACED,
    Measure.OLD_CARD,
    Measure.SPOILED,
    Measure.DESTROYED_CARD,
    Measure.DESTROYED_BLANK,
)
OF_PEOPLE = tuple(measure for measure in Measure if measure not in BY_CAUSE)

# The kinds of act that count for anything.
COUNTED = frozenset(
    {
        Act.ENROL,
        Act.ISSUE,
        Act.BATCH_PRINTED,
        Act.HAND_OVER,
        Act.REPLACE,
        Act.VOID_CARD,
        Act.SUKET,
        Act.OVERRIDE_SUKET,
        Act.VOID_SUKET,
        Act.DEPART,
        Act.GIVE_INSTEAD,
        Act.SPOIL,
        Act.TAKE_BACK,
        Act.DESTROY,
    }
)
# Those that the figures of the whole year are counted from.
COUNTED_FOR_THE_YEAR = frozenset({Act.ENROL, Act.ISSUE, Act.BATCH_PRINTED})


def measure_of(measure: Measure, cause: object) -> str:
    """Return the name of a measure by cause."""
    return f"{measure}.{cause}"


def counts_of(entry: Entry) -> Counter[str]:
    """Return what an entry counts for, by measure; nothing for a correction itself."""
    counts: Counter[str] = Counter()
    if entry["kind"] not in COUNTED:
        return counts
    if entry["kind"] == Act.ENROL:
        counts[Measure.RECORDED] += 1
    elif entry["kind"] == Act.REPLACE:
        counts[measure_of(Measure.REPLACED, entry["order"]["reason"])] += 1
    elif entry["kind"] == Act.DESTROY:
        _count_destroyed(entry["decided"]["counts"], counts)
    for row in entry["rows"]:
        if row["now"] is not None and (count := _ROWS.get(row["t"])):
            count(entry, row, counts)
    return counts


def _count_card(entry: Entry, row: Entry, counts: Counter[str]) -> None:
    if row["was"] is None:
        counts[Measure.PRINTED] += 1
        if entry["kind"] == Act.BATCH_PRINTED:
            counts[Measure.PRINTED_IN_RUN] += 1


def _count_state(_entry: Entry, row: Entry, counts: Counter[str]) -> None:
    # Also a card from before the program, of which there is no row, is handed over.
    if row["now"].get("status") == "CARD_ISSUED":
        counts[Measure.HANDED_OVER] += 1


def _count_suket(_entry: Entry, row: Entry, counts: Counter[str]) -> None:
    now = row["now"]
    if row["was"] is None:
        counts[Measure.SUKET_RENEWED if now["replaces"] else Measure.SUKET_NEW] += 1
    elif now.get("state") == SuketState.BATAL:
        counts[Measure.SUKET_VOID] += 1


def _count_instead(_entry: Entry, row: Entry, counts: Counter[str]) -> None:
    counts[Measure(row["now"]["kind"])] += 1


def _count_old_card(_entry: Entry, row: Entry, counts: Counter[str]) -> None:
    if row["was"] is None:
        counts[measure_of(Measure.OLD_CARD, row["now"]["cause"])] += 1


def _count_spoiled(_entry: Entry, row: Entry, counts: Counter[str]) -> None:
    now = row["now"]
    if now["kind"] == StockMove.RUSAK:
        counts[measure_of(Measure.SPOILED, now["cause"])] -= now["quantity"]


def _count_destroyed(told: Mapping[str, Mapping[str, int]], counts: Counter[str]) -> None:
    for measure, name in ((Measure.DESTROYED_CARD, "cards"), (Measure.DESTROYED_BLANK, "blanks")):
        for cause, pieces in told.get(name, {}).items():
            counts[measure_of(measure, cause)] += pieces


_ROWS = {
    "card": _count_card,
    "ktp": _count_state,
    "suket": _count_suket,
    "given_instead": _count_instead,
    "old_card": _count_old_card,
    "stock_entry": _count_spoiled,
}
