"""An office whose lists are long: sukets, waiting cards, and the ledger of a place.

The ledger is written as the acts would have written it (bench/past.py); sukets and cards are
rows alone, since only reading them is measured.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.offices import Bench, clear_away
from bench.past import add_past
from db.journal.clock import written_moment

# Days over which sukets were given and cards printed.
DAYS = 900
_SUKET = (
    "INSERT INTO suket (number, series, year, seq, nik, issued_on, valid_until, place, reason, "
    "state) VALUES (?, '471.13', ?, ?, ?, ?, ?, 'DINAS', 'BLANK_SHORTAGE', ?)"
)


def office_with_lists(bench: Bench, rows: int) -> Path:
    """Return the file of an office with `rows` rows in each list, building it the first time."""
    path = bench.file(f"lists-{rows}")
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        clear_away(unfinished)
        shutil.copy(bench.office(max(bench.residents, 2 * rows)), unfinished)
        _begin_earlier(unfinished)
        # Every other act of the past is a card, and so a move in the ledger.
        add_past(unfinished, 2 * rows)
        _add_rows(unfinished, rows)
        unfinished.rename(path)
    return path


def office_with_queue(bench: Bench, waiting: int) -> Path:
    """Return the file of an office where `waiting` people wait for a card, building it once.

    Half of them hold an open suket, a quarter came to the counter, the register names the rest.
    """
    path = bench.file(f"queue-{bench.residents}-{waiting}")
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        clear_away(unfinished)
        shutil.copy(bench.office(), unfinished)
        _let_wait(unfinished, waiting)
        unfinished.rename(path)
    return path


def _let_wait(path: Path, waiting: int) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "UPDATE resident SET siak_status = 'CARD_ISSUED' "
            "WHERE siak_status = 'PRINT_READY_RECORD'"
        )
        niks = _people(connection, waiting)
        holders, came = niks[: waiting // 2], niks[waiting // 2 : 3 * waiting // 4]
        connection.executemany(
            "UPDATE resident SET siak_status = 'PRINT_READY_RECORD' WHERE nik = ?",
            ((nik,) for nik in niks),
        )
        connection.executemany(_SUKET, _sukets(holders))
        connection.executemany(
            "INSERT INTO ktp (nik, status, since, attempt, issue, reason) "
            "VALUES (?, 'PRINT_READY_RECORD', ?, 1, 2, 'HILANG')",
            ((nik, written_moment(_moment(number, len(came)))) for number, nik in enumerate(came)),
        )
    connection.close()


def _begin_earlier(path: Path) -> None:
    """Let the past begin so many days ago, or all its moves would be of one day."""
    began = written_moment(datetime.now(UTC) - timedelta(days=DAYS))
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE chain_head SET at = ?", (began,))
    connection.close()


def _add_rows(path: Path, rows: int) -> None:
    connection = sqlite3.connect(path)
    with connection:
        niks = _people(connection, rows)
        connection.executemany(_SUKET, _sukets(niks))
        connection.executemany(
            "INSERT INTO ktp (nik, status, since, attempt, issue, reason) "
            "VALUES (?, 'CARD_PRINTED', ?, 1, 1, 'BARU')",
            ((nik, written_moment(_moment(number, rows))) for number, nik in enumerate(niks)),
        )
        connection.executemany(
            "INSERT INTO card (nik, issue, state, printed_on, place) "
            "VALUES (?, 1, 'PRINTED', ?, 'DINAS')",
            ((nik, _moment(number, rows).date().isoformat()) for number, nik in enumerate(niks)),
        )
    connection.close()


def _people(connection: sqlite3.Connection, rows: int) -> list[str]:
    """Return people whose KTP-el the past left alone, in an order that says nothing."""
    found = connection.execute(
        "SELECT nik FROM resident WHERE base_status = 'HIDUP' AND nik NOT IN (SELECT nik FROM ktp) "
        "ORDER BY nik_reversed LIMIT ?",
        (rows,),
    ).fetchall()
    if len(found) < rows:
        raise ValueError(f"the register holds {len(found)} people for {rows} rows")
    return [nik for (nik,) in found]


def _sukets(niks: list[str]) -> Iterator[tuple[object, ...]]:
    for number, nik in enumerate(niks):
        given = _moment(number, len(niks)).date()
        until = given + timedelta(days=180)
        seq = number + 1
        written = f"471.13/{seq}/Dukcapil/{given:%m/%Y}"
        yield (
            written,
            given.year,
            seq,
            nik,
            given.isoformat(),
            until.isoformat(),
            "AKTIF",
        )


def _moment(number: int, of: int) -> datetime:
    return datetime.now(UTC) - timedelta(days=DAYS) * (1 - number / of)
