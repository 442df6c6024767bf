"""What must hold of an office's tables at every moment, whatever was done before.

Each proof is a query of what breaks it; all are asked in one statement, so that they may be
asked after every single act.
"""

from __future__ import annotations

from peewee import Database

# The kinds of act whose moves of blanks lead under way and back.
_CARRIED = "('send', 'accept', 'write-off')"
_LENT = "('borrow', 'lend', 'settle-loan')"
_MADE = "('issue', 'batch-printed')"


def _moved_by(kinds: str) -> str:
    """Return the sum of the moves of such acts and of what took them back."""
    return (
        "(SELECT COALESCE(SUM(s.quantity), 0) FROM stock_entry s "
        "JOIN journal_entry e ON e.act_id = s.act "
        "LEFT JOIN journal_entry o ON o.act_id = e.corrects "
        f"WHERE e.kind IN {kinds} OR o.kind IN {kinds})"
    )


# The outcomes of lines that are residents.
_SERVED = (
    "SELECT 1 FROM visit_outcome o JOIN visit_pupil p ON p.visit = o.visit AND p.line = o.line "
    "AND p.nik IS NOT NULL"
)
_KINDS_OF = {"recorded": "('enrol')", "card": _MADE}


def _stands(mark: str) -> str:
    """Return the query of acts for an outcome's resident that marked a line of its visit so.

    What was taken back doesn't stand.
    """
    return (
        f"SELECT 1 FROM journal_entry e WHERE e.nik = p.nik AND e.kind IN {_KINDS_OF[mark]} "
        "AND REPLACE(e.body, o.visit, '') <> e.body "
        "AND NOT EXISTS (SELECT 1 FROM journal_entry c WHERE c.corrects = e.act_id)"
    )


def _unlike(table: str, key: str, balance: str, entries: str) -> str:
    """Return the query of balances that aren't the sum of their entries, or lack them."""
    keys = key.split(", ")
    same = " AND ".join(f"e.{name} = b.{name}" for name in keys)
    return (
        f"SELECT 1 FROM {table} b WHERE b.{balance} <> (SELECT COALESCE(SUM(e.quantity), 0) "
        f"FROM {entries} e WHERE {same}) "
        f"UNION ALL SELECT 1 FROM {entries} e WHERE NOT EXISTS "
        f"(SELECT 1 FROM {table} b WHERE {same})"
    )


def _gap(series: str, table: str) -> str:
    """Return the query of years whose numbers of a series aren't 1, 2, 3 ... up to the last."""
    begins = f"SUBSTR(t.ref, 1, {len(series) + 6}) = '{series}-' || n.year || '-'"
    return (
        f"SELECT 1 FROM numbering n WHERE n.series = '{series}' AND n.last <> "
        f"(SELECT COUNT(*) FROM {table} t WHERE {begins}) "
        f"UNION ALL SELECT 1 FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM numbering n "
        f"WHERE n.series = '{series}' AND {begins})"
    )


