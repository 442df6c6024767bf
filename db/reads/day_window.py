"""What a place's next closing covers: from the last one to the journal's end."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peewee import Case, fn

from db.journal.canonical import CHAIN, parsed
from db.journal.clock import office_day, read_moment
from db.journal.fault import Fault, FaultCode, row_named
from db.journal.looks import looks_fault
from db.journal.rows import Image, image
from db.journal.since import record_fault
from db.models import ChainHead, JournalEntry, StockBalance, StockEntry
from db.models.base import rows_of
from db.office import office_settings
from db.reads.day_closing import closing_before


@dataclass(frozen=True, slots=True)
class DayWindow:
    """The entries `from_n` to `to_n` of the journal, whose last hash is `head`.

    `since_ref` is the closing before, on the day `since`, and `last` its row; without one
    `since` is the day of the office's first entry. `opening` is what was counted then,
    `moved_in` and `moved_out` what the ledger of blanks has at the place since, `on_hand` its
    balance.
    """

    place: str
    since_ref: str | None
    since: date
    from_n: int
    to_n: int
    head: str
    opening: int
    moved_in: int
    moved_out: int
    on_hand: int
    last: Image | None


def day_window(place: str) -> DayWindow:
    """Return what the next closing of a place covers; the office has an entry at least."""
    head = ChainHead.get(ChainHead.chain == CHAIN)
    last = closing_before(place)
    from_n = last.to_n + 1 if last else 1
    since = last.day if last else _first_day()
    moved_in, moved_out = _moved(place, from_n, since)
    return DayWindow(
        place=place,
        since_ref=last.ref if last else None,
        since=since,
        from_n=from_n,
        to_n=head.n,
        head=head.hash,
        opening=last.counted if last else 0,
        moved_in=moved_in,
        moved_out=moved_out,
        on_hand=_on_hand(place),
        last=image(last) if last else None,
    )


def window_fault(window: DayWindow, seen: int = 0) -> Fault | None:
    """Return the first thing in what a closing covers that was changed behind the program's back.

    Entries up to `seen` were looked at before, with the rows that they wrote and the looks
    that the closing before and those since took in. Looked at anew are the closing before,
    every link and row after `seen`, the head, and the balance.
    """
    fault = _closing_fault(window) or record_fault(max(window.from_n, seen + 1), window.to_n)
    if fault is None and window.last and seen < window.from_n:
        fault = looks_fault(window.from_n - 1)
    if fault:
        return fault
    if (last := _hash_of(window.to_n)) != window.head:
        return Fault(window.to_n, FaultCode.JOURNAL_HEAD, f"{last[:16]} / {window.head[:16]}")
    expected = window.opening + window.moved_in - window.moved_out
    if expected != window.on_hand:
        detail = f"{window.place}: {window.on_hand} / {expected}"
        return Fault(None, FaultCode.STOCK_SUM, detail)
    return None


def _closing_fault(window: DayWindow) -> Fault | None:
    """Return whether the closing before isn't the one that its own entry made."""
    last = window.last
    if last is None:
        return None
    entry = JournalEntry.get_or_none(
        (JournalEntry.chain == CHAIN) & (JournalEntry.n == window.from_n)
    )
    if entry is None or not _made_by(entry.body, last):
        named = row_named("day_closing", {"ref": last["ref"]})
        return Fault(window.from_n, FaultCode.ROW_CHANGED, named)
    if _hash_of(window.from_n - 1) != last["head"]:
        return Fault(window.from_n - 1, FaultCode.JOURNAL_CHANGED)
    return None


def _made_by(body: str, closing: Image) -> bool:
    try:
        made = [each for each in parsed(body)["rows"] if each["t"] == "day_closing"]
        return [{**each["k"], **each["now"]} for each in made] == [closing]
    except (ValueError, LookupError, TypeError, RecursionError):
        return False


def _hash_of(n: int) -> str:
    query = JournalEntry.select(JournalEntry.hash).where(
        (JournalEntry.chain == CHAIN) & (JournalEntry.n == n)
    )
    return next((str(row[0]) for row in rows_of(query)), "")


def _first_day() -> date:
    e = JournalEntry
    first = e.select(e.body).where(e.chain == CHAIN).order_by(e.n).limit(1)
    for (body,) in rows_of(first):
        return office_day(read_moment(parsed(body)["at"]), office_settings().zone)
    raise LookupError("an office begins with an entry")


def _moved(place: str, from_n: int, since: date) -> tuple[int, int]:
    """Return the pieces that came to a place and that left it with the entries from `from_n` on.

    Days don't go back in the journal, but for one where the office changes its time zone: only
    the lines around the last closing's day need their entry's number.
    """
    s, e = StockEntry, JournalEntry
    after = since + timedelta(days=1)
    late = s.select(*_sums()).where((s.place == place) & (s.day > after))
    near = (
        s.select(*_sums())
        .join(e, on=(e.act_id == s.act))
        .where((s.place == place) & (s.day <= after) & (s.day >= since - timedelta(days=1)))
        .where(e.n >= from_n)
    )
    found = [row for query in (late, near) for row in rows_of(query)]
    return sum(int(row[0] or 0) for row in found), -sum(int(row[1] or 0) for row in found)


def _sums() -> tuple[Any, Any]:
    pieces = StockEntry.quantity
    came = fn.SUM(Case(None, [(pieces > 0, pieces)], 0))
    left = fn.SUM(Case(None, [(pieces < 0, pieces)], 0))
    return came, left


def _on_hand(place: str) -> int:
    row = StockBalance.get_or_none(StockBalance.place == place)
    return int(row.on_hand) if row else 0