PROOFS: dict[str, str] = {
    "a place's blanks are the sum of its moves": _unlike(
        "stock_balance", "place", "on_hand", "stock_entry"
    ),
    "a tray's blanks are the sum of its moves": _unlike(
        "tray_balance", "place, clerk", "on_hand", "tray_entry"
    ),
    "rolls are the sum of their moves": _unlike(
        "roll_balance", "place, item", "rolls", "roll_entry"
    ),
    "a place's trays hold what it says they hold": (
        "SELECT 1 FROM stock_balance b WHERE b.at_trays <> (SELECT COALESCE(SUM(t.on_hand), 0) "
        "FROM tray_balance t WHERE t.place = b.place)"
    ),
    "nothing is below zero": (
        "SELECT 1 FROM stock_balance WHERE on_hand < 0 OR at_trays < 0 OR at_trays > on_hand "
        "UNION ALL SELECT 1 FROM tray_balance WHERE on_hand < 0 "
        "UNION ALL SELECT 1 FROM roll_balance WHERE rolls < 0 OR printed_before < 0"
    ),
    "what left and didn't arrive is under way or lost": (
        "SELECT 1 FROM place WHERE code = (SELECT MIN(code) FROM place) AND "
        "(SELECT COALESCE(SUM(quantity - arrived), 0) FROM shipment WHERE state <> 'CANCELLED') "
        f"<> -{_moved_by(_CARRIED)}"
    ),
    "a shipment is under way while something of it is": (
        "SELECT 1 FROM shipment WHERE arrived < 0 OR lost < 0 OR arrived + lost > quantity "
        "OR (state = 'UNDER_WAY') <> (arrived + lost < quantity AND state <> 'CANCELLED') "
        "OR (state = 'CANCELLED' AND arrived + lost > 0)"
    ),
    "what is lent and borrowed is what the ledger moved for it": (
        "SELECT 1 FROM place WHERE code = (SELECT MIN(code) FROM place) AND "
        "(SELECT COALESCE(SUM(CASE direction WHEN 'IN' THEN quantity - returned "
        "ELSE returned - quantity END), 0) FROM loan WHERE state <> 'CANCELLED') "
        f"<> {_moved_by(_LENT)}"
    ),
    "a loan is open while something of it is owed": (
        "SELECT 1 FROM loan WHERE (state = 'OPEN') <> (returned < quantity "
        "AND state <> 'CANCELLED')"
    ),
    "as many cards are there as blanks were used for cards": (
        "SELECT 1 FROM place WHERE code = (SELECT MIN(code) FROM place) AND "
        f"(SELECT COUNT(*) FROM card) <> -{_moved_by(_MADE)}"
    ),
    "one valid card a person": (
        "SELECT 1 FROM card WHERE state IN ('PRINTED', 'ISSUED') GROUP BY nik HAVING COUNT(*) > 1"
    ),
    "a valid card is in the state of its person's KTP-el": (
        "SELECT 1 FROM card c JOIN ktp k ON k.nik = c.nik "
        "WHERE c.state IN ('PRINTED', 'ISSUED') AND "
        "(k.issue <> c.issue OR k.status <> 'CARD_' || c.state) "
        "UNION ALL SELECT 1 FROM card c WHERE NOT EXISTS "
        "(SELECT 1 FROM ktp k WHERE k.nik = c.nik)"
    ),
    "one open suket a person": (
        "SELECT 1 FROM suket WHERE state = 'AKTIF' GROUP BY nik HAVING COUNT(*) > 1"
    ),
    "suket numbers have no gap": (
        "SELECT 1 FROM suket GROUP BY series, year "
        "HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1 "
        "UNION ALL SELECT 1 FROM suket_counter c WHERE c.last <> (SELECT COUNT(*) FROM suket s "
        "WHERE s.series = c.series AND s.year = c.year)"
    ),
    "numbers of shipments have no gap": _gap("KIRIM", "shipment"),
    "numbers of loans have no gap": _gap("PINJAM", "loan"),
    "numbers of counts have no gap": _gap("OPNAME", "stock_count"),
    "numbers of print runs have no gap": _gap("CETAK", "batch"),
    "numbers of deliveries have no gap": _gap("ANTAR", "delivery"),
    "numbers of closings have no gap": _gap("TUTUP", "day_closing"),
    "a closing begins where the one before it ended": (
        "SELECT 1 FROM day_closing d WHERE d.from_n <> COALESCE((SELECT MAX(p.to_n) + 1 "
        "FROM day_closing p WHERE p.place = d.place AND p.to_n < d.to_n), 1) "
        "OR d.opening <> COALESCE((SELECT p.counted FROM day_closing p WHERE p.place = d.place "
        "AND p.to_n < d.to_n ORDER BY p.to_n DESC LIMIT 1), 0)"
    ),
    "a closing has what its entries moved": (
        "SELECT 1 FROM day_closing d WHERE d.moved_in - d.moved_out <> (SELECT "
        "COALESCE(SUM(s.quantity), 0) FROM stock_entry s JOIN journal_entry e ON e.act_id = s.act "
        "WHERE s.place = d.place AND e.n BETWEEN d.from_n AND d.to_n)"
    ),
    "numbers of destructions have no gap": _gap("MUSNAH", "destruction"),
    "a destruction has as many pieces as it says": (
        "SELECT 1 FROM destruction d WHERE "
        "(CASE d.state WHEN 'DONE' THEN d.cards ELSE 0 END) <> "
        "(SELECT COUNT(*) FROM old_card c WHERE c.destroyed = d.ref) "
        "OR (CASE d.state WHEN 'DONE' THEN d.blanks ELSE 0 END) <> (SELECT "
        "COALESCE(SUM(b.quantity), 0) FROM destroyed_blank b WHERE b.destruction = d.ref) "
        "UNION ALL SELECT 1 FROM old_card c WHERE c.destroyed IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM destruction d WHERE d.ref = c.destroyed)"
    ),
    "destroyed blanks are spoiled ones": (
        "SELECT 1 FROM destroyed_blank b WHERE NOT EXISTS (SELECT 1 FROM stock_entry s "
        "WHERE s.act = b.act AND s.line = b.line AND s.kind = 'RUSAK' "
        "AND s.quantity = -b.quantity AND s.cause = b.cause) "
        "OR EXISTS (SELECT 1 FROM journal_entry e WHERE e.corrects = b.act)"
    ),
    "a card in the register of old cards isn't valid": (
        "SELECT 1 FROM old_card o JOIN card c ON c.nik = o.nik AND c.issue = o.issue "
        "WHERE c.state <> 'VOID'"
    ),
    "a count that is posted or differs says what was counted": (
        "SELECT 1 FROM stock_count WHERE (state IN ('POSTED', 'COUNTED') AND counted IS NULL) "
        "OR (state = 'COUNTED' AND counted = expected) "
        "OR (state = 'POSTED' AND counted <> expected AND reason IS NULL)"
    ),
    "nobody is in two print runs": (
        "SELECT 1 FROM batch_item WHERE state IN ('WAITS', 'TAKEN') GROUP BY nik "
        "HAVING COUNT(*) > 1"
    ),
    "whoever is at a printer is at somebody's": (
        "SELECT 1 FROM batch_item WHERE state = 'TAKEN' AND clerk IS NULL"
    ),
    "a print run is open while someone of it waits": (
        "SELECT 1 FROM batch b WHERE b.state <> 'OPEN' AND EXISTS (SELECT 1 FROM batch_item i "
        "WHERE i.batch = b.ref AND i.state IN ('WAITS', 'TAKEN'))"
    ),
    "a card that is out is in one delivery, and nobody has it": (
        "SELECT 1 FROM delivery_item i WHERE i.state = 'OUT' AND NOT EXISTS "
        "(SELECT 1 FROM card c WHERE c.nik = i.nik AND c.issue = i.issue "
        "AND c.state <> 'ISSUED' AND c.delivery = i.delivery) "
        "UNION ALL SELECT 1 FROM delivery_item WHERE state = 'OUT' GROUP BY nik, issue "
        "HAVING COUNT(*) > 1"
    ),
    "a delivery is out while a card of it is": (
        "SELECT 1 FROM delivery d WHERE (d.state = 'OUT') <> EXISTS "
        "(SELECT 1 FROM delivery_item i WHERE i.delivery = d.ref AND i.state = 'OUT')"
    ),
    "numbers of visits have no gap": _gap("JEMPUT", "visit"),
    "one visit runs at a van": (
        "SELECT 1 FROM visit WHERE state = 'BERJALAN' GROUP BY place HAVING COUNT(*) > 1"
    ),
    "a visit's list is as long as it says, and outcomes are of its lines": (
        "SELECT 1 FROM visit v WHERE v.listed <> (SELECT COUNT(*) FROM visit_pupil p "
        "WHERE p.visit = v.ref) UNION ALL SELECT 1 FROM visit_outcome o WHERE NOT EXISTS "
        "(SELECT 1 FROM visit_pupil p WHERE p.visit = o.visit AND p.line = o.line)"
    ),
    "a visit that is done has an outcome for every line": (
        "SELECT 1 FROM visit v WHERE v.state = 'SELESAI' AND v.listed <> "
        "(SELECT COUNT(*) FROM visit_outcome o WHERE o.visit = v.ref)"
    ),
    "nothing became of a visit that wasn't there": (
        "SELECT 1 FROM visit v JOIN visit_outcome o ON o.visit = v.ref "
        "WHERE v.state = 'TERJADWAL' OR (v.state = 'BATAL' AND (o.recorded OR o.card))"
    ),
    "whoever was recorded at a visit is called so": (
        "SELECT 1 FROM visit_outcome WHERE (recorded AND outcome NOT IN "
        "('TEREKAM', 'LUAR_DOMISILI')) OR (outcome = 'TEREKAM' AND NOT recorded)"
    ),
    "whoever was recorded at a visit was so by an act that stands": (
        f"{_SERVED} WHERE o.recorded AND NOT EXISTS ({_stands('recorded')}) "
        "UNION ALL SELECT 1 FROM visit_outcome o JOIN visit_pupil p ON p.visit = o.visit "
        "AND p.line = o.line WHERE o.recorded AND p.nik IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM ktp k WHERE k.nik = p.nik AND k.attempt > 0)"
    ),
    "whoever got a card at a visit did so by an act that stands": (
        f"{_SERVED} WHERE o.card AND NOT EXISTS ({_stands('card')})"
    ),
    "the chain's head is its last entry": (
        "SELECT 1 FROM chain_head h WHERE h.n <> (SELECT COUNT(*) FROM journal_entry e "
        "WHERE e.chain = h.chain) OR h.n <> (SELECT MAX(n) FROM journal_entry e "
        "WHERE e.chain = h.chain)"
    ),
}
_ALL = " UNION ALL ".join(
    f"SELECT {number} WHERE EXISTS ({query})" for number, query in enumerate(PROOFS.values())
)
_NAMES = tuple(PROOFS)


def broken(database: Database) -> list[str]:
    """Return the proofs that don't hold in a connected database, by their names."""
    return [_NAMES[number] for (number,) in database.execute_sql(_ALL).fetchall()]
